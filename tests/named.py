"""The entities of ontology/names as the tests about them see them: plain values by predicate."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

import pyoxigraph as ox

from places import ROOT

NAMES = ROOT.ontology / "names"
EM = "https://w3id.org/eastmed-kg/ontology#"
ID = "https://w3id.org/eastmed-kg/id/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
AUTHORITY = "http://publications.europa.eu/resource/authority/"
WIKIDATA = "http://www.wikidata.org/entity/"
LISTS = "https://w3id.org/eastmed-kg/list/"
PREF, ALT, CODE = f"{SKOS}prefLabel", f"{SKOS}altLabel", f"{SKOS}notation"
AMBIGUOUS, DEMONYM, MATCH = f"{EM}ambiguousNotation", f"{EM}demonym", f"{SKOS}exactMatch"
ISO2, ISO3 = f"{EM}iso2", f"{EM}iso3"

#: Each file with its types and the number of entities it must not fall below.
FILES = {
    "countries.ttl": ({"Country"}, 250),
    "documents.ttl": ({"Agreement", "Document", "LegalAct"}, 70),
    "instruments.ttl": ({"FundingInstrument"}, 64),
    "organisations.ttl": ({"Organisation"}, 380),
    "places.ttl": ({"Place"}, 405),
    "programmes.ttl": ({"Project"}, 55),
}


@dataclass(slots=True)
class Entity:
    """One subject of a file with its values by predicate, in the order of the file."""

    key: str
    file: str
    values: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @property
    def spellings(self) -> list[str]:
        return [*self.values[PREF], *self.values[ALT]]

    @property
    def codes(self) -> list[str]:
        return [*self.values[CODE], *self.values[AMBIGUOUS]]


def parse(file: str) -> list[ox.Quad]:
    return list(ox.parse(path=str(NAMES / file), format=ox.RdfFormat.TURTLE))


@cache
def entities() -> dict[str, Entity]:
    """Every entity of the files by its key."""
    found: dict[str, Entity] = {}
    for file in FILES:
        for quad in parse(file):
            assert isinstance(quad.subject, ox.NamedNode), f"{file}: {quad.subject} is not an IRI"
            assert not isinstance(quad.object, ox.BlankNode | ox.Triple), f"{file}: {quad}"
            iri = quad.subject.value
            assert iri.startswith(ID), f"{file}: {iri} is not under {ID}"
            key = iri.removeprefix(ID)
            entity = found.setdefault(key, Entity(key, file))
            assert entity.file == file, f"id:{key} stands in {entity.file} and in {file}"
            entity.values[quad.predicate.value].append(quad.object.value)
    return found


def of_type(name: str) -> dict[str, Entity]:
    return {k: e for k, e in entities().items() if e.values[RDF_TYPE] == [EM + name]}


def by_iso2() -> dict[str, Entity]:
    return {e.values[ISO2][0]: e for e in of_type("Country").values()}
