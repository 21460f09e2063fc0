"""A graph → the editions it was built from, and which of them a name means."""

from __future__ import annotations

from ..errors import QueryError
from .bind import with_prefixes
from .engine import Engine, key, text

_EDITIONS = """
SELECT ?edition ?number WHERE {
  ?edition em:sha256 ?digest . OPTIONAL { ?edition dcterms:identifier ?number }
}
ORDER BY ?edition
"""


def editions(engine: Engine) -> dict[str, str]:
    """File-safe name → number as printed, of every edition that was read."""
    rows = engine.select(with_prefixes(_EDITIONS)).rows
    names = ((key(edition), text(number)) for edition, number in rows)
    return {name: number or name for name, number in names}


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
