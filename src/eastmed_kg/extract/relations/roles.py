"""A passage → who holds which role, who belongs to what, who works with whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Literal, Predicate, Reading, WhenRole
from ...model.names import Type
from ..passage import Passage
from ..syntax.shapes import Table
from ..syntax.skeleton import pattern
from .attached import PARTIES, names
from .cooperation import read_cooperation
from .days import day_in, on_day
from .members import MEMBERSHIPS

_TITLE = (
    r"(?:[Cc]o-)?(?:[Dd]rivers?|[Cc]hairs?|[Ll]eads?|[Ll]eaders?|[Cc]oordinators?|[Hh]osts?|"
    r"[Rr]apporteurs?|[Ff]ocal points?|[Pp]residency|[Ss]ecretariat|[Oo]bservers?|[Mm]oderators?)"
)
_WHAT = (
    r"(?P<what>(?!in the lead)(?:[\w-]+ ){0,3}?"
    + _TITLE
    + r"(?: (?:of|for|in) (?:the )?(?!\d)[^.,;()]+?(?: \([A-Z]+\)[^.,;()]*?)?)?)"
)
_END = (
    r"(?:(?: (?:during|in|until|from|since|for|over))?(?: the period)? \(?(?P<d>{date})|"
    r"(?=[.,;()]|$| and {party} (?:the|is|are) ))"
)
_HOLDS = (
    pattern(
        rf"(?P<o>{PARTIES}) (?:(?:is|are|was|were|has been|have been) )?"
        rf"(?P<what>in charge of (?:the )?(?!implement)[^.,;()]+?){_END}"
    ),
    pattern(
        rf"(?P<o>{PARTIES}) (?:has |have |will )?(?:taken?|took) over (?:the role of|as) "
        rf"(?:the )?{_WHAT}{_END}"
    ),
    pattern(
        rf"(?P<o>{PARTIES}) as (?:an? |the )?"
        r"(?P<what>observer|(?:co-)?(?:chair|leader|lead|host|driver|rapporteur))s?\b(?P<d>(?!))?"
    ),
    pattern(
        rf"(?P<o>{PARTIES})(?: [a-z’']+){{0,6}}? (?:role|act|acts|acted|acting|serve|serves|served|"
        rf"serving|function|functions) as (?:an? |the )?{_WHAT}{_END}"
    ),
    pattern(
        rf"(?:\b[Ss]ince (?P<e>{{date}}),? )?"
        rf"(?P<o>{PARTIES}) (?:is|are|was|were|remains?|stays?|became|becomes|has been|have been) "
        rf"(?:an? |the )?{_WHAT}{_END}"
    ),
)
#: "A is driver and B co-driver of X in 2025".
_EACH_HOLDS = pattern(
    rf"(?P<o>{PARTIES}) (?:is|are) (?:the )?"
    rf"(?P<one>(?:[a-z]+ )?{_TITLE}) and (?P<t>{PARTIES}) (?:the )?"
    rf"(?P<two>{_TITLE})(?P<of> of (?:the )?(?:(?! (?:in|during|until) )[^.,;()])+){_END}"
)
#: "The Expert Platform, for which A provides the secretariat".
_FOR_WHICH = pattern(
    r"\b[Tt]he (?P<of>[^.;,:]+), for which (?:the )?(?P<o>{party}) provides? (?:the )?"
    r"(?P<what>secretariat)"
)
#: "OAP X 2024/25: A driver, B co-driver".
_LABELLED = pattern(
    rf"(?:^|(?<=[.;] ))(?P<of>[^.:;,]+?)(?: (?P<d>{{date}}))?: (?:the )?(?P<o>{PARTIES}) "
    rf"(?:is |are )?(?:the )?(?P<one>{_TITLE})(?:, | and |; )(?:the )?(?P<t>{PARTIES}) "
    rf"(?:is |are )?(?:the )?(?P<two>{_TITLE})\b"
)
#: "A: co-driver of the OAP in 2024/25, leads 3 OAs".
_COLON = pattern(
    rf"(?:^|(?<=[.;] ))(?P<o>{{party}}): (?P<what>{_TITLE} of (?:the )?[^.,;()]+?){_END}"
)
#: "A holds the presidency of X until May", "B obtained observer status".
_STATUS = pattern(
    rf"(?P<o>{PARTIES}) (?:(?:has|have|will|currently|now) )*(?:holds?|held|takes? over|took over|"
    r"assumes?|assumed|obtain(?:ed|s)?|got|received|(?:was|were) granted|enjoys?) (?:the |an )?"
    r"(?P<what>(?:(?:[a-z]+ )?(?:[Pp]residency|[Cc]hair(?:manship|personship)?|[Ss]ecretariat)|"
    r"[Oo]bserver(?= status))(?: (?:of|in) (?:the )?[^.,;()]+?)?)(?: status)?"
    r"(?:(?: (?:during|in|on|until|from|since|for|over))? \(?(?P<d>{date})|(?=[.,;()]|$))"
)
#: Before it: "X: …".
_LABEL = re.compile(
    r"(?:^|(?<=[.;] ))(?P<of>(?:[A-Z][\w-]*|[\ue000-\ue0ff])(?: [\w-]+){0,4}): [^:]*$"
)
#: "A is driver of X in 2024-2025, B and C are co-drivers": of what, and when, was said before.
_OF_FIRST = pattern(
    rf"{_TITLE}(?P<of> (?:of|for) (?:the )?[^.,;()]+?(?: \([A-Z]+\)[^.,;()]*?)?)"
    r"(?: (?:in|during|for|until|since))?(?: (?P<d>{date}))?(?:,|;| and|, and|, while|"
    r", with) (?:the )?$"
)
_PLURAL = re.compile(
    r"^((?:co-)?(?:driver|chair|lead|leader|coordinator|host|rapporteur|observer))s\b"
)
#: "A chairs the contact group in 2025".
_CHAIRS = pattern(
    rf"(?P<o>{PARTIES}) (?P<co>co-)?chairs? (?:the )?"
    rf"(?P<what>(?:(?! (?:in|during|until|since) )[^.;,])+){_END}"
)


def read_roles(passage: Passage) -> Iterator[Reading]:
    """Every role, memberOf and cooperatesWith of the passage."""
    for read, shape in _TABLE.fitting(passage.skeleton.line):
        for found in shape.each(passage.skeleton.line):
            yield from read(passage, found)
    yield from read_cooperation(passage)


def _roles(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    words = passage.skeleton.words(*found.span("what")).strip()
    label = _PLURAL.sub(r"\1", words[:1].lower() + words[1:])
    first = None if " of " in label else _OF_FIRST.search(passage.skeleton.line, 0, found.start())
    start = first.start() if first else found.start()
    of = passage.skeleton.words(*first.span("of")) if first else ""
    when = day_in(passage, found) or (day_in(passage, first) if first else None)
    span = passage.span(start, found.end())
    for name in names(passage, found, "o"):
        value = Literal(f"{label}{of}", Type.TEXT)
        reading = passage.reading(name, Predicate.ROLE, value, span, "role")
        yield reading._replace(when=when, when_role=WhenRole.VALID if when else None)


def _status(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    """Who holds a presidency or is an observer; of what may stand before a colon."""
    what = passage.skeleton.words(*found.span("what")).strip()
    label = _LABEL.search(passage.skeleton.line, 0, found.start())
    if label and " of " not in what:
        what = f"{what} of {passage.skeleton.words(*label.span('of'))}"
    value, span = Literal(what[:1].lower() + what[1:], Type.TEXT), passage.span(*found.span())
    for name in names(passage, found, "o"):
        yield on_day(passage, found, passage.reading(name, Predicate.ROLE, value, span, "role"))


def _for_which(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    value = Literal(f"secretariat of the {passage.skeleton.words(*found.span('of'))}", Type.TEXT)
    span = passage.span(*found.span())
    yield passage.reading(passage.name(found.start("o")), Predicate.ROLE, value, span, "role")


def _each_role(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    span = passage.span(*found.span())
    when = passage.date(found.start("d")).when if found["d"] else None
    of = passage.skeleton.words(*found.span("of")).strip()
    of = f" {of}" if of.startswith("of ") else f" of {of}"
    for who, title in (("o", "one"), ("t", "two")):
        for name in names(passage, found, who):
            value = Literal(f"{found[title]}{of}", Type.TEXT)
            reading = passage.reading(name, Predicate.ROLE, value, span, "role")
            yield reading._replace(when=when, when_role=WhenRole.VALID if when else None)


def _chairs(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    what = passage.skeleton.words(*found.span("what")).strip()
    value = Literal(f"{found['co'] or ''}chair of the {what}", Type.TEXT)
    span = passage.span(*found.span())
    when = day_in(passage, found)
    for name in names(passage, found, "o"):
        reading = passage.reading(name, Predicate.ROLE, value, span, "chairs")
        yield reading._replace(when=when, when_role=WhenRole.VALID if when else None)


#: Each shape beside what reads it.
_TABLE = Table(
    (
        *((_roles, shape) for shape in _HOLDS),
        (_each_role, _EACH_HOLDS),
        (_each_role, _LABELLED),
        (_roles, _COLON),
        (_status, _STATUS),
        (_for_which, _FOR_WHICH),
        (_chairs, _CHAIRS),
        *MEMBERSHIPS,
    )
)
