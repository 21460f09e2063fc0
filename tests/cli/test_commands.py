"""The program as a user runs it: real processes, what they print, how they end."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from eastmed_kg.cli.main import COMMANDS
from places import ROOT
from program import PROGRAM, run


def rows(*arguments: str) -> list[dict[str, str]]:
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


# ---- who funds what


def test_funds_by_instrument() -> None:
    found = {row["what"]: row["amount"] for row in rows("funds", "NDICI")}
    assert found == {
        "NDICI-funded action in support of the Talent Partnership in Bangladesh": "not stated",
        "NDICI-funded action in support of the Talent Partnership in Pakistan": "not stated",
        "PACTS": "not stated",
        "PROTTASHA II": "EUR 20 million",
        "Social and Economic Reintegration, and Improved Migration Governance in Iraq": (
            "not stated"
        ),
        "Sustainable Reintegration of Returnees and Improved Migration Management in Pakistan": (
            "EUR 7 million"
        ),
        "THAMM": "not stated",
    }


def test_funds_by_country() -> None:
    found = [row["what"] for row in rows("funds", "--country", "Pakistan")]
    assert found == [
        "Integrated Border Management in the Silk Route countries",
        "NDICI-funded action in support of the Talent Partnership in Pakistan",
        "PARIM II",
        "Sustainable Reintegration of Returnees and Improved Migration Management in Pakistan",
    ]


def test_funds_by_project() -> None:
    (row,) = rows("funds", "--project", "SCOPE II")
    assert (row["fundedBy"], row["amount"], row["action"]) == ("ISF", "EUR 5 million", "4")


def test_funds_by_implementer() -> None:
    found = {row["what"]: row["deliveredBy"] for row in rows("funds", "--implementer", "ICMPD")}
    assert found == {
        "Integrated Border Management in the Silk Route countries": "ICMPD",
        "International Migration Cooperation Centre in Istanbul": "ICMPD",
        "MIRAMI": "led by ICMPD; with Austria, Bulgaria, Finland, Germany, Greece",
        "NACORAC project": "ICMPD; with Frontex",
        "PARIM II": "led by ICMPD; with Austria, Bulgaria, Finland, Germany, Greece",
        "Strengthening Capability for Integrated Border Management in Lebanon": "with ICMPD",
        "Support to Integrated Border Management in Jordan": "with ICMPD, UNODC",
    }


def test_a_contradiction_is_shown_and_not_summed_away() -> None:
    (row,) = rows("funds", "EMPATHY")
    assert row["amount"] == (
        "contradiction: EUR 5 million (action 19) ≠ EUR 12.5 million (action 29)"
    )
    table = run("funds", "--format", "table", columns=200).stdout
    assert "between about EUR 301.3 million and EUR 308.8 million, over 13 projects" in table
    assert "contradicts itself over EMPATHY" in table


def test_a_withheld_budget_is_not_an_unknown_one() -> None:
    (row,) = rows("funds", "MIRAMI")
    assert row["amount"] == "withheld [REDACTED]"
    assert "a redaction mark stands behind MIRAMI" in run("funds", "--format", "table").stdout


def test_a_shared_amount_is_kept_out_of_a_countrys_sum() -> None:
    table = " ".join(run("funds", "--country", "PK", "--format", "table").stdout.split())
    assert "Stated for Pakistan alone: EUR 8.1 million, over 2 projects" in table
    assert "EUR 12 million, is for Bangladesh and Iraq and Pakistan together" in table


SAME = [
    ("TR", "Turkey", "Türkiye", "turkiye", "TUR", "Republic of Türkiye"),
    ("AMIF", "Asylum, Migration and Integration Fund", "amif", "the AMIF"),
    ("PARIM II", "PARIM-II", "parim ii", "PARIM II project"),
    ("NDICI", "NDICI-Global Europe", "Global Europe"),
    ("EL", "GR", "Greece", "GRC"),
]


@pytest.mark.parametrize("names", SAME, ids=[names[0] for names in SAME])
def test_every_name_of_a_thing_gives_the_same_answer(names: tuple[str, ...]) -> None:
    answers = {name: run("funds", name).stdout for name in names}
    assert len(set(answers.values())) == 1, answers
    assert len(answers[names[0]].splitlines()) > 1


@pytest.mark.parametrize("width", [80, 200])
def test_tables_fit_the_terminal_and_lose_nothing(width: int) -> None:
    table = run("funds", "--format", "table", columns=width).stdout
    assert max(map(len, table.splitlines())) <= width
    words = re.sub(r"\W", "", table)
    for row in rows("funds"):
        for word in " ".join(row.values()).split():
            assert re.sub(r"\W", "", word) in words, word


def test_no_colour_in_a_pipe() -> None:
    for command in (["funds"], ["show", "EMPATHY"], ["withheld"]):
        assert "\x1b" not in run(*command, "--format", "table").stdout


# ---- other questions


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


def test_a_build_elsewhere_reads_and_writes_there(tmp_path: Path) -> None:
    """A folder with sources of its own is a project of its own; the names come with the program."""
    (tmp_path / "sources").mkdir()
    shutil.copy(ROOT.sources / "WK-10190-2024-INIT.md", tmp_path / "sources")
    done = run("build", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "graph" / "manifest.json").is_file()
    assert run("funds", "NDICI", cwd=tmp_path).stdout == run("funds", "NDICI").stdout
    (tmp_path / "empty").mkdir()
    nothing = run("build", cwd=tmp_path / "empty", env={"HOME": str(tmp_path)})
    assert nothing.returncode == 0, "the nearest sources upwards are built"


def test_a_folder_without_sources_says_so(tmp_path: Path) -> None:
    done = run("build", cwd=tmp_path)
    assert done.returncode == 1
    assert "no document was found" in done.stderr


def test_the_python_interface_can_be_called_again() -> None:
    code = (
        "import eastmed_kg as e\n"
        "assert e.run_query('actions') == e.run_query('actions')\n"
        "assert e.funds('ISF') == e.funds('ISF')\n"
        "assert e.list_facts(4) == e.list_facts('4')\n"
        "assert len(e.rdflib_graph()) == len(e.open_store())\n"
        "assert e.rdflib_graph().query('ASK { ?s em:fundedBy ?o }').askAnswer\n"
        "assert e.networkx_graph().number_of_nodes() > 100\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=ROOT.path, check=True)


def test_output_that_cannot_be_written_is_said() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*PROGRAM, "facts"], cwd=ROOT.path, stdout=full, stderr=subprocess.PIPE, text=True,
            check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    ascii_only = run("funds", "EMPATHY", env={"PYTHONIOENCODING": "ascii"})
    assert ascii_only.returncode == 0


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


def test_validate_and_verify_say_that_all_is_well() -> None:
    assert run("validate").stdout.endswith("0 findings\n")
    verified = run("verify")
    assert verified.returncode == 0
    assert re.match(r"(\d+) of \1 quotes and offsets confirmed", verified.stdout)


def test_verify_fails_on_a_changed_source(tmp_path: Path) -> None:
    source = ROOT.sources / "WK-10190-2024-INIT.md"
    data = source.read_bytes().replace(b"EUR 12,5 million", b"EUR 12.5 million")
    (tmp_path / source.name).write_bytes(data)
    done = run("verify", "--sources", str(tmp_path))
    assert done.returncode == 1
    assert "line 148 is not the line the graph was built from" in done.stderr


def test_build_says_what_was_read_and_what_was_not_understood(tmp_path: Path) -> None:
    done = run("build", "--out", str(tmp_path / "graph"))
    assert done.returncode == 0
    assert "5 sections, 24 actions on 22 pages" in done.stdout
    assert " read, 0 corrected)" in done.stdout
    assert "items yielded no fact" in done.stdout
    assert "capitalised names resolved to nothing" in done.stdout
    whole = run("build", "--out", str(tmp_path / "graph"), "--list-unread").stdout
    assert whole.count("    action ") > done.stdout.count("    action ")


def test_build_ends_with_one_when_a_source_cannot_be_read(tmp_path: Path) -> None:
    bad = tmp_path / "bad.md"
    bad.write_text("nothing", encoding="utf-8")
    good = ROOT.sources / "WK-10190-2024-INIT.md"
    done = run("build", str(good), str(bad), "--out", str(tmp_path / "graph"))
    assert done.returncode == 1
    assert (tmp_path / "graph" / "manifest.json").is_file()
    strict = run("build", str(good), str(bad), "--strict", "--out", str(tmp_path / "none"))
    assert strict.returncode == 1
    assert not (tmp_path / "none").exists()


# ---- mistakes


MISTAKES = [
    (["funds", "Turky"], 1, "nothing in the graph is called 'Turky'; did you mean Türkiye"),
    (["funds", "Xyzzy Foo"], 1, "nothing in the graph is called 'Xyzzy Foo'"),
    (["query", "who-fund-what"], 1, "did you mean who-funds-what"),
    (["query", "-"], 1, "not valid SPARQL"),
    (["query", "none.rq"], 1, "cannot be read as a query"),
    (["query", "due-next", "--param", "day"], 2, "is not NAME=VALUE"),
    (["query", "who-leads-most", "--evidence"], 1, "name no statement"),
    (["facts", "--edition", "WK 1/2020 INIT"], 1, "has no edition «WK 1/2020 INIT»"),
    (["facts", "--action", "99"], 1, "has no action «99»"),
    (["query", "due-next", "--param", "day=2024-02-31"], 1, "is not a day such as"),
    (["evidence", "not-an-id"], 1, "is no statement's id"),
    (["evidence", "0123456789abcdef"], 1, "no statement has the id"),
    (["facts", "--predicate", "loves"], 1, "has the predicate «loves»"),
    (["funds", "--store", "/no/such/graph"], 1, "neither a built graph nor a store is there"),
    (["funds", "--store", "http://127.0.0.1/sparql"], 1, "remote endpoints cannot be asked yet"),
    (["funds", "--no-such-option"], 2, "No such option"),
    (["view", "network", "-o", "/no/such/folder/x.html"], 1, "cannot be written"),
    (["build", "none.md", "--out", "/proc/none"], 1, "cannot be read"),
    (["nonsense"], 2, "No such command"),
]


@pytest.mark.parametrize(
    ("arguments", "status", "says"), MISTAKES, ids=[" ".join(mistake[0]) for mistake in MISTAKES]
)
def test_a_mistake_gets_one_sentence(arguments: list[str], status: int, says: str) -> None:
    done = run(*arguments, text="SELECT WHERE")
    assert done.returncode == status
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    if status == 1:
        assert len(done.stderr.strip().splitlines()) == 1


def test_a_known_name_without_money_is_told_apart_from_an_unknown_one() -> None:
    done = run("funds", "Brazil")
    assert done.returncode == 0
    assert "Brazil: no funding is stated in this graph" in done.stderr


def test_control_characters_of_a_document_never_reach_the_terminal() -> None:
    sparql = 'SELECT ?x WHERE { VALUES ?x { "\\u001b[2Jgone\\u202e" } }'
    shown = run("query", "-", "--format", "table", text=sparql).stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown


# ---- the program itself


def test_every_command_has_help_with_a_sentence() -> None:
    for command in COMMANDS:
        done = run(command, "--help")
        assert done.returncode == 0
        assert re.search(r"\n\n  [A-Z«].+", done.stdout), command


HEAVY = {"rdflib", "networkx", "pyvis", "rich", "numpy", "jinja2", "pyshacl"}


@pytest.mark.parametrize(
    "arguments", [["query", "who-funds-what"], ["funds", "--format", "csv"], ["queries"]]
)
def test_nothing_heavy_is_imported_for_a_quick_answer(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom eastmed_kg.cli.main import program\n"
        f"program({arguments!r}, standalone_mode=False)\n"
        "print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT.path, capture_output=True, text=True, check=True
    )
    assert not HEAVY & {name.strip("'[] ") for name in done.stderr.split(",")}


def test_the_wheel_answers_elsewhere(tmp_path: Path) -> None:
    """Built, installed into a folder of its own, asked from an empty one: the packaged graph."""
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path)],
        cwd=ROOT.path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    site, empty = tmp_path / "site", tmp_path / "empty"
    empty.mkdir()
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index",
         "--target", str(site), str(wheel)],
        check=True, capture_output=True,
    )  # fmt: skip
    assert not list(site.rglob("store")), "a store in binary form travels in no wheel"
    done = run("funds", "NDICI", cwd=empty, env={"PYTHONPATH": str(site)})
    assert done.stdout == run("funds", "NDICI").stdout
    where = subprocess.run(
        [sys.executable, "-c", "import eastmed_kg; print(eastmed_kg.__file__)"],
        cwd=empty, env={**os.environ, "PYTHONPATH": str(site)}, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert where.stdout.startswith(str(site))
    assert run("verify", cwd=empty, env={"PYTHONPATH": str(site)}).returncode == 0
    shutil.rmtree(site)
