"""A passage → with how much money a project goes, told beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Predicate, Reading
from ..passage import Passage
from ..syntax.shapes import Table
from ..syntax.skeleton import Kind, pattern
from .attached import GAP, HEAD, PAYERS, PROJECT, projects, spots

_BY = r"(?:by|under|through|from|via|with) (?:the )?(?:{date} )?"
_AMOUNT = {
    "amount-behind": pattern(
        rf"(?P<p>{{project}}){GAP} (?:has(?: an?)?|budget|worth|amount(?:s|ing) to|"
        r"totalling|totals?|totalled|valued at|value|costs?|costing|receives?|received|"
        r"with)(?: of| is)?:?"
        r"(?: an additional| a further)? (?P<m>{money})"
    ),
    "with-its-funding": pattern(
        rf"(?P<p>{{project}}){GAP}(?: {{org}})? with {{payer}} (?:funding|financing|support) of "
        r"(?P<m>{money})"
    ),
    "started-with": pattern(
        rf"(?P<p>{{project}}){GAP} (?:started|launched|began|ended)(?: on| in)? {{date}} "
        r"\((?P<m>{money})"
    ),
    "apposed-sum": pattern(
        r"(?P<p>{project})(?: \([^()]*\))?(?:,| is| was) an? (?:[\w-]+ |{fund} |"
        r"{fund}[- ]funded ){0,4}"
        r"(?:project|programme|campaign|action|scheme|initiative) (?:of|worth) (?P<m>{money})"
    ),
    "is-a-sum": pattern(
        r"(?P<p>{project})(?: \([^()]*\))?(?:,| is| was) an? (?P<m>{money}) "
        r"(?:project|programme|campaign|action|scheme|initiative)"
    ),
    "amount-listed": pattern(r"(?P<p>{project})(?: on [a-z -]+)?, (?P<m>{money})(?! (?:and|to) )"),
    "amount-labelled": pattern(
        rf"(?P<p>{{project}}){HEAD}(?: in (?:the )?{{country}})?(?: \([^()]*\))?(?::| –| -) "
        r"(?:(?:total )?budget:? )?"
        r"(?P<m>{money})(?= (?:from|under|\()|[,.;]|$)"
    ),
    "for-which": pattern(r"(?P<p>{project}), for which (?P<m>{money})"),
    "package-of": pattern(r"(?P<p>{project}) (?:of|worth) (?P<m>{money})"),
    "budget-of": pattern(
        rf"(?:[Bb]udget|[Ee]nvelope|[Cc]osts?|[Vv]alue) of (?:the )?(?P<p>{PROJECT}) "
        r"(?:is|are|amounts? to|stands at|of|totals?) (?P<m>{money})"
    ),
    "own-budget": pattern(
        r"(?P<p>{project})['’]s (?:[a-z]+ )?(?:budget|envelope) "
        r"(?:is|amounts to|stands at|of|totals) (?P<m>{money})"
    ),
    "made-available": pattern(
        r"(?P<m>{money}) (?:(?:from|under|of) (?:the )?{fund} )?"
        r"(?:(?:has|have|was|were) (?:been )?)?(?:made available|allocated|earmarked|"
        r"granted|provided|awarded|committed|set aside|reserved) (?:to {party} )?"
        r"(?:(?:under|from|through|in) (?:the )?{fund} )?(?:for|to) (?:the )?"
        r"(?:implementation of )?(?:the )?(?:[a-z]+ (?:project|programme) )?(?P<p>{project})"
    ),
    "funded-amount": pattern(
        rf"(?P<p>{{project}}){GAP} (?:co-)?(?:funded|financed) {_BY}{{payer}}"
        r"(?:(?:, | and |, and )(?:the )?{payer})* \((?P<m>{money})\)"
        # What each of several pays is no whole.
        r"(?!(?:,|,? and) (?:the )?{payer} \()"
    ),
    "goes-to": pattern(
        r"(?P<m>{money})(?: of (?:this|that|which|it|these|the (?:package|envelope|total|"
        r"amount)))? "
        r"(?:goes|go|went|is going|are going|will go) (?:in)?to (?:the )?(?:new )?(?P<p>{project})"
    ),
    "funded-by-then": pattern(
        rf"(?P<p>{{project}}){GAP} (?:co-)?(?:funded|financed) {_BY}{PAYERS}, (?P<m>{{money}})"
        r"(?= (?:overall|in total|altogether)\b|[,.;]|$)"
    ),
    "amount-before": pattern(
        r"(?P<m>{money})(?: (?:under|from|through|via|of) (?:the )?{fund}(?: funding)?)?"
        r"(?: (?:for|to))? (?:the )?(?P<p>{project})"
    ),
}
_TABLE = Table(_AMOUNT.items())


def read_budgets(passage: Passage) -> Iterator[Reading]:
    """Every amount of a project that is not in brackets."""
    for rule, shape in _TABLE.fitting(passage.skeleton.line):
        for found in shape.each(passage.skeleton.line):
            yield from _amounts(passage, found, rule)


def _amounts(passage: Passage, found: re.Match[str], rule: str) -> Iterator[Reading]:
    span = passage.span(*found.span())
    for at in spots(passage, found, "m", Kind.MONEY):
        for project in projects(passage, found, "p"):
            amount = passage.amount(at)
            yield passage.reading(project.name, Predicate.BUDGET, amount, span, rule)
