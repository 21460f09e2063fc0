"""Statements → when each held, as far as the words say.

A statement that is dated itself held then. One without a date held as long as what it is about: a
project runs from its start to its end, an event lasts as long as it is dated. Where several starts
or ends are stated, the bounds enclose them all.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pyoxigraph as ox

from ..model.edtf import Bounds
from ..model.held import OF_THE_RUN, UNKNOWN, Held, Period, enclosing, held
from .bind import values_block, with_prefixes
from .engine import Engine, Row, local_name, text
from .scope import Scope

_DATED = """
SELECT DISTINCT ?statement ?subject ?edge ?a ?b ?c ?d WHERE {{
  {statements}
  ?statement rdf:subject ?subject ; rdf:predicate ?edge .
  {told}
  OPTIONAL {{ ?statement em:startEarliest ?a }}
  OPTIONAL {{ ?statement em:startLatest ?b }}
  OPTIONAL {{ ?statement em:endEarliest ?c }}
  OPTIONAL {{ ?statement em:endLatest ?d }}
}}
"""
_RUNS = """
SELECT DISTINCT ?thing ?part ?statement ?a ?b ?c ?d WHERE {{
  {things}
  {{ ?thing p:start ?statement . BIND("start" AS ?part) }}
  UNION {{ ?thing p:end ?statement . BIND("end" AS ?part) }}
  UNION {{
    ?statement rdf:object ?thing ; rdf:predicate em:event . BIND("whole" AS ?part)
  }}
  {told}
  OPTIONAL {{ ?statement em:startEarliest ?a }}
  OPTIONAL {{ ?statement em:startLatest ?b }}
  OPTIONAL {{ ?statement em:endEarliest ?c }}
  OPTIONAL {{ ?statement em:endLatest ?d }}
}}
"""


def held_then(
    engine: Engine, scope: Scope, statements: Sequence[str] | None = None
) -> dict[str, Held]:
    """Whether each statement (of those given, or of all) held in the scope's period.

    Raises ValueError when the scope has no period.
    """
    asked = _asked(scope)
    given = [ox.NamedNode(one) for one in statements or ()]
    block = values_block("statement", given) if statements is not None else ""
    query = _DATED.format(statements=block, told=scope.told())
    rows = list(engine.select(with_prefixes(query)).records())
    leaning = {text(row["subject"]) for row in rows if not _has_own(row)}
    runs = running(engine, scope, sorted(leaning))
    return {
        text(row["statement"]): held(
            _bounds(row) if _has_own(row) else runs.get(text(row["subject"]), UNKNOWN), asked
        )
        for row in rows
    }


def runs_then(engine: Engine, scope: Scope, things: Sequence[str]) -> dict[str, Held]:
    """Whether each thing ran or took place in the scope's period, as far as is said.

    Raises ValueError when the scope has no period.
    """
    asked, runs = _asked(scope), running(engine, scope, things)
    return {thing: held(runs.get(thing, UNKNOWN), asked) for thing in things}


def running(engine: Engine, scope: Scope, things: Sequence[str]) -> Mapping[str, Bounds]:
    """From when to when each thing runs or takes place; things of which nothing is said are out."""
    block = values_block("thing", [ox.NamedNode(one) for one in things])
    query = _RUNS.format(things=block, told=scope.told())
    parts: dict[str, list[Row]] = defaultdict(list)
    for row in engine.select(with_prefixes(query)).records() if things else ():
        parts[text(row["thing"])].append(row)
    return {thing: _run(rows) for thing, rows in parts.items()}


def _asked(scope: Scope) -> Period:
    if scope.as_of is None:
        raise ValueError("the scope has no period")
    return scope.as_of


def _has_own(row: Row) -> bool:
    dated = any(row[name] is not None for name in "abcd")
    return dated and local_name(row["edge"]) not in OF_THE_RUN


def _run(rows: Iterable[Row]) -> Bounds:
    """The bounds that enclose everything stated of the start, and of the end."""
    rows = list(rows)
    return enclosing(
        (_bounds(row) for row in rows if text(row["part"]) != "end"),
        (_bounds(row) for row in rows if text(row["part"]) != "start"),
    )


def _bounds(row: Row) -> Bounds:
    a, b, c, d = (
        dt.date.fromisoformat(text(row[name])) if row[name] is not None else None for name in "abcd"
    )
    return Bounds(a, b, c, d)
