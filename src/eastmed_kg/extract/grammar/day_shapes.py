"""A spot comes in, dates exact to the day go out: 7 December 2023, 5-7 May, April 1st, 8/7/2024."""

from __future__ import annotations

import re

from . import date_words as words
from .date_spots import Partial, Shape, Spot, Written, shape
from .date_words import AND, AND_WORD, DAY, GAP, MONTH, RANGE, SPACE, WEEKDAY, YEAR

_MORE = rf"(?:{WEEKDAY},?{SPACE})?{DAY}"
_RANGE_OF_DAYS = rf"(?:{RANGE}{_MORE})?"
_OTHER_DAYS = (
    rf"(?:(?:{GAP},{GAP}{_MORE}{_RANGE_OF_DAYS}){{0,4}}{AND_WORD}{_MORE}{_RANGE_OF_DAYS})?"
)
#: "7", "5-7", "14 and 15", "5-7, 12 and 20"; commas alone make no list ("phase 3, 5 May").
_DAY_LIST = rf"(?P<days>{DAY}{_RANGE_OF_DAYS}{_OTHER_DAYS})"
_RUN = re.compile(
    rf"(?P<from>\d{{1,2}})(?:st|nd|rd|th)?(?:{RANGE}(?:{WEEKDAY},?{SPACE})?(?P<to>\d{{1,2}})\w{{0,2}})?"
)
_DAY_NUMBER = re.compile(r"(\d{1,2})\w{0,2}")
_OR = re.compile(rf"{SPACE}or{SPACE}")
_ORDINAL_END = re.compile(r"[a-z]{2}\Z")
_ON_BEFORE = re.compile(
    rf"\b(?:on|by|until|till|from|since|before|after|between|{WEEKDAY},?){SPACE}\Z", re.IGNORECASE
)
_LINK_AFTER = re.compile(rf"(?:{RANGE}|{AND}){MONTH}")
_AROUND_THE_CLOCK = re.compile(
    r"[-\s]{1,9}(?:basis|servic|support|operati|hotline|helpline|availab|monitor|coverage|assist)"
)
_NO_TAIL = r"(?!\w|[.,/]\d)"

#: First day, last day, and where they begin and end in the text.
_Run = tuple[int, int, int, int]


def _numeric(spot: Spot) -> list[Written]:
    year = spot.number("year")
    century = 2000 if year < 100 else 0
    return spot.written(Partial(century + year, spot.number("month"), spot.number("day")))


def _day_and_month(spot: Spot) -> list[Written]:
    day, month = spot.number("day"), spot.number("month")
    return spot.written(Partial(None, month, day)) if _is_day(spot, day, month) else []


def _days_and_month(spot: Spot) -> list[Written] | None:
    day, last, month = spot.number("first"), spot.number("day"), spot.number("month")
    year = spot.year()
    year = year + 2000 if year and year < 100 else year
    if day >= last or not (year or _is_day(spot, last, month)):
        return None
    return spot.written(Partial(year, month, day), Partial(year, month, last))


def _is_day(spot: Spot, day: int, month: int) -> bool:
    """Whether 29/11 is a day: 1/3 is a fraction, 24/7 a service, page 5/12 a page."""
    if not 1 <= month <= 12 or spot.follows(words.PLACE_IN_PAPER_BEFORE):
        return False
    around_the_clock = (day, month) == (24, 7)
    if spot.linked or spot.follows(words.DAY_CUE_BEFORE):
        return not (around_the_clock and spot.precedes(_AROUND_THE_CLOCK))
    if around_the_clock or (day, month) in words.FRACTIONS:
        return spot.found[0].startswith("0")
    telling = spot.alone or day > 12 or "0" in (spot.found["day"][0], spot.found["month"][0])
    return telling or spot.follows(words.LOOSE_DAY_CUE_BEFORE)


def _month_first(spot: Spot) -> list[Written] | None:
    """American order; without a year it needs a sign that "In April 15 missions" lacks."""
    ordinal = _ORDINAL_END.search(spot.found["days"])
    told = spot.year() or ordinal or spot.linked or spot.precedes(_LINK_AFTER)
    return _days(spot) if told or spot.follows(_ON_BEFORE) else None


