"""Wordings that say who carries a project out or leads it."""

from __future__ import annotations

from ...model.fact import Predicate
from ..naming.works_shapes import DOING
from ..syntax.shapes import Shape
from ..syntax.skeleton import pattern
from . import apposed, partners
from .attached import COUNTRIES, GAP, HEAD, LIST, NOUN, ORGS, PARTIES, PROJECT, PROJECTS

#: "implemented by A in B, by C in D": the bodies alone carry it out.
EACH_IN = "each-in"
_DONE_BY = (
    r"(?:(?:implemented|carried out|delivered|executed|channelled|rolled out|set up|"
    r"under implementation|developed|built|established|operated)(?: in (?:the )?{country})? "
    r"(?:by|through)|"
    r"contracted (?:to|with)) "
    r"(?:an? (?:[a-z]+ )?consortium(?: of partners)?(?::| of| including) )?"
)
RULES: tuple[tuple[str, Predicate, Shape], ...] = (
    *apposed.RULES,
    (
        "implemented-by",
        Predicate.IMPLEMENTED_BY,
        pattern(rf"(?P<p>{LIST}){GAP}(?P<plan>to be |will be )?{_DONE_BY}(?P<o>{ORGS})"),
    ),
    (
        "implements",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"(?P<o>{PARTIES})(?:, which)? (?P<plan>will )?"
            r"(?:is |are |has |have |been |currently |jointly )*"
            rf"implement(?:s|ed|ing)? (?:the |an? )?{NOUN}(?P<p>{LIST})"
        ),
    ),
    (
        "implements",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"(?P<o>{PARTIES}) ha(?:s|ve), [^,.;]*, implemented (?:the |an? )?(?P<p>{{project}})"
        ),
    ),
    (
        "own-project",
        Predicate.LED_BY,
        pattern(
            r"(?:^|(?<=[.;:] )|\b[Tt]he )(?P<o>{org}) (?:project|programme) [“\"]?(?P<p>{project})"
        ),
    ),
    (
        "works-on",
        Predicate.IMPLEMENTED_BY,
        pattern(rf"(?P<o>{PARTIES}) {DOING} (?P<p>{{project}})"),
    ),
    (
        "bracketed-behind-body",
        Predicate.IMPLEMENTED_BY,
        pattern(r"(?P<o>{org}) \((?P<p>{project}) (?:project|programme)(?:, {fund})?\)"),
    ),
    (
        "launches",
        Predicate.IMPLEMENTED_BY,
        pattern(
            r"(?P<o>{org}) (?:has )?launched (?:the|its) (?:new )?project [“\"]?(?P<p>{project})"
        ),
    ),
    (
        "implemented-before",
        Predicate.IMPLEMENTED_BY,
        pattern(rf"(?P<o>{PARTIES})[- ]implemented (?:[\w-]+ ){{0,2}}?(?P<p>{PROJECTS})"),
    ),
    (
        "plans-to",
        Predicate.IMPLEMENTED_BY,
        pattern(
            r"(?P<o>{party}) (?:[a-z]+ly )?(?:informed|notified|announced|presented|submitted|"
            r"communicated|has|have)\b[^.;{project}]*? "
            r"(?P<plan>(?:its|their) plans? to )(?:reinstate|resume|launch|set up|establish|"
            r"introduce|re-?launch|start) (?:the |an? )?(?P<p>{project})"
        ),
    ),
    (
        "implementing-partners",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"[Ii]mplementing partners? of (?:the )?(?P<p>{PROJECT}) (?:is|are) (?P<o>{ORGS})"
        ),
    ),
    (
        "led-before",
        Predicate.LED_BY,
        pattern(rf"(?P<o>{PARTIES})[- ]led {NOUN}(?:- )?[“\"]?(?P<p>{PROJECTS})"),
    ),
    (
        "led-by",
        Predicate.LED_BY,
        pattern(
            rf"(?P<p>{LIST}):?{GAP}\b(?:co-)?(?:led|coordinated|run|managed|"
            r"in the hands of a consortium (?:headed|led)) by (?:an? consortium of )?(?:the )?"
            rf"(?P<o>{ORGS})"
        ),
    ),
    (
        "entrusted",
        Predicate.IMPLEMENTED_BY,
        pattern(
            r"(?P<o>{org}) (?:has|have|was|were) (?:been )?(?:entrusted|tasked) with (?:the |an? )?"
            r"(?:new )?(?P<p>{project})"
        ),
    ),
    (
        EACH_IN,
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"(?P<p>{{project}}){GAP} (?:implemented|carried out|run|delivered) "
            rf"by (?:the )?(?P<o>{{org}} in {COUNTRIES}(?:(?:,| and|, and) by (?:the )?{{org}} "
            rf"in {COUNTRIES})+)"
        ),
    ),
    (
        "acts-under",
        Predicate.IMPLEMENTED_BY,
        pattern(
            r"\b(?:Under|Within|Through|As part of) (?:the )?(?P<p>{project})(?: \([^()]*\))?, "
            r"(?P<o>{org}) (?:also )?(?:supports|provides|trains|delivers|organises|assists|offers|"
            r"helps|supported|provided|trained|delivered|organised|assisted|helped)\b"
        ),
    ),
    (
        "under-lead-of",
        Predicate.LED_BY,
        pattern(
            rf"(?P<p>{{project}}){GAP}(?:[^.;{{project}}]{{0,80}}?),? under the "
            rf"(?:lead|leadership|coordination) of (?P<o>{ORGS})"
        ),
    ),
    (
        "own-programme",
        Predicate.LED_BY,
        pattern(
            r"(?<!and )(?<!with )(?<!by )(?P<o>{org})(?:['’]s?)? (?P<p>{project})"
            r"(?! (?:between|and) )"
        ),
    ),
    (
        "project-of",
        Predicate.LED_BY,
        pattern(
            r"(?P<p>{project}) (?:project|programme|campaign|scheme) of (?:the )?(?P<o>{org})"
            r"(?=,| with | \(|[.;]| (?:is|was|has|will|started|ended)\b)"
        ),
    ),
    (
        "with-as-implementing",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"(?P<p>{LIST}){GAP}\bwith (?P<o>{ORGS}) as (?:an? |the |its )?"
            r"(?:implementing (?:partner|agenc)|implementer)"
        ),
    ),
    (
        "with-as-lead",
        Predicate.LED_BY,
        pattern(
            rf"(?P<p>{LIST}){GAP}\bwith (?P<o>{ORGS}) (?:as (?:the )?(?:lead(?: partner)?|leader|"
            r"coordinator)\b|in the lead\b)"
        ),
    ),
    (
        "lead-partner-of",
        Predicate.LED_BY,
        pattern(
            r"\b[Ll]ead (?:partner|agency|applicant) of (?:the )?"
            rf"{NOUN}(?P<p>{PROJECT}) is (?P<o>{ORGS})"
        ),
    ),
    (
        "which-implements",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))*, which (?P<o>{ORGS}) "
            r"(?P<plan>will )?(?:(?:is|are|has|have|been|now|jointly|currently) )*"
            r"(?:implement(?:s|ed|ing)?|operat(?:es?|ed|ing)|carr(?:y|ies|ied) out|"
            r"deliver(?:s|ed|ing)?)\b"
        ),
    ),
    (
        "which-leads",
        Predicate.LED_BY,
        pattern(
            rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))*, which (?P<o>{ORGS}) "
            r"(?:(?:is|are|has|have|been|now|jointly|currently) )*"
            r"(?:leads?|led|leading|coordinat(?:es?|ed|ing)|manag(?:es?|ed|ing)|runs?|ran|running)\b"
        ),
    ),
    (
        "brings-together",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"(?P<p>{PROJECT})(?: \([^()]*\))? brings together (?P<o>{ORGS}) "
            r"as implementing partners"
        ),
    ),
    (
        "leads",
        Predicate.LED_BY,
        pattern(
            rf"(?P<o>{PARTIES})(?:, which)? (?:leads?|coordinates?|(?:is|are) leading) "
            rf"(?:the )?{NOUN}(?P<p>{{project}})"
        ),
    ),
    *partners.RULES,
)
