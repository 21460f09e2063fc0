"""A passage → centres called by where they are: who runs them and who pays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Amount, Predicate, Reading
from ...model.names import Name, Type
from ..passage import Passage
from ..syntax.skeleton import Kind, pattern
from .assertion import is_asserted
from .attached import ORGS, PAYERS
from .periods import Said, dated_edge
from .place_names import PLACE, PLACES, places_in

#: "MRCs in Dhaka, Islamabad and Erbil are run by A and funded by B".
_RUN = pattern(
    r"(?<!\w)(?P<what>(?:(?:[a-z]+ ){0,2}(?:centres?|hubs?|shelters?|desks?|cells?)|"
    r"(?:[A-Z][a-z]+ ){1,3}(?:Centres?|Hubs?|Shelters?|Offices?)|[A-Z]{2,}s) in "
    rf"(?P<where>{PLACES}))(?: (?:is|are|will be)|,| \(|, which is|, to be) ?"
    rf"(?:run|managed|operated) by (?P<by>{ORGS})"
    rf"(?:,? and (?:co-)?(?:funded|financed) by (?:the )?(?P<f>{PAYERS}))?"
)
#: "the National Coordination Centre in A, co-financed by B (EUR 2 million)".
_PAID = pattern(
    r"\b(?P<what>(?:(?:[A-Z][a-z]+ )*|[a-z]+tion |[a-z]+ing )"
    r"(?:[Cc]entre|[Hh]ub|[Ss]helter|[Ll]aboratory|[Ff]acility) "
    rf"in (?P<where>{PLACE}))(?:, | \()(?:co-)?(?:funded|financed) by (?:the )?"
    r"(?P<f>{payer}(?:(?:, | and |, and )(?:the )?{payer})*)(?: \((?P<m>{money})\))?"
)
#: "A and B co-fund the resource centre in C (EUR 2 million)".
_BACKED = pattern(
    rf"(?P<f>{PAYERS}) (?:co-)?(?:fund|financ)(?:s|e|es|ed)? (?:the|an?) (?:{{org}} )?"
    r"(?P<what>(?:[A-Za-z][a-z]+ ){0,3}(?:[Cc]entres?|[Hh]ubs?|[Ss]helters?|[Ff]acility) in "
    rf"(?P<where>{PLACES}))(?: \((?P<m>{{money}})\))?"
)
#: "Risk analysis cells are operational in A, B and C (EUR 4 million, FUND)".
_AT_WORK = pattern(
    r"(?<![\w-])(?P<what>(?:(?!(?:[Tt]he|[Aa]n?|of|to|in|at|on|for|with|from|by|and|or|[Aa]ll|[Bb]oth|"
    r"[Tt]hese|[Tt]hose|[Nn]ew)\b)(?:[A-Za-z][\w’'-]*|{org}|{demonym}|{project}) ){1,4}"
    r"(?:centres?|hubs?|cells?|offices?|desks?|units?|points?|shelters?|stations?|posts?)) "
    r"(?:is|are|has been|have been) (?:now |already |fully )?(?:operational|active|open|functional|"
    rf"up and running|in place|at work) (?:in|at) (?:the )?(?P<where>{PLACES})"
    rf"(?: \((?:(?P<m>{{money}})(?:, )?)?(?P<f>{PAYERS})?\))?"
)
#: What such a centre is, and how its place follows: few lines have both.
_SEATED = (
    r"(?:[Cc]entres?|[Hh]ubs?|[Ss]helters?|desks?|cells?|stations?|posts?|[Oo]ffices?|academy|wing|"
    r"units?|laborator(?:y|ies)|radars?|MRCs?) (?:in|at) "
)
#: "the new transit centre in A", "one-stop border post in B": called by where it stands.
_STANDS = pattern(
    r"(?:(?:^|(?<=[.;] ))(?P<c>{country}): (?:[Tt]he |[Aa]n? )?)?"
    r"(?<![\w-])(?P<what>(?:(?!(?:[Tt]he|[Aa]n?|of|to|in|at|on|for|with|from|by|and|or|as|its|their|his|"
    r"all|both|each|these|those|[Nn]ew|future|[Oo]pen|opened|[Kk]eep)\b)"
    r"(?:[A-Za-z][\w’'-]*|{org}|{demonym}|{project}) ){1,4}"
    rf"{_SEATED}(?P<where>{PLACES}))"
    r"(?: (?:is |has been )?(?:up and running|operational|in operation|open) since (?P<s>{date}))?",
    _SEATED,
)
_RULES = (
    ("run-site", _RUN),
    ("paid-site", _PAID),
    ("backed-site", _BACKED),
    ("site-at-work", _AT_WORK),
    ("site", _STANDS),
)


def read_sites(passage: Passage) -> Iterator[Reading]:
    """Where such centres are, who runs them, who pays, and how much."""
    for rule, shape in _RULES:
        for found in shape.finditer(passage.skeleton.line):
            if is_asserted(passage.text, *passage.skeleton.span(*found.span())):
                site = Name(passage.skeleton.words(*found.span("what")), Type.PROJECT)
                proof = passage.span(*found.span())
                for predicate, value in _told(passage, found):
                    yield passage.reading(site, predicate, value, proof, rule)
                if found.groupdict().get("s"):
                    said = Said(site, found.span(), rule)
                    yield dated_edge(passage, said, Predicate.START, found.start("s"))


def _told(passage: Passage, found: re.Match[str]) -> Iterator[tuple[Predicate, Name | Amount]]:
    kinds = (Kind.ORG, Kind.COUNTRY, Kind.FUND)
    for name in places_in(passage, *found.span("where")):
        yield Predicate.LOCATION, name
    groups = {group for group, words in found.groupdict().items() if words}
    for group, predicate in (("by", Predicate.IMPLEMENTED_BY), ("f", Predicate.FUNDED_BY)):
        if group in groups:
            for at in passage.skeleton.places(*found.span(group), *kinds):
                yield predicate, passage.name(at)
    if "c" in groups:
        yield Predicate.SUPPORTS_COUNTRY, passage.name(found.start("c"))
    if "m" in groups:
        yield Predicate.BUDGET, passage.amount(found.start("m"))
