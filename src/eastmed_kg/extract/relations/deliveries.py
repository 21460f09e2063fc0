"""Wordings that say who carries a project out, leads it, or takes part in it."""

from __future__ import annotations

from ...model.fact import Predicate
from ..syntax.shapes import Shape
from ..syntax.skeleton import pattern
from . import apposed
from .attached import COUNTRIES, GAP, HEAD, LIST, ORGS, PARTIES, PROJECT, PROJECTS

#: "implemented by A in B, by C in D": the bodies alone carry it out.
EACH_IN = "each-in"
#: A head noun before a project's name, perhaps with what it is about.
_NOUN = r"(?:(?:[a-z]+ )?(?:projects?|programmes?|actions?|schemes?) )?"
_DONE_BY = (
    r"(?:(?:implemented|carried out|delivered|executed|channelled|rolled out|set up|"
    r"under implementation|developed|built|established|operated) (?:by|through)|"
    r"contracted (?:to|with)) "
    r"(?:an? (?:[a-z]+ )?consortium(?: of partners)?(?::| of| including) )?"
)
#: Words before a project that make what follows somebody's part in a meeting or a paper.
_NOT_OF_A_MEETING = r"(?<!meeting of )(?<!agreement of )(?<!contract of )(?<!agreement on )"
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
            rf"implement(?:s|ed|ing)? (?:the |an? )?{_NOUN}(?P<p>{LIST})"
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
        pattern(rf"(?P<o>{PARTIES})[- ]led {_NOUN}(?:- )?[“\"]?(?P<p>{PROJECTS})"),
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
        "led-by-with",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{LIST}):?{GAP}\b(?:led|coordinated|run|implemented|carried out|managed|"
            rf"delivered|operated|executed) by {ORGS},? "
            r"(?:together |jointly |in (?:close )?(?:partnership|cooperation|consortium) )?with "
            rf"(?P<o>{ORGS})(?! (?:funding|financing|money)\b|[^.;,()]* as (?:co-)?donors?\b)"
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
        "with-as-partner",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{LIST}){GAP}\bwith (?P<o>{ORGS}) as (?:an? |the |its )?"
            r"(?:(?!implementing|lead)[a-z]+ )?partners?\b"
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
            rf"\b[Ll]ead (?:partner|agency|applicant) of (?:the )?{_NOUN}(?P<p>{PROJECT}) is (?P<o>{ORGS})"
        ),
    ),
    (
        "which-implements",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))*, which (?P<o>{ORGS}) "
            r"(?P<plan>will )?(?:(?:is|are|has|have|been|now|jointly|currently) )*"
            r"(?:implement(?:s|ed|ing)?|operat(?:es?|ed|ing)|carr(?:y|ies|ied) out|deliver(?:s|ed|ing)?)\b"
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
        "brings-together",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{PROJECT})(?: \([^()]*\))? brings together (?P<o>{ORGS})"
            r"(?= as partners|[.;]|$)"
        ),
    ),
    (
        "leads",
        Predicate.LED_BY,
        pattern(
            rf"(?P<o>{PARTIES})(?:, which)? (?:leads?|coordinates?|(?:is|are) leading) "
            rf"(?:the )?{_NOUN}(?P<p>{{project}})"
        ),
    ),
    (
        "with-behind",
        Predicate.PARTNER,
        pattern(
            rf"{_NOT_OF_A_MEETING}(?P<p>{{project}}){HEAD}(?: \([^()]*\))?,? "
            r"(?:(?:implemented|carried out|developed) )?"
            r"(?:together |jointly |in (?:close )?(?:partnership|cooperation|consortium) )?"
            rf"with (?P<o>{ORGS})(?!'s| (?:funding|financing|money)\b| (?:was|were|has|"
            rf"have)\b|[^.;]* as co-(?:driver|lead))"
        ),
    ),
    (
        "signed-with",
        Predicate.PARTNER,
        pattern(
            r"\b[Cc]ontract (?:on|for) (?:the )?(?P<p>{project})(?: \([^()]*\))? "
            rf"(?:was |has been )?signed with (?P<o>{ORGS})"
        ),
    ),
    (
        "set-up-with",
        Predicate.PARTNER,
        pattern(
            r"(?P<p>{project}),? (?:was |has been |were )?(?:set up|created|established|formed) by "
            rf"{ORGS}(?: (?:in|on) {{date}})?,? (?:together|jointly) with (?P<o>{ORGS})"
        ),
    ),
    (
        "taking-part",
        Predicate.PARTNER,
        pattern(rf"(?P<p>{LIST}){GAP}\bwith (?P<o>{ORGS}) (?:taking part|participating)\b"),
    ),
    (
        "between",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{{project}})(?:\)|{HEAD}(?: \([^()]*\))?) between (?:the )?(?P<o>{PARTIES})"
        ),
    ),
    (
        "partners-in",
        Predicate.PARTNER,
        pattern(
            rf"(?P<o>{PARTIES}) (?:is|are) (?:a )?partners? in (?:the )?{_NOUN}(?P<p>{{project}})"
        ),
    ),
    (
        "partners-of",
        Predicate.PARTNER,
        pattern(
            rf"(?<!mplementing )(?<![Ll]ead )[Pp]artners? of (?:the )?(?P<p>{PROJECT}) (?:is|are) "
            rf"(?P<o>{ORGS})"
        ),
    ),
    (
        "hosted-by",
        Predicate.PARTNER,
        pattern(rf"(?P<p>{PROJECT})(?: \([^()]*\))?,? hosted by (?P<o>{ORGS})"),
    ),
    (
        "steering-committee",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{{project}}){GAP} with (?P<o>{ORGS}) "
            r"in the steering (?:committee|group|board)"
        ),
    ),
    (
        "donor-and-partner",
        Predicate.PARTNER,
        pattern(
            rf"(?P<o>{PARTIES} (?:is|are) (?:an? )?(?:co-)?donors? and partners?,?(?: together)? "
            rf"with {PARTIES}(?: and (?:the )?(?:{{demonym}} )?(?:NGO )?{PARTIES})*)"
            rf"[^.;]*? (?P<p>{PROJECTS})"
        ),
    ),
    (
        "uses",
        Predicate.PARTNER,
        pattern(
            rf"(?P<o>{PARTIES}) (?:(?:is|are|has been|have been) )?(?:actively |already |also )?"
            rf"(?:using|making use of) (?:the )?{_NOUN}(?:{{org}} )?(?P<p>{{project}})"
        ),
    ),
    (
        "uses",
        Predicate.PARTNER,
        pattern(
            r"\bin (?P<o>{country}),? (?:(?:notably|also|mainly) )?by (?:using|making use of) "
            r"(?:the )?(?:{org} )?(?P<p>{project})"
        ),
    ),
    (
        "works-within",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{{project}})[^.;{{project}}]*?, (?:the )?(?P<o>{PARTIES}) "
            r"(?:to |will )?(?:continue |continued )?(?:to )?work(?:ing)? (?:closely )?"
            r"(?:together )?(?:in|within|under) this (?:framework|project|programme|context)"
        ),
    ),
    (
        "supported-by",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{{project}}){GAP} with the (?:financial |technical )?"
            rf"(?:support|participation) of (?P<o>{ORGS})(?!'s)"
        ),
    ),
    (
        "supported-by",
        Predicate.PARTNER,
        pattern(
            rf"with the support of (?P<o>{PARTIES}), implemented (?:the |an? )?(?P<p>{{project}})"
        ),
    ),
)
