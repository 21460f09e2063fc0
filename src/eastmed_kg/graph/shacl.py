"""The shapes of the ontology, by pyshacl: triples and a file of shapes → breaches of the shapes."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from ..errors import GraphError, OntologyError
from .checks import Finding, short

if TYPE_CHECKING:
    import rdflib


def shacl_findings(triples: Iterable[ox.Triple], shapes: Path) -> Iterator[Finding]:
    """Triples with their ontology, and a file of shapes → one finding a breach of a shape."""
    import pyshacl  # noqa: PLC0415  # heavy: only who validates pays for it
    from rdflib import SH, Graph  # noqa: PLC0415

    with _quiet():
        rules = _rdflib_graph(_turtle(shapes))
        _, report, _ = pyshacl.validate(
            _rdflib_graph(_looked_at(triples, rules)),
            shacl_graph=spread(rules),
            inplace=True,  # what is looked at is made for this alone
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


def _looked_at(triples: Iterable[ox.Triple], shapes: rdflib.Graph) -> Iterator[ox.Triple]:
    """The triples with a predicate that the shapes name, or by which classes are told.

    SHACL Core follows no other, but for closed shapes, and there is none.
    """
    from rdflib import RDF, RDFS  # noqa: PLC0415

    named = {str(term) for term in shapes.objects()} | {str(RDF.type), str(RDFS.subClassOf)}
    return (triple for triple in triples if triple.predicate.value in named)


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


def spread(shapes: rdflib.Graph) -> rdflib.Graph:
    """The shapes with the targets of each node shape given to its property shapes themselves.

    Both ways say the same by the standard; but pyshacl sets a property shape up anew for each node
    that a node shape hands on to it, and only once for all the nodes that it targets itself.
    """
    from rdflib import SH  # noqa: PLC0415

    ways = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)
    for shape, part in list(shapes.subject_objects(SH.property)):
        targets = [(way, aim) for way in ways for aim in shapes.objects(shape, way)]
        if targets and _stands_alone(shapes, shape):
            shapes.remove((shape, SH.property, part))
            for way, aim in targets:
                shapes.add((part, way, aim))
    return shapes


def _stands_alone(shapes: rdflib.Graph, shape: rdflib.term.Node) -> bool:
    """Whether a shape speaks of the nodes that it targets and of no others, and is not put off."""
    from rdflib import RDF, RDFS, SH  # noqa: PLC0415

    used = (None, None, shape) in shapes or (shape, RDF.type, RDFS.Class) in shapes
    return not used and (shape, SH.deactivated, None) not in shapes


def _rdflib_graph(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    """The triples for rdflib, each term made once."""
    import rdflib  # noqa: PLC0415

    graph = rdflib.Graph(bind_namespaces="none")
    made: dict[object, rdflib.term.Node] = {}
    for triple in triples:
        for term in triple:
            if term not in made:
                made[term] = _node(term)
        graph.add((made[triple.subject], made[triple.predicate], made[triple.object]))
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
