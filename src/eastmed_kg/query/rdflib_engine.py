"""An rdflib graph → an engine, so that the same questions can be asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import rdflib

from ..errors import QueryError
from .engine import Answer, Term, refuse

if TYPE_CHECKING:
    from rdflib.query import Result


class RdflibEngine:
    """SPARQL over an rdflib graph in memory; slower, and another implementation to agree with."""

    def __init__(self, graph: rdflib.Graph) -> None:
        self._graph = graph

    def select(self, sparql: str) -> Answer:
        """Run one query.

        Raises QueryError when it is no valid SPARQL or asks for another server.
        """
        refuse(sparql)
        try:
            return _answer(self._graph.query(sparql))
        except Exception as error:  # rdflib's parser raises of many kinds
            raise QueryError(f"the query failed: {error}") from error


def _answer(result: Result) -> Answer:
    if result.type == "ASK":
        return Answer(truth=bool(result.askAnswer))
    names = [str(name) for name in result.vars or ()]
    rows = [tuple(_term(term) for term in row) for row in result if isinstance(row, tuple)]
    return Answer(names, rows)


def _term(term: object) -> Term | None:
    if isinstance(term, rdflib.URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, rdflib.Literal):
        if term.language:
            return ox.Literal(str(term), language=term.language)
        datatype = ox.NamedNode(str(term.datatype)) if term.datatype else None
        return ox.Literal(str(term), datatype=datatype)
    return None
