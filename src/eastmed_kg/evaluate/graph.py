"""Labels and an opened graph → their comparison, in one of the editions of the graph."""

from __future__ import annotations

from ..query.editions import edition_named, only_edition
from ..query.engine import Engine
from ..query.facts import exchange_rows
from ..query.scope import Scope
from ..query.texts import canonical_text
from .comparison import Comparison, compare
from .records import Label, found_facts


def evaluate(
    engine: Engine, labels: tuple[Label, ...], place: str | None = None, edition: str | None = None
) -> Comparison:
    """The labels against what a graph states: ``place`` is its folder, as ``engine`` was opened.

    Raises QueryError where ``edition`` is none of the graph's, or is left out and there are
    several; GraphError where the folder lacks its canonical text.
    """
    name = edition_named(engine, edition) if edition else only_edition(engine)
    facts = found_facts(exchange_rows(engine, scope=Scope(editions=(name,))))
    return compare(labels, facts, canonical_text(name, place))
