"""`evaluate` as a user runs it: figures in every format, what is listed, how it ends."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from eastmed_kg.pipeline import build
from places import ROOT
from program import run

#: Cells that are read in one way, so that the figures rest on the command alone.
PAPER = (
    "Brussels, 22 July 2024\n\n{number}\n\nAction\tLead actor(s)\tStatus\tWay ahead\tComments\n"
    "1. Step up cooperation\tCommission, MS\t{status}\t\t\n"
    "2. Train guards\tFrontex\tPlanned\t\tText of the comment\n"
)
LABELS: list[dict[str, object]] = [
    {"p": "title", "o": "Step up cooperation", "core": True},
    {"p": "leadActor", "o": "European Commission", "quote": "Commission", "core": True},
    {"p": "lead_actor", "o": "Europol", "quote": "Commission", "core": True},
    {"p": "budget", "s": "ALPHA", "o": "EUR 5000000", "when": "2024", "quote": "no such words"},
    {"p": "leadActor", "action": "2", "s": "Action 2", "o": "Frontex", "core": True},
]


def write_labels(path: Path, *records: dict[str, object]) -> Path:
    base = {"action": "1", "s": "Action 1"}
    whole = ({**base, "quote": record["o"], **record} for record in records)
    path.write_text("".join(f"{json.dumps(one)}\n" for one in whole), encoding="utf-8")
    return path


def write_paper(folder: Path, number: str, status: str) -> Path:
    path = folder / f"{number.replace(' ', '-').replace('/', '-')}.md"
    path.write_text(PAPER.format(number=number, status=status), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def labels(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Five labels, of which the paper holds three."""
    return str(write_labels(tmp_path_factory.mktemp("labels") / "labels.jsonl", *LABELS))


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The graph of the paper."""
    folder = tmp_path_factory.mktemp("one")
    build(ROOT, [write_paper(folder, "WK 1/2024 INIT", "Ongoing")], folder / "graph")
    return str(folder / "graph")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A graph of two editions of it."""
    folder = tmp_path_factory.mktemp("two")
    first = write_paper(folder, "WK 1/2024 INIT", "Ongoing")
    second = write_paper(folder, "WK 2/2024 INIT", "Completed by all who took part")
    build(ROOT, [first, second], folder / "graph")
    return str(folder / "graph")


def rows(*arguments: str) -> dict[str, dict[str, str]]:
    done = run("evaluate", *arguments)
    assert done.returncode == 0, done.stderr
    return {row["predicate"]: row for row in csv.DictReader(io.StringIO(done.stdout))}


def test_a_graph_agrees_with_itself(tmp_path: Path) -> None:
    facts = run("facts", "--action", "4", "--format", "jsonl").stdout.splitlines()
    records = [json.loads(fact) | {"core": True} for fact in facts]
    own = write_labels(tmp_path / "own.jsonl", *(one for one in records if one["p"] != "withheld"))
    found = rows(str(own), "--fail-under", "recall=1,core=1,precision=1,dates=1")
    assert found["all"]["right"] == found["all"]["labelled"] == found["all"]["found"]
    assert {row["f1"] for row in found.values()} == {"1.0"}
    assert list(found)[-2:] == ["all", "core"]


def test_the_figures(graph: str, labels: str) -> None:
    found = rows(labels, "--store", graph)
    assert list(found["all"].values()) == [
        "all", "5", "7", "3", "0", "0.4286", "0.6", "0.5", "", "0", "0",
    ]  # fmt: skip
    assert (found["core"]["labelled"], found["core"]["recall"]) == ("4", "0.75")
    assert (found["budget"]["recall"], found["budget"]["precision"]) == ("0.0", "")


def test_the_table_fits_and_is_followed_by_what_differs(graph: str, labels: str) -> None:
    done = run("evaluate", labels, "--store", graph, "--format", "table", "--show", "2")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= 80
    heads = ["Predicate", "Labels", "Found", "Right", "Twice", "Precision", "Recall", "F1", "Dates"]
    assert lines[1].split() == heads
    assert "\n".join(lines[-8:]) == (
        "Actions 1, 2. No pair has a date.\n"
        "The edition does not hold the words quoted in these lines of the labels: 4.\n"
        "Labels missed (2):\n"
        "- 1 leadActor (core): Action 1 → Europol «Commission»\n"
        "- 1 budget: ALPHA → EUR 5000000, 2024 «no such words»\n"
        "Facts not labelled (4, the first 2):\n"
        "- 1 leadActor: Action 1 → Member States «MS»\n"
        "- 1 status: Action 1 → Ongoing «Ongoing»"
    )
    none = run("evaluate", labels, "--store", graph, "--format", "table", "--show", "0")
    assert "Labels missed" not in none.stdout


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl", "md"])
def test_every_format_has_every_row(graph: str, labels: str, form: str) -> None:
    done = run("evaluate", labels, "--store", graph, "--format", form)
    assert done.returncode == 0
    for word in ("duplicates", "corrected", "title", "leadActor", "budget", "all", "core"):
        assert word in done.stdout
    assert "Labels missed" not in done.stdout