def _days(spot: Spot) -> list[Written]:
    """Each day or range of the list is a date; the last one covers the month's name as well."""
    month = words.month_number(spot.found["month"])
    runs = _runs(spot)
    starts = [start for _, _, start, _ in runs]
    if spot.found.start("month") == spot.at:
        starts[0] = spot.at
    ends = [*(end for *_, end in runs[:-1]), spot.found.end()]
    dates = [
        Written(start, start, end, *_ends(spot.year(), month, run))
        for start, end, run in zip(starts, ends, runs, strict=True)
    ]
    return dates if all(part.exists() for date in dates for part in date.parts) else []


def _ends(year: int | None, month: int, run: _Run) -> tuple[Partial, Partial | None]:
    first, last, *_ = run
    return Partial(year, month, first), Partial(year, month, last) if last > first else None


def _runs(spot: Spot) -> list[_Run]:
    span = spot.found.span("days")
    found = _RUN.finditer(spot.found.string, *span)
    runs = [(int(run["from"]), int(run["to"] or run["from"]), *run.span()) for run in found]
    days = [day for run in runs for day in dict.fromkeys(run[:2])]
    if days != sorted(set(days)):
        return [_last_day(spot)]
    if len(days) == len(runs) > 1 and _is_one_interval(spot, days):
        return [(days[0], days[-1], *span)]
    return runs


def _last_day(spot: Spot) -> _Run:
    """In "Action 12 and 5 May" the numbers don't ascend: only the last one is a day."""
    *_, last = _DAY_NUMBER.finditer(spot.found.string, *spot.found.span("days"))
    return int(last[1]), int(last[1]), *last.span()


def _is_one_interval(spot: Spot, days: list[int]) -> bool:
    """Consecutive days joined by "and", or two days after "between"."""
    if _OR.search(spot.found["days"]):
        return False
    consecutive = days[-1] - days[0] == len(days) - 1
    return consecutive or (len(days) == 2 and spot.follows(words.BETWEEN_BEFORE))


DAY_SHAPES: tuple[Shape, ...] = (
    shape(
        rf"(?P<year>{YEAR}) (?P<mark>[-/.]) (?P<month>\d\d) (?P=mark) (?P<day>\d\d) {_NO_TAIL}",
        _numeric,
    ),
    shape(
        rf"""(?P<day>\d{{1,2}}) (?P<mark>[-/.]) (?P<month>\d{{1,2}}) (?P=mark)
             (?P<year>{YEAR}) {_NO_TAIL}""",
        _numeric,
    ),
    shape(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d\d) (?!\w|[-.,/]\d)", _numeric),
    shape(
        rf"""(?P<first>\d{{1,2}}) {GAP}[-–]{GAP} (?P<day>\d{{1,2}}) / (?P<month>\d{{1,2}})
             (?:/(?P<year>{YEAR}|\d\d))? (?![\w/%]|[.,]\d)""",
        _days_and_month,
    ),
    shape(
        rf"""(?P<first>\d{{1,2}}) \.? {GAP}[-–]{GAP} (?P<day>\d{{1,2}}) \. (?P<month>\d{{1,2}})
             \. (?P<year>{YEAR}) {_NO_TAIL}""",
        _days_and_month,
    ),
    shape(
        rf"(?P<day>\d{{1,2}}) / (?P<month>\d{{1,2}}) (?![\w/%]|[.,]\d|{SPACE}{MONTH})",
        _day_and_month,
    ),
    shape(
        rf"""{_DAY_LIST} {SPACE} (?:of{SPACE})? (?P<month>{MONTH})
             (?:,?{SPACE}(?P<year>{YEAR})(?!\d(?!\b)))?""",
        _days,
    ),
    shape(
        rf"""(?P<month>{MONTH}) {SPACE} {_DAY_LIST}
             (?:(?:{GAP},|{SPACE}of)?{SPACE}(?P<year>{YEAR})(?!\d(?!\b)))?""",
        _month_first,
    ),
)
