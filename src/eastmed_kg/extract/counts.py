"""A counted number and its clause → the time for which it counts, and where that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.fact import When, WhenRole
from .counted import Count, Dated, is_done_to
from .events.dating import attributive, before_issue, closes
from .grammar.dates import of_years
from .passage import Passage
from .syntax.clauses import Clause, Sentence
from .syntax.moods import Mood
from .syntax.skeleton import Kind, pattern
from .totals import running_total, sums_up, up_to

#: Before the time that a figure is held against.
_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|than|against|(?:up|down) from)(?: (?:[a-z]+|\d[\d.,]*)){0,5} $"
)
#: Before the day since which was counted, unless it is told until when.
_SINCE_START = re.compile(
    r"\b(?:[Ff]rom|[Ss]ince) (?:its|their|the) (?:launch|start|inception)(?: on| in)? $"
)
#: "21 in 2023": its own time, whatever dates stand before.
_DIRECTLY = pattern(r" (?:in|during) (?P<d>{date})")
#: "six vans to A (28 January)": in the bracket behind it.
_IN_BRACKET = pattern(r"[^,;.()\d]*\((?:{place},? )?(?P<d>{date})\)")
#: … and so is that in the bracket of another number, before this one.
_OF_COUNT = pattern(
    r"(?:(?<=\d)|\b(?:two|three|four|five|six|seven|eight|nine|ten) )"
    r"[^,;.()\d]*\((?:{place},? )?{date}\)"
)
#: "under the plan signed on 3 May": the day of the plan.
_SIGNS = frozenset(("sign", "adopt", "conclude", "agree", "approve"))
_SIGNED = re.compile(
    r"\b(?:signed|adopted|concluded|agreed|approved) (?:on|in) $|"
    r"\b(?:[Pp]lan|[Pp]rogramme|[Rr]oadmap|[Ss]trategy) (?:for )?$"
)
_DAYS = pattern(r"{date} and (?:in |on )?{date}(?! respectively)")
#: "(2023: 157 479)".
_BEFORE = pattern(r"\((?P<d>{date}): $")
#: "in March (114 persons interviewed, 87 identified)".
_BRACKET_OF_DAY = pattern(r"(?P<d>{date}) \([^(){date}]*$")
#: Between a verb and a number: what is counted belongs to an aim.
_AIM = re.compile(
    r"\bto (?:reinstate|set up|launch|establish|develop|deploy|create|support|provide)\b"
)
#: What stands in brackets behind a project is said of the project; a bracket may be a sentence.
_OF_PROJECT = pattern(
    r"(?:(?<={project} )|(?=\([^()]*{money})|(?=\([^()]*\b(?:has|have|was|were|is|are|will)\b))"
    r"\([^()]*\)"
)
#: "X, signed on 3 May, provides for …": the day is that of what the aside tells.
_ASIDE = re.compile(r", [a-z]+ed [^,;]*,")
#: "10,900 returns in 2024, of which 7,800 voluntary".
_OF_BEFORE = re.compile(r"\b(?:of wh(?:ich|om)|including|among them|of them)\b[^.;]*$")
_WITH_MORE = re.compile(r",? (?:with|of which|including|against|totalling|in addition to) \d")
#: What opens a sentence so has a day of its own: "Following a request of 20 May, …".
_AFTER_THAT = re.compile(r"(?:Following|After|Further to|Upon)\b")
_SEVERAL = 2
_RESULT = re.compile(r" ?(?:Results?|Outcome|Balance)(?: so far)?: ")
_STANDS = re.compile(r"\b(?:deployed|posted|stationed|seconded|present)\b")
#: Counted up to the day of the paper, whatever dates stand before.
_TO_DATE = re.compile(r"(?: [a-z]+)? (?:to date|so far)\b")


def dated(passage: Passage, sentence: Sentence, clause: Clause | None, count: Count) -> Dated:
    """The day up to which it counts, else the nearest date before it, else the clause's own."""
    own = running_total(passage, sentence, count) or _one_each(passage, clause, count)
    own = own or _own(passage, sentence, count)
    if own:
        return own
    if _TO_DATE.match(passage.skeleton.line, count.end):
        return Dated()
    if clause and _AIM.search(passage.skeleton.line, clause.rest[0], count.start):
        return Dated()
    near = list(_nearest_first(passage, sentence, clause, count))
    if near:
        return _near(passage, sentence, clause, count, near)
    if _is_habit(clause):
        return _inherited(passage, count.start)
    return _told_before(passage, sentence, clause, count)


