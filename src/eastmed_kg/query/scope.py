"""What a question is limited to: a time when things held, and the editions that may answer.

The two are never mixed. ``as_of`` is a time in the world; ``editions`` are papers, chosen by name
or by the day on which they were written or released.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from ..errors import QueryError
from ..model.held import Period, period
from ..model.readers import READERS
from ..model.terms import ED
from .bind import with_prefixes
from .editions import edition_named
from .engine import Engine, key, text

_KNOWN = """
SELECT ?edition ?issued ?released WHERE {
  ?edition em:sha256 ?hash .
  OPTIONAL { ?edition dcterms:issued ?issued } OPTIONAL { ?edition em:released ?released }
} ORDER BY ?issued ?edition
"""


@dataclass(frozen=True, slots=True)
class Scope:
    """``as_of`` limits to what may have held then, ``editions`` to what these papers state.

    None limits nothing.
    """

    as_of: Period | None = None
    editions: tuple[str, ...] | None = None

    def told(self, statement: str = "statement") -> str:
        """SPARQL that lets a statement through that one of the editions makes.

        >>> Scope(editions=("WK-1-2024-INIT",)).told().split(" . ")[0]
        '?statement em:inEdition ?told_statement'
        >>> Scope().told()
        ''
        """
        return self._in(f"?{statement} em:inEdition")

    def proven(self, evidence: str = "evidence") -> str:
        """SPARQL that lets evidence through that stands in one of the editions."""
        return self._in(f"?{evidence} oa:hasSource")

    def _in(self, pattern: str) -> str:
        """A filter and no pattern: an engine may begin with a pattern, and an edition is large."""
        if self.editions is None:
            return ""
        nodes = ", ".join(str(ox.NamedNode(ED + name)) for name in self.editions)
        variable = f"?told_{pattern.split(maxsplit=1)[0].removeprefix('?')}"
        return f"{pattern} {variable} . FILTER({variable} IN ({nodes}))"


EVERYTHING = Scope()


def scope(
    engine: Engine,
    as_of: str | None = None,
    edition: str | None = None,
    known_on: str | None = None,
    by: str = READERS[0],
) -> Scope:
    """The scope that a person asks for.

    Raises QueryError for a date that is none, for an edition the graph does not have, and where no
    edition was known by that day.
    """
    chosen: tuple[str, ...] | None = (edition_named(engine, edition),) if edition else None
    if known_on:
        known = _known(engine, _day(known_on), by)
        chosen = tuple(name for name in chosen or known if name in known)
        if not chosen:
            raise QueryError(f"{edition} was not known to the {by} on {known_on}")
    return Scope(_period(as_of) if as_of else None, chosen)


def _period(written: str) -> Period:
    try:
        return period(written)
    except ValueError:
        raise QueryError(
            f"«{written}» is no day, month, quarter or year such as 2024-07-22, 2024-07, 2024-35 "
            "(third quarter) or 2024"
        ) from None


def _day(written: str) -> dt.date:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        raise QueryError(f"«{written}» is not a day such as 2024-07-22") from None


def _known(engine: Engine, day: dt.date, by: str) -> tuple[str, ...]:
    """The editions written, or released to the public, by that day."""
    at = 2 if by == "public" else 1
    rows = [(key(row[0]), *map(text, row[1:])) for row in engine.select(with_prefixes(_KNOWN)).rows]
    known = tuple(row[0] for row in rows if "" < row[at] <= day.isoformat())
    if not known:
        raise QueryError(f"no edition was known to the {by} on {day}: {_since(rows, at)}")
    return known


def _since(rows: Sequence[Sequence[str]], at: int) -> str:
    days = sorted(row[at] for row in rows if row[at])
    if not days:
        return "no edition says when it was released"
    return f"the first was {'released' if at == 2 else 'written'} on {days[0]}"
