"""Wordings that go on about the project named before: "PT is lead partner", "GIZ to implement"."""

from __future__ import annotations

from ...model.fact import Predicate
from ..syntax.shapes import Shape
from ..syntax.skeleton import pattern
from .attached import COUNTRIES, PARTIES, THE

#: What each is called, what it says, and how it is worded; ``o`` is whom or what it names.
DELIVERY: tuple[tuple[str, Predicate, Shape], ...] = (
    (
        "lead-partner",
        Predicate.LED_BY,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:(?:is|are|as|acts? as|ha(?:s|ve)|takes?|with) (?:the )?"
            r"(?:in the )?lead(?: (?:partner|agency))?|in the lead)\b"
        ),
    ),
    (
        "lead-partner",
        Predicate.LED_BY,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:(?:co-)?leads?|heads?)"
            r"(?: the (?:consortium|project|action)\b| it\b|(?=[.;,]|$))"
        ),
    ),
    (
        "is-led",
        Predicate.LED_BY,
        pattern(rf"(?:\b(?:is|are|being) |(?<=[:,;] )){THE}(?P<o>{PARTIES})[- ]led\b(?! {{any}})"),
    ),
    (
        "partners-listed",
        Predicate.PARTNER,
        pattern(rf"(?<=[:,;] ){THE}(?P<o>{PARTIES}) partners?(?=[,;.]|$)"),
    ),
    (
        "active-in",
        Predicate.SUPPORTS_COUNTRY,
        pattern(
            r"(?:^|(?<=[:,;] ))"
            r"(?:(?:active|operational|available|offered) in|targets|targeting|covers|covering) "
            rf"{THE}(?P<o>{COUNTRIES})"
        ),
    ),
    (
        "runs-in",
        Predicate.SUPPORTS_COUNTRY,
        pattern(
            rf"(?:^|(?<=[.;:] ))(?:It )?[Rr]uns? [^.;{{country}}]*? in {THE}(?P<o>{COUNTRIES})"
        ),
    ),
    (
        "parties-implementing",
        Predicate.IMPLEMENTED_BY,
        pattern(rf"(?<=[,;] ){THE}(?P<o>{PARTIES}) implementing(?=[,;.]|$)"),
    ),
    (
        "lead-with",
        Predicate.PARTNER,
        pattern(
            rf"{PARTIES} (?:(?:is|are) )?in the lead,? (?:together )?with {THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "are-partners",
        Predicate.PARTNER,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:is|are|act as|acts as) (?:an? |the |further )?"
            r"partners?\b(?! (?:in|of) )"
        ),
    ),
    (
        "partners-of-lead",
        Predicate.PARTNER,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:is|are) partners? of (?:the )?(?:{{demonym}} )?(?:NGO )?"
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
            rf"{THE}(?P<o>{PARTIES}) (?:has |have )?(?:came|come|joined)(?: on board| in)? as "
            r"(?:an? )?(?:[a-z]+ )?partners?\b"
        ),
    ),
    (
        "it-covers",
        Predicate.SUPPORTS_COUNTRY,
        pattern(
            r"\b(?:[Ii]t|[Tt]he (?:project|programme|action)) (?:[^.;:]*? and )?"
            r"(?:covers|targets|addresses|spans|is active in|"
            rf"operates in|is implemented in) (?:the )?(?P<o>{COUNTRIES})"
        ),
    ),
    (
        "as-partners",
        Predicate.PARTNER,
        pattern(
            rf"\bwith (?:{THE}{PARTIES} as [a-z -]+ and )?{THE}(?P<o>{PARTIES}) "
            r"as (?:[a-z]+ )?partners?\b"
        ),
    ),
    (
        "in-charge",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:is |are |will be )?(?:in charge of|responsible for) "
            r"(?:the )?implementation"
        ),
    ),
    (
        "implementing",
        Predicate.IMPLEMENTED_BY,
        pattern(
            r"\b(?:[Ii]mplemented|[Dd]elivered|[Cc]arried out|[Oo]perated|[Ii]mplementation) by "
            rf"{THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "implementing",
        Predicate.IMPLEMENTED_BY,
        pattern(
            r"(?:[Ii]mplementing (?:partners?|agenc(?:y|ies))|[Ii]mplementers?)(?: is| are|:)? "
            rf"{THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "steering",
        Predicate.PARTNER,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:(?:sits?|are|is|represented|has a seat|have seats) )?"
            r"(?:in|on) (?:(?:the|its) )?[Ss]teering (?:committee|group|board)"
        ),
    ),
    (
        "partners",
        Predicate.PARTNER,
        pattern(
            r"\b(?:(?<!mplementing )[Pp]artners?|"
            r"[Bb]eneficiaries(?!(?: are|:)? (?:the )?{country})|"
            r"[Cc]o-beneficiaries)(?: are| is| being|:)? "
            rf"{THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "beneficiaries",
        Predicate.SUPPORTS_COUNTRY,
        pattern(
            r"\b[Bb]eneficiar(?:ies|y)(?: countr(?:ies|y))?(?: are| is|:) "
            rf"{THE}(?P<o>{COUNTRIES})"
        ),
    ),
    (
        "other-members",
        Predicate.PARTNER,
        pattern(rf"\bother members (?:are|being) {THE}(?:NGO )?(?P<o>{PARTIES})"),
    ),
    (
        "contributes-assets",
        Predicate.PARTNER,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:contribut(?:e|es|ed|ing)|sends?|sent|deploy(?:s|ed)?) "
            r"(?:(?:most|some|all|part) of )?(?:the )?"
            r"(?:assets|officers|experts|staff|vessels|aircraft|equipment)\b"
        ),
    ),
    (
        "carries-out-in",
        Predicate.SUPPORTS_COUNTRY,
        pattern(
            rf"(?:(?:implements?|executes?) it|(?:carries|carry) it out) in {THE}(?P<o>{COUNTRIES})"
        ),
    ),
    (
        "hosted",
        Predicate.PARTNER,
        pattern(
            r"\b(?:[Ii]t is |[Ii]s )?[Hh]osted by "
            rf"{THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "contributed-by",
        Predicate.PARTNER,
        pattern(
            r"\b(?:officers|experts|staff|assets|equipment|vessels|personnel) "
            rf"(?:contributed|provided|deployed|seconded) by {THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "on-board",
        Predicate.PARTNER,
        pattern(rf"{THE}(?P<o>{PARTIES}) (?:is|are) (?:also |all |now |already )?on board\b"),
    ),
    (
        "implements-it",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"{THE}(?P<o>{PARTIES}) (?:(?:implements?|executes?|delivers?) it\b|"
            r"(?:carries|carry) it out\b|(?:is |are )?implementing(?! partner)(?=[,;.]|$)|"
            r"(?:to|will) implement(?: it)?(?=[,;.]|$))"
        ),
    ),
    (
        "implements-it-with",
        Predicate.PARTNER,
        pattern(
            rf"{PARTIES} (?:implements?|executes?|delivers?) it (?:together |jointly )?"
            rf"with {THE}(?P<o>{PARTIES})"
        ),
    ),
    (
        "donor-and-partner",
        Predicate.PARTNER,
        pattern(
            rf"(?P<o>{PARTIES} (?:is|are) (?:an? )?(?:co-)?donors? and partners?"
            rf"(?: together)? with {PARTIES})"
        ),
    ),
    (
        "lead",
        Predicate.LED_BY,
        pattern(rf"(?:\b[Ll]ead(?: partner)?:|(?<=[,;] )lead(?: partner)?) {THE}(?P<o>{PARTIES})"),
    ),
    (
        "labelled-countries",
        Predicate.SUPPORTS_COUNTRY,
        pattern(
            r"\b(?:[Pp]artner |[Bb]eneficiary |[Tt]arget )?[Cc]ountries(?: covered)?: "
            rf"{THE}(?P<o>{COUNTRIES})"
        ),
    ),
    (
        "led-by",
        Predicate.LED_BY,
        pattern(rf"\b(?:led|managed|coordinated|run) by {THE}(?P<o>{PARTIES})"),
    ),
    (
        "led-by-with",
        Predicate.PARTNER,
        pattern(
            rf"\b(?:led|managed|coordinated|run) by {THE}{PARTIES},? with {THE}(?P<o>{PARTIES})"
        ),
    ),
)
