"""The canonical text of a graph and its ontology → the triples that a store holds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from ..errors import GraphError
from ..ontology.names import read_names
from .manifest import digest, read_manifest
from .things import world_triples

GRAPH_FILE = "graph.ttl"


def ontology_triples(folder: Path) -> set[ox.Triple]:
    """Terms and names of the world as their files give them."""
    files = [*sorted(folder.glob("*.ttl")), *sorted((folder / "names").glob("*.ttl"))]
    return {triple for file in files if file.name != "shapes.ttl" for triple in _parsed(file)}


def _parsed(path: Path) -> Iterable[ox.Triple]:
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            yield ox.Triple(quad.subject, quad.predicate, quad.object)
    except (SyntaxError, OSError) as error:
        raise GraphError(f"{path}: {error}") from error


def store_triples(facts: Iterable[ox.Triple], ontology: Path) -> frozenset[ox.Triple]:
    """All a store holds: the facts, the terms they use, the names to look things up by."""
    names = world_triples(read_names(ontology / "names"))
    return frozenset((*facts, *ontology_triples(ontology), *names))


def graph_text_triples(folder: Path) -> set[ox.Triple]:
    """The triples of a graph folder's canonical text.

    Raises GraphError when the text is not the one the manifest names.
    """
    manifest, path = read_manifest(folder), folder / GRAPH_FILE
    if not path.is_file() or digest(path.read_bytes()) != manifest.files.get(GRAPH_FILE):
        raise GraphError(f"{path}: not the text this graph was built with; build again")
    return set(_parsed(path))


def store_from_text(folder: Path, ontology: Path) -> ox.Store:
    """A store in memory from the graph's text.

    Raises GraphError when the text is not the one the manifest names.
    """
    store = ox.Store()
    store.extend(ox.Quad(*triple) for triple in store_triples(graph_text_triples(folder), ontology))
    return store
