"""One edition in two graphs, built by different rules → what they read differently."""

from __future__ import annotations

import pyoxigraph as ox

from ..errors import QueryError
from ..model.ordering import action_order
from ..model.terms import ED
from ..query.bind import with_prefixes
from ..query.engine import Engine, text
from ..query.facts import exchange_rows
from ..query.scope import Scope
from ..query.told import Told, told_of
from .change import Change, Kind
from .heads import changed


def compare_readings(before: Engine, after: Engine, edition: str) -> list[Change]:
    """The facts that only one of two graphs reads from an edition, action by action.

    The paper is the same, so no change of it is among them. Raises QueryError when the two graphs
    were built from different sources under one number.
    """
    if _digest(before, edition) != _digest(after, edition):
        raise QueryError(f"{edition}: the two graphs were built from different sources")
    old, new = _told(before, edition), _told(after, edition)
    changes = [
        *(changed(Kind.READ_DIFFERENTLY, old[key], None) for key in old.keys() - new.keys()),
        *(changed(Kind.READ_DIFFERENTLY, None, new[key]) for key in new.keys() - old.keys()),
    ]
    return sorted(changes, key=lambda one: (action_order(one.action), str(one)))


def _told(engine: Engine, edition: str) -> dict[tuple[str, str], Told]:
    rows = exchange_rows(engine, scope=Scope(editions=(edition,)))
    return {(told.action, told.statement): told for told in map(told_of, rows)}


def _digest(engine: Engine, edition: str) -> str:
    node = ox.NamedNode(ED + edition)
    rows = engine.select(with_prefixes(f"SELECT ?digest WHERE {{ {node} em:sha256 ?digest }}")).rows
    return text(rows[0][0]) if rows else ""
