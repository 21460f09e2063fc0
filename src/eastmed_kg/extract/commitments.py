"""A passage → what somebody is to do: the way ahead, item by item, and plans among the comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.document import Column
from ..model.fact import Literal, Modality, Predicate, Reading, When, WhenRole
from ..model.names import Type
from .about import subject_of
from .events.dating import attributive, is_ahead
from .events.deeds import works_towards
from .events.happenings import spoken, uncapped
from .events.names import stripped
from .events.telling import RUNS
from .grammar.dates import of_years
from .orders import ordered
from .passage import Passage
from .relations.parts import PLAN
from .syntax.clauses import Clause, Role, Sentence
from .syntax.moods import Mood
from .syntax.skeleton import Kind, pattern
from .syntax.verbs import Form, Sort, Verb, forms

_INCLUDING = pattern(
    r"(?:(?:,| and) including (?:by )?|, while (?:also )?)(?P<verb>[a-z]+ing) (?P<what>[^.;]+)"
)
_PREPARATION = re.compile(r" ?[Pp]reparations? (?:to|for) (?P<what>[^,.;]+)")
#: What a plan merely brings about is nobody's commitment, but where it is the outlook itself.
_EFFECT = frozenset(
    "allow enable give ensure contribute help facilitate lead result require".split()
)
#: Who carries out a project and for how long are relations of the project.
_RUNS = frozenset(("implement", "fund", "finance", "carry out", "run", "manage"))
#: ", suspended since 2015": what was done to it, no deadline.
_DONE_TO = re.compile(r", [a-z]+ed since $")
#: "Main aim is to improve …" says what a project is for.
_IS_AIM = re.compile(r"\b(?:aim|objective|goal|purpose)s?(?: of [^.;]*)?\s*$", re.IGNORECASE)
#: A date behind it is that of something else: "(next round: Q3 2025)".
_ASIDE = re.compile(
    r"\((?!by |until |before |in |on |from )[^()]*"
    r"(?:next|first|second|round|meeting|mission|session|planned|scheduled)[^()]*$"
)
_NAMED = pattern(
    r"{project} for $|\b[A-Z][a-z]+ $|"
    r"\b(?:roadmap|plan|strategy|programme|agreement|cycle|scheme) $|"
    r"\b(?:[Pp]lan|[Pp]rogramme|[Ss]trategy|[Rr]oadmap)\b[^,;()]* for $|"
    r"\b(?:[Rr]oadmap|[Pp]lan|[Aa]greement|[Ss]trategy)(?: (?:with|for|of) [^()]*)? \($"
)
#: "Working 24/7 again" says how things are.
_AIMED = re.compile(r" (?:[a-z]+ly )?(?:on|to|towards?|with|together|hand in hand)\b")
_WORKING = frozenset(("follow up", "work", "commit"))
#: "Cooperation satisfactory, response times to be watched": only the last of them is.
_LAST_SAID = re.compile(r"^(?!.* and )[^,]+, (?=[a-z]+ [a-z]+(?: [a-z]+)*$)")
#: Fewer words than this are no plan.
_LEAST_WORDS = 3

Range = tuple[int, int]


def read_commitments(passage: Passage) -> Iterator[Reading]:
    """Every commitment of the passage, with its deadline where it has one."""
    for sentence in passage.sentences:
        for clause in sentence.clauses:
            yield from _of_clause(passage, clause)
        if not sentence.clauses:
            yield from _bare(passage, sentence)
        yield from _included(passage, sentence)


def _of_clause(passage: Passage, clause: Clause) -> Iterator[Reading]:
    verb = clause.group.verb
    if clause.role is not Role.MAIN or verb is None:
        return
    if clause.group.mood is Mood.ORDER:
        for order in ordered(passage, clause):
            yield _reading(passage, order.label, order.area, order.area)
    elif _commits(passage, clause, verb):
        dated = any(passage.skeleton.places(*clause.lead, Kind.DATE))
        whole = (clause.lead[0] if dated else clause.subject[0], clause.end)
        yield _reading(passage, _planned(passage, clause, verb), whole, clause.rest, clause.lead)


def _commits(passage: Passage, clause: Clause, verb: Verb) -> bool:
    """Whether a statement in its own words promises something."""
    mood, passive = clause.group.mood, clause.group.passive
    ahead = passage.column is Column.WAY_AHEAD
    if not ahead and verb.base in _RUNS and (clause.group.passive or verb.base == "run"):
        return False
    outlook = ahead and mood is Mood.PLANNED
    if (verb.sort is Sort.STATE or verb.base in _EFFECT) and not outlook:
        return False
    if _IS_AIM.search(passage.skeleton.line[slice(*clause.subject)]) or _is_for(passage, clause):
        return False
    if mood is Mood.PLANNED:
        held = verb.sort is Sort.HOLD and not ahead and verb.base not in RUNS
        return not (held or _is_event(verb, passive=passive))
    if mood is Mood.ONGOING:
        since = any(when.edtf.endswith("/..") for when in _dates(passage, clause.rest))
        line = passage.skeleton.line
        aimed = verb.base != "work" or _AIMED.match(line, *clause.rest) is not None
        working = verb.base in _WORKING and aimed and not works_towards(line, clause)
        return (working and not since) or (passive and ahead)
    return mood is Mood.HABIT and (verb.sort is Sort.PLAN or (ahead and verb.base != "continue"))


def _is_for(passage: Passage, clause: Clause) -> bool:
    """As in "It aims at better control": what something is for, nobody's promise."""
    verb, start = clause.group.verb, clause.rest[0]
    aims = (
        verb is not None and verb.base == "aim" and passage.skeleton.line.startswith(" at ", start)
    )
    return aims and not any(passage.skeleton.places(*clause.subject, Kind.ORG, Kind.COUNTRY))


