"""A passage → agreements between named parties: who they are between, and when they were signed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Literal, Predicate, Reading, When, WhenRole
from ...model.names import Name, Type
from ..about import subject_of
from ..events.happenings import lowered
from ..events.names import event_name
from ..grammar.dates import of_years
from ..passage import Passage
from ..syntax.shapes import Shape
from ..syntax.skeleton import Kind, pattern
from .assertion import is_asserted
from .attached import PARTIES, names
from .paper_terms import read_terms
from .papers import BARE, NO_ARTICLE, PAPER, PAPER_NAME, SEVERAL
from .periods import Said, both_ends, dated_edge

_SIGNED = r"\((?:signed|concluded|agreed|adopted)? ?(?:in |on )?{date}\)"
#: "The Action Plan between A and B (signed June 2023), C (signed …) and D (signed …)".
_EACH_SIGNED = pattern(
    rf"(?P<paper>{PAPER}) between (?:the )?(?P<one>{{party}}) and "
    rf"(?P<others>(?:the )?{{party}} {_SIGNED}(?:(?:, and |, | and )(?:the )?{{party}} {_SIGNED})*)"
)
_SINCE = r"\((?:since |as of |from )?{date}\)"
_EACH_IN_FORCE = pattern(
    rf"(?P<paper>{PAPER}) (?:are|is) in force with "
    rf"(?P<others>(?:the )?{{party}} {_SINCE}(?:(?:, and |, | and )(?:the )?{{party}} {_SINCE})*)"
)
#: Not what a paper is between: "… on the border between A and B".
_NO_PARTIES = re.compile(r"\b(?:borders?|routes?|corridors?)$")
_OTHER = pattern(r"(?P<o>{party}) \([^()]*?(?P<d>{date})\)")
_BETWEEN = pattern(rf"(?P<paper>{PAPER}) between (?:the )?(?P<o>{PARTIES})")
#: "… between A and B and between C and D": a paper of its own.
_AND_BETWEEN = pattern(
    rf"(?P<paper>{PAPER}) between (?:the )?{{party}} and (?:the )?{{party}},? and "
    r"(?P<between>between (?:the )?{party} and (?:the )?{party})"
)
_HYPHENATED = pattern(
    rf"(?:(?P<zero>{{party}})[-–])?(?P<one>{{party}})[-–](?P<two>{{party}}) (?P<paper>{PAPER}"
    r"(?=[.,;:()]|$| \(| (?:is|are|was|were|has|have|had|will|to|under|signed|adopted|concluded|"
    r"entered|enters|entry|by|from|with|since|as|remains?|provides?|applies) )"
    rf"|{PAPER_NAME}\b)"
)

_WITH = pattern(
    r"(?P<paper>(?:{org} )?(?:[Rr]oadmaps?|[Rr]eadmission agreements?|[Ss]tatus agreements?|"
    r"[Ww]orking arrangements?|[Oo]pera(?:tional|ting) plans?|[Tt]alent [Pp]artnerships?|"
    r"(?:[A-Za-z-]+ )?[Oo]perational [Pp]artnerships?(?: \([A-Z]+\))?|"
    r"[Aa]ction plans?|[Mm]emorand(?:um|a))(?: of (?:the )?{org})?) "
    rf"with (?:the )?(?P<o>{PARTIES})"
)
#: "A/B: operational plan 2025-2026 to be signed".
_HEADED = pattern(rf"(?P<o>{{party}}/{{party}}): (?:the )?(?P<paper>{PAPER})")
#: "Joint investigation team on X (A, B; C associated)", "… team between A and B".
_TEAM = pattern(
    r"(?P<paper>[Jj]oint [Ii]nvestigation [Tt]eam(?: \([A-Z]+\))?(?: on (?:(?! between "
    r")[^().;,:])+)?)"
    rf" (?:\((?:[^()]*[:;] )?(?P<o>{PARTIES})(?=[);,]))"
)
_TEAM_TOO = pattern(rf"; (?P<o>{PARTIES}) associated\b")
_NAMED_BEHIND = pattern(
    r"(?P<paper>(?:[A-Z][\w-]+ )?(?:(?:[Oo]perating|[Oo]perational|[Aa]ction|[Ww]ork) [Pp]lan|"
    r"[Pp]rotocol|[Aa]greement|[Aa]rrangement|[Rr]oadmap)) "
    r"(?P<one>{party})[-–](?P<two>{party})"
)
#: "These included support on X, access to Y and Z": of the paper spoken of last.
_INCLUDED = pattern(
    r"\b(?:These|They|Activities|It) (?:also )?(?:included?|covered?|cover) "
    r"(?:support|assistance|advice) (?:on|for|to|in|with) (?P<list>[^.;]+)"
)
_LIST = re.compile(r"(?:^|, and |, | and )(?P<one>(?:(?!, | and )[^,])+)")
#: "A and B signed a roadmap on asylum for 2025-2027".
_SIGNED_BY = pattern(
    rf"(?P<o>{PARTIES}(?:,? (?:together|jointly) with (?:the )?{PARTIES})?) (?:have |has )?"
    r"(?:(?:to |will |expected to )?(?:sign|adopt|conclude)|signed|concluded|adopted|"
    r"agreed(?: on)?|initialled|established|(?:to |will )(?:agree on|negotiate|draw up)|"
    r"(?:(?:is|are|have been|has been) )?(?:negotiating|working on|drawing up|finalising)) "
    r"(?:an? |the |their |its )?(?:new )?"
    r"(?P<paper>(?:[a-z]+ )?(?:[Rr]oadmaps?|agreement|working arrangements?|"
    r"memorandum of understanding|MoU|protocol|arrangements?|joint statement|declaration|"
    r"procedures|[Cc]ooperation [Ff]rameworks?|joint investigation team)"
    r"(?: (?:on|of|to) (?!{date})(?:(?! for | in | with | on {date})(?:[\w -]|{any}))+)?)"
)


def read_agreements(passage: Passage) -> Iterator[Reading]:
    """Every partner of an agreement, and the signatures dated behind the parties."""
    line = passage.skeleton.line
    yield from read_terms(passage)
    yield from _signers(passage)
    taken: list[tuple[int, int]] = []
    for found in _EACH_IN_FORCE.finditer(line):
        yield from _each_in_force(passage, found)
    for found in _EACH_SIGNED.finditer(line):
        taken.append(found.span())
        yield from _each_signed(passage, found)
    for found in _TEAM.finditer(line):
        yield from _members(passage, found)
    for found in _AND_BETWEEN.finditer(line):
        yield from _also_between(passage, found)
    for rule in (_BETWEEN, _HYPHENATED, _NAMED_BEHIND, _WITH, _HEADED):
        for found in rule.finditer(line):
            apart = any(a <= found.start() < b for a, b in taken)
            if not (apart or _NO_PARTIES.search(found["paper"])) and _stands(passage, found):
                yield from _partners(passage, found)
                yield from _included(passage, found)


def _members(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    """Those whose joint investigation team it is, and those associated with it."""
    team = Name(lowered(passage.skeleton.words(*found.span("paper"))), Type.AGREEMENT)
    too = _TEAM_TOO.match(passage.skeleton.line, found.end())
    for shape in filter(None, (found, too)):
        for name in names(passage, shape, "o"):
            proof = passage.span(found.start(), shape.end())
            yield passage.reading(team, Predicate.PARTNER, name, proof, "team-of")


def _signers(passage: Passage) -> Iterator[Reading]:
    """As in "A and B signed a roadmap on asylum": who signs is a party to it."""
    for found in _in_clauses(passage, _SIGNED_BY):
        label = passage.skeleton.words(*found.span("paper")).strip()
        places = passage.skeleton.places(*found.span("o"), Kind.ORG, Kind.COUNTRY)
        parties = tuple(passage.name(at) for at in places)
        if len(set(parties)) > 1:
            *first, last = (name.label for name in dict.fromkeys(parties))
            between = f"{label} between {', '.join(first)} and {last}"
            called = (between, ()) if BARE.fullmatch(label) else (label, (between,))
            agreement = Name(called[0], Type.AGREEMENT, None, called[1])
            yield from _between(passage, agreement, parties, found.span())


def _in_clauses(passage: Passage, shape: Shape) -> Iterator[re.Match[str]]:
    """The first match of each clause, from its subject on."""
    for sentence in passage.sentences:
        for clause in sentence.clauses:
            found = shape.search(passage.skeleton.line, clause.subject[0], clause.end)
            if found and found.start() < clause.rest[0]:
                yield found


def _stands(passage: Passage, found: re.Match[str]) -> bool:
    return is_asserted(passage.text, *passage.skeleton.span(*found.span()))


def _each_signed(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    one = passage.name(found.start("one"))
    for other in _OTHER.finditer(passage.skeleton.line, *found.span("others")):
        name = passage.name(other.start("o"))
        label = (
            f"{NO_ARTICLE.sub('', _singular(found['paper']))} between {one.label} and {name.label}"
        )
        span = (found.start(), other.end())
        agreement = Name(label, Type.AGREEMENT)
        yield from _between(passage, agreement, (one, name), span)
        when = passage.date(other.start("d")).when
        if of_years(when):
            yield from both_ends(passage, Said(agreement, span, "term-of-plan"), other.start("d"))
            continue
        yield from _signature(passage, label, (one, name), (span, when))


def _each_in_force(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    """As in "Status agreements are in force with A (since 1 May 2023), B (1 July 2023) …"."""
    for other in _OTHER.finditer(passage.skeleton.line, *found.span("others")):
        name = passage.name(other.start("o"))
        agreement = Name(f"{_singular(found['paper'])} with {name.label}", Type.AGREEMENT)
        span = (found.start(), other.end())
        yield from _between(passage, agreement, (name,), span)
        said = Said(agreement, span, "in-force")
        yield dated_edge(passage, said, Predicate.START, other.start("d"))


def _singular(paper: str) -> str:
    return re.sub(r"(?<=[Pp]lan|ment|dmap)s$", "", NO_ARTICLE.sub("", paper))


def _partners(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    """The parties of a paper; of several papers "with A and B" each has its own."""
    paper = NO_ARTICLE.sub("", passage.skeleton.words(*found.span("paper")))
    if SEVERAL.match(paper) and "with " in found[0]:
        dated = passage.skeleton.holds(found.start() - 2, Kind.DATE)
        years = passage.skeleton.words(found.start() - 2, found.start()) if dated else ""
        owners = [passage.name(at) for at in passage.skeleton.places(*found.span("paper"))]
        for party in names(passage, found, "o"):
            singular = SEVERAL.sub(r"\1", paper)
            label = f"{singular} with {party.label}"
            each = Name(f"{years}{label}", Type.AGREEMENT, None, (label,) if years else ())
            yield from _between(passage, each, (*owners, party), found.span())
        return
    places = passage.skeleton.places(*found.span(), Kind.ORG, Kind.COUNTRY)
    parties = tuple(passage.name(at) for at in places)
    label = NO_ARTICLE.sub("", passage.skeleton.words(*found.span()))
    if found.re is _HEADED.regex:
        label = f"{paper} between {' and '.join(party.label for party in parties)}"
    yield from _between(passage, Name(label, Type.AGREEMENT), parties, found.span())


def _also_between(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    """The second of two papers that share their noun."""
    start, end = found.span("between")
    label = f"{_singular(found['paper'])} {passage.skeleton.words(start, end)}"
    places = passage.skeleton.places(start, end, Kind.ORG, Kind.COUNTRY)
    parties = tuple(passage.name(at) for at in places)
    yield from _between(passage, Name(label, Type.AGREEMENT), parties, found.span())


def _included(passage: Passage, paper: re.Match[str]) -> Iterator[Reading]:
    """What the activities under an agreement built or backed, told in the next sentence."""
    line = passage.skeleton.line
    found = _INCLUDED.search(line, paper.end())
    if not found or line.count(". ", paper.end(), found.start()) > 1:
        return
    agreement = Name(NO_ARTICLE.sub("", passage.skeleton.words(*paper.span())), Type.AGREEMENT)
    for one in _LIST.finditer(line[slice(*found.span("list"))]):
        start, end = (found.start("list") + at for at in one.span("one"))
        value = Literal(passage.skeleton.words(start, end).strip(), Type.TEXT)
        proof = passage.span(start, end)
        yield passage.reading(agreement, Predicate.SUPPORTS, value, proof, "agreement-supports")


def _between(
    passage: Passage, agreement: Name, parties: tuple[Name, ...], span: tuple[int, int]
) -> Iterator[Reading]:
    for party in dict.fromkeys(parties):
        words = passage.span(*span)
        yield passage.reading(agreement, Predicate.PARTNER, party, words, "agreement-between")


def _signature(
    passage: Passage,
    label: str,
    parties: tuple[Name, ...],
    proof: tuple[tuple[int, int], When],
) -> Iterator[Reading]:
    span, when = passage.span(*proof[0]), proof[1]
    event = event_name(passage, f"signature of the {label}", when)
    subject = subject_of(passage.action)
    signed = passage.reading(subject, Predicate.EVENT, event, span, "signed-behind-party")
    yield signed._replace(when=when, when_role=WhenRole.OCCURRED)
    for party in parties:
        yield passage.reading(event, Predicate.PARTICIPANT, party, span, "signed-behind-party")
