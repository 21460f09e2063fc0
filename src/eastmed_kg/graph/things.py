"""Entities, amounts and names → their labels and types."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pyoxigraph as ox

from ..model.fact import Amount, Entity, Fact, Literal, Predicate
from ..model.names import Type, WorldName, fold
from ..model.terms import RDF_TYPE, SCHEMA, SKOS, XSD
from .terms import NODES, Triples, amount_key, camel, edtf, em, english, phrase_key, thing

_A = ox.NamedNode(RDF_TYPE)
_PREF = ox.NamedNode(f"{SKOS}prefLabel")
_ALT = ox.NamedNode(f"{SKOS}altLabel")
_CODE = ox.NamedNode(f"{SKOS}notation")
_FOLDED = ox.NamedNode(f"{SKOS}hiddenLabel")
_THOUSANDS = r"\d{1,3}(?:[., ]\d{3})+(?!\d)"
_NUMBER = re.compile(rf"{_THOUSANDS}|\d+(?:[.,]\d+)?")
_ACRONYM = re.compile(r"(?=\S*[A-Z]\S*[A-Z])[\w-]{2,20}(?: [IVX]+)?$")


def thing_triples(facts: Iterable[Fact]) -> Triples:
    """Type and names of everything the facts speak of."""
    facts = list(facts)
    for fact in facts:
        yield from _phrase(fact)
    entities: dict[str, Entity] = {}
    amounts: dict[str, Amount] = {}
    for fact in facts:
        for thing_ in (fact.subject, fact.object, *fact.mentions):
            if isinstance(thing_, Entity):
                entities[thing_.key] = thing_
        if isinstance(fact.object, Amount):
            amounts[amount_key(fact.object)] = fact.object
    for entity in entities.values():
        yield from _entity(entity)
    for key, amount in amounts.items():
        yield from _amount(key, amount)


def _entity(entity: Entity) -> Triples:
    node = thing(entity.key)
    yield ox.Triple(node, _A, em(entity.type))
    yield ox.Triple(node, _PREF, english(entity.label))
    yield ox.Triple(node, _FOLDED, ox.Literal(fold(entity.label)))
    for alias in entity.aliases:
        yield from _alias(node, alias)
    if entity.type is Type.ACTION:
        number = entity.label.removeprefix("Action ")
        yield ox.Triple(node, _CODE, ox.Literal(number))


def _phrase(fact: Fact) -> Triples:
    """What a phrase stands for: a commitment is a plan, a reported number an observation."""
    if fact.predicate not in NODES or not isinstance(fact.object, Literal):
        return
    node, words = thing(phrase_key(fact)), fact.object.text
    is_plan = fact.predicate is Predicate.COMMITMENT
    yield ox.Triple(node, _A, em("Commitment" if is_plan else "Indicator"))
    yield ox.Triple(node, _PREF, english(words))
    if not is_plan:
        yield from _observation(node, fact, words)


def _observation(node: ox.NamedNode, fact: Fact, words: str) -> Triples:
    """Value, unit, period, and what it is about."""
    found = _NUMBER.search(words)
    number, unit = (found[0], words[found.end() :].strip()) if found else ("0", words)
    if found and (before := words[: found.start()].strip()):
        yield ox.Triple(node, em("qualifier"), ox.Literal(before))
    value = ox.Literal(decimal_of(number), datatype=ox.NamedNode(f"{XSD}decimal"))
    yield ox.Triple(node, ox.NamedNode(f"{SCHEMA}value"), value)
    yield ox.Triple(node, ox.NamedNode(f"{SCHEMA}unitText"), ox.Literal(unit))
    about = ox.NamedNode(f"{SCHEMA}observationAbout")
    yield ox.Triple(node, about, thing(fact.subject.key))
    if fact.when:
        yield ox.Triple(node, em("period"), edtf(fact.when.edtf))


def decimal_of(number: str) -> str:
    """A number as written, as a decimal.

    >>> decimal_of("61,000"), decimal_of("1 200"), decimal_of("2,5")
    ('61000', '1200', '2.5')
    """
    thousands = re.fullmatch(_THOUSANDS, number)
    return re.sub(r"[., ]", "", number) if thousands else number.replace(",", ".")


def _alias(node: ox.NamedNode, alias: str) -> Triples:
    """Another spelling; an acronym is a notation, as in the name files."""
    acronym = _ACRONYM.match(alias)
    yield ox.Triple(node, *((_CODE, ox.Literal(alias)) if acronym else (_ALT, english(alias))))
    yield ox.Triple(node, _FOLDED, ox.Literal(fold(alias)))


def _amount(key: str, amount: Amount) -> Triples:
    node = thing(key)
    yield ox.Triple(node, _A, em(Type.AMOUNT))
    yield ox.Triple(node, _PREF, english(spelled(amount)))
    yield ox.Triple(node, ox.NamedNode(f"{SCHEMA}currency"), ox.Literal(amount.currency))
    value = ox.Literal(f"{amount.value:f}", datatype=ox.NamedNode(f"{XSD}decimal"))
    yield ox.Triple(node, ox.NamedNode(f"{SCHEMA}value"), value)
    yield ox.Triple(node, em("amountRole"), em(camel(f"amount {amount.role}")))
    yield ox.Triple(node, em("approximate"), ox.Literal(amount.approximate))


def spelled(amount: Amount) -> str:
    """The amount as people read it.

    >>> from decimal import Decimal
    >>> spelled(Amount(Decimal("12500000"))), spelled(Amount(Decimal("90000"), approximate=True))
    ('EUR 12.5 million', 'approximately EUR 90 000')
    """
    about = "approximately " if amount.approximate else ""
    million = amount.value / 1_000_000
    number = f"{amount.value:,f}".replace(",", " ")
    if million >= 1:
        number = f"{million.normalize():,f}".replace(",", " ") + " million"
    return f"{about}{amount.currency} {number}"


def world_triples(names: Iterable[WorldName]) -> Triples:
    """Folded spellings of the names of the world, for look-up; the ontology has their labels."""
    names = list(names)
    taken: set[str] = set()
    for name in names:
        spellings = (name.label, *name.names, *name.codes, *name.listed_codes)
        for folded in sorted({fold(spelling) for spelling in spellings}):
            taken.add(folded)
            yield ox.Triple(thing(name.key), _FOLDED, ox.Literal(folded))
    for name in names:
        for folded in sorted({fold(code) for code in name.iso_codes} - taken):
            yield ox.Triple(thing(name.key), _FOLDED, ox.Literal(folded))
