"""An acronym and words before it → which of them it is short for, and how well it fits."""

from __future__ import annotations

import re

#: The share of an acronym's letters that its long form has to account for.
ENOUGH = 0.6
#: So many initials in their order are no accident.
_TELLING = 3
#: So many letters of a word tell it from others.
_STEM = 5


def fitted(short: str, long: str) -> tuple[float, str]:
    """How well the acronym fits, and the long form from the word on that it fits best.

    That is no small word, which the acronym has no letter for.
    """
    letters = re.sub(r"[^A-Z]", "", short.removeprefix("e-").split(" ")[0])
    words = long.split()
    tails = (" ".join(words[at:]) for at, word in enumerate(words) if not word.islower())
    kept, _, tail = max((_initials_kept(letters, tail), -len(tail), tail) for tail in tails)
    return kept, tail


def alike(one: str, other: str) -> bool:
    """Whether two long forms are spellings of one: at least half of their long words begin alike.

    >>> alike("Return Centre of the Member States", "Return Centre of Member States")
    True
    >>> alike("Joint Readmission Committee", "Joint Research Centre")
    False
    """
    first, second = _stems(one), _stems(other)
    return 2 * len(first & second) >= min(len(first), len(second))


def _stems(words: str) -> set[str]:
    long = (word for word in re.split(r"[ -]", words) if len(word) >= _STEM)
    return {word[:_STEM].lower() for word in long}


def _initials_kept(letters: str, long: str) -> float:
    """How much of the acronym the words of ``long`` begin with, or how many words it keeps."""
    initials = "".join(word[0].upper() for word in re.split(r"[ -]", long) if word[:1].isupper())
    if not letters or initials[:1] != letters[:1]:
        return 0.0
    shares = [_kept(letters, initials) / len(letters)]
    if len(initials) >= _TELLING:
        shares.append(_kept(initials, letters) / len(initials))
    return max(shares)


def _kept(letters: str, others: str) -> int:
    """How many of ``letters`` come in ``others`` in the same order, taken as they come."""
    at = kept = 0
    for letter in letters:
        found = others.find(letter, at)
        if found >= 0:
            at, kept = found + 1, kept + 1
    return kept
