"""A passage → who funds a project, and with how much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from ...model.fact import Amount, AmountRole, Modality, Predicate, Reading
from ...model.names import Name, Type
from ..passage import Passage, stated
from ..syntax.shapes import Table
from ..syntax.skeleton import Kind, pattern
from .attached import (
    FUNDS,
    GAP,
    HEAD,
    ORGS,
    PARTIES,
    PAYERS,
    PROJECTS,
    Bracket,
    brackets,
    names,
    projects,
)
from .budgets import read_budgets
from .withheld import read_withheld

_BY = r"(?:by|under|through|from|via|with) (?:the )?(?:{date} )?"
#: Rules by name: ``f`` who pays, ``p`` what for; ``plan`` marks what is still to come.
_FUNDED = {
    "funded-before": pattern(
        r"(?P<f>{payer})[- ](?:co-)?(?:funded|financed) "
        rf"(?:(?!(?:equipment|activities|staff)\b)[\w’'-]+ ){{0,8}}?[(“\"]?(?P<p>{PROJECTS})"
    ),
    "fund-before": pattern(
        r"(?P<f>{fund})[- ](?:[A-Z]\w+ |[a-z]+ )?(?i:project|action|programme|contract|grant) "
        r"[“\"]?(?P<p>{project})"
    ),
    "fund-apposed": pattern(
        r"(?P<p>{project})(?: \([^()]*\))?(?:,| is| was) an? (?:[a-z]+ )?(?P<f>{fund})"
        r"(?: \([^()]*\))?(?:[- ]funded)? (?:[a-z]+ )?"
        r"(?:project|programme|action|initiative|scheme|campaign)\b"
    ),
    "with-funding-from": pattern(
        rf"(?P<p>{{project}}){GAP}[^.;{{project}}]{{0,60}}? with (?:the |an? )?"
        r"(?:financial support|(?:co-)?(?:funding|financing)|money|(?:[a-z]+ )?contributions?) "
        r"(?:(?:of|worth) {money} )?(?:from|of|by) "
        rf"(?:the )?(?P<f>{PAYERS})"
    ),
    "is-funded": pattern(
        rf"(?P<p>{{project}}){GAP} (?:is|are|was) (?P<f>{{payer}})-(?:co-)?(?:funded|financed)\b"
    ),
    "bracketed-behind-body": pattern(
        r"{org} \((?P<p>{project})(?: project| programme)?, (?P<f>{fund})\)"
    ),
    "with-its-funding": pattern(
        rf"(?P<p>{{project}}){GAP}(?: {{org}})? with (?P<f>{{payer}}) (?:funding|financing|money)\b"
    ),
    "allocates": pattern(
        r"(?P<f>{payer}) (?:has |have )?(?:allocated|earmarked|committed|granted|awarded|provided|"
        r"set aside|mobilised|pledged) (?:(?:a further|another|an additional|around|about) )?"
        r"{money} (?:to|for) (?:the )?(?:new )?[“\"]?(?P<p>{project})"
    ),
    "which-with-its-funding": pattern(
        rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))*, which {ORGS} [a-z ]+ with (?:the )?"
        r"(?P<f>{payer}) (?:co-)?(?:funding|financing|money|support)\b"
    ),
    "earmarked-under": pattern(
        r"{money} (?:(?:has|have|was|were|is|are) (?:been )?)?"
        r"(?:made available|allocated|earmarked|committed|set aside|reserved|granted|provided) "
        r"(?:under|from|through|in) (?:the )?"
        r"(?P<f>{fund}) (?:for|to) (?:the )?(?:[a-z]+ ){0,3}[“\"]?(?P<p>{project})"
    ),
    "under-fund": pattern(
        rf"(?P<p>{PROJECTS})(?: projects?| programmes?)?,?(?: both| all| each)? "
        rf"(?:under|through) (?:the )?(?:{{date}} )?(?P<f>{FUNDS})"
    ),
    "both-under": pattern(
        r"(?P<p>{project}[^.;{project}]*? and [^.;{project}]*?{project}(?: \([^()]*\))?),? "
        r"(?:both|all) (?:(?:funded|financed) )?(?:under|through|by|from) (?:the )?(?P<f>{fund})"
    ),
    "fund-label": pattern(
        r"^(?P<f>{fund})(?: [a-z]+)? (?:actions?|projects?|support|funding)(?: [a-z]+)?: "
        r"(?P<p>[^.]*{project}[^.]*)"
    ),
    "fund-support-for": pattern(
        r"(?P<f>{fund}) (?:support|funding|financing|money|grant|contribution|assistance) "
        r"(?:for|to) (?:the )?(?:project )?[“\"]?(?P<p>{project})"
    ),
    "for-which": pattern(
        r"(?P<p>{project}), for which {money} (?:is|are|has been|have been) "
        r"(?:earmarked|foreseen|set aside|reserved|allocated|available|planned) "
        r"(?:under|from|in|through) (?:the )?(?P<f>{fund})"
    ),
    "listed-fund": pattern(
        rf"(?P<p>{{project}})(?: on [a-z -]+)?{HEAD}(?:,|:| –| -) {{money}} "
        r"(?:from |under |through |via |\()(?:the )?(?P<f>{fund})"
    ),
    "funding-of": pattern(
        r"(?P<f>{payer}) (?:funding|support|grant|contribution) of {money}[^.;]{0,40}? "
        r"(?:for|to) (?:the )?(?P<p>{project})"
    ),
    "money-under-fund": pattern(
        r"{money} (?:under|from|through|via|of) (?:the )?(?P<f>{fund})(?: funding)? "
        r"(?:to|for) (?:the )?(?P<p>{project})"
    ),
    "funded-by": pattern(
        rf"(?P<p>{PROJECTS}){GAP} (?P<plan>to be |will be )?(?:co-)?"
        rf"(?:funded|financed|paid(?: for)?) {_BY}(?P<f>{PAYERS})"
    ),
    "receives-from": pattern(
        rf"(?P<p>{{project}}){GAP}(?:, {{org}}['’]s [a-z -]+,)? (?:receives?|received) "
        r"(?:(?:an additional |a further |another )?{money}|funding|financing|financial support) "
        rf"{_BY}(?P<f>{PAYERS})"
    ),
    "supported-by-fund": pattern(
        rf"(?P<p>{PROJECTS}){GAP} (?P<plan>to be |will be )?supported {_BY}(?P<f>{FUNDS})"
    ),
    "fund-supports": pattern(
        r"(?:actions?|projects?|programmes?) (?:supported|funded|financed) by (?:the )?"
        r"(?P<f>{fund})[^.;:]*: (?P<p>{project})"
    ),
    "run-under": pattern(
        rf"(?P<p>{{project}}){GAP} (?:run|implemented|carried out|managed|led|delivered) by {ORGS} "
        rf"under (?:the )?(?P<f>{FUNDS})"
    ),
    "with-donors": pattern(
        rf"(?P<p>{{project}}){GAP}[^.;{{project}}]{{0,80}}? with (?:the )?(?P<f>{PARTIES}) as "
        r"(?:(?:main|lead) |co-)?donors?\b"
    ),
    "as-donors": pattern(
        rf"(?P<p>{{project}})[^.;{{project}}]*?[,;] (?P<f>{PAYERS}) as "
        r"(?:(?:main|lead) |co-)?(?:donors?|funders?)\b"
    ),
    "to-which-contributes": pattern(
        rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))?, to which (?P<f>{{payer}}(?:(?:, | and |, and )"
        r"{payer})*) (?:has |have )?contribut(?:es?|ed)"
    ),
    "to-which-also-contributes": pattern(
        rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))?, to which {{payer}} (?:has |have )?"
        r"contribut(?:es?|ed) {money} and (?:the )?(?P<f>{payer}) {money}"
    ),
    "donor": pattern(
        rf"(?P<f>{PARTIES}) (?:is|are|acts? as) (?:an? |the )?"
        r"(?:lead |main |co-)?(?:donors?|funders?)"
        rf"(?: and partners?[^.;]*?| of (?:the )?| to (?:the )?| for (?:the )?) ?(?P<p>{PROJECTS})"
    ),
    "endowed-with": pattern(
        rf"(?P<p>{{project}}){GAP} (?:[^.;{{project}}]*? and )?(?:is|was|has been) endowed with "
        r"(?:(?:an? )?(?:[a-z]+ )?(?:budget|amount) of )?{money} (?:from|under|by) (?:the )?"
        r"(?P<f>{payer}(?: and {money} (?:from|under|by) (?:the )?{payer})*)"
    ),
    "with-money-from": pattern(
        rf"(?P<p>{{project}}){GAP} with (?:an? (?:[a-z]+ )?budget of )?{{money}} (?:from|"
        rf"under) (?:the )?(?P<f>{{payer}})"
    ),
    "with-more-from": pattern(
        r"(?P<p>{project}) with {money} from [^.;,]*? and {money} (?:from|"
        r"under) (?:the )?(?P<f>{payer})"
    ),
    "contributing": pattern(
        rf"(?P<p>{{project}})[^.;{{project}}]*?,? (?:with )?(?:the )?(?P<f>{PARTIES}) contributing "
        r"{money}"
    ),
    "which-pays": pattern(
        rf"(?P<p>{{project}})(?: [a-z]+)?(?: \([^()]*\))?, which (?:the )?(?P<f>{PARTIES}) "
        r"(?:also |jointly )?(?:co-)?(?:financ|fund)(?:es?|s|ed)\b"
    ),
    "to-which-each": pattern(
        rf"(?P<p>{{project}})[^.;{{project}}]*?,? to which (?:the )?(?P<f>{PARTIES} contributes? "
        r"{money}(?:(?:,| and|, and) (?:the )?(?:{demonym} )?{payer}(?: \([A-Z]+\))? {money})*)"
    ),
    "joins-as-donor": pattern(
        rf"(?P<f>{PARTIES} (?:has |have )?join(?:s|ed) {PARTIES}) as (?:an? |the )?(?:co-)?"
        rf"(?:donors?|funders?) (?:of|to|for) (?:the )?(?:{{party}} [\w-]+ )?(?P<p>{PROJECTS})"
    ),
    "call": pattern(
        r"(?P<f>{fund}) (?:[Aa]ctions? )?(?i:call)[\w -]*: (?:the )?(?:project )?(?P<p>{project})"
        r"(?= (?:was |has been )?(?:selected|approved|retained|awarded))"
    ),
    "pays-for": pattern(
        rf"(?P<f>{PARTIES}|{{fund}}) (?:(?P<plan>will )|has |have |is |are )?"
        r"(?:(?:co-)?(?:fund|financ|pay)(?:s|es|e|ed|ing)?(?: for)?|top(?:s|ped)? up) "
        r"(?:the |an? )?(?:(?:project|programme|action|scheme|campaign|helpline|hotline|network) )?"
        r"[“\"]?(?P<p>{project})"
    ),
    "releases": pattern(
        rf"(?P<f>{PARTIES}) (?P<plan>will )?(?:has |have )?(?:releas|announc|allocat|grant|mobilis|"
        r"provid|commit|pledg|earmark)(?:e|es|s|ed|ted) {money} (?:in|of|worth of) "
        r"(?P<p>{project})"
    ),
    "shares-from": pattern(
        rf"(?P<p>{{project}}){GAP} budget of {{money}},? of which (?P<f>[^.;{{project}}]*? "
        r"(?:comes?|came|is) from (?:the )?{payer}"
        r"(?:(?:,| and) (?:the rest|the remainder|[\d.]+ ?%) (?:comes |is )?"
        r"from (?:the )?{payer})*)"
    ),
    "set-aside-from": pattern(
        r"{money} (?:from|under|of) (?:the )?(?P<f>{fund}) (?:has|have|was|were|is|are) (?:been )?"
        r"(?:made available|allocated|earmarked|committed|set aside|reserved|granted|provided) "
        r"(?:for|to) (?:the )?(?:[a-z]+ ){0,3}[“\"]?(?P<p>{project})"
    ),
    "contributes-to": pattern(
        rf"(?P<f>{PARTIES}) (?P<plan>will )?(?:has |have )?(?:contribut|provid)(?:es?|ed|ing) "
        r"{money}(?: and {money} respectively)? (?:to|for) (?:the )?(?P<p>{project})"
    ),
}
_FUNDING = Table(_FUNDED.items())


def read_funding(passage: Passage) -> Iterator[Reading]:
    """Every fundedBy and budget of the passage."""
    yield from _from_phrases(passage)
    yield from _from_brackets(passage)
    for rule, shape in _FUNDING.fitting(passage.skeleton.line):
        for found in shape.each(passage.skeleton.line):
            yield from _funded(passage, found, rule)
    yield from read_withheld(passage)
    yield from read_budgets(passage)


def _from_phrases(passage: Passage) -> Iterator[Reading]:
    """Funder and amount that stand inside the phrase for the project, or right before it."""
    for _, project in passage.projects():
        for mention, predicate in (
            (project.funder, Predicate.FUNDED_BY),
            (project.money, Predicate.BUDGET),
        ):
            if mention:
                span = passage.inner(
                    min(mention.start, project.start), max(mention.end, project.end)
                )
                value = cast("Name | Amount", mention.value)
                yield passage.reading(project.name, predicate, value, span, "described-project")


#: In a bracket: "(co-financed by A and B)", "(A funds)".
_PAID_IN = (
    pattern(rf"(?:co-)?(?:funded|financed|paid(?: for)?) {_BY}(?P<f>{PAYERS})"),
    pattern(r"{fund}(?: and |/)(?P<f>{org})(?=[,;]|$)"),
    pattern(
        rf"of which (?:about |around |over )?{{money}} (?:is |comes )?(?:from|"
        rf"by) (?:the )?(?P<f>{PAYERS})"
    ),
    pattern(rf"(?:topped up|complemented|supplemented) {_BY}(?P<f>{PAYERS})"),
    pattern(rf"(?:top-up|contribution|share) of {{money}} (?:by|from) (?:the )?(?P<f>{PAYERS})"),
    pattern(
        r"(?:^|(?<=[,;] ))(?P<f>{payer}) (?:funds|funding|funded|contribution)(?=[,;]|$| {money})"
    ),
)


def _from_brackets(passage: Passage) -> Iterator[Reading]:
    for bracket in brackets(passage):
        span = passage.span(bracket.at, bracket.end + 1)
        inside = range(bracket.start, bracket.end)
        money = [passage.amount(at) for at in inside if passage.skeleton.holds(at, Kind.MONEY)]
        for amount in sorted(money, key=lambda one: one.role is not AmountRole.TOTAL_BUDGET)[:1]:
            yield passage.reading(bracket.project.name, Predicate.BUDGET, amount, span, "bracket")
        for at in inside:
            if passage.skeleton.holds(at, Kind.FUND):
                fund = passage.name(at)
                yield passage.reading(
                    bracket.project.name, Predicate.FUNDED_BY, fund, span, "bracket"
                )
        for payer in _paying(passage, bracket):
            yield passage.reading(bracket.project.name, Predicate.FUNDED_BY, payer, span, "bracket")


def _paying(passage: Passage, bracket: Bracket) -> Iterator[Name]:
    """Who pays, as a bracket says in words; its funds are read by themselves."""
    inside = passage.skeleton.line[bracket.start : bracket.end]
    for shape in _PAID_IN:
        for found in shape.finditer(inside):
            start, end = (bracket.start + place for place in found.span("f"))
            for at in passage.skeleton.places(start, end, Kind.ORG, Kind.COUNTRY):
                yield passage.name(at)


def _funded(passage: Passage, found: re.Match[str], rule: str) -> Iterator[Reading]:
    plan = "plan" in found.re.groupindex and found["plan"]
    span = passage.span(*found.span())
    for project in projects(passage, found, "p"):
        for payer in names(passage, found, "f"):
            if _can_pay(payer):
                reading = passage.reading(project.name, Predicate.FUNDED_BY, payer, span, rule)
                yield stated(reading, Modality.PLANNED) if plan else reading


def _can_pay(name: Name) -> bool:
    return name.type in {Type.FUNDING_INSTRUMENT, Type.ORGANISATION, Type.COUNTRY}
