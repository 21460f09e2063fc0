"""Records of funding go in; grants, as the page draws their flows and lists them, come out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..query.funds import Funding
from ..query.funds import Party as Stated
from ..query.funds_rows import amount_words, brief_words, when_words
from .text import plain


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody's part in a project; ``thing`` is the number of a node, if it is one."""

    thing: int | None
    label: str
    short: str
    modality: str = ""


@dataclass(frozen=True, slots=True)
class Grant:
    """Everything said of one project's money.

    ``amount`` is what the table says, ``brief`` the amounts alone. ``low`` and ``high`` are in
    ``currency``; they differ where the paper contradicts itself, and are 0 where none is stated.
    """

    thing: int | None
    label: str
    short: str
    payers: tuple[Party, ...]
    deliverers: tuple[Party, ...]
    countries: tuple[Party, ...]
    amount: str
    brief: str
    currency: str
    low: float
    high: float
    contradicted: bool
    withheld: bool
    when: str
    actions: tuple[str, ...]
    statements: tuple[str, ...]


def grants(found: Iterable[Funding], number: Mapping[str, int]) -> tuple[Grant, ...]:
    """The grants; ``number`` gives the number of the node of an address."""
    return tuple(_grant(one, number) for one in found)


def _grant(one: Funding, number: Mapping[str, int]) -> Grant:
    currency = one.amounts[0].currency if one.amounts else ""
    values = [float(amount.value) for amount in one.amounts if amount.currency == currency]
    return Grant(
        thing=number.get(one.thing),
        label=plain(one.label),
        short=plain(one.short),
        payers=_parties(one.payers, number),
        deliverers=_parties(one.deliverers, number),
        countries=_parties(one.countries, number),
        amount=plain(amount_words(one)),
        brief=plain(brief_words(one)),
        currency=plain(currency),
        low=min(values, default=0.0),
        high=max(values, default=0.0),
        contradicted=one.contradicted,
        withheld=one.withheld,
        when=plain(when_words(one)),
        actions=tuple(map(plain, one.actions)),
        statements=tuple(map(plain, one.statements)),
    )


def _parties(stated: Iterable[Stated], number: Mapping[str, int]) -> tuple[Party, ...]:
    return tuple(
        Party(
            number.get(party.thing),
            plain(party.label),
            plain(party.short),
            "" if party.modality == "done" else plain(party.modality),
        )
        for party in stated
    )
