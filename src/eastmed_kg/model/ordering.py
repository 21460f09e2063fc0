"""Action numbers → the order in which people count them."""

from __future__ import annotations

import re


def action_order(number: str) -> tuple[tuple[int, ...], str]:
    """What to sort action numbers by: the numbers in them one after the other, then the whole.

    >>> sorted(["10", "9", "27b", "27", "1.10", "1.2"], key=action_order)
    ['1.2', '1.10', '9', '10', '27', '27b']
    """
    return tuple(int(part) for part in re.findall(r"\d+", number)), number
