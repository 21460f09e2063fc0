"""A clause about what a party sets up for itself, as "its RECAMAS", or takes part in."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.fact import Modality, Predicate, Reading
from ...model.names import Name, Type
from ..events.told import Told, actors
from ..passage import Passage, stated
from ..syntax.clauses import Clause
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern

_SETS_UP = frozenset(("develop", "set up", "build", "establish", "roll out", "introduce"))
_TAKES_PART = frozenset(("participate", "take part"))
_NOW = frozenset((Mood.HABIT, Mood.ONGOING, Mood.DONE))
_OWN = pattern(
    r" ?(?:its|their)(?: own| new| national)? (?P<what>{project}|[A-Z][\w-]*(?: [A-Z][\w-]*)*)"
    r"(?P<with> \(?with (?:the )?(?:support of )?(?:the )?(?P<o>{org})(?: support)?\)?)?"
)
#: "support to Egypt in building the national referral mechanism".
_HELPED = pattern(
    r"(?P<c>{country}) "
    r"(?:in|with) (?:building|developing|setting up|establishing|creating) (?:up )?"
    r"(?:the|its|an?) (?P<what>(?:[a-z&/-]+ ){1,6}?(?:mechanism|system|capacity|centre|platform|"
    r"unit|database|network|framework|scheme|facility))\b"
)
_HELPS = frozenset(("provide", "support", "assist", "help", "give", "offer"))


def read_systems(passage: Passage) -> Iterator[Reading]:
    """Who carries out, helps with and gets what a party sets up; who takes part in a project."""
    for number, sentence in enumerate(passage.sentences):
        for clause in sentence.clauses:
            verb, mood = clause.group.verb, clause.group.mood
            if verb and verb.base in _SETS_UP and mood is not Mood.POSSIBLE:
                yield from _own(passage, clause)
            if verb and verb.base in _HELPS and mood is not Mood.POSSIBLE:
                yield from _helped(Told(passage, number, sentence, clause))
            if verb and verb.base in _TAKES_PART and mood in _NOW:
                yield from _taking_part(Told(passage, number, sentence, clause))


def _taking_part(told: Told) -> Iterator[Reading]:
    """Partners: "participates in 3 Operational Actions of FOO"."""
    passage, clause = told.passage, told.clause
    proof = passage.span(clause.subject[0] if clause.start == 0 else clause.start, clause.end)
    for _, project in passage.projects(*clause.rest):
        for name in actors(told):
            yield passage.reading(project.name, Predicate.PARTNER, name, proof, "takes-part")


def _helped(told: Told) -> Iterator[Reading]:
    """Whose system it is, and who helps to build it."""
    passage, clause = told.passage, told.clause
    found = _HELPED.search(passage.skeleton.line, *clause.rest)
    if not found:
        return
    owner = passage.name(found.start("c"))
    what = passage.skeleton.words(*found.span("what"))
    system = Name(f"{what} of {owner.label}", Type.PROJECT)
    proof = passage.span(clause.subject[0], found.end())
    modality = Modality.PLANNED if told.mood is Mood.PLANNED else Modality.ONGOING
    partners = ((Predicate.PARTNER, name) for name in actors(told))
    for predicate, name in ((Predicate.SUPPORTS_COUNTRY, owner), *partners):
        reading = passage.reading(system, predicate, name, proof, "helped-system")
        yield stated(reading, modality)


def _own(passage: Passage, clause: Clause) -> Iterator[Reading]:
    found = _OWN.match(passage.skeleton.line, *clause.rest)
    owners = list(passage.skeleton.places(*clause.subject, Kind.COUNTRY, Kind.ORG))[:1]
    if not found or not owners or clause.group.passive:
        return
    owner = passage.name(owners[0])
    what = passage.skeleton.words(*found.span("what"))
    system = Name(f"{what} of {owner.label}", Type.PROJECT)
    span = passage.span(clause.subject[0], found.end())
    reading = passage.reading(system, Predicate.IMPLEMENTED_BY, owner, span, "own-system")
    yield stated(reading, Modality.ONGOING)
    if owner.type is Type.COUNTRY:
        yield passage.reading(system, Predicate.SUPPORTS_COUNTRY, owner, span, "own-system")
    if found["o"]:
        partner = passage.name(found.start("o"))
        yield passage.reading(system, Predicate.PARTNER, partner, span, "own-system")
