"""Text and its anchor come in, dated mentions go out: EDTF, relation, and where the words stand.

A date takes its year from its own words, or from the dates it is listed with; both count as stated.
Else the year is inferred, in this order: "last" and "next"; the year with which its sentence opens
("In 2023 the network, which A joined in May, …"); the only year in which the document writes that
day elsewhere; the year of issue, or the year before if that would lie more than 183 days ahead.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from eastmed_kg.model.fact import DateBasis, When

from .date_phrases import dated_phrases, in_order
from .date_relations import Relation, inherits, phrase
from .durations import DurationMention, find_durations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .date_spots import Partial, Written

__all__ = [
    "Anchor",
    "DateMention",
    "DurationMention",
    "Relation",
    "anchor",
    "find_dates",
    "find_durations",
]

#: A day with its year has the year in figures: 2024, or 29/11/23.
_YEAR = re.compile(r"19\d\d|20\d\d|/\d\d")
#: The day on which the paper was released says nothing of the days that it tells of.
_STAMP = re.compile(r"\bPUBLIC \(\d")
_AHEAD = dt.timedelta(days=183)
_WHOLE_YEARS = re.compile(r"\d{4}/\d{4}")
#: "In 2023 …", up to a date of the same sentence.
_YEAR_OPENS = re.compile(r"(?:^|[.;] )In (?P<year>20\d\d),? [^.;]*$")
#: What has gone on since a day began before the paper: "since 1 July".
_SINCE_BEFORE = re.compile(r"\bsince (?:the )?(?:[a-z]+ of )?$", re.IGNORECASE)
_NEAR = len("since the beginning of ")


@dataclass(frozen=True, slots=True)
class Anchor:
    """What dates without a year lean on: the day of issue, and the days written with a year."""

    issued: dt.date
    stated: frozenset[dt.date]


class DateMention(NamedTuple):
    """A date in a text; offsets in code points.

    ``start``..``end`` is the whole phrase, ``words``; ``core`` is where the bare date begins, after
    relation words, weekdays and vague words ("by the end of"). ``when.edtf`` holds the bare date or
    interval, open-ended for ``since``.
    """

    start: int
    end: int
    core: int
    when: When
    relation: Relation | None
    words: str

    @property
    def is_range(self) -> bool:
        """Whether it has a beginning and an end of its own."""
        begin, _, end = self.when.edtf.partition("/")
        return bool(end) and not {begin, end} & {"", ".."}


def anchor(text: str, issued: dt.date) -> Anchor:
    """Make the anchor of a document from its whole text and its day of issue.

    >>> sorted(anchor("on 29 November 2023", dt.date(2024, 7, 22)).stated)
    [datetime.date(2023, 11, 29)]
    """
    telling = (line for line in text.split("\n") if _YEAR.search(line) and not _STAMP.search(line))
    lines = (dated_phrases(_bare(line)) for line in telling)
    parts = (part for dates in lines for date in dates for part in date.parts)
    days = (
        dt.date(part.year, part.month, part.day)
        for part in parts
        if part.year and part.month and part.day
    )
    return Anchor(issued, frozenset(days))


def _bare(line: str) -> str:
    """A line without its bullet: the words of an item, whose dates are asked for again."""
    return line.removeprefix("- ")


def find_dates(text: str, anchor: Anchor) -> list[DateMention]:
    """All dates of the text, in order, without overlap.

    >>> leaning = Anchor(dt.date(2024, 7, 22), frozenset({dt.date(2023, 11, 29)}))
    >>> for found in find_dates("Due by end of July; relations of 29/11.", leaning):
    ...     print(found.words, "|", found.when.edtf, found.when.basis, found.relation)
    Due by end of July | 2024-07 year-inferred by
    29/11 | 2023-11-29 year-inferred None
    """
    mentions: list[DateMention] = []
    for date in dated_phrases(text):
        known = date if date.has_year else _in_inferred_year(text, date, anchor)
        if all(part.exists() for part in known.parts):
            mentions.append(_mention(text, known, mentions[-1:], has_year=date.has_year))
    return mentions


def of_years(when: When) -> bool:
    """Whether a date is a stretch of whole years, as in "2024-2026".

    >>> of_years(When("2024/2026")), of_years(When("2024-05/2026"))
    (True, False)
    """
    return _WHOLE_YEARS.fullmatch(when.edtf) is not None


def _mention(
    text: str, date: Written, earlier: list[DateMention], *, has_year: bool
) -> DateMention:
    previous = earlier[0] if earlier else None
    found = phrase(text, date, previous.end if previous else 0)
    relation = found.relation
    if previous and not relation and inherits(text, previous.end, found.start):
        relation = previous.relation if previous.relation is not Relation.FROM_TO else None
    basis = DateBasis.STATED if has_year else DateBasis.YEAR_INFERRED
    when = When(_edtf(date, relation), basis)
    words = text[found.start : found.end]
    return DateMention(found.start, found.end, date.core, when, relation, words)


def _edtf(date: Written, relation: Relation | None) -> str:
    if relation is Relation.SINCE:
        return _since(date)
    return "/".join(part.edtf for part in date.parts)


def _since(date: Written) -> str:
    """Open-ended; a start somewhere in an interval is as exact as what its ends have in common."""
    first, last = date.parts[0].edtf, date.parts[-1].edtf
    if first == last:
        return f"{first}/.."
    pairs = zip(first.split("-"), last.split("-"), strict=False)
    shared = [one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    return f"{'-'.join(shared)}/.." if shared else f"{first}/{last}"


def _in_inferred_year(text: str, date: Written, anchor: Anchor) -> Written:
    first = replace(date.first, year=_inferred_year(text, date, anchor))
    if date.last is None:
        return replace(date, first=first)
    first, last = in_order(first, date.last)
    return replace(date, first=first, last=last)


def _inferred_year(text: str, date: Written, anchor: Anchor) -> int:
    year = anchor.issued.year
    if date.year_turn is not None:
        return year + date.year_turn
    day = _first_day(date.first, year)
    if date.nearest is not None:
        passed = day <= anchor.issued
        return year + {-1: 0 if passed else -1, 0: 0, 1: 1 if passed else 0}[date.nearest]
    if opened := _YEAR_OPENS.search(text, 0, date.core):
        return int(opened["year"])
    years = _stated_years(date, anchor.stated)
    # A day to come is not another of that day in a later year: "until 30 September 2026".
    stated = [one for one in years if one <= year or day <= anchor.issued]
    if len(stated) == 1:
        return min(stated)
    passed = _SINCE_BEFORE.search(text, max(0, date.core - _NEAR), date.core) is not None
    ahead = dt.timedelta() if passed else _AHEAD
    return year - 1 if day - anchor.issued > ahead else year


def _stated_years(date: Written, stated: frozenset[dt.date]) -> set[int]:
    """The years in which the document writes that day; of a range, both its days."""
    years = _years_of(stated)
    parts = [date.first, *([date.last] if date.last is not None else [])]
    found = [years.get((part.month, part.day), set()) for part in parts if part.month and part.day]
    return set.intersection(*found) if found else set()


def _first_day(part: Partial, year: int) -> dt.date:
    """Find the first day it can mean; 29 February runs over into March where the year lacks it."""
    _, month, day = part.begins
    return dt.date(year, month, 1) + dt.timedelta(days=day - 1)


@lru_cache(maxsize=8)
def _years_of(
    stated: frozenset[dt.date],
) -> Mapping[tuple[int | None, int | None], set[int]]:
    """List the years in which a document writes each month and day."""
    years: defaultdict[tuple[int | None, int | None], set[int]] = defaultdict(set)
    for day in stated:
        years[day.month, day.day].add(day.year)
    return years
