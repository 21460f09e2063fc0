"""English month names and their usual abbreviations, in lower case → the month's number."""

from __future__ import annotations

from typing import Final

_NAMES = "january february march april may june july august september october november december"

MONTHS: Final[dict[str, int]] = {
    spelling: number
    for number, name in enumerate(_NAMES.split(), 1)
    for spelling in (name, name[:3])
} | {"sept": 9}
