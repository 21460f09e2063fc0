"""`timeline`, `ledger` and `diff` as a user runs them: on 80 columns, in a pipe, and by mistake."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import rdflib

from eastmed_kg.folders import Root
from eastmed_kg.model.terms import EM
from eastmed_kg.pipeline import build
from places import PAPER, ROOT
from program import run

INIT, REV = "WK-10190-2024-INIT", "WK-10190-2024-REV-1"
NEXT = Path(__file__).parents[1] / "diff" / f"{REV}.md"
KEYS = ["action", "kind", "entity", "field", "old", "new", "when_old", "when_new", "quote_old",
        "quote_new"]  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("both") / "graph"
    build(ROOT, (PAPER, NEXT), folder)
    return str(folder)


def ok(*arguments: str) -> str:
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_diff_has_the_agreed_keys(store: str) -> None:
    lines = ok("diff", INIT, REV, "--store", store, "--format", "jsonl").splitlines()
    changes = [json.loads(line) for line in lines]
    assert len(changes) > 100
    assert all(list(change) == KEYS for change in changes)
    amount = next(one for one in changes if one["entity"] == "PROTTASHA II")
    assert (amount["kind"], amount["old"], amount["new"]) == (
        "amount_changed", "EUR 20000000", "EUR 22000000",
    )  # fmt: skip


def test_diff_takes_numbers_as_printed(store: str) -> None:
    printed = ok("diff", "WK 10190/2024 INIT", "WK 10190/2024 REV 1", "--store", store)
    assert printed == ok("diff", INIT, REV, "--store", store)


def test_diff_as_rdf_says_the_same(store: str) -> None:
    graph = rdflib.Graph().parse(data=ok("diff", INIT, REV, "--store", store, "--format", "ttl"))
    changes = list(graph.subjects(rdflib.RDF.type, rdflib.URIRef(f"{EM}Change")))
    rows = ok("diff", INIT, REV, "--store", store, "--format", "jsonl").splitlines()
    assert len(changes) == len(rows)
    kinds = sorted(str(kind) for kind in graph.objects(None, rdflib.URIRef(f"{EM}changeKind")))
    assert kinds == sorted(json.loads(row)["kind"] for row in rows)


def test_two_builds_of_one_edition_differ_in_their_reading_alone(
    store: str, tmp_path: Path
) -> None:
    """The later edition's graph reads the first as the project's own does; a cut one does not."""
    assert ok("diff", INIT, INIT, "--store", store, "--against", str(ROOT.graph),
              "--format", "jsonl") == ""  # fmt: skip
    shutil.copytree(ROOT.ontology, tmp_path / "ontology")
    (tmp_path / "ontology" / "names" / "programmes.ttl").unlink()
    build(Root(tmp_path), (PAPER,), tmp_path / "graph")
    rows = ok("diff", INIT, INIT, "--store", store, "--against", str(tmp_path / "graph"),
              "--format", "jsonl").splitlines()  # fmt: skip
    assert rows
    assert {json.loads(row)["kind"] for row in rows} == {"read_differently"}


def test_graphs_of_different_sources_are_not_compared(store: str, tmp_path: Path) -> None:
    other = tmp_path / f"{INIT}.md"
    other.write_text(PAPER.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    build(ROOT, (other,), tmp_path / "graph")
    done = run("diff", INIT, INIT, "--store", store, "--against", str(tmp_path / "graph"))
    assert done.returncode == 1
    assert "built from different sources" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("diff", INIT, REV, "--evidence"),
        ("ledger", "--on", "2025-01-01", "--evidence"),
        ("timeline", "Pakistan"),
        ("funds", "--as-of", "2025"),
        ("show", "EMPATHY", "--as-of", "2025"),
    ],
)
def test_tables_fit_the_terminal(arguments: tuple[str, ...], store: str) -> None:
    shown = ok(*arguments, "--store", store, "--format", "table")
    assert shown.strip()
    assert max(map(len, shown.splitlines())) <= 80


def test_timeline_is_in_order_and_about_its_thing(store: str) -> None:
    rows = [json.loads(line) for line in
            ok("timeline", "Pakistan", "--edition", INIT, "--store", store, "--format", "jsonl")
            .splitlines()]  # fmt: skip
    assert [row["earliest"] for row in rows] == sorted(row["earliest"] for row in rows)
    what = [row["what"] for row in rows]
    assert "Talent Partnership Roundtable with Pakistan" in what
    assert not any(name.endswith("with Bangladesh") for name in what)
    limited = ok("timeline", "--from", "2024-35", "--to", "2024-35", "--store", store)
    assert "NDICI-action in Pakistan" in limited
    assert "2023-11-23" not in limited


def test_what_is_told_under_the_name_of_a_country_is_about_it(store: str) -> None:
    told = ok("timeline", "Lebanon", "--edition", INIT, "--store", store)
    assert "presentation of programming for 2024" in told


def test_a_timeline_without_a_date_says_so(store: str) -> None:
    done = run("timeline", "Lebanon", "--to", "2020", "--store", store, "--format", "table")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "Nothing dated is stated about Lebanon within these limits.\n"


def test_ledger_takes_today(store: str) -> None:
    rows = ok("ledger", "--on", "today", "--outcome", "overdue", "--store", store).splitlines()
    assert any("senior level meeting" in row for row in rows)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("diff", INIT, "WK 1/2024"), "this graph has no edition «WK 1/2024»"),
        (("timeline", "Atlantis"), "Atlantis"),
        (("timeline", "--from", "soon"), "«soon» is no day, month, quarter or year"),
        (("ledger", "--known-on", "2020-01-01"), "no edition was known to the public"),
    ],
)
def test_a_mistake_is_one_sentence(arguments: tuple[str, ...], says: str, store: str) -> None:
    done = run(*arguments, "--store", store)
    assert done.returncode == 1
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_day_that_is_none_is_wrong_usage(store: str) -> None:
    done = run("ledger", "--on", "soon", "--store", store)
    assert done.returncode == 2
    assert "neither a day such as 2024-07-22 nor today" in done.stderr
