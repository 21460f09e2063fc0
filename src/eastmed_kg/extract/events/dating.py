"""A clause → the day it tells; a date → whether it dates a sentence or describes a noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ...model.document import Column
from ...model.edtf import bounds
from ...model.fact import DateBasis, When
from ..grammar.dates import Relation, of_years
from ..passage import Passage
from ..syntax.clauses import Clause, Role, Sentence
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import Sort
from .told import Told

#: A date that a noun follows and no preposition precedes: "the 2024-2026 Roadmap".
_NOUN = re.compile(
    r" (?!(?:and|or|to|in|on|at|by|of|for|with|from|until|as|following|under|respectively|tbc|"
    r"within|while|where|which|when|via|between|compared|than|the|a|an|its|all)\b)[\w“\"]*[a-z]"
)
#: "under the 2024-2025 EU scheme": with its article, whatever name stands between.
_THE_YEARS = pattern(r"\b[Tt]he {date} {any}")
_DATED = re.compile(
    r"\b(?:in|on|by|at|since|until|during|from|of|for|around|into|over)\s$", re.IGNORECASE
)
#: "the breakdown of 2024-2025 EU Resettlement pledges".
_OF_YEARS = pattern(r"\bof {date} {actor} [A-Z][a-z]")
#: Words behind which a date belongs to something else.
_APART = re.compile(
    r"\b(?:following|after|building on|based on|prior to|before|for submission|in line with|"
    r"aimed at|adopted in support|compared (?:to|with)|than)\b"
)
_BEFORE_DAY = pattern(r" before (?:the )?{date}")
_CLOSING = re.compile(r"\b(?:closing|ending|expiring)(?: [a-z]+){0,5} $")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_BRACKET = re.compile(r"\([^()]*\)")
_ENDS_DATED = pattern(r"\((?:{place},? )?(?P<d>{date})(?:, [^()]*)?\)[ ,]*$")
_DATED_BEHIND = pattern(r" ?\((?:in |on )?(?P<d>{date})\)")
#: "hosted a seminar (Budapest, 27 March)", "… in Budapest (27 March)".
_HELD = pattern(r"(?:\((?:{place}|[A-Z][\w’'-]+), |{place} \()(?P<d>{date})\)")
#: Some time after a day that was told of: no day of its own.
_LATER = pattern(
    r"(?:{duration}|\b(?:days|weeks|months|years)) (?:later|earlier|after(?:wards)?\b(?! ))"
)
#: "The mission was postponed from March to June."
PUTS_OFF = frozenset(("postpone", "reschedule", "put off", "delay"))
_PUTS_FURTHER = frozenset(("extend", "prolong"))
_MONTH = 31
#: "was signed with A (3 May 2024)."
_CLOSES = pattern(r"\((?:on |in )?(?P<d>{date})\)[ .;,]*$")
_ONE = r"(?:{party}|{project})"
_PARTIES = pattern(rf"{_ONE}(?:(?:, and |, | and )(?:with |in |at |by )?(?:the )?{_ONE})+")
_ON_SEVERAL = pattern(
    r" ?(?:(?:online|virtually|both) )?(?:in (?:the )?(?P<at>{place}) )?(?:on|in) "
    r"(?P<days>{date}(?:(?:, | and |, and )(?:on |in )?{date})+)"
    r"(?: in (?P<places>{place}(?:(?:, | and |, and ){place})*))?"
)
_THERE = r"(?:the )?{place} (?:(?:on|in) {date}|\({date}\))"
_IN_SEVERAL = pattern(
    rf" ?(?P<days>(?P<places>in {_THERE}(?:(?:, | and |, and )(?:(?:in )?{_THERE}|"
    r"(?:online|virtually|by videoconference) (?:on|in) {date}))+))"
)
_THEN = r"(?:on|in) {date} in (?:the )?{place}"
_THEN_THERE = pattern(rf" ?(?P<days>(?P<places>{_THEN}(?:(?:, | and |, and ){_THEN})+))")
_SEVERAL = re.compile(
    r"\b(?:meetings|committees|rounds|dialogues|workshops|sessions|visits|missions|trainings|"
    r"conferences|seminars|roundtables)\b",
    re.IGNORECASE,
)
_DAYS = pattern(r"{date}(?:,? (?:and )?(?:on |in )?{date})* respectively")


def attributive(line: str, at: int) -> bool:
    """Whether the date at a place of a skeleton is an attribute of the noun behind it."""
    if _OF_YEARS.match(line, max(0, at - 3)) or _THE_YEARS.match(line, max(0, at - 4)):
        return True
    return _NOUN.match(line, at + 1) is not None and not _DATED.search(line, max(0, at - 8), at)


def closes(line: str, at: int) -> bool:
    """Whether a date is the end of what is spoken of: "FOO, closing in March: …"."""
    return _CLOSING.search(line, max(0, at - 30), at) is not None


def is_ahead(when: When, issued: str) -> bool:
    """Whether some of a date lies behind the day of issue."""
    last = bounds(when.edtf).end_latest
    return last is None or last.isoformat() > issued


def day_of(told: Told) -> When | None:
    """The date behind the verb, else the one that opens the sentence, else one before the verb.

    What stands in brackets is an aside, but where the verb stands there too.
    """
    if Kind.DATE not in told.passage.skeleton.kinds:
        return None
    verb = told.clause.rest[0]
    brackets = (found.span() for found in _BRACKET.finditer(told.line))
    aside = [(a, b) for a, b in brackets if not a < verb < b]
    for area in _areas(told):
        for at in told.passage.skeleton.places(*area, Kind.DATE):
            if not any(a < at < b for a, b in aside) and _tells(told, at):
                when = told.passage.date(at).when
                before = told.mood is Mood.PLANNED and at < told.clause.start
                if not before or is_ahead(when, told.passage.written(at)):
                    return when
    return _beside(told)


def in_the_past(told: Told, when: When | None) -> When | None:
    """What has happened lies before the day of issue: an inferred year after it is the one before.

    As in a paper of July: "took place on 18 December".
    """
    return before_issue(told.passage, told.clause, when) if when else None


def before_issue(passage: Passage, clause: Clause, when: When) -> When:
    """The same for the day of anything that a clause tells."""
    told = clause.group.mood is Mood.DONE and passage.column is not Column.WAY_AHEAD
    if not told or when.basis is not DateBasis.YEAR_INFERRED:
        return when
    first = bounds(when.edtf).start_earliest
    if first is None or first.isoformat() <= passage.written(clause.start):
        return when
    return replace(when, edtf=_YEAR.sub(lambda year: str(int(year[0]) - 1), when.edtf))


def _beside(told: Told) -> When | None:
    """The day in a bracket that ends the subject, or follows the verb: "X (4 May 2024) held"."""
    line, clause = told.line, told.clause
    before = _ENDS_DATED.search(line[: clause.subject[1]])
    found = before or _DATED_BEHIND.match(line, clause.rest[0])
    found = found or _HELD.search(line, *clause.rest)
    closes = _CLOSES.search(line, *clause.rest)
    if not found and closes and _is_short(told.passage.date(closes.start("d")).when):
        found = closes
    inside = found and clause.subject[0] <= found.start("d") < clause.rest[1]
    return told.passage.date(found.start("d")).when if found and inside else None


def _is_short(when: When) -> bool:
    """Whether a date is a month at most: what is longer lasts, or is a plan's."""
    limits = bounds(when.edtf)
    first, last = limits.start_earliest, limits.end_latest
    return first is not None and last is not None and (last - first).days <= _MONTH