def _near(
    passage: Passage, sentence: Sentence, clause: Clause | None, count: Count, near: list[int]
) -> Dated:
    """The nearest date; the years of a scheme tell less than any other.

    As in "As of 3 May … under the 2024-2025 …".
    """
    at = min(near, key=lambda place: _names_scheme(passage, place))
    adds_up = clause is not None and sums_up(clause, count, passage.skeleton.line)
    stands = _STANDS.search(count.what) is not None
    when = up_to(passage, at, sentence.lead, adds_up=adds_up, stands=stands)
    when = before_issue(passage, clause, when) if clause else when
    return _on_several(passage, at) or Dated(when, _role(clause), at)


def _told_before(
    passage: Passage, sentence: Sentence, clause: Clause | None, count: Count
) -> Dated:
    """The day of what was told before the number, where it has none of its own."""
    if clause is None and _RESULT.match(passage.skeleton.line, sentence.start):
        return _last_day(passage, sentence.start)
    bare = clause is None or not clause.group.led
    return _from_before(passage, sentence, count.start) if bare else Dated()


def _last_day(passage: Passage, at: int) -> Dated:
    """The last day told before: that of what a "Result: …" is the result of."""
    for place in reversed(list(passage.skeleton.places(0, at, Kind.DATE))):
        return Dated(passage.date(place).when, WhenRole.OCCURRED, place)
    return Dated()


def _nearest_first(
    passage: Passage, sentence: Sentence, clause: Clause | None, count: Count
) -> Iterator[int]:
    """The best date of each place where it may stand, the best place first."""
    line = passage.skeleton.line
    apart = _apart(line, sentence, clause, count)
    for area, backwards in _areas(line, sentence, clause, count):
        dates = [
            at
            for at in passage.skeleton.places(*area, Kind.DATE)
            if not _is_beside(passage, at) and not any(a < at < b for a, b in apart)
            if not (
                _SIGNED.search(line, 0, at)
                and (clause is None or _is_of_paper(clause, count, line))
            )
        ]
        yield from reversed(dates) if backwards else dates


def _names_scheme(passage: Passage, at: int) -> bool:
    """Whether a date is a span of years that is part of a name: "the 2024-2025 EU scheme"."""
    return of_years(passage.date(at).when) and attributive(passage.skeleton.line, at)


def of_before(line: str, sentence: Sentence, at: int) -> bool:
    """Whether a number is some of those that the sentence counts before it: "of whom 38"."""
    return _OF_BEFORE.search(line, sentence.start, at) is not None


def _apart(
    line: str, sentence: Sentence, clause: Clause | None, count: Count
) -> list[tuple[int, int]]:
    """A project's brackets, and the asides of a subject, that a number does not stand in."""
    found = list(_OF_PROJECT.finditer(line, sentence.start, sentence.end))
    found += _OF_COUNT.finditer(line, sentence.start, count.start)
    if clause is not None:
        found += _ASIDE.finditer(line, sentence.start, clause.rest[0])
    spans = (one.span() for one in found)
    return [(start, end) for start, end in spans if not start < count.start < end]


def _is_beside(passage: Passage, at: int) -> bool:
    """Whether a date is not when a number counted: another figure's, or its mere beginning."""
    before = passage.skeleton.line[:at]
    opens = _SINCE_START.search(before) and "/" not in passage.date(at).when.edtf
    return bool(opens) or closes(passage.skeleton.line, at) or _COMPARED.search(before) is not None


