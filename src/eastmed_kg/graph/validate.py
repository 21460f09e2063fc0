"""The triples of a graph and its ontology → what is wrong with them: SHACL shapes, model checks."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from ..errors import GraphError, OntologyError
from .checks import STRUCTURE, Finding, short, view_of
from .load import ontology_triples
from .value_checks import VALUES

if TYPE_CHECKING:
    import rdflib

SHAPES_FILE = "shapes.ttl"


def validate(triples: Iterable[ox.Triple], ontology: Path) -> list[Finding]:
    """The graph's triples, without the ontology's → every breach of a rule, sorted, each once.

    ``ontology`` is the folder of ``eastmed.ttl``, ``shapes.ttl`` and ``names/``. The list is empty
    when all is well. Raises OntologyError when a file there is missing or cannot be read.
    """
    graph = frozenset(triples)
    terms = frozenset(_ontology(ontology))
    found = {
        *model_findings(graph, terms),
        *shacl_findings(graph | terms, ontology / SHAPES_FILE),
    }
    return sorted(found)


def model_findings(
    triples: Iterable[ox.Triple], ontology: Iterable[ox.Triple]
) -> Iterator[Finding]:
    """Triples of a graph and of its ontology → one finding a breach of the model."""
    seen = view_of(triples, ontology)
    for check in (*STRUCTURE, *VALUES):
        yield from check(seen)


def shacl_findings(triples: Iterable[ox.Triple], shapes: Path) -> Iterator[Finding]:
    """Triples with their ontology, and a file of shapes → one finding a breach of a shape."""
    import pyshacl  # noqa: PLC0415  # heavy: only who validates pays for it
    from rdflib import SH, Graph  # noqa: PLC0415

    with _quiet():
        _, report, _ = pyshacl.validate(
            _rdflib_graph(triples),
            shacl_graph=_rdflib_graph(_turtle(shapes)),
            inference="none",
            advanced=False,
            meta_shacl=False,
            do_owl_imports=False,
        )
    if not isinstance(report, Graph):
        raise OntologyError(f"{shapes}: {report}")
    for result in report.objects(None, SH.result):
        shape = str(report.value(result, SH.sourceShape))
        focus = str(report.value(result, SH.focusNode))
        message = str(report.value(result, SH.resultMessage))
        yield Finding(shape.rpartition("#")[2], short(focus), message)


def _ontology(folder: Path) -> set[ox.Triple]:
    try:
        return ontology_triples(folder)
    except GraphError as error:
        raise OntologyError(str(error)) from error


def _turtle(path: Path) -> Iterator[ox.Triple]:
    try:
        yield from (quad.triple for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except (SyntaxError, OSError) as error:
        raise OntologyError(f"{path}: {error}") from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Without rdflib's remarks on literals that are not well formed: they come back as findings."""
    logger = logging.getLogger("rdflib.term")
    before = logger.disabled
    logger.disabled = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.disabled = before


def _rdflib_graph(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    import rdflib  # noqa: PLC0415

    graph = rdflib.Graph(bind_namespaces="none")
    for triple in triples:
        graph.add((_node(triple.subject), _node(triple.predicate), _node(triple.object)))
    return graph


def _node(term: object) -> rdflib.term.Node:
    """The same term for rdflib.

    The lexical form stays, as rdflib would drop a day's time zone. What pyshacl fails on when it
    compares becomes what it reports: an ill-formed literal a string, a blank node an IRI.
    """
    from rdflib import Literal, URIRef  # noqa: PLC0415

    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.BlankNode():
            return URIRef(str(term))
        case ox.Literal() if term.language:
            return Literal(term.value, lang=term.language)
        case ox.Literal():
            typed = Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
            return Literal(term.value) if typed.ill_typed else typed
    raise GraphError(f"{term}: a triple stands inside another; give it a statement instead")


__all__ = ["Finding", "model_findings", "shacl_findings", "validate"]
