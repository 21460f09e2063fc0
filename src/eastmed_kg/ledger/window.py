"""The date of a promise and its words → the days between which it is to be kept."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from ..model.edtf import bounds

#: Words that narrow a year or a month, with the part of it that they leave, in thirds or halves.
_PARTS = {
    "early": (0, 1, 3), "beginning of": (0, 1, 3), "start of": (0, 1, 3), "mid": (1, 2, 3),
    "middle of": (1, 2, 3), "late": (2, 3, 3), "end of": (2, 3, 3),
    "first half of": (0, 1, 2), "second half of": (1, 2, 2),
}  # fmt: skip
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_VAGUE = re.compile(
    rf"\b(?P<part>{'|'.join(_PARTS)})[ -](?:the )?(?:(?:{_MONTHS}) )?(?P<year>\d{{4}})\b"
)


class Window(NamedTuple):
    """First and last day of what was promised; None where there is no telling."""

    first: dt.date | None
    last: dt.date | None


def window(when: str | None, quote: str) -> Window:
    """The window of a deadline: of "as of May" the month in which it is to begin.

    Words such as "early" or "second half of" narrow it, as far as a third or a half goes.

    >>> window("2024/..", "launch a new programme as of early 2024").last
    datetime.date(2024, 4, 30)
    >>> window("2024-07", "to be adopted by end of July 2024").last
    datetime.date(2024, 7, 31)
    """
    if when is None:
        return Window(None, None)
    found = bounds(when)
    last = found.start_latest if when.endswith("/..") else found.end_latest
    whole = Window(found.start_earliest, last or found.start_latest)
    vague = _VAGUE.search(quote.lower())
    if not vague or whole.first is None or whole.last is None or "-" in when.split("/")[0]:
        return whole
    return _part(whole.first, whole.last, *_PARTS[vague["part"]])


def _part(first: dt.date, last: dt.date, begin: int, end: int, of: int) -> Window:
    """Some thirds or halves of a year, in whole months."""
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31) or first.year != last.year:
        return Window(first, last)
    months = 12 // of
    begins = dt.date(first.year, begin * months + 1, 1)
    behind = end * months + 1
    ends = dt.date(first.year + behind // 13, (behind - 1) % 12 + 1, 1) - dt.timedelta(days=1)
    return Window(begins, ends)
