"""One fact → its statement, the plain edge where the document states it as done, its evidence."""

from __future__ import annotations

import pyoxigraph as ox

from ..model.edtf import bounds
from ..model.fact import Evidence, Fact, Modality
from ..model.ident import action_key, statement_key
from ..model.terms import EV, OA, PROV, PS, RDF, RDF_TYPE, ST, XSD, P
from .terms import Term, Triples, camel, column_term, day, edition, edtf, em, object_term, thing

_A = ox.NamedNode(RDF_TYPE)
#: How much of the text before and behind a quote helps to find it again.
_CONTEXT = 32


def statement_node(fact: Fact) -> ox.NamedNode:
    """The statement's IRI."""
    return ox.NamedNode(ST + statement_key(fact))


def statement_triples(fact: Fact, text: str) -> Triples:
    """Everything the graph says of one fact; ``text`` is the edition's canonical text."""
    node, subject, value = statement_node(fact), thing(fact.subject.key), object_term(fact)
    predicate = em(fact.predicate)
    if fact.modality in {Modality.DONE, Modality.ONGOING}:
        yield ox.Triple(subject, predicate, value)
    yield ox.Triple(node, _A, em("Statement"))
    yield ox.Triple(node, _A, ox.NamedNode(f"{RDF}Statement"))
    yield ox.Triple(node, ox.NamedNode(f"{RDF}subject"), subject)
    yield ox.Triple(node, ox.NamedNode(f"{RDF}predicate"), predicate)
    yield ox.Triple(node, ox.NamedNode(f"{RDF}object"), value)
    yield ox.Triple(subject, ox.NamedNode(P + fact.predicate), node)
    yield ox.Triple(node, ox.NamedNode(PS + fact.predicate), value)
    yield ox.Triple(node, em("modality"), em(fact.modality))
    yield ox.Triple(node, em("inEdition"), edition(fact.edition))
    yield from _when(node, fact)
    for named in fact.mentions:
        yield ox.Triple(node, em("mentions"), thing(named.key))
    for proof in fact.evidence:
        derived = ox.NamedNode(f"{PROV}wasDerivedFrom")
        yield ox.Triple(node, derived, evidence_node(fact.edition, fact.action, proof))
        yield from evidence_triples(fact.edition, fact.action, proof, text)


def _when(node: ox.NamedNode, fact: Fact) -> Triples:
    if fact.when_role:
        yield ox.Triple(node, em("dateRole"), em(fact.when_role))
    if not fact.when:
        return
    yield ox.Triple(node, em("edtf"), edtf(fact.when.edtf))
    yield ox.Triple(node, em("dateBasis"), em(camel(fact.when.basis)))
    found = bounds(fact.when.edtf)
    for name in ("start_earliest", "start_latest", "end_earliest", "end_latest"):
        bound = getattr(found, name)
        if bound:
            yield ox.Triple(node, em(camel(name.replace("_", "-"))), day(bound.isoformat()))


def _place(name: str, proof: Evidence) -> str:
    return f"{EV}{name}-{proof.span.start}-{proof.span.end}"


def evidence_node(name: str, action: str | None, proof: Evidence) -> ox.NamedNode:
    """The evidence's IRI: edition, offsets, the action it speaks for, the rule that read it."""
    about = f"-{action_key(action)}" if action else ""
    return ox.NamedNode(f"{_place(name, proof)}{about}-{proof.rule}")


def evidence_triples(name: str, action: str | None, proof: Evidence, text: str) -> Triples:
    """The words, where they stand, and who or what took them for evidence."""
    node, place = evidence_node(name, action, proof), _place(name, proof)
    position, words = ox.NamedNode(f"{place}-position"), ox.NamedNode(f"{place}-words")
    yield ox.Triple(node, _A, ox.NamedNode(f"{OA}SpecificResource"))
    yield ox.Triple(node, ox.NamedNode(f"{OA}hasSource"), edition(name))
    yield ox.Triple(node, ox.NamedNode(f"{OA}hasSelector"), position)
    yield ox.Triple(node, ox.NamedNode(f"{OA}hasSelector"), words)
    yield ox.Triple(node, em("rule"), ox.Literal(proof.rule))
    yield ox.Triple(node, em("origin"), em(proof.origin))
    if action:
        yield ox.Triple(node, em("inAction"), thing(action_key(action)))
        yield ox.Triple(node, em("inColumn"), column_term(proof.column))
    yield from _selectors(position, words, proof, text)


def _selectors(position: ox.NamedNode, words: ox.NamedNode, proof: Evidence, text: str) -> Triples:
    start, end = proof.span.start, proof.span.end
    yield ox.Triple(position, _A, ox.NamedNode(f"{OA}TextPositionSelector"))
    yield ox.Triple(position, ox.NamedNode(f"{OA}start"), _count(start))
    yield ox.Triple(position, ox.NamedNode(f"{OA}end"), _count(end))
    yield ox.Triple(words, _A, ox.NamedNode(f"{OA}TextQuoteSelector"))
    for name, part in (
        ("exact", proof.quote),
        ("prefix", text[max(0, start - _CONTEXT) : start].replace("\n", " ")),
        ("suffix", text[end : end + _CONTEXT].replace("\n", " ")),
    ):
        yield ox.Triple(words, ox.NamedNode(OA + name), ox.Literal(part))


def _count(number: int) -> Term:
    return ox.Literal(str(number), datatype=ox.NamedNode(f"{XSD}nonNegativeInteger"))
