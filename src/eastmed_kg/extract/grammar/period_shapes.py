"""A spot comes in, months, quarters, seasons, halves and years go out."""

from __future__ import annotations

import re
from dataclasses import replace

from . import date_words as words
from .date_spots import Partial, Shape, Spot, Written, shape
from .date_words import (
    AND,
    FULL_MONTH,
    GAP,
    MONTH,
    ORDINAL,
    RANGE,
    SEASON,
    SEVERAL_MONTHS,
    SPACE,
    YEAR,
    before,
)
from .number_words import COUNTED_NOUN, whole_number

#: The year of a part of the year: "2024", "of 2024", "/2024", "of this year".
_TAIL = rf"""
    (?P<tail> (?: ,?{SPACE}(?:of{SPACE})?(?:the{SPACE}year{SPACE})? | [/-] )
              (?P<year>{YEAR})(?:[/–-]\d{{2,4}})?(?!\w)
      | {SPACE}of{SPACE}(?P<turn>the|this|last|next){SPACE}year(?!\w) )
"""
_LINK_AFTER = re.compile(rf"(?:{RANGE}|{AND})(?:{MONTH}|{SEASON}|Q[1-4])")
#: "(2023)", but not the number of a document: COM(2023) 755, resolution 2254 (2015).
_IN_BRACKETS = re.compile(r"(?<=(?<!\w)\()(?<!\d\s\()\d{4}(?=\s{0,9}[,;)](?!\s{0,9}\d{1,3}\b))")
#: "2024: 29 activities".
_HEADS = re.compile(rf"\d{{4}}:{SPACE}\d")
_OPENS = re.compile(rf"(?:^|[.;]{SPACE}|- )\Z")
_COUNTED_CASES = re.compile(rf"{SPACE}(?:cases|instances|locations|places|people|persons)\b")


def _year_span(spot: Spot) -> list[Written] | None:
    first, last = spot.number("year"), spot.number("last")
    last += first // 100 * 100 if last < 100 else 0
    if not first < last <= first + 40:
        return None
    if spot.follows(words.NUMBERED_PAPER_BEFORE, words.GREW_BEFORE):
        return []
    linked = spot.found["joint"].strip().isalpha()
    return [replace(date, linked=linked) for date in spot.written(Partial(first), Partial(last))]


def _numeric_month(spot: Spot) -> list[Written]:
    if spot.follows(words.NUMBERED_PAPER_BEFORE):
        return []
    return spot.written(Partial(spot.year(), spot.number("month")))


def _month(spot: Spot) -> list[Written]:
    return spot.written(Partial(spot.year(), words.month_number(spot.found["month"])))


def _lone_month(spot: Spot) -> list[Written] | None:
    month = words.month_number(spot.found["month"])
    if month == 5 and not _has_cue(spot):  # "May the parties agree"
        return None
    if spot.found["short"] and not _is_linked(spot):
        return None
    return spot.written(Partial(None, month))


def _quarter(spot: Spot) -> list[Written] | None:
    if not (spot.found["tail"] or _has_cue(spot) or spot.alone):
        return None
    return _of_year(spot, Partial(None, 32 + spot.number("quarter")))


def _ordinal_quarter(spot: Spot) -> list[Written]:
    quarter = words.ORDINALS.get(spot.found["ordinal"].lower(), 4)
    return _of_year(spot, Partial(None, 32 + quarter))


def _quarter_of_year(spot: Spot) -> list[Written]:
    return spot.written(Partial(spot.year(), 32 + spot.number("quarter")))


def _half(spot: Spot) -> list[Written]:
    return _half_of_year(spot, spot.number("half"))


def _ordinal_half(spot: Spot) -> list[Written]:
    return _half_of_year(spot, words.ORDINALS.get(spot.found["ordinal"].lower(), 2))


def _half_of_year(spot: Spot, half: int) -> list[Written]:
    if half > 2:
        return []
    return _of_year(spot, Partial(None, 6 * half - 5), Partial(None, 6 * half))


def _months(spot: Spot) -> list[Written]:
    """As in "the first nine months of 2024"."""
    count = whole_number(spot.found["count"])
    if not 1 < count < 12:
        return []
    first = 1 if spot.found["which"].lower() == "first" else 13 - count
    return _of_year(spot, Partial(None, first), Partial(None, first + count - 1))


def _season(spot: Spot) -> list[Written] | None:
    if not (spot.found["tail"] or _season_has_cue(spot) or spot.alone):
        return None
    return _of_year(spot, Partial(None, words.SEASONS[spot.found["season"].lower()]))


def _season_has_cue(spot: Spot) -> bool:
    """Spring is also water, and fall a verb: "before the summer", "this winter", "in autumn"."""
    article = before(words.ARTICLE_BEFORE, spot.found.string, spot.at)
    at = article.start() if article else spot.at
    cues = (words.FIRM_CUE_BEFORE, words.LOOSE_CUE_BEFORE, words.TURN_BEFORE)
    told = any(before(cue, spot.found.string, at) for cue in cues)
    return told or _is_linked(spot)


