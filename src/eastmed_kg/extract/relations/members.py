"""A passage → who joined what, and what groups are made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ...model.fact import Predicate, Reading
from ...model.names import Name, Type
from ..passage import Passage
from ..syntax.shapes import Shape
from ..syntax.skeleton import Kind, pattern
from .attached import PARTIES, SEVERAL, names
from .days import on_day

#: A party, perhaps with the body it belongs to in brackets.
_EACH = r"(?:the )?{party}(?: \([^()]*\))?"
_AND = r"(?:, and |, | and )"
_BOARD = r"(?:(?i:steering|management|governing|advisory) (?i:board|committee|group))"
_INTO = (
    rf"(?:the )?(?P<b>{_BOARD} of (?:the )?)?"
    r"(?:(?:{org}(?:['’]s?|-(?:run|led|managed))? )?(?:(?:[a-z-]+ )?(?:network|platform|"
    r"mechanism|alliance) )?(?P<t>{project})|"
    r"(?:[a-z-]+ )?(?:network|platform|mechanism|alliance) (?P<w>[A-Z]{4,})|(?P<u>"
    r"(?:[a-z-]+ ){1,3}(?:mechanism|network|platform|partnership|alliance)\b|"
    r"(?:Network|Platform|Alliance|Forum) (?:of|for) [A-Z][\w-]+(?: [A-Z][\w-]+)*|"
    r"(?:[A-Z][\w-]+ )+(?:Hub|Centre|Network|Facility|Platform|Initiative|Alliance|Mechanism)"
    r"(?: in {place})?|"
    r"{org}(?![-’']\w)(?: [a-z]+ (?:group|network|committee|"
    r"forum)(?: on [a-z]+(?: [a-z]+)??)?(?=[ ,.]))?))"
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
        rf"(?P<o>{PARTIES}) (?:became|has become|have become|has been|have been|is|"
        rf"are) (?:an? )?(?:full )?"
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


def _memberships(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    into, span = _into(passage, found), passage.span(*found.span())
    for name in _apart(passage, found):
        reading = passage.reading(name, Predicate.MEMBER_OF, into, span, "joins")
        yield on_day(passage, found, reading)


def _joined_last(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    """Who joined the project that the passage named last."""
    before = [project.name for _, project in passage.projects(0, found.start())]
    span = passage.span(*found.span())
    for name in names(passage, found, "o") if before else ():
        reading = passage.reading(name, Predicate.MEMBER_OF, before[-1], span, "joins-last")
        yield on_day(passage, found, reading)


def _made_of(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    span = passage.span(*found.span())
    for name in names(passage, found, "o"):
        group = passage.name(found.start("u"))
        yield passage.reading(name, Predicate.MEMBER_OF, group, span, "made-of")


def _in_group(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    """Who a group consists of, where its name says that it is one."""
    if _GROUP.search(passage.name(found.start("u")).label):
        yield from _made_of(passage, found)


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


#: Each shape beside what reads it.
MEMBERSHIPS: tuple[tuple[Callable[[Passage, re.Match[str]], Iterator[Reading]], Shape], ...] = (
    *((_memberships, shape) for shape in _JOINS),
    (_joined_last, _JOINED_LAST),
    (_made_of, _MADE_OF),
    (_in_group, _IN_GROUP),
)
