"""Triples → breaches of the model in how they hang together: edges, statements, evidence, terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from ..model.terms import EM, ID, OA, PREFIXES, PROV, PS, RDF, RDF_TYPE, RDFS, P
from .terms import Term

Values = dict[str, set[Term]]

_PLAIN = frozenset({f"{EM}done", f"{EM}ongoing"})


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One breach: the shape or check, the node at fault (prefixed), the rule as a sentence."""

    check: str
    focus: str
    message: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement that has one subject, one predicate and one object."""

    iri: str
    subject: ox.NamedNode
    predicate: ox.NamedNode
    value: Term
    plain: bool

    @property
    def edge(self) -> ox.Triple:
        """What it says, as the graph states it at once."""
        return ox.Triple(self.subject, self.predicate, self.value)

    @property
    def links(self) -> tuple[ox.Triple, ox.Triple]:
        """What it says, by way of the statement."""
        name, node = self.predicate.value.removeprefix(EM), ox.NamedNode(self.iri)
        to_statement = ox.Triple(self.subject, ox.NamedNode(P + name), node)
        return to_statement, ox.Triple(node, ox.NamedNode(PS + name), self.value)


@dataclass(frozen=True, slots=True)
class View:
    """The graph and the ontology, each by subject and predicate; the statements that are whole."""

    triples: frozenset[ox.Triple]
    graph: dict[str, Values]
    ontology: dict[str, Values]
    statements: tuple[Stated, ...]

    def values(self, subject: str, predicate: str) -> set[Term]:
        """What graph and ontology together say."""
        graph, ontology = self.graph.get(subject, {}), self.ontology.get(subject, {})
        return graph.get(predicate, set()) | ontology.get(predicate, set())

    def iris(self, subject: str, predicate: str) -> set[str]:
        """The same, only what has an IRI."""
        found = self.values(subject, predicate)
        return {term.value for term in found if isinstance(term, ox.NamedNode)}


Check = Callable[[View], Iterator[Finding]]


def view_of(triples: Iterable[ox.Triple], ontology: Iterable[ox.Triple]) -> View:
    """Triples → their view; blank nodes stay in ``triples`` alone."""
    kept = frozenset(triples)
    graph = _by_subject(kept)
    return View(kept, graph, _by_subject(ontology), tuple(_statements(graph)))


def _by_subject(triples: Iterable[ox.Triple]) -> dict[str, Values]:
    about: dict[str, Values] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value in triples:
        if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
            about[subject.value][predicate.value].add(value)
    return {subject: dict(values) for subject, values in about.items()}


def _statements(graph: dict[str, Values]) -> Iterator[Stated]:
    for iri, values in sorted(graph.items()):
        parts = [list(values.get(RDF + part, ())) for part in ("subject", "predicate", "object")]
        plain = any(term.value in _PLAIN for term in values.get(f"{EM}modality", ()))
        match parts:
            case [[ox.NamedNode() as subject], [ox.NamedNode() as predicate], [value]]:
                if predicate.value.startswith(EM):
                    yield Stated(iri, subject, predicate, value, plain)


def short(iri: str) -> str:
    """An IRI with its prefix, where it has one.

    >>> short("https://w3id.org/eastmed-kg/prop/statement/fundedBy")
    'ps:fundedBy'
    """
    prefix, base = max(PREFIXES.items(), key=lambda pair: len(pair[1]) * iri.startswith(pair[1]))
    return f"{prefix}:{iri.removeprefix(base)}" if iri.startswith(base) else iri


def blank_nodes(view: View) -> Iterator[Finding]:
    """Nodes without an IRI."""
    for triple in view.triples:
        for node in (triple.subject, triple.object):
            if isinstance(node, ox.BlankNode):
                yield Finding("blank-node", str(node), "Every node of the graph has an IRI.")


def undeclared_terms(view: View) -> Iterator[Finding]:
    """Terms of the project's own namespaces that the ontology does not know."""
    used = {iri for triple in view.triples for iri in _iris_in(triple)}
    for iri in used - view.ontology.keys():
        if iri.startswith((EM, P, PS)):
            yield Finding("undeclared-term", short(iri), "The ontology declares every term in use.")


def _iris_in(triple: ox.Triple) -> Iterator[str]:
    for node in triple:
        if isinstance(node, ox.NamedNode):
            yield node.value
        elif isinstance(node, ox.Literal):
            yield node.datatype.value


def edges(view: View) -> Iterator[Finding]:
    """Plain edges that no statement states, and statements whose edge is missing."""
    relations = {iri for iri, values in view.ontology.items() if f"{EM}statementLink" in values}
    stated = {statement.edge for statement in view.statements if statement.plain}
    for triple in view.triples - stated:
        if triple.predicate.value in relations and isinstance(triple.subject, ox.NamedNode):
            rule = f"An edge {short(triple.predicate.value)} has a statement: done or ongoing."
            yield Finding("edge-without-statement", short(triple.subject.value), rule)
    for statement in view.statements:
        if statement.plain and statement.edge not in view.triples:
            rule = "What is stated as done or ongoing is also a plain edge."
            yield Finding("statement-without-edge", short(statement.iri), rule)


def links(view: View) -> Iterator[Finding]:
    """Links p: and ps: that say something else than their statement, and those that are missing."""
    expected = {link: one for one in view.statements for link in one.links}
    for triple in view.triples - expected.keys():
        if triple.predicate.value.startswith(P) and isinstance(triple.subject, ox.NamedNode):
            rule = f"A link {short(triple.predicate.value)} says what its statement says."
            yield Finding("link-without-statement", short(triple.subject.value), rule)
    for link in expected.keys() - view.triples:
        rule = f"A statement has its link {short(link.predicate.value)}."
        yield Finding("statement-without-link", short(expected[link].iri), rule)


def editions(view: View) -> Iterator[Finding]:
    """Evidence from an edition that is not named, and editions that are named without evidence."""
    for iri in view.graph:
        named = view.iris(iri, f"{EM}inEdition")
        proofs = view.iris(iri, f"{PROV}wasDerivedFrom")
        sources = {source for proof in proofs for source in view.iris(proof, f"{OA}hasSource")}
        if named and sources - named:
            rule = "All evidence comes from an edition that is named."
            yield Finding("evidence-elsewhere", short(iri), rule)
        if sources and named - sources:
            rule = "Every edition that is named gives evidence."
            yield Finding("edition-without-evidence", short(iri), rule)


def undescribed(view: View) -> Iterator[Finding]:
    """Things that are spoken of and have no class."""
    things = {iri for triple in view.triples for iri in _iris_in(triple) if iri.startswith(ID)}
    for iri in things:
        if not view.values(iri, RDF_TYPE):
            yield Finding("undescribed", short(iri), "Everything spoken of has a class.")


def classes(view: View) -> Iterator[Finding]:
    """Statements whose two ends are not of the classes that their relation insists on."""
    for statement in view.statements:
        relation = statement.predicate.value
        for side, term in (("domain", statement.subject), ("range", statement.value)):
            asked = view.iris(relation, RDFS + side)
            if asked and not asked & _kinds(view, term):
                names = ", ".join(sorted(short(iri) for iri in asked))
                rule = f"The {side} of {short(relation)} is {names}."
                yield Finding(f"statement-{side}", short(statement.iri), rule)


def _kinds(view: View, term: Term) -> set[str]:
    return (
        {term.datatype.value} if isinstance(term, ox.Literal) else view.iris(term.value, RDF_TYPE)
    )


STRUCTURE: tuple[Check, ...] = (
    blank_nodes,
    undeclared_terms,
    edges,
    links,
    editions,
    undescribed,
    classes,
)
