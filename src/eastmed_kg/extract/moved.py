"""A passage → the figures that something rose or fell to, and those that it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.fact import Literal, Predicate, Reading, WhenRole
from ..model.names import Type
from .about import subject_of
from .events.happenings import lowered
from .passage import Passage
from .syntax.skeleton import Kind, pattern

#: "1.842", "1,842", "29 640" count thousands; what is counted is a whole number.
_THOUSANDS = re.compile(r"\d{1,3}(?:[., ]\d{3})+")
_GROUPED = re.compile(r"[., ]")
_NUMBER_OF = re.compile(r"^(?:the )?number of ")
#: "The number of returns went up from 214 in 2023 to 297 in 2024", "detections fell to 9,412 in X".
_HOW = (
    r"(?:rose|risen|increased|grew|grown|went up|gone up|fell|fallen|decreased|dropped|"
    r"declined|went down)"
)
_FIGURE = r"(?:\d{1,3}(?: \d{3})+(?!\d)|\d[\d.,]*\d|\d)(?: ?%)?"
_WENT = pattern(
    r"(?P<what>(?:[A-Z][a-z]+|[Tt]he [a-z]+|[a-z]+)(?: [\w-]+| {any}){0,8}?) (?:ha(?:s|ve) )?"
    rf"(?:{_HOW}|(?:(?:is|are|was|were) )?(?:up|down)(?:(?= from)| by [\d.,]+ ?%(?= to)))"
    rf"(?: from (?P<n>{_FIGURE})(?: in (?P<d>{{date}}))?)? to (?P<m>{_FIGURE})"
    rf"(?: (?:in|by|during) (?:the )?(?P<e>{{date}}))?"
    rf"(?:,? from (?P<f>{_FIGURE}) in (?P<g>{{date}}))?",
    rf"(?:{_HOW}|\b(?:up|down)(?:(?= from)| by [\d.,]+ ?%)) (?:from|to) \d",
)


#: "The return rate to the region stood at 61% in 2024 (58% in 2023)".
_STOOD = pattern(
    r"(?P<what>(?:[Tt]he )?(?:[A-Za-z-]+ ){0,3}?rate(?: (?:for|of|towards|to|in) [^.,;()]*?)?) "
    r"(?:stood at|stands at|reached|was|is|amounted to|rose to|fell to) (?:around |about )?"
    r"(?P<m>\d[\d.,]*) ?%(?: in (?P<e>{date}))?"
    r"(?: \((?P<n>\d[\d.,]*) ?% in (?P<d>{date})\))?",
    r"rate\b",
)


def whole(number: str) -> str:
    """A number without the marks of its thousands.

    >>> whole("29 640"), whole("1,842"), whole("2.5")
    ('29640', '1842', '2.5')
    """
    return _GROUPED.sub("", number) if _THOUSANDS.fullmatch(number) else number


def read_moved(passage: Passage) -> Iterator[Reading]:
    """Every figure of a passage that tells how far something went up or down."""
    for found in _WENT.finditer(passage.skeleton.line):
        yield from _went(passage, found, "")
    for found in _STOOD.finditer(passage.skeleton.line):
        yield from _went(passage, found, " %")


def _went(passage: Passage, found: re.Match[str], unit: str) -> Iterator[Reading]:
    """The figure that something rose or fell to, and the one that it came from."""
    what = _NUMBER_OF.sub("", lowered(passage.skeleton.words(*found.span("what")).strip()))
    proof = passage.span(*found.span())
    places = passage.skeleton.places(*found.span("what"), Kind.COUNTRY, Kind.ORG)
    whose = next((passage.name(at) for at in places), subject_of(passage.action))
    for number, day in (("n", "d"), ("m", "e"), ("f", "g")):
        if found.groupdict().get(number):
            figure = found[number].rstrip(".,")
            own = unit or (" %" if "%" in figure else "")
            counted = f"{whole(figure.rstrip(' %'))}{own} {what}"
            value = Literal(counted, Type.QUANTITY)
            when = passage.date(found.start(day)).when if found[day] else None
            reading = passage.reading(whose, Predicate.INDICATOR, value, proof, "count-moved")
            yield reading._replace(when=when, when_role=WhenRole.OCCURRED if when else None)
