"""A clause → who was in the event that was told of before it, or stands before its colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.document import Column
from ...model.fact import Predicate, Reading
from ...model.names import Name
from ..passage import Passage
from ..relations.attached import PARTIES
from ..syntax.clauses import Role, Sentence
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern
from .bare import read_bare
from .evidence import evidence
from .happenings import NOUN
from .leading import LED
from .meetings import later_one
from .scene import gathered
from .told import Told, actors

#: "… attended, as did DE, NL and SE".
_AS_DID = pattern(
    rf", (?:as did|supported by|assisted by|along with|together with) (?:the )?(?P<o>{PARTIES})"
)
#: "Joint Action Days (JAD), 13-18 November 2023: 26 countries took part".
_HEADED = pattern(rf"(?P<what>[^:.;]*\b{NOUN}\b[^:.;]*,? {{date}}): ")
#: "…, where A and B presented their work": what those do who are at a meeting.
_AT_WHICH = pattern(
    r" ?(?:where|(?:(?<=, at )|(?<=, in )|(?<=, during ))which) (?:the )?"
    rf"(?P<o>{PARTIES}) (?:also |jointly |both )?"
)
_TELLS = frozenset(
    "present discuss exchange share review speak agree brief debrief meet compare report endorse "
    "announce sign".split()
) | {"take stock"}
_AS_SUCH = re.compile(r"(?:as observers?|too|as well|with \d+ [a-z]+)?")
#: What says of those before it that they were there: "were at the table".
_PRESENT = re.compile(
    r"(?:also )?(?:present|in attendance|at the table|around the table|there)|"
    r"as well|among the participants"
)
#: "17 MS, Frontex and IMO": those who are not counted.
_BESIDE_COUNT = pattern(
    rf" ?\d+ (?:[A-Za-z]+ ){{0,2}}?(?:{{party}}|[a-z]+),? (?:and )?(?:the )?(?P<o>{PARTIES}) ?"
)
_ALSO_THERE = pattern(
    rf" ?(?P<o>{PARTIES}) (?:also )?(?:present|attending|taking part|around the table|"
    rf"at the table)[. ]*$"
)
_ATTENDS = frozenset(("attend", "participate", "take part", "contribute", "speak"))
_GATHERS = frozenset(("gather", "bring together", "include", "involve"))
#: What means the event told before.
_THAT_EVENT = frozenset(("it", "the meeting", "the event", "both"))
_CHAIRS = frozenset(("chair", "co-chair", "host", "organise", "organize", "moderate", "convene"))


def _chaired(told: Told, event: Name) -> Iterator[Reading]:
    """As in "It was co-chaired by A and B": of the event told before."""
    words = told.line[slice(*told.clause.subject)].strip().lower()
    chairs = told.verb is not None and told.verb.base in _CHAIRS and told.passive
    found = LED.search(told.line, told.clause.start, told.clause.end) if chairs else None
    if found and words in _THAT_EVENT:
        proof = told.passage.span(*evidence(told))
        for at in told.passage.skeleton.places(*found.span("o"), Kind.ORG, Kind.COUNTRY):
            name = told.passage.name(at)
            for predicate in (Predicate.LED_BY, Predicate.PARTICIPANT):
                yield told.passage.reading(event, predicate, name, proof, "event-chaired")


def _seen_by(told: Told, event: Name) -> Iterator[Reading]:
    """As in "It was attended by A and B": of the event told before."""
    words = told.line[slice(*told.clause.subject)].strip().lower()
    attends = told.verb is not None and told.verb.base == "attend" and told.passive
    if attends and words in _THAT_EVENT:
        proof = told.passage.span(*evidence(told))
        for at in told.passage.skeleton.places(*told.clause.rest, Kind.ORG, Kind.COUNTRY):
            if not told.line.endswith((" of ", " of the "), 0, at):
                name = told.passage.name(at)
                yield told.passage.reading(
                    event, Predicate.PARTICIPANT, name, proof, "event-attended"
                )


def of_earlier(told: Told) -> Iterator[Reading]:
    """As in "third round on 3 May, fourth one planned": the third has no verb of its own."""
    start, end = told.clause.subject
    later = later_one(told.line, start, end)
    if later and start < later.start() and told.passage.column is Column.COMMENTS:
        bare = Sentence(start, later.start(), (start, start), ())
        yield from read_bare(told.passage, bare, told.number)


def headed(told: Told) -> Iterator[Reading]:
    """A meeting with its day that stands before a colon, of which the clause goes on to tell."""
    found = _HEADED.match(told.line, told.sentence.start, told.clause.rest[0])
    first = told.clause is told.sentence.clauses[0]
    acts = told.verb is not None and not told.passive and told.verb.base != "take part"
    if found and first and not acts and told.passage.column is Column.COMMENTS:
        bare = Sentence(found.start(), found.end("what"), (found.start(),) * 2, ())
        yield from read_bare(told.passage, bare, told.number)


def of_before(told: Told, last: Reading | None) -> Iterator[Reading]:
    """Who "attended", of the event told before."""
    gathers = told.verb is not None and told.verb.base in _GATHERS
    relative = told.clause.role is Role.RELATIVE
    that = told.line[slice(*told.clause.subject)].strip().lower() in _THAT_EVENT
    if last is not None and gathers and (relative or that) and isinstance(last.object, Name):
        yield from _gathered(told, last.object)
    if last is not None and isinstance(last.object, Name):
        yield from _chaired(told, last.object)
        yield from _seen_by(told, last.object)
        yield from _there(told, last.object)
        yield from _speaking(told, last.object)


def _there(told: Told, event: Name) -> Iterator[Reading]:
    """As in "IR and PK attended, as did DE", "COM and FR were present"."""
    rest = told.line[slice(*told.clause.rest)].strip(" .;")
    attends = told.verb is not None and told.verb.base in _ATTENDS and not told.passive
    attends = attends and told.mood is not Mood.POSSIBLE
    present = told.verb is None and _PRESENT.fullmatch(rest)
    others = _AS_DID.search(told.line, told.clause.subject[1], told.sentence.end)
    if not (present or (attends and (_AS_SUCH.fullmatch(rest) or others))):
        return
    proof = told.passage.span(*evidence(told))
    named = [] if others is None else told.passage.skeleton.places(*others.span("o"))
    for name in dict.fromkeys([*actors(told), *_uncounted(told), *map(told.passage.name, named)]):
        yield told.passage.reading(event, Predicate.PARTICIPANT, name, proof, "event-attended")


def were_there(passage: Passage, sentence: Sentence, last: Reading | None) -> Iterator[Reading]:
    """As in "A, B and C also present.": in the event told before."""
    found = _ALSO_THERE.match(passage.skeleton.line, sentence.start, sentence.end)
    if not found or last is None or not isinstance(last.object, Name):
        return
    proof = passage.span(*found.span())
    for at in passage.skeleton.places(*found.span("o"), Kind.ORG, Kind.COUNTRY):
        name = passage.name(at)
        yield passage.reading(last.object, Predicate.PARTICIPANT, name, proof, "event-attended")


def _uncounted(told: Told) -> Iterator[Name]:
    """As in "17 MS, Frontex and IMO took part": those named beside a number of others."""
    found = _BESIDE_COUNT.fullmatch(told.line, *told.clause.subject)
    for at in told.passage.skeleton.places(*found.span("o")) if found else ():
        yield told.passage.name(at)


def _speaking(told: Told, event: Name) -> Iterator[Reading]:
    """As in "…, where A and B presented their work": of the event told before."""
    tells = told.verb is not None and told.verb.base in _TELLS and not told.passive
    found = _AT_WHICH.fullmatch(told.line, *told.clause.subject) if tells else None
    if found and told.clause.role is Role.RELATIVE:
        proof = told.passage.span(*evidence(told))
        for name in map(told.passage.name, told.passage.skeleton.places(*found.span("o"))):
            yield told.passage.reading(event, Predicate.PARTICIPANT, name, proof, "event-spoke")


def _gathered(told: Told, event: Name) -> Iterator[Reading]:
    """Whom a meeting told before "gathered"."""
    proof = told.passage.span(*evidence(told))
    for name in gathered(told):
        yield told.passage.reading(event, Predicate.PARTICIPANT, name, proof, "event-gathered")
