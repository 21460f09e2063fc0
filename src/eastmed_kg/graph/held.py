"""Facts → when each statement held, in one literal that a query can compare as it stands.

A dated statement held then; one without a date held as long as its subject: a project runs from its
start to its end, an event lasts as long as it is dated. The four bounds stand behind one another as
days, so that asking about a time costs one look-up a statement and not eight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from ..model.edtf import Bounds, bounds
from ..model.fact import Entity, Fact, Predicate
from ..model.held import OF_THE_RUN, UNKNOWN, enclosing
from .statements import statement_node
from .terms import Triples, em

#: What stands for an unknown bound: no day is before the first, none behind the last.
_FIRST, _LAST = "0000-00-00", "9999-99-99"


def held_triples(facts: Iterable[Fact]) -> Triples:
    """The bounds of every statement."""
    facts = list(facts)
    runs = _runs(facts)
    for fact in facts:
        own = fact.when is not None and fact.predicate not in OF_THE_RUN
        found = bounds(fact.when.edtf) if own and fact.when else runs.get(fact.subject.key)
        yield ox.Triple(
            statement_node(fact), em("heldBounds"), ox.Literal(written(found or UNKNOWN))
        )


def written(found: Bounds) -> str:
    """Earliest and latest start, earliest and latest end, each as a day.

    A bound that is not known is one that no day goes past: what has no end ends at the earliest
    never and at the latest never.

    >>> written(bounds("2024-05/.."))
    '2024-05-01 2024-05-31 0000-00-00 9999-99-99'
    """
    unknown = (_FIRST, _LAST, _FIRST, _LAST)
    days = (found.start_earliest, found.start_latest, found.end_earliest, found.end_latest)
    return " ".join(
        day.isoformat() if day else none for day, none in zip(days, unknown, strict=True)
    )


def _runs(facts: Iterable[Fact]) -> dict[str, Bounds]:
    """From when to when each project runs and each event lasts; the bounds enclose all stated."""
    begins: dict[str, list[Bounds]] = defaultdict(list)
    ends: dict[str, list[Bounds]] = defaultdict(list)
    for fact in facts:
        found = bounds(fact.when.edtf) if fact.when else UNKNOWN
        if fact.predicate is Predicate.START:
            begins[fact.subject.key].append(found)
        elif fact.predicate is Predicate.END:
            ends[fact.subject.key].append(found)
        elif fact.predicate is Predicate.EVENT and isinstance(fact.object, Entity):
            begins[fact.object.key].append(found)
            ends[fact.object.key].append(found)
    return {key: enclosing(begins.get(key, ()), ends.get(key, ())) for key in begins | ends}