def test_rates_are_numbers_and_missing_ones_are_null(graph: str, labels: str) -> None:
    done = run("evaluate", labels, "--store", graph, "--format", "json")
    budget = next(row for row in json.loads(done.stdout) if row["predicate"] == "budget")
    assert (budget["recall"], budget["precision"]) == (0.0, None)


def test_differences_as_rows(graph: str, labels: str) -> None:
    done = run("evaluate", labels, "--store", graph, "--differences")
    found = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [one["verdict"] for one in found] == ["missed"] * 2 + ["invented"] * 4
    assert (found[0]["o"], found[0]["core"], found[0]["quote"]) == ("Europol", "True", "Commission")


def test_a_phrase_with_another_date_says_both(tmp_path: Path) -> None:
    event = next(
        one
        for line in run("facts", "--predicate", "event", "--format", "jsonl").stdout.splitlines()
        if (one := json.loads(line))["when"]
    )
    late = write_labels(tmp_path / "late.jsonl", event | {"when": "1999"})
    found = run("evaluate", str(late), "--format", "table").stdout
    assert "Dates agree in 0 of 1 dated pairs" in found
    assert f"1999; the graph says {event['when']}" in " ".join(found.split())


def test_one_action_alone(graph: str, labels: str) -> None:
    found = rows(labels, "--store", graph, "--action", "Action 2")
    assert (found["all"]["labelled"], found["all"]["found"]) == ("1", "3")


def test_an_edition_is_chosen_where_there_are_several(
    both: str, graph: str, labels: str, tmp_path: Path
) -> None:
    done = run("evaluate", labels, "--store", both)
    assert done.returncode == 1
    assert "2 editions (WK 1/2024 INIT, WK 2/2024 INIT); choose one" in done.stderr
    assert rows(labels, "--store", both, "--edition", "WK 1/2024 INIT") == rows(
        labels, "--store", graph
    )
    status = write_labels(tmp_path / "status.jsonl", {"p": "status", "o": "Ongoing"})
    for edition, right in (("WK-1-2024-INIT", "1"), ("WK-2-2024-INIT", "0")):
        found = rows(str(status), "--store", both, "--edition", edition)
        assert (found["status"]["right"], found["all"]["found"]) == (right, "4")


def test_facts_that_a_person_decided_are_told(labels: str, tmp_path: Path) -> None:
    for folder in ("sources", "graph"):
        (tmp_path / folder).mkdir()
    write_paper(tmp_path / "sources", "WK 1/2024 INIT", "Ongoing")
    decision = {
        "edition": "WK-1-2024-INIT", "verb": "add", "quote": "Frontex", "reason": "said so",
        "fact": {
            "action": "2", "s": "Action 2", "s_type": "Action", "p": "leadActor",
            "o": "Europol", "o_type": "Organisation",
        },
    }  # fmt: skip
    (tmp_path / "graph" / "corrections.jsonl").write_text(json.dumps(decision), encoding="utf-8")
    assert run("build", cwd=tmp_path).returncode == 0
    shown = run("evaluate", labels, "--format", "table", cwd=tmp_path).stdout
    assert "Decided by a person, not read by a rule: 1 of the 8 facts." in shown


def test_under_a_floor_it_ends_with_one(graph: str, labels: str) -> None:
    floors = "recall=0.61,core=0.7,precision=0.4"
    done = run("evaluate", labels, "--store", graph, "--fail-under", floors)
    assert done.returncode == 1
    assert done.stdout.startswith("predicate,"), "the figures are printed all the same"
    assert done.stderr == "error: under the floor: recall is 0.6000, floor 0.61\n"


def test_control_characters_of_labels_never_reach_the_terminal(graph: str, tmp_path: Path) -> None:
    hostile = write_labels(tmp_path / "labels.jsonl", {"p": "title", "o": "\x1b[2J gone"})
    for more in ([], ["--differences"]):
        done = run("evaluate", str(hostile), "--store", graph, "--format", "table", *more)
        assert "gone" in done.stdout
        assert "\x1b" not in done.stdout


def test_mistakes_get_one_sentence(graph: str, labels: str, tmp_path: Path) -> None:
    bad = write_labels(tmp_path / "bad.jsonl", *LABELS, {"p": "loves", "o": "IOM"})
    mistakes = [
        (["none.jsonl"], 1, "none.jsonl: cannot be read as labels"),
        ([str(bad)], 1, "bad.jsonl, line 6: «loves» is no predicate"),
        ([labels, "--action", "9"], 1, "no labelled fact is about action «9»"),
        ([labels, "--edition", "WK 1/2020"], 1, "has no edition «WK 1/2020»"),
        ([labels, "--fail-under", "speed=1"], 2, "«speed=1» is no floor"),
        ([labels, "--show", "-1"], 2, "not in the range"),
        ([], 2, "Missing argument"),
    ]
    for arguments, status, says in mistakes:
        done = run("evaluate", *arguments, "--store", graph)
        assert (done.returncode, says in done.stderr) == (status, True), done.stderr
        assert status == 2 or len(done.stderr.strip().splitlines()) == 1


def test_a_store_without_its_text_is_refused(graph: str, labels: str) -> None:
    (store,) = (path for path in Path(graph).glob("store/*") if path.is_dir())
    done = run("evaluate", labels, "--store", str(store))
    assert done.returncode == 1
    assert "cannot be read; give a graph folder" in done.stderr
