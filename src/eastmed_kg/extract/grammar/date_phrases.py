"""Text comes in, its dates go out with what the dates around them in one phrase tell.

Two dates joined by "to" or a dash become one interval, and a date without a year takes the year of
the next date of its list, else of the one before: "18 July and 10 October 2023".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from . import date_words as words
from .bare_dates import bare_dates
from .date_spots import Partial
from .date_words import AND, AND_WORD, RANGE, SPACE, before

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .date_spots import Written

_RANGE = re.compile(RANGE)
_OF = re.compile(rf",?{SPACE}(?:of{SPACE})?")
_AND = re.compile(AND)
_ON = rf"(?:(?:on|in|by|of|since|until|from){SPACE})?"
#: "with A in May and with B in June 2025".
_WITH = rf"(?:with{SPACE}(?:the{SPACE})?[A-Z][\w-]+(?:{SPACE}[A-Z][\w-]+)?{SPACE})?"
_LISTED = re.compile(rf"{AND}{_WITH}{_ON}|{RANGE}")
#: A comma hands a year back through a list, but not on: what follows "2023," is something new.
_LISTED_ON = re.compile(rf"{AND_WORD}{_ON}|{RANGE}")


#: The lines of several papers: each is read for the days of its paper, and again for its own.
@lru_cache(maxsize=2048)
def dated_phrases(text: str) -> tuple[Written, ...]:
    """Read the dates and intervals of the text, with the years their phrases give.

    >>> [date.first.edtf for date in dated_phrases("March and April 2024")]
    ['2024-03', '2024-04']
    """
    dates = _joined(text, bare_dates(text))
    backwards = _years_of_neighbours(text, reversed(dates))
    return tuple(_years_of_neighbours(text, reversed(list(backwards))))


def in_order(first: Partial, last: Partial) -> tuple[Partial, Partial]:
    """Give the end of an interval that lacks a year that of the other, so that time runs on."""
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year)
        return _earlier(first) if first.begins > last.begins else first, last
    if last.year is None and first.year is not None:
        last = replace(last, year=first.year)
        return first, _later(last) if first.begins > last.begins else last
    return first, last


def _earlier(part: Partial) -> Partial:
    return replace(part, year=(part.year or 0) - 1)


def _later(part: Partial) -> Partial:
    return replace(part, year=(part.year or 0) + 1)


def _joined(text: str, dates: Iterable[Written]) -> list[Written]:
    """Put each pair of dates that makes an interval into one."""
    joined: list[Written] = []
    for date in dates:
        one = _one(text, joined[-1], date) if joined else None
        joined[-1:] = [one] if one else [*joined[-1:], date]
    return joined


def _one(text: str, date: Written, other: Written) -> Written | None:
    """Both as one date, if they are: "5 May" and "last year", or the ends of an interval."""
    if _is_year_of(text, date, other):
        return replace(date, end=other.end, year_turn=other.year_turn)
    return _interval(text, date, other)


def _is_year_of(text: str, date: Written, other: Written) -> bool:
    names_year = other.year_turn is not None and other.first == Partial()
    lacks_year = date.first.month is not None and _takes_year(date)
    return names_year and lacks_year and bool(_OF.fullmatch(text, date.end, other.start))


def _interval(text: str, one: Written, other: Written) -> Written | None:
    if one.last or other.last or not _are_ends(text, one, other):
        return None
    first, last = in_order(one.first, other.first)
    runs_on = first.begins <= last.begins or not first.year
    if not runs_on or not all(part.exists() for part in (first, last)):
        return None
    return replace(one, end=other.end, first=first, last=last, linked=True)


def _are_ends(text: str, one: Written, other: Written) -> bool:
    """Whether the words join the two: "from May to June", "between May and June"."""
    if None in (one.first.month or one.first.year, other.first.month or other.first.year):
        return False  # "this year to …": its year is known only later
    if _RANGE.fullmatch(text, one.end, other.start):
        return not before(words.MOVED_BEFORE, text, one.start)
    between = before(words.BETWEEN_BEFORE, text, one.start)
    return between is not None and _AND.fullmatch(text, one.end, other.start) is not None


def _years_of_neighbours(text: str, dates: Iterable[Written]) -> Iterable[Written]:
    """Each date with the year of the neighbour that came before it, if they stand in one list."""
    neighbour: Written | None = None
    for date in dates:
        if neighbour and _takes_year(date) and _are_listed(text, date, neighbour):
            neighbour = _in_year(date, neighbour.first.year)
        else:
            neighbour = date
        yield neighbour


def _takes_year(date: Written) -> bool:
    told_otherwise = date.year_turn is not None or date.nearest is not None
    return not (date.has_year or told_otherwise)


def _are_listed(text: str, date: Written, neighbour: Written) -> bool:
    if not (neighbour.first.year and neighbour.first.month):
        return False
    if date.start < neighbour.start:
        moved = before(words.PROLONGED_BEFORE, text, date.start)
        if moved and _RANGE.fullmatch(text, date.end, neighbour.start):
            return False  # "prolonged in July until May 2026" tells two days
        return _LISTED.fullmatch(text, date.end, neighbour.start) is not None
    return _LISTED_ON.fullmatch(text, neighbour.end, date.start) is not None


def _in_year(date: Written, year: int | None) -> Written:
    first, last = in_order(replace(date.first, year=year), date.last or date.first)
    return replace(date, first=first, last=last if date.last else None)
