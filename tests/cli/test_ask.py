"""`ask` as a user runs it: an answer, a silence, a prompt, a pipe, two editions."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

import eastmed_kg
from eastmed_kg.ask.reader import Reader
from eastmed_kg.cli.prompt import names
from eastmed_kg.folders import Root
from eastmed_kg.pipeline import build
from eastmed_kg.query.engine import LocalStore
from places import PAPER, ROOT
from program import PROGRAM, run

NEXT = Path(__file__).parents[1] / "diff" / "WK-10190-2024-REV-1.md"
KEYS = ["question", "answered", "slips", "aside", "answers", "nearest"]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A graph of two editions."""
    folder = tmp_path_factory.mktemp("both") / "graph"
    build(ROOT, (PAPER, NEXT), folder)
    return str(folder)


def test_an_answer_comes_first_and_then_its_words(graph_folder: Path) -> None:
    done = run("ask", "who pays for scope 2?", "--store", str(graph_folder))
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "SCOPE II is funded by Internal Security Fund (ISF).",
        "  “The grant agreement of SCOPE II (EUR 5 million through the Internal",
        "  Security Fund) has been signed.” (action 4, comments)",
    ]


def test_only_what_was_at_the_place_happened_there(graph_folder: Path) -> None:
    done = run("ask", "Which events took place in Brussels?", "--store", str(graph_folder))
    told = [line for line in done.stdout.splitlines() if line.startswith("- ")]
    assert [line[2:25] for line in told] == ["High Level Dialogue bet", "conference in Brussels "]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who does Europol cooperate with?", ["Europol cooperates with Frontex and Eurojust."]),
        (
            "Which agencies does Frontex work with?",
            [
                "Frontex cooperates with Eurojust, European Commission (COM) and Member States.",
                "Europol cooperates with Frontex.",
            ],
        ),
        (
            "Which countries does Frontex work with?",
            [
                "Frontex cooperates with Türkiye.",
                "Action Plan between Frontex and Bulgaria has as partner Frontex and Bulgaria.",
            ],
        ),
        ("Which countries take part in SCOPE II?", ["Kick-off meeting with DE, HU and AT"]),
        ("Who are the partners of IOM?", ["working procedures to refer returnees from IOM to"]),
    ],
)
def test_with_whom_a_body_works(graph_folder: Path, question: str, told: list[str]) -> None:
    done = run("ask", question, "--store", str(graph_folder))
    assert done.returncode == 0
    answer = " ".join(done.stdout.split())
    assert all(line in answer for line in told)
    assert "had as participant" not in answer


@pytest.mark.parametrize(
    ("question", "silence"),
    [
        ("Who funds EUROMED Police?", "Not stated in this paper"),
        ("When did Europol fund EMPATHY?", "Not stated in this paper: that Europol funds EMPATHY."),
        ("How much money has MIRAMI?", "Withheld"),
        ("Who leads action 25?", "Possibly withheld"),
        ("Who leads action 99?", "Outside this paper"),
        ("Which astronaut waltzed?", "Cannot read «astronaut», «waltzed»"),
    ],
)
def test_each_silence_says_which_it_is(graph_folder: Path, question: str, silence: str) -> None:
    done = run("ask", question, "--store", str(graph_folder))
    assert done.returncode == 3
    assert done.stdout.startswith(silence)
    assert "Can be asked: " in done.stdout


def test_two_amounts_for_one_project_are_a_contradiction(graph_folder: Path) -> None:
    done = run("ask", "EMPATHY budget", "--store", str(graph_folder))
    assert "EUR 5 million or EUR 12.5 million: the paper\n  contradicts itself." in done.stdout


def test_a_total_is_an_interval_and_says_what_it_leaves_out(graph_folder: Path) -> None:
    done = run("ask", "total money for Türkiye", "--store", str(graph_folder))
    first, *rest = done.stdout.splitlines()
    assert first.startswith("Türkiye: EUR 233.2 million to EUR 240.7 million in 5 projects")
    assert any(line.startswith("Left out, no amount stated: ") for line in rest)


def test_what_countries_share_is_not_added(graph_folder: Path) -> None:
    done = run("ask", "total money for Bangladesh", "--store", str(graph_folder), columns=200)
    assert done.stdout.startswith(
        "Bangladesh: EUR 20 million in 1 project, each counted once; "
        "shared with other countries and not added: EUR 12 million in 1 project."
    )


def test_programs_get_json(graph_folder: Path) -> None:
    done = run("ask", "who funds PROTASHA II", "--store", str(graph_folder), "--format", "json")
    found = json.loads(done.stdout)
    assert list(found) == KEYS
    assert found["slips"] == [{"typed": "PROTASHA", "read": "PROTTASHA"}]
    (answer,) = found["answers"]
    assert answer["outcome"] == "answered"
    assert answer["rows"][0]["values"]["predicate"] == "fundedBy"
    assert answer["rows"][0]["proofs"][0]["statement"].startswith("https://w3id.org/eastmed-kg/")


def test_explain_prints_the_reading_and_the_sparql_aside(graph_folder: Path) -> None:
    asked = ("ask", "who funds SCOPE II", "--store", str(graph_folder))
    plain, explained = run(*asked), run(*asked, "--explain")
    assert explained.stdout == plain.stdout
    assert "reading: who funds it: SCOPE II (answered)" in explained.stderr
    assert "VALUES ?subject { <https://w3id.org/eastmed-kg/id/scope-ii> }" in explained.stderr


