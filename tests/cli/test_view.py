"""`view`: which page is written, and what narrows it."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

import eastmed_kg
from program import run

ID = "https://w3id.org/eastmed-kg/id/"
TABS = ["network", "timeline", "funding"]


def written(tmp_path: Path, *arguments: str, text: str | None = None) -> str:
    file = tmp_path / "page.html"
    done = run("view", *arguments, "-o", str(file), text=text)
    assert done.returncode == 0, done.stderr
    assert "kB written" in done.stdout
    return file.read_text("utf-8")


def records(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def labels(page: str) -> set[str]:
    return {thing["label"] for thing in records(page)["things"]}


@pytest.mark.parametrize("kind", ["explorer", *TABS])
def test_each_view_is_one_file(tmp_path: Path, kind: str) -> None:
    page = written(tmp_path, kind)
    assert records(page)["tabs"] == (TABS if kind == "explorer" else [kind])
    assert len(page.encode()) < 2 * 1024 * 1024
    for tab in TABS:
        assert (f'id="{tab}-panel"' in page) == (kind in {"explorer", tab})


def test_the_explorer_is_what_is_drawn_by_itself(tmp_path: Path) -> None:
    assert run("view", cwd=tmp_path).stdout.startswith("explorer.html: ")
    assert records((tmp_path / "explorer.html").read_text("utf-8"))["tabs"] == TABS


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    assert written(tmp_path) == written(tmp_path)


def test_around_a_name(tmp_path: Path) -> None:
    near = labels(written(tmp_path, "network", "--around", "SCOPE II"))
    assert near == {"SCOPE II", "Internal Security Fund", "Action 4"}
    farther = labels(written(tmp_path, "network", "--around", "scope ii", "--hops", "2"))
    assert near < farther
    assert "European Commission" in farther
    alone = labels(written(tmp_path, "network", "--around", "SCOPE II", "--hops", "0"))
    assert alone == {"SCOPE II"}


def test_money_around_a_name(tmp_path: Path) -> None:
    grants = records(written(tmp_path, "funding", "--around", "SCOPE II"))["grants"]
    assert [grant["label"] for grant in grants] == ["SCOPE II"]


def test_as_of_a_time_and_an_edition(tmp_path: Path) -> None:
    page = written(tmp_path, "network", "--as-of", "2022")
    assert "as of 2022</bdi>" in page
    assert len(labels(page)) < len(labels(written(tmp_path, "network")))
    assert len(labels(written(tmp_path, "network", "--edition", "WK 10190/2024 INIT"))) > 400


CONSTRUCT = """
PREFIX em: <https://w3id.org/eastmed-kg/ontology#>
CONSTRUCT { ?project em:fundedBy ?fund ; em:acronym "X" }
WHERE { ?project em:fundedBy ?fund }
"""
SELECT = """
PREFIX em: <https://w3id.org/eastmed-kg/ontology#>
SELECT ?project ?fund WHERE { ?project em:fundedBy ?fund }
"""


@pytest.mark.parametrize("sparql", [CONSTRUCT, SELECT], ids=["construct", "select"])
def test_a_query_is_drawn_with_its_proofs(tmp_path: Path, sparql: str) -> None:
    (tmp_path / "my.rq").write_text(sparql, "utf-8")
    data = records(written(tmp_path, "network", "--query", str(tmp_path / "my.rq")))
    relations = [said for said in data["statements"] if "target" in said]
    assert {said["predicate"] for said in relations} <= {"fundedBy", "partner"}
    assert len(relations) >= 20
    assert all(said["proofs"] for said in relations)
    assert {thing["type"] for thing in data["things"]} <= {
        "Project", "FundingInstrument", "Country", "Organisation",
    }  # fmt: skip


def test_a_stored_query_and_standard_input(tmp_path: Path) -> None:
    stored = labels(written(tmp_path, "network", "--query", "who-funds-what"))
    assert "SCOPE II" in stored
    given = labels(written(tmp_path, "network", "--query", "-", text=SELECT))
    assert "SCOPE II" in given


def test_rows_of_three_are_triples(tmp_path: Path) -> None:
    sparql = f"SELECT * WHERE {{ VALUES ?s {{ <{ID}scope-ii> }} ?s ?p ?o }}"
    data = records(written(tmp_path, "network", "--query", "-", text=sparql))
    relations = {said["predicate"]: said for said in data["statements"] if "target" in said}
    assert "fundedBy" in relations
    assert relations["fundedBy"]["proofs"]
    assert "o" not in relations


def test_what_no_statement_joins_is_joined_by_the_query(tmp_path: Path) -> None:
    sparql = (
        f"SELECT ?one ?with WHERE {{ VALUES (?one ?with) {{ (<{ID}action-24> <{ID}icmpd>) }} }}"
    )
    data = records(written(tmp_path, "network", "--query", "-", text=sparql))
    (said,) = [said for said in data["statements"] if "target" in said]
    assert said["words"] == "with"
    assert "proofs" not in said


MISTAKES = [
    (["network", "--around", "Atlantis"], None, "Atlantis"),
    (["network", "--query", "-"], "ASK { ?s ?p ?o }", "nothing to draw"),
    (["network", "--query", "-"], "SELECT ?s WHERE { ?s ?p <urn:none> }", "nothing to draw"),
    (["network", "--query", "-"], "SELECT WHERE", "not valid SPARQL"),
    (["network", "--query", "none.rq"], None, "cannot be read"),
    (["network", "--as-of", "soon"], None, "no day, month"),
    (["network", "--edition", "WK 1/1999 INIT"], None, "no edition"),
]


@pytest.mark.parametrize(("arguments", "text", "says"), MISTAKES)
def test_a_mistake_gets_one_sentence(
    tmp_path: Path, arguments: list[str], text: str | None, says: str
) -> None:
    file = tmp_path / "page.html"
    done = run("view", *arguments, "-o", str(file), text=text)
    assert done.returncode == 1
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not file.exists()


def test_a_notebook_shows_a_view_in_a_frame_of_its_own() -> None:
    page = eastmed_kg.view("timeline", around="SCOPE II")
    frame = page._repr_html_()  # the name that notebooks ask for
    found = re.fullmatch(r'<iframe srcdoc="([^"]*)" sandbox="([^"]*)" .*></iframe>', frame)
    assert found
    assert html.unescape(found[1]) == page.html
    assert "allow-same-origin" not in found[2]


def test_a_page_is_saved_as_it_is(tmp_path: Path) -> None:
    page = eastmed_kg.view("funding", around="SCOPE II")
    assert page.save(tmp_path / "x.html").read_text("utf-8") == page.html


def test_there_is_no_other_view() -> None:
    with pytest.raises(eastmed_kg.QueryError, match="is no view"):
        eastmed_kg.view("pie")
