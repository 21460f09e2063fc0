"""Happenings named in passing, and bare ones with their day → events with their members."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.document import Column
from ...model.fact import Modality, Predicate, Reading, When, WhenRole
from ..about import subject_of
from ..passage import Passage
from ..relations.periods import role_of
from ..syntax.clauses import Sentence
from ..syntax.skeleton import pattern
from .aside import Aside
from .asides import AWAITED, asides
from .happenings import NOUN, spoken
from .names import event_name
from .purposes import holds_in, purposes
from .scene import Scene, members

#: A bracket is closed where it is opened.
_IN = r"(?:[^():;]|\([^()]*\))"
#: "High Level Dialogue on …, 23/11/2023".
_DAY_LISTED = pattern(
    rf"(?P<what>{_IN}*\b{NOUN}\b{_IN}*?)(?:, (?:{{place}}|[A-Z]\w+))?,? "
    r"(?:\((?:{place}|[A-Z]\w+), |\()?(?P<late>{date})\)?[ .]*"
)


def read_mentioned(passage: Passage) -> Iterator[Reading]:
    """Every happening that a passage names beside its own news."""
    for aside in asides(passage):
        yield from _readings(passage, aside)
    if passage.column is Column.WAY_AHEAD:
        for sentence in passage.sentences:
            yield from _listed(passage, sentence)


def _readings(passage: Passage, aside: Aside) -> Iterator[Reading]:
    event = event_name(passage, aside.label, aside.when)
    behind = (aside.phrase[1] or aside.proof[1], aside.proof[1])
    scene = Scene(event, aside.phrase, behind, aside.proof, aside.rule, held=True)
    yield _event(passage, scene, aside.when)
    proof = passage.span(*aside.proof)
    for name in dict.fromkeys(aside.parties):
        yield passage.reading(event, Predicate.PARTICIPANT, name, proof, aside.rule)
    yield from members(passage, scene)
    yield from holds_in(passage, scene)
    if aside.phrase[1]:
        yield from purposes(passage, scene)


def _listed(passage: Passage, sentence: Sentence) -> Iterator[Reading]:
    """A bare noun with its day, among the plans."""
    found = _DAY_LISTED.fullmatch(passage.skeleton.line, sentence.start, sentence.end)
    if found and not sentence.clauses:
        phrase, when = found.span("what"), passage.date(found.start("late")).when
        label = spoken(passage, *phrase)
        yield from _readings(passage, Aside(label, phrase, found.span(), when, "day-listed"))


def _event(passage: Passage, scene: Scene, when: When | None) -> Reading:
    proof = passage.span(*scene.span)
    subject = subject_of(passage.action)
    reading = passage.reading(subject, Predicate.EVENT, scene.event, proof, scene.rule)
    if scene.rule == AWAITED:
        return reading._replace(when_role=WhenRole.DUE, modality=Modality.PLANNED)
    role = role_of(when, passage.written(scene.span[0])) if when else WhenRole.OCCURRED
    return reading._replace(when=when, when_role=role)
