"""Sentences that go on about the project named before, such as "PT is lead partner".

Only sentences and parts of sentences that name no project themselves are read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import AmountRole, Predicate, Reading
from ..passage import Passage, Project
from ..syntax.shapes import Table
from ..syntax.skeleton import Kind, pattern
from .attached import HEAD, PARTIES, THE
from .continuations import DELIVERY
from .continued_money import FUNDING
from .periods import Said, both_ends, dated_edge, lasting

_TABLE = Table((*DELIVERY, *FUNDING))
_AMOUNTS = (
    pattern(
        r"(?:{fund} )?(?:[Cc]ontribution|[Bb]udget|[Gg]rant|[Ee]nvelope)(?: of|:| amounts to| is)? "
        r"(?P<m>{money})"
    ),
    pattern(
        r"\b(?:contribut|provid|add)(?:e|es|ed|s) "
        r"(?:(?:a further|another|an additional|in total) )?(?P<m>{money})"
    ),
    pattern(
        r"[Bb]udget (?:(?:was|has been) )?(?:topped up|increased|raised|reduced|cut|revised)"
        r"(?: from {money})? to (?P<m>{money})"
    ),
    pattern(
        r"(?P<m>{money}) (?:comes? |came |is |are )?(?:from|under|through|via) (?:the )?{payer}"
    ),
)
#: "FOO, EUR 9 million, …": all of such a sentence speaks of the project it begins with.
_LISTED = pattern(
    rf" ?(?:[Pp]roject )?{{project}}{HEAD}(?: \([^()]*\)(?=:| –| -))?"
    r"(?:,|:| –| -| \(| (?:is|was) (?:an?|the) [^.;:]*:)"
)
#: "FOO (EUR 9 million), in which …", "FOO, the co-beneficiaries being …": about it from there on.
_RELATIVE = pattern(
    rf"{{project}}{HEAD}(?: \([^()]*\))*, "
    r"(?:(?=(?:the )?[a-z-]+ being )|(?:in|of|for) which |where )"
)
#: "Total envelope EUR 3 million, …": a part of a sentence that begins with its amount.
_WHOLE = pattern(r" ?(?P<m>{money})(?=,|\.| \(|$)")
_TOTAL = re.compile(r"\b(?:total|budget|envelope|amount|cost)\b", re.IGNORECASE)
_STARTS = pattern(
    rf"(?:\b[Ii]mplemented by {THE}{PARTIES},? (?:as )?from|"
    r"\b[Ll]aunched|(?<!\bto )\b[Ss]tart(?:ed|s|ing)?(?: date)?:?|(?<={duration}, )beginning|"
    r"\b(?:[Aa]ctivities|[Ii]t|[Ww]orks) began|\b[Ss]ince(?: its (?:launch|start|inception))?|"
    r"{duration},? (?:as of|(?:as )?from|starting(?: on)?)) "
    r"(?:on |in )?(?P<d>{date})"
)
#: "It has trained 1,100 border guards since 2019": since then at least, not from then on.
_HAS_DONE = re.compile(r"\bha(?:s|ve) [a-z]+ed\b[^.;]*$")
_ENDS = pattern(
    r"\b(?:to run|runs?|running|ongoing|extended|prolonged|ends?(?: date)?:?|under [^.;,]*,|"
    r"end date (?:moved|extended|postponed|changed|brought forward)(?= to))"
    r" ?(?:now )?(?:until|till|up to|to)? ?(?:the )?(?:end of )?(?P<d>{date})"
)
_LASTS = pattern(
    r"(?:\b[Dd]uration(?::| is| of)? |\bfor a period of |\bfor )(?P<t>{duration})|"
    r"(?P<u>{duration}),? (?:as of|(?:as )?from|starting(?: on| in)?) {date}|"
    r"(?<={date}, )(?P<v>{duration})(?=[,;.]|$)"
)
#: "Implemented by A from 1 May 2023 to 31 October 2025".
_LASTED = pattern(
    r"\b(?:(?:[Ii]mplemented|[Cc]arried out|[Rr]uns?|[Dd]elivered)"
    rf"(?: by {THE}{PARTIES})?,?|[Dd]uration:?|(?:[Cc]urrent |[Pp]resent )?(?:phase|mandate):?) "
    r"(?:from )?(?P<d>{date})|, (?P<e>{date})(?=[.;]? ?$|[.;])"
)
_PARTS = re.compile(r"(?<=[.;])\s+")


def read_continued(passage: Passage) -> Iterator[Reading]:
    """What parts of sentences say of the project that the item named last."""
    if not passage.names_project:
        return
    for start, end in _parts(passage.skeleton.line):
        here = list(passage.projects(start, end))
        if not here and (project := _last_before(passage, start)):
            yield from _said(passage, project, start, end)
        elif len(here) == 1 and _LISTED.match(passage.skeleton.line, start, end):
            yield from _said(passage, here[0][1], here[0][0] + 1, end)
        elif len(here) == 1 and (found := _RELATIVE.search(passage.skeleton.line, start, end)):
            yield from _said(passage, here[0][1], found.end(), end)


def _dated(passage: Passage, project: Project, start: int, end: int) -> Iterator[Reading]:
    line = passage.skeleton.line
    for predicate, shape in ((Predicate.START, _STARTS), (Predicate.END, _ENDS)):
        for found in shape.finditer(line, start, end):
            both = predicate is Predicate.END and passage.date(found.start("d")).is_range
            if not (both or _HAS_DONE.search(line, start, found.start())):
                said = Said(project.name, found.span(), "continued")
                yield dated_edge(passage, said, predicate, found.start("d"))
    for found in _LASTED.finditer(line, start, end):
        at = found.start("d" if found["d"] else "e")
        if found["d"] or _is_long(passage, at):
            yield from both_ends(passage, Said(project.name, found.span(), "continued"), at)
    for found in _LASTS.finditer(line, start, end):
        at = next(found.start(group) for group in "tuv" if found[group])
        yield lasting(passage, Said(project.name, found.span(), "continued"), at)


def _is_long(passage: Passage, at: int) -> bool:
    """Whether a date is a period of some months, as a project has: "1.9.2023 - 28.2.2026"."""
    begin, _, end = passage.date(at).when.edtf.partition("/")
    return passage.date(at).is_range and begin[:7] != end[:7]


def _parts(line: str) -> Iterator[tuple[int, int]]:
    """The sentences and what stands between their semicolons."""
    at = 0
    for gap in _PARTS.finditer(line):
        yield at, gap.start()
        at = gap.end()
    yield at, len(line)


def _last_before(passage: Passage, at: int) -> Project | None:
    named = [project for _, project in passage.projects(0, at)]
    return named[-1] if named else None


def _said(passage: Passage, project: Project, start: int, end: int) -> Iterator[Reading]:
    line, skeleton = passage.skeleton.line, passage.skeleton
    for rule, predicate, shape in _TABLE.fitting(line):
        for found in shape.each(line, start, end):
            kinds = (Kind.ORG, Kind.COUNTRY, Kind.FUND)
            for at in skeleton.places(*found.span("o"), *kinds):
                proof = passage.span(*found.span())
                yield passage.reading(project.name, predicate, passage.name(at), proof, rule)
    yield from _dated(passage, project, start, end)
    whole = _WHOLE.match(line, start, end)
    if whole and _TOTAL.search(skeleton.words(*whole.span())):
        proof, amount = passage.span(*whole.span()), passage.amount(whole.start("m"))
        yield passage.reading(project.name, Predicate.BUDGET, amount, proof, "total")
    sums = [passage.amount(at) for at in skeleton.places(start, end, Kind.MONEY)]
    total = any(one.role is AmountRole.TOTAL_BUDGET for one in sums)
    for shape in _AMOUNTS:
        for found in shape.finditer(line, start, end):
            proof, amount = passage.span(*found.span()), passage.amount(found.start("m"))
            if total and amount.role is not AmountRole.TOTAL_BUDGET:
                continue
            yield passage.reading(project.name, Predicate.BUDGET, amount, proof, "continued")
