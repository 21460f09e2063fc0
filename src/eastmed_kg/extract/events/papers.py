"""A passage → papers named by their day, and what somebody "reported" or "announced"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.names import Name
from ..passage import Passage
from ..relations.attached import PARTIES
from ..syntax.clauses import Clause
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import forms
from .aside import WITHIN, Aside, date_of, parties_of
from .happenings import spoken

_PAPER = (
    r"(?:(?:[A-Z][a-z]+ )?(?:[Cc]ommunication|[Rr]eport|[Dd]eclaration|[Ss]tatement|[Cc]onclusions|"
    r"[Pp]ackage|[Pp]ress release|[Rr]ecommendation|[Dd]ecision|[Rr]egulation|[Ll]etter|[Pp]aper|"
    r"[Gg]uidance|[Pp]lan|[Ss]trategy)s?\b)"
)
_PUBLISHED = pattern(
    rf"(?P<what>(?:(?:{{org}}(?: ?/ ?| and |, | )){{1,3}}{_PAPER}|"
    r"\b(?:[Jj]oint )?[Pp]ress (?:release|statement)(?: (?:from|of|by|after) the)?)"
    rf"{WITHIN}*?) (?:of|in|on) (?P<late>{{date}})",
    " (?:of|in|on) {date}",
)
#: "EUCO 17/4 and Coreper 29/5 guidance on …": bodies with their days before one noun.
_PAIRS = pattern(
    r"(?P<pairs>{org} {date}(?:(?:, | and |, and ){org} {date})*) (?P<what>[a-z][^.;,]*)"
)
_PAIR = pattern(r"(?P<o>{org}) (?P<d>{date})")
#: "as reported by the Commission on 18 October 2023".
_AS_TOLD = pattern(
    r"\bas (?P<verb>reported|announced|presented|agreed|confirmed|decided|requested) by (?:the )?"
    rf"(?P<o>{PARTIES})(?: (?:on|in) (?P<d>{{date}}))?"
)


def published(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    """Papers with the day of their publication."""
    if any(one.start <= found.start() < one.end for one in _ahead(passage)):
        return
    label = f"publication of the {spoken(passage, *found.span('what'))}"
    when = date_of(passage, found, "late")
    authors = tuple(_authors(passage, *found.span("what")))
    yield Aside(label, (0, 0), found.span(), when, "published", authors)


def _ahead(passage: Passage) -> Iterator[Clause]:
    """The clauses of what is still to be done: "Sign the Operating Plans in December"."""
    clauses = (clause for sentence in passage.sentences for clause in sentence.clauses)
    return (one for one in clauses if one.group.mood in {Mood.ORDER, Mood.PLANNED})


def _authors(passage: Passage, start: int, end: int) -> Iterator[Name]:
    """Who the paper is from; "EU-Türkiye relations" are what it is about."""
    for at in passage.skeleton.places(start, end, Kind.ORG):
        if passage.skeleton.line[at + 1] not in "-–":
            yield passage.name(at)


def paired(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    """Bodies with their days before one noun."""
    words = spoken(passage, *found.span("what"))
    for pair in _PAIR.finditer(passage.skeleton.line, *found.span("pairs")):
        name = passage.name(pair.start("o"))
        when = date_of(passage, pair, "d")
        yield Aside(f"{name.label} {words}", (0, 0), found.span(), when, "paired", (name,))


def as_told(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    """What somebody made known in passing."""
    names = parties_of(passage, *found.span("o"))
    by = " and ".join(name.label for name in names)
    label = f"{forms()[found['verb']][0].noun} by {by}"
    yield Aside(label, (0, 0), found.span(), date_of(passage, found, "d"), "as-told", names)


#: Each shape beside what reads it.
PAPERS = ((published, _PUBLISHED), (paired, _PAIRS), (as_told, _AS_TOLD))
