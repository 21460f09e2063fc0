"""The parts of one text that page breaks cut → the text, whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .traced import Traced, join

#: A hyphen at the end of a page, on the word it cuts or joins.
_CUT_WORD = re.compile(r"(?<=\w)[-‐\u00ad]$")
#: "short-" goes with "and long-term" but is a word of its own.
_OTHER_HALF = re.compile(r"(?:and|or|to)\b")
#: Words with which neither a title nor a name ends.
_OPEN = re.compile(
    r"(?:\b(?:a|an|the|of|and|or|in|on|at|to|for|from|with|by|between|including|as|its|their)"
    r"|[,&/–-])$",
    re.IGNORECASE,
)


def healed(parts: Sequence[Traced]) -> Traced:
    """One text of its parts, words cut by a hyphen joined.

    The hyphen goes when the word goes on in small letters, unless it stands behind a capital or a
    digit: "inter-" "ested" is one word, "EU-" "funded" and "Co-" "Operation" keep theirs.
    """
    pieces: list[Traced] = []
    for part in parts:
        if pieces and _CUT_WORD.search(pieces[-1].text[-2:]) and _is_other_half(part.text):
            pieces[-1] = _hyphen_kept_or_not(pieces[-1], part)
        elif pieces:
            pieces.append(Traced(" ", part.starts[:1]))
        pieces.append(part)
    return join(pieces)


def is_open(text: str) -> bool:
    """Whether the text ends in the middle of something: a comma, a hyphen, "of", "and".

    >>> is_open("the establishment of the"), is_open("Step up returns")
    (True, False)
    """
    return not text or _OPEN.search(text[-12:]) is not None


def goes_on(before: str, after: str) -> bool:
    """Whether a title in two lines or rows is cut between them.

    >>> goes_on("Step up", "returns"), goes_on("Work with the", "Member States")
    (True, True)
    """
    return after[:1].islower() or is_open(before)


def _is_other_half(text: str) -> bool:
    return text[:1].isalnum() and not _OTHER_HALF.match(text)


def _hyphen_kept_or_not(before: Traced, after: Traced) -> Traced:
    kept = before.text[-2].isupper() or before.text[-2].isdigit() or not after.text[0].islower()
    return before if kept else before.cut(0, -1)
