"""A graph and one of its editions → what that edition alone tells, against another one."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import pyoxigraph as ox

from ..errors import QueryError
from ..model.terms import ED
from ..query.bind import values_block, with_prefixes
from ..query.engine import Engine, Term, local_name, text
from ..query.facts import exchange_rows
from ..query.scope import Scope
from ..query.told import Told, told_of

_ROWS = """
SELECT DISTINCT ?number ?edge ?start WHERE {{
  VALUES ?edge {{ em:title em:section em:leadActor }}
  ?statement rdf:predicate ?edge ; prov:wasDerivedFrom ?evidence .
  ?evidence oa:hasSource {edition} ; em:inAction/skos:notation ?number ; oa:hasSelector ?place .
  ?place oa:start ?start .
}}
"""
_HEADS = """
SELECT DISTINCT ?number ?start ?end WHERE {{
  {numbers}
  ?action skos:notation ?number . ?evidence em:inAction ?action ; oa:hasSource {edition} ;
    em:inColumn ?column ; oa:hasSelector ?place .
  VALUES ?column {{ em:columnAction em:columnLead em:columnStatus }}
  ?place oa:start ?start ; oa:end ?end .
}}
"""
_MISSING = """
SELECT DISTINCT ?number WHERE {{
  ?gap a em:MissingAction ; em:inEdition {edition} ; em:inAction/skos:notation ?number .
}}
"""
_ISSUED = "SELECT ?day WHERE {{ {edition} dcterms:issued ?day }}"


_STANDING = """
SELECT DISTINCT ?number ?statement ?edge ?object ?date ?role ?modality ?quote ?start WHERE {{
  {numbers}
  ?action skos:notation ?number . ?evidence em:inAction ?action ; oa:hasSource {old} .
  ?statement prov:wasDerivedFrom ?evidence ;
    em:modality ?modality ; em:inEdition {old} , {new} ; rdf:predicate ?edge .
  VALUES ?edge {{ em:commitment em:event }}
  ?statement em:dateRole ?role ; rdf:object/skos:prefLabel ?object .
  FILTER(?edge = em:commitment || ?role = em:due)
  ?evidence oa:hasSelector ?words , ?place .
  ?words oa:exact ?quote . ?place oa:start ?start .
  OPTIONAL {{ ?statement em:edtf ?date }}
}}
"""


@dataclass(frozen=True, slots=True)
class Block:
    """Where an action stands: the range of its row, its title, leads and status included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edition:
    """One side of a comparison: ``facts`` are those that the other edition does not state.

    ``missing`` are the actions of which it shows only that their numbers are left out.
    """

    name: str
    issued: dt.date
    text: str
    actions: frozenset[str]
    missing: frozenset[str]
    blocks: dict[str, Block]
    facts: dict[str, list[Told]] = field(default_factory=dict)


def edition(engine: Engine, name: str, other: str, canonical: str) -> Edition:
    """An edition with what it tells and ``other`` does not; ``canonical`` is its canonical text.

    Raises QueryError when the graph does not know the day on which it was issued.
    """
    node = ox.NamedNode(ED + name)
    days = [text(row[0]) for row in _asked(engine, _ISSUED, node)]
    if not days:
        raise QueryError(f"{name}: the graph does not say on which day it was issued")
    rows = [(text(n), local_name(edge), int(text(at))) for n, edge, at in
            _asked(engine, _ROWS, node)]  # fmt: skip
    facts: dict[str, list[Told]] = defaultdict(list)
    for row in exchange_rows(engine, scope=Scope(editions=(name,), but_not=other)):
        told = told_of(row)
        facts[told.action].append(told)
    return Edition(
        name, dt.date.fromisoformat(days[0]), canonical,
        frozenset(number for number, _, _ in rows),
        frozenset(text(row[0]) for row in _asked(engine, _MISSING, node)),
        _blocks(rows, canonical), dict(facts),
    )  # fmt: skip


def standing_plans(
    engine: Engine, old: str, new: str, actions: Iterable[str]
) -> dict[str, list[Told]]:
    """The plans of the actions that both editions state, in the words of the old one."""
    numbers = values_block("number", [ox.Literal(number) for number in actions])
    nodes = {"old": ox.NamedNode(ED + old), "new": ox.NamedNode(ED + new), "numbers": numbers}
    rows = engine.select(with_prefixes(_STANDING.format(**nodes))).records()
    found: dict[str, dict[str, Told]] = defaultdict(dict)
    for row in rows:
        plan = Told(
            text(row["number"]), "", f"Action {text(row['number'])}", "Action",
            local_name(row["edge"]), text(row["object"]), text(row["date"]) or None,
            local_name(row["role"]), local_name(row["modality"]), text(row["quote"]),
            int(text(row["start"])), text(row["statement"]),
        )  # fmt: skip
        shortest = found[plan.action].setdefault(plan.statement, plan)
        if (len(plan.quote), plan.start) < (len(shortest.quote), shortest.start):
            found[plan.action][plan.statement] = plan
    return {action: list(plans.values()) for action, plans in found.items()}


def _asked(engine: Engine, query: str, node: ox.NamedNode) -> list[tuple[Term | None, ...]]:
    return list(engine.select(with_prefixes(query.format(edition=node))).rows)


def _blocks(rows: list[tuple[str, str, int]], canonical: str) -> dict[str, Block]:
    """Each row from its title to the next title or section, or to the empty line behind it."""
    gaps = (gap.start() for gap in re.finditer("\n\n", canonical))
    heads = (at for _, edge, at in rows if edge != "leadActor")
    borders = sorted({len(canonical), *heads, *gaps})
    return {
        number: Block(at, borders[bisect_right(borders, at)])
        for number, edge, at in rows
        if edge == "title" and at < len(canonical)
    }


def heads_of(
    engine: Engine, edition: Edition, actions: Iterable[str]
) -> dict[str, list[tuple[int, int]]]:
    """Where title, leads and status of the actions stand: what of a row is no running text."""
    node = ox.NamedNode(ED + edition.name)
    numbers = values_block("number", [ox.Literal(number) for number in actions])
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    query = _HEADS.format(numbers=numbers, edition=node)
    for number, start, end in engine.select(with_prefixes(query)).rows:
        found[text(number)].append((int(text(start)), int(text(end))))
    return found
