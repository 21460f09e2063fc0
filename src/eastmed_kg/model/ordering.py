"""Action numbers → the order in which people count them."""

from __future__ import annotations


def action_order(number: str) -> tuple[int, str]:
    """What to sort action numbers by: their digits as a number, then the whole.

    >>> sorted(["10", "9", "27b", "27"], key=action_order)
    ['9', '10', '27', '27b']
    """
    digits = "".join(c for c in number if c.isdecimal())
    return int(digits or 0), number
