"""A graph of things and statements goes in, one HTML file that draws and proves it comes out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from .kinds import kind_of, legend_place, relation_of
from .layout import positions, radius
from .page import render
from .records import plain, records

if TYPE_CHECKING:
    import networkx as nx

    from .records import Records, Statement

#: Sections hold up to ten actions each: drawn, they would be knots that say little.
_UNDRAWN = "Section"
_DASHES = {"planned": (6, 5), "expected": (6, 5), "negated": (1.5, 4)}
#: What only may have held in the period that the page is about.
_POSSIBLE = (2, 3)
_BEND = 0.16  # how far the second statement between the same two bows out


def network_page(graph: nx.MultiDiGraph[str], *, title: str) -> str:
    """The page for that graph, complete in itself: it opens from a file and loads nothing.

    Node and edge attributes are those the query stage gives; ``graph`` stays as it is. The same
    graph and title give the same text, which is to be written as UTF-8.
    """
    told = records(graph)
    nodes = _nodes(graph)
    shown = {node["id"] for node in nodes}
    edges = [edge for edge in _edges(told) if {edge["from"], edge["to"]} <= shown]
    return render(nodes, edges, _context(told, shown) | {"title": plain(title)})


def _nodes(graph: nx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    """The nodes to draw, each under the number it has among all of them."""
    drawn = graph.subgraph(key for key in graph if graph.nodes[key].get("type") != _UNDRAWN)
    place = positions(drawn)
    return [
        {"id": at, "x": place[key][0], "y": place[key][1], "size": radius(drawn, key)}
        for at, key in enumerate(sorted(graph))
        if key in place
    ]


def _edges(told: Records) -> list[dict[str, Any]]:
    """The edges to draw, each under the number of its statement."""
    between: Counter[frozenset[int | None]] = Counter()
    edges = []
    for at, said in enumerate(told.statements):
        pair = frozenset((said.source, said.target))
        edges.append(_edge(at, said, between[pair]))
        between[pair] += 1
    return edges


def _edge(at: int, said: Statement, before: int) -> dict[str, Any]:
    return {
        "id": at,
        "from": said.source,
        "to": said.target,
        "family": relation_of(said.predicate).family,
        "dashes": _DASHES.get(said.modality, _POSSIBLE if said.held == "possible" else False),
        "width": 1.3 if said.when else 0.8,
        "smooth": _bow(said, before) if before else False,
    }


def _bow(said: Statement, before: int) -> dict[str, Any]:
    """A bow that keeps clear of the ``before`` statements already drawn between the same two."""
    left = (before % 2 == 1) is (said.source < (said.target or 0))
    roundness = round(_BEND * ((before + 1) // 2), 2)
    return {"enabled": True, "type": "curvedCW" if left else "curvedCCW", "roundness": roundness}


def _context(told: Records, shown: set[int]) -> dict[str, Any]:
    counts = Counter(thing.type for at, thing in enumerate(told.things) if at in shown)
    return {
        "legend": [
            (type_, kind_of(type_), counts[type_]) for type_ in sorted(counts, key=legend_place)
        ],
        "outlines": {thing.type: kind_of(thing.type).outline for thing in told.things},
        "things": told.things,
        "statements": told.statements,
        "rows": told.rows(),
        "editions": told.editions(),
    }
