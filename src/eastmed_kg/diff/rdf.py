"""Changes → RDF: each change a node with its kind, its two sides and their words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from ..graph.turtle import canonical_turtle
from ..model.ident import action_key
from ..model.terms import CH, ED, EDTF, EM, ID, RDF_TYPE, RDFS
from .change import Change

_SIDES = {
    "old": "oldValue", "new": "newValue", "when_old": "oldDate", "when_new": "newDate",
    "quote_old": "oldQuote", "quote_new": "newQuote",
}  # fmt: skip


def turtle(changes: Iterable[Change], old: str, new: str) -> str:
    """The changes from one edition to another as Turtle, the same bytes for the same changes."""
    triples = (triple for change in changes for triple in change_triples(change, old, new))
    return canonical_turtle(triples).decode()


def change_triples(change: Change, old: str, new: str) -> Iterator[ox.Triple]:
    """One change from edition ``old`` to edition ``new``."""
    node = _node(change, old, new)
    yield ox.Triple(node, ox.NamedNode(RDF_TYPE), _em("Change"))
    yield ox.Triple(node, ox.NamedNode(f"{RDFS}label"), ox.Literal(change.entity, language="en"))
    yield ox.Triple(node, _em("changeKind"), ox.Literal(change.kind.value))
    yield ox.Triple(node, _em("fromEdition"), ox.NamedNode(ED + old))
    yield ox.Triple(node, _em("toEdition"), ox.NamedNode(ED + new))
    yield ox.Triple(node, _em("changedAction"), ox.NamedNode(ID + action_key(change.action)))
    yield ox.Triple(node, _em("changedProperty"), _em(change.field))
    for field, name in _SIDES.items():
        if value := getattr(change, field):
            dated = ox.Literal(value, datatype=ox.NamedNode(EDTF))
            yield ox.Triple(node, _em(name), dated if "Date" in name else ox.Literal(value))


def _node(change: Change, old: str, new: str) -> ox.NamedNode:
    parts = "\x1f".join((old, new, *(part or "" for part in change)))
    return ox.NamedNode(CH + hashlib.sha256(parts.encode()).hexdigest()[:16])


def _em(name: str) -> ox.NamedNode:
    return ox.NamedNode(EM + name)
