"""The Turtle files under ``ontology/names`` → the names of the world that the reader looks for."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox

from ..errors import OntologyError
from ..model.names import Type, WorldName
from ..model.terms import EM, ID, RDF_TYPE, SKOS

_FIELDS = {
    f"{SKOS}altLabel": "names",
    f"{SKOS}notation": "codes",
    f"{EM}ambiguousNotation": "listed_codes",
    f"{EM}demonym": "demonyms",
}
_TYPES = {f"{EM}{kind.value}": kind for kind in Type}


def read_names(folder: Path) -> tuple[WorldName, ...]:
    """Every entity of the name files, sorted by key.

    Raises OntologyError when the folder holds no names, a file is not Turtle, or an entity has no
    label or no type.
    """
    described: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in sorted(folder.glob("*.ttl")):
        for triple in _triples(path):
            if isinstance(triple.subject, ox.NamedNode) and not isinstance(
                triple.object, ox.Triple
            ):
                described[triple.subject.value][triple.predicate.value].append(triple.object.value)
    if not described:
        raise OntologyError(f"{folder}: no names were found")
    return tuple(_name(iri, fields) for iri, fields in sorted(described.items()))


def _triples(path: Path) -> list[ox.Quad]:
    try:
        return list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except (SyntaxError, OSError) as error:
        raise OntologyError(f"{path}: {error}") from error


def _name(iri: str, fields: dict[str, list[str]]) -> WorldName:
    kinds = [_TYPES[kind] for kind in fields[RDF_TYPE] if kind in _TYPES]
    labels = fields[f"{SKOS}prefLabel"]
    if len(kinds) != 1 or len(labels) != 1 or not iri.startswith(ID):
        raise OntologyError(f"{iri}: a name needs one type, one preferred label and an id: IRI")
    rest = {name: tuple(sorted(fields[term])) for term, name in _FIELDS.items()}
    codes = tuple(sorted((*fields[f"{EM}iso2"], *fields[f"{EM}iso3"])))
    return WorldName(iri.removeprefix(ID), kinds[0], labels[0], iso_codes=codes, **rest)
