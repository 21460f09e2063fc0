"""A promise, what later papers say of it, and a day → what has become of it by then."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from ..model.edtf import bounds
from .window import Window


class Outcome(StrEnum):
    """What has become of a promise."""

    DELIVERED = "delivered"
    LATE = "delivered late"
    SLIPPED = "slipped"
    SUPERSEDED = "superseded"
    OVERDUE = "overdue"
    OPEN = "open"
    NO_DATE = "no date"
    WITHHELD = "withheld"


def delivered(due: Window, when: str | None) -> Outcome:
    """Delivered late only where every day that the report can mean lies behind the deadline."""
    first = bounds(when).start_earliest if when else None
    late = first is not None and due.last is not None and first > due.last
    return Outcome.LATE if late else Outcome.DELIVERED


def waiting(due: Window, on: dt.date) -> Outcome:
    """What a promise is that nothing is reported of."""
    if due.last is None:
        return Outcome.NO_DATE
    return Outcome.OVERDUE if due.last < on else Outcome.OPEN


def known_from(when: str | None, told: dt.date) -> dt.date:
    """The day from which on something had happened: its own, else that of the paper that tells."""
    return (bounds(when).start_earliest if when else None) or told
