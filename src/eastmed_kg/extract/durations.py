"""Text comes in, spans of time as ISO 8601 durations go out: "36-month project" is P36M."""

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


_DURATION = re.compile(
    rf"""(?<![\w€$£%/.,–-])
    (?:
        (?P<number>\d{{1,3}}|{NUMBER_WORD}) (?P<decimal>[.,]\d)? {GAP}(?:\(\d{{1,3}}\))?
        (?P<half>{SPACE}and{SPACE}a{SPACE}half)?
    )
    (?:{GAP}-{GAP}|{SPACE}|(?<=\))) (?P<unit>day|week|month|year)s?(?![\w])
    (?!-?{GAP}(?:old|ago)\b | {SPACE}of{SPACE}(?:age|experience)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: "The first 3 months" are a part, "every 6 months" a rhythm, "12 to 36 months" two lengths.
_NO_LENGTH_BEFORE = re.compile(
    rf"""(?: \b(?:first|last|past|next|previous|coming|every|each|per){SPACE}
          | (?:\d|\b{NUMBER_WORD}) (?:{GAP}[-–/]{GAP}|{SPACE}(?:to|or|and){SPACE}) )\Z""",
    re.VERBOSE | re.IGNORECASE,
)


def find_durations(text: str) -> list[DurationMention]:
    """All durations of the text, in order.

    >>> find_durations("a 36-month project")
    [DurationMention(start=2, end=10, value='P36M')]
    """
    return [
        DurationMention(*found.span(), value)
        for found in _DURATION.finditer(text)
        if not _NO_LENGTH_BEFORE.search(text, max(0, found.start() - 40), found.start())
        and (value := _iso(found))
    ]


def _iso(found: re.Match[str]) -> str | None:
    number, unit = whole_number(found["number"]), found["unit"][0].upper()
    if not (found["half"] or found["decimal"]):
        return f"P{number}{unit}"
    halved = found["half"] or found["decimal"][1] == "5"
    return f"P{number}Y6M" if halved and unit == "Y" else None
