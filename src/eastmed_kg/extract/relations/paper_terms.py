"""A passage → when agreements, plans and the like begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Predicate, Reading, WhenRole
from ...model.names import Name, Type
from ..passage import Passage
from ..syntax.skeleton import Kind, pattern
from .attached import PARTIES
from .papers import BARE, NO_ARTICLE, PAPER, SEVERAL
from .periods import Said, both_ends, dated_edge

#: "the 2024-2026 Roadmap", "its 2024-2028 action plan", "operating plan EUAA-Spain (2024-2026)".
_PLANNED = (
    r"(?:[Rr]oadmaps?|[Aa]ction [Pp]lans?|[Oo]perational [Pp]lans?|[Oo]perating [Pp]lans?|"
    r"[Ss]trategy|[Ss]trategies|[Ww]ork [Pp]rogrammes?)"
)
_TERM = pattern(
    rf"(?P<d>{{date}}) (?:[a-z]+ )?{_PLANNED}(?: of (?:the )?{{party}})?|"
    rf"(?:{{party}}[-–]{{party}} |(?:(?:{{org}}|[A-Z][\w-]+) ){{1,3}})?{_PLANNED}"
    r"(?: (?:on|for) [a-z ]+?)?(?: for)?"
    r"(?: (?:of|with) (?:the )?{party}| {party}[-–]{party})? \(?(?P<e>{date})\)?",
    _PLANNED,
)
#: "The agreement with A applies as of 1 January".
_IN_FORCE = pattern(
    rf"(?P<paper>{PAPER} (?:between|with) (?:the )?{PARTIES}|{PAPER})(?: [^.;]*?)?,? (?:applie[sd]|"
    r"(?:is |has been )?(?:in force|running(?= since))|enter(?:s|ed) into force|"
    r"entry into force|t(?:akes|ook) effect)(?: provisionally)?"
    r"(?: (?:as of|as from|since|on|from|in))? (?P<d>{date})"
)
#: "The operating plan with A came to an end on 30 June".
_ENDED = pattern(
    rf"(?P<paper>(?:{{org}} )?{PAPER} (?:between|with) (?:the )?{PARTIES})(?:, all of which)?"
    r"(?:,? signed (?:on|in) {date}(?=, valid))?,? "
    r"(?:(?:has|have|was|were|will|is) )*"
    r"(?:valid until|came to an end|ended|end|expired?s?|runs? until|"
    r"(?:been )?(?:extended|prolonged|renewed)(?: (?:until|till|to|up to))?)(?: on| in)? "
    r"(?P<d>{date})"
)
_TERMS = (
    (_IN_FORCE, Predicate.START, "in-force"),
    (_ENDED, Predicate.END, "agreement-ends"),
)
#: A plan that is still to be adopted has not begun.
_UNTIL = re.compile(r"\b(?:[Uu]ntil|[Oo]nce|[Bb]efore) (?:the |an? )?$")
#: What stands for no paper in particular: "status agreement", "next-generation roadmap".
_NAMELESS = re.compile(
    r"(?:[a-z-]+ ){0,2}(?:agreement|arrangement|roadmap|plan|protocol|strategy|partnership)"
)
_ALL = re.compile(r"^[Aa]ll ")
_HEADING = pattern(r"(?:^|(?<=[.;] ))(?P<c>{country}): [^.;]*$")
#: "The roadmaps with A and B ended in May and June respectively."
_IN_TURN = pattern(r"{date}(?:(?:, | and |, and )(?:in |on )?{date})+ respectively")


def read_terms(passage: Passage) -> Iterator[Reading]:
    """When each paper begins and ends: by the years in its name, or as a clause says."""
    yield from _of_years(passage)
    yield from _in_force(passage)


def _of_years(passage: Passage) -> Iterator[Reading]:
    """The years that a plan bears in its name: "the 2024-2026 Roadmap"."""
    for found in _TERM.finditer(passage.skeleton.line):
        at, end = (found.start("d"), found.end()) if found["d"] else found.span("e")[:1] * 2
        label = (
            NO_ARTICLE.sub("", passage.skeleton.words(found.start(), end))
            .rstrip(" (")
            .removesuffix(" for")
        )
        if not (label := _told_apart(passage, label, found.start())):
            continue
        said = Said(Name(label, Type.AGREEMENT), found.span(), "term-of-plan")
        due = _UNTIL.search(passage.skeleton.line, 0, found.start()) is not None
        for reading in both_ends(passage, said, at):
            yield reading._replace(when_role=WhenRole.DUE) if due else reading


def _in_force(passage: Passage) -> Iterator[Reading]:
    """Since when a paper applies, and when it ends."""
    for shape, predicate, rule in _TERMS:
        for found in shape.finditer(passage.skeleton.line):
            label = NO_ARTICLE.sub("", passage.skeleton.words(*found.span("paper")))
            if _IN_TURN.match(passage.skeleton.line, found.start("d")):
                yield from _each_in_turn(passage, found, (predicate, rule))
            elif several := _several(passage, found):
                for one in several:
                    said = Said(Name(one, Type.AGREEMENT), found.span(), rule)
                    yield dated_edge(passage, said, predicate, found.start("d"))
            elif not BARE.fullmatch(label) and (
                label := _told_apart(passage, label, found.start())
            ):
                said = Said(Name(label, Type.AGREEMENT), found.span(), rule)
                yield dated_edge(passage, said, predicate, found.start("d"))


def _several(passage: Passage, found: re.Match[str]) -> list[str]:
    """The papers of "the roadmaps with A and B", each with its party; of one paper, none."""
    paper = _ALL.sub("", NO_ARTICLE.sub("", found["paper"]))
    singular = SEVERAL.match(paper)
    parties = list(passage.skeleton.places(*found.span("paper"), Kind.COUNTRY))
    each = [f"{singular[1]} with {passage.name(at).label}" for at in parties] if singular else []
    return each if len(each) > 1 else []


def _told_apart(passage: Passage, label: str, at: int) -> str:
    """The label; that of no paper in particular with the country it stands under, else nothing.

    "The readmission agreement" is one that is known.
    """
    known = passage.skeleton.line.lower().endswith("the ", 0, at)
    if known or not _NAMELESS.fullmatch(label):
        return label
    heading = _HEADING.search(passage.skeleton.line[:at])
    return f"{label} with {passage.name(heading.start('c')).label}" if heading else ""


def _each_in_turn(
    passage: Passage, found: re.Match[str], read: tuple[Predicate, str]
) -> Iterator[Reading]:
    """Several papers that ended one after the other, each with its own day."""
    skeleton, paper = passage.skeleton, NO_ARTICLE.sub("", found["paper"])
    days = _IN_TURN.match(skeleton.line, found.start("d"))
    dates = list(skeleton.places(*days.span(), Kind.DATE)) if days else []
    parties = list(skeleton.places(*found.span("paper"), Kind.COUNTRY, Kind.ORG))
    singular = SEVERAL.match(paper)
    if singular and len(dates) == len(parties):
        for at, party in zip(dates, parties, strict=True):
            label = f"{singular[1]} with {passage.name(party).label}"
            said = Said(Name(label, Type.AGREEMENT), found.span(), read[1])
            yield dated_edge(passage, said, read[0], at)
