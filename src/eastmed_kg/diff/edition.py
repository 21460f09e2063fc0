"""A graph and one of its editions → what that edition alone tells, against another one."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass, field

import pyoxigraph as ox

from ..errors import QueryError
from ..model.terms import ED
from ..query.bind import with_prefixes
from ..query.engine import Engine, Term, local_name, text
from ..query.facts import exchange_rows
from ..query.scope import Scope
from ..query.told import Told, told_of

_PLACES = """
SELECT DISTINCT ?number ?edge ?start ?end WHERE {{
  ?statement rdf:predicate ?edge ; prov:wasDerivedFrom ?evidence .
  VALUES ?edge {{ em:title em:section em:leadActor em:status }}
  ?evidence oa:hasSource {edition} ; em:inAction/skos:notation ?number ; oa:hasSelector ?place .
  ?place oa:start ?start ; oa:end ?end .
}}
"""
_ACTIONS = """
SELECT DISTINCT ?number WHERE {{
  ?evidence oa:hasSource {edition} ; em:inAction/skos:notation ?number .
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
  ?statement em:modality ?modality ; em:inEdition {old} , {new} ; rdf:predicate ?edge .
  VALUES ?edge {{ em:commitment em:event }}
  ?statement em:dateRole ?role ; rdf:object/skos:prefLabel ?object ;
    prov:wasDerivedFrom ?evidence .
  FILTER(?edge = em:commitment || ?role = em:due)
  ?evidence oa:hasSource {old} ; em:inAction/skos:notation ?number ;
    oa:hasSelector ?words , ?place .
  ?words oa:exact ?quote . ?place oa:start ?start .
  OPTIONAL {{ ?statement em:edtf ?date }}
}}
"""


@dataclass(frozen=True, slots=True)
class Block:
    """Where an action stands: the range of its row, and the ranges of title, leads and status."""

    start: int
    end: int
    heads: tuple[tuple[int, int], ...]


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
    facts: dict[str, list[Told]] = defaultdict(list)
    for row in exchange_rows(engine, scope=Scope(editions=(name,), but_not=other)):
        told = told_of(row)
        facts[told.action].append(told)
    return Edition(
        name, dt.date.fromisoformat(days[0]), canonical,
        frozenset(text(row[0]) for row in _asked(engine, _ACTIONS, node)),
        frozenset(text(row[0]) for row in _asked(engine, _MISSING, node)),
        _blocks(engine, node, canonical), dict(facts),
    )  # fmt: skip


def standing_plans(engine: Engine, old: str, new: str) -> dict[str, list[Told]]:
    """The plans that both editions state, in the words of the old one, action by action."""
    nodes = {"old": ox.NamedNode(ED + old), "new": ox.NamedNode(ED + new)}
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


def _blocks(engine: Engine, node: ox.NamedNode, canonical: str) -> dict[str, Block]:
    """Each row from its title to the next title or section, or to the empty line behind it."""
    heads: dict[str, set[tuple[int, int]]] = defaultdict(set)
    begins: dict[str, int] = {}
    borders = {len(canonical)} | {gap.start() for gap in re.finditer("\n\n", canonical)}
    for number, edge, start, end in _asked(engine, _PLACES, node):
        place = (int(text(start)), int(text(end)))
        name = text(edge).rsplit("#", 1)[-1]
        borders |= {place[0]} if name in {"title", "section"} else set()
        if name != "section":
            heads[text(number)].add(place)
        if name == "title":
            begins[text(number)] = place[0]
    ends = sorted(borders)
    return {
        number: Block(start, next(b for b in ends if b > start), tuple(sorted(heads[number])))
        for number, start in begins.items()
    }
