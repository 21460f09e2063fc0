"""What a label or a fact gives as a value → one writing of it: 36 months and three years agree."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from ..model.fact import Predicate
from ..model.folding import fold
from .records import Said

_NUMBER = re.compile(r"\d(?:[\d., ]*\d)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:[., ]\d{3})+")
_SCALE = re.compile(r"\s*(?:(?P<million>million|mio|mn?)|(?P<billion>billion|bn))\b", re.IGNORECASE)
_CURRENCY = re.compile(r"\b[A-Z]{3}\b")
_PERIOD = re.compile(r"(\d+)\s*([ymwd])")
#: How many months or days a unit of time has.
_MONTHS: Final = {"y": 12, "m": 1}
_DAYS: Final = {"w": 7, "d": 1}


def value_of(said: Said) -> str | None:
    """The value in one writing, for a predicate that states one; None for all others."""
    write = _WRITINGS.get(said.predicate)
    return write(said) if write else None


def _amount(said: Said) -> str:
    """Currency and whole units; euros where no currency is named."""
    number = first_number(said.object)
    currency = _CURRENCY.search(said.object)
    return f"{currency[0] if currency else 'EUR'} {number or fold(said.object)}"


def first_number(text: str) -> str | None:
    """The first number of a text in full, whatever separates its digits.

    >>> first_number("EUR 12,5 million"), first_number("5.000.000"), first_number("none")
    ('12500000', '5000000', None)
    """
    found = _NUMBER.search(text)
    if not found:
        return None
    digits = found[0]
    if _THOUSANDS.fullmatch(digits):
        digits = re.sub(r"\D", "", digits)
    return _scaled(digits.replace(",", "."), _SCALE.match(text, found.end()))


def _scaled(digits: str, scale: re.Match[str] | None) -> str:
    times = 0 if not scale else 6 if scale["million"] else 9
    try:
        number = Decimal(digits).scaleb(times)
    except InvalidOperation:
        return digits
    return f"{number.normalize():f}"


def _date(said: Said) -> str:
    """The date that the object gives, else the date of the line."""
    is_date = said.object[:1].isdigit() or said.object.startswith("..")
    return said.object if is_date else said.when or fold(said.object)


def _duration(said: Said) -> str:
    parts = _PERIOD.findall(said.object.casefold())
    months = sum(int(number) * _MONTHS.get(unit, 0) for number, unit in parts)
    days = sum(int(number) * _DAYS.get(unit, 0) for number, unit in parts)
    return f"{months} months, {days} days" if parts else fold(said.object)


def _count(said: Said) -> str:
    return first_number(said.object) or fold(said.object)


def _numeral(said: Said) -> str:
    return fold(said.object)


_WRITINGS: Final[Mapping[Predicate, Callable[[Said], str]]] = {
    Predicate.SECTION: _numeral,
    Predicate.REDACTIONS: _count,
    Predicate.BUDGET: _amount,
    Predicate.START: _date,
    Predicate.END: _date,
    Predicate.DURATION: _duration,
}
