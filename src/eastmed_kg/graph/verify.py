"""A graph folder and its sources read again → every quote, offset and hash confirmed.

Where something differs, the error names the first such place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from ..errors import SourceError
from ..model.document import Document
from ..model.terms import ED, EM, OA, RDF_TYPE, SCHEMA
from .load import graph_text_triples
from .manifest import Manifest, SourceRecord, digest, line_digests, read_manifest

_CONTEXT = 40


@dataclass(frozen=True, slots=True)
class Report:
    """How much was confirmed."""

    quotes: int
    sources: int
    files: int


def verify_graph(folder: Path, sources: Path, read: Callable[[Path], Document]) -> Report:
    """Check files, sources, texts and quotes, in that order.

    Raises GraphError or SourceError with the first place at which something is not as it was
    built.
    """
    manifest = read_manifest(folder)
    _check_sources(manifest, sources, read, folder)
    texts = {record.edition: read(sources / record.file).text for record in manifest.sources}
    _check_files(folder, manifest)
    for name, text in texts.items():
        stored = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        if stored != text:
            raise SourceError(f"{name}: {_first_difference(stored, text)}")
    quotes = _check_quotes(graph_text_triples(folder), texts)
    return Report(quotes, len(texts), len(manifest.files))


def _check_files(folder: Path, manifest: Manifest) -> None:
    for file, expected in manifest.files.items():
        path = folder / file
        if not path.is_file() or digest(path.read_bytes()) != expected:
            raise SourceError(f"{path}: not the file that the build wrote; build again")


def _check_sources(
    manifest: Manifest, sources: Path, read: Callable[[Path], Document], folder: Path
) -> None:
    for record in manifest.sources:
        path = sources / record.file
        if not path.is_file():
            raise SourceError(f"{path}: the source of {record.edition} is not there")
        data = path.read_bytes()
        if digest(data) != record.sha256:
            raise SourceError(
                f"{path}: {_changed_line(record, data)}{_meaning(record, path, read, folder)}"
            )


def _changed_line(record: SourceRecord, data: bytes) -> str:
    """The first line that differs from the one the graph was built from."""
    now = line_digests(data)
    for number, (before, after) in enumerate(zip(record.lines, now, strict=False), 1):
        if before != after:
            return f"line {number} is not the line the graph was built from"
    return f"it has {len(now)} lines where the graph was built from {len(record.lines)}"


def _meaning(
    record: SourceRecord, path: Path, read: Callable[[Path], Document], folder: Path
) -> str:
    """What the change does to the words, if it does anything to them."""
    try:
        changed = read(path).text
        stored = (folder / "text" / f"{record.edition}.txt").read_bytes().decode("utf-8")
    except (SourceError, OSError, UnicodeDecodeError) as error:
        return f" ({error})"
    return f"; {_first_difference(stored, changed)}" if stored != changed else "; no word changed"


def _first_difference(stored: str, read: str) -> str:
    """The first code point at which two texts part, with the words around it."""
    pairs = enumerate(zip(stored, read, strict=False))
    at = next((at for at, (a, b) in pairs if a != b), min(len(stored), len(read)))
    start = max(0, at - _CONTEXT)
    before, after = (t[start : at + _CONTEXT].replace("\n", " ") for t in (stored, read))
    return f"at code point {at} «{before}» now reads «{after}»"


def _check_quotes(triples: Iterable[ox.Triple], texts: dict[str, str]) -> int:
    """Every quote against the words at its offsets; how many there are."""
    said: dict[str, dict[str, list[str]]] = {}
    for triple in triples:
        if isinstance(triple.subject, ox.NamedNode) and not isinstance(triple.object, ox.Triple):
            fields = said.setdefault(triple.subject.value, {})
            fields.setdefault(triple.predicate.value, []).append(triple.object.value)
    checked = 0
    for node, fields in sorted(said.items()):
        if f"{OA}SpecificResource" in fields.get(RDF_TYPE, []):
            _check_quote(node, fields, said, texts)
            checked += 1
        elif f"{EM}Passage" in fields.get(RDF_TYPE, []):
            _check_passage(node, fields, texts)
    return checked


def _check_passage(node: str, fields: dict[str, list[str]], texts: dict[str, str]) -> None:
    edition = fields[f"{EM}inEdition"][0].removeprefix(ED)
    start, end = (int(fields[f"{OA}{name}"][0]) for name in ("start", "end"))
    told, words = fields[f"{SCHEMA}text"][0], " ".join(texts[edition][start:end].split())
    if told != words:
        raise SourceError(
            f"{edition}: code points {start} to {end} read «{words}», "
            f"not the passage «{told}» ({node})"
        )


def _check_quote(
    node: str,
    fields: dict[str, list[str]],
    said: dict[str, dict[str, list[str]]],
    texts: dict[str, str],
) -> None:
    selectors = {k: v for one in fields[f"{OA}hasSelector"] for k, v in said[one].items()}
    edition = fields[f"{OA}hasSource"][0].removeprefix(ED)
    start, end = (int(selectors[f"{OA}{name}"][0]) for name in ("start", "end"))
    quote, words = selectors[f"{OA}exact"][0], texts[edition][start:end].replace("\n", " ")
    if quote != words:
        raise SourceError(
            f"{edition}: code points {start} to {end} read «{words}», "
            f"not the quote «{quote}» ({node})"
        )
