"""A passage → centres called by where they are: who runs them and who pays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Predicate, Reading
from ...model.names import Name, Type
from ..passage import Passage
from ..syntax.skeleton import Kind, pattern
from .assertion import is_asserted
from .attached import ORGS, PAYERS

_PLACE = r"(?:{place}|[A-Z][a-z][\w’'-]+)"
#: "MRCs in Dhaka, Islamabad and Erbil are run by A and funded by B".
_RUN = pattern(
    r"(?<!\w)(?P<what>(?:(?:[a-z]+ ){0,2}(?:centres?|hubs?|shelters?|desks?|cells?)|[A-Z]{2,}s) in "
    rf"(?P<where>{_PLACE}(?:(?:, | and |, and ){_PLACE})*)) (?:is|are|will be) "
    rf"(?:run|managed|operated) by (?P<by>{ORGS})"
    rf"(?:,? and (?:co-)?(?:funded|financed) by (?:the )?(?P<f>{PAYERS}))?"
)
#: "the National Coordination Centre in A, co-financed by B (EUR 2 million)".
_PAID = pattern(
    r"\b(?P<what>(?:(?:[A-Z][a-z]+ )*|[a-z]+tion |[a-z]+ing )"
    r"(?:[Cc]entre|[Hh]ub|[Ss]helter|[Ll]aboratory|[Ff]acility) "
    rf"in (?P<where>{_PLACE}))(?:, | \()(?:co-)?(?:funded|financed) by (?:the )?"
    r"(?P<f>{payer}(?:(?:, | and |, and )(?:the )?{payer})*)(?: \((?P<m>{money})\))?"
)
_WRITTEN = re.compile(r"[A-Z][a-z][\w’'-]+")


def read_sites(passage: Passage) -> Iterator[Reading]:
    """Where such centres are, who runs them, and who pays."""
    for found in _RUN.finditer(passage.skeleton.line):
        if is_asserted(passage.text, *passage.skeleton.span(*found.span())):
            site = Name(passage.skeleton.words(*found.span("what")), Type.PROJECT)
            for predicate, name in _told(passage, found):
                proof = passage.span(*found.span())
                yield passage.reading(site, predicate, name, proof, "run-site")
    yield from _paid(passage)


def _paid(passage: Passage) -> Iterator[Reading]:
    """Who pays for a centre named by where it is, and how much."""
    for found in _PAID.finditer(passage.skeleton.line):
        site = Name(passage.skeleton.words(*found.span("what")), Type.PROJECT)
        proof = passage.span(*found.span())
        for predicate, name in _told(passage, found):
            yield passage.reading(site, predicate, name, proof, "paid-site")
        if found["m"]:
            amount = passage.amount(found.start("m"))
            yield passage.reading(site, Predicate.BUDGET, amount, proof, "paid-site")


def _told(passage: Passage, found: re.Match[str]) -> Iterator[tuple[Predicate, Name]]:
    kinds = (Kind.ORG, Kind.COUNTRY, Kind.FUND)
    places = passage.skeleton.places(*found.span("where"), Kind.PLACE)
    unlisted = _WRITTEN.findall(passage.skeleton.line, *found.span("where"))
    for name in (*map(passage.name, places), *(Name(one, Type.PLACE) for one in unlisted)):
        yield Predicate.LOCATION, name
    for group, predicate in (("by", Predicate.IMPLEMENTED_BY), ("f", Predicate.FUNDED_BY)):
        if not found.groupdict().get(group):
            continue
        for at in passage.skeleton.places(*found.span(group), *kinds):
            yield predicate, passage.name(at)
