"""The way of the data, one stage after the other: document → readings → facts → graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from .document import read_document
from .errors import GraphError, SourceError
from .extract import extract
from .facts.computed import with_computed_ends
from .facts.corrections import Correction, apply_corrections, read_corrections
from .facts.resolve import resolve
from .facts.unresolved import silent_items, unresolved_names
from .folders import Root
from .graph.editions import edition_triples
from .graph.exchange import fact_lines
from .graph.load import GRAPH_FILE, store_triples
from .graph.manifest import Manifest, SourceRecord, digest, line_digests
from .graph.statements import statement_triples
from .graph.things import thing_triples
from .graph.turtle import canonical_turtle
from .graph.validate import validate
from .graph.verify import Report, verify_graph
from .graph.write import Built, write_graph
from .model.document import Document, Item, Span
from .model.fact import Fact, Origin
from .model.names import WorldName
from .ontology.names import read_names

FACTS_FILE = "facts.jsonl"
CORRECTIONS_FILE = "corrections.jsonl"


@dataclass(frozen=True, slots=True)
class Read:
    """One source read: its document, its facts, its bytes' record."""

    path: Path
    document: Document
    facts: tuple[Fact, ...]
    record: SourceRecord

    def silent_items(self) -> list[tuple[str, Item]]:
        """The items that no fact rests on, with the number of their action."""
        return silent_items(self.document, self.facts)

    def unresolved_names(self) -> list[tuple[str, Span]]:
        """The capitalised names that resolved to nothing, with the number of their action."""
        return unresolved_names(self.document, self.facts)

    def corrected(self) -> int:
        """How many of the facts a person decided."""
        origins = (proof.origin for fact in self.facts for proof in fact.evidence[:1])
        return sum(origin is Origin.CORRECTED for origin in origins)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: the sources it read, those it could not, and the manifest it wrote."""

    read: tuple[Read, ...]
    failed: tuple[SourceError, ...]
    manifest: Manifest


def build(
    root: Root,
    sources: Sequence[Path] = (),
    out: Path | None = None,
    *,
    corrections: bool = True,
    strict: bool = False,
) -> Outcome:
    """Read every source and write the graph.

    A source that cannot be read is reported and the others are built all the same, unless
    ``strict``. Raises SourceError when none could be read, GraphError when the graph is invalid or
    cannot be written, CorrectionError when a decision rests on words that are not there.
    """
    names = read_names(root.ontology / "names")
    decisions = read_corrections(root.graph / CORRECTIONS_FILE) if corrections else ()
    read, failed = _read_all(sources or source_files(root.sources), names, decisions)
    if failed and (strict or not read):
        raise failed[0]
    built = _built(root, read)
    _refuse_invalid(built.files[GRAPH_FILE], root.ontology)
    manifest = write_graph(built, out or root.graph)
    return Outcome(tuple(read), tuple(failed), manifest)


def _refuse_invalid(turtle: bytes, ontology: Path) -> None:
    """A graph that breaks the shapes or the model is not written."""
    triples = (
        ox.Triple(quad.subject, quad.predicate, quad.object)
        for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)
    )
    findings = validate(triples, ontology)
    if findings:
        first = findings[0]
        raise GraphError(
            f"the graph would be invalid and was not written: {first.focus}: {first.message} "
            f"({len(findings)} findings)"
        )


def source_files(folder: Path) -> list[Path]:
    """The documents of a folder, sorted by name.

    Raises SourceError when there is none.
    """
    found = sorted(path for path in folder.glob("*.md") if path.name != "README.md")
    if not found:
        raise SourceError(f"{folder}: no document was found; put one there or name its path")
    return found


def _read_all(
    paths: Iterable[Path], names: Sequence[WorldName], decisions: Sequence[Correction]
) -> tuple[list[Read], list[SourceError]]:
    read: list[Read] = []
    failed: list[SourceError] = []
    for path in paths:
        try:
            read.append(read_source(path, names, decisions))
        except SourceError as error:
            failed.append(error)
    return read, failed


def read_source(
    path: Path, names: Sequence[WorldName], decisions: Sequence[Correction] = ()
) -> Read:
    """One source → its document and facts.

    Raises SourceError when it cannot be read.
    """
    document = read_document(path)
    readings = apply_corrections(document, extract(document, names), decisions, names)
    stated = resolve(document, readings, (name.key for name in names))
    facts = with_computed_ends(stated, document.value("issued") or "")
    data = path.read_bytes()
    record = SourceRecord(path.name, document.name, digest(data), line_digests(data))
    return Read(path, document, tuple(facts), record)


def graph_triples(read: Iterable[Read]) -> frozenset[ox.Triple]:
    """The graph of everything read, without the ontology."""
    read = list(read)
    triples: set[ox.Triple] = set(thing_triples(fact for one in read for fact in one.facts))
    for one in read:
        triples.update(edition_triples(one.document, one.record.sha256))
        for fact in one.facts:
            triples.update(statement_triples(fact, one.document.text))
    return frozenset(triples)


def verify(folder: Path, sources: Path) -> Report:
    """Read the sources again and confirm every quote, offset and hash of a graph folder.

    Raises SourceError or GraphError with the first place that differs.
    """
    return verify_graph(folder, sources, read_document)


def _built(root: Root, read: list[Read]) -> Built:
    triples = graph_triples(read)
    facts = [fact for one in read for fact in one.facts]
    lines = fact_lines(facts)
    files = {FACTS_FILE: lines.encode(), GRAPH_FILE: canonical_turtle(triples)}
    for one in read:
        files[text_file(one.document.name)] = one.document.text.encode()
    return Built(
        files=files,
        store=store_triples(triples, root.ontology),
        sources=tuple(one.record for one in read),
        facts=lines.count("\n"),
        triples=len(triples),
    )


def text_file(edition: str) -> str:
    """Where in the graph folder the canonical text of an edition stands."""
    return f"text/{edition}.txt"
