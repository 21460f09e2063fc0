"""A passage → the dated events that projects hang on: signatures, kick-offs, adoptions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..model.fact import Modality, Predicate, Reading, WhenRole
from ..model.names import Name, Type
from .about import subject_of
from .attached import HEAD, PARTIES, names, spots
from .passage import Passage, dated, stated
from .periods import role_of
from .skeleton import Kind, pattern

_BE = r"(?P<plan>to be |will be |expected to be )?(?:is |are |has been |have been |was |were )?"
_PAPER = (
    r"(?:(?:[Gg]rant|[Ff]inancing|[Cc]onsortium|[Cc]ontribution|[Dd]elegation) [Aa]greements?|"
    r"[Cc]ontracts?)"
)
#: Who, when and where, in any order.
_TAIL = (
    rf"(?:,? (?:by (?:the )?(?P<o>{PARTIES})|(?:on |in |at the end of |by )?(?P<d>{{date}})"
    r"|in (?P<l>{place})|virtually|online))*"
)
_RULES: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "signed",
        "signature of the {what}",
        pattern(
            rf"(?P<what>{_PAPER}"
            r"(?: (?:of|on|for) (?:the )?(?:(?!\b(?:was|were|has|have)\b)[^.;()])+?)?)"
            rf"[”\"]?(?: \([^()]*\))? {_BE}signed(?: and launched)?{_TAIL}"
        ),
    ),
    (
        "kick-off",
        "kick-off meeting of {what}",
        pattern(
            rf"[Kk]ick-off meeting(?: of (?:the )?(?P<what>{{project}}))?(?: projects?)?"
            rf"(?: with (?P<w>{PARTIES}))?(?: and (?P<x>{{demonym}} [a-z]+))? "
            rf"{_BE}(?:took place|held|organised){_TAIL}"
        ),
    ),
    (
        "adopted",
        "adoption of {what}",
        pattern(rf"(?P<w>{{org}}) adopted (?:the )?(?P<what>{{project}}){HEAD}{_TAIL}"),
    ),
    (
        "adopted",
        "adoption of {what}",
        pattern(rf"(?P<what>{{project}}){HEAD}(?: \([^()]*\))? {_BE}adopted{_TAIL}"),
    ),
    (
        "approved",
        "approval of {what}",
        pattern(rf"(?P<what>{{project}}){HEAD}(?: \([^()]*\))? {_BE}approved{_TAIL}"),
    ),
)

#: Who took part: named before the verb, or behind "by"; and where it was.
_ROLES = (
    ("w", Predicate.PARTICIPANT),
    ("o", Predicate.PARTICIPANT),
    ("l", Predicate.LOCATION),
)
#: A paper named in fewer words than these says nothing of what it is about.
_BARE_WORDS = 2


def read_events(passage: Passage) -> Iterator[Reading]:
    """Every event of the passage, with its participants and its place."""
    for rule, label, shape in _RULES:
        for found in shape.finditer(passage.skeleton.line):
            for event in _named(passage, found, label):
                yield from _event(passage, found, event, rule)


def _named(passage: Passage, found: re.Match[str], label: str) -> Iterator[Name]:
    """One event a project: "adoption of X" and "adoption of Y" are two."""
    for what in _whats(passage, found):
        yield Name(label.format(what=what), Type.EVENT)


def _whats(passage: Passage, found: re.Match[str]) -> list[str]:
    """What was signed, kicked off or adopted; unsaid, it is the project spoken of last."""
    if not found["what"]:
        return _spoken_of(passage, found.start())
    start, end = found.span("what")
    inside = list(passage.projects(start, end))
    if inside:
        lead = _lowered(passage.skeleton.line[start : inside[0][0]].rstrip('“"'))
        return [lead + project.name.label for _, project in inside]
    bare = found["what"].count(" ") < _BARE_WORDS
    of = " and ".join(_labels_before(passage, start)) if bare else ""
    return [_lowered(passage.skeleton.words(start, end)) + (f" of {of}" if of else "")]


def _lowered(words: str) -> str:
    """The first letter small where the word is no acronym and no part of a title."""
    return words if re.match(r"[A-Z]{2}|\w+ [A-Z]", words) else words[:1].lower() + words[1:]


def _labels_before(passage: Passage, at: int) -> list[str]:
    """The projects the passage has named so far."""
    return list(dict.fromkeys(project.name.label for _, project in passage.projects(0, at)))


def _spoken_of(passage: Passage, at: int) -> list[str]:
    """The project the item named last."""
    return _labels_before(passage, at)[-1:]


def _event(passage: Passage, found: re.Match[str], event: Name, rule: str) -> Iterator[Reading]:
    span = passage.span(*found.span())
    reading = passage.reading(subject_of(passage.action), Predicate.EVENT, event, span, rule)
    planned = bool(found["plan"]) if "plan" in found.re.groupindex else False
    yield _with_date(
        passage, found, stated(reading, Modality.PLANNED if planned else Modality.DONE)
    )
    for group, predicate in _ROLES:
        if group in found.re.groupindex and found[group]:
            for name in names(passage, found, group):
                yield passage.reading(event, predicate, name, span, rule)


def _with_date(passage: Passage, found: re.Match[str], reading: Reading) -> Reading:
    """The event with its date; undated it has happened unless it is planned."""
    for at in spots(passage, found, "d", Kind.DATE) if found["d"] else ():
        when = passage.date(at).when
        return dated(reading, when, role_of(when, passage.issued))
    role = WhenRole.DUE if reading.modality is Modality.PLANNED else WhenRole.OCCURRED
    return replace(reading, when_role=role)
