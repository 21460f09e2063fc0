"""A passage → agreements between named parties: who they are between, and when they were signed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Literal, Predicate, Reading, When, WhenRole
from ...model.names import Name, Type
from ..about import subject_of
from ..events.names import event_name
from ..grammar.dates import of_years
from ..passage import Passage
from ..syntax.shapes import Shape
from ..syntax.skeleton import Kind, pattern
from .assertion import is_asserted
from .attached import PARTIES, names
from .periods import Said, both_ends, dated_edge

_PAPER = (
    r"(?:(?:(?:[A-Z][\w-]+|status|readmission|cooperation|association|partnership|bilateral|trilateral|"
    r"technical) ){0,3}?"
    r"(?:(?:[Aa]ction|[Oo]perational|[Oo]perating) [Pp]lans?|"
    r"[Rr]oadmaps?|[Ww]orking [Aa]rrangements?|"
    r"[Mm]emorand(?:um|a) of [Uu]nderstanding|MoUs?|[Aa]greements?|[Ss]tatements?|"
    r"[Pp]rotocols?|[Aa]rrangements?|[Pp]artnerships?)(?: (?:for|on) [\w -]+?)?)"
)
_SIGNED = r"\((?:signed|concluded|agreed|adopted)? ?(?:in |on )?{date}\)"
#: "The Action Plan between A and B (signed June 2023), C (signed …) and D (signed …)".
_EACH_SIGNED = pattern(
    rf"(?P<paper>{_PAPER}) between (?:the )?(?P<one>{{party}}) and "
    rf"(?P<others>(?:the )?{{party}} {_SIGNED}(?:(?:, and |, | and )(?:the )?{{party}} {_SIGNED})*)"
)
_SINCE = r"\((?:since |as of |from )?{date}\)"
_EACH_IN_FORCE = pattern(
    rf"(?P<paper>{_PAPER}) (?:are|is) in force with "
    rf"(?P<others>(?:the )?{{party}} {_SINCE}(?:(?:, and |, | and )(?:the )?{{party}} {_SINCE})*)"
)
_NO_ARTICLE = re.compile(r"^(?:[Tt]he |[Nn]ew |[Aa]n? )+")
#: A paper that may be any: without its parties it is no name.
_BARE = re.compile(r"(?:(?:first|second|third|next|joint|relevant) )?[a-z]+(?: arrangement)?")
#: What stands for no paper in particular: "status agreement", "next-generation roadmap".
_NAMELESS = re.compile(
    r"(?:[a-z-]+ ){0,2}(?:agreement|arrangement|roadmap|plan|protocol|strategy|partnership)"
)
_HEADING = pattern(r"(?:^|(?<=[.;] ))(?P<c>{country}): [^.;]*$")
#: "The roadmaps with A and B ended in May and June respectively."
_IN_TURN = pattern(r"{date}(?:(?:, | and |, and )(?:in |on )?{date})+ respectively")
#: Not what a paper is between: "… on the border between A and B".
_NO_PARTIES = re.compile(r"\b(?:borders?|routes?|corridors?)$")
_OTHER = pattern(r"(?P<o>{party}) \([^()]*?(?P<d>{date})\)")
_BETWEEN = pattern(rf"(?P<paper>{_PAPER}) between (?:the )?(?P<o>{PARTIES})")
#: "… between A and B and between C and D": a paper of its own.
_AND_BETWEEN = pattern(
    rf"(?P<paper>{_PAPER}) between (?:the )?{{party}} and (?:the )?{{party}},? and "
    r"(?P<between>between (?:the )?{party} and (?:the )?{party})"
)
_HYPHENATED = pattern(rf"(?P<one>{{party}})[-–](?P<two>{{party}}) (?P<paper>{_PAPER})\b")

_SEVERAL = re.compile(
    r"((?:[\w-]+ )*(?:roadmap|agreement|arrangement|plan|partnership))s\b", re.IGNORECASE
)
_WITH = pattern(
    r"(?P<paper>(?:{org} )?(?:[Rr]oadmaps?|[Rr]eadmission agreements?|[Ss]tatus agreements?|"
    r"[Ww]orking arrangements?|[Oo]pera(?:tional|ting) plans?|[Tt]alent [Pp]artnerships?|"
    r"(?:[A-Za-z-]+ )?[Oo]perational [Pp]artnerships?(?: \([A-Z]+\))?|"
    r"[Aa]ction plans?|[Mm]emorand(?:um|a))(?: of (?:the )?{org})?) "
    rf"with (?:the )?(?P<o>{PARTIES})"
)
_NAMED_BEHIND = pattern(
    r"(?P<paper>(?:[A-Z][\w-]+ )?(?:(?:[Oo]perating|[Oo]perational|[Aa]ction|[Ww]ork) [Pp]lan|"
    r"[Pp]rotocol|[Aa]greement|[Aa]rrangement|[Rr]oadmap)) "
    r"(?P<one>{party})[-–](?P<two>{party})"
)
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
    rf"(?P<paper>{_PAPER}(?: (?:between|with) (?:the )?{PARTIES})?)(?: [^.;]*?)?,? (?:applie[sd]|"
    r"(?:is |has been )?in force|enter(?:s|ed) into force|entry into force)(?: provisionally)?"
    r"(?: (?:as of|as from|since|on|from|in))? (?P<d>{date})"
)
#: "The operating plan with A came to an end on 30 June".
_ENDED = pattern(
    rf"(?P<paper>(?:{{org}} )?{_PAPER} (?:between|with) (?:the )?{PARTIES}) "
    r"(?:(?:has|have|was|were|will|is) )*(?:came to an end|ended|end|expired?s?|runs? until|"
    r"(?:been )?(?:extended|prolonged|renewed)(?: (?:until|till|to|up to))?)(?: on| in)? "
    r"(?P<d>{date})"
)
_TERMS = (
    (_IN_FORCE, Predicate.START, "in-force"),
    (_ENDED, Predicate.END, "agreement-ends"),
)
#: "These included support on X, access to Y and Z": of the paper spoken of last.
_INCLUDED = pattern(
    r"\b(?:These|They|Activities|It) (?:also )?(?:included?|covered?|cover) "
    r"(?:support|assistance|advice) (?:on|for|to|in|with) (?P<list>[^.;]+)"
)
_LIST = re.compile(r"(?:^|, and |, | and )(?P<one>(?:(?!, | and )[^,])+)")
#: A plan that is still to be adopted has not begun.
_UNTIL = re.compile(r"\b(?:[Uu]ntil|[Oo]nce|[Bb]efore) (?:the |an? )?$")
#: "A and B signed a roadmap on asylum for 2025-2027".
_SIGNED_BY = pattern(
    rf"(?P<o>{PARTIES}(?:,? (?:together|jointly) with (?:the )?{PARTIES})?) (?:have |has )?"
    r"(?:(?:to |will |expected to )?(?:sign|adopt|conclude)|signed|concluded|adopted|"
    r"agreed(?: on)?|initialled|established) "
    r"(?:an? |the |their |its )?(?:new )?"
    r"(?P<paper>(?:[a-z]+ )?(?:[Rr]oadmaps?|agreement|working arrangements?|"
    r"memorandum of understanding|MoU|protocol|arrangements?|joint statement|declaration|"
    r"procedures|[Cc]ooperation [Ff]rameworks?|joint investigation team)"
    r"(?: (?:on|of|to) (?!{date})(?:(?! for | in | with | on {date})(?:[\w -]|{any}))+)?)"
)


def read_agreements(passage: Passage) -> Iterator[Reading]:
    """Every partner of an agreement, and the signatures dated behind the parties."""
    line = passage.skeleton.line
    yield from _terms(passage)
    yield from _in_force(passage)
    yield from _signers(passage)
    taken: list[tuple[int, int]] = []
    for found in _EACH_IN_FORCE.finditer(line):
        yield from _each_in_force(passage, found)
    for found in _EACH_SIGNED.finditer(line):
        taken.append(found.span())
        yield from _each_signed(passage, found)
    for found in _AND_BETWEEN.finditer(line):
        yield from _also_between(passage, found)
    for rule in (_BETWEEN, _HYPHENATED, _NAMED_BEHIND, _WITH):
        for found in rule.finditer(line):
            apart = any(a <= found.start() < b for a, b in taken)
            if not (apart or _NO_PARTIES.search(found["paper"])) and _stands(passage, found):
                yield from _partners(passage, found)
                yield from _included(passage, found)


def _terms(passage: Passage) -> Iterator[Reading]:
    """The years that a plan bears in its name: "the 2024-2026 Roadmap"."""
    for found in _TERM.finditer(passage.skeleton.line):
        at, end = (found.start("d"), found.end()) if found["d"] else found.span("e")[:1] * 2
        label = (
            _NO_ARTICLE.sub("", passage.skeleton.words(found.start(), end))
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
            label = _NO_ARTICLE.sub("", passage.skeleton.words(*found.span("paper")))
            if _IN_TURN.match(passage.skeleton.line, found.start("d")):
                yield from _each_in_turn(passage, found, (predicate, rule))
            elif not _BARE.fullmatch(label) and (
                label := _told_apart(passage, label, found.start())
            ):
                said = Said(Name(label, Type.AGREEMENT), found.span(), rule)
                yield dated_edge(passage, said, predicate, found.start("d"))


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
    skeleton, paper = passage.skeleton, _NO_ARTICLE.sub("", found["paper"])
    days = _IN_TURN.match(skeleton.line, found.start("d"))
    dates = list(skeleton.places(*days.span(), Kind.DATE)) if days else []
    parties = list(skeleton.places(*found.span("paper"), Kind.COUNTRY, Kind.ORG))
    singular = _SEVERAL.match(paper)
    if singular and len(dates) == len(parties):
        for at, party in zip(dates, parties, strict=True):
            label = f"{singular[1]} with {passage.name(party).label}"
            said = Said(Name(label, Type.AGREEMENT), found.span(), read[1])
            yield dated_edge(passage, said, read[0], at)


def _signers(passage: Passage) -> Iterator[Reading]:
    """As in "A and B signed a roadmap on asylum": who signs is a party to it."""
    for found in _in_clauses(passage, _SIGNED_BY):
        label = passage.skeleton.words(*found.span("paper")).strip()
        places = passage.skeleton.places(*found.span("o"), Kind.ORG, Kind.COUNTRY)
        parties = tuple(passage.name(at) for at in places)
        if len(set(parties)) > 1:
            *first, last = (name.label for name in dict.fromkeys(parties))
            between = f"{label} between {', '.join(first)} and {last}"
            called = (between, ()) if _BARE.fullmatch(label) else (label, (between,))
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
            f"{_NO_ARTICLE.sub('', _singular(found['paper']))} between {one.label} and {name.label}"
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
    return re.sub(r"(?<=[Pp]lan|ment|dmap)s$", "", _NO_ARTICLE.sub("", paper))


def _partners(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    """The parties of a paper; of several papers "with A and B" each has its own."""
    paper = _NO_ARTICLE.sub("", passage.skeleton.words(*found.span("paper")))
    if _SEVERAL.match(paper) and "with " in found[0]:
        dated = passage.skeleton.holds(found.start() - 2, Kind.DATE)
        years = passage.skeleton.words(found.start() - 2, found.start()) if dated else ""
        owners = [passage.name(at) for at in passage.skeleton.places(*found.span("paper"))]
        for party in names(passage, found, "o"):
            singular = _SEVERAL.sub(r"\1", paper)
            label = f"{singular} with {party.label}"
            each = Name(f"{years}{label}", Type.AGREEMENT, None, (label,) if years else ())
            yield from _between(passage, each, (*owners, party), found.span())
        return
    places = passage.skeleton.places(*found.span(), Kind.ORG, Kind.COUNTRY)
    parties = tuple(passage.name(at) for at in places)
    label = passage.skeleton.words(*found.span())
    label = _NO_ARTICLE.sub("", label)
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
    agreement = Name(_NO_ARTICLE.sub("", passage.skeleton.words(*paper.span())), Type.AGREEMENT)
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
