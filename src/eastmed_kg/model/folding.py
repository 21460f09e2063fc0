"""A spelling → the form in which two spellings of one name are the same."""

from __future__ import annotations

import re
import unicodedata

#: Letters that Unicode does not take apart into a base letter and a mark.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe"})
_WORD = re.compile(r"[^\W_]+")


def fold(name: str) -> str:
    """A spelling with case, accents, punctuation and dashes taken away, for comparing names.

    >>> fold("PARIM-II") == fold("Parim II")
    True
    >>> fold("Łódź’s")
    'lodzs'
    >>> fold("Search & Rescue")
    'search and rescue'
    """
    name = name.replace(" & ", " and ")
    if name.isascii():  # the same, for what has no letters to take apart
        return " ".join(_WORD.findall(name.casefold().replace("'", "")))
    text = unicodedata.normalize("NFKD", name.casefold()).translate(_PLAIN)
    bare = "".join(c for c in text if not unicodedata.combining(c) and c not in "'’")
    return " ".join(_WORD.findall(bare))
