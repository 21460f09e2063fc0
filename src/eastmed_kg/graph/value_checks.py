"""Triples → breaches of the model inside single values: literals, dates, quotes, hashes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from ..model.edtf import bounds
from ..model.fact import (
    Amount,
    AmountRole,
    Entity,
    Fact,
    Literal,
    Modality,
    Predicate,
    When,
    WhenRole,
)
from ..model.ident import statement_key
from ..model.names import Type
from ..model.terms import EM, ID, OA, RDF_TYPE, SCHEMA, SKOS, ST, XSD
from .checks import Check, Finding, Stated, View, short
from .terms import Term, camel

_DAY = f"{XSD}date"
#: How the literals that are counted and compared must look.
_SPELLING = {
    _DAY: re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    f"{XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{XSD}nonNegativeInteger": re.compile(r"[0-9]+"),
    f"{XSD}decimal": re.compile(r"[+-]?[0-9]+([.][0-9]+)?"),
    f"{XSD}boolean": re.compile(r"true|false"),
    f"{EM}isoDuration": re.compile(r"P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?"),
}
#: Times that engines do not compare with days in one and the same way.
_OTHER_TIMES = frozenset(
    XSD + name for name in ("dateTime", "dateTimeStamp", "gYear", "gYearMonth", "gMonthDay")
)
_BOUNDS = {
    f"{EM}startEarliest": "start_earliest",
    f"{EM}startLatest": "start_latest",
    f"{EM}endEarliest": "end_earliest",
    f"{EM}endLatest": "end_latest",
}
_AMOUNT_ROLES = {EM + camel(f"amount {role}"): role for role in AmountRole}


def literals(view: View) -> Iterator[Finding]:
    """Literals that are not what their datatype says, and times other than days."""
    for triple in view.triples:
        value = triple.object
        if not isinstance(value, ox.Literal):
            continue
        kind = value.datatype.value
        if kind in _OTHER_TIMES:
            yield _misspelled("only-days", triple, value, f"is a {short(kind)}, not a whole day.")
        elif not _is_spelled(kind, value.value):
            yield _misspelled("literal", triple, value, f"is not well formed as {short(kind)}.")


def _misspelled(check: str, triple: ox.Triple, value: ox.Literal, says: str) -> Finding:
    where, relation = short(str(triple.subject).strip("<>")), short(triple.predicate.value)
    return Finding(check, where, f"{relation} {value.value!r} {says}")


def _is_spelled(kind: str, text: str) -> bool:
    spelling = _SPELLING.get(kind)
    if not spelling:
        return True
    return bool(spelling.fullmatch(text)) and (kind != _DAY or _is_day(text))


def _is_day(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def dates(view: View) -> Iterator[Finding]:
    """Dates outside the EDTF in use, and bounds other than those of the date."""
    for iri, values in view.graph.items():
        found = {(name, term.value) for name in _BOUNDS for term in values.get(name, ())}
        written = [term.value for term in values.get(f"{EM}edtf", ())]
        try:
            expected = {pair for edtf in written for pair in _bounds(edtf)}
        except ValueError as error:
            yield Finding("edtf", short(iri), f"Dates are written in the EDTF in use: {error}.")
            continue
        if found != expected:
            yield Finding("bounds", short(iri), "The four bounds are those of the date.")


def _bounds(edtf: str) -> Iterator[tuple[str, str]]:
    found = bounds(edtf)
    for name, field in _BOUNDS.items():
        bound = getattr(found, field)
        if bound:
            yield name, bound.isoformat()


#: What a piece of evidence has one of each of: the check, the class of the selector, the rule.
_SELECTORS = (
    (
        "evidence-position",
        f"{OA}TextPositionSelector",
        "A piece of evidence says once where in the text its words stand.",
    ),
    (
        "evidence-words",
        f"{OA}TextQuoteSelector",
        "A piece of evidence quotes its words once.",
    ),
)


def selectors(view: View) -> Iterator[Finding]:
    """Evidence without its place or its words, or with several."""
    for iri in view.graph:
        if f"{OA}SpecificResource" in view.iris(iri, RDF_TYPE):
            parts = view.values(iri, f"{OA}hasSelector")
            kinds = [kind for part in parts for kind in view.iris(part.value, RDF_TYPE)]
            for check, kind, rule in _SELECTORS:
                if kinds.count(kind) != 1:
                    yield Finding(check, short(iri), rule)


def quotes(view: View) -> Iterator[Finding]:
    """Evidence whose words are longer or shorter than the place they are said to stand in."""
    for iri, values in view.graph.items():
        parts = [part.value for part in values.get(f"{OA}hasSelector", ())]
        match [_only(view, parts, name) for name in ("start", "end", "exact")]:
            case [str(start), str(end), str(words)] if start.isdigit() and end.isdigit():
                if int(end) - int(start) != len(words):
                    rule = "A quotation is as long as the place it stands in."
                    yield Finding("quote-length", short(iri), rule)


def _only(view: View, nodes: list[str], name: str) -> str | None:
    found = {term.value for node in nodes for term in view.values(node, OA + name)}
    return found.pop() if len(found) == 1 else None


def identities(view: View) -> Iterator[Finding]:
    """Statements whose IRI is not the hash of what they state."""
    for statement in view.statements:
        try:
            key = statement_key(_fact(view, statement))
        except (KeyError, ValueError, InvalidOperation):
            continue  # a part is no value of the model: its shape says which
        if statement.iri != ST + key:
            rule = "The IRI of a statement is the hash of what it states."
            yield Finding("statement-id", short(statement.iri), rule)


def _fact(view: View, stated: Stated) -> Fact:
    """The statement as the model has it, so far as its hash needs it."""
    values = view.graph[stated.iri]
    when, role = _sole(values.get(f"{EM}edtf")), _sole(values.get(f"{EM}dateRole"))
    return Fact(
        edition="",
        action="",
        subject=_entity(stated.subject.value),
        predicate=Predicate(stated.predicate.value.removeprefix(EM)),
        object=_object(view, stated.value),
        evidence=(),
        when=When(when) if when else None,
        when_role=WhenRole(role.removeprefix(EM)) if role else None,
        modality=Modality((_sole(values[f"{EM}modality"]) or "").removeprefix(EM)),
    )


def _object(view: View, value: Term) -> Entity | Literal | Amount:
    if isinstance(value, ox.Literal):
        return Literal(value.value, Type.TEXT)
    kinds, values = view.iris(value.value, RDF_TYPE), view.graph.get(value.value, {})
    if kinds & _PHRASES:
        return Literal(_sole(values[f"{SKOS}prefLabel"]) or "", Type.TEXT)
    if f"{EM}{Type.AMOUNT}" not in kinds:
        return _entity(value.value)
    return Amount(
        Decimal(_sole(values[f"{SCHEMA}value"]) or ""),
        _sole(values[f"{SCHEMA}currency"]) or "",
        _sole(values[f"{EM}approximate"]) == "true",
        _AMOUNT_ROLES[_sole(values[f"{EM}amountRole"]) or ""],
    )


def _entity(iri: str) -> Entity:
    return Entity(iri.removeprefix(ID), Type.TEXT, "")


def _sole(terms: set[Term] | None) -> str | None:
    """The one value, None where there is none; ValueError where there are several."""
    if not terms:
        return None
    (term,) = terms
    return term.value


#: Objects that are nodes for a phrase: the words count, not the node.
_PHRASES = {f"{EM}Commitment", f"{EM}Indicator"}
VALUES: tuple[Check, ...] = (literals, dates, selectors, quotes, identities)
