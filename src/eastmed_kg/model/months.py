"""English month names and their usual abbreviations → the month's number."""

from __future__ import annotations

from typing import Final

MONTH_NAMES: Final[tuple[str, ...]] = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

#: Names and abbreviations in lower case.
MONTHS: Final[dict[str, int]] = {
    spelling: number
    for number, name in enumerate(map(str.lower, MONTH_NAMES), 1)
    for spelling in (name, name[:3])
} | {"sept": 9}
