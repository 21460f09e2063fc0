"""A bare list of rounds → one event each: "Talks on X: first round on 6 May, second on 8 July"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model.fact import Modality, Predicate, Reading, When, WhenRole
from ...model.names import Name, Type
from ..about import subject_of
from ..passage import Passage
from ..relations.periods import role_of
from ..syntax.clauses import Sentence
from ..syntax.skeleton import pattern
from .happenings import NOUN, lowered, spoken
from .names import event_name, with_projects
from .scene import Scene, members
from .shared_out import one

Range = tuple[int, int]

_ORDINAL = (
    r"(?P<which>(?i:first|second|third|fourth|fifth|sixth|last|next|latest|\d+(?:st|nd|rd|th)))"
)
_OPENED = pattern(rf" ?(?P<what>[^:;.]+): (?={_ORDINAL.replace('?P<which>', '?:')} [a-z])")
_EACH = pattern(
    rf"{_ORDINAL} (?P<noun>one|round|meeting|session|edition|workshop|training|mission|visit)"
    r"(?P<where>[^,;:.{date}]*?(?:, (?:{place}|[A-Z][\w’'-]+))?),? ?(?:(?:on|in) (?:the )?)?"
    r"\(?(?P<d>{date})\)?"
)


#: "Next one in the autumn": of what the item told before.
_NEXT = pattern(
    r"(?:^|(?<=[.,;] ))(?:[Tt]he )?"
    r"(?P<which>(?i:next|second|third|fourth|fifth|another|last)) one:?"
    r"(?P<where>(?:(?!\b(?:planned|scheduled|foreseen|expected|to be|will)\b)[^.;:])*?) ?"
    r"(?P<d>{date})(?: \({place}\)| in {place}|, {place})?"
)
#: What a "next one" may be one of.
_NOUNS = re.compile(
    rf"\b{NOUN}\b|\b(?i:steering|joint) (?:[A-Z][a-z]+ )?(?i:committee|commission|board|group)s?\b"
)
_SITS = re.compile(r" (?:committee|commission|board|group)s?$", re.IGNORECASE)


def read_next(passage: Passage, sentence: Sentence, number: int) -> Iterator[Reading]:
    """The event that the ``number``-th sentence, or the end of it, only calls the next one."""
    line = passage.skeleton.line
    found = _NEXT.search(line, sentence.start, sentence.end)
    nouns = _NOUNS.findall(line[: found.start()]) if found else []
    if found and nouns:
        when = passage.date(found.start("d")).when
        words = f"{found['which'].lower()} {lowered(_meeting(nouns[-1]))}"
        label = with_projects(passage, words, found.span("which"), number)
        event = event_name(passage, label, when)
        where = (found.start("where"), found.end())
        yield from _told(passage, event, when, _Listed(found.span(), where))


def _meeting(noun: str) -> str:
    """What is to come is the meeting of a committee, not another committee."""
    return f"{noun.removesuffix('s')} meeting" if _SITS.search(noun) else noun


class _Listed(NamedTuple):
    """Where on the skeleton an event of a list is proven, is held, and is named."""

    proof: Range
    where: Range
    what: Range = (0, 0)


def _told(passage: Passage, event: Name, when: When, at: _Listed) -> Iterator[Reading]:
    """An event of a list, with those in its phrase and its place."""
    subject, span = subject_of(passage.action), passage.span(*at.proof)
    reading = passage.reading(subject, Predicate.EVENT, event, span, "event-series")
    role = role_of(when, passage.written(at.proof[0]))
    modality = Modality.PLANNED if role is WhenRole.DUE else Modality.DONE
    yield reading._replace(when=when, when_role=role, modality=modality)
    yield from members(
        passage, Scene(event, at.what, at.where, at.proof, "event-series", held=True)
    )


#: "Joint Readmission Committees: Serbia on 13 June 2024, Albania on 4 December 2024".
_PARTNERS = pattern(
    r" ?(?P<what>[A-Z][^:;.]*?): (?=(?:the )?{country} (?:on|in) {date}(?:[,;.] | and |$|\.$))"
)
_PARTNER = pattern(r"(?P<c>{country}) (?:on|in) (?P<d>{date})")


def _with_each(passage: Passage, sentence: Sentence) -> Iterator[Reading]:
    """One meeting a partner of those listed with their days."""
    line = passage.skeleton.line
    opened = _PARTNERS.match(line, sentence.start, sentence.end)
    for found in _PARTNER.finditer(line, opened.end(), sentence.end) if opened else ():
        name, when = passage.name(found.start("c")), passage.date(found.start("d")).when
        label = f"{one(spoken(passage, *opened.span('what')))} with {name.label}" if opened else ""
        event = event_name(passage, label, when)
        proof = (sentence.start, found.end())
        yield from _told(passage, event, when, _Listed(proof, (0, 0), found.span("c")))


#: "two rounds of talks so far (The Hague, 12/02; Islamabad, 24/06)".
_IN_TURN = pattern(
    r"(?P<what>(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d) (?:[a-z-]+ ){0,3}?"
    r"(?:rounds|meetings|sessions|workshops|trainings|missions|visits|seminars|conferences)"
    r"(?: (?!so far\b)[^();]*?)?)(?: so far)? "
    r"\((?P<list>[^();]*{date}(?:; [^();]*{date})+)\)"
)
_TURN = pattern(r"[^();{date}]*(?P<d>{date})")
_COUNT = re.compile(r"^\w+ ")


def _in_turn(passage: Passage, sentence: Sentence) -> Iterator[Reading]:
    """One meeting for each place and day in the bracket behind their number."""
    line = passage.skeleton.line
    for opened in _IN_TURN.finditer(line, sentence.start, sentence.end):
        label = one(_COUNT.sub("", spoken(passage, *opened.span("what"))))
        for found in _TURN.finditer(line, *opened.span("list")):
            when = passage.date(found.start("d")).when
            event = event_name(passage, label, when)
            # With the bracket or the semicolon before it.
            where = (found.start() - 2, found.end())
            what = (sentence.start, opened.start("list"))
            at = _Listed((opened.start(), found.end()), where, what)
            yield from _told(passage, event, when, at)


#: "Identification missions: Gambian officials in A and B in March, Guinean ones in C in Q2".
_MISSIONS = pattern(
    r" ?(?P<what>[A-Z][a-z-]+ (?:[a-z-]+ )?(?:missions?|visits?)): "
    r"(?=(?:{org}|{demonym}|{country}) )"
)
_MISSION = pattern(
    r"(?P<who>{org}|(?P<of>{demonym}) ones|{country}) (?:in|to) (?:the )?"
    r"(?P<where>{region}(?:(?:, | and ){region})*),? (?:(?:in|on) )?(?P<d>{date})"
)


def _of_each(passage: Passage, sentence: Sentence) -> Iterator[Reading]:
    """One mission for each of those who are said to have been somewhere."""
    line = passage.skeleton.line
    opened = _MISSIONS.match(line, sentence.start, sentence.end)
    what = one(spoken(passage, *opened.span("what"))) if opened else ""
    for found in _MISSION.finditer(line, opened.end(), sentence.end) if opened else ():
        who, when = passage.skeleton.words(*found.span("who")), passage.date(found.start("d")).when
        who = who.replace(" ones", " officials") if found["of"] else who
        where = passage.skeleton.words(*found.span("where"))
        event = event_name(passage, f"{what} of {who} to {where}", when)
        span = (found.end("who"), found.end("where"))
        at = _Listed((sentence.start, found.end()), span, found.span("who"))
        yield from _told(passage, event, when, at)
        if found["of"]:
            name, proof = Name(who, Type.ORGANISATION), passage.span(*at.proof)
            yield passage.reading(event, Predicate.PARTICIPANT, name, proof, "event-series")


def read_series(passage: Passage, sentence: Sentence) -> Iterator[Reading]:
    """The events of a sentence that lists them by number behind what they were about."""
    line = passage.skeleton.line
    opened = _OPENED.match(line, sentence.start, sentence.end)
    yield from _with_each(passage, sentence)
    yield from _in_turn(passage, sentence)
    yield from _of_each(passage, sentence)
    if not opened:
        return
    noun = ""
    for found in _EACH.finditer(line, opened.end(), sentence.end):
        noun = noun if found["noun"] == "one" and noun else found["noun"]
        when = passage.date(found.start("d")).when
        label = f"{found['which'].lower()} {noun} of {spoken(passage, *opened.span('what'))}"
        event = event_name(passage, label, when)
        proof = (opened.start(), found.end())
        at = _Listed(proof, found.span("where"), opened.span("what"))
        yield from _told(passage, event, when, at)
