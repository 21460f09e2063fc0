"""Records of funding → one total a currency, each project counted once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from .funds import Funding


class Total(NamedTuple):
    """The sum over projects, each once, in one currency: an interval where amounts contradict."""

    currency: str
    low: Decimal
    high: Decimal
    projects: int
    approximate: bool


def totals(found: Iterable[Funding]) -> list[Total]:
    """One total a currency. Contradicted projects count once, at least and at most."""
    by_currency: dict[str, list[tuple[Decimal, Decimal, bool]]] = defaultdict(list)
    for one in found:
        for currency in sorted({amount.currency for amount in one.amounts}):
            values = [a for a in one.amounts if a.currency == currency]
            low, high = min(a.value for a in values), max(a.value for a in values)
            by_currency[currency].append((low, high, any(a.approximate for a in values)))
    return [
        Total(
            currency,
            sum((low for low, _, _ in spans), Decimal(0)),
            sum((high for _, high, _ in spans), Decimal(0)),
            len(spans),
            any(about for _, _, about in spans),
        )
        for currency, spans in sorted(by_currency.items())
    ]
