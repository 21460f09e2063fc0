"""Wordings that go on about who pays for the project named before: "AT contributes …"."""

from __future__ import annotations

from ...model.fact import Predicate
from ..syntax.shapes import Shape
from ..syntax.skeleton import pattern
from .attached import PARTIES, PAYERS, THE

#: What each is called, what it says, and how it is worded; ``o`` is whom or what it names.
FUNDING: tuple[tuple[str, Predicate, Shape], ...] = (
    (
        "donors-listed",
        Predicate.FUNDED_BY,
        pattern(rf"(?<=[:,;] ){THE}(?P<o>{PARTIES}) (?:(?:main|lead) |co-)?donors?(?=[,;.]|$)"),
    ),
    (
        "contributes",
        Predicate.FUNDED_BY,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:contribut|provid|add)(?:e|es|ed|s) "
            r"(?:(?:a further|another|an additional|in total) )?{money}"
        ),
    ),
    (
        "are-donors",
        Predicate.FUNDED_BY,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:is|are|was|were|act as|acts as)(?: also)? (?:an? |the )?"
            r"(?:co-)?(?:donors?|funders?)\b(?! (?:of|to|for|and partners?) )"
        ),
    ),
    (
        "are-donors",
        Predicate.FUNDED_BY,
        pattern(rf"\bwith {THE}(?P<o>{PARTIES}) as (?:(?:main|lead) |co-)?(?:donors?|funders?)\b"),
    ),
    ("fund-behind", Predicate.FUNDED_BY, pattern(r"{money} \((?P<o>{fund})\)")),
    (
        "remainder",
        Predicate.FUNDED_BY,
        pattern(
            rf"{THE}(?P<o>{PAYERS}) (?:covers?|pays?|funds?|finances?) (?:for )?"
            r"the (?:remainder|rest|balance|difference)\b"
        ),
    ),
    (
        "borne-by",
        Predicate.FUNDED_BY,
        pattern(rf"\b(?:borne|covered|met|provided) by {THE}(?P<o>{PAYERS})"),
    ),
    (
        "as-donors",
        Predicate.FUNDED_BY,
        pattern(rf"\bby {THE}(?P<o>{PAYERS}) as (?:(?:main|lead) |co-)?(?:donors?|funders?)\b"),
    ),
    (
        "donors",
        Predicate.FUNDED_BY,
        pattern(rf"\b(?:[Cc]o-)?[Dd]onors?(?: are| is|:)? {THE}(?P<o>{PAYERS})"),
    ),
    (
        "co-finances",
        Predicate.FUNDED_BY,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:also )?(?:co-)?(?:financ|fund)(?:es?|s|ing)\b"
            r"(?! (?:the|an?|by)\b)"
        ),
    ),
    (
        "contribution-of",
        Predicate.FUNDED_BY,
        pattern(r"(?P<o>{fund}) (?:contribution|funding|grant|support) of {money}"),
    ),
    (
        "contribution-of",
        Predicate.FUNDED_BY,
        pattern(r"(?<=[,;] )(?P<o>{org}) (?:contribution|grant) of {money}"),
    ),
    (
        "contributions-of",
        Predicate.FUNDED_BY,
        pattern(
            rf"\b[Cc]ontributions? (?:of|from|by) {THE}(?P<o>{PARTIES})"
            r"(?! (?:is|are|would be|remain) (?:welcome|needed|encouraged|sought|invited)\b)"
        ),
    ),
    (
        "donor-and-partner",
        Predicate.FUNDED_BY,
        pattern(rf"(?P<o>{PARTIES}) (?:is|are) (?:an? )?(?:co-)?donors?\b"),
    ),
    (
        "labelled-funding",
        Predicate.FUNDED_BY,
        pattern(rf"\b[Ff]und(?:ing|er|s)?(?: source)?: {THE}(?P<o>{PAYERS})"),
    ),
    (
        "from-payer",
        Predicate.FUNDED_BY,
        pattern(r"{money} (?:comes? |came |is |are )?from (?:the )?(?P<o>{payer})"),
    ),
    (
        "co-financed-by",
        Predicate.FUNDED_BY,
        pattern(rf"\b(?:[Cc]o-)?(?:[Ff]unded|[Ff]inanced) by {THE}(?P<o>{PAYERS})"),
    ),
)
