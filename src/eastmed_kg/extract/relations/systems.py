"""A clause about what somebody sets up for itself → that as a project: "its RECAMAS"."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.fact import Modality, Predicate, Reading
from ...model.names import Name, Type
from ..passage import Passage, stated
from ..syntax.clauses import Clause
from ..syntax.groups import Mood
from ..syntax.skeleton import Kind, pattern

_SETS_UP = frozenset(("develop", "set up", "build", "establish", "roll out", "introduce"))
_OWN = pattern(
    r" ?(?:its|their)(?: own| new| national)? (?P<what>[A-Z][\w-]*(?: [A-Z][\w-]*)*)"
    r"(?P<with> \(?with (?:the )?(?:support of )?(?:the )?(?P<o>{org})(?: support)?\)?)?"
)


def read_systems(passage: Passage) -> Iterator[Reading]:
    """Who carries out, helps with and gets what a party sets up for itself."""
    for sentence in passage.sentences:
        for clause in sentence.clauses:
            verb = clause.group.verb
            if verb and verb.base in _SETS_UP and clause.group.mood is not Mood.POSSIBLE:
                yield from _own(passage, clause)


def _own(passage: Passage, clause: Clause) -> Iterator[Reading]:
    found = _OWN.match(passage.skeleton.line, *clause.rest)
    owners = list(passage.skeleton.places(*clause.subject, Kind.COUNTRY, Kind.ORG))[:1]
    if not found or not owners or clause.group.passive:
        return
    owner = passage.name(owners[0])
    system = Name(f"{found['what']} of {owner.label}", Type.PROJECT)
    span = passage.span(clause.subject[0], found.end())
    reading = passage.reading(system, Predicate.IMPLEMENTED_BY, owner, span, "own-system")
    yield stated(reading, Modality.ONGOING)
    if owner.type is Type.COUNTRY:
        yield passage.reading(system, Predicate.SUPPORTS_COUNTRY, owner, span, "own-system")
    if found["o"]:
        partner = passage.name(found.start("o"))
        yield passage.reading(system, Predicate.PARTNER, partner, span, "own-system")
