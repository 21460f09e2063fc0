"""Text comes in, lengths of time as ISO 8601 durations go out: "36-month project" is P36M."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .date_words import GAP, SPACE
from .number_words import NUMBER_WORD, whole_number


@dataclass(frozen=True, slots=True)
class DurationMention:
    """A length of time; ``start`` and ``end`` in code points, ``value`` in ISO 8601."""

    start: int
    end: int
    value: str


_NUMBER = rf"(?:\d{{1,3}}|{NUMBER_WORD})"
_DURATION = re.compile(
    rf"""(?<![\w€$£%/.,–-])
    (?P<number>{_NUMBER}) (?P<decimal>[.,]\d)? (?P<half>{SPACE}and{SPACE}a{SPACE}half)?
    (?:{GAP}\(\d{{1,3}}\))? (?:-|{SPACE}) (?P<unit>day|week|month|year)s? (?!\w)
    (?:(?<=year|ears),?{SPACE}(?:and{SPACE})?(?P<months>{_NUMBER}){SPACE}months?\b)?
    (?!-?{GAP}(?:old|ago)\b | {SPACE}of{SPACE}(?:age|experience)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_UNIT = re.compile("day|week|month|year")
#: "The first 3 months" are a part, "every 6 months" a rhythm, "12 to 36 months" two lengths.
_NO_LENGTH_BEFORE = re.compile(
    rf"""(?: \b(?:first|last|past|next|previous|coming|every|each|per){SPACE}
          | (?:\d|\b{NUMBER_WORD}) (?:{GAP}[-–/]{GAP}|-?{SPACE}(?:to|or|and){SPACE}) )\Z""",
    re.VERBOSE | re.IGNORECASE,
)


def find_durations(text: str) -> list[DurationMention]:
    """All durations of the text, in order.

    >>> find_durations("a 36-month project")
    [DurationMention(start=2, end=10, value='P36M')]
    """
    if not _UNIT.search(text.lower()):
        return []
    return [
        DurationMention(*found.span(), value)
        for found in _DURATION.finditer(text)
        if not _NO_LENGTH_BEFORE.search(text, max(0, found.start() - 40), found.start())
        and (value := _iso(found))
    ]


def _iso(found: re.Match[str]) -> str | None:
    """ISO 8601, in whole numbers: half a year is six months, half a month is nothing."""
    number, unit = whole_number(found["number"]), found["unit"][0].upper()
    halved = found["half"] or (found["decimal"] or "")[1:] == "5"
    if found["decimal"] and not halved:
        return None
    rest = whole_number(found["months"]) if found["months"] else 6 if halved else 0
    if rest and unit != "Y":
        return None
    return f"P{number}{unit}{rest}M" if rest else f"P{number}{unit}"
