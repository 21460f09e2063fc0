"""The IRIs of the graph: namespaces, and how keys become terms."""

from __future__ import annotations

from typing import Final

BASE: Final = "https://w3id.org/eastmed-kg/"
#: Classes and properties of this graph.
EM: Final = f"{BASE}ontology#"
#: Things: actions, organisations, projects, events.
ID: Final = f"{BASE}id/"
#: Statements, by the hash of what they state.
ST: Final = f"{BASE}statement/"
#: Evidence and its selectors, by edition and offsets.
EV: Final = f"{BASE}evidence/"
#: Editions, by document number.
ED: Final = f"{BASE}edition/"
#: From a subject to its statements of one predicate.
P: Final = f"{BASE}prop/"
#: From a statement to its object.
PS: Final = f"{BASE}prop/statement/"
#: Withheld passages, titles and actions.
WH: Final = f"{BASE}withheld/"
#: Passages of an edition, by offsets.
PA: Final = f"{BASE}passage/"
#: Changes between two editions, by the hash of what changed.
CH: Final = f"{BASE}change/"

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
PROV: Final = "http://www.w3.org/ns/prov#"
OA: Final = "http://www.w3.org/ns/oa#"
DCTERMS: Final = "http://purl.org/dc/terms/"
DCAT: Final = "http://www.w3.org/ns/dcat#"
SCHEMA: Final = "https://schema.org/"
ORG: Final = "http://www.w3.org/ns/org#"
#: Items of Wikidata, where they are the same thing as one of the world's.
WD: Final = "http://www.wikidata.org/entity/"
EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"
RDF_TYPE: Final = f"{RDF}type"

#: Prefixes as the Turtle files and the query headers use them.
PREFIXES: Final[dict[str, str]] = {
    "em": EM,
    "id": ID,
    "st": ST,
    "ev": EV,
    "ed": ED,
    "wh": WH,
    "pa": PA,
    "ch": CH,
    "p": P,
    "ps": PS,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "skos": SKOS,
    "prov": PROV,
    "oa": OA,
    "dcterms": DCTERMS,
    "dcat": DCAT,
    "schema": SCHEMA,
    "org": ORG,
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "wd": WD,
}
