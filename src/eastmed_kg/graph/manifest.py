"""What a build wrote, with counts and hashes, so that a damaged or half-copied graph is noticed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..errors import GraphError
from ..folders import MANIFEST

FORMAT = 1
#: Digits of a line's digest: enough to tell the line that changed.
_LINE_DIGITS = 8


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source file as it was read: its hash, and a short digest for each of its lines."""

    file: str
    edition: str
    sha256: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """``files`` maps each file of the graph folder to its SHA-256; ``quads`` counts the store's."""

    facts: int
    triples: int
    quads: int
    store: str
    files: dict[str, str]
    sources: tuple[SourceRecord, ...]
    format: int = FORMAT

    def text(self) -> str:
        """The manifest as it is written."""
        return json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n"


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a graph folder.

    Raises GraphError when there is none, or none that this program can read.
    """
    path = folder / MANIFEST
    try:
        fields: dict[str, Any] = json.loads(path.read_bytes())
        sources = tuple(
            SourceRecord(**{**source, "lines": tuple(source["lines"])})
            for source in fields.pop("sources")
        )
        return Manifest(**fields, sources=sources)
    except OSError as error:
        raise GraphError(f"{folder}: no built graph is there ({error.strerror})") from error
    except (ValueError, TypeError, KeyError) as error:
        raise GraphError(f"{path}: not a manifest this program can read; build again") from error


def digest(data: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def line_digests(source: bytes) -> tuple[str, ...]:
    """A short digest for each line of a source."""
    return tuple(digest(line)[:_LINE_DIGITS] for line in source.split(b"\n"))
