"""Wordings behind a comma that say whose project it is: "FOO, a new project of A with B"."""

from __future__ import annotations

from ...model.fact import Predicate
from ..syntax.shapes import Shape
from ..syntax.skeleton import pattern
from .attached import ORGS, PARTIES

#: "FOO, a new regional project …", "FOO is an AMIF campaign (EUR 2 million) …".
_APPOSED = (
    r"(?P<p>{project})(?: \([^()]*\))?(?:,| is| was) an? "
    r"(?:[\w-]+ |{fund} |{org} |\([^()]*\) ){0,4}?"
    r"(?:project|programme|action|initiative|scheme|campaign) (?:\([^()]*{money}[^()]*\) )?"
)
_COUNTRIES = r"{country}(?:(?:, | and |, and ){country})+"

RULES: tuple[tuple[str, Predicate, Shape], ...] = (
    (
        "apposed-owner",
        Predicate.LED_BY,
        pattern(
            r"(?P<p>{project}), (?P<o>{org})['’]s (?:[a-z-]+ ){0,3}?"
            r"(?:project|programme|campaign|scheme)\b"
        ),
    ),
    (
        "apposed-led",
        Predicate.LED_BY,
        pattern(
            r"(?P<p>{project})(?: \([^()]*\))?, an? (?:new )?(?P<o>{org}) (?:[a-z-]+ ){0,2}?"
            r"(?:project|programme|campaign|scheme|initiative|action)\b"
        ),
    ),
    (
        "apposed-done",
        Predicate.IMPLEMENTED_BY,
        pattern(
            r"(?P<p>{project})(?: \([^()]*\))?(?:,| is| was) an? (?:[\w-]+ ){0,5}?"
            r"(?:system|platform|tool|project|programme|action|scheme|campaign)"
            r"(?: \([^()]*\))?,? (?:developed|implemented|delivered|carried out|set up|built) by "
            rf"(?P<o>{ORGS})"
        ),
    ),
    (
        "apposed-implemented",
        Predicate.IMPLEMENTED_BY,
        pattern(
            rf"(?P<p>{{project}})(?: \([^()]*\))?, an? (?:new )?(?P<o>{PARTIES})[- ]implemented "
        ),
    ),
    (
        "apposed-of",
        Predicate.LED_BY,
        pattern(
            rf"{_APPOSED}(?:of(?! {_COUNTRIES})|by|run by|led by|managed by|coordinated by) "
            rf"(?P<o>{ORGS})"
        ),
    ),
    (
        "apposed-of-several",
        Predicate.PARTNER,
        pattern(rf"{_APPOSED}of (?P<o>{_COUNTRIES})"),
    ),
    (
        "apposed-with",
        Predicate.PARTNER,
        pattern(
            rf"{_APPOSED}(?:(?:of|by|run by|led by|implemented by|managed by) {ORGS},? |"
            rf"on [a-z ’'-]+ )(?:together |jointly )?with (?P<o>{ORGS})"
        ),
    ),
    (
        "apposed-between",
        Predicate.PARTNER,
        pattern(rf"{_APPOSED}(?:between|among) (?P<o>{ORGS})"),
    ),
)
