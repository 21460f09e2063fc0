"""The ontology: every term declared and explained, the shapes and the JSON-LD context in step."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import DCAT, DCTERMS, ORG, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, XSD, URIRef
from rdflib.namespace import DefinedNamespace

from eastmed_kg.folders import Root
from eastmed_kg.graph.load import GRAPH_FILE
from eastmed_kg.graph.terms import camel
from eastmed_kg.model.document import Column, WithheldForm
from eastmed_kg.model.fact import AmountRole, DateBasis, Modality, Origin, Predicate, WhenRole
from eastmed_kg.model.names import Type
from eastmed_kg.model.terms import PREFIXES
from eastmed_kg.pipeline import build

ROOT = Root(Path(__file__).resolve().parent.parent)
EM = rdflib.Namespace(PREFIXES["em"])
P, PS = rdflib.Namespace(PREFIXES["p"]), rdflib.Namespace(PREFIXES["ps"])
OWN = (PREFIXES["em"], PREFIXES["p"], PREFIXES["ps"])
PROPERTIES = (RDF.Property, OWL.ObjectProperty, OWL.DatatypeProperty)
CLASSES = (OWL.Class, RDFS.Datatype)
#: Vocabularies whose terms are known here, so that a misspelt one is noticed.
KNOWN: tuple[type[DefinedNamespace], ...] = (
    *(DCAT, DCTERMS, ORG, OWL, PROV),
    *(RDF, RDFS, SDO, SH, SKOS, XSD),
)
#: Terms that schema.org has and the list of rdflib lacks.
NEWER = {URIRef("https://schema.org/observationAbout")}


def terms_of(*kinds: URIRef) -> list[URIRef]:
    found = {term for kind in kinds for term in ONTOLOGY.subjects(RDF.type, kind)}
    return sorted(term for term in found if isinstance(term, URIRef))


ONTOLOGY = rdflib.Graph().parse(ROOT.ontology / "eastmed.ttl")
SHAPES = rdflib.Graph().parse(ROOT.ontology / "shapes.ttl")
DECLARED = terms_of(*PROPERTIES, *CLASSES, OWL.NamedIndividual)


def nodes(graph: rdflib.Graph) -> Iterator[rdflib.term.Node]:
    for triple in graph:
        yield from triple
        if isinstance(triple[2], rdflib.Literal) and triple[2].datatype:
            yield triple[2].datatype


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> rdflib.Graph:
    out = tmp_path_factory.mktemp("graph")
    build(ROOT, out=out)
    return rdflib.Graph().parse(out / GRAPH_FILE)


def test_header() -> None:
    (header,) = ONTOLOGY.subjects(RDF.type, OWL.Ontology)
    for needed in (DCTERMS.title, DCTERMS.description, DCTERMS.license, OWL.versionIRI):
        assert len(list(ONTOLOGY.objects(header, needed))) == 1
    assert str(ONTOLOGY.value(header, OWL.versionInfo)) == "0.1.0"
    assert not any(isinstance(node, rdflib.Literal) and node.datatype for node in nodes(ONTOLOGY))


def test_size_of_the_ontology() -> None:
    assert len(terms_of(*PROPERTIES)) == 49 + 3 * len(Predicate)
    assert len(terms_of(*CLASSES)) == 36
    assert len(terms_of(OWL.NamedIndividual)) == 23


@pytest.mark.parametrize("term", DECLARED)
def test_every_term_is_explained(term: URIRef) -> None:
    label, comment = ONTOLOGY.value(term, RDFS.label), ONTOLOGY.value(term, RDFS.comment)
    assert isinstance(label, rdflib.Literal)
    assert isinstance(comment, rdflib.Literal)
    assert label.language == comment.language == "en"
    assert re.search(r"\w[.]$", comment) or comment.endswith((").", "].", "”."))


def test_no_two_terms_are_explained_alike() -> None:
    comments = [str(ONTOLOGY.value(term, RDFS.comment)) for term in DECLARED]
    assert len(set(comments)) == len(comments)


@pytest.mark.parametrize("term", terms_of(*PROPERTIES))
def test_every_property_has_domain_and_range(term: URIRef) -> None:
    for strict, loose in ((RDFS.domain, SDO.domainIncludes), (RDFS.range, SDO.rangeIncludes)):
        one, several = list(ONTOLOGY.objects(term, strict)), list(ONTOLOGY.objects(term, loose))
        assert (len(one), bool(several)) in {(1, False), (0, True)}
        for kind in (*one, *several):
            assert not str(kind).startswith(EM) or (kind, RDF.type, None) in ONTOLOGY


def named(kind: type[StrEnum], prefix: str = "") -> list[tuple[StrEnum, URIRef]]:
    return [(member, EM[camel(f"{prefix} {member.replace('_', ' ')}")]) for member in kind]


def capital(words: str) -> str:
    return words[0].upper() + camel(words)[1:]


VALUES = [
    *((EM.Modality, *pair) for pair in named(Modality)),
    *((EM.DateRole, *pair) for pair in named(WhenRole)),
    *((EM.DateBasis, *pair) for pair in named(DateBasis)),
    *((EM.Origin, *pair) for pair in named(Origin)),
    *((EM.AmountRole, *pair) for pair in named(AmountRole, "amount")),
    *((EM.Column, *pair) for pair in named(Column, "column")),
    *((OWL.Class, form, EM[capital(form)]) for form in WithheldForm),
    *((None, kind, EM[kind]) for kind in Type),
    *((None, predicate, EM[predicate]) for predicate in Predicate),
]


@pytest.mark.parametrize(("kind", "member", "term"), VALUES)
def test_every_member_of_the_model_has_its_term(
    kind: URIRef | None, member: StrEnum, term: URIRef
) -> None:
    assert (term, RDF.type, kind) in ONTOLOGY, f"{type(member).__name__}.{member.name}"


def test_the_model_was_seen_whole() -> None:
    assert len(VALUES) == 23 + len(WithheldForm) + len(Type) + len(Predicate)


@pytest.mark.parametrize("name", list(Predicate))
def test_every_relation_has_its_two_links(name: Predicate) -> None:
    term, to_statement, to_value = EM[name], P[name], PS[name]
    assert list(ONTOLOGY.objects(term, EM.statementLink)) == [to_statement]
    assert list(ONTOLOGY.objects(term, EM.valueLink)) == [to_value]
    assert set(ONTOLOGY.subjects(EM.directProperty, term)) == {to_statement, to_value}
    assert list(ONTOLOGY.objects(to_statement, RDFS.range)) == [EM.Statement]
    assert list(ONTOLOGY.objects(to_value, RDFS.domain)) == [EM.Statement]
    for side in (RDFS.domain, SDO.domainIncludes):
        assert set(ONTOLOGY.objects(term, side)) == set(ONTOLOGY.objects(to_statement, side))
    for side in (RDFS.range, SDO.rangeIncludes):
        assert set(ONTOLOGY.objects(term, side)) == set(ONTOLOGY.objects(to_value, side))


def test_nothing_is_both_a_relation_and_a_value() -> None:
    kinds = [terms_of(*PROPERTIES), terms_of(*CLASSES), terms_of(OWL.NamedIndividual)]
    assert sum(map(len, kinds)) == len(DECLARED)


def test_proven_and_possible_withholding_never_meet() -> None:
    proven, possible = EM.ProvenWithholding, EM.PossibleWithholding
    assert (proven, OWL.disjointWith, possible) in ONTOLOGY
    above = {
        form: set(ONTOLOGY.objects(EM[capital(form)], RDFS.subClassOf)) for form in WithheldForm
    }
    assert above.pop(WithheldForm.MARKED) == {proven}
    assert all(classes == {possible} for classes in above.values())
    assert len(above) == 3


@pytest.mark.parametrize("graph", [ONTOLOGY, SHAPES])
def test_no_blank_nodes(graph: rdflib.Graph) -> None:
    assert not [node for node in nodes(graph) if isinstance(node, rdflib.BNode)]


@pytest.mark.parametrize("graph", [ONTOLOGY, SHAPES])
def test_terms_of_others_exist(graph: rdflib.Graph) -> None:
    found = {node for node in nodes(graph) if isinstance(node, URIRef)}
    found -= NEWER
    for space in KNOWN:
        base = str(space)
        assert all(node.removeprefix(base) in space for node in found if node.startswith(base))


def test_every_shape_has_one_sentence() -> None:
    messages = [str(message) for message in SHAPES.objects(None, SH.message)]
    assert len(messages) == len(set(messages)) == len(set(SHAPES.subjects(RDF.type, None)))
    assert all(re.fullmatch(r"[A-Z][^.]*[.]", message) for message in messages)


def undeclared(graph: rdflib.Graph) -> Iterable[str]:
    used = {str(node) for node in nodes(graph) if isinstance(node, URIRef)}
    own = {iri for iri in used if iri.startswith(OWN)}
    return sorted(own - set(map(str, DECLARED)))


def test_the_real_graph_uses_declared_terms_only(real: rdflib.Graph) -> None:
    assert len(real) > 5000
    assert undeclared(real) == []


def test_names_and_shapes_use_declared_terms_only() -> None:
    names = rdflib.Graph()
    for file in (ROOT.ontology / "names").glob("*.ttl"):
        names.parse(file)
    assert len(names) > 3000
    assert undeclared(names) == undeclared(SHAPES) == []


# ------------------------------------------------------------------------------------- JSON-LD

CONTEXT = json.loads((ROOT.ontology / "context.jsonld").read_text(encoding="utf-8"))["@context"]
SAMPLE = {
    "@context": CONTEXT,
    "@id": "id:scope-ii",
    "@type": "Project",
    "skos:prefLabel": "SCOPE II",
    "fundedBy": ["id:isf"],
    "duration": "P36M",
    "start": "2024-05",
    "p:fundedBy": {
        "@id": "st:0123456789abcdef",
        "modality": "done",
        "startEarliest": "2024-05-01",
        "em:edtf": "2024-05",
    },
    "budget": {"@id": "id:amount-eur-5000000", "schema:value": "5000000", "approximate": False},
}
EXPANDED = """
id:scope-ii a em:Project ; skos:prefLabel "SCOPE II"@en ; em:fundedBy id:isf ;
  em:duration "P36M"^^em:isoDuration ; em:start "2024-05"^^edtf:EDTF ;
  p:fundedBy st:0123456789abcdef ; em:budget id:amount-eur-5000000 .
