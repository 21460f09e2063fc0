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
from ..model.ident import action_key
from ..model.terms import ED, ID
from ..query.bind import values_block, with_prefixes
from ..query.engine import Engine, Term, local_name, text
from ..query.facts import facts_of
from ..query.scope import Scope
from ..query.told import Told, told_of

_ROWS = """
SELECT DISTINCT ?number ?edge ?start WHERE {{
  VALUES ?edge {{ em:title em:section }}
  ?statement rdf:predicate ?edge ; prov:wasDerivedFrom ?evidence .
  ?evidence oa:hasSource ?source ; em:inAction/skos:notation ?number ; oa:hasSelector ?place .
  ?place oa:start ?start . FILTER(?source = {edition})
}}
"""
_ALONE = """
SELECT ?statement WHERE {{
  ?statement em:inEdition {edition} . MINUS {{ ?statement em:inEdition {other} }}
}}
"""
_HEADS = """
SELECT DISTINCT ?number ?start WHERE {{
  {actions}
  ?action p:title|p:leadActor|p:status ?statement ; skos:notation ?number .
  ?statement prov:wasDerivedFrom ?evidence .
  ?evidence oa:hasSource ?source ; oa:hasSelector ?place . FILTER(?source = {edition})
  ?place oa:start ?start .
}}
"""
_PLANS = """
SELECT DISTINCT ?statement WHERE {{
  {actions}
  ?action p:commitment|p:event ?statement .
  ?statement em:modality ?modality . FILTER(?modality = em:planned)
}}
"""
_MISSING = """
SELECT DISTINCT ?number WHERE {{
  ?gap a em:MissingAction ; em:inEdition ?edition ; em:inAction/skos:notation ?number .
  FILTER(?edition = {edition})
}}
"""
_ISSUED = "SELECT ?day WHERE {{ {edition} dcterms:issued ?day }}"


@dataclass(frozen=True, slots=True)
class Block:
    """Where the row of an action stands."""

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
    alone = _ALONE.format(edition=node, other=ox.NamedNode(ED + other))
    statements = (text(one) for (one,) in engine.select(with_prefixes(alone)).rows)
    for row in facts_of(engine, statements, Scope(editions=(name,))):
        told = told_of(row)
        facts[told.action].append(told)
    return Edition(
        name, dt.date.fromisoformat(days[0]), canonical,
        frozenset(number for number, _, _ in rows),
        frozenset(text(row[0]) for row in _asked(engine, _MISSING, node)),
        _blocks(rows, canonical), dict(facts),
    )  # fmt: skip


def standing_plans(engine: Engine, old: Edition, actions: Iterable[str]) -> dict[str, list[Told]]:
    """The plans of the actions that the other edition states as well, in the words of this one."""
    rows = engine.select(with_prefixes(_PLANS.format(actions=_block(actions)))).rows
    alone = {one.statement for facts in old.facts.values() for one in facts}
    standing = {text(one) for (one,) in rows} - alone
    found: dict[str, list[Told]] = defaultdict(list)
    for row in facts_of(engine, sorted(standing), Scope(editions=(old.name,))):
        plan = told_of(row)
        found[plan.action].append(plan)
    return found


def heads_of(engine: Engine, side: Edition, actions: Iterable[str]) -> dict[str, list[int]]:
    """Where title, leads and status of the actions begin: what of a row is no running text."""
    node = ox.NamedNode(ED + side.name)
    query = _HEADS.format(actions=_block(actions), edition=node)
    found: dict[str, list[int]] = defaultdict(list)
    for number, start in engine.select(with_prefixes(query)).rows:
        found[text(number)].append(int(text(start)))
    return found


def _block(actions: Iterable[str]) -> str:
    return values_block("action", [ox.NamedNode(ID + action_key(number)) for number in actions])


def _asked(engine: Engine, query: str, node: ox.NamedNode) -> list[tuple[Term | None, ...]]:
    return list(engine.select(with_prefixes(query.format(edition=node))).rows)


def _blocks(rows: list[tuple[str, str, int]], canonical: str) -> dict[str, Block]:
    """Each row from its title to the next title or section, or to the empty line behind it."""
    gaps = (gap.start() for gap in re.finditer("\n\n", canonical))
    ends = sorted({len(canonical), *gaps, *(at for _, _, at in rows)})
    return {
        number: Block(at, ends[bisect_right(ends, at)])
        for number, edge, at in rows
        if edge == "title" and at < len(canonical)
    }
