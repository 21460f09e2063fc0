"""Words → what their forms share, by the Snowball stemmer for English."""

from __future__ import annotations

from functools import cache

import Stemmer

_ENGLISH = Stemmer.Stemmer("english")


@cache
def stem(word: str) -> str:
    """What the forms of a word share.

    >>> stem("projects") == stem("project"), stem("smuggling") == stem("smuggled")
    (True, True)
    """
    found: str = _ENGLISH.stemWord(word)
    return found
