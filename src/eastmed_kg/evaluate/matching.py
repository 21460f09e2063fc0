"""Pairs that agree → the matching that says most for the graph: each side used once at most."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import networkx as nx


def best_matching(
    likeness: Mapping[tuple[int, int], int], first: Collection[int] = ()
) -> dict[int, int]:
    """Label → fact, by their numbers, from the likeness (0 or more) of each pair that agrees.

    As many labels as possible have a fact, among them as many of ``first`` as possible; of all
    such matchings it is the one whose pairs are most alike.

    >>> best_matching({(0, 0): 9, (0, 1): 0, (1, 0): 0})
    {0: 1, 1: 0}
    >>> best_matching({(0, 0): 9, (1, 0): 0}, first={1})
    {1: 0}
    """
    ahead = sum(likeness.values()) + 1
    graph: nx.Graph[int] = nx.Graph()
    for (label, fact), alike in sorted(likeness.items()):
        graph.add_edge(label, -1 - fact, weight=alike + (ahead if label in first else 0))
    pairs = nx.max_weight_matching(graph, maxcardinality=True)
    return {max(pair): -1 - min(pair) for pair in sorted(pairs, key=max)}
