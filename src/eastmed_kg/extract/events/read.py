"""A passage → what happened or is to happen, with its day, its participants and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...model.document import Column
from ...model.fact import Literal, Modality, Predicate, Reading, When, WhenRole
from ...model.names import Type
from ..about import subject_of
from ..passage import Passage, stated
from ..relations.attached import PARTIES
from ..relations.periods import role_of
from ..syntax.clauses import Clause, Sentence
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import Sort
from .acts import SENT, Deed
from .asides import asides
from .bare import names_deed, read_bare
from .called import otherwise
from .dating import day_of, in_the_past, in_turn, listed, respective
from .deeds import deeds
from .evidence import evidence
from .happenings import is_happening, trimmed
from .meetings import coming
from .names import event_name, with_projects
from .of_before import headed, of_before, of_earlier, were_there
from .parties import ROLE, named
from .purposes import purposes
from .scene import Scene, doers, members
from .series import read_next, read_series
from .shared_out import one, respectively
from .told import Told

#: Words that open a sentence with what its event was a part of.
_CONTEXT = re.compile(
    r"\bIn the (?:context|framework|margins) of\b|\bOn the (?:margins|occasion) of\b"
)
#: With whom, where a sentence opens with it.
_OPENED_WITH = pattern(
    r" ?(?:[Tt]ogether |[Jj]ointly |[Aa]long )?[Ww]ith (?:the )?(?:support |"
    r"participation )?(?:of )?"
    rf"{ROLE}(?P<o>{PARTIES})(?: support| participation| assistance)?, ?$"
)
_UNDER = pattern(
    r"(?:[Uu]nder|[Ww]ithin|[Aa]s part of|[Ii]n the framework of) (?:the )?"
    r"(?:{fund} )?(?:[a-z]+ )*(?P<p>{project})"
)
#: What such a stretch of time is, is no meeting's length.
_PAST_STRETCH = re.compile(
    r"\b(?:marking|celebrating|after|past|last|every|than|within|first|previous|of the)"
    r" (?:the )?$"
)
_MODALITY = {Mood.PLANNED: Modality.PLANNED, Mood.ONGOING: Modality.ONGOING}


def read_events(passage: Passage) -> Iterator[Reading]:
    """Every event of the passage, with its participants and its place."""
    last: Reading | None = None
    for number, sentence in enumerate(passage.sentences):
        said = sentence._replace(clauses=tuple(_outside_brackets(passage, sentence)))
        clauses = [] if _describes(passage, said) else list(_joined(said))
        for clause in clauses:
            told = Told(passage, number, sentence, clause)
            for reading in headed(told):
                last = reading if reading.predicate is Predicate.EVENT else last
                yield reading
            yield from of_before(told, last)
            yield from of_earlier(told)
            for reading in _of_clause(told):
                last = reading if reading.predicate is Predicate.EVENT else last
                yield reading
        yield from were_there(passage, sentence, last) if not clauses else ()
        for reading in _beside_clauses(passage, number, told_by_clauses=bool(clauses)):
            last = reading if reading.predicate is Predicate.EVENT else last
            yield reading


def _beside_clauses(passage: Passage, number: int, *, told_by_clauses: bool) -> Iterator[Reading]:
    """What a sentence tells without a verb: what is next, a series, a bare event."""
    if passage.column is not Column.COMMENTS:
        return
    sentence = passage.sentences[number]
    following = [*read_next(passage, sentence, number)]
    series = [] if told_by_clauses else [*read_series(passage, sentence)]
    yield from following
    yield from series
    if not (told_by_clauses or series or following):
        yield from read_bare(passage, sentence, number)


def _outside_brackets(passage: Passage, sentence: Sentence) -> Iterator[Clause]:
    """The clauses but those of an aside: "the system (EUR 1 million, run by A)" tells no event."""
    line, start = passage.skeleton.line, sentence.start
    for clause in sentence.clauses:
        verb = clause.rest[0]
        aside = line.count("(", start, verb) > line.count(")", start, verb)
        if not aside or line[start:verb].lstrip().startswith("("):
            yield clause


def _describes(passage: Passage, sentence: Sentence) -> bool:
    """As in "Increase in returns supported by …": a participle that is no news of its own.

    Neither is what stands in brackets.
    """
    line, only = passage.skeleton.line, next(iter(sentence.clauses), None)
    if only is None or not names_deed(line, only.subject[0], only.rest[1]):
        return False
    before = line[sentence.start : only.rest[0]]
    return before.count("(") > before.count(")") or all(map(_backs, sentence.clauses))


def _backs(clause: Clause) -> bool:
    """Whether a clause is no more than "led by …", "supported by …"."""
    verb, bare = clause.group.verb, clause.group.by and not clause.group.led
    return bare and verb is not None and (verb.sort is Sort.CARRY or verb.base == "support")


def _joined(sentence: Sentence) -> Iterator[Clause]:
    """The clauses, "was signed and launched on …" as one that carries both verbs' nouns."""
    waiting: Clause | None = None
    for clause in sentence.clauses:
        if waiting and waiting.rest == clause.rest:
            waiting = _both(waiting, clause)
            continue
        if waiting:
            yield waiting
        waiting = clause
    if waiting:
        yield waiting


