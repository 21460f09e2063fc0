"""Facts of one edition → ends that follow from a start and a duration, marked as computed."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model.edtf import bounds
from ..model.fact import DateBasis, Fact, Literal, Predicate, When, WhenRole
from ..model.names import Type

_START = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?")
_LASTS = re.compile(r"P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?")
_RULE = "start-plus-duration"
Known = dict[Predicate, list[Fact]]


def with_computed_ends(facts: Iterable[Fact], issued: str) -> list[Fact]:
    """The facts, and behind them the ends of what says when it starts and how long it lasts.

    Nothing is computed where an end is stated, where start or duration is stated twice, or where
    the start is no more exact than a year. ``issued`` is the day of the edition: an end behind it
    is due.
    """
    facts = list(facts)
    return [*facts, *_ends(facts, issued)]


def _ends(facts: list[Fact], issued: str) -> Iterator[Fact]:
    known: dict[str, Known] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        known[fact.subject.key][fact.predicate].append(fact)
    for said in known.values():
        starts, lengths = said[Predicate.START], said[Predicate.DURATION]
        if len(starts) == len(lengths) == 1 and not said[Predicate.END]:
            yield from _end(starts[0], lengths[0], issued)


def _end(start: Fact, length: Fact, issued: str) -> Iterator[Fact]:
    day = end_of(_text(start), _text(length))
    last = bounds(day).end_latest if day else None
    if day is None or last is None:
        return
    role = WhenRole.DUE if last.isoformat() > issued else WhenRole.OCCURRED
    proofs = tuple(replace(proof, rule=_RULE) for proof in (*start.evidence, *length.evidence))
    yield replace(
        start, predicate=Predicate.END, object=Literal(day, Type.DATE), evidence=proofs,
        when=When(day, DateBasis.COMPUTED), when_role=role,
    )  # fmt: skip


def _text(fact: Fact) -> str:
    return fact.object.text if isinstance(fact.object, Literal) else ""


def end_of(start: str, duration: str) -> str | None:
    """The last day, or the last month, of what begins at a day or in a month and lasts so long.

    None where the start is neither day nor month or the duration is not in years and months.

    >>> end_of("2024-05-01", "P36M"), end_of("2024-05", "P1Y6M"), end_of("2024", "P3Y")
    ('2027-04-30', '2025-10', None)
    """
    begins, lasts = _START.fullmatch(start), _LASTS.fullmatch(duration)
    if not begins or not lasts:
        return None
    months = int(lasts[1] or 0) * 12 + int(lasts[2] or 0)
    behind = int(begins[1]) * 12 + int(begins[2]) - 1 + months
    if not begins[3]:
        year, month = divmod(behind - 1, 12)
        return f"{year:04d}-{month + 1:02d}"
    year, month = divmod(behind, 12)
    day = min(int(begins[3]), calendar.monthrange(year, month + 1)[1])
    return (dt.date(year, month + 1, day) - dt.timedelta(days=1)).isoformat()
