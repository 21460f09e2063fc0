"""Bounds of a start and an end, and a period → whether a thing held then: four answers, not two.

A thing has run from some day between ``start_earliest`` and ``start_latest`` to some day between
``end_earliest`` and ``end_latest``. A period is asked about as a whole: it counts when the thing
held on at least one of its days. For a period of one day these are the rules of ``docs/model.md``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from .edtf import Bounds, bounds
from .fact import Predicate

#: These say when something begins or ends; they hold as long as it runs.
OF_THE_RUN = frozenset((Predicate.START, Predicate.END, Predicate.DURATION))
#: Of what nothing is said.
UNKNOWN = Bounds(None, None, None, None)


class Held(StrEnum):
    """Whether a statement held: the answer is as sure as the words."""

    CERTAIN = "certain"
    NO_END = "no end stated"
    POSSIBLE = "possible"
    NO = "no"


class Period(NamedTuple):
    """What is asked about, first and last day included."""

    first: dt.date
    last: dt.date


def period(edtf: str) -> Period:
    """A day, month, quarter, season or year, or an interval of these, as a period.

    Raises ValueError for anything else, open intervals included.

    >>> period("2024-35")
    Period(first=datetime.date(2024, 7, 1), last=datetime.date(2024, 9, 30))
    """
    found = bounds(edtf)
    if found.start_earliest is None or found.end_latest is None:
        raise ValueError(f"{edtf!r} has no first or no last day")
    return Period(found.start_earliest, found.end_latest)


def held(found: Bounds, asked: Period) -> Held:
    """Whether what these bounds enclose held on some day of the period.

    >>> running = bounds("2024-05-01/..")
    >>> held(running, period("2024-04")).value, held(running, period("2024-05")).value
    ('no', 'no end stated')
    >>> held(bounds("2024-05/2024-07"), period("2024-05-20")).value
    'possible'
    """
    a, b, c, d = found.start_earliest, found.start_latest, found.end_earliest, found.end_latest
    if (a and a > asked.last) or (d and d < asked.first):
        return Held.NO
    begun = b is not None and b <= asked.last
    if begun and c and c >= asked.first:
        return Held.CERTAIN
    return Held.NO_END if begun and c is None and d is None else Held.POSSIBLE


def enclosing(begins: Iterable[Bounds], ends: Iterable[Bounds]) -> Bounds:
    """The bounds that enclose every start, and every end, that is stated.

    >>> both = enclosing([bounds("2024-05"), bounds("2024-07-01")], [])
    >>> both.start_earliest, both.start_latest, both.end_latest
    (datetime.date(2024, 5, 1), datetime.date(2024, 7, 1), None)
    """
    begins, ends = list(begins), list(ends)
    return Bounds(
        _outer(min, [one.start_earliest for one in begins]),
        _outer(max, [one.start_latest for one in begins]),
        _outer(min, [one.end_earliest for one in ends]),
        _outer(max, [one.end_latest for one in ends]),
    )


def _outer(
    choose: Callable[[Iterable[dt.date]], dt.date], days: Sequence[dt.date | None]
) -> dt.date | None:
    """The outermost of the days; none where one of them is open, or none is given."""
    known = [day for day in days if day]
    return choose(known) if known and len(known) == len(days) else None
