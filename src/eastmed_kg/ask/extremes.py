"""Which project has the most money, or the least: of all, or of those in a country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from . import lines
from .answer import Answer, Outcome
from .context import Question
from .names import nodes_of
from .stated import Stated, once, stated

_LEAST = r"(?i)\b(?:smallest|cheapest|lowest|least|fewest)\b"
_MOST = r"(?i)\b(?:biggest|largest|highest|greatest|costliest|most expensive|best funded|most)\b"
#: So many are told, the first of which answers.
_TOLD = 3


def answer(question: Question) -> Answer | None:
    """The projects with the largest or smallest stated amounts."""
    r = question.reading
    if "K_PROJECT" not in r.kinds | r.named_kinds or not r.has("COMPARE") or r.words:
        return None
    least = bool(re.search(_LEAST, r.question))
    if not least and not re.search(_MOST, r.question):
        return None
    found = _budgets(question)
    ranked = sorted(found, key=lambda one: Decimal(one.value), reverse=not least)
    if not ranked or len({one.currency for one in ranked}) > 1:
        return None
    text = f"{ranked[0].what} has the {'smallest' if least else 'largest'} stated amount:"
    rows = lines.rows(ranked)[:_TOLD]
    return Answer("the most and the least money", Outcome.ANSWERED, text, rows)


def _budgets(question: Question) -> Sequence[Stated]:
    """The amounts of all projects, or of those for the country that is named."""
    places = question.reading.named("Country", "Place")
    if not question.reading.names:
        return once(stated(question.engine, None, ("budget",)))
    edges = ("supportsCountry", "location")
    own = {one.subject for one in stated(question.engine, None, edges, nodes_of(places))}
    return once(stated(question.engine, own, ("budget",)))
