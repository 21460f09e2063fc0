"""A passage → where a project sits: regions it targets, borders it works at, places it began in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from ...model.fact import Predicate, Reading
from ...model.names import Name, Type
from ..passage import Passage, Project
from ..syntax.skeleton import Kind, pattern
from .attached import GAP, ORGS, brackets, projects
from .place_names import PLACES, places_in

_IN_PLACE = (
    pattern(
        r"(?P<p>{project})(?: \([^()]*\))?,? \(?(?:targeting|covering|in|across) "
        r"(?:the )?(?P<c>{place})"
    ),
    pattern(r"(?P<p>{project}) (?:is|are) (?:currently )?active in (?:the )?(?P<c>{place})"),
    #: "… started on … for the first 5 islands (A, B and C)".
    pattern(r"(?P<p>{project}) (?:started|was launched|began)[^.;]*?\((?P<c>[^()]*{place}[^.;]*)"),
)
#: "… visits from Turkish coastal areas to 10 Greek islands in the eastern Aegean".
_AREA = (
    r"(?:the |certain |some )*(?P<{group}>(?:\d+ )?(?:{{place}}|{{demonym}} (?:[a-z]+ )?"
    r"(?:areas?|islands?|regions?|coasts?|ports?|provinces|cities|towns|villages))"
    r"(?: in (?:the )?(?:[a-z]+ )?{{place}})?)"
)
_FROM_TO = pattern(
    rf"(?P<p>{{project}}) from {_AREA.format(group='a')} to {_AREA.format(group='b')}"
)
_TITLE = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_IN_REGIONS = pattern(
    r"(?P<p>{project})[^.;{project}]*? in the (?:provinces?|regions?|districts?|governorates?|"
    r"counties|cities|towns) of (?P<c>[A-Z][\w’'-]+(?:(?:, | and )[A-Z][\w’'-]+)*)"
)
#: "… implemented by A in Dakar, Saint-Louis and Mbour", "runs for 30 months in Mogadishu".
_RUN_IN = pattern(
    rf"(?P<p>{{project}}){GAP}\b(?:implemented|carried out|rolled out|run|runs?|active|operating|"
    rf"running|for a period of)(?: by {ORGS})?(?: (?:for )?{{duration}}| since {{date}})? in "
    rf"(?P<c>{PLACES})(?![\w’'-])"
)
#: "FOO offers courses in Herat and Kunduz", "extend FOO to Sylhet".
_AT_WORK = pattern(
    r"(?P<p>{project})(?: \([^()]*\))? (?:targets?|assists?|trains?|trained|reaches|provides?|"
    r"offers?|serves?|runs?|operates|opened|covers) [^.;,:{project}{country}{org}{date}]{1,60}? in "
    rf"(?P<c>{PLACES})(?![\w’'-])"
)
_EXTENDED = pattern(
    r"\b(?:[Ee]xtend(?:ed|ing)?|[Ee]xpand(?:ed|ing)?|[Bb]roaden(?:ed|ing)?|[Ee]xtension of|"
    r"[Ee]xpansion of|[Rr]oll(?:ed|ing)? out|[Rr]oll-?out of) (?:the )?"
    rf"(?P<p>{{project}})(?: \([^()]*\))? to (?:the )?(?P<c>{PLACES})"
    r"(?![\w’'-])"
)
_WHERE_RUN = (_RUN_IN, _AT_WORK, _EXTENDED)
_IN_BRACKET = pattern(r"\b(?:targeting|in|for|covering) (?:the )?(?P<c>{place})")
_AT_END = pattern(r" in (?:the )?(?P<c>{place})$")
_PLACING = re.compile(r"\b(?:in|across|for) (?:the )?$")
_BORDER = re.compile(
    r"\bat (?P<whose>its|(?P<of>[A-Z]\w+)['’]s|(?P<the>the)) "
    r"(?P<which>(?:[\w-]+ ){0,2}borders?(?: (?:with|(?(the)of|with)) [A-Z]\w+)?)"
)


def read_regions(passage: Passage) -> Iterator[Reading]:
    """Every location of a project."""
    for rule in _IN_PLACE:
        for found in rule.finditer(passage.skeleton.line):
            yield from _located(passage, found)
    for found in _FROM_TO.finditer(passage.skeleton.line):
        yield from _between(passage, found)
    yield from _in_regions(passage)
    yield from _run_in(passage)
    for bracket in brackets(passage):
        for found in _IN_BRACKET.finditer(passage.skeleton.line, bracket.start, bracket.end):
            place = passage.name(found.start("c"))
            yield _reading(passage, bracket.project, place, (bracket.at, found.end()))
    for at, project in passage.projects():
        yield from _borders(passage, project, at)
        yield from _inside(passage, project, at)


def read_topic(title: Passage, topic: Name) -> Iterator[Reading]:
    """Where the centre or scheme that a title is about sits."""
    found = _AT_END.search(title.skeleton.line)
    if found and topic.label in title.text:
        proof = title.inner(title.text.index(topic.label), len(title.text))
        place = title.name(found.start("c"))
        yield title.reading(topic, Predicate.LOCATION, place, proof, "title-place")


def _located(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    for project in projects(passage, found, "p"):
        for at in passage.skeleton.places(*found.span("c"), Kind.PLACE):
            yield _reading(passage, project, passage.name(at), found.span())


def _in_regions(passage: Passage) -> Iterator[Reading]:
    """Regions that no list knows: "… in the provinces of A and B"."""
    for found in _IN_REGIONS.finditer(passage.skeleton.line):
        for written in _TITLE.finditer(passage.skeleton.line, *found.span("c")):
            for project in projects(passage, found, "p"):
                place = Name(written[0], Type.PLACE)
                yield _reading(passage, project, place, (found.start("p"), written.end()))


def _run_in(passage: Passage) -> Iterator[Reading]:
    """Places, listed or not, in which a project is carried out."""
    line = passage.skeleton.line
    for found in chain.from_iterable(rule.finditer(line) for rule in _WHERE_RUN):
        for project in projects(passage, found, "p"):
            for place in places_in(passage, *found.span("c")):
                yield _reading(passage, project, place, found.span())


def _between(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    for project in projects(passage, found, "p"):
        for group in ("a", "b"):
            place = Name(passage.skeleton.words(*found.span(group)), Type.PLACE)
            yield _reading(passage, project, place, (found.start("p"), found.end(group)))


def _inside(passage: Passage, project: Project, at: int) -> Iterator[Reading]:
    """Places in the project's own name: "… Labour Mobility in North Africa"."""
    for mention in project.countries:
        before = passage.text[project.start : mention.start]
        if mention.kind is Kind.PLACE and _PLACING.search(before):
            yield _reading(passage, project, passage.named(mention), (at, at + 1))


def _borders(passage: Passage, project: Project, at: int) -> Iterator[Reading]:
    """Borders inside a project's phrase: "at its western borders" are the country's named there."""
    for border in _BORDER.finditer(passage.text, project.start, project.end):
        own = (one for one in _countries(passage, project) if one not in border["which"])
        whose = "" if border["the"] else border["of"] or next(own, "")
        label = f"{whose}'s {border['which']}" if whose else border["which"]
        yield _reading(passage, project, Name(label, Type.PLACE), (at, at + 1))


def _countries(passage: Passage, project: Project) -> Iterator[str]:
    return (passage.named(m).label for m in project.countries if m.kind is Kind.COUNTRY)


def _reading(passage: Passage, project: Project, place: Name, at: tuple[int, int]) -> Reading:
    return passage.reading(project.name, Predicate.LOCATION, place, passage.span(*at), "location")
