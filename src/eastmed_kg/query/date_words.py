"""A date as an EDTF string goes in, the same date in words comes out."""

from __future__ import annotations

import re

from ..model.months import MONTH_NAMES

#: Seasons and quarters of EDTF (ISO 8601-2), which stand where a month would.
_PARTS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    33: "1st quarter", 34: "2nd quarter", 35: "3rd quarter", 36: "4th quarter",
}  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")
_DOUBT = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


def date_words(edtf: str) -> str:
    """The date in words, or nothing where the string is of another form.

    >>> [date_words(e) for e in ("2023-11-23", "2024-35", "2025~", "2024-01-30/2024-02-02", "XX")]
    ['23 November 2023', '3rd quarter 2024', 'about 2025', '30 January to 2 February 2024', '']
    >>> date_words("2024-01-29/2024-01-31"), date_words("2024-01/2024-09")
    ('29 to 31 January 2024', 'January to September 2024')
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _point(start)
    first, last = _point(start), _point(end)
    if first and last:
        return f"{_without_same(first, last)} to {last}"
    if last and start in {"", ".."}:
        return f"until {last}"
    return f"from {first}" if first and end in {"", ".."} else ""


def _without_same(first: str, last: str) -> str:
    """The first date without the year, and the month, that the last has too."""
    own, other = first.split(" "), last.split(" ")
    while len(own) > 1 and own[-1] == other[-1]:
        own, other = own[:-1], other[:-1]
    return " ".join(own)


def _point(edtf: str) -> str:
    found = _DATE.fullmatch(edtf)
    if found is None:
        return ""
    year, month, day, doubt = found.groups()
    words = [str(int(day))] if day else []
    if month:
        words.append(_part_of_year(int(month)))
    return _DOUBT[doubt] + " ".join([*words, year]) if all(words) else ""


def _part_of_year(number: int) -> str:
    return MONTH_NAMES[number - 1] if 1 <= number <= 12 else _PARTS.get(number, "")
