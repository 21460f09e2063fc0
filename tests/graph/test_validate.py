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
from places import ROOT

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


#: One damage a line, and exactly what is found then.
DAMAGES = [
    tuple(line.split(" -> "))
    for line in (Path(__file__).parent / "damages.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


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
