"""Action numbers and codes → the order in which people count and choose them."""

from __future__ import annotations

import re
from collections.abc import Iterable


def action_order(number: str) -> tuple[tuple[int, ...], str]:
    """What to sort action numbers by: the numbers in them one after the other, then the whole.

    >>> sorted(["10", "9", "27b", "27", "1.10", "1.2"], key=action_order)
    ['1.2', '1.10', '9', '10', '27', '27b']
    """
    return tuple(int(part) for part in re.findall(r"\d+", number)), number


def best_code(label: str, codes: Iterable[str]) -> str | None:
    """The code to show for a name: one made of its initials first, then the shortest.

    A body keeps the code of its former name as well, which must not stand for it.

    >>> best_code("European Union Agency for Asylum", ["EASO", "EUAA"])
    'EUAA'
    >>> best_code("Internal Security Fund", []) is None
    True
    """
    initials = "".join(word[0] for word in re.findall(r"\w+", label) if word[0].isupper())
    return min(codes, key=lambda code: (code != initials, len(code), code), default=None)
