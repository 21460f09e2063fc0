"""The dates of a question → limits to what is dated, exact as the words and no more."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..model.edtf import bounds
from .stated import Stated

if TYPE_CHECKING:
    from ..extract.grammar.dates import DateMention

_FIRST, _LAST = dt.date.min, dt.date.max
_DAY = dt.timedelta(days=1)
#: "Due in" a quarter is no deadline at its end.
_BY = re.compile(r"\b(?:by|until|till|before|prior to|earlier than|no later than|not later than)\b")
#: Before the end of a year is within it.
_BEFORE = re.compile(r"(?:before|prior to|earlier than) (?!the end|end)")


def mentions(words: str, year: int = _LAST.year) -> list[DateMention]:
    """The dates of a question or a sentence; one without a year is put in this one.

    >>> [one.when.edtf for one in mentions("on 8 July 2024")]
    ['2024-07-08']
    """
    from ..extract.grammar.dates import Anchor, find_dates  # noqa: PLC0415  # few have dates

    return find_dates(words, Anchor(dt.date(year, 1, 1), frozenset()))


class Limit(NamedTuple):
    """Days from ``first`` to ``last``, both included.

    ``by`` where the question says "by", ``any_year`` where it names no year.
    """

    first: dt.date
    last: dt.date
    by: bool
    any_year: bool = False

    def holds(self, edtf: str) -> bool:
        """Whether a date may lie within; what ends by then, where the limit is a deadline."""
        found = bounds(edtf)
        start, end = found.start_earliest or _FIRST, found.end_latest or _LAST
        if self.any_year:
            return any(one.holds(edtf) for one in self._in_years({start.year, end.year}))
        if self.by:
            return end <= self.last
        return start <= self.last and end >= self.first

    def encloses(self, edtf: str) -> bool:
        """Whether a date lies within for certain."""
        found = bounds(edtf)
        first, last = found.start_earliest, found.end_latest
        if not first or not last:
            return False
        if self.any_year:
            return any(one.encloses(edtf) for one in self._in_years({first.year, last.year}))
        return self.first <= first and last <= self.last

    def _in_years(self, years: set[int]) -> Iterator[Limit]:
        """The same days in each of these years; 29 February is the 28th in most."""
        for year in years - {_FIRST.year, _LAST.year}:
            yield Limit(_moved(self.first, year), _moved(self.last, year), self.by)


def _moved(day: dt.date, year: int) -> dt.date:
    last_of_february = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28 if last_of_february else day.day)


def limits(dates: Iterable[DateMention]) -> list[Limit]:
    """A limit for each date of a question; before a day and after it leave the day out."""
    return [_limit(one) for one in dates]


def _limit(one: DateMention) -> Limit:
    span = bounds(_day_asked(one))
    first, last = span.start_earliest or _FIRST, span.end_latest or _LAST
    said = one.words.casefold()
    if _BEFORE.match(said):
        last = first - _DAY
    if said.startswith("after "):
        first += _DAY
    guessed = str(one.when.basis) == "year-inferred"
    return Limit(first, last, bool(_BY.search(said)), guessed)


def _day_asked(one: DateMention) -> str:
    """The date; "as of 1 September" asks about that day, where a paper would mean from it on."""
    edtf = one.when.edtf
    return edtf.removesuffix("/..") if one.words.casefold().startswith(("as of", "as at")) else edtf


def exactly(found: Sequence[Stated], limits_: Sequence[Limit]) -> list[Stated]:
    """Those whose whole date lies within, if there are any; else all that may lie within."""
    inside = [one for one in found if any(limit.encloses(one.date) for limit in limits_)]
    return inside or list(found)


def within(found: Iterable[Stated], limits_: Sequence[Limit]) -> list[Stated]:
    """The statements whose date may lie within one of the limits; all where there is none."""
    if not limits_:
        return list(found)
    return [one for one in found if one.date and any(limit.holds(one.date) for limit in limits_)]
