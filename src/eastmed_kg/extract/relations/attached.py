"""Where what is said of a project hangs: brackets behind it, lists of projects, lists of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from ...model.names import Name
from ..passage import Passage, Project, projects_in
from ..syntax.skeleton import Kind, Skeleton, pattern

#: The noun that may stand behind a project's name.
HEAD = (
    r"(?: (?:[Pp]rojects?|[Pp]rogrammes?|programs?|actions?|initiatives?|schemes?|contracts?|"
    r"campaigns?))?"
)
_BEHIND = rf"{HEAD}(?: \([^()]*\))?(?: {{mark}})?"
#: A head noun before a project's name, perhaps with what it is about.
NOUN = r"(?:(?:[a-z]+ )?(?:projects?|programmes?|actions?|schemes?) )?"
#: One project; several in a row; several with what stands behind each.
PROJECT = "{project}" + HEAD
LIST = "{project}(?:(?:, and |, | and ){project})*" + HEAD
PROJECTS = f"{{project}}{_BEHIND}(?:(?:, and |, | and ){{project}}{_BEHIND})*"
#: What may stand between a project and what is said of it: other things said of it, and the small
#: words between them, but no other noun and no other verb.
_FILL = (
    "projects?|programmes?|action|initiative|scheme|contract|campaign|launched|"
    "is|are|was|were|be|been|being|has|"
    "have|had|will|shall|to|which|that|currently|jointly|now|also|both|all|each|and|or|by|in|for|"
    "of|with|under|through|from|on|at|the|an?|its|until|since|worth|co-funded|funded|co-financed|"
    "value|financed|implemented|led|managed|carried|out|delivered|supported|coordinated|budget|total|"
    "amount|amounting|implementation|ongoing|running|runs?|targeting|covering|continues?|mid|late|"
    "early|end|operated|consortium|funding|initially|behalf|Projects?|Programmes?|started|starts?|expected|due|extended|prolonged|renewed|duration|phase|second|first|approved|"
    "operational|underway|contracted|receives?|provided|as|partners?|together|set|up|developed|taking|part|paid|got"
)
GAP = (
    r"(?:, an? [^.;,{project}]{1,80},(?= )|, the (?:action|project|programme|initiative|scheme) "
    r"[^.;,{project}]{1,80},(?= )|, which [^.;,{project}]{1,60},(?= )|"
    r", on (?:[a-z ’'-]|{demonym}|{country}){1,60}(?=[,(] ?| \()|[ ,;:(“”\"–-]|"
    rf"\([^()]*\)|, {{money}}\)|(?<=\({{project}})\)|{{said}}|\b(?:{_FILL})\b)*?"
)
#: Anything but another project, for what stands in brackets at the end of a sentence.
WIDE_GAP = r"(?:(?!{project})[^.;])*?"
THE = r"(?:[Tt]he )?"
#: Parties one after the other.
_AND = (
    r"(?:, and the |, and | and the |, the | and |, (?!{party} (?:in (?:the )?[Ss]teering|"
    r"observers?\b))|/|,? as well as (?:the )?|,? and,? for the first time,? )"
)
_KIND = r"(?:NGO |foundation |association |company |(?:[a-z]+ )?(?:agency|service) )?"
#: The letters of a body or its share behind its name, in a list.
_SHORT = r"(?: \((?:[A-Z]{2,}|{money})\)(?=,| and (?:the )?{party}))?"
PARTIES = rf"{{party}}(?:{_SHORT}{_AND}(?:{{demonym}} )?{_KIND}{{party}})*"
#: More than one.
SEVERAL = rf"{{party}}(?:{_AND}(?:{{demonym}} )?{_KIND}{{party}})+"
#: Such parties, perhaps said to be of a country or an NGO.
ORGS = r"(?:the )?(?:{demonym} )?" + _KIND + PARTIES
PAYERS = (
    rf"{{payer}}(?: \({{money}}\))?(?:(?:{_AND}| )(?:{{demonym}} )?{{payer}}(?: \({{money}}\))?)*"
)
FUNDS = r"{fund}(?:(?:, and |, | and |/| ){fund})*"
COUNTRIES = r"{country}(?:(?:, and |, | and in | and |/| / ){country})*"
#: Countries and regions.
REGIONS = r"{region}(?:(?:, and |, | and |/){region})*"

_BRACKETS = pattern(
    rf"(?P<p>{LIST})(?: (?:first|second|third|fourth|new) phase)?"
    r"(?: (?:was |has been )?selected(?: for funding)?)?"
    rf"(?:,? (?:(?:is|are|was|were|has been|will be)(?: being)? )?(?:developed|set up|built|run|"
    r"operated|implemented|carried out|delivered|led|managed|coordinated|funded|financed) by "
    rf"(?:the )?{PARTIES})?"
    r"(?: (?:was |has been )?signed(?: with (?:the )?{party})?(?: (?:on|in) {date})?)?"
    r"(?: is an? (?:[a-z-]+ |{fund}[- ](?:funded )?){0,3}"
    r"(?:project|programme|campaign|action|scheme|initiative)(?= \())?"
    r"(?: (?:on|along) (?:the )?[a-z][a-z -]{2,30}(?= \())?"
    rf"(?: of (?:the )?{PARTIES})?(?: in (?:the )?{REGIONS})?"
    rf"(?: (?:with|alongside) (?:the )?{PARTIES})?"
    r"(?:, (?!and |or |as |but |while |which |who )[a-z][a-z-]* "
    rf"(?:[^,.;:(){{project}}]+|[^.;:{{project}}]*? between {PARTIES}))?,?"
    r"(?P<in>(?: ?\([^()]*\))+)"
)
#: "FOO: Country, EUR 3 million under FUND": what stands behind the name as in a bracket.
_LABELLED = pattern(
    r"(?:^|(?<=[.;] ))(?P<p>{project})(?: \([^()]*\))?(?::| –| -) "
    r"(?P<in>[^.;:]*{money}[^.;:]*)"
)
#: "the second phase (FOO II, EUR 6 million, NDICI-funded)".
_LABELLED_SHORT = pattern(r"\((?P<p>{project})\): (?P<in>[^.;:]*{money}[^.;:]*)")
_NAMED_WITHIN = pattern(r"\((?P<p>{project})[,;] (?P<in>[^()]*{money}[^()]*)\)")
_ONE_BRACKET = pattern(r"\((?P<in>[^()]*)\)")
#: "implemented by A (EUR 2 million) and B": the share of A.
_SHARE = pattern(rf"\({{money}}\){_AND}(?:{{demonym}} )?{{party}}")
_EACH = re.compile(r"\beach\b")


class Bracket(NamedTuple):
    """A bracket behind a project: ``start``..``end`` is what stands in it, on the skeleton."""

    project: Project
    at: int
    start: int
    end: int


def brackets(passage: Passage) -> Iterator[Bracket]:
    """Every bracket that stands right behind a project, or behind its head noun or partner.

    Behind a list of projects it speaks of the last one, or of all when it says "each".
    """
    return iter(_brackets(passage.skeleton))


@lru_cache(maxsize=4)
def _brackets(skeleton: Skeleton) -> tuple[Bracket, ...]:
    """The brackets of the passage in hand, which one family after the other asks for."""
    return (*_behind(skeleton), *_labelled(skeleton))


def _behind(skeleton: Skeleton) -> Iterator[Bracket]:
    for found in _BRACKETS.finditer(skeleton.line):
        listed = list(projects_in(skeleton, *found.span("p")))
        every = _EACH.search(skeleton.words(*found.span("in")))
        last = [(at, one) for at, one in listed if every or at == listed[-1][0]]
        for bracket in _ONE_BRACKET.finditer(skeleton.line, *found.span("in")):
            if found.end("p") + 1 < bracket.start() and _SHARE.match(
                skeleton.line, bracket.start()
            ):
                continue
            for at, project in last:
                yield Bracket(project, at, *bracket.span("in"))


def _labelled(skeleton: Skeleton) -> Iterator[Bracket]:
    for found in chain(
        *(one.finditer(skeleton.line) for one in (_LABELLED, _LABELLED_SHORT, _NAMED_WITHIN))
    ):
        for at, project in projects_in(skeleton, *found.span("p")):
            yield Bracket(project, at, *found.span("in"))


def spots(passage: Passage, found: re.Match[str], group: str, *kinds: Kind) -> Iterator[int]:
    """Places on the skeleton, within a group of a match, that hold such mentions."""
    return passage.skeleton.places(*found.span(group), *kinds)


def names(passage: Passage, found: re.Match[str], group: str) -> Iterator[Name]:
    """The names of the world within a group of a match."""
    kinds = (Kind.ORG, Kind.COUNTRY, Kind.FUND, Kind.PLACE)
    return (passage.name(at) for at in spots(passage, found, group, *kinds))


def projects(passage: Passage, found: re.Match[str], group: str) -> Iterator[Project]:
    """The projects within a group of a match."""
    return (project for _, project in passage.projects(*found.span(group)))
