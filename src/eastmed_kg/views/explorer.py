"""A graph of things and statements, papers, grants and promises go in; one HTML file comes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from .kinds import FAMILIES, TIES, kind_of, legend_place, relation_of
from .layout import positions, radius
from .money import grants
from .page import render
from .records import day, records
from .text import plain

if TYPE_CHECKING:
    import networkx as nx

    from ..query.funds import Funding
    from ..query.papers import Paper
    from .promises import Promise
    from .records import Records, Statement

#: The views, in the order of their tabs.
TABS = ("network", "timeline", "funding")
#: Sections hold up to ten actions each: drawn, they would be knots that say little.
_UNDRAWN = "Section"


class Contents(NamedTuple):
    """What stands beside the graph: the papers to read, the money, and what was promised.

    ``notes`` are the sentences under the funding.
    """

    papers: Sequence[Paper] = ()
    funding: Sequence[Funding] = ()
    notes: Sequence[str] = ()
    promises: Sequence[Promise] = ()


NOTHING = Contents()


def explorer_page(
    graph: nx.MultiDiGraph[str],
    contents: Contents = NOTHING,
    *,
    title: str,
    tabs: Collection[str] = TABS,
) -> str:
    """The page with those tabs, complete in itself: it opens from a file and loads nothing.

    Node and edge attributes are those the query stage gives; ``graph`` stays as it is. The same
    input gives the same text, which is to be written as UTF-8.
    """
    told = records(graph)
    nodes = _nodes(graph) if TABS[0] in tabs else []
    shown = {at for at, thing in enumerate(told.things) if thing.type != _UNDRAWN}
    return render(nodes, _edges(told, shown), _context(told, shown, contents, title, tabs))


def _nodes(graph: nx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    """The nodes to draw, each under the number it has among all of them."""
    undrawn = {key for key in graph if graph.nodes[key].get("type") == _UNDRAWN}
    drawn = graph.subgraph(set(graph) - undrawn)
    place = positions(graph, undrawn=undrawn)
    return [
        {"id": at, "x": place[key][0], "y": place[key][1], "size": radius(drawn, key)}
        for at, key in enumerate(sorted(graph))
        if key in place
    ]


def _edges(told: Records, shown: Collection[int]) -> list[dict[str, Any]]:
    """The edges to draw, each under the number of its statement."""
    return [
        {"id": at, "from": said.source, "to": said.target}
        for at, said in enumerate(told.statements)
        if said.source in shown and said.target in shown
    ]


def _context(
    told: Records, shown: Collection[int], contents: Contents, title: str, tabs: Collection[str]
) -> dict[str, Any]:
    """What the template knows: what it writes itself, and the ``data`` of the program."""
    return {
        "kinds": _kinds(told, shown),
        "families": _families(told.statements, shown),
        "count": (told.told(), len(told.things)),
        "editions": told.editions(),
        "papers": [_readable(paper) for paper in contents.papers if paper.lines],
        "data": _data(told, contents, title, tabs),
    }


def _kinds(told: Records, shown: Collection[int]) -> list[tuple[str, Any, int]]:
    """Each type with how it is drawn and how many there are."""
    counts = Counter(thing.type for at, thing in enumerate(told.things) if at in shown)
    return [(type_, kind_of(type_), counts[type_]) for type_ in sorted(counts, key=legend_place)]


def _families(
    statements: Iterable[Statement], shown: Collection[int]
) -> list[tuple[str, str, int]]:
    """Each family of relations with its words and how many there are between things shown."""
    counts = Counter(
        relation_of(said.predicate).family
        for said in statements
        if said.target in shown and said.source in shown
    )
    return [(name, words, counts[name]) for name, words in FAMILIES.items() if counts[name]]


def _readable(paper: Paper) -> dict[str, Any]:
    """A paper as the page holds it, to be read beside its quotes."""
    lines = [(line.start, plain(line.words), line.part, plain(line.action)) for line in paper.lines]
    return {"number": plain(paper.number), "lines": lines}


def _data(told: Records, contents: Contents, title: str, tabs: Collection[str]) -> dict[str, Any]:
    number = {thing.iri: at for at, thing in enumerate(told.things)}
    predicates = sorted({said.predicate for said in told.statements})
    return {
        "title": plain(title),
        "tabs": [tab for tab in TABS if tab in tabs],
        "ties": sorted(TIES),
        "families": FAMILIES,
        "predicates": {name: relation_of(name).family for name in predicates},
        "kinds": {thing.type: kind_of(thing.type) for thing in told.things},
        "editions": [_edition(paper) for paper in contents.papers],
        "things": told.things,
        "statements": told.statements,
        "grants": grants(contents.funding, number),
        "notes": list(map(plain, contents.notes)),
        "promises": contents.promises,
    }


def _edition(paper: Paper) -> dict[str, Any]:
    return {"name": plain(paper.number), "issued": day(paper.issued)}
