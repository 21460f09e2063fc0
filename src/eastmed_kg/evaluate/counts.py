"""A comparison → its figures: for each predicate, for all labels, for the core ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..model.fact import Predicate
from .comparison import Comparison
from .records import COMPARED, Label, Said

#: What a floor can be set for, in the order of the reports.
MEASURES = ("recall", "core", "precision", "dates")


@dataclass(frozen=True, slots=True)
class Count:
    """The figures of one row.

    ``right`` counts the labels that a fact states, ``right_facts`` the facts that state a label:
    they differ where a label accepts another predicate. ``corrected`` counts the facts that a
    person decided; ``dated`` pairs have a date on either side, in ``same_date`` of them it agrees.
    Rates are None where there is nothing to divide by.
    """

    name: str
    labelled: int
    found: int
    corrected: int
    right: int
    right_facts: int
    duplicates: int
    dated: int
    same_date: int

    @property
    def precision(self) -> float | None:
        """The share of facts that state a label, duplicates left out."""
        return _share(self.right_facts, self.found - self.duplicates)

    @property
    def recall(self) -> float | None:
        """The share of labels that a fact states."""
        return _share(self.right, self.labelled)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        if self.precision is None or self.recall is None:
            return None
        return _share(2 * self.precision * self.recall, self.precision + self.recall) or 0.0

    @property
    def dates(self) -> float | None:
        """The share of dated pairs, those included that only the date keeps apart, that agree."""
        return _share(self.same_date, self.dated)


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


@dataclass(frozen=True, slots=True)
class Figures:
    """A row for each predicate labelled or found, one for all, one for the core labels.

    The facts of ``core`` are those of ``all``: what is invented is neither core nor detail.
    """

    predicates: tuple[Count, ...]
    all: Count
    core: Count

    def measure(self, name: str) -> float | None:
        """One of ``MEASURES``: those of all labels, and the recall of the core."""
        rates = {
            "recall": self.all.recall,
            "core": self.core.recall,
            "precision": self.all.precision,
            "dates": self.all.dates,
        }
        return rates[name]


def figures(comparison: Comparison) -> Figures:
    """Count what was compared."""
    rows = (_of_predicate(comparison, predicate) for predicate in COMPARED)
    return Figures(
        predicates=tuple(row for row in rows if row.labelled or row.found),
        all=_count(comparison, "all", lambda _: True, lambda _: True),
        core=_count(comparison, "core", lambda label: label.core, lambda _: True),
    )


def _of_predicate(comparison: Comparison, predicate: Predicate) -> Count:
    return _count(
        comparison,
        predicate.value,
        lambda label: label.own.predicate is predicate,
        lambda said: said.predicate is predicate,
    )


def _count(
    comparison: Comparison,
    name: str,
    keeps_label: Callable[[Label], bool],
    keeps_fact: Callable[[Said], bool],
) -> Count:
    labels = {at for at, label in enumerate(comparison.labels) if keeps_label(label)}
    facts = {at for at, fact in enumerate(comparison.facts) if keeps_fact(fact.said)}
    dates = [same for at, same in comparison.dates.items() if at in labels]
    return Count(
        name=name,
        labelled=len(labels),
        found=len(facts),
        corrected=sum(comparison.facts[at].corrected for at in facts),
        right=len(labels & comparison.matched.keys()),
        right_facts=len(facts & set(comparison.matched.values())),
        duplicates=len(facts & comparison.duplicates),
        dated=len(dates),
        same_date=sum(dates),
    )
