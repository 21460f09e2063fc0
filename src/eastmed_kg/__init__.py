"""Council action files as a temporal knowledge graph: who does what, with whose money, by when.

The graph of the current project, or the one that came with the program, is one call away::

    import eastmed_kg

    eastmed_kg.open_store()        # SPARQL, on pyoxigraph
    eastmed_kg.rdflib_graph()      # the same triples in rdflib
    eastmed_kg.networkx_graph()    # things and statements as a network
    eastmed_kg.list_facts("4")     # the facts, with the words that prove them
    eastmed_kg.funds("NDICI")      # who funds what
    eastmed_kg.answer("who funds SCOPE II?")  # a question in plain words, with proofs
    eastmed_kg.view()              # the explorer, as a notebook shows it

Each of them takes ``place``, the folder of another graph. Importing the package is cheap: the
libraries behind these calls are imported by the call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .errors import (
    CorrectionError,
    EastmedError,
    FloorError,
    GraphError,
    LabelError,
    OntologyError,
    QueryError,
    SourceError,
    UnknownNameError,
)

if TYPE_CHECKING:
    from pathlib import Path

    import networkx as nx
    import rdflib

    from .ask import engine as asking
    from .drawing import Page
    from .query.engine import LocalStore
    from .query.funds import Asked, Funding

__version__ = "0.1.0"

__all__ = [
    "CorrectionError",
    "EastmedError",
    "FloorError",
    "GraphError",
    "LabelError",
    "OntologyError",
    "QueryError",
    "SourceError",
    "UnknownNameError",
    "__version__",
    "answer",
    "funds",
    "list_facts",
    "networkx_graph",
    "open_store",
    "rdflib_graph",
    "run_query",
    "view",
]


def open_store(place: str | Path | None = None) -> LocalStore:
    """The graph as a read-only SPARQL store.

    Raises GraphError when no graph is there or it is damaged.

    >>> answer = open_store().select("ASK { ?s ?p ?o }")
    >>> answer.truth
    True
    """
    from .query.engine import open_store as opened

    return opened(place)


def rdflib_graph(place: str | Path | None = None) -> rdflib.Graph:
    """The same triples as an rdflib graph in memory, yours to change.

    Raises GraphError when no graph is there or it is damaged.
    """
    import rdflib

    from .model.terms import PREFIXES

    graph = rdflib.Graph()
    for name, address in PREFIXES.items():
        graph.bind(name, address)
    graph.parse(data=open_store(place).ntriples(), format="nt")
    return graph


def networkx_graph(place: str | Path | None = None) -> nx.MultiDiGraph[str]:
    """Things as nodes and the statements between them as edges, keyed by the statement.

    Node attributes: label, short, type, names, withheld, facts. Edge attributes: predicate, label,
    when (EDTF), when_role, modality, evidence. Raises GraphError when no graph is there.

    >>> graph = networkx_graph()
    >>> graph.nodes["https://w3id.org/eastmed-kg/id/frontex"]["type"]
    'Organisation'
    """
    from .query.network import network_graph

    return network_graph(open_store(place))


def list_facts(
    action: str | None = None, predicate: str | None = None, place: str | Path | None = None
) -> list[dict[str, object]]:
    """The facts in the exchange form, one a statement and action, in the order of the document.

    Raises QueryError for a predicate no fact has, GraphError when no graph is there.

    >>> [fact["o"] for fact in list_facts(action="4", predicate="status")]
    ['Ongoing']
    """
    from .query.facts import exchange_rows

    return exchange_rows(open_store(place), action, predicate)


def funds(
    name: str | None = None,
    *,
    place: str | Path | None = None,
    **asked: Unpack[Asked],
) -> list[Funding]:
    """One record a project that fits all that is given: payers, amounts, deliverers, places, dates.

    ``name`` may play any part; ``funder``, ``instrument``, ``project``, ``country`` and
    ``implementer`` only their own. Raises UnknownNameError, with the nearest names, for a name
    nothing carries, TypeError for another keyword.

    >>> [one.label for one in funds(instrument="ISF")]
    ['SCOPE II']
    """
    from .query.funds import Asked, funding
    from .query.lookup import things

    unknown = ", ".join(sorted(asked.keys() - Asked.__optional_keys__))
    if unknown:
        raise TypeError(f"funds() got unexpected keywords: {unknown}")
    engine = open_store(place)
    roles = {"any": name, **asked}
    meant = {role: things(engine, str(given)) for role, given in roles.items() if given}
    return funding(engine, meant)


def answer(question: str, place: str | Path | None = None) -> asking.Asked:
    """A question in plain words, answered with the words that prove it, or with why it is not.

    Of a file with several editions the newest answers, as in the command ``ask``.

    Raises QueryError when nothing is asked or the question is too long, GraphError when no graph
    is there.

    >>> answer("who funds SCOPE II?").answers[0].rows[0].text
    'SCOPE II is funded by Internal Security Fund (ISF).'
    """
    from .ask.engine import asked
    from .ask.opened import opened
    from .ask.reader import Reader

    graph = opened(open_store(place))
    return asked(Reader(graph.engine, place, graph.every), question)


def view(
    kind: str = "explorer",
    around: str | None = None,
    hops: int = 1,
    place: str | Path | None = None,
) -> Page:
    """A page that a notebook shows and that can be saved: one HTML file that loads nothing.

    ``kind`` is explorer, network, timeline or funding; ``around`` leaves what is within ``hops``
    relations of a thing. Raises QueryError for another kind, UnknownNameError for a name nothing
    carries, GraphError when no graph is there.

    >>> view("network", around="ICMPD").html[:15]
    '<!doctype html>'
    """
    from .drawing import Wanted, page_of
    from .query.lookup import things

    engine = open_store(place)
    near = tuple(things(engine, around)) if around else ()
    return page_of(engine, Wanted(kind, near, hops), place)


def run_query(name: str, place: str | Path | None = None, **given: str) -> list[dict[str, object]]:
    """The rows of a stored query; its parameters are keyword arguments.

    Raises QueryError for an unknown query or parameter, UnknownNameError for an unknown name.

    >>> run_query("contradicting-amounts")[0]["what"]
    'EMPATHY'
    """
    from .query.bind import bind
    from .query.lookup import things
    from .query.rows import rows_of
    from .query.stored import stored_query

    engine = open_store(place)
    sparql = bind(stored_query(name), given, lambda written: things(engine, written))
    return [dict(record) for record in rows_of(engine.select(sparql)).records()]