def _is_event(verb: Verb, *, passive: bool) -> bool:
    """Whether what is planned is read as a coming event, or as a project's start or money."""
    arranged = passive and verb.sort in {Sort.HOLD, Sort.PLAN, Sort.MILESTONE}
    return arranged or verb.sort in {Sort.HAPPEN, Sort.BEGIN}


def _planned(passage: Passage, clause: Clause, verb: Verb) -> str:
    """Who is to do what: "Frontex to continue its role"; "develop e-RCMS" where nobody is named."""
    subject, rest = spoken(passage, *clause.subject), _words(passage, clause.rest)
    if verb.base == "commit" and rest.startswith("to "):
        return f"{subject} to {_infinitive(rest.removeprefix('to '))}"
    if clause.group.passive:
        return f"{verb.base} {_LAST_SAID.sub('', subject)} {rest}".strip()
    if verb.sort is Sort.PLAN:
        return f"{subject} {rest}".strip()
    return f"{subject} to {verb.base} {rest}".strip()


def _infinitive(words: str) -> str:
    """The words with their gerund as an infinitive: "providing support" is "provide support"."""
    word, _, behind = words.partition(" ")
    known = forms().get(word)
    return f"{known[0].base} {behind}" if known else words


def _words(passage: Passage, area: Range) -> str:
    words = passage.skeleton.words(*area)
    return " ".join(words.split()).strip(" .,;:")


def _bare(passage: Passage, sentence: Sentence) -> Iterator[Reading]:
    """A bare noun among the plans is a plan, and what is in preparation is still to come."""
    if passage.column is Column.WAY_AHEAD:
        yield from _noun(passage, (sentence.start, sentence.end))
        return
    found = _PREPARATION.match(passage.skeleton.line, sentence.start, sentence.end)
    if found:
        label = _words(passage, found.span("what"))
        when = next(_dates(passage, found.span("what")), None)
        yield _reading(passage, label, found.span())._replace(when=when)


def _noun(passage: Passage, area: Range) -> Iterator[Reading]:
    words = _words(passage, area)
    past = any(not is_ahead(when, passage.written(area[0])) for when in _dates(passage, area))
    withheld = any(passage.skeleton.places(*area, Kind.MARK))
    if len(words.split()) >= _LEAST_WORDS and not past and not withheld:
        yield _reading(passage, uncapped(words), area, area)


def _dates(passage: Passage, area: Range) -> Iterator[When]:
    return (passage.date(at).when for at in passage.skeleton.places(*area, Kind.DATE))


def _included(passage: Passage, sentence: Sentence) -> Iterator[Reading]:
    """What a plan includes is a commitment of its own: ", including working towards …"."""
    moods = {clause.group.mood for clause in sentence.clauses}
    if Mood.DONE in moods or not moods & {Mood.ONGOING, Mood.PLANNED, Mood.ORDER}:
        return
    for found in _INCLUDING.finditer(passage.skeleton.line, sentence.start, sentence.end):
        known = forms().get(found["verb"])
        if known and Form.GERUND in known[1]:
            label = f"{known[0].base} {_words(passage, found.span('what'))}"
            yield _reading(passage, label, found.span(), found.span("what"))


def _reading(passage: Passage, label: str, area: Range, *dated: Range) -> Reading:
    """A commitment; its deadline is looked for in the ranges ``dated``."""
    proof = passage.span(*stripped(passage.skeleton.line, *area))
    value = Literal(label, Type.TEXT)
    subject = subject_of(passage.action)
    reading = passage.reading(subject, Predicate.COMMITMENT, value, proof, "commitment")
    deadlines = (_deadline(passage, place) for place in dated)
    when = next((one for one in deadlines if one), None)
    return reading._replace(modality=Modality.PLANNED, when=when, when_role=WhenRole.DUE)


def _names(passage: Passage, at: int) -> bool:
    """Whether a stretch of years belongs to the name before it: "a Roadmap 2025-2027"."""
    if not of_years(passage.date(at).when):
        return False
    named = _NAMED.search(passage.skeleton.line[:at]) is not None
    return named or _is_of_plan(passage, at)


def _is_of_plan(passage: Passage, at: int) -> bool:
    """As in "the operational action plan on smuggling (2026-2027)"."""
    behind = passage.skeleton.line.endswith(" (", 0, at) and at > len(" (")
    plans = passage.projects(at - 3, at - 2) if behind else ()
    return any(PLAN.search(plan.name.label) for _, plan in plans)


def _has_begun(passage: Passage, at: int) -> bool:
    """As in "the negotiations, suspended since 2015"."""
    return _DONE_TO.search(passage.skeleton.line, 0, at) is not None


def _deadline(passage: Passage, area: Range) -> When | None:
    """The first date ahead that is no attribute of a noun ("the 2024-2026 Roadmap")."""
    line = passage.skeleton.line
    for at in passage.skeleton.places(*area, Kind.DATE):
        when = passage.date(at).when
        aside = attributive(line, at) or _ASIDE.search(line[area[0] : at])
        apart = aside or _names(passage, at) or _has_begun(passage, at)
        if not apart and is_ahead(when, passage.written(at)):
            return when
    return None
