"""The other questions as a user asks them: what is printed, in which form, with which proof."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from places import ROOT
from program import rows, run


def test_proofs_follow_the_rows() -> None:
    shown = run("funds", "SCOPE II", "--format", "table", "--evidence").stdout
    assert "«SCOPE II (EUR 5 million through the Internal Security Fund)»" in shown
    assert "action 4, comments, WK 10190/2024 INIT" in shown


def test_proofs_are_a_column_where_rows_are_data() -> None:
    done = run("funds", "SCOPE II", "--evidence", "--format", "json")
    (record,) = json.loads(done.stdout)
    quotes = {proof["quote"] for proof in record["evidence"]}
    assert "SCOPE II (EUR 5 million through the Internal Security Fund)" in quotes
    for row in rows("query", "countries-that-pay", "--evidence"):
        assert row["what"].split()[0] in row["evidence"]
    assert rows("show", "SCOPE II", "--evidence")[0]["evidence"]


def test_an_action_is_asked_for_its_money_and_its_projects() -> None:
    found = {row["what"]: row["amount"] for row in rows("funds", "Action 4")}
    assert found == {
        "NACORAC project": "EUR 1.2 million",
        "SCOPE II": "EUR 5 million",
        "project to develop Türkiye's Integrated Border Management Strategy": "EUR 2 million",
    }
    spoken = {row["other"] for row in rows("show", "action 4") if row["edge"] == "speaksOf"}
    assert {"SCOPE II", "NACORAC project"} <= spoken


def test_a_computed_end_is_marked_and_not_among_what_is_stated() -> None:
    assert "2027-04-30 due computed" in run("show", "EMPATHY", "--format", "table").stdout
    funds = run("funds", "EMPATHY", "--format", "table").stdout
    assert "from 2024-05-01, 36" in funds
    assert "2027" not in funds


def test_explain_prints_the_query_beside_the_answer() -> None:
    done = run("funds", "ISF", "--explain")
    assert "PREFIX em:" in done.stderr
    assert "SELECT" not in done.stdout


def test_show_tells_both_ways() -> None:
    shown = run("show", "ICMPD", "--format", "table", columns=120).stdout
    assert "← implementedBy" in shown
    assert "NACORAC project" in shown
    assert run("show", "Action 24", "--format", "table").stdout.count("Nothing is stated") == 1


def test_evidence_gives_words_place_and_offsets() -> None:
    statement = next(
        row["statement"] for row in rows("query", "who-funds-what") if row["what"] == "SCOPE II"
    )
    (proof,) = rows("evidence", statement)
    text = (ROOT.graph / "text" / "WK-10190-2024-INIT.txt").read_text(encoding="utf-8")
    assert text[int(proof["start"]) : int(proof["end"])] == proof["quote"]
    assert (proof["action"], proof["column"]) == ("4", "comments")
    short = statement.rsplit("/", 1)[-1]
    assert rows("evidence", short) == rows("evidence", f"st:{short}") == [proof]


def test_withheld_tells_proven_from_possible() -> None:
    found = rows("withheld")
    assert sum(row["proven"] == "true" for row in found) == 6
    assert len(found) == 17
    assert len(rows("withheld", "--action", "29")) == 2


def test_facts_in_the_exchange_form_are_those_the_build_wrote() -> None:
    done = run("facts", "--format", "jsonl")
    assert done.stdout == (ROOT.graph / "facts.jsonl").read_text(encoding="utf-8")
    one = json.loads(done.stdout.splitlines()[0])
    assert {"action", "column", "s", "p", "o", "when", "when_role", "quote"} <= set(one)
    assert {"id", "edition", "start", "end", "origin", "rule"} <= set(one)


def test_facts_can_be_narrowed() -> None:
    assert {row["p"] for row in rows("facts", "--predicate", "funded_by")} == {"fundedBy"}
    assert {row["action"] for row in rows("facts", "--action", "12")} == {"12"}
    assert rows("facts", "--edition", "WK 10190/2024 INIT") == rows("facts")
    assert rows("facts", "--action", "Action 12") == rows("facts", "--action", "12")
    assert rows("facts", "--origin", "corrected") == []


def test_a_query_of_ones_own_from_a_file_and_from_standard_input(tmp_path: Path) -> None:
    sparql = "SELECT ?label WHERE { id:amif skos:prefLabel ?label }"
    (tmp_path / "own.rq").write_text(sparql, encoding="utf-8")
    expected = 'label\n"Asylum, Migration and Integration Fund"\n'
    assert run("query", str(tmp_path / "own.rq")).stdout == expected
    assert run("query", "-", text=sparql).stdout == expected


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl", "md", "table"])
def test_every_format_holds_every_row(form: str) -> None:
    done = run("query", "countries-that-pay", "--format", form)
    assert done.returncode == 0
    for what in ("MIRAMI", "PARIM", "PATHWAYS", "Austria"):
        assert what in done.stdout


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    sparql = 'SELECT ?x WHERE { VALUES ?x { "=HYPERLINK(1)" "@cmd" "-5" "plain" } }'
    done = run("query", "-", "--format", "csv", text=sparql)
    assert done.stdout.split() == ["x", "'=HYPERLINK(1)", "'@cmd", "-5", "plain"]