def _from_before(passage: Passage, sentence: Sentence, at: int) -> Dated:
    """As in "9 courses were held in 2024, 243 officials trained": the day of what came before."""
    for clause in reversed(sentence.clauses):
        if clause.end <= at and clause.group.mood is Mood.DONE:
            for place in passage.skeleton.places(clause.subject[0], clause.end, Kind.DATE):
                return Dated(passage.date(place).when, WhenRole.OCCURRED, place)
    return Dated()


def _is_of_paper(clause: Clause, count: Count, line: str) -> bool:
    """As in "35 officers under the agreement signed on 3 May": the clause dates the agreement."""
    verb = clause.group.verb
    signs = verb is not None and verb.base in _SIGNS and not clause.group.led
    return signs and count.start < clause.rest[0] and not is_done_to(clause, count, line)


def _before_next(line: str, clause: Clause, count: Count) -> int:
    """Where what is said of a number ends: before the next, which has a date of its own."""
    following = _WITH_MORE.search(line, count.end, clause.rest[1])
    return following.start() if following else clause.rest[1]


def _areas(
    line: str, sentence: Sentence, clause: Clause | None, count: Count
) -> Iterator[tuple[tuple[int, int], bool]]:
    """Where the date may stand, and whether the last one there is the nearest."""
    if clause is None:
        yield (count.start, sentence.end), False
        yield sentence.lead, False
        yield (sentence.start, line.rfind(": ", sentence.start, count.start)), True
        if of_before(line, sentence, count.start) or line.endswith(", ", 0, count.start):
            yield (sentence.start, count.start), True
        return
    yield (clause.rest[0], count.start), True
    yield (clause.rest[0], _before_next(line, clause, count)), False
    yield (0, 0) if _AFTER_THAT.match(line, *clause.lead) else clause.lead, False
    yield clause.subject, False
    shared = clause.subject[0] <= count.start < clause.subject[1]
    for other in sentence.clauses if shared else ():
        if other.start > clause.start and other.subject == clause.subject:
            yield other.rest, False


def _one_each(passage: Passage, clause: Clause | None, count: Count) -> Dated | None:
    """As in "Two workshops were held on X and on Y": of both together the year is known at most."""
    places = list(passage.skeleton.places(*clause.rest, Kind.DATE)) if clause else []
    if len(places) < _SEVERAL or count.value != str(len(places)):
        return None
    return _in_year_of(passage, places)


def _on_several(passage: Passage, at: int) -> Dated | None:
    """As in "Two flights (March and May 2024)": of all together the year is known at most."""
    found = _DAYS.match(passage.skeleton.line, at)
    if not found:
        return None
    return _in_year_of(passage, [at, found.end() - 1])


def _in_year_of(passage: Passage, places: list[int]) -> Dated:
    """The year in which all of the dates lie; if there is none, no time."""
    years = {passage.date(at).when.edtf[:4] for at in places}
    if len(years) > 1:
        return Dated()
    return Dated(When(min(years)), WhenRole.OCCURRED, places[0])


def _own(passage: Passage, sentence: Sentence, count: Count) -> Dated | None:
    """The time right beside a number: "against 21 in 2023", "(2023: 157 479)"."""
    line = passage.skeleton.line
    before = _BEFORE.search(line, max(0, count.start - 4), count.start)
    found = before or _DIRECTLY.match(line, count.end) or _IN_BRACKET.match(line, count.end)
    if found := found or _BRACKET_OF_DAY.search(line, sentence.start, count.start):
        at = found.start("d")
        return Dated(passage.date(at).when, WhenRole.OCCURRED, at)
    return None


def _is_habit(clause: Clause | None) -> bool:
    return clause is not None and clause.group.mood is Mood.HABIT


def _role(clause: Clause | None) -> WhenRole:
    return WhenRole.VALID if _is_habit(clause) else WhenRole.OCCURRED


def _inherited(passage: Passage, at: int) -> Dated:
    """What is said of now holds over the time that was given before."""
    for place in reversed(list(passage.skeleton.places(0, at, Kind.DATE))):
        when = passage.date(place).when
        if "/" in when.edtf:
            return Dated(when, WhenRole.VALID, place)
    return Dated()