def _both(one: Clause, other: Clause) -> Clause:
    first, second = one.group.verb, other.group.verb
    if first is None or second is None:
        return other
    verb = replace(first, noun=f"{first.noun} and {second.noun}")
    return other._replace(group=other.group._replace(verb=verb))


def _of_clause(told: Told) -> Iterator[Reading]:
    if (shared := respective(told)) and not _paper_ends(told):
        yield from respectively(told, shared)
        return
    if days := listed(told):
        yield from _on_days(told, days)
        return
    when = in_the_past(told, day_of(told))
    for deed, day in _with_days(told, when):
        scene = _scene(told, deed, day)
        if not deed.known:
            yield _event(told, scene, day)
        yield from _around(told, scene)
    for deed in coming(told):
        yield from (stated(one, Modality.PLANNED) for one in _coming(told, deed, when))


def _paper_ends(told: Told) -> bool:
    """As in "The roadmaps with A and B ended in …": the end of a paper is no event."""
    ends = told.verb is not None and told.verb.base in {"end", "expire"}
    return ends and not is_happening(told.line[slice(*told.clause.subject)])


def _with_days(told: Told, when: When | None) -> Iterator[tuple[Deed, When | None]]:
    """What a clause tells, each with the day that is its own, where "respectively" says so."""
    found, days = list(deeds(told)), in_turn(told)
    own = [_own_day(told, deed) or when for deed in found]
    yield from zip(found, days if len(days) == len(found) else own, strict=True)


def _own_day(told: Told, deed: Deed) -> When | None:
    """As in "The conference, hosted by A in May, endorsed the plan for 2025-2030": its own day."""
    start, end = told.clause.subject
    if told.passive or not deed.held or not start <= deed.phrase[0] < end:
        return None
    dates = (
        told.passage.date(at).when for at in told.passage.skeleton.places(start, end, Kind.DATE)
    )
    return next(dates, None)


def _coming(told: Told, deed: Deed, when: When | None) -> Iterator[Reading]:
    """Who is to be in a meeting or to be sent; of what is only to be set up, where."""
    sent = told.verb is not None and told.verb.base in SENT | {"visit"}
    for reading in _around(told, _scene(told, deed, when)):
        if deed.held or sent or reading.predicate is Predicate.LOCATION:
            yield reading


def _around(told: Told, scene: Scene) -> Iterator[Reading]:
    """Who took part in an event, how long it lasted, what it was for and a part of."""
    yield from _lasting(told, scene)
    yield from _under(told, scene)
    yield from _opened_with(told, scene)
    yield from _in_context(told, scene)
    yield from doers(told, scene)
    yield from purposes(told.passage, scene)
    yield from members(told.passage, scene)


def _in_context(told: Told, scene: Scene) -> Iterator[Reading]:
    """As in "In the context of the High Level Dialogue, a session …": the session is part of it."""
    passage, (start, end) = told.passage, told.clause.lead
    for aside in asides(passage) if _CONTEXT.match(told.line, start, end) else ():
        if start <= aside.proof[0] < end:
            whole = event_name(passage, aside.label, aside.when)
            proof = passage.span(start, told.clause.end)
            yield passage.reading(scene.event, Predicate.PART_OF, whole, proof, "event-in-context")


