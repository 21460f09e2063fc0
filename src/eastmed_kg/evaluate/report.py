"""Figures and a comparison → rows, notes, and the lines that tell what is missed or invented."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.ordering import action_order
from ..query.rows import Cell, Rows
from .comparison import Comparison
from .counts import Count, Figures
from .records import Said

_SHORT = (
    "predicate", "labels", "found", "right", "twice", "precision", "recall", "F1", "dates",
)  # fmt: skip
_FULL = (
    "predicate", "labelled", "found", "right", "duplicates", "precision", "recall", "f1", "dates",
    "dated", "corrected",
)  # fmt: skip
#: As much of a quote as is shown.
_QUOTE = 90


class Difference(NamedTuple):
    """A label that no fact states, a fact that states no label, or a pair kept apart by its dates.

    ``verdict`` is missed, invented or misdated; ``instead`` the date that the graph gives.
    """

    verdict: str
    core: bool
    said: Said
    instead: str = ""


def differences(comparison: Comparison) -> list[Difference]:
    """Every one: missed and misdated labels, those of the core first, then what is invented."""
    misdated = set(comparison.misdated.values())
    return [
        *(_missed(comparison, at) for at in comparison.missed()),
        *(
            Difference("invented", core=False, said=comparison.facts[at].said)
            for at in comparison.invented()
            if at not in misdated
        ),
    ]


def _missed(comparison: Comparison, at: int) -> Difference:
    label = comparison.labels[at]
    if at not in comparison.misdated:
        return Difference("missed", label.core, label.own)
    other = comparison.facts[comparison.misdated[at]]
    return Difference("misdated", label.core, label.own, _date(other.said))


def _date(said: Said) -> str:
    return said.when or "no date"


def full_rows(figures: Figures) -> Rows:
    """Every figure, rates as numbers between 0 and 1 with four decimals."""
    return Rows(_FULL, [_full(row) for row in _all(figures)])


def _all(figures: Figures) -> tuple[Count, ...]:
    return *figures.predicates, figures.all, figures.core


def _full(row: Count) -> tuple[Cell, ...]:
    rates = [
        None if rate is None else round(rate, 4)
        for rate in (row.precision, row.recall, row.f1, row.dates)
    ]
    counts = (row.labelled, row.found, row.right, row.duplicates)
    return row.name, *counts, *rates, row.dated, row.corrected


def short_rows(figures: Figures) -> Rows:
    """The figures as a terminal of 80 columns shows them; ``twice`` are the duplicates."""
    return Rows(_SHORT, [_short(row) for row in _all(figures)])


def _short(row: Count) -> tuple[Cell, ...]:
    rates = [
        "" if rate is None else f"{rate:.3f}"
        for rate in (row.precision, row.recall, row.f1, row.dates)
    ]
    return row.name, row.labelled, row.found, row.right, row.duplicates, *rates


def difference_rows(found: list[Difference]) -> Rows:
    """Differences as rows, with the words of each."""
    columns = ("verdict", "core", "action", "s", "p", "o", "when", "instead", "quote")
    return Rows(columns, [_difference(one) for one in found])


def _difference(one: Difference) -> tuple[Cell, ...]:
    said = one.said
    return (
        one.verdict, one.core, said.action, said.subject, said.predicate.value, said.object,
        said.when, one.instead or None, said.quote,
    )  # fmt: skip


def notes(comparison: Comparison, figures: Figures) -> Iterator[str]:
    """What the figures rest on, in sentences."""
    actions = sorted({label.own.action for label in comparison.labels}, key=action_order)
    counts, numbers = figures.all, ", ".join(actions)
    agree = f"Dates agree in {counts.same_date} of {counts.dated} dated pairs."
    yield f"Actions {numbers}. {agree if counts.dated else 'No pair has a date.'}"
    if counts.corrected:
        decided = f"{counts.corrected} of the {counts.found} facts"
        yield f"Decided by a person, not read by a rule: {decided}."
    if comparison.unplaced:
        lines = ", ".join(str(comparison.labels[at].line) for at in comparison.unplaced)
        yield f"The edition does not hold the words quoted in these lines of the labels: {lines}."


def difference_lines(found: list[Difference], most: int) -> Iterator[str]:
    """Up to ``most`` missed and misdated labels, and as many inventions, each with its words."""
    missed = [one for one in found if one.verdict != "invented"]
    invented = [one for one in found if one.verdict == "invented"]
    for heading, own in (("Labels missed", missed), ("Facts not labelled", invented)):
        if own and most:
            rest = f", the first {most}" if len(own) > most else ""
            yield f"{heading} ({len(own)}{rest}):"
            yield from (f"- {_line(one)}" for one in own[:most])


def _line(one: Difference) -> str:
    said = one.said
    mark = " (core)" if one.core else ""
    date = f", {said.when}" if said.when else ""
    instead = f"; the graph says {one.instead}" if one.instead else ""
    quote = said.quote if len(said.quote) <= _QUOTE else f"{said.quote[:_QUOTE]}…"
    what = f"{said.subject} → {said.object}{date}{instead}"
    return f"{said.action} {said.predicate.value}{mark}: {what} «{quote}»"
