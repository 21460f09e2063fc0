"""Validation: nothing to find in the real graph, and each rule finds the damage done to a small one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from eastmed_kg.errors import OntologyError
from eastmed_kg.folders import Root
from eastmed_kg.graph.checks import short
from eastmed_kg.graph.load import graph_text_triples
from eastmed_kg.graph.manifest import SourceRecord
from eastmed_kg.graph.statements import evidence_node, statement_node
from eastmed_kg.graph.validate import validate
from eastmed_kg.model.document import Column, Document, HeaderField, Section, Span, Withheld
from eastmed_kg.model.document import WithheldForm as Form
from eastmed_kg.model.fact import Amount, Entity, Evidence, Fact, Literal, Modality
from eastmed_kg.model.fact import Predicate, When, WhenRole
from eastmed_kg.model.names import Type
from eastmed_kg.model.terms import EM, PREFIXES
from eastmed_kg.pipeline import Read, build, graph_triples

ROOT = Root(Path(__file__).resolve().parent.parent)
NAME = "WK-1-2024-INIT"
TEXT = "II. 4. Counter smuggling. SCOPE II (ISF, EUR 5 million) meets [REDACTED] in May 2024."
ACTION = Entity("action-4", Type.ACTION, "Action 4")
SCOPE = Entity("scope-ii", Type.PROJECT, "SCOPE II")
MEETING = Entity("meeting", Type.EVENT, "meeting")
FRONTEX = Entity("frontex", Type.ORGANISATION, "Frontex")
ISF = Entity("isf", Type.FUNDING_INSTRUMENT, "Internal Security Fund")
MAY = When("2024-05")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def fact(
    subject: Entity,
    predicate: Predicate,
    value: Entity | Literal | Amount,
    words: str,
    when: When | None = None,
    modality: Modality = Modality.DONE,
) -> Fact:
    proof = Evidence(Column.COMMENTS, span(words), words, predicate.value)
    role = WhenRole.OCCURRED if when else None
    return Fact(NAME, "4", subject, predicate, value, (proof,), when, role, modality)


FACTS = (
    fact(ACTION, Predicate.TITLE, Literal("Counter smuggling", Type.TEXT), "Counter smuggling"),
    fact(SCOPE, Predicate.FUNDED_BY, ISF, "SCOPE II (ISF"),
    fact(SCOPE, Predicate.BUDGET, Amount(Decimal("5000000")), "EUR 5 million"),
    fact(SCOPE, Predicate.DURATION, Literal("P36M", Type.QUANTITY), "SCOPE II"),
    fact(ACTION, Predicate.EVENT, MEETING, "meets [REDACTED] in May 2024", MAY),
    fact(MEETING, Predicate.PARTICIPANT, FRONTEX, "meets", modality=Modality.PLANNED),
)

HEADER = (
    HeaderField("number", "WK 1/2024 INIT", span("II.")),
    HeaderField("issued", "2024-07-22", span("May")),
    HeaderField("released", "2025-01-29", span("May")),
    HeaderField("meeting", "2024-07-26", span("May")),
    HeaderField("previous", "WK 9/2023 INIT", span("II.")),
)
WITHHELD = (
    Withheld(Form.MARKED, span("[REDACTED]"), "4", Column.COMMENTS),
    Withheld(Form.MISSING_TITLE, span("II."), section="II"),
    Withheld(Form.MISSING_ACTION, span("4."), "5"),
)
SECTIONS = (Section("I", span("4."), span("Counter")), Section("II", span("II."), None))
DOCUMENT = Document(NAME, TEXT, HEADER, SECTIONS, (), WITHHELD, ())


def nodes(one: Fact) -> dict[str, str]:
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
    return next(ox.parse(turtle, format=ox.RdfFormat.TURTLE)).triple


def damaged(case: str) -> set[ox.Triple]:
    """The sample without the triples of ``-`` lines, with those of ``+``, ``~`` replacing."""
    triples = set(sample())
    for sign, line in re.findall(r"^([-+~]) (.*)$", case, re.MULTILINE):
        one = triple(line)
        if sign == "~" or line.endswith("*"):
            same = {each for each in triples if each.subject == one.subject}
            triples -= {each for each in same if each.predicate == one.predicate}
        triples -= {one} if sign == "-" else set()
        triples |= {one} if sign in "+~" else set()
    return triples


def expected(case: str) -> list[str]:
    return re.findall(r"^= (.*)$", case, re.MULTILINE)


def found(triples: Iterable[ox.Triple], ontology: Path) -> list[str]:
    findings = validate(triples, ontology)
    assert findings == sorted(set(findings))
    return [f"{one.check} {SHORT.get(one.focus, one.focus)}" for one in findings]


