"""Two names → whether they are spellings of one: after folding, or but for a letter or two."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from ..model.folding import fold

#: Articles that a name may go without: "the EMPATHY project", "EU Reintegration Programme".
_LEADING: Final = frozenset({"the", "eu"})
#: Words that may change between two spellings of one name.
_LITTLE: Final = frozenset({
    "a", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "under", "with",
})  # fmt: skip
#: How much of two names, and of two words that differ in them, has to be the same.
_NAME, _WORD = 0.9, 0.8


def plain(name: str) -> str:
    """A name folded, with "&" read as "and" and without a leading "the" or "EU".

    >>> plain("the EU Reintegration Programme"), plain("EU"), plain("AT&DE")
    ('reintegration programme', 'eu', 'at and de')
    """
    words = fold(name.replace("&", " and ")).split()
    while len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
    return " ".join(words)


def share_a_name(some: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Whether a folded spelling of the one is, or nearly is, a spelling of the other."""
    return not some.isdisjoint(others) or any(
        same_name(one, other) for one in some for other in others
    )


@lru_cache(maxsize=1 << 16)
def same_name(one: str, other: str) -> bool:
    """Whether two folded names have the same words, in any order, up to their spelling.

    Numbers have to be equal, and no word may stand for another: not every name that looks alike
    is one.

    >>> same_name("working group bulgaria", "bulgaria working groups")
    True
    >>> same_name("parim 2", "parim 1"), same_name("talks with cyprus", "talks with greece")
    (False, False)
    """
    words, others = frozenset(one.split()), frozenset(other.split())
    if _numbers(words) != _numbers(others) or not _near(_sorted(words), _sorted(others), _NAME):
        return False
    fewer, more = sorted((words - others - _LITTLE, others - words - _LITTLE), key=len)
    return all(any(_near(word, twin, _WORD) for twin in more) for word in fewer)


def _numbers(words: AbstractSet[str]) -> set[str]:
    return {word for word in words if any(c.isdigit() for c in word)}


def _sorted(words: AbstractSet[str]) -> str:
    return " ".join(sorted(words))


def _near(one: str, other: str, least: float) -> bool:
    """Whether that share of the letters is common to both, in one order."""
    likeness = SequenceMatcher(None, one, other, autojunk=False)
    return (
        likeness.real_quick_ratio() >= least
        and likeness.quick_ratio() >= least
        and likeness.ratio() >= least
    )
