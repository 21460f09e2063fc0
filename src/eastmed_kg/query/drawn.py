"""The answer to a query and the whole network → the network of what the answer names."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import networkx as nx
import pyoxigraph as ox

from ..errors import QueryError
from .engine import Answer, Engine, Term, local_name, text
from .lookup import label_of

_TRIPLE = 3


def drawn(engine: Engine, whole: nx.MultiDiGraph[str], answer: Answer) -> nx.MultiDiGraph[str]:
    """The things that an answer names, with the statements between them and their proofs.

    Of a SELECT, things in one row belong together: drawn are the statements that the row names,
    else those between its things, else an edge called as the column, which nothing proves. Of a
    CONSTRUCT, and of rows of subject, property and object, each triple between things is an edge,
    with the proofs of the statement that it repeats. Raises QueryError where the answer names
    nothing of the kind.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    triples = answer.triples if answer.triples is not None else _as_triples(whole, answer)
    if triples is not None:
        _add_triples(engine, whole, graph, triples)
    else:
        _add_rows(engine, whole, graph, answer)
    if not graph:
        raise QueryError("the answer names no thing of the graph, so there is nothing to draw")
    return graph


def _as_triples(whole: nx.MultiDiGraph[str], answer: Answer) -> list[ox.Triple] | None:
    """The rows as triples, if each is one: a thing, a property that is none, and anything."""
    found = []
    for row in answer.rows:
        if len(row) != _TRIPLE:
            return None
        subject, name, value = row
        if not isinstance(subject, ox.NamedNode) or not isinstance(name, ox.NamedNode):
            return None
        if value is None or name.value in whole:
            return None
        found.append(ox.Triple(subject, name, value))
    return found or None


def around(
    whole: nx.MultiDiGraph[str], things: Iterable[ox.NamedNode], hops: int
) -> nx.MultiDiGraph[str]:
    """The part of a network within so many relations of these things, whichever way they point.

    Raises QueryError where none of the things is in the network.
    """
    starts = [thing.value for thing in things if thing.value in whole]
    if not starts:
        raise QueryError("nothing that is asked to be drawn around is in the network")
    plain = whole.to_undirected(as_view=True)
    near = {
        node
        for start in starts
        for node in nx.single_source_shortest_path_length(plain, start, cutoff=hops)
    }
    part: nx.MultiDiGraph[str] = whole.subgraph(near).copy()
    return part


def _add_triples(
    engine: Engine,
    whole: nx.MultiDiGraph[str],
    graph: nx.MultiDiGraph[str],
    triples: Iterable[ox.Triple],
) -> None:
    for triple in triples:
        subject, target = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode):
            continue
        name = local_name(triple.predicate).rsplit("/", 1)[-1]
        if isinstance(target, ox.NamedNode):
            _add_nodes(engine, whole, graph, (subject, target))
            if not _copied(whole, graph, subject.value, target.value, name):
                _add_plain(graph, subject.value, target.value, name)
        elif isinstance(target, ox.Literal):
            _add_nodes(engine, whole, graph, (subject,))
            _add_value(graph, subject.value, name, target.value)


def _add_rows(
    engine: Engine, whole: nx.MultiDiGraph[str], graph: nx.MultiDiGraph[str], answer: Answer
) -> None:
    stated = {key: (source, target) for source, target, key in whole.edges(keys=True)}
    for row in answer.rows:
        cells = list(zip(answer.columns, row, strict=True))
        named = [text(term) for _, term in cells if text(term) in stated]
        for key in named:
            source, target = stated[key]
            _add_nodes(engine, whole, graph, map(ox.NamedNode, (source, target)))
            graph.add_edge(source, target, key=key, **whole.edges[source, target, key])
        things = [(name, term) for name, term in cells if _is_thing(whole, term)]
        _add_nodes(engine, whole, graph, (term for _, term in things))
        if not named:
            _join(whole, graph, things)


def _is_thing(whole: nx.MultiDiGraph[str], term: Term | None) -> bool:
    return isinstance(term, ox.NamedNode) and term.value in whole


def _join(
    whole: nx.MultiDiGraph[str], graph: nx.MultiDiGraph[str], things: list[tuple[str, Term | None]]
) -> None:
    """The statements between the things of a row; the first is joined to those that have none."""
    nodes = [(name, text(term)) for name, term in things]
    tied = set()
    for (_, one), (_, other) in combinations(nodes, 2):
        if _copied(whole, graph, one, other) | _copied(whole, graph, other, one):
            tied |= {one, other}
    for name, node in nodes[1:]:
        if node not in tied and node != nodes[0][1]:
            _add_plain(graph, nodes[0][1], node, name)


def _copied(
    whole: nx.MultiDiGraph[str],
    graph: nx.MultiDiGraph[str],
    source: str,
    target: str,
    predicate: str | None = None,
) -> bool:
    """Take over the statements of one thing about another; whether there are any."""
    found = whole.get_edge_data(source, target) or {}
    wanted = {k: d for k, d in found.items() if predicate in {None, d["predicate"]}}
    for key, data in wanted.items():
        graph.add_edge(source, target, key=key, **data)
    return bool(wanted)


def _add_nodes(
    engine: Engine,
    whole: nx.MultiDiGraph[str],
    graph: nx.MultiDiGraph[str],
    things: Iterable[Term | None],
) -> None:
    for thing in things:
        key = text(thing)
        if key in graph or not isinstance(thing, ox.NamedNode):
            continue
        known = whole.nodes[key] if key in whole else _unknown(engine, thing)
        graph.add_node(key, **known)


def _unknown(engine: Engine, thing: ox.NamedNode) -> dict[str, object]:
    label = label_of(engine, thing)
    return {"label": label, "short": label, "type": "", "names": (label,), "withheld": False,
            "facts": ()}  # fmt: skip


def _add_plain(graph: nx.MultiDiGraph[str], source: str, target: str, name: str) -> None:
    graph.add_edge(source, target, key=f"{source} {name} {target}", **_said(name))


def _add_value(graph: nx.MultiDiGraph[str], node: str, name: str, value: str) -> None:
    """A value that the query gives, unless the thing's own facts say it with proof."""
    facts = graph.nodes[node]["facts"]
    if not any(fact["value"] == value for fact in facts):
        graph.nodes[node]["facts"] = (*facts, {**_said(name), "value": value})


def _said(name: str) -> dict[str, object]:
    return {"statement": "", "predicate": name, "label": name, "when": "", "when_role": "",
            "modality": "done", "bounds": "", "evidence": ()}  # fmt: skip
