"""A passage → when a project starts and ends, and how long it runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model.edtf import bounds
from ...model.fact import Literal, Predicate, Reading, When, WhenRole
from ...model.names import Name, Type
from ..grammar.dates import Relation
from ..passage import Passage, dated
from ..syntax.shapes import Table
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import Sort
from .attached import GAP, LIST, WIDE_GAP, brackets, projects, spots

_PLAN = r"(?P<plan>to |will |expected to |due to )?"
_BEGIN = (
    rf"{_PLAN}(?:start(?:ed|s|ing)?|began|begins?|kicked off|activated|g[eo]ts? under way|"
    r"(?:was|were|been|be) launched)(?: being implemented| (?:its )?implementation)?"
)
#: What ends or starts here is not the project but something of it.
_ITSELF = (
    r"(?<!valuation of the )(?<!valuation of )(?<!phase of the )(?<!phase of )(?<!review of the )"
    r"(?<!follow-up of the )(?<!follow-up to the )(?<!follow-up to )(?<!proposals of the )"
    r"(?<!proposals under the )(?<!proposals under )(?<!call of the )(?<!work of the )"
)
#: "FOO (EUR 3 million), supporting municipalities, ended in May".
_ASIDE = r"(?:(?: \([^()]*\))?, [a-z]+(?:ing|ed) [^.;:,{project}]*,(?= ))?"
_DOING = pattern(
    r"(?P<p>{project})(?: (?:[Pp]roject|[Pp]rogramme|action))?(?: \([^()]*\))? (?:has|have) been "
    r"[a-z]+ing\b[^.;:{date}{project}]*?,? since (?P<d>{date})"
)
_SINCE = pattern(
    r"\b[Ss]ince (?P<d>{date}), (?:the )?(?:{party} ha(?:s|ve) been implementing (?:the )?)?"
    r"(?P<p>{project})"
)
_START = pattern(
    rf"{_ITSELF}(?P<p>{LIST}){_ASIDE}{GAP} "
    rf"(?:{_BEGIN}(?: in (?:the )?{{country}})?(?: on| in| as of| from| by)?|"
    r"(?:ongoing|operational|(?:up and )?running|active|in operation|in force|"
    r"(?:being )?(?:implemented|delivered|carried out|rolled out)|under implementation)"
    r"(?: by (?:the )?{party}(?:,? (?:together|jointly) with (?:the )?{party})?)?,? since) "
    r"(?P<d>{date})(?:[^.;{project}]*? and (?:on|in) (?P<further>{date}) for )?"
)
_IMPLEMENTATION = pattern(
    rf"\b[Ii]mplementation(?: of (?:the )?(?P<p>{{project}}))?(?: has| is)? ?{_BEGIN}"
    r"(?: on| in| as of| from)? (?P<d>{date})"
)
_UNTIL = pattern(
    rf"{_ITSELF}(?P<p>{LIST}){_ASIDE}{GAP}\b"
    r"(?:ongoing|running|runs?|continu(?:es?|ing)|extended|prolonged|renewed|lasting)? ?"
    r"(?:until|till|up to|through to|(?<=extended )to|(?<=prolonged )to) (?:the end of )?"
    r"(?P<d>{date})"
)
#: "FOO supported the border post of A until March 2024".
_DID_UNTIL = pattern(
    r"(?P<p>{project})(?: \([^()]*\))? (?:supported|assisted|funded|financed|provided|operated|"
    r"offered) [^.;{project}]*?,? until (?P<d>{date})"
)
_ENDED = pattern(
    rf"{_ITSELF}(?P<p>{LIST}){_ASIDE}{GAP} {_PLAN}(?:be )?"
    r"(?:end(?:ed|s|ing)?|c[ao]me?s? to (?:an|its) end|(?:was |been )?brought to (?:an|"
    r"its) end(?: by (?:the )?{party})?|(?:was |been )?brought by (?:the )?{party} to (?:an|"
    r"its) end|to close|closing|finish(?:ed|es)?|completed|closed?[ds]?|expire[ds]?)"
    r"(?: on| in| by| at)?(?: the)? (?P<d>{date})"
)
#: "In the first half of 2026 X supported …": when X did so, not when it runs.
_SPAN_BEFORE = pattern(
    r"(?<!\b[IiOo]n )(?<!\b[Ff]or )(?<!\b[Bb]y )(?<!uring )\b[Tt]he (?P<d>{date}) (?P<p>{project})"
)
_CYCLE = pattern(
    r"(?P<p>{project})(?: \([^()]*\))? (?P<d>{date}) "
    r"(?:policy cycle|cycle|programming period|phase)\b"
)
_SPAN_BEHIND = pattern(
    rf"(?P<p>{{project}})(?:{WIDE_GAP}(?<! phase )\((?:duration:? )?\s?(?P<d>{{date}})\s?\)"
    rf"|{GAP} (?:from|for|period|duration) (?P<e>{{date}}))"
)
_LASTS = pattern(
    rf"(?P<p>{{project}})(?:{WIDE_GAP}\((?:[^(){{project}}]*, )?(?:duration:? )?(?:of )?"
    rf"(?P<t>{{duration}})\)"
    rf"|{GAP} (?:(?:a )?duration(?: of|:)?|(?:runs? )?for(?: an?(?: initial)? period of)?|"
    rf"lasting|lasts) "
    r"(?P<u>{duration}))"
)
#: "From its launch on 20 January, FOO reached 3 million people".
_SINCE_LAUNCH = pattern(
    r"\b(?:[Ff]rom|[Ss]ince) its (?:launch|start|inception)(?: on| in)? (?P<d>{date}),? "
    r"(?:the )?(?P<p>{project})"
)
#: "May 2024: start of the FOO project".
_DAY_FIRST = r"(?P<d>{{date}})(?::| [–-]) (?:{0}) of (?:the )?(?P<p>{{project}})"
_STARTED = pattern(_DAY_FIRST.format("start|launch|beginning"))
_CLOSED = pattern(_DAY_FIRST.format("end|close|closure|completion"))
_STARTS = Table(
    (
        ("starts", _STARTED),
        ("starts", _START),
        ("since", _SINCE),
        ("since", _SINCE_LAUNCH),
        ("has-been-doing", _DOING),
    )
)
_ENDS = Table((("ends", _CLOSED), ("until", _UNTIL), ("until", _DID_UNTIL), ("ends", _ENDED)))
#: "the 2021-2027 Asylum, Migration and Integration Fund".
_FUND_PERIOD = pattern(r"(?P<d>{date}) (?P<f>{fund})")
_SPANS = Table((("span-before", _SPAN_BEFORE), ("cycle", _CYCLE), ("span-behind", _SPAN_BEHIND)))
_STARTING = pattern(r" ?(?:Starting|Beginning|As|Since|From)(?: in| of| from)? (?P<d>{date}), $")
#: "… (project to close on 31 March 2025)": of the project spoken of last.
_MEANT = pattern(
    r"(?:\(|, )(?:project|programme|action) (?:is )?(?:to|will|due to|expected to) "
    r"(?P<what>close|end|finish|start|begin)(?: on| in| by)? (?P<d>{date})"
)
#: "training within the FOO project (Cairo, 7-9 October)": the training's place and days.
_HELD_AT = pattern(r"{place}, {date}")
_ENDING = re.compile(r"(?:\bending|\bends?|\buntil|\btill|\bend(?: date)?:)(?: in| on)? ?$")
_BEGINS = re.compile(r"\b(?:[Ss]tart(?:ing|ed|s| date)?|[Ss]ince)(?: in| on|:)? ?$")


class Said(NamedTuple):
    """Of what, in which range of the skeleton and by which rule a date or duration is read."""

    name: Name
    span: tuple[int, int]
    rule: str


def read_periods(passage: Passage) -> Iterator[Reading]:
    """Every start, end and duration of the passage."""
    yield from _starts(passage)
    yield from _ends(passage)
    yield from _spans(passage)
    yield from _from_brackets(passage)
    yield from _meant(passage)
    yield from _fund_periods(passage)
    for found in _LASTS.finditer(passage.skeleton.line):
        for at in spots(passage, found, "t" if found["t"] else "u", Kind.DURATION):
            for project in projects(passage, found, "p"):
                yield lasting(passage, Said(project.name, found.span(), "lasts"), at)


def _starts(passage: Passage) -> Iterator[Reading]:
    for rule, shape in _STARTS.fitting(passage.skeleton.line):
        for found in shape.each(passage.skeleton.line):
            for project in projects(passage, found, "p"):
                yield _point(passage, project.name, Predicate.START, found, rule)
                if found.groupdict().get("further"):
                    said = Said(project.name, found.span(), rule)
                    yield dated_edge(passage, said, Predicate.START, found.start("further"))
    yield from _from_leads(passage)
    for found in _IMPLEMENTATION.finditer(passage.skeleton.line):
        for name in _whose(passage, found):
            yield _point(passage, name, Predicate.START, found, "implementation-starts")


def _from_leads(passage: Passage) -> Iterator[Reading]:
    """As in "Starting in 2024, the new set-up … is being implemented"."""
    for sentence in passage.sentences:
        found = _STARTING.match(passage.skeleton.line, *sentence.lead)
        for clause in sentence.clauses[:1] if found else ():
            verb = clause.group.verb
            carried = verb and verb.sort is Sort.CARRY and clause.group.passive
            if carried and found and not _is_span(passage, found):
                span = (found.start(), clause.rest[0])
                said = Said(_subject(passage, clause.subject), span, "starting-in")
                yield dated_edge(passage, said, Predicate.START, found.start("d"))


def _is_span(passage: Passage, found: re.Match[str]) -> bool:
    """As in "From 1 January to 31 May, …": what went on then did not begin then."""
    return "/" in passage.date(found.start("d")).when.edtf.removesuffix("/..")


def _subject(passage: Passage, phrase: tuple[int, int]) -> Name:
    """The project that a phrase names, else what it describes."""
    for _, project in passage.projects(*phrase):
        return project.name
    words = passage.skeleton.words(*phrase).strip().removeprefix("the ")
    return Name(words.split(" with ")[0], Type.PROJECT)


def _whose(passage: Passage, found: re.Match[str]) -> Iterator[Name]:
    """Whose implementation: the one named, else the item's last, else the title's topic."""
    if found["p"]:
        yield from (project.name for project in projects(passage, found, "p"))
        return
    earlier = [project for _, project in passage.projects(0, found.start())]
    yield from (project.name for project in earlier[-1:])
    if not earlier and passage.topic:
        yield passage.topic


def _ends(passage: Passage) -> Iterator[Reading]:
    for rule, shape in _ENDS.fitting(passage.skeleton.line):
        for found in shape.each(passage.skeleton.line):
            for project in projects(passage, found, "p"):
                yield _point(passage, project.name, Predicate.END, found, rule)


def _meant(passage: Passage) -> Iterator[Reading]:
    for found in _MEANT.finditer(passage.skeleton.line):
        begins = found["what"] in {"start", "begin"}
        for _, project in list(passage.projects(0, found.start()))[-1:]:
            predicate = Predicate.START if begins else Predicate.END
            yield _point(passage, project.name, predicate, found, "project-meant")


def _spans(passage: Passage) -> Iterator[Reading]:
    for rule, shape in _SPANS.fitting(passage.skeleton.line):
        for found in shape.each(passage.skeleton.line):
            for project in projects(passage, found, "p"):
                said = Said(project.name, found.span(), rule)
                yield from both_ends(passage, said, _date_at(found))


def _fund_periods(passage: Passage) -> Iterator[Reading]:
    for found in _FUND_PERIOD.finditer(passage.skeleton.line):
        said = Said(passage.name(found.start("f")), found.span(), "fund-period")
        yield from both_ends(passage, said, found.start("d"))


def _date_at(found: re.Match[str]) -> int:
    return found.start("d") if found["d"] else found.start("e")


def _from_brackets(passage: Passage) -> Iterator[Reading]:
    """Dates and durations in the bracket behind a project: (duration 36 months), (ending 2024)."""
    for bracket in brackets(passage):
        if _HELD_AT.match(passage.skeleton.line, bracket.start, bracket.end):
            continue
        said = Said(bracket.project.name, (bracket.at, bracket.end + 1), "bracket")
        for at in range(bracket.start, bracket.end):
            if passage.skeleton.holds(at, Kind.DURATION):
                yield lasting(passage, said, at)
            if passage.skeleton.holds(at, Kind.DATE):
                before = passage.skeleton.line[bracket.start : at]
                if _BEGINS.search(before):
                    yield dated_edge(passage, said, Predicate.START, at)
                elif _ENDING.search(before) or passage.date(at).relation is Relation.UNTIL:
                    yield dated_edge(passage, said, Predicate.END, at)
                else:
                    yield from both_ends(passage, said, at)


def _point(
    passage: Passage, name: Name, predicate: Predicate, found: re.Match[str], rule: str
) -> Reading:
    start = found.start("p") if "p" in found.re.groupindex and found["p"] else found.start()
    said = Said(name, (min(start, found.start()), found.end()), rule)
    return dated_edge(passage, said, predicate, found.start("d"))


def both_ends(passage: Passage, said: Said, at: int) -> Iterator[Reading]:
    """An interval is a start and an end; a single date says neither."""
    when = passage.date(at).when
    ends = when.edtf.split("/")
    if len(ends) == 2:
        for predicate, edtf in zip((Predicate.START, Predicate.END), ends, strict=True):
            if edtf not in {"", ".."}:
                yield _edge(passage, said, predicate, When(edtf, when.basis))


def dated_edge(passage: Passage, said: Said, predicate: Predicate, at: int) -> Reading:
    """A start or end on the date folded at a place of the skeleton."""
    when = passage.date(at).when
    bare = next((part for part in when.edtf.split("/") if part not in {"", ".."}), when.edtf)
    return _edge(passage, said, predicate, When(bare, when.basis))


def _edge(passage: Passage, said: Said, predicate: Predicate, when: When) -> Reading:
    """A start or end: the date is object and date at once; ahead of the paper's day it is due."""
    date = Literal(when.edtf, Type.DATE)
    span = passage.span(*said.span)
    reading = passage.reading(said.name, predicate, date, span, said.rule)
    role = _start_role if predicate is Predicate.START else role_of
    return dated(reading, when, role(when, passage.written(said.span[0])))


def role_of(when: When, issued: str) -> WhenRole:
    """Due when some of the date lies behind the day of the paper, else occurred."""
    last = bounds(when.edtf).end_latest or bounds(when.edtf).start_latest
    return WhenRole.DUE if last and last.isoformat() > issued else WhenRole.OCCURRED


def _start_role(when: When, issued: str) -> WhenRole:
    """A start may lie behind as soon as the earliest day it can mean does."""
    first = bounds(when.edtf).start_earliest
    return WhenRole.DUE if first and first.isoformat() > issued else WhenRole.OCCURRED


def lasting(passage: Passage, said: Said, at: int) -> Reading:
    """A duration, folded at a place of the skeleton."""
    value = Literal(passage.duration(at), Type.QUANTITY)
    span = passage.span(*said.span)
    return passage.reading(said.name, Predicate.DURATION, value, span, said.rule)
