"""Where words stand in a passage → whether the passage says them as fact or as plan."""

from __future__ import annotations

import re
from functools import lru_cache

from ..syntax.sentences import sentences

#: In the words themselves: a negation or a possibility; "May" the month has its capital.
_WITHIN = re.compile(
    r"\b(?:not|never|neither|nor|cannot|can|could|may|might|would(?!-be)|should|hardly|unlikely|"
    r"no longer)\b"
)
#: Before them, in the same sentence: somebody asks, offers, wonders.
_BEFORE = re.compile(
    r"\b(?:could|(?-i:may)|might|would(?!-be)|whether|possib\w+|propos(?:e[sd]?|als?|ing)|request(?:s|ed|ing)?|"
    r"consider(?:s|ed|ing)?|explor(?:e[sd]?|ing)|discussions? on|if|nor?(?!-)|unlikely|"
    r"fail(?:s|ed))\b",
    re.IGNORECASE,
)
#: Right behind them: it is still a thought, or it is over.
_BEHIND = re.compile(
    r"[^,;.]{0,40}\b(?:under (?:consideration|discussion)|being (?:considered|explored|discussed)|"
    r"(?:was|were|has been|have been) (?:rejected|suspended|cancelled|abandoned|withdrawn)|"
    r"is unlikely)\b"
)
_ASIDE = re.compile(r"\([^()]*\)|“[^“”\"]*[”\"]|\"[^“”\"]*[”\"]")


def is_asserted(text: str, start: int, end: int) -> bool:
    """Whether the passage says its words from ``start`` to ``end`` as a fact or a plan.

    >>> is_asserted("The ALPHA project is funded by AMIF.", 4, 35)
    True
    >>> is_asserted("Explore the possibility of funding ALPHA under AMIF.", 35, 51)
    False
    """
    first, last = sentence_at(text, start)
    before = _ASIDE.sub("", text[first:start])
    return not (
        _WITHIN.search(_ASIDE.sub("", text[start:end]))
        or _BEFORE.search(before)
        or _BEHIND.match(text, end, max(last, end))
    )


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """The sentence of a passage's words that a place stands in."""
    whole = (0, len(text))
    return next((place for place in _sentences(text) if place[0] <= at < place[1]), whole)


@lru_cache(maxsize=4)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of the passage in hand, which is asked about once a reading."""
    return tuple(sentences(text))
