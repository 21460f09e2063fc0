"""The way of the data, one stage after the other: document → readings → facts → graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from .document import read_document
from .document.files import files, first_number
from .errors import GraphError, SourceError
from .extract.extract import extract
from .facts.computed import with_computed_ends
from .facts.corrections import Correction, apply_corrections, read_corrections
from .facts.editions import united
from .facts.resolve import resolve, things_of
from .facts.unresolved import silent_items, unresolved_names
from .folders import Root
from .graph.editions import edition_triples, file_triples, section_triples
from .graph.exchange import fact_lines
from .graph.held import held_triples
from .graph.load import GRAPH_FILE, store_triples
from .graph.manifest import Manifest, SourceRecord, digest, line_digests
from .graph.passages import passage_triples, placed_triples
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
    """Every source that can be read, in their order; editions of a file lean on those before."""
    failed: list[SourceError] = []
    documents = _documents(paths, failed)
    where = {document.name: path for path, document in documents.items()}
    read: dict[str, Read] = {}
    for editions in files(documents.values()):
        before: list[Read] = []
        for document in editions:
            try:
                before.append(_read(where[document.name], document, names, decisions, before))
            except SourceError as error:
                failed.append(error)
        read |= {one.document.name: one for one in before}
    return [read[one.name] for one in documents.values() if one.name in read], failed


def _documents(paths: Iterable[Path], failed: list[SourceError]) -> dict[Path, Document]:
    """The documents that can be read; an edition that is there twice is read once."""
    documents: dict[Path, Document] = {}
    names: dict[str, Path] = {}
    for path in paths:
        try:
            document = read_document(path)
        except SourceError as error:
            failed.append(error)
            continue
        first = names.setdefault(document.name, path)
        if first == path:
            documents[path] = document
        else:
            failed.append(SourceError(f"{path}: is {document.name}, as {first} is already"))
    return documents


def read_source(
    path: Path,
    names: Sequence[WorldName],
    decisions: Sequence[Correction] = (),
    before: Sequence[Read] = (),
) -> Read:
    """One source → its document and facts; ``before`` are the earlier editions of its file.

    Raises SourceError when it cannot be read.
    """
    return _read(path, read_document(path), names, decisions, before)


def _read(
    path: Path,
    document: Document,
    names: Sequence[WorldName],
    decisions: Sequence[Correction],
    before: Sequence[Read],
) -> Read:
    found = extract(document, names, [one.document for one in before])
    readings = apply_corrections(document, found, decisions, names)
    known = [thing for one in before for fact in one.facts for thing in things_of(fact)]
    stated = resolve(document, readings, (name.key for name in names), known)
    facts = with_computed_ends(stated, document.value("issued") or "")
    data = path.read_bytes()
    record = SourceRecord(path.name, document.name, digest(data), line_digests(data))
    return Read(path, document, tuple(facts), record)


def graph_triples(read: Iterable[Read]) -> frozenset[ox.Triple]:
    """The graph of everything read, without the ontology."""
    read = list(read)
    return _triples(read, _facts(read))


def _facts(read: Iterable[Read]) -> list[Fact]:
    return united(fact for one in read for fact in one.facts)


def _triples(read: Sequence[Read], facts: Sequence[Fact]) -> frozenset[ox.Triple]:
    texts = {one.document.name: one.document.text for one in read}
    triples: set[ox.Triple] = set(thing_triples(facts))
    for one in read:
        triples.update(edition_triples(one.document, one.record.sha256))
        triples.update(passage_triples(one.document))
    for editions in files(one.document for one in read):
        triples.update(file_triples(editions, first_number(editions)))
    triples.update(section_triples(one.document for one in read))
    triples.update(held_triples(facts))
    documents = {one.document.name: one.document for one in read}
    triples.update(placed_triples(facts, documents))
    for fact in facts:
        triples.update(statement_triples(fact, texts[fact.edition]))
    return frozenset(triples)


def verify(folder: Path, sources: Path) -> Report:
    """Read the sources again and confirm every quote, offset and hash of a graph folder.

    Raises SourceError or GraphError with the first place that differs.
    """
    return verify_graph(folder, sources, read_document)


def _built(root: Root, read: list[Read]) -> Built:
    facts = _facts(read)
    triples, lines = _triples(read, facts), fact_lines(facts)
    written = {FACTS_FILE: lines.encode(), GRAPH_FILE: canonical_turtle(triples)}
    for one in read:
        written[text_file(one.document.name)] = one.document.text.encode()
    return Built(
        files=written,
        store=store_triples(triples, root.ontology),
        sources=tuple(one.record for one in read),
        facts=lines.count("\n"),
        triples=len(triples),
    )


def text_file(edition: str) -> str:
    """Where in the graph folder the canonical text of an edition stands."""
    return f"text/{edition}.txt"
