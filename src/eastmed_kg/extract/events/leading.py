"""Wordings that say who led, chaired or gave a meeting."""

from __future__ import annotations

from ..relations.attached import PARTIES
from ..syntax.skeleton import pattern
from .parties import ROLE

LED = pattern(
    r"\b(?:co-)?(?:chaired|organi[sz]ed|hosted|headed|convened|led|moderated|coordinated|run)"
    rf"(?: and (?:co-)?[a-z]+ed)? by {ROLE}(?P<o>{PARTIES})|"
    r"\bunder the (?:co-)?(?:chair(?:man|person)?ship|chair|lead(?:ership)?|presidency) of "
    rf"{ROLE}(?P<p>{PARTIES})|"
    rf"\bwith {ROLE}(?P<r>{PARTIES}) in the chair\b|"
    rf"\((?:co-)?(?:chairs?|hosts?|organisers?|lead): ?{ROLE}(?P<q>{PARTIES})|"
    r"\bunder (?P<d>{demonym}) (?:co-)?(?:lead(?:ership)?|chair(?:man|person)?ship|presidency|"
    r"coordination)\b"
)
#: ", A and B co-chairing", "; A organising".
LEADING = pattern(
    rf"(?:[,;] |\(){ROLE}(?P<o>{PARTIES}) "
    r"(?:(?:co-)?(?:chairing|organising|hosting|leading|coordinating)\b|in the chair\b)|"
    rf"\b(?:with|and) {ROLE}(?P<p>{PARTIES}) as (?:the )?(?:[Cc]o-)?[Cc]hairs?\b"
)
#: "organised by A with B": B takes part.
LED_WITH = pattern(
    r"\b(?:co-)?(?:chaired|organi[sz]ed|hosted|convened|led|coordinated|run) by "
    rf"{ROLE}{PARTIES},? with {ROLE}(?P<o>{PARTIES})(?!'s|’s| support| help| assistance| funding)"
)
#: Who gives a training.
GIVEN_BY = pattern(
    r"\b(?i:trainings?|courses?|workshops?|seminars?|webinars?|briefings?|sessions?) by "
    rf"{ROLE}(?P<o>{PARTIES})"
)
