"""The triples of a graph and its ontology → what is wrong with them: SHACL shapes, model checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from ..errors import GraphError, OntologyError
from .checks import STRUCTURE, Finding, view_of
from .held_checks import held
from .load import ontology_triples
from .shacl import shacl_findings
from .value_checks import VALUES

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
    for check in (*STRUCTURE, *VALUES, held):
        yield from check(seen)


def _ontology(folder: Path) -> set[ox.Triple]:
    try:
        return ontology_triples(folder)
    except GraphError as error:
        raise OntologyError(str(error)) from error


__all__ = ["Finding", "model_findings", "shacl_findings", "validate"]
