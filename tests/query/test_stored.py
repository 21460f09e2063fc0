"""Every stored query: its golden answer, and the same rows on both engines."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import pytest
import rdflib

from eastmed_kg.cli.main import COMMANDS
from eastmed_kg.errors import QueryError, UnknownNameError
from eastmed_kg.query.bind import bind
from eastmed_kg.query.engine import Engine, LocalStore
from eastmed_kg.query.lookup import things
from eastmed_kg.query.rdflib_engine import RdflibEngine
from eastmed_kg.query.rows import Rows, rows_of, write
from eastmed_kg.query.stored import StoredQuery, parse_query, stored_queries, stored_query
from places import ROOT

GOLDEN = Path(__file__).parent / "golden"
QUERIES = {query.name: query for query in stored_queries(ROOT.queries)}
QUESTIONS = (ROOT.path / "docs" / "questions.md").read_text(encoding="utf-8")
#: Asked by nobody in the list.
EXTRA = {
    "what-happened", "actions", "held-as-of", "timeline", "stated", "editions", "sections",
}  # fmt: skip
#: Asked besides, so that parameters are bound on both engines too.
BOUND = {
    "who-funds-what": {"funder": "NDICI"},
    "who-implements-what": {"implementer": "ICMPD"},
    "amounts-by-country": {"country": "Turkey"},
    "amounts-by-instrument": {"funder": "AMIF"},
    "starts-and-ends": {"project": "PATHWAYS"},
    "country-timeline": {"country": "PK"},
    "due-next": {"day": "2025-01-01"},
    "what-happened": {"action": "action 9"},
    "withheld": {"inAction": "action 2"},
    "proof": {"thing": "SCOPE II"},
    "joined-by-shared-actions": {"actor": "Europol"},
    "actions-led-without": {"actor": "Frontex"},
    "actions": {"inSection": "III"},
    "actor-with-countries": {"actor": "EUAA"},
    "roles": {"actor": "Europol"},
    "plans-past": {"day": "2025-01-01"},
    "reported-numbers": {"subject": "Frontex"},
    "commitments": {"action": "action 9"},
    "timeline": {"thing": "Pakistan", "from": "2024-01-01", "until": "2024-12-31"},
    "known-on": {"writtenby": "2024-07-22", "thing": "EMPATHY"},
    "stated": {"subject": "SCOPE II"},
    "held-as-of": {"from": "2024-07-01", "until": "2024-09-30", "thing": "EMPATHY"},
}


@pytest.fixture(scope="module")
def other(store: LocalStore) -> RdflibEngine:
    """The same triples in rdflib."""
    graph = rdflib.Graph()
    graph.parse(data=store.ntriples(), format="nt")
    return RdflibEngine(graph)


def ask(engine: Engine, query: StoredQuery, given: dict[str, str], names: Engine) -> Rows:
    return rows_of(engine.select(bind(query, given, lambda name: things(names, name))))


def same(rows: Rows) -> list[tuple[str, ...]]:
    """Rows as sets compare them: engines write decimals and booleans in their own way."""
    return sorted(tuple(_plain(cell) for cell in row) for row in rows.rows)


def _plain(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return format(Decimal(text).normalize(), "f") if text.replace(".", "", 1).isdigit() else text


def test_there_are_enough_and_each_has_a_golden_answer() -> None:
    assert len(QUERIES) >= 30
    assert {path.stem for path in GOLDEN.glob("*.csv")} == set(QUERIES)


def test_the_list_of_questions_names_every_query_and_no_other() -> None:
    rows = re.findall(r"^\| \d+ \|.*\|(.*)\|$", QUESTIONS, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)}
    assert len(rows) == 30
    assert sum("nothing" not in row for row in rows) >= 26
    assert named & set(QUERIES) - EXTRA == set(QUERIES) - EXTRA
    assert named <= set(QUERIES) | set(COMMANDS) | {"slipped", "overdue"}


@pytest.mark.parametrize("name", QUERIES)
def test_each_says_what_it_answers(name: str) -> None:
    query = QUERIES[name]
    assert query.summary
    assert query.question.endswith("?")
    assert query.tags


@pytest.mark.parametrize("name", QUERIES)
def test_golden_answer(name: str, store: LocalStore) -> None:
    given = {"proof": {"thing": "SCOPE II"}, "stated": {"subject": "SCOPE II"}}.get(name, {})
    written = write(ask(store, QUERIES[name], given, store), "csv", 80)
    assert list(csv.reader(io.StringIO(written))) == list(
        csv.reader(io.StringIO((GOLDEN / f"{name}.csv").read_text(encoding="utf-8")))
    )


@pytest.mark.parametrize("name", QUERIES)
def test_both_engines_give_the_same_rows(name: str, store: LocalStore, other: RdflibEngine) -> None:
    for given in ({}, BOUND.get(name, {})):
        mine = ask(store, QUERIES[name], given, store)
        theirs = ask(other, QUERIES[name], given, store)
        assert mine.columns == theirs.columns
        assert same(mine) == same(theirs)
        if given:
            assert mine.rows, f"{name} with {given} has no rows, so the comparison says nothing"


@pytest.mark.parametrize(
    ("name", "parameter", "value", "rows"),
    [
        ("actions", "inSection", "III", 6),
        ("withheld", "inAction", "action 29", 2),
        ("what-happened", "action", "action 4", 10),
        ("who-funds-what", "funder", "ISF", 1),
    ],
)
def test_a_parameter_leaves_only_what_fits(
    name: str, parameter: str, value: str, rows: int, store: LocalStore
) -> None:
    assert len(ask(store, QUERIES[name], {parameter: value}, store).rows) == rows


HOSTILE = [
    'AMIF" } ; DROP ALL ; { "',
    "> . ?s ?p ?o . <x",
    "AMIF> } UNION { ?s ?p ?o",
    "\\u003e } #",
    "urn:x> } DELETE WHERE { ?s ?p ?o",
    "'''\"\"\"",
    "id:amif> ",
]


@pytest.mark.parametrize("value", HOSTILE)
def test_a_parameter_is_a_term_and_never_text(value: str, store: LocalStore) -> None:
    """What looks like SPARQL is looked up as a name, and no such name is there."""
    with pytest.raises(UnknownNameError):
        ask(store, QUERIES["who-funds-what"], {"funder": value}, store)


def test_a_text_parameter_is_a_literal(store: LocalStore) -> None:
    hostile = 'III" } UNION { ?action ?p ?o . #'
    assert not ask(store, QUERIES["actions"], {"inSection": hostile}, store).rows


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("due-next", {"day": "yesterday"}, "is not a day such as"),
        ("due-next", {"days": "2024-01-01"}, r"no parameter days \(it has: day\)"),
        ("contradicting-amounts", {"x": "1"}, r"no parameter x \(it has: none\)"),
    ],
)
def test_a_wrong_parameter_is_said_in_one_sentence(
    name: str, given: dict[str, str], says: str, store: LocalStore
) -> None:
    with pytest.raises(QueryError, match=says):
        ask(store, QUERIES[name], given, store)


def test_an_unknown_query_names_the_nearest() -> None:
    with pytest.raises(QueryError, match="did you mean who-funds-what"):
        stored_query("who-fund-what", ROOT.queries)


def test_a_header_that_describes_no_parameter_is_refused() -> None:
    with pytest.raises(QueryError, match="does not describe a parameter"):
        parse_query("x", "#+ parameter: what\nSELECT * WHERE { # parameters\n }")


@pytest.mark.parametrize(
    ("sparql", "says"),
    [
        ("SELECT WHERE", "not valid SPARQL"),
        ("SELECT * WHERE " + "{" * 3000 + "}" * 3000, "nests more than 200 brackets"),
        ("SELECT * WHERE { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("select * where { service silent ?x { ?s ?p ?o } }", "SERVICE is refused"),
        ("# '''\nSELECT * { SERVICE <http://127.0.0.1/> {?s ?p ?o} }\n# '''", "SERVICE is refused"),
        ('# """\nASK { SERVICE SILENT <http://127.0.0.1/> {} }\n# """', "SERVICE is refused"),
        ("ASK { \\u0053ERVICE <http://127.0.0.1/> {} }", "SERVICE is refused"),
        ("ASK { ?s ?p '#' . SERVICE <http://127.0.0.1/> {} }", "SERVICE is refused"),
        ("DELETE WHERE { ?s ?p ?o }", "not valid SPARQL"),
        ("LOAD <http://127.0.0.1/>", "not valid SPARQL"),
    ],
)
def test_what_must_not_run_is_refused(sparql: str, says: str, store: LocalStore) -> None:
    with pytest.raises(QueryError, match=says):
        store.select(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        'SELECT ?s WHERE { ?s ?p "a service" }',
        "SELECT ?service WHERE { ?service ?p ?o } LIMIT 1",
        "# SERVICE\nASK { ?s <http://x/service> ?o }",
    ],
)
def test_the_word_service_alone_is_no_fault(sparql: str, store: LocalStore) -> None:
    store.select(sparql)
