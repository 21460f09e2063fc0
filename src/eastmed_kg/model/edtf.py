"""An EDTF date comes in, the four days that bound its start and its end go out.

Only the part of EDTF (ISO 8601-2) that council papers need: days, months, years, seasons 21 to 24,
quarters 33 to 36, thirds of a year 37 to 39, halves 40 and 41, the qualifiers ``~ ? %``, and
intervals of these with open or unknown ends.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?%]?")

#: First and last month of each season, quarter, third and half of a year. Winter is the last season
#: of its year (24 after 23), so it begins in that December and runs over into February: the seasons
#: follow each other without a gap, and "winter 2024" holds all of "winter 2024/25".
_MONTHS_OF = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
}
_NO_DATE = frozenset({"", ".."})


@dataclass(frozen=True, slots=True)
class Bounds:
    """Earliest and latest day of the start and of the end; None where that is open or unknown."""

    start_earliest: dt.date | None
    start_latest: dt.date | None
    end_earliest: dt.date | None
    end_latest: dt.date | None


def bounds(edtf: str) -> Bounds:
    """Bound a date or interval strictly: qualifiers never widen it.

    Raises ValueError for anything outside the subset, for days that do not exist and for
    intervals that end before they start.

    >>> bounds("2024-35").end_latest
    datetime.date(2024, 9, 30)
    >>> bounds("2024-05/..").end_latest is None
    True
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return Bounds(*_extent(first, edtf), *_extent(first, edtf))
    if first in _NO_DATE and last in _NO_DATE:
        raise ValueError(f"{edtf!r} is an interval without a date on either side")
    found = Bounds(*_side(first, edtf), *_side(last, edtf))
    if found.start_earliest and found.end_latest and found.start_earliest > found.end_latest:
        raise ValueError(f"{edtf!r} is an interval that ends before it starts")
    return found


def is_edtf(text: str) -> bool:
    """Whether ``bounds`` reads the text.

    >>> is_edtf("2024-22"), is_edtf("2024-02-30")
    (True, False)
    """
    try:
        bounds(text)
    except ValueError:
        return False
    return True


def _side(part: str, edtf: str) -> tuple[dt.date, dt.date] | tuple[None, None]:
    return (None, None) if part in _NO_DATE else _extent(part, edtf)


def _extent(part: str, edtf: str) -> tuple[dt.date, dt.date]:
    found = _DATE.fullmatch(part)
    if not found:
        raise ValueError(f"{edtf!r} is not a date of the EDTF subset in use")
    year, month, day = (int(piece) if piece else None for piece in found.groups())
    try:
        return _days(year or 0, month, day)
    except ValueError:
        raise ValueError(f"{edtf!r} names a day, month or year that does not exist") from None


def _days(year: int, month: int | None, day: int | None) -> tuple[dt.date, dt.date]:
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if day is not None:
        return dt.date(year, month, day), dt.date(year, month, day)
    first, last = _MONTHS_OF.get(month, (month, month))
    return dt.date(year, first, 1), _month_end(year + last // 13, last - last // 13 * 12)


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
