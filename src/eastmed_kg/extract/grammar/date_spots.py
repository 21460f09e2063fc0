"""What the date grammar hands on: a partial date, a date as written, a spot where a shape fits."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from .date_words import APART_BEFORE, ENDS_AFTER, before

_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10}


@dataclass(frozen=True, slots=True)
class Partial:
    """A calendar date as far as its words go.

    ``month`` may also be an EDTF season (21 to 24) or quarter (33 to 36).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def begins(self) -> tuple[int, int, int]:
        """Year, month and day on which it begins, for putting dates in order."""
        month = self.month or 1
        return self.year or 0, _FIRST_MONTH.get(month, month), self.day or 1

    @property
    def edtf(self) -> str:
        """The date in EDTF.

        >>> Partial(2024, 35).edtf
        '2024-35'
        """
        smaller = [f"{number:02}" for number in (self.month, self.day) if number]
        return "-".join([f"{self.year or 0:04}", *smaller])

    def exists(self) -> bool:
        """Whether the calendar has that day; without a year, whether any year has it."""
        if self.day is None:
            return True
        try:
            dt.date(self.year or 2024, self.month or 0, self.day)
        except ValueError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Written:
    """A date or interval as written, ``core`` being where the bare date begins.

    ``start`` lies before ``core`` where a weekday or a vague word ("end of") belongs to the phrase.
    Without a year, ``year_turn`` tells it from the year of issue ("of last year": -1), ``nearest``
    from the day of issue ("last autumn": -1, "next May": 1). ``linked`` is true where two dates
    with names of their own were joined to one interval.
    """

    start: int
    core: int
    end: int
    first: Partial
    last: Partial | None = None
    year_turn: int | None = None
    nearest: int | None = None
    linked: bool = False

    @property
    def parts(self) -> tuple[Partial, ...]:
        """The date, or the two ends of the interval."""
        return (self.first,) if self.last is None else (self.first, self.last)

    @property
    def has_year(self) -> bool:
        """Whether the year is known."""
        return self.first.year is not None and (self.last is None or self.last.year is not None)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where a shape fits; ``linked`` where "and" or a dash ties it to the date before."""

    found: re.Match[str]
    linked: bool = False

    @property
    def at(self) -> int:
        """Where the shape begins in the text."""
        return self.found.start()

    def number(self, group: str) -> int:
        """Read the number of that group."""
        return int(self.found[group])

    def year(self) -> int | None:
        """Read the year, where the shape has one."""
        return int(self.found["year"]) if self.found["year"] else None

    def follows(self, *patterns: re.Pattern[str]) -> bool:
        """Whether the words before the shape end with one of the patterns."""
        return any(before(pattern, self.found.string, self.at) for pattern in patterns)

    def precedes(self, pattern: re.Pattern[str]) -> bool:
        """Whether the words after the shape begin with the pattern."""
        return pattern.match(self.found.string, self.found.end()) is not None

    @property
    def alone(self) -> bool:
        """Whether it stands by itself behind what it dates: "Next JAD: Q4."."""
        return self.follows(APART_BEFORE) and self.precedes(ENDS_AFTER)

    def written(self, first: Partial, last: Partial | None = None) -> list[Written]:
        """Take the whole shape as one date, or as none if the calendar lacks it."""
        date = Written(self.at, self.at, self.found.end(), first, last)
        return [date] if all(part.exists() for part in date.parts) else []


#: What a shape makes of a spot: None for "not mine, try the next", an empty list for "mine, but no
#: date" (31/02, Regulation 5/2024), else the dates.
Reader = Callable[[Spot], list[Written] | None]
Shape = tuple[re.Pattern[str], Reader]


def shape(pattern: str, reader: Reader) -> Shape:
    """Compile a verbose pattern, beside the function that reads what it matches."""
    return re.compile(pattern, re.VERBOSE), reader
