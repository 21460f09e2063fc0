"""The bracket behind a project → who carries it out, leads it, or takes part in it."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.fact import Predicate, Reading
from ...model.names import Name
from ..passage import Passage
from ..syntax.shapes import Shape
from ..syntax.skeleton import Kind, pattern
from .attached import ORGS, PARTIES, PAYERS, SEVERAL, Bracket, brackets, names

_IN_BRACKET: tuple[tuple[str, Predicate, Shape], ...] = (
    ("each-in-bracket", Predicate.PARTNER, pattern(rf"(?P<o>{PARTIES}) with (?={ORGS})")),
    (
        "with-in-bracket",
        Predicate.PARTNER,
        pattern(
            rf"\b(?<!border )(?<!borders )(?:with(?: the participation of)?|"
            rf"partners?:?) (?P<o>{ORGS})"
            r"(?! as (?:(?:main|lead) |co-)?(?:donor|funder)s?\b)"
        ),
    ),
    ("led-in-bracket", Predicate.LED_BY, pattern(rf"\bled by (?P<o>{ORGS})")),
    ("lead-in-bracket", Predicate.LED_BY, pattern(r"\blead(?: partner)?: (?P<o>{party})")),
    (
        "lead-in-bracket",
        Predicate.LED_BY,
        pattern(
            rf"(?P<o>{PARTIES})(?:[- ]led\b(?! by)| (?:as (?:project )?|"
            rf"in the )?lead(?:ing)?\b(?! partner: ))"
        ),
    ),
    (
        "partners-in-bracket",
        Predicate.PARTNER,
        pattern(rf"(?P<o>{PARTIES}) (?:as |are )?partners?(?=[;,]|$)"),
    ),
    (
        "donors-in-bracket",
        Predicate.FUNDED_BY,
        pattern(rf"(?P<o>{PAYERS}) (?:as |is |are )?(?:main |lead |co-)?donors?(?=[;,]| and |$)"),
    ),
    (
        "donors-in-bracket",
        Predicate.FUNDED_BY,
        pattern(rf"\bdonors?:? (?P<o>{PAYERS})"),
    ),
    (
        "done-in-bracket",
        Predicate.IMPLEMENTED_BY,
        pattern(rf"\b(?:implemented|carried out|delivered|executed) by (?P<o>{ORGS})"),
    ),
    (
        "done-in-bracket",
        Predicate.IMPLEMENTED_BY,
        pattern(rf"(?P<o>{PARTIES})[- ](?:implemented|implementing|implements?)\b"),
    ),
    ("host-in-bracket", Predicate.PARTNER, pattern(rf"\bhosts?:? (?:by )?(?P<o>{ORGS})")),
    ("all-in-bracket", Predicate.PARTNER, pattern(rf"(?<=\()(?P<o>{SEVERAL})$")),
)
_DONORS = tuple(shape for rule, _, shape in _IN_BRACKET if rule == "donors-in-bracket")
#: In a bracket with its money, a body by itself carries out: "(IPA II, EUR 3 million, UNHCR)".
_ALONE = pattern(
    r"(?:^|(?<=[,;] ))(?:the )?(?P<o>{org}(?:(?: and |/){org})?)"
    rf"(?: with (?:the )?(?P<w>{PARTIES}))?(?=[,;]|$)"
)
#: So does a body that is all the bracket holds: "FOO (ICMPD)".
_ONLY = pattern(r"(?:the )?{org}(?:(?: and |/){org})?")


def _alone(passage: Passage, bracket: Bracket) -> Iterator[Reading]:
    start, end = bracket.start, bracket.end
    paid = any(passage.skeleton.places(start, end, Kind.MONEY, Kind.FUND))
    paid = paid or _ONLY.fullmatch(passage.skeleton.line, start, end) is not None
    donors = [one for shape in _DONORS for one in shape.finditer(passage.skeleton.line, start, end)]
    for found in _ALONE.finditer(passage.skeleton.line[start:end]) if paid else ():
        if any(one.start() <= start + found.start("o") < one.end() for one in donors):
            continue
        proof = passage.span(bracket.at, start + found.end())
        for group, predicate in (("o", Predicate.IMPLEMENTED_BY), ("w", Predicate.PARTNER)):
            for name in _within(passage, start + found.start(group), start + found.end(group)):
                said = Predicate.FUNDED_BY if _pays(name) else predicate
                yield passage.reading(bracket.project.name, said, name, proof, "bracket-body")


def _pays(name: Name) -> bool:
    """Whether a body has its own budget lines and leaves the carrying out to others."""
    return name.label.startswith("Directorate-General ")


def _within(passage: Passage, start: int, end: int) -> Iterator[Name]:
    places = passage.skeleton.places(start, end, Kind.ORG, Kind.COUNTRY)
    return (passage.name(at) for at in places)


def read_bracketed(passage: Passage) -> Iterator[Reading]:
    """Every implementedBy, ledBy and partner that brackets tell."""
    for bracket in brackets(passage):
        yield from _alone(passage, bracket)
        for rule, predicate, shape in _IN_BRACKET:
            for found in shape.finditer(passage.skeleton.line, bracket.start, bracket.end):
                span = passage.span(bracket.at, found.end())
                for name in names(passage, found, "o"):
                    yield passage.reading(bracket.project.name, predicate, name, span, rule)
