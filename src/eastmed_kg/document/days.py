"""A day as first pages print it, in English or in French → YYYY-MM-DD."""

from __future__ import annotations

import re
from datetime import date

from ..model.months import MONTHS

#: "22 July 2024", "22nd of July 2024", "1er juillet 2024", "22.7.2024".
DAY = (
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er)?"
    r"(?:\s+(?:of\s+)?(?P<month>[^\W\d_]{3,9})\s+|[./](?P<number>\d{1,2})[./])(?P<year>\d{4})"
)
_FRENCH = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
_MONTHS = {**MONTHS, **{name: number for number, name in enumerate(_FRENCH, 1)}}


def iso(found: re.Match[str]) -> str | None:
    """The day that DAY found; None when there is no such day."""
    word = found["month"]
    month = _MONTHS.get(word.casefold(), 0) if word else int(found["number"])
    try:
        return date(int(found["year"]), month, int(found["day"])).isoformat()
    except ValueError:
        return None
