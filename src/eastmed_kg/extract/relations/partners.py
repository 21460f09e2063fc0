"""Wordings that say who is a partner of a project, takes part in it, or makes use of it."""

from __future__ import annotations

from ...model.fact import Predicate
from ..syntax.shapes import Shape
from ..syntax.skeleton import pattern
from .attached import GAP, HEAD, LIST, NOUN, ORGS, PARTIES, PROJECT, PROJECTS

#: Words before a project that make what follows somebody's part in a meeting or a paper.
_NOT_OF_A_MEETING = r"(?<!meeting of )(?<!agreement of )(?<!contract of )(?<!agreement on )"
RULES: tuple[tuple[str, Predicate, Shape], ...] = (
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
        "with-as-partner",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{LIST}){GAP}\bwith (?P<o>{ORGS}) as (?:an? |the |its )?"
            r"(?:(?!implementing|lead)[a-z]+ )?partners?\b"
        ),
    ),
    (
        "as-partner-behind",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{{project}})[^.;{{project}}]*?, with (?P<o>{ORGS}) as (?:an? |the |its )?"
            r"(?:(?!implementing|lead)[a-z]+ )?partners?\b"
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
            rf"(?P<o>{PARTIES}) (?:is|are|ha(?:s|ve) been) (?:an? |the )?(?:[a-z]+ )?"
            rf"partners? (?:in|of) (?:the )?{NOUN}(?P<p>{{project}})"
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
        "to-which-belongs",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{{project}})[^.;{{project}}]*?(?:,| and) to which (?P<o>{ORGS}) (?:also )?"
            r"(?:contributes?|belongs?)\b(?! {money}| (?:an? )?(?:around |about )?{money})"
        ),
    ),
    (
        "hosted-by",
        Predicate.PARTNER,
        pattern(
            rf"(?P<p>{PROJECT})(?: \([^()]*\))?(?:,? (?:which is )?|, an? [^.;,]*? (?:which is )?)"
            rf"hosted by (?P<o>{ORGS})"
        ),
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
            rf"(?:using|making use of) (?:the )?{NOUN}(?:{{org}} )?(?P<p>{{project}})"
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
