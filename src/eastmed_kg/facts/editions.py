"""Facts of several editions → the same facts, of things and dates that are the same in all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model.fact import Amount, DateBasis, Entity, Fact, Literal, When
from ..model.ident import statement_key

#: The firmest first: what one edition states, another need not leave to be inferred.
_FIRMNESS = list(DateBasis)


def united(facts: Iterable[Fact]) -> list[Fact]:
    """The facts in their order.

    A thing has the name under which it was first met, and the spellings of all editions; a date
    that some edition states counts as stated in all.
    """
    facts = list(facts)
    things, bases = _things(facts), _bases(facts)
    return [_same(fact, things, bases) for fact in facts]


def _things(facts: Iterable[Fact]) -> dict[str, Entity]:
    found: dict[str, Entity] = {}
    for fact in facts:
        for thing in (fact.subject, fact.object, *fact.mentions):
            if isinstance(thing, Entity):
                found[thing.key] = _with_spellings(thing, found.get(thing.key))
    return found


def _with_spellings(thing: Entity, met: Entity | None) -> Entity:
    """The thing as it was first met, with the spellings that a later edition adds."""
    if met is None or met == thing:
        return thing
    spellings = {*met.aliases, thing.label, *thing.aliases} - {met.label}
    return replace(met, aliases=tuple(sorted(spellings)))


def _bases(facts: Iterable[Fact]) -> dict[str, DateBasis]:
    best: dict[str, DateBasis] = {}
    for fact in facts:
        if fact.when:
            key = statement_key(fact)
            best[key] = min(best.get(key, fact.when.basis), fact.when.basis, key=_FIRMNESS.index)
    return best


def _same(fact: Fact, things: dict[str, Entity], bases: dict[str, DateBasis]) -> Fact:
    value: Entity | Literal | Amount = fact.object
    return replace(
        fact,
        subject=things[fact.subject.key],
        object=things[value.key] if isinstance(value, Entity) else value,
        mentions=tuple(things[one.key] for one in fact.mentions),
        when=When(fact.when.edtf, bases[statement_key(fact)]) if fact.when else None,
    )
