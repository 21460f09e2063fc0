"""Figures and the floors set for them → nothing, or an error that says what lies under."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import FloorError
from .counts import MEASURES, Figures


def parse_floors(written: str) -> dict[str, float]:
    """Floors as ``recall=0.93,core=0.98``: any of ``MEASURES``, each between 0 and 1.

    Raises ValueError for anything else.

    >>> parse_floors("recall=0.9, dates=1")
    {'recall': 0.9, 'dates': 1.0}
    """
    return dict(_floor(part) for part in written.split(","))


def _floor(part: str) -> tuple[str, float]:
    name, _, number = (piece.strip() for piece in part.partition("="))
    try:
        floor = float(number)
    except ValueError:
        floor = -1.0
    if name not in MEASURES or not 0 <= floor <= 1:
        raise ValueError(f"«{part}» is no floor; write {' or '.join(MEASURES)}=0.95")
    return name, floor


def refuse_below(figures: Figures, floors: Mapping[str, float]) -> None:
    """Raise FloorError, in one sentence, when a measure lies under its floor or has no value."""
    values = {name: figures.measure(name) for name in floors}
    under = [
        f"{name} {'has no value' if value is None else f'is {value:.4f}'}, floor {floors[name]:g}"
        for name, value in values.items()
        if value is None or value < floors[name]
    ]
    if under:
        raise FloorError(f"under the floor: {'; '.join(under)}")
