"""What is no question: a sentence and an exit status, soon, and a graph that stays as it was."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eastmed_kg.ask.engine import asked
from eastmed_kg.ask.reader import Reader
from eastmed_kg.errors import EastmedError
from program import run

HOSTILE = (
    "} DROP ALL ; SELECT * WHERE { ?s ?p ?o",
    '" } ; INSERT DATA { <urn:a> <urn:b> <urn:c> } #',
    "Who funds <http://example.org/x> ; DELETE WHERE { ?s ?p ?o }",
    "SERVICE <http://example.org/sparql> { ?s ?p ?o }",
    "'; rm -rf / ; echo '",
    "$(touch hacked) `touch hacked` | tee hacked > hacked",
    "../../../../etc/passwd",
    "\u202ewho funds\u202c \u200bSCOPE\u2066 II\u2069 of the moon",
    "\u0007\u001b[31m\u009b2J who",
    "%s %n {0} {question!r} ${HOME}",
    "<script>alert(1)</script>",
    "who funds " + "(" * 500,
    "a" * 100_000,
    "who funds SCOPE II? " * 5_000,
    "?" * 200,
    "   ",
    "\ud83d\ude80\ud83d\ude80",
    "NULL",
    "--",
)


@pytest.mark.parametrize("question", HOSTILE, ids=range(len(HOSTILE)))
def test_it_is_refused_in_a_sentence(graph_folder: Path, question: str, tmp_path: Path) -> None:
    before = digest(graph_folder)
    typed = question.encode("utf-16", "surrogatepass").decode("utf-16")[:120_000]
    done = run("ask", "--store", str(graph_folder), "--", typed, cwd=tmp_path)
    assert done.returncode in {1, 3}
    assert "Traceback" not in done.stderr
    assert (done.stdout + done.stderr).strip()
    assert list(tmp_path.iterdir()) == []
    assert digest(graph_folder) == before


def digest(folder: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        found.update(path.read_bytes() if path.is_file() else b"")
    return found.hexdigest()


def test_a_long_text_is_turned_away_before_it_is_read() -> None:
    """The process is given two seconds of CPU and no more."""
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_CPU, (2, 2)); "
        "from eastmed_kg.cli import main; sys.argv = ['x', 'ask', 'who funds ' * 12000]; main()"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "600 characters" in done.stderr


@settings(max_examples=150, deadline=None)
@given(question=st.text(max_size=80))
def test_any_text_is_answered_or_refused(reader: Reader, question: str) -> None:
    assert outcome(reader, question)


def outcome(reader: Reader, question: str) -> str:
    """How a question ends: every text has an answer, a silence or one expected error."""
    try:
        found = asked(reader, question)
    except EastmedError as error:
        return str(error)
    return found.answers[0].outcome.value
