"""Validation: nothing to find in the real graph, and every damage to a small one is found."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF, SH

from eastmed_kg.errors import OntologyError
from eastmed_kg.folders import Root
from eastmed_kg.graph import shacl
from eastmed_kg.graph.checks import short
from eastmed_kg.graph.load import graph_text_triples
from eastmed_kg.graph.manifest import SourceRecord
from eastmed_kg.graph.statements import evidence_node, statement_node
from eastmed_kg.graph.validate import validate
from eastmed_kg.model import document as doc
from eastmed_kg.model import fact as of
from eastmed_kg.model.document import Span
from eastmed_kg.model.fact import Entity, Literal, Predicate
from eastmed_kg.model.names import Type
from eastmed_kg.model.terms import PREFIXES
from eastmed_kg.pipeline import Read, build, graph_triples

ROOT = Root(Path(__file__).resolve().parent.parent)
NAME = "WK-1"
TEXT = "II. 4. Counter smuggling. SCOPE II (ISF, EUR 5 million) meets [REDACTED] in May 2024."
ACTION = Entity("action-4", Type.ACTION, "Action 4")
SCOPE = Entity("scope-ii", Type.PROJECT, "SCOPE II")
MEETING = Entity("meeting", Type.EVENT, "meeting")
FRONTEX = Entity("frontex", Type.ORGANISATION, "Frontex")
ISF = Entity("isf", Type.FUNDING_INSTRUMENT, "Internal Security Fund")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def fact(
    subject: Entity,
    predicate: Predicate,
    value: Entity | Literal | of.Amount,
    words: str,
    when: of.When | None = None,
    modality: of.Modality = of.Modality.DONE,
) -> of.Fact:
    proof = of.Evidence(doc.Column.COMMENTS, span(words), words, predicate.value)
    role = of.WhenRole.OCCURRED if when else None
    return of.Fact(NAME, "4", subject, predicate, value, (proof,), when, role, modality)


FACTS = (
    fact(ACTION, Predicate.TITLE, Literal("Counter smuggling", Type.TEXT), "Counter smuggling"),
    fact(SCOPE, Predicate.FUNDED_BY, ISF, "SCOPE II (ISF"),
    fact(SCOPE, Predicate.BUDGET, of.Amount(Decimal(5000000)), "EUR 5 million"),
    fact(SCOPE, Predicate.DURATION, Literal("P36M", Type.QUANTITY), "SCOPE II"),
    fact(ACTION, Predicate.EVENT, MEETING, "meets [REDACTED] in May", of.When("2024-05")),
    fact(FRONTEX, Predicate.INDICATOR, Literal("2 visits", Type.QUANTITY), "4", of.When("2024")),
    fact(MEETING, Predicate.PARTICIPANT, FRONTEX, "meets", modality=of.Modality.PLANNED),
)
HEADER = (
    doc.HeaderField("number", "WK 1", span("II.")),
    doc.HeaderField("issued", "2024-07-22", span("May")),
    doc.HeaderField("released", "2025-01-29", span("May")),
    doc.HeaderField("meeting", "2024-07-26", span("May")),
    doc.HeaderField("previous", "WK 9", span("II.")),
)
WITHHELD = (
    doc.Withheld(doc.WithheldForm.MARKED, span("[REDACTED]"), "4", doc.Column.COMMENTS),
    doc.Withheld(doc.WithheldForm.MISSING_TITLE, span("II."), section="II"),
    doc.Withheld(doc.WithheldForm.MISSING_ACTION, span("4."), "5"),
)
SECTIONS = (doc.Section("I", span("4."), span("Counter")), doc.Section("II", span("II."), None))
ROW = doc.Action("4", span("Counter smuggling"), "I", ())
DOCUMENT = doc.Document(NAME, TEXT, HEADER, SECTIONS, (ROW,), WITHHELD, ())


def nodes(one: of.Fact) -> dict[str, str]:
    """The nodes of a fact under short names: st:fundedBy, ev:fundedBy, at:…, words:…"""
    proof, name = one.evidence[0], one.predicate.value
    place = f"{PREFIXES['ev']}{NAME}-{proof.span.start}-{proof.span.end}"
    return {
        f"st:{name}": statement_node(one).value,
        f"ev:{name}": evidence_node(NAME, "4", proof).value,
        f"at:{name}": f"{place}-position",
        f"words:{name}": f"{place}-words",
    }


NODES = {name: iri for one in FACTS for name, iri in nodes(one).items()}
SHORT = {short(iri): name for name, iri in NODES.items()}
TURTLE = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())


@cache
def sample() -> frozenset[ox.Triple]:
    record = SourceRecord("sample.md", NAME, "0" * 64, ())
    return graph_triples([Read(Path("sample.md"), DOCUMENT, FACTS, record)])


def triple(line: str) -> ox.Triple:
    """One triple in Turtle, with the short names; ``*`` stands for any object."""
    full = re.sub(r"\b(?:st|ev|at|words):[a-zA-Z]+\b", lambda name: f"<{NODES[name[0]]}>", line)
    turtle = f"{TURTLE}{full.replace('*', '[]')} ."
    (quad,) = ox.parse(turtle, format=ox.RdfFormat.TURTLE)
    return ox.Triple(quad.subject, quad.predicate, quad.object)


def damaged(case: str) -> set[ox.Triple]:
    """The sample without the triples behind ``-``, with those behind ``+``; ``~`` replaces."""
    triples = set(sample())
    for sign, _, line in (part.strip().partition(" ") for part in case.split(" ; ")):
        one = triple(line)
        if sign == "~" or line.endswith("*"):
            same = {each for each in triples if each.subject == one.subject}
            triples -= {each for each in same if each.predicate == one.predicate}
        triples -= {one} if sign == "-" else set()
        triples |= {one} if sign in "+~" else set()
    return triples


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ontology without the names of the world: the sample has none."""
    folder = tmp_path_factory.mktemp("ontology")
    for file in ("eastmed.ttl", "shapes.ttl"):
        shutil.copy(ROOT.ontology / file, folder)
    return folder


