"""A clause that shares its days out among parties → one event a party, each on its own day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Predicate, Reading, When, WhenRole
from ...model.names import Name
from ..about import subject_of
from ..passage import Passage
from ..syntax.skeleton import Kind
from ..syntax.verbs import Sort
from .happenings import is_happening, lowered, spoken
from .names import event_name
from .told import Told, actors

_SINGULAR = re.compile(
    r"\b(meeting|dialogue|round|roundtable|committee|session|seminar|conference|workshop|visit|mission|training|event|contract|"
    r"agreement|project)s\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(r", with (?P<what>[^,]+),? ?$")


def respectively(told: Told, shared: list[tuple[int, When]]) -> Iterator[Reading]:
    """One event a party, each on the day that is its own."""
    passage = told.passage
    proof = passage.span(told.clause.subject[0], told.clause.end)
    for at, when in shared:
        event = event_name(passage, _one_of(told, shared, at), when)
        subject = subject_of(passage.action)
        reading = passage.reading(subject, Predicate.EVENT, event, proof, "event-respectively")
        yield reading._replace(when=when, when_role=WhenRole.OCCURRED)
        parties = [] if passage.skeleton.holds(at, Kind.PROJECT) else [passage.name(at)]
        acting = [] if told.passive else actors(told)
        for party in dict.fromkeys([*parties, *acting]):
            yield passage.reading(event, Predicate.PARTICIPANT, party, proof, "event-respectively")
        for party in parties:
            yield from _beside(told, event, party, when)


def _beside(told: Told, event: Name, party: Name, when: When) -> Iterator[Reading]:
    """What was held within each: "…, with technical meetings and roundtables, was held in …"."""
    passage, start = told.passage, told.clause.subject[0]
    found = _WITHIN.search(told.line[slice(*told.clause.subject)])
    proof = passage.span(start, told.clause.end)
    for part in found["what"].split(" and ") if found else ():
        label = f"{lowered(one(part.strip()))} with {party.label}"
        if is_happening(part):
            smaller = event_name(passage, label, when)
            reading = passage.reading(
                subject_of(passage.action), Predicate.EVENT, smaller, proof, "event-within"
            )
            yield reading._replace(when=when, when_role=WhenRole.OCCURRED)
            yield passage.reading(smaller, Predicate.PARTICIPANT, party, proof, "event-within")
            yield passage.reading(smaller, Predicate.PART_OF, event, proof, "event-within")


def _one_of(told: Told, shared: list[tuple[int, When]], at: int) -> str:
    """The label with one party in place of the list of them."""
    deed = _deed(told)
    first, (start, end) = shared[0][0], told.clause.subject
    if start <= first < end:
        return f"{deed}{one(spoken(told.passage, start, first))} {_called(told.passage, at)}"
    return f"{deed}{one(spoken(told.passage, start, end))} with {_called(told.passage, at)}"


def _deed(told: Told) -> str:
    verb = told.verb
    done = verb and told.passive and verb.sort in {Sort.ACT, Sort.MILESTONE}
    return f"{verb.noun} of the " if verb and done else ""


def _called(passage: Passage, at: int) -> str:
    if passage.skeleton.holds(at, Kind.PROJECT):
        return passage.projects_at(at)[0].name.label
    return passage.name(at).label


def one(words: str) -> str:
    """The words with what happened in the singular.

    >>> one("second rounds of dialogues")
    'second round of dialogue'
    """
    return _SINGULAR.sub(r"\1", words)
