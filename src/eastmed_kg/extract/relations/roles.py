"""A passage → who holds which role, who belongs to what, who works with whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ...model.fact import Literal, Modality, Predicate, Reading, When, WhenRole
from ...model.names import Name, Type
from ..grammar.dates import Relation
from ..passage import Passage
from ..syntax.shapes import Table
from ..syntax.skeleton import Kind, pattern
from .assertion import is_asserted
from .attached import PARTIES, SEVERAL, names
from .periods import role_of

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
    rf"(?P<o>{PARTIES}) (?:is|are) (?:the )?(?P<one>{_TITLE}) and (?P<t>{PARTIES}) (?:the )?"
    rf"(?P<two>{_TITLE})(?P<of> of (?:the )?(?:(?! (?:in|during|until) )[^.,;()])+){_END}"
)
#: "OAP X 2024/25: A driver, B co-driver".
_LABELLED = pattern(
    rf"(?:^|(?<=[.;] ))(?P<of>[^.:;,]+?)(?: (?P<d>{{date}}))?: (?:the )?(?P<o>{PARTIES}) "
    rf"(?:is |are )?(?:the )?(?P<one>{_TITLE})(?:, | and |; )(?:the )?(?P<t>{PARTIES}) "
    rf"(?:is |are )?(?:the )?(?P<two>{_TITLE})\b"
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
_LABEL = re.compile(r"(?:^|(?<=[.;] ))(?P<of>(?:[A-Z][\w-]*|[\ue000-\ue0ff])(?: [\w-]+){0,4}): [^:]*$")
#: "A is driver of X in 2024-2025, B and C are co-drivers": of what, and when, was said before.
_OF_FIRST = pattern(
    rf"{_TITLE}(?P<of> (?:of|for) (?:the )?[^.,;()]+?(?: \([A-Z]+\)[^.,;()]*?)?)"
    r"(?: (?:in|during|for|until|since))?(?: (?P<d>{date}))?(?:,|;| and|, and|, while|, with) (?:the )?$"
)
_PLURAL = re.compile(rf"^((?:co-)?(?:driver|chair|lead|leader|coordinator|host|rapporteur|observer))s\b")
#: "A chairs the contact group in 2025".
_CHAIRS = pattern(
    rf"(?P<o>{PARTIES}) (?P<co>co-)?chairs? (?:the )?"
    rf"(?P<what>(?:(?! (?:in|during|until|since) )[^.;,])+){_END}"
)
#: A party, perhaps with the body it belongs to in brackets.
_EACH = r"(?:the )?{party}(?: \([^()]*\))?"
_AND = r"(?:, and |, | and )"
_BOARD = r"(?:(?i:steering|management|governing|advisory) (?i:board|committee|group))"
_INTO = (
    rf"(?:the )?(?P<b>{_BOARD} of (?:the )?)?"
    r"(?:(?:{org} )?(?:(?:[a-z-]+ )?(?:network|platform|mechanism|alliance) )?(?P<t>{project})|"
    r"(?:[a-z-]+ )?(?:network|platform|mechanism|alliance) (?P<w>[A-Z]{4,})|(?P<u>"
    r"(?:[a-z-]+ ){1,3}(?:mechanism|network|platform|partnership|alliance)\b|"
    r"(?:Network|Platform|Alliance|Forum) (?:of|for) [A-Z][\w-]+(?: [A-Z][\w-]+)*|"
    r"(?:[A-Z][\w-]+ )+(?:Hub|Centre|Network|Facility|Platform|Initiative|Alliance|Mechanism)"
    r"(?: in {place})?|"
    r"{org}(?: [a-z]+ (?:group|network|committee|forum)(?: on [a-z]+(?: [a-z]+)??)?(?=[ ,.]))?))"
    r"(?:, (?:chaired|hosted|led|run) by (?:the )?{party})?"
)
_JOINS = (
    pattern(
        rf"(?P<o>{PARTIES}) (?:(?:has|have|had) )?(?:(?:officially|formally|recently|also) )?"
        r"(?:joined|(?:was|were) connected(?: (?:on|in) (?P<c>{date}))? to|acceded to|signed up to|"
        r"c[ao]me on board(?: of)?)"
        rf"(?: (?:on|in) (?P<d>{{date}}),?)? {_INTO}(?: \([^()]*\))?"
        rf"(?: programme| network| platform)?(?:,? (?:on|in|as of|since) (?P<e>{{date}}))?"
    ),
    pattern(
        rf"(?:[Oo]nboarding|[Aa]ccession|[Jj]oining|[Aa]dmission|[Aa]ffiliation) of (?:the )?"
        rf"(?P<o>{_EACH}(?:{_AND}{_EACH})*) (?:to|in|into) {_INTO}"
        rf"(?:,? \(?(?:on |in |as of |since )?(?P<d>{{date}}))?"
    ),
    pattern(
        rf"(?P<o>{PARTIES}) (?:(?:is|are) )?on board of {_INTO}"
        rf",? (?:as of|since) (?P<d>{{date}})"
    ),
    pattern(
        rf"(?P<o>{PARTIES}) (?:became|has become|have become|has been|have been|is|are) (?:an? )?(?:full )?"
        rf"(?:members?|part) of {_INTO}(?: \([^()]*\))?"
        rf"(?:,? (?:on|in|as of|since) (?P<d>{{date}}))?"
    ),
    pattern(
        rf"(?P<o>{PARTIES}) (?:takes?|ha(?:s|ve) taken) part in {_INTO}(?: \([^()]*\))?,? since "
        rf"(?P<d>{{date}})"
    ),
)
#: "BE joined in June 2026", "HU has joined the project", "DE and DK are members": of the last one.
_JOINED_LAST = pattern(
    rf"(?P<o>{PARTIES}) (?:(?:(?:has|have) )?(?:(?:also|recently|officially) )?joined"
    r"(?: it| the (?:project|programme|initiative|platform|scheme|campaign|network))?"
    r"(?:,? (?:on|in|as of|since) (?P<e>{date})|(?=[.;,]|$))|(?:is|are) members?(?=[.;,]|$))"
)
#: "The tripartite (A, B, C) Working Group".
_MADE_OF = pattern(
    r"\b(?:[Tt]ripartite|[Bb]ilateral|[Tt]rilateral|[Jj]oint|[Qq]uadrilateral) "
    rf"\((?P<o>{PARTIES})\) (?P<u>{{org}})"
)
#: "The Working Group Returns A (B, C, D)": those in brackets are in it.
_IN_GROUP = pattern(rf"\b[Tt]he (?P<u>{{org}}) \((?P<o>{SEVERAL})\)")
_GROUP = re.compile(r"\b(?:Working Group|Working Party|Task Force|Contact Group|Core Group)\b")
_TOGETHER = pattern(
    r"\b(?:[Cc]ooperation (?:and [a-z ]+ )?between|[Jj]oint work (?:of|between)) (?:the )?"
    rf"(?P<o>{PARTIES})(?!['’]s)"
)
#: "Frontex cooperation with A and with B".
_WITH = pattern(
    rf"{{org}}(?:['’]s)? [Cc]ooperation with (?:the )?{PARTIES}(?: and with (?:the )?{PARTIES})?"
)
_SIDE = r"{party}(?: (?:authorities|police|navy|coast guard))?"
_WORKING = pattern(
    rf"(?P<o>{_SIDE}(?:(?:, | and |, and |, the | and the ){_SIDE})+) "
    r"(?:(?:have |has )?continued? to |keep on |are |have been )?"
    r"(?:(?:closely |actively )?(?:cooperat|collaborat)(?:e|es|ed|ing)\b|"
    r"work(?:s|ed|ing)? (?:closely )?(?:together|hand in hand|side by side))"
)
_COVERED = re.compile(
    r"\b(?:agreement|arrangement|possibility|opportunity|roadmap|plan) ", re.IGNORECASE
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
    when = _date(passage, found) or (_date(passage, first) if first else None)
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
    when, span = _date(passage, found), passage.span(*found.span())
    for name in names(passage, found, "o"):
        value = Literal(what[:1].lower() + what[1:], Type.TEXT)
        reading = passage.reading(name, Predicate.ROLE, value, span, "role")
        yield reading._replace(when=when, when_role=role_of(when, passage.written(found.start())) if when else None)


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
    when = _date(passage, found)
    for name in names(passage, found, "o"):
        reading = passage.reading(name, Predicate.ROLE, value, span, "chairs")
        yield reading._replace(when=when, when_role=WhenRole.VALID if when else None)


def _memberships(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    into = _into(passage, found)
    when = _date(passage, found)
    span = passage.span(*found.span())
    for name in _apart(passage, found):
        reading = passage.reading(name, Predicate.MEMBER_OF, into, span, "joins")
        role = role_of(when, passage.written(found.start())) if when else None
        yield reading._replace(when=when, when_role=role)


def _joined_last(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    """Who joined the project that the passage named last."""
    before = [project.name for _, project in passage.projects(0, found.start())]
    span, when = passage.span(*found.span()), _date(passage, found)
    for name in names(passage, found, "o") if before else ():
        reading = passage.reading(name, Predicate.MEMBER_OF, before[-1], span, "joins-last")
        role = role_of(when, passage.written(found.start())) if when else None
        yield reading._replace(when=when, when_role=role)


def _made_of(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    span = passage.span(*found.span())
    for name in names(passage, found, "o"):
        group = passage.name(found.start("u"))
        yield passage.reading(name, Predicate.MEMBER_OF, group, span, "made-of")


def _in_group(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    """Who a group consists of, where its name says that it is one."""
    if _GROUP.search(passage.name(found.start("u")).label):
        yield from _made_of(passage, found)


#: Each shape beside what reads it.
_TABLE = Table(
    (
        *((_roles, shape) for shape in _HOLDS),
        (_each_role, _EACH_HOLDS),
        (_each_role, _LABELLED),
        (_status, _STATUS),
        (_chairs, _CHAIRS),
        *((_memberships, shape) for shape in _JOINS),
        (_joined_last, _JOINED_LAST),
        (_made_of, _MADE_OF),
        (_in_group, _IN_GROUP),
    )
)


def _apart(passage: Passage, found: re.Match[str]) -> Iterator[Name]:
    """The parties of a match that stand in no brackets."""
    line, (start, end) = passage.skeleton.line, found.span("o")
    for at in passage.skeleton.places(start, end, Kind.ORG, Kind.COUNTRY):
        if line.count("(", start, at) == line.count(")", start, at):
            yield passage.name(at)


def _into(passage: Passage, found: re.Match[str]) -> Name:
    if found["b"]:
        words = passage.skeleton.words(found.start("b"), found.end("t" if found["t"] else "u"))
        return Name(words, Type.ORGANISATION)
    if found["t"]:
        return passage.projects_at(found.start("t"))[0].name
    if found["w"]:
        return Name(found["w"], Type.ORGANISATION)
    if found.end("u") > found.start("u") + 1:
        return Name(passage.skeleton.words(*found.span("u")), Type.ORGANISATION)
    return passage.name(found.start("u"))


def _date(passage: Passage, found: re.Match[str]) -> When | None:
    for group in ("d", "e", "c"):
        if group in found.re.groupindex and found[group]:
            date = passage.date(found.start(group))
            until = date.relation is Relation.UNTIL and "/" not in date.when.edtf
            return When(f"../{date.when.edtf}", date.when.basis) if until else date.when
    return None


def read_cooperation(passage: Passage) -> Iterator[Reading]:
    """Each pair of parties that "cooperation between" names, where no agreement covers it."""
    line = passage.skeleton.line
    yield from _of_one(passage)
    matches = [*_TOGETHER.finditer(line), *_WORKING.finditer(line)]
    for found in matches:
        before = line[max(0, found.start() - 60) : found.start()]
        start, end = passage.skeleton.span(*found.span())
        if _COVERED.search(before) or not is_asserted(passage.text, start, end):
            continue
        parties = [
            passage.name(at)
            for at in passage.skeleton.places(*found.span("o"), Kind.ORG, Kind.COUNTRY)
        ]
        span = passage.span(*found.span())
        for one, other in combinations(dict.fromkeys(parties), 2):
            reading = passage.reading(one, Predicate.COOPERATES_WITH, other, span, "cooperation")
            yield reading._replace(modality=Modality.ONGOING)


def _of_one(passage: Passage) -> Iterator[Reading]:
    """As in "Frontex cooperation with A and with B": one party with each of the others."""
    for found in _WITH.finditer(passage.skeleton.line):
        one, *others = passage.skeleton.places(*found.span(), Kind.ORG, Kind.COUNTRY)
        span, said = passage.span(*found.span()), passage.skeleton.span(*found.span())
        for at in others if is_asserted(passage.text, *said) else ():
            reading = passage.reading(
                passage.name(one), Predicate.COOPERATES_WITH, passage.name(at), span, "cooperation"
            )
            yield reading._replace(modality=Modality.ONGOING)