def found(triples: Iterable[ox.Triple], ontology: Path) -> list[str]:
    findings = validate(triples, ontology)
    assert findings == sorted(set(findings))
    return [f"{one.check} {SHORT.get(one.focus, one.focus)}" for one in findings]


#: One damage a line, and exactly what is found then. Continued lines are indented.
CASES = """
- st:fundedBy a rdf:Statement -> statement-class st:fundedBy
+ st:fundedBy a prov:Entity -> statement-class st:fundedBy
- st:participant rdf:subject * -> link-without-statement id:meeting,
  link-without-statement st:participant, statement-subject st:participant
- st:participant rdf:predicate * -> link-without-statement id:meeting,
  link-without-statement st:participant, statement-predicate st:participant
+ st:participant rdf:object id:isf -> link-without-statement id:meeting,
  link-without-statement st:participant, statement-object st:participant
- st:participant em:modality * -> statement-modality st:participant
- st:fundedBy em:inEdition * -> statement-edition st:fundedBy
~ st:fundedBy em:inEdition id:isf -> edition-without-evidence st:fundedBy,
  evidence-elsewhere st:fundedBy, statement-edition st:fundedBy
- st:fundedBy prov:wasDerivedFrom * -> statement-evidence st:fundedBy
+ st:event em:edtf "2024"^^edtf:EDTF -> bounds st:event, statement-date st:event
~ st:event em:edtf "May 2024"^^edtf:EDTF -> edtf st:event, statement-id st:event
~ st:event em:dateRole em:stated -> statement-date-role st:event
- st:event em:dateRole * -> dated-role st:event, statement-id st:event
- st:event em:dateBasis * -> dated-basis st:event
~ st:event em:dateBasis em:due -> statement-date-basis st:event
- st:event em:heldBounds * -> statement-held st:event
~ st:event em:heldBounds "2024" -> held st:event, statement-held st:event
~ st:event em:heldBounds "2024-05-01 2024-05-31 2024-05-01 9999-99-99" -> held st:event
~ st:participant em:heldBounds "0000-00-00 9999-99-99 0000-00-00 9999-99-99" -> held st:participant
~ st:event em:startEarliest "2024-05-01Z"^^xsd:date -> bounds st:event, literal st:event,
  start-earliest st:event
~ st:event em:startLatest "2024-05-31T00:00:00"^^xsd:dateTime -> bounds st:event,
  only-days st:event, start-latest st:event
~ st:event em:endEarliest "2024-05-32"^^xsd:date -> bounds st:event, end-earliest st:event,
  end-order st:event, literal st:event
+ st:event em:endLatest "2024-06-30"^^xsd:date -> bounds st:event, end-latest st:event
~ st:event em:startLatest "2024-04-30"^^xsd:date -> bounds st:event, start-order st:event
~ st:event em:endLatest "2024-04-30"^^xsd:date -> bounds st:event, end-order st:event,
  start-end-order st:event
- ev:fundedBy oa:hasSource * -> evidence-source ev:fundedBy
~ ev:fundedBy oa:hasSource ed:WK-9 -> edition-without-evidence st:fundedBy,
  evidence-elsewhere st:fundedBy
+ st:fundedBy em:inEdition ed:WK-9 -> edition-without-evidence st:fundedBy
- ev:fundedBy oa:hasSelector at:fundedBy -> evidence-position ev:fundedBy,
  evidence-selectors ev:fundedBy
- ev:fundedBy oa:hasSelector words:fundedBy -> evidence-selectors ev:fundedBy,
  evidence-words ev:fundedBy
- ev:fundedBy em:rule * -> evidence-rule ev:fundedBy
~ ev:fundedBy em:origin em:stated -> evidence-origin ev:fundedBy
+ ev:fundedBy em:inAction id:action-5 -> evidence-action ev:fundedBy
~ ev:fundedBy em:inColumn em:status -> evidence-column ev:fundedBy
- at:fundedBy oa:start * -> position-start at:fundedBy
- at:fundedBy oa:end * -> position-end at:fundedBy
~ at:title oa:end "7"^^xsd:nonNegativeInteger -> position-order at:title, quote-length ev:title
~ at:title oa:end "20"^^xsd:nonNegativeInteger -> quote-length ev:title
~ words:title oa:exact "" -> quote-length ev:title, words-exact words:title
+ words:title oa:prefix "elsewhere" -> words-prefix words:title
+ words:title oa:suffix "elsewhere" -> words-suffix words:title
+ id:ISF a em:Organisation ; + id:ISF skos:prefLabel "ISF"@en -> thing id:ISF
~ id:isf skos:prefLabel "Fonds"@fr -> thing-label id:isf
- id:isf a * -> undescribed id:isf
+ id:isf skos:exactMatch <http://www.wikidata.org/wiki/Q43> ->
  link http://www.wikidata.org/wiki/Q43, link-basis http://www.wikidata.org/wiki/Q43
+ id:isf skos:exactMatch wd:Q43 -> link-basis wd:Q43
+ id:isf em:iso2 "IS" -> country id:isf, country-entry id:isf, country-item id:isf
~ id:frontex a em:Country ; + id:frontex em:iso2 "fx" -> country-code id:frontex,
  country-entry id:frontex, country-item id:frontex
- id:action-5 skos:notation * -> action-number id:action-5
+ id:action-5 skos:notation "V" -> action-number id:action-5
~ id:section-ii skos:notation "II?" -> section-numeral id:section-ii
+ id:section-i skos:prefLabel "Return"@en -> section-title id:section-i
~ id:amount-eur-5000000 schema:value "0"^^xsd:decimal -> amount-value id:amount-eur-5000000,
  statement-id st:budget
~ id:amount-eur-5000000 schema:currency "euro" -> amount-currency id:amount-eur-5000000,
  statement-id st:budget
- id:amount-eur-5000000 em:amountRole * -> amount-role id:amount-eur-5000000
+ id:WK-1 a em:Edition -> edition id:WK-1, edition-number id:WK-1
- ed:WK-9 dcterms:identifier * -> edition-number ed:WK-9
- ed:WK-1 dcterms:issued * -> read-issued ed:WK-1
+ ed:WK-1 dcterms:issued "2024-07-23"^^xsd:date -> edition-issued ed:WK-1
~ ed:WK-1 em:released "2025-01"^^xsd:gYearMonth -> edition-released ed:WK-1, only-days ed:WK-1
~ ed:WK-1 em:meeting "2024-07-26+02:00"^^xsd:date -> edition-meeting ed:WK-1, literal ed:WK-1
~ ed:WK-1 em:sha256 "123" -> edition-checksum ed:WK-1
+ id:isf em:sha256 "0000000000000000000000000000000000000000000000000000000000000000" ->
  read id:isf, read-issued id:isf, read-length id:isf, read-pages id:isf
- ed:WK-1 em:pages * -> read-pages ed:WK-1
- ed:WK-1 em:codePoints * -> read-length ed:WK-1
+ id:gap a em:BlankItem -> withheld id:gap, withheld-edition id:gap, withheld-evidence id:gap
+ wh:WK-1-4-1 a em:BlankItem -> withheld-class wh:WK-1-4-1
+ id:gap a em:Passage -> passage id:gap, passage-action id:gap, passage-column id:gap,
  passage-edition id:gap, passage-text id:gap
+ pa:WK-1-7-24-action-4 em:inEdition ed:WK-9 -> passage-edition pa:WK-1-7-24-action-4
+ pa:WK-1-7-24-action-4 em:inAction id:action-5 -> passage-action pa:WK-1-7-24-action-4
~ pa:WK-1-7-24-action-4 em:inColumn em:Column -> passage-column pa:WK-1-7-24-action-4
+ pa:WK-1-7-24-action-4 schema:text "more" -> passage-text pa:WK-1-7-24-action-4
- wh:WK-1-4-1 em:inEdition * -> withheld-edition wh:WK-1-4-1
- wh:WK-1-4-1 prov:wasDerivedFrom * -> withheld-evidence wh:WK-1-4-1
+ wh:WK-1-4-1 em:inAction id:action-5 -> withheld-action wh:WK-1-4-1
+ wh:WK-1-II-1 em:inSection id:section-i -> withheld-section wh:WK-1-II-1
~ wh:WK-1-4-1 em:inColumn em:Column -> withheld-column wh:WK-1-4-1
+ id:scope-ii rdfs:seeAlso _:b -> blank-node _:b
+ id:scope-ii em:sponsor id:isf -> undeclared-term em:sponsor
- id:scope-ii em:fundedBy id:isf -> statement-without-edge st:fundedBy
+ id:meeting em:participant id:frontex -> edge-without-statement id:meeting
+ id:scope-ii p:fundedBy st:budget -> link-without-statement id:scope-ii
- st:fundedBy ps:fundedBy * -> statement-without-link st:fundedBy
~ st:fundedBy ps:fundedBy id:frontex -> link-without-statement st:fundedBy,
  statement-without-link st:fundedBy
+ id:scope-ii rdfs:seeAlso id:unknown -> undescribed id:unknown
~ id:scope-ii em:duration "36 months"^^em:isoDuration ;
  ~ st:duration rdf:object "36 months"^^em:isoDuration ;
  ~ st:duration ps:duration "36 months"^^em:isoDuration -> literal id:scope-ii, literal st:duration,
  literal st:duration, statement-id st:duration
~ id:meeting a em:Project -> statement-domain st:participant, statement-range st:event
~ st:participant rdf:object id:isf ; ~ st:participant ps:participant id:isf ->
  statement-id st:participant
+ id:isf a oa:SpecificResource -> evidence id:isf, evidence-origin id:isf, evidence-position id:isf,
  evidence-rule id:isf, evidence-selectors id:isf, evidence-source id:isf,
  evidence-words id:isf, thing-class id:isf
+ _:b a em:Statement -> blank-node _:b, statement _:b, statement-class _:b, statement-edition _:b,
  statement-evidence _:b, statement-held _:b, statement-modality _:b, statement-object _:b,
  statement-predicate _:b, statement-subject _:b
+ st:event em:startLatest _:b -> blank-node _:b, start-latest st:event, start-order st:event
~ st:fundedBy em:modality em:planned -> edge-without-statement id:scope-ii, statement-id st:fundedBy
~ st:title rdf:object "Counter smuggling"@en -> edge-without-statement id:action-4,
  link-without-statement st:title, statement-range st:title, statement-without-edge st:title,
  statement-without-link st:title
+ id:scope-ii em:start "2024-31-01"^^xsd:date -> edge-without-statement id:scope-ii,
  literal id:scope-ii
- id:reported-4b74975b886f2e73 schema:value * ->
  indicator-value id:reported-4b74975b886f2e73
~ id:reported-4b74975b886f2e73 schema:unitText "" ->
  indicator-unit id:reported-4b74975b886f2e73
- id:reported-4b74975b886f2e73 schema:observationAbout * ->
  indicator-about id:reported-4b74975b886f2e73
~ id:reported-4b74975b886f2e73 em:period "in 2024" ->
  indicator-period id:reported-4b74975b886f2e73
+ id:reported-4b74975b886f2e73 em:qualifier "" ->
  indicator-qualifier id:reported-4b74975b886f2e73
~ id:amount-eur-5000000 em:approximate "yes"^^xsd:boolean ->
  amount-approximate id:amount-eur-5000000, literal id:amount-eur-5000000
"""
DAMAGES = [tuple(line.split(" -> ")) for line in CASES.replace("\n  ", " ").strip().splitlines()]


