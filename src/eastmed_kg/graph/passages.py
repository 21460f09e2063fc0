"""One Document → its passages: every item of the table and every title, each as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from ..model.document import Action, Column, Document, Span
from ..model.fact import Evidence, Fact
from ..model.ident import action_key
from ..model.terms import OA, PA, RDF_TYPE, SCHEMA, XSD
from .statements import evidence_node
from .terms import Triples, column_term, edition, em, thing


def passage_triples(document: Document) -> Triples:
    """The words of each passage, where they stand, and in which action and column."""
    for action in document.actions:
        for column, span in _passages(action):
            if words := " ".join(span.of(document.text).split()):
                yield from _passage(document.name, action, column, span, words)


def placed_triples(facts: Iterable[Fact], documents: Mapping[str, Document]) -> Triples:
    """The passage in which each piece of evidence begins; lead actors and status have none."""
    for fact in facts:
        document = documents[fact.edition]
        action = document.action(fact.action)
        for proof in fact.evidence if action else ():
            span = _around(action, proof) if action else None
            if span:
                node = evidence_node(fact.edition, fact.action, proof)
                yield ox.Triple(node, em("inPassage"), _node(document.name, fact.action, span))


def _around(action: Action, proof: Evidence) -> Span | None:
    spans = (span for column, span in _passages(action) if column is proof.column)
    return next((span for span in spans if span.start <= proof.span.start < span.end), None)


def _passages(action: Action) -> Iterator[tuple[Column, Span]]:
    """The title and the items; the lead actors and the status are facts, each in its own words."""
    yield Column.ACTION, action.title
    for cell in action.cells:
        if cell.column in {Column.WAY_AHEAD, Column.COMMENTS}:
            yield from ((cell.column, item.span) for item in cell.items)


def _node(name: str, number: str, span: Span) -> ox.NamedNode:
    return ox.NamedNode(f"{PA}{name}-{span.start}-{span.end}-{action_key(number)}")


def _passage(name: str, action: Action, column: Column, span: Span, words: str) -> Triples:
    node = _node(name, action.number, span)
    yield ox.Triple(node, ox.NamedNode(RDF_TYPE), em("Passage"))
    yield ox.Triple(node, em("inEdition"), edition(name))
    yield ox.Triple(node, em("inAction"), thing(action_key(action.number)))
    yield ox.Triple(node, em("inColumn"), column_term(column))
    yield ox.Triple(node, ox.NamedNode(f"{SCHEMA}text"), ox.Literal(words))
    for place, at in (("start", span.start), ("end", span.end)):
        count = ox.Literal(str(at), datatype=ox.NamedNode(f"{XSD}nonNegativeInteger"))
        yield ox.Triple(node, ox.NamedNode(OA + place), count)
