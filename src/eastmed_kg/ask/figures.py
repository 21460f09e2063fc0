"""Amounts of money as the answers write them."""

from __future__ import annotations

from decimal import Decimal

_MILLION = 10**6


def figure(value: Decimal) -> str:
    """A value in whole units, in millions where it has that many.

    >>> figure(Decimal(12500000)), figure(Decimal(900))
    ('12.5 million', '900')
    """
    return f"{float(value) / _MILLION:g} million" if value >= _MILLION else f"{value:f}"


def span(currency: str, low: Decimal, high: Decimal) -> str:
    """From the least to the most that an amount can be.

    >>> span("EUR", Decimal(2000000), Decimal(2000000))
    'EUR 2 million'
    """
    if low == high:
        return f"{currency} {figure(low)}"
    return f"{currency} {figure(low)} to {currency} {figure(high)}"