def _tells(told: Told, at: int) -> bool:
    """Whether a date can be that of the clause; that from which something is moved is not."""
    moved = told.verb is not None and told.verb.base in PUTS_OFF | _PUTS_FURTHER
    return _dates(told.passage, at) and not (moved and told.line.endswith(" from ", 0, at))


def _dates(passage: Passage, at: int) -> bool:
    until = passage.date(at).relation is Relation.UNTIL
    line, years = passage.skeleton.line, of_years(passage.date(at).when)
    if (years and line.endswith(" for ", 0, at)) or closes(line, at):
        return False
    return not until and not attributive(passage.skeleton.line, at)


def _areas(told: Told) -> Iterator[tuple[int, int]]:
    """Where a clause may have its date, the best place first."""
    clause, (start, end) = told.clause, told.clause.rest
    if behind := told_after(told.sentence, clause):
        yield behind.rest
    apart = None if _is_deadline(told) else _APART.search(told.line, start, end)
    yield start, apart.start() if apart else end
    if _LATER.search(told.line, start, end):
        return
    yield clause.lead
    yield clause.subject
    if clause.subject[0] < clause.start or clause.role is Role.RELATIVE:
        yield told.sentence.start, clause.start


def _is_deadline(told: Told) -> bool:
    """As in "to be convened before the end of 2025"."""
    plans = told.verb is not None and told.verb.sort is Sort.PLAN
    ahead = told.mood is Mood.PLANNED or (plans and told.passive)
    return ahead and _BEFORE_DAY.match(told.line, *told.clause.rest) is not None