def _under(told: Told, scene: Scene) -> Iterator[Reading]:
    """As in "Under the FOO project, ES handed over …": part of the project."""
    if found := _UNDER.match(told.line, *told.clause.lead):
        passage, proof = told.passage, told.passage.span(found.start(), told.clause.end)
        whole = passage.projects_at(found.start("p"))[0].name
        yield passage.reading(scene.event, Predicate.PART_OF, whole, proof, "event-under")


def _opened_with(told: Told, scene: Scene) -> Iterator[Reading]:
    """As in "With Senegal, technical talks were conducted", "Together with IOM, COM held …"."""
    found = _OPENED_WITH.match(told.line, *told.clause.lead) if scene.held else None
    proof = told.passage.span(told.clause.lead[0], told.clause.end)
    for name in named(told.passage, found) if found else ():
        yield told.passage.reading(scene.event, Predicate.PARTICIPANT, name, proof, "event-opened")


def _lasting(told: Told, scene: Scene) -> Iterator[Reading]:
    """How long a "two-day workshop" lasts."""
    passage = told.passage
    for at in passage.skeleton.places(*scene.phrase, Kind.DURATION) if scene.held else ():
        if _PAST_STRETCH.search(told.line, 0, at):
            continue
        value = Literal(passage.duration(at), Type.QUANTITY)
        proof = passage.span(*scene.span)
        yield passage.reading(scene.event, Predicate.DURATION, value, proof, "lasts")


def _scene(told: Told, deed: Deed, when: When | None) -> Scene:
    label = with_projects(told.passage, deed.label, deed.phrase, told.number)
    event = event_name(told.passage, label, when, tuple(otherwise(told, label)))
    rule = f"event-{told.verb.base.replace(' ', '-') if told.verb else 'state'}"
    proof, (start, end) = evidence(told), told.clause.subject
    # What stands before a colon is spoken of; who leads it leads no event of it.
    whole = (trimmed(told.line, start, end)[0], max(end, _past_relative(told, end)))
    return Scene(event, deed.phrase, told.clause.rest, proof, rule, deed.held, whole)


def _past_relative(told: Told, end: int) -> int:
    """Where ", which was chaired by A," ends that stands between a meeting and its verb."""
    begins = told.line.startswith((", which ", ", in which ", ", at which "), end)
    return max(end, told.clause.start) if begins else end


def _event(told: Told, scene: Scene, when: When | None) -> Reading:
    passage, subject = told.passage, subject_of(told.passage.action)
    proof = passage.span(*scene.span)
    reading = passage.reading(subject, Predicate.EVENT, scene.event, proof, scene.rule)
    mood, issued = told.mood, passage.written(scene.span[0])
    if mood is Mood.HABIT and when and role_of(when, issued) is WhenRole.DUE:
        mood = Mood.PLANNED  # "The call closes on 29 November"
    modality = _MODALITY.get(mood, Modality.DONE)
    return reading._replace(modality=modality, when=when, when_role=_role(mood, when))


def _role(mood: Mood, when: When | None) -> WhenRole | None:
    """What is going on without a date has neither happened nor is it due."""
    if mood is Mood.PLANNED:
        return WhenRole.DUE
    return None if mood is Mood.ONGOING and when is None else WhenRole.OCCURRED


def _on_days(told: Told, days: list[tuple[When, int | None]]) -> Iterator[Reading]:
    """One event a day of those on which meetings were held, each at its place."""
    for deed in deeds(told):
        for when, at in days:
            scene = _scene(told, deed._replace(label=one(deed.label)), when)
            yield _event(told, scene, when)
            yield from doers(told, scene)
            yield from members(told.passage, scene._replace(rest=(at, at + 1) if at else (0, 0)))
            if at is not None:
                place, proof = told.passage.name(at), told.passage.span(*scene.span)
                yield told.passage.reading(
                    scene.event, Predicate.LOCATION, place, proof, scene.rule
                )
