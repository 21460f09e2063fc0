"""Text comes in, its dates as written go out: bare, in order, the year only where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from . import date_words as words
from .date_spots import Spot, Written
from .date_words import AND, MONTH, ORDINAL, RANGE, SEASON, SEVERAL_MONTHS, SPACE, before
from .day_shapes import DAY_SHAPES
from .period_shapes import PERIOD_SHAPES

_SHAPES = (*DAY_SHAPES, *PERIOD_SHAPES)

#: Where a date can begin: with figures or a capital …
_FIGURES = rf"\d{{1,4}}(?!\d) | {MONTH} | [QH][1-4]"
_BEGIN_NAMED = re.compile(rf"(?<![\w€$£%#@§])(?:{_FIGURES})", re.VERBOSE)
_NAMED_FIRST = re.compile(r"[0-9JFMASONDQH](?:(?<=\d)|(?=[aceopuACEOPU1-4]))")
#: … and, where one of these words stands in the text, with words as well.
_WORDED = re.compile("|".join(("quarter", "half", "semester", "months", "year", *words.SEASONS)))
_MONTHS_NAMED = SEVERAL_MONTHS.replace("?P<which>", "?:").replace("?P<count>", "?:")
_BEGIN = re.compile(
    rf"""(?<![\w€$£%#@§])(?:
        {_FIGURES} | {SEASON} | {ORDINAL}{SPACE}(?:quarter|half|semester)
      | {_MONTHS_NAMED} | (?:this|last|next|the){SPACE}(?:calendar{SPACE})?year | year[-\s]end
    )""",
    re.VERBOSE,
)
#: A number stuck to digits or letters before it: 16820/2023, 2.5, 10:30, COVID-19.
_STUCK_BEFORE = re.compile(r"(?:\d[-–./,:]|[A-Za-z]-)\Z")
_VAGUE_DASH_BEFORE = re.compile(r"\b(?:early|mid|late|end)-\Z", re.IGNORECASE)
_TAKES_ARTICLE = re.compile(rf"{SEASON}|{_MONTHS_NAMED}|{ORDINAL}\b|\d{{1,2}}(?:st|nd|rd|th)\b")
_LINK = re.compile(rf"{RANGE}|{AND}(?:(?:on|in|by|of){SPACE})?")


def bare_dates(text: str) -> list[Written]:
    """Every date of the text as it is written, in order and without overlap.

    >>> [date.first.edtf for date in bare_dates("on 7 December 2023 and in Q3 2024")]
    ['2023-12-07', '2024-35']
    """
    dates: list[Written] = []
    at, search = 0, _search_of(text)
    while begin := search(text, at):
        previous = dates[-1] if dates else None
        read, at = _read(text, begin, previous)
        floor = previous.end if previous else 0
        dates += (_with_lead(text, date, floor) for date in read)
    return dates


def _search_of(text: str) -> Callable[[str, int], re.Match[str] | None]:
    """How to look for where a date begins: with words only if such words are there."""
    return _BEGIN.search if _WORDED.search(text.lower()) else _named


def _named(text: str, at: int) -> re.Match[str] | None:
    """The next begin with figures or a capital, tried only where such a letter stands."""
    firsts = _NAMED_FIRST.finditer(text, at)
    begins = (_BEGIN_NAMED.match(text, first.start()) for first in firsts)
    return next((begin for begin in begins if begin), None)


def _read(text: str, begin: re.Match[str], previous: Written | None) -> tuple[list[Written], int]:
    """Read the first shape that fits; answer its dates, and where to go on."""
    linked = previous is not None and _LINK.fullmatch(text, previous.end, begin.start()) is not None
    if _is_stuck(text, begin, previous):
        return [], begin.end()
    for pattern, reader in _SHAPES:
        found = pattern.match(text, begin.start())
        if found and (dates := reader(Spot(found, linked))) is not None:
            return dates, found.end()
    return [], begin.end()


def _is_stuck(text: str, begin: re.Match[str], previous: Written | None) -> bool:
    at = begin.start()
    if not begin[0][0].isdigit() or (previous and previous.end == at - 1):
        return False
    return bool(
        before(_STUCK_BEFORE, text, at, at - 2) and not before(_VAGUE_DASH_BEFORE, text, at)
    )


def _with_lead(text: str, date: Written, floor: int) -> Written:
    """Add the weekday or vague words before a date, and the year "last" or "next" means."""
    lead = _lead(text, article_start(text, date.core), floor)
    turn = None if date.has_year else before(words.TURN_BEFORE, text, date.core)
    if turn:
        date = replace(date, nearest=words.TURNS[turn["turn"].lower()])
    return replace(date, start=lead.start()) if lead else date


def _lead(text: str, at: int, floor: int) -> re.Match[str] | None:
    """What leads up to a date; the last word tells most often that nothing does."""
    last = text[max(floor, at - 24) : at].rstrip().rstrip(".,-").lower()
    return before(words.LEAD_BEFORE, text, at, floor) if last.endswith(words.LEAD_ENDS) else None


def article_start(text: str, at: int) -> int:
    """Where "the" begins before the 7th, the third quarter, the summer; else ``at`` itself."""
    article = before(words.ARTICLE_BEFORE, text, at) if _TAKES_ARTICLE.match(text, at) else None
    return article.start() if article else at
