"""A graph goes in, a place on the page for each of its nodes comes out: the same one every time.

Edges between two communities (found by the method of Louvain: Blondel et al. 2008,
doi:10.1088/1742-5468/2008/10/P10008) pull less than those within one, so that communities part.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from .forces import Springs, settle
from .kinds import kind_of, relation_of
from .spacing import below, centred, framed, spread

if TYPE_CHECKING:
    from collections.abc import Collection

    from .grid import Floats, Ints

_REPEATED = 1.2  # how much harder each further statement pulls the same two together
_BETWEEN = 0.5  # how hard an edge between communities pulls, by what it would within one
_LOOSE = 2  # forces have nothing to say about parts of so few nodes
_START = 10.0  # half the side of the square on which nodes start, by the root of their number


def radius(graph: nx.MultiDiGraph[str], key: str) -> float:
    """The radius at which a node is drawn, by its degree, in the unit of the positions."""
    least = kind_of(str(graph.nodes[key].get("type", ""))).least
    by_degree = 2.8 + 2.6 * math.sqrt(graph.degree(key))
    return round(min(max(by_degree, least), 24.0), 1)


def positions(
    graph: nx.MultiDiGraph[str], seed: int = 1, undrawn: Collection[str] = ()
) -> dict[str, tuple[float, float]]:
    """Where each node lies, by its key: x to the right, y down, around the origin, whole numbers.

    ``undrawn`` nodes get no place, but draw those joined to them together as all nodes do. The
    others, at their ``radius`` in the graph without the undrawn, don't touch. Nodes joined to
    nothing, and pairs joined to nothing else, stand in rows under the picture, by name.
    """
    drawn = graph.subgraph(set(graph) - set(undrawn))
    if not drawn:
        return {}
    loose = _loose(graph, drawn)
    keys = sorted(set(drawn) - set(loose))
    tied = _tied(graph.subgraph(set(graph) - set(loose)), drawn, keys, seed)
    places = np.round(centred(np.concatenate([tied, below(tied, len(loose))])))
    return {key: (x, y) for key, (x, y) in zip(keys + loose, places.tolist(), strict=True)}


def _loose(graph: nx.MultiDiGraph[str], drawn: nx.MultiDiGraph[str]) -> list[str]:
    """The drawn nodes of parts in which forces have nothing to say, in the order of their names."""
    everywhere = nx.weakly_connected_components(graph)
    parts = [sorted(_named(drawn, key) for key in part if key in drawn) for part in everywhere]
    return [key for part in sorted(parts) if len(part) <= _LOOSE for _, key in part]


def _named(graph: nx.MultiDiGraph[str], key: str) -> tuple[list[str | int], str]:
    """The name with its numbers as such, "Action 9" comes before "Action 10", and the key."""
    words = re.split(r"(\d{1,9})", str(graph.nodes[key].get("label", key)))
    return [int(word) if at % 2 else word for at, word in enumerate(words)], key


def _tied(
    graph: nx.MultiDiGraph[str], drawn: nx.MultiDiGraph[str], keys: list[str], seed: int
) -> Floats:
    """The places of the nodes with those keys, in that order, as the forces have it: (keys, 2)."""
    if not keys:
        return np.zeros((0, 2))
    nodes = sorted(graph)
    mass = np.array([graph.degree(key) + 1.0 for key in nodes])
    start = np.random.default_rng(seed).uniform(-_START, _START, (len(nodes), 2))
    settled = settle(start * math.sqrt(len(nodes)), mass, _springs(graph, nodes))
    radii = np.array([radius(drawn, key) for key in keys])
    return spread(framed(settled[[key in drawn for key in nodes]]), radii)


def _springs(graph: nx.MultiDiGraph[str], nodes: list[str]) -> Springs:
    """One spring for any two nodes that edges join, by their numbers in the list."""
    pulls = _pulls(graph, nodes)
    pairs = sorted(pulls)
    ends = np.array(pairs, dtype=np.intp).reshape(-1, 2)
    pull = np.array([pulls[pair] for pair in pairs])
    community = _communities(ends, len(nodes))
    apart = community[ends[:, 0]] != community[ends[:, 1]]
    return Springs(ends[:, 0], ends[:, 1], np.where(apart, pull * _BETWEEN, pull))


def _pulls(graph: nx.MultiDiGraph[str], nodes: list[str]) -> dict[tuple[int, int], float]:
    """How hard the edges pull any two nodes, together, by both numbers, the lower one first."""
    number = {key: at for at, key in enumerate(nodes)}
    pulls: dict[tuple[int, int], float] = {}
    for source, target, key in sorted(graph.edges(keys=True)):
        if source != target:
            pair = min(number[source], number[target]), max(number[source], number[target])
            pull = relation_of(str(graph.edges[source, target, key].get("predicate", ""))).pull
            pulls[pair] = max(pulls.get(pair, 0.0) * _REPEATED, pull)
    return pulls


def _communities(ends: Ints, nodes: int) -> Ints:
    """The number of the community of each node: shape (nodes,).

    Nodes are numbers here and put in by their order: sets of words have another order each run.
    """
    plain: nx.Graph[int] = nx.empty_graph(nodes)
    plain.add_edges_from(ends.tolist())
    community = np.zeros(nodes, dtype=np.intp)
    for at, members in enumerate(nx.community.louvain_communities(plain, seed=1)):
        community[sorted(members)] = at
    return community
