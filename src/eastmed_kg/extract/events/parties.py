"""The phrase of a meeting → the parties in it: who meets, not what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.names import Name
from ..passage import Passage
from ..syntax.skeleton import Kind, pattern

#: What may stand before a list of parties: "the 27 relevant", "the Turkish NGO".
ROLE = r"(?:the )?(?:\d+ |relevant |newly appointed |new )?(?:{demonym} )?(?:NGO )?"
#: The last of these before a party tells whether it is of the event or of its topic.
_LINK = re.compile(
    r"\b(?:between|with|of|by|from|to|on|in|at|for|about|against|regarding|towards|under|via|"
    r"through|within|concerning|into|serving|hosting|affecting|bordering|neighbouring)\b"
)
_OF_EVENT = frozenset({"between", "with", "of", "by", "from", "to"})
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")
#: The Joint Commission or the Association Council with a country is not the European one.
_JOINT = re.compile(r"\b(?:[Jj]oint|Association|Partnership|Stabilisation) $")
#: A process or a programme takes no part in its own meeting.
_FORUM = re.compile(r"\b(?:Process|Dialogue|Programme|Platform|Initiative)\b")
#: In brackets behind a body: what that belongs to.
_BRACKETED = pattern(r"{org} \([^()]*$")
#: A border or a route is between countries that need not meet.
_LANDS = re.compile(r"\b(?:borders?|corridors?|routes?) between [^.;]*$")
#: "The 6th Joint Working Group with A" is the meeting itself.
_GROUP = re.compile(r" (?:Group|Party|Force)$")
_COUNTED = re.compile(r"\b\d+(?:st|nd|rd|th) $")
#: … and so is "the last JRC with A".
_CALLED = re.compile(r"\b(?i:next|last|latest|first|second|third) $")
_WITH_WHOM = re.compile(r" (?:with|on) ")
#: Whoever is seen on a study visit only shows how it is done.
_GOES_TO = re.compile(r"\b[Ss]tudy (?:visits?|tours?|trips?) to (?:the )?$")
_OWNER = re.compile(r"['’]s\b")


#: "a meeting on the pillars of the EU-Tunisia agreement": it is about the paper.
_PAPER = pattern(
    r"{party}[-–]{party} (?:[A-Z]?[a-z]+ ){0,2}?(?:[Ss]tatement|[Mm]emorandum|MoU|[Aa]greement|"
    r"[Rr]oadmap|[Aa]rrangement|[Pp]artnership)\b"
)
#: "the EU-funded FOO": who pays need not be there.
_PAID = re.compile(r"-(?:co-)?(?:funded|financed|supported|led)\b")


def parties(passage: Passage, start: int, end: int) -> Iterator[Name]:
    """The parties in the phrase of a meeting, those of its topic left out."""
    line = passage.skeleton.line
    topics = [found.span() for found in _QUOTED.finditer(line, start, end)]
    topics += [
        one.span()
        for one in _PAPER.finditer(line, start, end)
        if _LINK.search(line, start, one.start())
    ]
    for at in passage.skeleton.places(start, end, Kind.ORG, Kind.COUNTRY):
        links = _LINK.findall(line, start, at)
        of_event = not links or links[-1] in _OF_EVENT
        shown = passage.skeleton.holds(at, Kind.COUNTRY) and _GOES_TO.search(line, start, at)
        of_event = of_event and not shown
        if of_event and not any(a <= at < b for a, b in topics) and _is_party(passage, start, at):
            yield passage.name(at)


def _is_party(passage: Passage, start: int, at: int) -> bool:
    line = passage.skeleton.line
    before = line[start:at]
    aside = (
        _JOINT.search(before)
        or _BRACKETED.search(before)
        or _LANDS.search(before)
        or _OWNER.match(line, at + 1)
        or _PAID.match(line, at + 1)
    )
    counted = _COUNTED.search(line, max(0, at - 9), at)
    called = counted or _CALLED.search(line, max(0, at - 9), at)
    called = called and _WITH_WHOM.match(line, at + 1)
    aside = aside or (counted and _GROUP.search(passage.name(at).label)) or called
    return not aside and not _FORUM.search(passage.name(at).label)


def named(passage: Passage, found: re.Match[str]) -> Iterator[Name]:
    """The parties in the groups of a match: lists ``o`` to ``r``, and ``d``, a demonym."""
    for group in ("o", "p", "q", "r"):
        if group in found.re.groupindex and found[group]:
            for at in passage.skeleton.places(*found.span(group), Kind.ORG, Kind.COUNTRY):
                yield passage.name(at)
    if found.groupdict().get("d"):
        yield passage.name(found.start("d"))
