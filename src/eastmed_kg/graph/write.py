"""A graph in memory → a graph folder: built aside, checked, then swapped in by one name."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from ..errors import GraphError
from ..folders import MANIFEST
from .manifest import Manifest, SourceRecord, digest, read_manifest

_STORES = "store"


@dataclass(frozen=True, slots=True)
class Built:
    """Everything a build has to write: files by name, and the triples of the store."""

    files: dict[str, bytes]
    store: frozenset[ox.Triple]
    sources: tuple[SourceRecord, ...]
    facts: int
    triples: int


def write_graph(built: Built, folder: Path) -> Manifest:
    """Write the graph; until the last step readers see the one that was there.

    Raises GraphError when the folder cannot be written; what was there stays.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _aside(folder) as aside:
            return _write(built, folder, aside)
    except (OSError, RuntimeError) as error:  # the store reports a full disk as RuntimeError
        reason = getattr(error, "strerror", None) or error
        raise GraphError(
            f"{folder}: cannot be written ({reason}); the graph there is unchanged"
        ) from error


@contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    aside = Path(tempfile.mkdtemp(prefix=".build-", dir=folder))
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _write(built: Built, folder: Path, aside: Path) -> Manifest:
    name = digest(b"".join(built.files[file] for file in sorted(built.files)))[:12]
    store = f"{_STORES}/{name}"
    manifest = Manifest(
        built.facts,
        built.triples,
        len(built.store),
        store,
        {file: digest(data) for file, data in sorted(built.files.items())},
        built.sources,
    )
    _fill_store(built.store, aside / "store")
    for file, data in built.files.items():
        _put(aside / file, data)
    _put(aside / MANIFEST, manifest.text().encode())
    before = _store_before(folder)
    if not _holds(folder / store, manifest.quads):
        _move_store(aside / "store", folder / store)
    _swap(aside, folder, [*built.files, MANIFEST])
    _drop_other_stores(folder, {store, before})
    return manifest


def _fill_store(triples: Iterable[ox.Triple], path: Path) -> None:
    """A store on disk, flushed, opened again and counted."""
    store = ox.Store(str(path))
    quads = [ox.Quad(*triple) for triple in triples]
    store.bulk_extend(sorted(quads, key=str))
    store.flush()
    del store
    if not _holds(path, len(quads)):
        raise GraphError(f"{path}: the store does not hold what was written into it")


def _holds(path: Path, quads: int) -> bool:
    try:
        return len(ox.Store.read_only(str(path))) == quads
    except (OSError, RuntimeError):
        return False


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _store_before(folder: Path) -> str | None:
    try:
        return read_manifest(folder).store
    except GraphError:
        return None


def _move_store(built: Path, target: Path) -> None:
    """The store under its own new name; no reader looks there until the manifest says so."""
    if target.exists():
        shutil.rmtree(target)
    target.parent.mkdir(exist_ok=True)
    built.rename(target)


def _swap(aside: Path, folder: Path, files: list[str]) -> None:
    """One file after the other, the manifest that makes them the graph last."""
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (aside / file).replace(folder / file)


def _drop_other_stores(folder: Path, kept: set[str | None]) -> None:
    """The store before stays for whoever has just opened it."""
    for path in (folder / _STORES).iterdir():
        if f"{_STORES}/{path.name}" not in kept:
            shutil.rmtree(path, ignore_errors=True)
