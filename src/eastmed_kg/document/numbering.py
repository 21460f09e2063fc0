"""The first words of a row or line → the number of an action, or the numeral of a section."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ROMAN = r"(?=[IVXLC])C?(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})"
_NUMBERED = re.compile(
    r"(?P<word>(?:Action|Measure|ACTION|MEASURE)\s+(?:(?:[Nn]o\.?|N[°º])\s*)?)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,2}(?:(?P<more>\s?(?:bis|ter|quater)\b)|[a-zA-Z]\b)?)"
    r"(?:(?P<stop>\s*[.):](?!\d))|\s+[-–—](?=\s)|(?=\s|$))\s*"
)
_PARTS = (
    "pillar|section|chapter|part|priority|area|strand|cluster|block|theme|objective|goal|axis"
    "|component|track|workstream"
)
_HEADING = re.compile(
    rf"(?P<sign>(?P<word>(?i:{_PARTS})\s+)?(?:{_ROMAN}|(?(word)\d{{1,2}}|[A-Z])|[A-Z]))"
    r"(?:(?P<stop>\s*[.):](?!\S)|\s*[–—](?=\s)|\s+-(?=\s)|\.(?=[A-Z][a-z]))|(?=\s|$))\s*"
)
#: A numeral alone; a lone X, C or L is more likely a sign or a letter.
_BARE = re.compile(r"[IV]|[IVX]{2,7}")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a row begins with: ``name`` is its number or numeral, ``end`` where its words begin.

    ``sure`` is False for a bare number before a capital, which may as well begin a sentence.
    """

    name: str
    end: int
    sure: bool = True


def action_mark(text: str) -> Mark | None:
    """The number that an action begins with, written as "3a", "3bis", "1.2".

    >>> [action_mark(t).name for t in ("12. Do", "3 bis) Do", "1.2 Do", "Action 4: do")]
    ['12', '3bis', '1.2', '4']
    >>> action_mark("2024 was good"), action_mark("15 states agreed"), action_mark("1.5 million")
    (None, None, None)
    """
    found = _NUMBERED.match(text)
    if not found or not (found["stop"] or _opens(text, found.end())):
        return None
    sure = bool(found["stop"] or found["word"] or found["more"])
    return Mark("".join(found["number"].split()).lower(), found.end(), sure=sure)


def is_number(text: str) -> bool:
    """Whether the words are the number of an action and no more, as in a column of numbers."""
    return _NUMBERED.fullmatch(text) is not None


def heading_mark(text: str) -> Mark | None:
    """The numeral that a section's heading begins with, as it is printed.

    >>> [heading_mark(t).name for t in ("IV. Do", "II – Do", "Pillar 2: Do", "A. Do", "V")]
    ['IV', 'II', 'Pillar 2', 'A', 'V']
    >>> heading_mark("Part of the plan"), heading_mark("In Lebanon"), heading_mark("A plan")
    (None, None, None)
    """
    found = _HEADING.match(text)
    if not found:
        return None
    named = found["word"] and _opens(text, found.end())
    if not (found["stop"] or named or _BARE.fullmatch(text)):
        return None
    return Mark(found["sign"], found.end())


def _opens(text: str, at: int) -> bool:
    """Whether nothing follows, or what may be the beginning of a title."""
    return at >= len(text) or text[at].isupper() or text[at] in '“"‘([«'


def follows(number: str, last: str | None) -> bool:
    """Whether a number comes next, or nearly so: "5" after "4", "2.1" after "1.9".

    >>> follows("5", "4"), follows("2.1", "1.9"), follows("27", "4"), follows("3", "4")
    (True, True, False, False)
    """
    if last is None:
        return True
    here, before = counted(number), counted(last)
    return before < here and here[0] - before[0] <= 1


def counted(number: str) -> tuple[int, ...]:
    """The digits of an action's number, level by level.

    >>> counted("3bis"), counted("1.10")
    ((3,), (1, 10))
    """
    return tuple(int(digits) for digits in re.findall(r"\d+", number))