def test_evidence_quotes_the_words_of_a_long_list(graph_folder: Path) -> None:
    asked = ("ask", "what does NDICI pay for", "--store", str(graph_folder))
    assert "Proof: action" in run(*asked).stdout
    assert run(*asked, "--evidence").stdout.count("“") > 5


def test_a_pipe_gives_a_question_a_line(graph_folder: Path) -> None:
    lines = "who funds SCOPE II\n\n" + "x" * 700 + "\nstatus of action 12\n"
    done = run("ask", "--store", str(graph_folder), text=lines)
    assert done.returncode == 0
    assert "Internal Security Fund" in done.stdout
    assert "Action 12 has the status Ongoing." in done.stdout
    assert done.stderr == "error: a question may have 600 characters; this one has more\n"


def test_a_terminal_gets_a_prompt(graph_folder: Path) -> None:
    main, other = pty.openpty()
    command = [*PROGRAM, "ask", "--store", str(graph_folder)]
    program = subprocess.Popen(command, stdin=other, stdout=other, stderr=other, cwd=ROOT.path)
    os.close(other)
    os.write(main, b"who funds SCOPE II\n\n")
    shown = read(main)
    assert program.wait() == 0
    assert "an empty line ends" in shown
    assert "Internal Security Fund (ISF)" in shown


def read(terminal: int) -> str:
    """All that a terminal shows until the program lets go of it."""
    shown = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:
            return shown.decode()
        if not part:
            return shown.decode()
        shown += part


def test_names_are_completed(store: LocalStore) -> None:
    assert names(Reader(store), "pat") == ["PATHWAYS EMR-WBR"]
    assert names(Reader(store), "") == []


def test_of_two_editions_the_newest_answers_and_says_so(both: str) -> None:
    done = run("ask", "PROTTASHA II budget", "--store", both)
    assert done.stdout.splitlines() == [
        "PROTTASHA II has a budget of EUR 22 million.",
        "  “Support the implementation of the NDICI-funded PROTTASHA II in Bangladesh",
        "  (EUR 22 million).” (action 23, comments, WK 10190/2024 REV 1)",
        "Answered from the newest edition: WK-10190-2024-REV-1.",
    ]
    older = run("ask", "PROTTASHA II budget", "--store", both, "--edition", "WK 10190/2024 INIT")
    assert older.stdout.startswith("PROTTASHA II has a budget of EUR 20 million.")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("has the status of action 2 changed?", "status changed · Action 2: Ongoing → On hold"),
        ("which amounts changed?", "PROTTASHA II: EUR 20000000 → EUR 22000000"),
        ("what changed in action 4?", "implementer changed"),
    ],
)
def test_changes_of_a_kind_or_of_an_action(both: str, question: str, told: str) -> None:
    done = run("ask", question, "--store", both, columns=300)
    assert done.returncode == 0
    assert told in done.stdout
    rows = [line for line in done.stdout.splitlines() if " · " in line]
    kinds = {line.partition(": ")[2].split(" · ")[0] for line in rows}
    assert len(kinds) == (5 if "action 4" in question else 1)


def test_limits_are_kept_and_told(both: str) -> None:
    ended = run("ask", "who implements EU4BorderSecurity", "--store", both, "--as-of", "2026")
    assert ended.returncode == 3
    assert ended.stdout.splitlines()[-1] == "Within these limits: as of 2026."
    known = run("ask", "who leads action 31", "--store", both, "--edition", "WK 10190/2024 INIT")
    assert known.stdout.startswith("Outside this paper: it has no action 31.")


def test_what_changed_is_told_of_the_last_two_editions(both: str, graph_folder: Path) -> None:
    done = run("ask", "what changed since the last edition?", "--store", both)
    assert done.stdout.startswith("From WK-10190-2024-INIT to WK-10190-2024-REV-1, ")
    assert "action 31: action added" in done.stdout
    alone = run("ask", "what changed since the last edition?", "--store", str(graph_folder))
    assert alone.stdout.startswith("Not stated in this paper: a change; there is one edition")


def test_no_document_steers_the_terminal(tmp_path: Path) -> None:
    paper = tmp_path / "hostile.md"
    paper.write_text(
        "Brussels, 22 July 2024\n\nWK 1/2024 INIT\n\n"
        "Action\tLead actor(s)\tStatus\tWay ahead\tComments\n"
        "1. Step up cooperation\tMS\tOngoing\t\t<li>- The \x1b[31mAMIF-funded project BLUE\x9b2J "
        "(EUR 2 million) started on 1 May 2024.</li>\n",
        encoding="utf-8",
    )
    root = Root(ROOT.path)
    build(root, (paper,), tmp_path / "graph")
    done = run("ask", "what is said about BLUE", "--store", str(tmp_path / "graph"))
    assert "BLUE" in done.stdout
    assert "\x1b" not in done.stdout
    assert "\x9b" not in done.stdout


def test_the_library_answers_from_the_newest_edition_too(both: str) -> None:
    (row,) = eastmed_kg.answer("PROTTASHA II budget", both).answers[0].rows
    assert row.text == "PROTTASHA II has a budget of EUR 22 million."
