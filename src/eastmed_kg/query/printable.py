"""Words of a document → the same words, with nothing in them that could steer a terminal."""

from __future__ import annotations


def printable(text: str) -> str:
    r"""Control characters made visible.

    >>> printable("red\x1b[31m")
    'red�[31m'
    """
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)
