"""A passage → who works with whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ...model.fact import Modality, Predicate, Reading
from ..passage import Passage
from ..syntax.skeleton import Kind, pattern
from .assertion import is_asserted
from .attached import PARTIES

_TOGETHER = pattern(
    r"\b(?:[Cc]ooperation (?:and [a-z ]+ )?between|[Jj]oint work (?:of|between)) (?:the )?"
    rf"(?P<o>{PARTIES})(?!['’]s)"
)
#: "Frontex cooperation with A and with B".
_WITH = pattern(
    rf"{{org}}(?:['’]s)? [Cc]ooperation with (?:the )?{PARTIES}(?: and with (?:the )?{PARTIES})?"
)
_SIDE = r"{party}(?: (?:authorities|police|navy|coast guard))?"
_WORKING = pattern(
    rf"(?P<o>{_SIDE}(?:(?:, | and |, and |, the | and the ){_SIDE})+) "
    r"(?:(?:have |has )?continued? to |keep on |are |have been )?"
    r"(?:(?:closely |actively )?(?:cooperat|collaborat)(?:e|es|ed|ing)\b|"
    r"work(?:s|ed|ing)? (?:closely )?(?:together|hand in hand|side by side))"
)
_COVERED = re.compile(
    r"\b(?:agreement|arrangement|possibility|opportunity|roadmap|plan) ", re.IGNORECASE
)


def read_cooperation(passage: Passage) -> Iterator[Reading]:
    """Each pair of parties that "cooperation between" names, where no agreement covers it."""
    line = passage.skeleton.line
    yield from _of_one(passage)
    matches = [*_TOGETHER.finditer(line), *_WORKING.finditer(line)]
    for found in matches:
        before = line[max(0, found.start() - 60) : found.start()]
        start, end = passage.skeleton.span(*found.span())
        if _COVERED.search(before) or not is_asserted(passage.text, start, end):
            continue
        parties = [
            passage.name(at)
            for at in passage.skeleton.places(*found.span("o"), Kind.ORG, Kind.COUNTRY)
        ]
        span = passage.span(*found.span())
        for one, other in combinations(dict.fromkeys(parties), 2):
            reading = passage.reading(one, Predicate.COOPERATES_WITH, other, span, "cooperation")
            yield reading._replace(modality=Modality.ONGOING)


def _of_one(passage: Passage) -> Iterator[Reading]:
    """As in "Frontex cooperation with A and with B": one party with each of the others."""
    for found in _WITH.finditer(passage.skeleton.line):
        one, *others = passage.skeleton.places(*found.span(), Kind.ORG, Kind.COUNTRY)
        span, said = passage.span(*found.span()), passage.skeleton.span(*found.span())
        for at in others if is_asserted(passage.text, *said) else ():
            reading = passage.reading(
                passage.name(one), Predicate.COOPERATES_WITH, passage.name(at), span, "cooperation"
            )
            yield reading._replace(modality=Modality.ONGOING)
