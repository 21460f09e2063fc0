"""A graph and what is asked to be drawn of it → the page, with what stands beside the picture."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from .errors import QueryError
from .ledger import promised
from .ledger.outcome import Outcome
from .query.date_words import date_words
from .query.drawn import around, drawn
from .query.funds import funding
from .query.funds_rows import notes
from .query.network import network_graph, network_title
from .query.papers import papers
from .query.scope import EVERYTHING, Scope
from .query.texts import canonical_text
from .views.explorer import TABS, Contents, explorer_page
from .views.promises import Promise, Step
from .views.records import day, days
from .views.text import plain

if TYPE_CHECKING:
    import networkx as nx

    from .ledger.course import Fate
    from .ledger.entries import Promised
    from .query.engine import Answer, Engine

#: A page of all views.
EXPLORER = "explorer"
#: Outcomes whose report has a day of its own; of a promise that slipped it is the new deadline.
_KEPT = frozenset((Outcome.DELIVERED, Outcome.LATE))
_MANY = 1500  # things that take longer to lay out than one waits without a word
_HEIGHT = 760  # of a page inside another one, in pixels


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be drawn: a view or all of them, and what narrows it.

    ``things`` and ``hops`` leave what is near them, ``answer`` what a query names; ``words`` say
    in the title what was left out.
    """

    kind: str = EXPLORER
    things: Sequence[ox.NamedNode] = ()
    hops: int = 1
    answer: Answer | None = None
    scope: Scope = EVERYTHING
    words: str = ""

    @property
    def narrows(self) -> bool:
        """Whether only some things are drawn."""
        return bool(self.things) or self.answer is not None


@dataclass(frozen=True, slots=True)
class Page:
    """A page, complete in itself; a notebook shows it in a frame."""

    html: str

    def save(self, path: str | Path) -> Path:
        """Write the page to a file, as UTF-8; raises OSError where that is not possible."""
        place = Path(path)
        place.write_text(self.html, encoding="utf-8")
        return place

    def _repr_html_(self) -> str:
        """The page in a frame that can run its script and nothing else."""
        return (
            f'<iframe srcdoc="{html.escape(self.html)}" sandbox="allow-scripts allow-downloads" '
            f'width="100%" height="{_HEIGHT}" style="border:0"></iframe>'
        )


def page_of(
    engine: Engine,
    wanted: Wanted,
    place: str | Path | None = None,
    told: Callable[[str], None] = lambda _: None,
) -> Page:
    """The page; ``place`` is the folder of the graph, whose papers it holds.

    ``told`` is called with what is being done, where it takes more than a moment. Raises QueryError
    for a kind there is none of, and where nothing is left to draw.
    """
    tabs = TABS if wanted.kind == EXPLORER else tuple(tab for tab in TABS if tab == wanted.kind)
    if not tabs:
        raise QueryError(f"«{wanted.kind}» is no view (there are: {', '.join((EXPLORER, *TABS))})")
    graph = _narrowed(engine, network_graph(engine, wanted.scope), wanted)
    if len(graph) > _MANY:
        told(f"drawing {len(graph):,} things, which takes some seconds")
    title = " · ".join(filter(None, (network_title(engine), wanted.words)))
    contents = _contents(engine, graph, wanted, place)
    return Page(explorer_page(graph, contents, title=title, tabs=tabs))


def _narrowed(engine: Engine, graph: nx.MultiDiGraph[str], wanted: Wanted) -> nx.MultiDiGraph[str]:
    if wanted.answer is not None:
        graph = drawn(engine, graph, wanted.answer)
    return around(graph, wanted.things, wanted.hops) if wanted.things else graph


def _contents(
    engine: Engine, graph: nx.MultiDiGraph[str], wanted: Wanted, place: str | Path | None
) -> Contents:
    """The papers, the money of what is drawn, and the promises, judged as the ledger judges."""
    text_of = partial(canonical_text, place=place)
    money = [one for one in funding(engine, {}, wanted.scope) if one.thing in graph]
    made = promised(engine, text_of, wanted.scope)
    edges = {said for *_, said in graph.edges(keys=True)}
    kept = [one for one in made if not wanted.narrows or one.entry.statement in edges]
    readable = papers(engine, text_of, wanted.scope)
    return Contents(readable, money, tuple(notes(money)), tuple(map(_promise, kept)))


def _promise(made: Promised) -> Promise:
    entry = made.entry
    return Promise(
        action=plain(entry.action),
        what=plain(entry.what),
        first=day(entry.first),
        last=day(entry.last),
        statement=plain(entry.statement),
        steps=tuple(_step(since, fate) for since, fate in made.steps),
    )


def _step(since: dt.date, fate: Fate) -> Step:
    when = date_words(fate.when) or plain(fate.when)
    return Step(
        since=None if since == dt.date.min else day(since.isoformat()),
        outcome=fate.outcome.value,
        report=", ".join(filter(None, (plain(fate.report), when))),
        reported=next(iter(days(fate.when)), None) if fate.outcome in _KEPT else None,
    )
