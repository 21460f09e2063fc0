"""Where the nodes lie."""

from __future__ import annotations

import itertools
import math

import networkx as nx
import pytest

from eastmed_kg.views.layout import positions, radius


def tangle(nodes: int, edges: int) -> nx.MultiDiGraph[str]:
    """Stars, chains and knots, the same every time."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from((f"n{at}" for at in range(nodes)), type="Organisation")
    for at in range(edges):
        source, target = f"n{at * 7 % nodes}", f"n{at * at % 11 * (at % 3) % nodes}"
        graph.add_edge(source, target, key=f"e{at}", predicate="partner")
    return graph


@pytest.mark.parametrize(("nodes", "edges"), [(2, 1), (40, 70), (150, 400)])
def test_nodes_do_not_touch(nodes: int, edges: int) -> None:
    graph = tangle(nodes, edges)
    place = positions(graph)
    assert len(place) == nodes
    for one, other in itertools.combinations(place, 2):
        assert math.dist(place[one], place[other]) > radius(graph, one) + radius(graph, other)


def test_order_of_insertion_does_not_matter() -> None:
    graph = tangle(30, 60)
    turned: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    for source, target, key in sorted(graph.edges(keys=True), reverse=True):
        turned.add_edge(source, target, key=key, **graph.edges[source, target, key])
    assert positions(turned) == positions(graph)


def test_joined_nodes_lie_nearer_than_others() -> None:
    graph = tangle(60, 90)
    place = positions(graph)
    joined = [math.dist(place[a], place[b]) for a, b in graph.edges() if a != b]
    every = [math.dist(place[a], place[b]) for a, b in itertools.combinations(place, 2)]
    assert sum(joined) / len(joined) < 0.8 * sum(every) / len(every)


def test_another_seed_is_another_picture() -> None:
    graph = tangle(20, 30)
    assert positions(graph, seed=2) != positions(graph, seed=1)


def test_nothing_and_one() -> None:
    assert positions(tangle(0, 0)) == {}
    assert positions(tangle(1, 0)) == {"n0": (0.0, 0.0)}