st:0123456789abcdef em:modality em:done ; em:startEarliest "2024-05-01"^^xsd:date ;
  em:edtf "2024-05"^^edtf:EDTF .
id:amount-eur-5000000 schema:value "5000000"^^xsd:decimal ; em:approximate false .
"""


#: rdflib's own JSON-LD reader stands on a class that rdflib has deprecated.
own_warning = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


def by_oxigraph(text: str) -> rdflib.Graph:
    triples = (quad.triple for quad in ox.parse(text, format=ox.RdfFormat.JSON_LD))
    lines = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    return rdflib.Graph().parse(data=lines, format="nt")


@own_warning
def test_context_expands_a_sample_without_a_network() -> None:
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    expected = rdflib.Graph().parse(data=prefixes + EXPANDED)
    found = rdflib.Graph().parse(data=json.dumps(SAMPLE), format="json-ld")
    assert set(found) == set(by_oxigraph(json.dumps(SAMPLE))) == set(expected)


def test_context_stands_alone() -> None:
    assert {name: CONTEXT[name] for name in PREFIXES} == PREFIXES
    for key, term in CONTEXT.items():
        assert not isinstance(term, dict) or term["@id"] in {key, f"em:{key}"}


def test_context_coerces_every_property_as_the_ontology_says() -> None:
    for term in terms_of(OWL.ObjectProperty, OWL.DatatypeProperty):
        prefix = next(name for name in ("ps", "p", "em") if term.startswith(PREFIXES[name]))
        name = f"{prefix}:{term.removeprefix(PREFIXES[prefix])}"
        entry = CONTEXT.get(name, CONTEXT.get(name.removeprefix("em:"), {}))
        assert entry.get("@type", "") == coercion(term), name


def coercion(term: URIRef) -> str:
    target = ONTOLOGY.value(term, RDFS.range)
    if (term, RDF.type, OWL.ObjectProperty) in ONTOLOGY:
        values = (None, RDF.type, target) in ONTOLOGY and target != RDF.Property
        return "@vocab" if target and values else "@id"
    if target in {XSD.string, RDF.langString}:
        return ""
    prefix = next(name for name, iri in PREFIXES.items() if str(target).startswith(iri))
    return f"{prefix}:{str(target).removeprefix(PREFIXES[prefix])}"


@own_warning
def test_the_real_graph_survives_json_ld(real: rdflib.Graph) -> None:
    text = real.serialize(format="json-ld", context=CONTEXT)
    found = rdflib.Graph().parse(data=text, format="json-ld")
    assert set(found) == set(by_oxigraph(text)) == set(real)
