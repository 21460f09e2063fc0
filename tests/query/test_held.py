"""What held when: four answers, the same from both engines, from the program, and worked out."""

from __future__ import annotations

import calendar
import datetime as dt
import random
from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph as ox
import pytest
import rdflib

from eastmed_kg.graph.held import held_triples
from eastmed_kg.graph.statements import statement_node, statement_triples
from eastmed_kg.graph.things import thing_triples
from eastmed_kg.model.document import Column, Span
from eastmed_kg.model.fact import Entity, Evidence, Fact, Literal, Predicate, When, WhenRole
from eastmed_kg.model.held import period
from eastmed_kg.model.names import Type
from eastmed_kg.query.bind import bind
from eastmed_kg.query.engine import Engine, LocalStore, text
from eastmed_kg.query.rdflib_engine import RdflibEngine
from eastmed_kg.query.scope import Scope
from eastmed_kg.query.spans import held_then
from eastmed_kg.query.stored import stored_query
from places import ROOT

#: One date of each shape that papers give; the generator draws years, months and days for them.
POINTS = ("{y}", "{y}-{m}", "{y}-{m}-{d}", "{y}-21", "{y}-22", "{y}-23", "{y}-24", "{y}-33",
          "{y}-34", "{y}-35", "{y}-36", "{y}-37", "{y}-40", "{y}-{m}~", "{y}?")  # fmt: skip
ASKED = ("{y}", "{y}-{m}", "{y}-{m}-{d}", "{y}-34", "{y}-35", "{y}-22")
FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 37: 1, 40: 1}
MONTHS = {21: 3, 22: 3, 23: 3, 24: 3, 33: 3, 34: 3, 35: 3, 36: 3, 37: 4, 40: 6}
LEAST_PAIRS = 10_000
WORDS = "Implementation runs."
QUERY = stored_query("held-as-of", ROOT.queries)
Days = tuple[dt.date, dt.date] | None


def drawn(chance: random.Random, shapes: Iterable[str]) -> str:
    shape = chance.choice(list(shapes))
    year, month, day = chance.randint(2022, 2026), chance.randint(1, 12), chance.randint(1, 28)
    return shape.format(y=year, m=f"{month:02d}", d=f"{day:02d}")


def date_of(chance: random.Random) -> str:
    """A point, an interval, or one with an open or unknown side."""
    first, last = drawn(chance, POINTS), drawn(chance, POINTS)
    if days(first)[0] > days(last)[1]:
        first, last = last, first
    return chance.choice([first, first, first, f"{first}/{last}", f"{first}/..", f"../{last}",
                          f"{first}/", f"/{last}"])  # fmt: skip


