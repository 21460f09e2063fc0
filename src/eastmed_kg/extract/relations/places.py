"""A passage → the countries a project is in or for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Predicate, Reading
from ...model.names import Name
from ..passage import Passage, Project
from ..syntax.shapes import Table
from ..syntax.skeleton import Kind, Mention, pattern
from .attached import COUNTRIES, GAP, HEAD, PARTIES, PROJECTS, Bracket, brackets, projects, spots

_RULES = {
    "money-for": pattern(
        r"(?P<p>{project})(?: on [a-z -]+)?, {money} (?:from|under|through|via) (?:the )?{fund} "
        rf"for (?:the )?(?P<c>{COUNTRIES})"
    ),
    "developed-in": pattern(
        rf"(?P<p>{{project}})(?: \([^()]*\))? (?:to be|will be|is being|are being|is|was|were) "
        r"(?:developed|set up|established|built|introduced|piloted|created) "
        rf"in (?:the )?(?P<c>{COUNTRIES})"
    ),
    "in-country": pattern(
        rf"(?P<p>{{project}})(?: \([^()]*\))?{HEAD},?(?: \([^()]*\))? "
        rf"(?:in|for|targeting|covering) (?:the )?(?P<c>{COUNTRIES})"
    ),
    "bracketed-between": pattern(rf"\((?P<p>{{project}})\) (?:in|for) (?:the )?(?P<c>{COUNTRIES})"),
    "extended-to": pattern(
        rf"(?P<p>{{project}}){GAP} (?:extended|expanded|rolled out) to (?:the )?(?P<c>{COUNTRIES})"
    ),
    "each-in": pattern(
        rf"(?P<p>{{project}}){GAP} (?:implemented|carried out|run|delivered) by (?:the )?"
        rf"(?P<c>{{org}} in {COUNTRIES}(?:(?:,| and|, and) by (?:the )?{{org}} in {COUNTRIES})+)"
    ),
    "deploys-under": pattern(
        r"\b(?:[Uu]nder|[Ww]ithin) (?:the )?(?P<p>{project}), {org} (?:[a-z]+ )?"
        rf"(?:has |have )?(?:deploy|send|sent|post)[a-z]* [^.;,]*? (?:in|to) (?P<c>{COUNTRIES})"
    ),
    "deployed-under": pattern(
        r"{org} (?:[a-z]+ )?(?:has |have )?(?:deploy|send|sent|post)[a-z]* [^.;,]*? (?:in|to) "
        rf"(?P<c>{COUNTRIES})(?:, including [^,.;]*,)? under (?:the )?(?P<p>{{project}})"
    ),
    "said-to-target": pattern(
        rf"(?P<p>{{project}}){GAP} (?:targeting|covering) (?:the )?(?P<c>{COUNTRIES})"
    ),
    "implemented-in": pattern(
        rf"(?P<p>{{project}}){GAP}\b"
        r"(?:implemented|active|available|carried out|rolled out|operating|ongoing|on-going)"
        rf"(?: by (?:the )?{PARTIES})?(?: with (?:the )?{PARTIES})?(?: in (?:the )?{{place}})?"
        rf" in (?:the )?(?P<c>{COUNTRIES})"
    ),
    "from-to": pattern(r"(?P<p>{project})(?: \([^()]*\))? from (?P<c>{country} to {country})"),
    "launched-in": pattern(
        rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))? "
        r"(?:(?:was|has been|will be|has) )?(?:officially )?"
        r"(?:launched|started|begun|began|rolled out|got under way)(?: (?:on|in) {date})? in "
        rf"(?:the )?(?P<c>{COUNTRIES})"
    ),
    "in-long-form": pattern(r"(?:with|for|in) (?:the )?(?P<c>{country}) \((?P<p>{project})\)"),
    "country-label": pattern(
        r"(?:^|(?<=[;:.] ))(?P<c>{country})(?::| [–-]) (?:{money} )?(?:[Tt]he |[Aa]n? )?"
        r"(?:(?:project|programme|action|pilot|campaign) )?"
        rf"[“\"]?(?P<p>{PROJECTS})"
    ),
    "country-speaks": pattern(
        r"(?:^|(?<=[;:.] ))(?P<c>{country}): [^.;:{project}{country}]{1,80}? (?P<p>{project})"
    ),
    "country-before": pattern(
        rf"\b[Ii]n (?:the )?(?P<c>{COUNTRIES}),? (?:the )?(?P<p>{{project}})"
    ),
    "support-to": pattern(
        r"(?P<p>{project})(?: \([^()]*\))?(?: under (?:the )?{fund})? (?:on|for|in|with) support "
        rf"(?:to|of|for) (?:the )?(?P<c>{{demonym}}|{COUNTRIES})"
    ),
    "targets-in": pattern(
        rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))? "
        r"(?:targets?|address(?:es)?|assists?|trains?|reaches|provides?|"
        r"offers?|helps?|serves?|supports?) [^.;,{project}{country}{org}]{1,60}? in (?:the )?"
        rf"(?P<c>{COUNTRIES})"
    ),
    "apposed-in": pattern(
        r"(?P<p>{project})(?: \([^()]*\))?, an? (?:[\w-]+ |{fund}[- ]|{org}[- ]){0,4}?"
        r"(?:project|programme|initiative|scheme|platform|campaign|action|network) "
        r"(?:(?:of|worth) {money} )?(?:(?:of|by|run by|led by|implemented by) "
        rf"(?:the )?{PARTIES} )?"
        r"(?:for (?:(?:{demonym}(?:, | and ))*{demonym} )?(?:[a-z]+ ){1,2}"
        r"(?:and (?:[a-z]+ ){1,2})?in|in|for) (?:the )?"
        rf"(?P<c>{COUNTRIES})"
    ),
    "active-since": pattern(
        rf"(?P<p>{{project}})(?: \([^()]*\))? (?:is|has been) active [^.;]*?\band,? "
        r"(?:(?:since|from|as of) )?{date},? "
        rf"(?:also )?in (?:the )?(?P<c>{COUNTRIES})"
    ),
    "available-for": pattern(
        rf"(?P<p>{{project}})(?: \([^()]*\))? (?:(?:is|are) )?(?:available|open) "
        rf"(?:for|in|to) (?:the )?(?P<c>{COUNTRIES})"
    ),
    "priority-for": pattern(
        rf"(?P<c>{COUNTRIES})\)? (?:(?:continues?|remains?|is|are|to be) )+(?:an? |the )?"
        rf"(?:[a-z]+ ){{0,3}}(?:priority|priorities|focus) (?:for|of) (?P<p>{{project}})"
    ),
    "is-for": pattern(
        r"(?P<p>{project})(?: \([^()]*\))? (?:is|was) (?:an?|the) (?:[\w-]+ |{fund} ){0,3}?"
        rf"(?:project|programme|action|initiative|scheme) (?:in|for) (?:the )?(?P<c>{COUNTRIES})"
    ),
    "runs-in": pattern(
        rf"(?P<p>{{project}}){GAP}\b(?:runs?|running|ran|will run) (?:(?:from|until|for) )?"
        r"(?:{date}|{duration})(?: (?:to|until) {date})? in (?:the )?"
        rf"(?P<c>{COUNTRIES})"
    ),
    "reached-in": pattern(
        r"\b(?:campaign|project|programme|action) \((?P<p>{project})[^()]*\) "
        r"(?:reached|trained|assisted|targeted) "
        r"(?:[^.;,{project}]|(?<=\d)[.,](?=\d)){1,60}? in (?:the )?"
        rf"(?P<c>{COUNTRIES})"
    ),
    "trained-in": pattern(
        r"(?P<p>{project})[^.;{project}]*? having (?:trained|reached|assisted) "
        rf"[^.;,{{project}}]{{1,50}}? in (?:the )?(?P<c>{COUNTRIES})"
    ),
    "nationals-of": pattern(
        rf"(?P<p>{{project}}){GAP} (?:address|target|reach|assist)(?:es|ed|s)? "
        r"(?:[a-z]+ ){0,2}?(?:nationals|citizens|migrants|people|youth|women) (?:of|from) (?:the )?"
        rf"(?P<c>{COUNTRIES})"
    ),
    "covers": pattern(
        rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))?"
        r"(?: (?:is|was) [^.;,{project}]*? and|, [a-z]+ by [^.;,{project}]*?,)? "
        r"(?:(?:now|also|currently) )?"
        rf"(?:covers|targets|spans) (?:the )?(?P<c>{COUNTRIES})"
    ),
    "supports": pattern(
        rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))? supports? (?:the )?(?P<c>{COUNTRIES})"
    ),
}
_TABLE = Table(_RULES.items())
_ITEM = pattern(r"{country}: ")
_IN_BRACKET = pattern(
    rf"\b(?:targeting|in|for|covering) (?:the )?(?P<c>{COUNTRIES})|"
    rf"\bfrom (?P<from>{COUNTRIES} to {COUNTRIES})"
)
#: In a bracket with its money, a country of its own: "(Mauritania, NDICI, EUR 13.5 million)".
_ALONE = pattern(rf"(?:^|(?<=[,;] ))(?:[Tt]he )?(?P<c>{COUNTRIES})(?=[,;]|$)")
#: Whom a list in brackets names behind it are partners, or pay.
_WITH = re.compile(r"\b(?:with|donors?|partners?|lead)\b[^;]*$")
_WRITTEN_OUT = re.compile(r"[A-Z][a-z]")
#: Words before a country inside a project's own name that make it a place of the project; whom
#: somebody left is none.
_PLACING = re.compile(
    r"(?<!\bback )(?<!\breturned )(?<!\breturning )(?<!\barriving )(?<!\bfleeing )(?<!\bdeported )"
    r"\b(?:in|for|of|to|from|by|on|into) (?:the )?(?:[\w-]+ )?$|(?:,| and)(?: the| in)? $|"
    r"\b(?:schemes?|pilot|project|programme|corridor) $"
)
#: "POC Senegal", "Secure Fences Tajikistan": a name that ends in its country.
_CALLED = re.compile(r"(?<!\w)[A-Z][\w-]* $")
_QUOTE = 1
_OWNING = re.compile(r"['’]s\b|\s+authorities\b")


def read_places(passage: Passage) -> Iterator[Reading]:
    """Every supportsCountry of the passage."""
    yield from _inside_names(passage)
    yield from _of_item(passage)
    for rule, shape in _TABLE.fitting(passage.skeleton.line):
        for found in shape.each(passage.skeleton.line):
            yield from _readings(passage, found, rule, projects(passage, found, "p"))
    for bracket in brackets(passage):
        for found in _IN_BRACKET.finditer(passage.skeleton.line, bracket.start, bracket.end):
            yield from _readings(passage, found, "bracket", iter([bracket.project]), bracket.at)
        yield from _alone(passage, bracket)


def _of_item(passage: Passage) -> Iterator[Reading]:
    """As in "BG: 12 flights. AVRR programme with IOM started …": what the item is about."""
    label = _ITEM.match(passage.skeleton.line)
    for at, project in passage.projects() if label else ():
        if not project.countries:
            country = passage.name(0)
            proof = passage.span(0, at + 1)
            yield passage.reading(
                project.name, Predicate.SUPPORTS_COUNTRY, country, proof, "item-label"
            )


def _alone(passage: Passage, bracket: Bracket) -> Iterator[Reading]:
    inside = passage.skeleton.line[bracket.start : bracket.end]
    paid = any(passage.skeleton.places(bracket.start, bracket.end, Kind.MONEY))
    for found in _ALONE.finditer(inside) if paid or _is_country(passage, bracket) else ():
        if _WITH.search(inside, 0, found.start()):
            continue
        for at in passage.skeleton.places(
            bracket.start + found.start("c"), bracket.start + found.end("c"), Kind.COUNTRY
        ):
            proof = passage.span(bracket.at, at + 1)
            name = bracket.project.name
            yield passage.reading(
                name, Predicate.SUPPORTS_COUNTRY, passage.name(at), proof, "bracket"
            )


def _is_country(passage: Passage, bracket: Bracket) -> bool:
    """As in "FOO (Iraq)": a code alone may be that of who takes part."""
    words = passage.skeleton.words(bracket.start, bracket.end)
    return bracket.end == bracket.start + 1 and _WRITTEN_OUT.match(words) is not None


def _readings(
    passage: Passage,
    found: re.Match[str],
    rule: str,
    about: Iterator[Project],
    start: int | None = None,
) -> Iterator[Reading]:
    span = passage.span(found.start() if start is None else start, found.end())
    for project in about:
        for country in _countries(passage, found):
            yield passage.reading(project.name, Predicate.SUPPORTS_COUNTRY, country, span, rule)


def _countries(passage: Passage, found: re.Match[str]) -> Iterator[Name]:
    """The countries of a match; "the Turkish strategy" is of Türkiye."""
    group = "c" if found["c"] else "from"
    return (passage.name(at) for at in spots(passage, found, group, Kind.COUNTRY, Kind.DEMONYM))


def _inside_names(passage: Passage) -> Iterator[Reading]:
    """Countries in the project's own name or phrase: "… in Pakistan", "Türkiye's border …"."""
    for _, project in passage.projects():
        for mention in project.countries:
            if mention.kind is Kind.COUNTRY and _places(passage.text, project, mention):
                span = passage.inner(
                    min(mention.start, project.start), max(mention.end, project.end)
                )
                name = passage.named(mention)
                yield passage.reading(
                    project.name, Predicate.SUPPORTS_COUNTRY, name, span, "in-project-name"
                )


def _is_between(text: str, project: Project, mention: Mention) -> bool:
    """As in "the Kenya-Somalia border": one of two countries that a dash joins."""
    others = [one for one in project.countries if one.kind is Kind.COUNTRY and one != mention]
    beside = {one.start - 1 for one in others}, {one.end for one in others}
    behind = mention.end in beside[0] and text[mention.end] in "-–"
    return behind or (mention.start - 1 in beside[1] and text[mention.start - 1] in "-–")


def _places(text: str, project: Project, mention: Mention) -> bool:
    outside = mention.end <= project.start or _is_between(text, project, mention)
    before, behind = text[project.start : mention.start], text[mention.end :]
    called = _CALLED.search(before) is not None and mention.end >= project.end - _QUOTE
    return outside or called or bool(_PLACING.search(before)) or bool(_OWNING.match(behind))
