"""Triples in any order → the one canonical Turtle text."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from ..model.terms import PREFIXES, RDF_TYPE


def canonical_turtle(triples: Iterable[ox.Triple]) -> bytes:
    """Sorted, each triple once, blocks by subject: the same bytes for the same set."""
    ordered = sorted(set(triples), key=_order)
    written = ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    return _sorted_prefixes(written or b"")


def _sorted_prefixes(written: bytes) -> bytes:
    """The serialiser keeps prefixes in a hash map: their order differs from run to run."""
    lines = written.splitlines(keepends=True)
    heads = [line for line in lines if line.startswith(b"@prefix ")]
    return b"".join([*sorted(heads), b"\n", *lines[len(heads) :]])


def _order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    predicate = str(triple.predicate)
    return str(triple.subject), predicate != f"<{RDF_TYPE}>", predicate, str(triple.object)
