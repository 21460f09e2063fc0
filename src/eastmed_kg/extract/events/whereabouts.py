"""The words around an event → where it was: places, sites, countries, what was visited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.names import Name, Type
from ..passage import Passage
from ..relations.place_names import PLACE, PLACES, places_in
from ..syntax.shapes import Table
from ..syntax.skeleton import Kind, pattern

_LISTED = r"(?:, | and |, and )(?:{place}|[A-Z][a-z][\w-]++(?! (?:on|in) ))"
_PLACE = pattern(rf"\b(?:in|at|to|off) (?:the )?(?P<o>{{place}})(?P<more>(?:{_LISTED})*)")
#: "the roundtable (Cairo, 19 November 2024)".
_BESIDE_DAY = pattern(r"(?:\(|[,;:] )(?P<o>{region}),? {date}")
#: "(26 March, Tbilisi)", "26 March, Tbilisi".
_BEHIND_DAY = pattern(r"{date}(?:, | \()(?P<o>{place})(?=[.,;)]|$)")
#: "3 May 2024: workshop with A, Tbilisi."
_AT_END = pattern(r", (?P<o>{place})[.;]?$")
#: Places nobody lists, before a day or at the end: "held in Banjul on 3 May".
_UNKNOWN = pattern(
    rf"\b(?:in|(?<!\w)(?i:missions?|visits?|deployments?|operations?|flights?) to) (?P<o>{PLACES})"
    r"(?=,? (?:on |in |by |with |for )?{date}|"
    r",? (?:on|by|with|for|under|and in|in the presence) |[.,;)]|$)|"
    rf"(?<=, )(?P<q>{PLACE})(?=, {{date}})"
)
#: What only may be is nowhere.
_MAY_BE = re.compile(r"\b(?:possibilit|option|feasibilit)")
_WRITTEN = re.compile(r"[A-Z][a-z][\w-]+")
_COUNTRY = pattern(r"\bin (?:the )?(?P<o>{country}(?:(?:, | and |, and ){country})*)(?! City\b)")
#: "21 charter flights to Iraq and Pakistan".
_BOUND_FOR = pattern(
    r"\b(?i:flights?|operations?|charters?|missions?|deployments?|study (?:visits?|tours?|"
    r"trips?)) to (?:the )?"
    r"(?P<o>{country}(?:(?:, | and |, and ){country})*)(?!['’])"
)
_SITE = pattern(
    r"\b(?:at|in|of|to) (?:the )?(?P<o>{org} (?:HQs?|[Hh]eadquarters)|(?:[a-z]+ ){0,2}"
    r"(?:centre|headquarters|airport|base|border crossing) (?:of|in) [A-Z{org}{place}]"
    r"[\w-]*(?: [A-Z][\w-]+)*)"
)
_GOAL = pattern(
    r" ?(?:the )?(?P<o>{place}|{country}|{org} (?P<seat>HQs?|[Hh]eadquarters))"
    r"(?P<more>(?:(?:, | and |, and )(?:{place}|{country}))*)"
)


def _site(passage: Passage, found: re.Match[str], *, named: bool) -> Name:
    if named:
        return passage.name(found.start("o"))
    return Name(passage.skeleton.words(*_span(found)), Type.PLACE)


def _span(found: re.Match[str]) -> tuple[int, int]:
    """The one of a shape's groups that holds the place."""
    group = next(one for one in "oq" if one in found.re.groupindex and found[one])
    return found.span(group)


def visited(passage: Passage, start: int, end: int) -> Iterator[Name]:
    """What is visited, at the beginning of a range behind the verb."""
    found = _GOAL.match(passage.skeleton.line, start, end)
    if found:
        yield _site(passage, found, named=not found["seat"])
        for at in passage.skeleton.places(*found.span("more"), Kind.PLACE, Kind.COUNTRY):
            yield passage.name(at)


def whereabouts(passage: Passage, start: int, end: int) -> Iterator[Name]:
    """Every place that a range of the skeleton names as where something was."""
    line = passage.skeleton.line
    for read, shape in _PLACES.fitting(line[start:end]):
        for found in shape.each(line, start, end):
            if not _MAY_BE.search(line, start, found.start()):
                yield from read(passage, found)


def _listed(passage: Passage, found: re.Match[str]) -> Iterator[Name]:
    """The place with those listed behind it, which may be in no list of names."""
    yield _site(passage, found, named=True)
    for at in passage.skeleton.places(*found.span("more"), Kind.PLACE):
        yield passage.name(at)
    for written in _WRITTEN.finditer(passage.skeleton.line, *found.span("more")):
        yield Name(written[0], Type.PLACE)


def _known(passage: Passage, found: re.Match[str]) -> Iterator[Name]:
    yield _site(passage, found, named=True)


def _unknown(passage: Passage, found: re.Match[str]) -> Iterator[Name]:
    return places_in(passage, *_span(found))


def _built(passage: Passage, found: re.Match[str]) -> Iterator[Name]:
    yield _site(passage, found, named=False)


def _countries(passage: Passage, found: re.Match[str]) -> Iterator[Name]:
    places = passage.skeleton.places(*found.span("o"), Kind.COUNTRY)
    return (passage.name(at) for at in places)


#: Each shape of a place beside what reads it.
_PLACES = Table(
    (
        (_listed, _PLACE),
        (_known, _BESIDE_DAY),
        (_known, _BEHIND_DAY),
        (_known, _AT_END),
        (_unknown, _UNKNOWN),
        (_built, _SITE),
        (_countries, _COUNTRY),
        (_countries, _BOUND_FOR),
    )
)
