"""Labels and the facts of an edition → every pair, what is missed, what is invented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from .agreement import FREE, Agreement
from .matching import best_matching
from .places import Places
from .records import Found, Label

#: Numbers of a label and of a fact.
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Labels and facts of the same actions, and how they pair, by their numbers in both.

    ``matched`` gives each label that the graph states the fact that states it; ``misdated`` the
    same for labels that it states but for their date. ``duplicates`` are the facts that fit only
    labels already matched. ``dates`` says of each pair with a date on either side whether its
    dates agree. ``unplaced`` are the labels whose quote the edition does not hold.
    """

    labels: tuple[Label, ...]
    facts: tuple[Found, ...]
    matched: Mapping[int, int]
    misdated: Mapping[int, int]
    duplicates: frozenset[int]
    dates: Mapping[int, bool]
    unplaced: tuple[int, ...]

    def missed(self) -> list[int]:
        """Labels that no fact states, core ones first; those with another date are among them."""
        missed = [at for at in range(len(self.labels)) if at not in self.matched]
        return sorted(missed, key=lambda at: not self.labels[at].core)

    def invented(self) -> list[int]:
        """Facts that state no label; those with another date are among them."""
        known = self.duplicates.union(self.matched.values())
        return [at for at in range(len(self.facts)) if at not in known]


def compare(labels: Sequence[Label], facts: Sequence[Found], text: str) -> Comparison:
    """Pair the labels with the facts of their actions; ``text`` is the edition's canonical text.

    One label matches one fact at most: as many as possible, core labels first.
    """
    places, scope = Places(text, facts), {label.own.action for label in labels}
    facts = [fact for fact in facts if fact.said.action in scope]
    agreement = Agreement(places, labels, facts)
    fits = _fits(agreement, dict(enumerate(labels)), dict(enumerate(facts)))
    matched = best_matching(fits, {at for at, label in enumerate(labels) if label.core})
    stating = {fact for _, fact in fits}
    misdated = _misdated(agreement, labels, facts, {*matched}, stating)
    return Comparison(
        labels=tuple(labels),
        facts=tuple(facts),
        matched=matched,
        misdated=misdated,
        duplicates=frozenset(stating.difference(matched.values())),
        dates=_dates(agreement, labels, facts, matched) | dict.fromkeys(misdated, False),
        unplaced=tuple(at for at, one in enumerate(labels) if not places.of_quote(one.own)),
    )


def _fits(
    agreement: Agreement,
    labels: Mapping[int, Label],
    facts: Mapping[int, Found],
    *,
    dated: bool = True,
) -> dict[Pair, int]:
    """Every pair that agrees, with how well it fits."""
    return {
        (number, at): agreement.likeness(fact, label)
        for number, label in labels.items()
        for at, fact in facts.items()
        if agreement.states(fact, label, dated=dated)
    }


def _misdated(
    agreement: Agreement,
    labels: Sequence[Label],
    facts: Sequence[Found],
    matched: AbstractSet[int],
    stating: AbstractSet[int],
) -> dict[int, int]:
    """Free phrases without a match, with facts that state nothing else but for their date."""
    phrases = {
        at: label
        for at, label in enumerate(labels)
        if at not in matched and label.own.predicate in FREE
    }
    left = {at: fact for at, fact in enumerate(facts) if at not in stating}
    return best_matching(_fits(agreement, phrases, left, dated=False))


def _dates(
    agreement: Agreement,
    labels: Sequence[Label],
    facts: Sequence[Found],
    matched: Mapping[int, int],
) -> dict[int, bool]:
    """Of each matched pair with a date on either side, whether the dates agree."""
    return {
        at: agreement.date_agrees(facts[fact], labels[at])
        for at, fact in matched.items()
        if facts[fact].said.when or any(one.when for one in labels[at].readings)
    }
