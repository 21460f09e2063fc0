"""A graph → the editions it was built from, and which of them a name means."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from ..errors import QueryError
from .bind import with_prefixes
from .engine import Engine, key, text

_EDITIONS = """
SELECT ?edition ?number WHERE {
  ?edition em:sha256 ?digest . OPTIONAL { ?edition dcterms:identifier ?number }
}
ORDER BY ?edition
"""

_FILES = """
SELECT ?file ?edition ?issued WHERE {
  ?edition em:sha256 ?digest .
  OPTIONAL { ?edition dcat:isVersionOf ?file } OPTIONAL { ?edition dcterms:issued ?issued }
}
ORDER BY ?edition
"""


def editions(engine: Engine) -> dict[str, str]:
    """File-safe name → number as printed, of every edition that was read."""
    rows = engine.select(with_prefixes(_EDITIONS)).rows
    names = ((key(edition), text(number)) for edition, number in rows)
    return {name: number or name for name, number in names}


class Newest(NamedTuple):
    """The newest edition of each file, by file-safe names, and whether there are older ones."""

    names: tuple[str, ...]
    alone: bool


def newest(engine: Engine, among: Collection[str] | None = None) -> Newest:
    """The newest edition of each file, of those ``among`` which it may be."""
    found: dict[str, tuple[str, str]] = {}
    rows = engine.select(with_prefixes(_FILES)).rows
    for file, edition, issued in rows:
        own = (text(issued), key(edition))
        if among is None or own[1] in among:
            name = text(file) or own[1]
            found[name] = max(found.get(name, own), own)
    return Newest(tuple(sorted(name for _, name in found.values())), len(found) == len(rows))


def edition_named(engine: Engine, written: str) -> str:
    """The file-safe name of an edition, from that or from its number as printed.

    Raises QueryError, with the editions there are, for any other.
    """
    known, name = editions(engine), file_name(written)
    if name not in known:
        numbers = ", ".join(known.values())
        raise QueryError(f"this graph has no edition «{written}» (it has: {numbers})")
    return name


def only_edition(engine: Engine) -> str:
    """The file-safe name of the one edition there is.

    Raises QueryError, with the editions there are, when one has to be chosen.
    """
    known = editions(engine)
    if len(known) != 1:
        numbers = ", ".join(known.values()) or "none"
        raise QueryError(f"this graph has {len(known)} editions ({numbers}); choose one")
    return next(iter(known))


def file_name(edition: str) -> str:
    """The number of an edition as files and addresses carry it.

    >>> file_name("WK 10190/2024 INIT")
    'WK-10190-2024-INIT'
    """
    return "-".join(edition.replace("/", " ").replace("-", " ").split())
