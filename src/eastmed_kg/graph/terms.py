"""Keys and values → RDF terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyoxigraph as ox

from ..model.document import Column
from ..model.fact import Amount, Entity, Fact, Literal, Predicate
from ..model.ident import statement_key
from ..model.names import Type, fold
from ..model.terms import ED, EDTF, EM, ID, XSD

Term = ox.NamedNode | ox.Literal
Triples = Iterator[ox.Triple]

_NUMBER = r"\d+(?:[.,]\d+)?"
_DURATION = re.compile(
    rf"P(?=\d|T\d)(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?=\d)(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?",
    re.ASCII,
)


def em(name: str) -> ox.NamedNode:
    """A class, property or value of the ontology."""
    return ox.NamedNode(EM + name)


def thing(key: str) -> ox.NamedNode:
    """An entity by its local name."""
    return ox.NamedNode(ID + key)


def edition(name: str) -> ox.NamedNode:
    """An edition by its file-safe number."""
    return ox.NamedNode(ED + name)


def day(iso: str) -> ox.Literal:
    """A day without a time zone: engines disagree about days with one."""
    return ox.Literal(iso, datatype=ox.NamedNode(f"{XSD}date"))


def edtf(text: str) -> ox.Literal:
    """An uncertain date: stored as written, never compared."""
    return ox.Literal(text, datatype=ox.NamedNode(EDTF))


def english(text: str) -> ox.Literal:
    """A name in English."""
    return ox.Literal(text, language="en")


def amount_key(amount: Amount) -> str:
    """One node for each amount, role and "approximately" included."""
    role = "" if amount.role == "budget" else f"-{fold(amount.role).replace(' ', '-')}"
    about = "-approximately" if amount.approximate else ""
    value = f"{amount.value:f}".replace(".", "-")
    return f"amount-{amount.currency.lower()}-{value}{role}{about}"


#: Relations whose object is a phrase with a node of its own: a plan, an observation.
NODES = {Predicate.COMMITMENT: "commitment", Predicate.INDICATOR: "reported"}


def phrase_key(fact: Fact) -> str:
    """The node of a plan or an observation: one a statement, as its date belongs to it."""
    return f"{NODES[fact.predicate]}-{statement_key(fact)}"


def object_term(fact: Fact) -> Term:
    """The object of a fact's statement."""
    value = fact.object
    if fact.predicate in NODES:
        return thing(phrase_key(fact))
    if isinstance(value, Entity):
        return thing(value.key)
    if isinstance(value, Amount):
        return thing(amount_key(value))
    return _literal(value)


def _literal(value: Literal) -> ox.Literal:
    if value.type is Type.DATE:
        return edtf(value.text)
    if value.type is Type.QUANTITY:
        return ox.Literal(value.text, datatype=_quantity(value.text))
    return ox.Literal(value.text)


def column_term(column: Column) -> ox.NamedNode:
    """The column's node; a predicate has the bare name of some, such as status."""
    return em(camel(f"column {column.replace('_', ' ')}"))


def _quantity(text: str) -> ox.NamedNode:
    """A count is an integer; a duration keeps its own type, as stores turn P36M into P3Y.

    >>> [_quantity(text).value.split("#")[1] for text in ("40", "P1Y6M", "PLN 3", "about 40")]
    ['integer', 'isoDuration', 'string', 'string']
    """
    if re.fullmatch("[0-9]+", text):
        return ox.NamedNode(f"{XSD}integer")
    return em("isoDuration") if _DURATION.fullmatch(text) else ox.NamedNode(f"{XSD}string")


def camel(words: str) -> str:
    """Words as one name, every word but the first with a capital.

    >>> camel("year-inferred"), camel("total budget")
    ('yearInferred', 'totalBudget')
    """
    first, *rest = words.replace("-", " ").split()
    return first + "".join(word.capitalize() for word in rest)