def told_after(sentence: Sentence, clause: Clause) -> Clause | None:
    """The clause "… which took place in …" right behind, which dates the one before."""
    behind = (one for one in sentence.clauses if one.start >= clause.end - 1 and one is not clause)
    one = next(behind, None)
    happens = one is not None and one.group.verb and one.group.verb.sort is Sort.HAPPEN
    return one if one is not None and happens and one.role is Role.RELATIVE else None


def respective(told: Told) -> list[tuple[int, When]]:
    """The parties of a clause with the day of each: "with A and B on X and Y respectively"."""
    start, end = told.clause.subject[0], told.clause.end
    days = _DAYS.search(told.line, start, end)
    if not days:
        return []
    skeleton = told.passage.skeleton
    dates = list(_each_day(told.passage, days))
    for listed in _PARTIES.finditer(told.line, start, days.start()):
        parties = list(skeleton.places(*listed.span(), Kind.ORG, Kind.COUNTRY, Kind.PROJECT))
        if len(parties) == len(dates):
            return list(zip(parties, dates, strict=True))
    return []


def in_turn(told: Told) -> list[When]:
    """The days that several meetings have one after the other: "… on 9 and 10 May respectively"."""
    days = _DAYS.search(told.line, *told.clause.rest)
    return list(_each_day(told.passage, days)) if days else []


def listed(told: Told) -> list[tuple[When, int | None]]:
    """The days of several meetings, each with its place: "on X and Y in A and B respectively"."""
    shapes = (_IN_SEVERAL, _THEN_THERE, _ON_SEVERAL)
    matches = (shape.match(told.line, *told.clause.rest) for shape in shapes)
    found = next((match for match in matches if match), None)
    meets = told.verb is not None and told.verb.base == "meet"
    if not found or not (meets or _SEVERAL.search(told.line, *told.clause.subject)):
        return []
    dates = list(told.passage.skeleton.places(*found.span("days"), Kind.DATE))
    days = [told.passage.date(at).when for at in dates]
    return list(zip(days, _where_each(told.passage, found, dates), strict=True))


def _where_each(passage: Passage, found: re.Match[str], dates: list[int]) -> list[int | None]:
    """The place of each of the days of several meetings; of one held online, none."""
    if found.groupdict().get("at"):
        return [found.start("at")] * len(dates)
    places = list(passage.skeleton.places(*found.span("places"), Kind.PLACE))
    if len(places) == len(dates):
        return [*places]
    if found.start("places") != found.start("days"):
        return [None] * len(dates)
    between = pairwise([found.start("days"), *dates])
    return [next((at for at in places if a < at < b), None) for a, b in between]


def _each_day(passage: Passage, days: re.Match[str]) -> Iterator[When]:
    """The days of a list; "27 and 28 August" are two of them, not a stretch."""
    places = list(passage.skeleton.places(*days.span(), Kind.DATE))
    for at in places:
        when = passage.date(at).when
        for part in when.edtf.split("/") if len(places) == 1 else (when.edtf,):
            yield When(part, when.basis)
