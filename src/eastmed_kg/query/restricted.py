"""A graph → the part of it that a scope leaves, so that any query can be asked within the scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from ..model.held import Held
from ..model.terms import ED, EM, OA, PROV, RDF, ST
from .engine import LocalStore
from .scope import Scope
from .spans import held_then

_SUBJECT, _PREDICATE, _OBJECT = (f"{RDF}{part}" for part in ("subject", "predicate", "object"))
_IN_EDITION, _SOURCE, _DERIVED = f"{EM}inEdition", f"{OA}hasSource", f"{PROV}wasDerivedFrom"
#: Statements in these modalities have a plain edge beside them.
_STATED = frozenset((f"{EM}done", f"{EM}ongoing"))
#: A node of the graph, as its IRI, to what it says, property by property.
_Said = dict[str, dict[str, set[str]]]


def restricted(store: LocalStore, scope: Scope) -> LocalStore:
    """A copy of the graph in memory without the statements, edges and proofs outside the scope.

    What held for certain, with no end stated or possibly stays; things keep their names. Takes the
    time and the memory of the whole graph.
    """
    triples = list(store.triples())
    said = _said(triples)
    gone = _outside(said, scope) | _not_held(store, scope)
    edges, kept = _edges(said, set()), _edges(said, gone)
    copy = ox.Store()
    copy.extend(
        ox.Quad(*triple)
        for triple in triples
        if not {_iri(triple.subject), _iri(triple.object)} & gone
        and ((edge := _edge(triple)) not in edges or edge in kept)
    )
    return LocalStore(copy)


def _said(triples: Iterable[ox.Triple]) -> _Said:
    """What statements, proofs and withheld places say of their edition, their edge, their proof."""
    wanted = {_SUBJECT, _PREDICATE, _OBJECT, _IN_EDITION, _SOURCE, _DERIVED, f"{EM}modality"}
    said: _Said = defaultdict(lambda: defaultdict(set))
    for triple in triples:
        if triple.predicate.value in wanted:
            said[_iri(triple.subject)][triple.predicate.value].add(_iri(triple.object))
    return said


def _outside(said: _Said, scope: Scope) -> set[str]:
    """The editions that may not answer, and everything that only they state."""
    if scope.editions is None:
        return set()
    told = {edition for own in said.values() for edition in own[_IN_EDITION] | own[_SOURCE]}
    other = told - {ED + name for name in scope.editions}
    alone = {node for node, own in said.items()
             if (within := own[_IN_EDITION] | own[_SOURCE]) and within <= other}  # fmt: skip
    return other | alone


def _not_held(store: LocalStore, scope: Scope) -> set[str]:
    if scope.as_of is None:
        return set()
    return {one for one, then in held_then(store, scope).items() if then is Held.NO}


def _edges(said: _Said, gone: set[str]) -> set[tuple[str, str, str]]:
    """The plain edges that stand beside the statements which are left."""
    return {
        (subject, predicate, value)
        for node, own in said.items()
        if node.startswith(ST) and node not in gone and own[f"{EM}modality"] & _STATED
        for subject in own[_SUBJECT]
        for predicate in own[_PREDICATE]
        for value in own[_OBJECT]
    }


def _edge(triple: ox.Triple) -> tuple[str, str, str]:
    return _iri(triple.subject), triple.predicate.value, _iri(triple.object)


def _iri(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
