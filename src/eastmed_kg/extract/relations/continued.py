"""Sentences that go on about the project named before, such as "PT is lead partner".

Only sentences and parts of sentences that name no project themselves are read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Predicate, Reading
from ..passage import Passage, Project
from ..syntax.shapes import Shape, Table
from ..syntax.skeleton import Kind, pattern
from .attached import COUNTRIES, PARTIES, PAYERS
from .periods import Said, both_ends, dated_edge, lasting

_THE = r"(?:[Tt]he )?"
_RULES: tuple[tuple[str, Predicate, Shape], ...] = (
    (
        "lead-partner",
        Predicate.LED_BY,
        pattern(
            rf"{_THE}(?P<o>{PARTIES}) (?:(?:is|are|as|acts? as) (?:the )?"
            r"(?:in the )?lead(?: (?:partner|agency))?|in the lead)\b"
        ),
    ),
    (
        "lead-partner",
        Predicate.LED_BY,
        pattern(rf"{_THE}(?P<o>{PARTIES}) leads? the (?:consortium|project|action)\b"),
    ),
    (
        "lead-with",
        Predicate.PARTNER,
        pattern(
            rf"{PARTIES} (?:(?:is|are) )?in the lead,? (?:together )?with {_THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "are-partners",
        Predicate.PARTNER,
        pattern(
            rf"{_THE}(?P<o>{PARTIES}) (?:is|are|act as|acts as) (?:an? |the |further )?"
            r"partners?\b(?! (?:in|of) )"
        ),
    ),
    (
        "partners-of-lead",
        Predicate.PARTNER,
        pattern(
            rf"{_THE}(?P<o>{PARTIES}) (?:is|are) partners? of (?:the )?(?:{{demonym}} )?(?:NGO )?"
            r"{org},? which leads\b"
        ),
    ),
    (
        "which-leads",
        Predicate.LED_BY,
        pattern(r"(?P<o>{org}),? which (?:leads|manages|coordinates) the (?:project|consortium)\b"),
    ),
    (
        "comes-as-partner",
        Predicate.PARTNER,
        pattern(
            rf"{_THE}(?P<o>{PARTIES}) (?:has |have )?(?:came|come|joined)(?: on board)? as "
            r"(?:an? )?(?:new )?partners?\b"
        ),
    ),
    (
        "it-covers",
        Predicate.SUPPORTS_COUNTRY,
        pattern(
            r"\b(?:[Ii]t|[Tt]he (?:project|programme|action)) (?:covers|targets|spans|is active in|"
            rf"operates in|is implemented in) (?:the )?(?P<o>{COUNTRIES})"
        ),
    ),
    (
        "as-partners",
        Predicate.PARTNER,
        pattern(rf"\bwith {_THE}(?P<o>{PARTIES}) as (?:further )?partners?\b"),
    ),
    (
        "contributes",
        Predicate.FUNDED_BY,
        pattern(
            rf"{_THE}(?P<o>{PARTIES}) (?:contribut|provid|add)(?:e|es|ed|s) "
            r"(?:(?:a further|another|an additional|in total) )?{money}"
        ),
    ),
    (
        "are-donors",
        Predicate.FUNDED_BY,
        pattern(
            rf"{_THE}(?P<o>{PARTIES}) (?:is|are|act as|acts as)(?: also)? (?:an? |the )?"
            r"(?:co-)?(?:donors?|funders?)\b(?! (?:of|to|for|and partners?) )"
        ),
    ),
    (
        "are-donors",
        Predicate.FUNDED_BY,
        pattern(rf"\bwith {_THE}(?P<o>{PARTIES}) as (?:co-)?(?:donors?|funders?)\b"),
    ),
    ("fund-behind", Predicate.FUNDED_BY, pattern(r"{money} \((?P<o>{fund})\)")),
    (
        "in-charge",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"{_THE}(?P<o>{PARTIES}) (?:is |are )?(?:in charge of|responsible for) "
            r"(?:the )?implementation"
        ),
    ),
    (
        "implementing",
        Predicate.IMPLEMENTED_BY,
        pattern(
            r"\b(?:[Ii]mplemented|[Dd]elivered|[Cc]arried out|[Ii]mplementation) by "
            rf"{_THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "implementing",
        Predicate.IMPLEMENTED_BY,
        pattern(
            r"(?:[Ii]mplementing (?:partners?|agenc(?:y|ies))|[Ii]mplementers?)(?: is| are|:)? "
            rf"{_THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "steering",
        Predicate.PARTNER,
        pattern(
            rf"{_THE}(?P<o>{PARTIES}) (?:sits?|are|is|represented|has a seat|have seats) "
            r"(?:in|on) the [Ss]teering (?:committee|group|board)"
        ),
    ),
    (
        "partners",
        Predicate.PARTNER,
        pattern(
            r"\b(?:[Pp]artners?|[Bb]eneficiaries|[Cc]o-beneficiaries)(?: are| is|:)? "
            rf"{_THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "donors",
        Predicate.FUNDED_BY,
        pattern(rf"\b(?:[Cc]o-)?[Dd]onors?(?: are| is|:)? {_THE}(?P<o>{PAYERS})"),
    ),
    (
        "co-finances",
        Predicate.FUNDED_BY,
        pattern(
            rf"{_THE}(?P<o>{PARTIES}) (?:also )?(?:co-)?(?:financ|fund)(?:es?|s|ing)\b"
            r"(?! (?:the|an?|by)\b)"
        ),
    ),
    (
        "contribution-of",
        Predicate.FUNDED_BY,
        pattern(r"(?P<o>{fund}) (?:contribution|funding|grant|support) of {money}"),
    ),
    (
        "contributions-of",
        Predicate.FUNDED_BY,
        pattern(
            rf"\b[Cc]ontributions? (?:of|from|by) {_THE}(?P<o>{PARTIES})"
            r"(?! (?:is|are|would be|remain) (?:welcome|needed|encouraged|sought|invited)\b)"
        ),
    ),
    (
        "donor-and-partner",
        Predicate.FUNDED_BY,
        pattern(rf"(?P<o>{PARTIES}) (?:is|are) (?:an? )?(?:co-)?donors?\b"),
    ),
    (
        "donor-and-partner",
        Predicate.PARTNER,
        pattern(
            rf"(?P<o>{PARTIES} (?:is|are) (?:an? )?(?:co-)?donors? and partners?"
            rf"(?: together)? with {PARTIES})"
        ),
    ),
    ("lead", Predicate.LED_BY, pattern(rf"\b[Ll]ead(?: partner)?: {_THE}(?P<o>{PARTIES})")),
    (
        "led-by",
        Predicate.LED_BY,
        pattern(rf"\b(?:led|managed|coordinated|run) by {_THE}(?P<o>{PARTIES})"),
    ),
    (
        "led-by-with",
        Predicate.PARTNER,
        pattern(
            rf"\b(?:led|managed|coordinated|run) by {_THE}{PARTIES},? with {_THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "from-payer",
        Predicate.FUNDED_BY,
        pattern(r"{money} (?:comes? |came |is |are )?from (?:the )?(?P<o>{payer})"),
    ),
    (
        "co-financed-by",
        Predicate.FUNDED_BY,
        pattern(rf"\b(?:[Cc]o-)?(?:[Ff]unded|[Ff]inanced) by {_THE}(?P<o>{PAYERS})"),
    ),
)
_TABLE = Table(_RULES)
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
        r"(?P<m>{money}) (?:comes? |came |is |are )?(?:from|under|through|via) (?:the )?{payer}"
    ),
)
#: "FOO, EUR 9 million, …": all of such a sentence speaks of the project it begins with.
_LISTED = pattern(r" ?{project}(?:,|:| –| \()")
_STARTS = pattern(
    rf"(?:\b[Ii]mplemented by {_THE}{PARTIES},? (?:as )?from|"
    r"\b[Ll]aunched|\b[Ss]tart(?:ed|s)?(?: date)?:?|\b[Ss]ince|{duration} (?:as )?from) "
    r"(?:on |in )?(?P<d>{date})"
)
_ENDS = pattern(
    r"\b(?:to run|runs?|running|ongoing|extended|end(?: date)?:?|under [^.;,]*,)"
    r" ?(?:until|till|up to)? (?:the )?(?:end of )?(?P<d>{date})"
)
_LASTS = pattern(
    r"(?:\b[Dd]uration(?::| is| of)? |\bfor a period of |\bfor )(?P<t>{duration})|"
    r"(?P<u>{duration}) (?:as )?from {date}"
)
#: "Implemented by A from 1 May 2023 to 31 October 2025".
_LASTED = pattern(
    r"\b(?:(?:[Ii]mplemented|[Cc]arried out|[Rr]un|[Dd]elivered)"
    rf"(?: by {_THE}{PARTIES})?,?|[Dd]uration:?) (?:from )?(?P<d>{{date}})"
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


def _dated(passage: Passage, project: Project, start: int, end: int) -> Iterator[Reading]:
    line = passage.skeleton.line
    for predicate, shape in ((Predicate.START, _STARTS), (Predicate.END, _ENDS)):
        for found in shape.finditer(line, start, end):
            said = Said(project.name, found.span(), "continued")
            yield dated_edge(passage, said, predicate, found.start("d"))
    for found in _LASTED.finditer(line, start, end):
        yield from both_ends(
            passage, Said(project.name, found.span(), "continued"), found.start("d")
        )
    for found in _LASTS.finditer(line, start, end):
        at = found.start("t") if found["t"] else found.start("u")
        yield lasting(passage, Said(project.name, found.span(), "continued"), at)


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
    for shape in _AMOUNTS:
        for found in shape.finditer(line, start, end):
            proof, amount = passage.span(*found.span()), passage.amount(found.start("m"))
            yield passage.reading(project.name, Predicate.BUDGET, amount, proof, "continued")