@pytest.mark.parametrize(("damage", "breaches"), DAMAGES)
def test_damage_is_found(damage: str, breaches: str, terms: Path) -> None:
    assert found(damaged(damage), terms) == breaches.split(", ")


def test_shapes_spread_over_their_targets_find_the_same(
    terms: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graphs = [damaged(damage) for damage, _ in DAMAGES[::4]]
    shapes = terms / "shapes.ttl"
    spread = [set(shacl.shacl_findings(graph, shapes)) for graph in graphs]
    monkeypatch.setattr(shacl, "spread", lambda shapes: shapes)
    assert spread == [set(shacl.shacl_findings(graph, shapes)) for graph in graphs]
    assert len(set().union(*spread)) > 50


def test_the_sample_is_sound(terms: Path) -> None:
    assert len(sample()) > 150
    assert found(sample(), terms) == []


def test_every_rule_has_its_damage() -> None:
    assert len(DAMAGES) == 100
    breached = {breach.split()[0] for _, breaches in DAMAGES for breach in breaches.split(", ")}
    assert set(shapes_with_rules()) <= breached
    assert len(breached - set(shapes_with_rules())) == 20


def shapes_with_rules() -> list[str]:
    """The shapes that ask for something themselves, and do not only group or describe others."""
    graph = rdflib.Graph().parse(ROOT.ontology / "shapes.ttl")
    silent = {RDF.type, SH.path, SH.message, SH.property, SH.targetClass, SH.targetSubjectsOf}
    inner = set(graph.objects(None, SH.qualifiedValueShape))
    shapes = {*graph.subjects(RDF.type, SH.NodeShape), *graph.subjects(RDF.type, SH.PropertyShape)}
    asking = {one for one in shapes - inner if set(graph.predicates(one)) - silent}
    return sorted(str(one).rpartition("#")[2] for one in asking)


def test_the_real_graph_is_sound(tmp_path: Path) -> None:
    build(ROOT, out=tmp_path)
    triples = graph_text_triples(tmp_path)
    assert len(triples) > 5000
    assert found(triples, ROOT.ontology) == []


@pytest.mark.parametrize("file", ["eastmed.ttl", "shapes.ttl"])
def test_a_broken_ontology_is_said_with_its_place(file: str, terms: Path, tmp_path: Path) -> None:
    shutil.copytree(terms, tmp_path / "ontology")
    (tmp_path / "ontology" / file).write_text("em:Action a", encoding="utf-8")
    with pytest.raises(OntologyError, match=file):
        validate(sample(), tmp_path / "ontology")


def test_a_missing_file_of_shapes_is_said_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"shapes\.ttl"):
        validate(sample(), tmp_path)
