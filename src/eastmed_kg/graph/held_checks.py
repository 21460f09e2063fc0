"""Triples → statements whose written bounds are not those that follow from the stated dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from ..model.edtf import Bounds, bounds, is_edtf
from ..model.fact import Predicate
from ..model.held import OF_THE_RUN, UNKNOWN, enclosing
from ..model.terms import EM
from .checks import Finding, Stated, View, short
from .held import written

_RUN = frozenset(EM + edge for edge in OF_THE_RUN)


def held(view: View) -> Iterator[Finding]:
    """Every statement is held as long as its date, or what it is about, says.

    What leans on a date that is none, or on two, is passed over: other checks tell of that.
    """
    runs = _runs(view)
    for stated in view.statements:
        dated = view.values(stated.iri, f"{EM}edtf") and stated.predicate.value not in _RUN
        own = _dated(view, stated.iri) if dated else runs.get(stated.subject.value, UNKNOWN)
        said = {term.value for term in view.values(stated.iri, f"{EM}heldBounds")}
        if own and len(said) == 1 and said != {written(own)}:
            rule = "When a statement held follows from the dates that are stated."
            yield Finding("held", short(stated.iri), rule)


def _dated(view: View, iri: str) -> Bounds | None:
    """The bounds of a statement's date, unknown ones where it has none; None for a faulty one."""
    dates = [term.value for term in view.values(iri, f"{EM}edtf")]
    if not dates:
        return UNKNOWN
    return bounds(dates[0]) if len(dates) == 1 and is_edtf(dates[0]) else None


def _runs(view: View) -> dict[str, Bounds | None]:
    begins: dict[str, list[Bounds | None]] = defaultdict(list)
    ends: dict[str, list[Bounds | None]] = defaultdict(list)
    for stated in view.statements:
        for thing, begun, ended in _run_of(stated):
            begins[thing] += [_dated(view, stated.iri)] * begun
            ends[thing] += [_dated(view, stated.iri)] * ended
    return {thing: _enclosing(begins[thing], ends[thing]) for thing in begins | ends}


def _enclosing(begins: list[Bounds | None], ends: list[Bounds | None]) -> Bounds | None:
    known = [[one for one in side if one] for side in (begins, ends)]
    return enclosing(*known) if [len(side) for side in known] == [len(begins), len(ends)] else None


def _run_of(stated: Stated) -> Iterator[tuple[str, bool, bool]]:
    """The thing whose start, end, or both a statement gives."""
    edge = stated.predicate.value.removeprefix(EM)
    if edge in {Predicate.START, Predicate.END}:
        yield stated.subject.value, edge == Predicate.START, edge == Predicate.END
    elif edge == Predicate.EVENT and isinstance(stated.value, ox.NamedNode):
        yield stated.value.value, True, True