def _of_year(spot: Spot, first: Partial, last: Partial | None = None) -> list[Written]:
    """Give the part of a year its year: a number, "this year", or none."""
    year = spot.year()
    dates = spot.written(replace(first, year=year), last and replace(last, year=year))
    if not spot.found["turn"]:
        return dates
    return [replace(date, year_turn=words.TURNS.get(spot.found["turn"], 0)) for date in dates]


def _year_by_name(spot: Spot) -> list[Written] | None:
    """Read "this year" and "the end of the year"; "over the next year" names none."""
    turn = spot.found["turn"]
    if turn == "the":
        named = spot.follows(words.LEAD_BEFORE)
    else:
        named = not turn or not spot.follows(words.ARTICLE_BEFORE)
    dates = spot.written(Partial()) if named else []
    return [replace(date, year_turn=words.TURNS.get(turn, 0)) for date in dates]


def _lone_year(spot: Spot) -> list[Written] | None:
    heads = _HEADS.match(spot.found.string, spot.at) and _OPENS.search(
        spot.found.string, 0, spot.at
    )
    firm = (
        heads
        or spot.follows(words.FIRM_CUE_BEFORE)
        or _IN_BRACKETS.match(spot.found.string, spot.at)
    )
    lasting = spot.precedes(words.RELATION_AFTER)
    loose = lasting or spot.linked or spot.follows(words.LOOSE_CUE_BEFORE)
    counted = spot.precedes(_COUNTED_CASES if firm else COUNTED_NOUN)
    if not (firm or loose) or counted or spot.follows(words.GREW_BEFORE):
        return None
    return spot.written(Partial(spot.year()))


def _has_cue(spot: Spot) -> bool:
    cues = (words.FIRM_CUE_BEFORE, words.LOOSE_CUE_BEFORE, words.ARTICLE_CUE_BEFORE)
    return spot.follows(*cues) or _is_linked(spot)


def _is_linked(spot: Spot) -> bool:
    """Whether "and", "to" or a dash ties it to another date: "Sept/Oct 2024"."""
    return spot.linked or spot.precedes(_LINK_AFTER)


PERIOD_SHAPES: tuple[Shape, ...] = (
    shape(
        rf"(?P<year>{YEAR}) (?P<joint>{RANGE}) (?P<last>{YEAR}|\d\d) (?!\w|[-–/.,]\d|{GAP}%)",
        _year_span,
    ),
    shape(rf"(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2]) (?!\w|[-–/.,]\d)", _numeric_month),
    shape(rf"(?P<month>0[1-9]|1[0-2])/(?P<year>{YEAR}) (?!\w|[–/.,]\d)", _numeric_month),
    shape(
        rf"(?P<month>{MONTH}) (?:,?{SPACE}(?:of{SPACE})?) (?P<year>{YEAR}) (?!\d(?!\b))",
        _month,
    ),
    shape(rf"Q(?P<quarter>[1-4])(?!\w) {_TAIL}?", _quarter),
    shape(rf"(?P<quarter>[1-4])Q (?!\w) {_TAIL}", _quarter),
    shape(rf"(?P<year>{YEAR})[-\s/]?Q(?P<quarter>[1-4])(?!\w)", _quarter_of_year),
    shape(
        rf"""(?P<ordinal>{ORDINAL}){SPACE}quarter(?!\w) (?:{GAP}\(Q[1-4]\))?
             (?:{_TAIL}|(?!{SPACE}of\b))""",
        _ordinal_quarter,
    ),
    shape(rf"H(?P<half>[12])(?!\w) {_TAIL}", _half),
    shape(rf"(?P<ordinal>{ORDINAL}){SPACE}(?:half|semester)(?!\w) {_TAIL}", _ordinal_half),
    shape(
        rf"{SEVERAL_MONTHS} {_TAIL}",
        _months,
    ),
    shape(
        rf"""(?P<season>{SEASON}) (?:{_TAIL}
             |(?!{SPACE}(?:school|break|recess|camp|universit|season|course|Olympic)))""",
        _season,
    ),
    shape(
        rf"""(?:(?P<turn>this|last|next|the){SPACE}(?:calendar{SPACE})?year|year[-\s]end)
             (?!\w|-|{SPACE}\d)""",
        _year_by_name,
    ),
    shape(rf"(?P<month>{FULL_MONTH}|(?P<short>{MONTH}))", _lone_month),
    shape(
        rf"""(?P<year>{YEAR}) (?!\w|[-–/.,:]\d
             |{GAP}(?:%|(?:€|EUR\b)(?!\s?\d)|per{SPACE}?cent|[mb]illion))""",
        _lone_year,
    ),
)
