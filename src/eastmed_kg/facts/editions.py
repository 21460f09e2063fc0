"""Facts of several editions → the same, with one basis for the date of each statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model.fact import DateBasis, Fact
from ..model.ident import statement_key

#: The firmest first: what one edition states, another need not leave to be inferred.
_FIRMNESS = list(DateBasis)


def united(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts in their order; a date that some edition states counts as stated in all."""
    facts = list(facts)
    best: dict[str, DateBasis] = {}
    for fact in facts:
        if fact.when:
            key = statement_key(fact)
            best[key] = min(best.get(key, fact.when.basis), fact.when.basis, key=_FIRMNESS.index)
    for fact in facts:
        basis = best.get(statement_key(fact))
        if fact.when and basis and basis is not fact.when.basis:
            yield replace(fact, when=replace(fact.when, basis=basis))
        else:
            yield fact
