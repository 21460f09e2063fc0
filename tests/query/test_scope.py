"""Limits in time and to editions: what was known when, and one edition as if it were alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from eastmed_kg.errors import QueryError
from eastmed_kg.pipeline import build
from eastmed_kg.query.bind import bind
from eastmed_kg.query.engine import Engine, LocalStore, open_store, text
from eastmed_kg.query.facts import exchange_rows
from eastmed_kg.query.funds import Funding, funding
from eastmed_kg.query.lookup import things
from eastmed_kg.query.network import network_graph
from eastmed_kg.query.profile import profiles
from eastmed_kg.query.restricted import restricted
from eastmed_kg.query.scope import EVERYTHING, Scope, scope
from eastmed_kg.query.stored import stored_query
from places import PAPER, ROOT
from program import run

INIT, REV = "WK-10190-2024-INIT", "WK-10190-2024-REV-1"
NEXT = Path(__file__).parents[1] / "diff" / f"{REV}.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real paper, released on 29 January 2025, and its invented next edition, on 12 May."""
    place = tmp_path_factory.mktemp("both") / "graph"
    build(ROOT, (PAPER, NEXT), place)
    return place


@pytest.fixture(scope="module")
def both(folder: Path) -> LocalStore:
    return open_store(folder)


@pytest.mark.parametrize(
    ("day", "by", "editions"),
    [
        ("2024-07-22", "delegations", (INIT,)),
        ("2024-11-17", "delegations", (INIT,)),
        ("2024-11-18", "delegations", (INIT, REV)),
        ("2025-01-29", "public", (INIT,)),
        ("2025-05-11", "public", (INIT,)),
        ("2025-05-12", "public", (INIT, REV)),
    ],
)
def test_what_was_known_on_a_day(
    day: str, by: str, editions: tuple[str, ...], both: LocalStore
) -> None:
    assert scope(both, known_on=day, by=by).editions == editions


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"known_on": "2025-01-28"}, "first was released on 2025-01-29"),
        ({"known_on": "2024-07-21", "by": "delegations"}, "first was written on 2024-07-22"),
        ({"known_on": "January"}, "is not a day such as"),
        ({"as_of": "soon"}, "is no day, month, quarter or year"),
        ({"as_of": "2024-05/.."}, "is no day, month, quarter or year"),
        ({"edition": "WK 1/2024"}, "has no edition"),
        ({"edition": REV, "known_on": "2025-02-01"}, "was not known to the public"),
    ],
)
def test_a_limit_that_fits_nothing_is_said_in_one_sentence(
    given: dict[str, str], says: str, both: LocalStore
) -> None:
    with pytest.raises(QueryError, match=says):
        scope(both, **given)


@pytest.fixture
def alone(store: LocalStore) -> tuple[str, LocalStore]:
    """The first edition in a graph of its own; a later one leans on it for names and years."""
    return INIT, store


def amounts(found: list[Funding]) -> list[tuple[object, ...]]:
    return sorted((one.label, one.payers, one.amounts, one.dates, one.deliverers) for one in found)


def lines(engine: Engine, limits: Scope, name: str) -> list[tuple[str, ...]]:
    found = profiles(engine, things(engine, name), limits)
    return sorted(
        (line.edge, line.other, line.date, line.action) for p in found for line in p.lines
    )


def told(engine: Engine, limits: Scope) -> list[tuple[object, ...]]:
    rows = exchange_rows(engine, scope=limits)
    return sorted((str(r["id"]), str(r["action"]), r["start"], r["end"], r["quote"]) for r in rows)


LIMITED: dict[str, Callable[[Engine, Scope], object]] = {
    "funds": lambda engine, limits: amounts(funding(engine, {}, limits)),
    "show": lambda engine, limits: lines(engine, limits, "EMPATHY"),
    "facts": told,
    "view": lambda engine, limits: sorted(network_graph(engine, limits).edges(keys=True)),
}


@pytest.mark.parametrize("question", LIMITED)
def test_one_edition_of_two_answers_as_it_does_alone(
    question: str, both: LocalStore, alone: tuple[str, LocalStore]
) -> None:
    name, engine = alone
    ask = LIMITED[question]
    assert ask(both, Scope(editions=(name,))) == ask(engine, EVERYTHING)


def test_a_restricted_graph_holds_what_the_edition_states(
    both: LocalStore, alone: tuple[str, LocalStore]
) -> None:
    name, engine = alone
    part = restricted(both, Scope(editions=(name,)))
    for pattern in ("?s em:fundedBy ?o", "?s em:status ?o", "?s em:inEdition ?o",
                    "?s a em:MarkedRedaction ; em:inAction ?o"):  # fmt: skip
        query = f"PREFIX em: <https://w3id.org/eastmed-kg/ontology#> SELECT * {{ {pattern} }}"
        rows = [
            sorted((text(s), text(o)) for s, o in store.select(query).rows)
            for store in (part, engine)
        ]
        assert rows[0] == rows[1], pattern


@pytest.mark.parametrize(
    ("given", "limits"),
    [
        ({"writtenby": "2024-11-17"}, {"known_on": "2024-11-17", "by": "delegations"}),
        ({"releasedby": "2025-05-11"}, {"known_on": "2025-05-11", "by": "public"}),
        ({"releasedby": "2025-05-12"}, {"known_on": "2025-05-12", "by": "public"}),
    ],
)
def test_the_stored_question_knows_what_the_option_knows(
    given: dict[str, str], limits: dict[str, str], both: LocalStore
) -> None:
    sparql = bind(stored_query("known-on"), given, lambda _: [])
    rows = {text(row["statement"]) for row in both.select(sparql).records()}
    assert rows == {str(row["id"]) for row in exchange_rows(both, scope=scope(both, **limits))}


def test_before_anything_was_released_nothing_is_known(both: LocalStore) -> None:
    sparql = bind(stored_query("known-on"), {"releasedby": "2025-01-28"}, lambda _: [])
    assert not both.select(sparql).rows


def test_the_lines_of_the_build_are_those_of_the_graph(folder: Path, both: LocalStore) -> None:
    written = (folder / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in written] == exchange_rows(both)


def test_of_two_amounts_the_newest_edition_counts_and_the_older_is_named(both: LocalStore) -> None:
    meant = {"project": things(both, "PROTTASHA II")}
    (now,) = funding(both, meant)
    (then,) = funding(both, meant, Scope(editions=(INIT,)))
    assert [int(one.value) for one in now.amounts] == [22_000_000]
    assert [int(one.value) for one in now.earlier] == [20_000_000]
    assert [int(one.value) for one in then.amounts] == [20_000_000]
    assert not now.contradicted


def test_the_program_takes_the_limits(folder: Path) -> None:
    store = ("--store", str(folder), "--format", "csv")
    early = run("funds", "PROTTASHA II", "--known-on", "2025-02-01", *store)
    late = run("funds", "PROTTASHA II", "--known-on", "2025-06-01", *store)
    assert "EUR 20 million" in early.stdout
    assert "EUR 22 million (before: EUR 20 million)" in late.stdout
    ended = run("funds", "--project", "PATHWAYS", "--as-of", "2026", *store)
    assert "had ended or had not begun in 2026" in ended.stderr
    shown = run("show", "EMPATHY", "--as-of", "2024-35", *store)
    assert "certain" in shown.stdout
    asked = run("query", "who-funds-what", "--edition", "WK 10190/2024 INIT", "--as-of", "2025",
                *store)  # fmt: skip
    assert asked.returncode == 0
    assert asked.stdout.startswith("what,paidBy")
    assert "held" in asked.stdout.splitlines()[0]
