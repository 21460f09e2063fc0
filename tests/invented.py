"""A paper whose only comment is one sentence → its facts, and how the verdict files write them."""

from __future__ import annotations

from pathlib import Path

from eastmed_kg.document import read_document
from eastmed_kg.extract.extract import extract
from eastmed_kg.facts.resolve import resolve
from eastmed_kg.model.document import Document
from eastmed_kg.model.fact import Entity, Fact, Predicate
from eastmed_kg.model.names import WorldName

#: What the row says of itself, whatever stands in its cells.
OF_THE_ROW = {
    Predicate.TITLE,
    Predicate.SECTION,
    Predicate.LEAD_ACTOR,
    Predicate.STATUS,
    Predicate.REDACTIONS,
}


def paper_of(tmp_path: Path, sentence: str) -> Document:
    """A paper whose only comment is the sentence."""
    path = tmp_path / "invented.md"
    path.write_text(
        "Brussels, 22 July 2024\n\nWK 1/2024 INIT\n\n"
        "Action\tLead actor(s)\tStatus\tWay ahead\tComments\n"
        f"1. Step up cooperation\tMS\tOngoing\t\t<li>- {sentence}</li>\n",
        encoding="utf-8",
    )
    return read_document(path)


def read(tmp_path: Path, sentence: str, world: tuple[WorldName, ...]) -> list[Fact]:
    """The facts of a paper whose only comment is the sentence."""
    document = paper_of(tmp_path, sentence)
    return resolve(document, extract(document, world), (name.key for name in world))


def said(fact: Fact) -> str:
    value = fact.object
    words = value.label if isinstance(value, Entity) else str(getattr(value, "text", value))
    parts = [fact.subject.label, fact.predicate.value, words]
    return " | ".join(parts + ([fact.when.edtf] if fact.when else []))
