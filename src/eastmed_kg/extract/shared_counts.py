"""A passage → numbers shared out: "A, B and C pledged 50, 120 and 15 places respectively"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.fact import Literal, Predicate, Reading, When, WhenRole
from ..model.names import Type
from .counted import says_deed
from .moved import whole
from .passage import Passage
from .relations.attached import PARTIES
from .syntax.skeleton import Kind, pattern
from .syntax.verbs import Form, forms

_FIGURE = r"\d{1,3}(?:[., ]\d{3})+|\d+"
SHARED = pattern(
    rf"(?P<o>{PARTIES}) (?:have |has |had )?(?P<verb>[a-z]+) "
    rf"(?P<n>(?:{_FIGURE})(?:, (?:{_FIGURE}))*,? and (?:{_FIGURE})) "
    r"(?P<what>[a-z][a-z -]*?),? respectively(?:,? (?:in|on|by) (?P<d>{date}))?"
)
_EACH = re.compile(_FIGURE)
_OTHER = r"(?:\d[\d.,]*|{money}) [a-z-]+(?: [a-z-]+){0,3}"
#: "19 boats and 63 engines seized": what was done to the last was done to those before it.
_DONE_TOGETHER = pattern(
    rf"(?:, {_OTHER})*,? and (?:\d[\d.,]*|{{money}}) (?:[a-z-]+ ){{1,4}}?(?P<done>[a-z]+(?:ed|en))"
    r"(?=[.,;)]|$| (?:in|on|at|by|from|during|within) )"
)


def read_shared(passage: Passage) -> Iterator[Reading]:
    """One number a party, where there are as many of both."""
    for found in SHARED.finditer(passage.skeleton.line):
        parties = list(passage.skeleton.places(*found.span("o"), Kind.ORG, Kind.COUNTRY))
        numbers = _EACH.findall(found["n"])
        if len(parties) == len(numbers):
            for at, number in zip(parties, numbers, strict=True):
                yield _reading(passage, found, at, number)


def done_together(line: str, end: int, what: str) -> str:
    """The participle that a number shares with those listed behind it, else nothing.

    ``end`` is where the words for the number end; "52 arrests" were made, not seized.
    """
    found = _DONE_TOGETHER.match(line, end)
    verb, kinds = forms().get(found["done"], (None, frozenset[Form]())) if found else (None, ())
    done = verb is not None and Form.PARTICIPLE in kinds and not says_deed(what)
    return f" {verb.participle}" if verb and done else ""


def _day(passage: Passage, found: re.Match[str]) -> When | None:
    """The day behind the numbers, else the one that opens the sentence."""
    leads = [one.lead for one in passage.sentences if one.start <= found.start() < one.end]
    opens = [at for lead in leads for at in passage.skeleton.places(*lead, Kind.DATE)]
    days = [found.start("d")] if found["d"] else opens
    return passage.date(days[0]).when if days else None


def _reading(passage: Passage, found: re.Match[str], at: int, number: str) -> Reading:
    value = Literal(f"{whole(number)} {found['what']}{_done(found['verb'])}", Type.QUANTITY)
    proof, name = passage.span(*found.span()), passage.name(at)
    reading = passage.reading(name, Predicate.INDICATOR, value, proof, "count-respectively")
    when = _day(passage, found)
    return reading._replace(when=when, when_role=WhenRole.OCCURRED if when else None)


def _done(word: str) -> str:
    verb, kinds = forms().get(word, (None, frozenset[Form]()))
    return f" {verb.participle}" if verb and Form.PAST in kinds else ""
