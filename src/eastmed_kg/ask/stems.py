"""Words → what their forms share, by the Snowball stemmer for English."""

from __future__ import annotations

from functools import cache


@cache
def stem(word: str) -> str:
    """What the forms of a word share.

    >>> stem("projects") == stem("project"), stem("smuggling") == stem("smuggled")
    (True, True)
    """
    found: str = _stemmer().stemWord(word)
    return found


@cache
def _stemmer():  # type: ignore[no-untyped-def]  # noqa: ANN202  # the library has no types
    import snowballstemmer  # noqa: PLC0415  # a question of names alone needs none

    return snowballstemmer.stemmer("english")