def days(point: str) -> tuple[dt.date, dt.date]:
    """First and last day of a point, worked out without the program."""
    parts = [int(part) for part in point.rstrip("~?%").split("-")]
    if len(parts) == 3:
        return dt.date(*parts), dt.date(*parts)
    if len(parts) == 1:
        return dt.date(parts[0], 1, 1), dt.date(parts[0], 12, 31)
    year, code = parts
    month, lasts = FIRST_MONTH.get(code, code), MONTHS.get(code, 1)
    last = (year * 12 + month - 1) + lasts - 1
    end = dt.date(last // 12, last % 12 + 1, calendar.monthrange(last // 12, last % 12 + 1)[1])
    return dt.date(year, month, 1), end


def sides(edtf: str) -> tuple[Days, Days]:
    """The days on which it can begin, and those on which it can end."""
    first, slash, last = edtf.partition("/")
    begins = days(first) if first.strip(".") else None
    return begins, (days(last) if last.strip(".") else None) if slash else begins


def facts_of(chance: random.Random) -> Iterator[Fact]:
    """Projects with stated starts and ends, events with days, and what is said of them."""
    action = Entity("action-1", Type.ACTION, "Action 1")
    for number in range(90):
        project = Entity(f"project-{number}", Type.PROJECT, f"Project {number}")
        for predicate in (Predicate.START, Predicate.END):
            for _ in range(chance.choice((0, 1, 1, 2))):
                when = date_of(chance)
                yield fact(project, predicate, Literal(f"{when} {number}", Type.TEXT), when)
        yield fact(project, Predicate.PARTNER, Entity("body", Type.ORGANISATION, "Body"), None)
        body = Entity(f"body-{number}", Type.ORGANISATION, f"Body {number}")
        yield fact(body, Predicate.MEMBER_OF, project, date_of(chance))
        event = Entity(f"event-{number}", Type.EVENT, f"event {number}")
        yield fact(action, Predicate.EVENT, event, chance.choice((None, date_of(chance))))
        yield fact(event, Predicate.PARTICIPANT, body, None)


def fact(subject: Entity, predicate: Predicate, value: Entity | Literal, when: str | None) -> Fact:
    proof = Evidence(Column.COMMENTS, Span(0, len(WORDS)), WORDS, "generated")
    date, role = (When(when), WhenRole.OCCURRED) if when else (None, None)
    return Fact("WK-1-2024-INIT", "1", subject, predicate, value, (proof,), date, role)


FACTS = {statement_node(one).value: one for one in facts_of(random.Random(2024))}  # noqa: S311
DATES = [drawn(random.Random(seed), ASKED) for seed in range(20)]  # noqa: S311


def worked_out(one: Fact, asked: str) -> str:
    """The answer from every way in which the words can be true."""
    begins, ends = sides(one.when.edtf) if one.when else (None, None)
    of_the_run = one.predicate in {Predicate.START, Predicate.END, Predicate.DURATION}
    if of_the_run or not one.when:
        begins, ends = run_of(one.subject)
    first, last = days(asked)
    worlds = [
        (begin <= last, end >= first)
        for begin in begins or (dt.date.min, dt.date.max)
        for end in ends or (dt.date.min, dt.date.max)
    ]
    if (begins and begins[0] > last) or (ends and ends[1] < first):
        return "no"
    if all(begun and lasting for begun, lasting in worlds):
        return "certain"
    return "no end stated" if begins and begins[1] <= last and not ends else "possible"


@cache
def run_of(thing: Entity) -> tuple[Days, Days]:
    """What all that is stated of a project's start and end, or of an event's day, encloses."""
    told = [one for one in FACTS.values() if one.when]
    event = [one for one in told if one.predicate is Predicate.EVENT and one.object == thing]
    undated = any(one.object == thing and not one.when for one in FACTS.values()
                  if one.predicate is Predicate.EVENT)  # fmt: skip
    begins = [sides(one.when.edtf)[0] for one in told if one.when and (
        one in event or (one.subject == thing and one.predicate is Predicate.START))]  # fmt: skip
    ends = [sides(one.when.edtf)[1] for one in told if one.when and (
        one in event or (one.subject == thing and one.predicate is Predicate.END))]  # fmt: skip
    return (None, None) if undated else (enclosing(begins), enclosing(ends))


def enclosing(every: list[Days]) -> Days:
    known = [one for one in every if one]
    if not known or len(known) < len(every):
        return None
    return min(one[0] for one in known), max(one[1] for one in known)


@pytest.fixture(scope="module")
def engines() -> tuple[LocalStore, RdflibEngine]:
    """The generated facts in both engines."""
    triples = {triple for one in FACTS.values() for triple in statement_triples(one, WORDS)}
    triples |= {*thing_triples(FACTS.values()), *held_triples(FACTS.values())}
    store = ox.Store()
    store.extend(ox.Quad(*triple) for triple in triples)
    graph = rdflib.Graph().parse(data=LocalStore(store).ntriples(), format="nt")
    return LocalStore(store), RdflibEngine(graph)


def answers(engine: Engine, asked: str) -> dict[str, str]:
    wanted = period(asked)
    given = {"from": wanted.first.isoformat(), "until": wanted.last.isoformat()}
    rows = engine.select(bind(QUERY, given, lambda _: [])).records()
    return {text(row["statement"]): text(row["held"]) for row in rows}


def test_there_are_enough_pairs_and_every_answer_is_among_them() -> None:
    found = [worked_out(one, asked) for one in FACTS.values() for asked in DATES]
    assert len(found) >= LEAST_PAIRS
    assert {answer: found.count(answer) > 300 for answer in found} == dict.fromkeys(
        ("no", "certain", "no end stated", "possible"), True
    )


@pytest.mark.parametrize("asked", DATES)
def test_every_answer_is_the_one_worked_out(
    asked: str, engines: tuple[LocalStore, RdflibEngine]
) -> None:
    expected = {key: worked_out(one, asked) for key, one in FACTS.items()}
    then = held_then(engines[0], Scope(as_of=period(asked)))
    assert {key: held.value for key, held in then.items()} == expected
    without_no = {key: answer for key, answer in expected.items() if answer != "no"}
    for engine in engines:
        assert answers(engine, asked) == without_no
