"""Building: the same bytes wherever it runs, and the old graph until the new one is whole."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from eastmed_kg.errors import GraphError, SourceError
from eastmed_kg.graph.manifest import read_manifest
from eastmed_kg.pipeline import build, verify
from eastmed_kg.query.engine import open_store
from places import PAPER, ROOT

BUILD = [sys.executable, "-m", "eastmed_kg", "build"]
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


def run_build(
    out: Path,
    *more: str,
    env: dict[str, str] | None = None,
    preexec: Callable[[], None] | None = None,
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BUILD, "--out", str(out), *more],
        cwd=ROOT.path,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=preexec,  # limits the child alone
    )


def written(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "store" not in path.parts
    }


SURROUNDINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
]


@pytest.mark.parametrize("env", SURROUNDINGS, ids=["first", "second"])
def test_the_same_bytes_anywhere(tmp_path: Path, graph_folder: Path, env: dict[str, str]) -> None:
    done = run_build(tmp_path / "graph", env=env)
    assert done.returncode == 0, done.stderr
    assert written(tmp_path / "graph") == written(graph_folder)


def test_the_graph_in_the_repository_is_what_a_build_gives(graph_folder: Path) -> None:
    kept = written(ROOT.graph)
    for name, data in written(graph_folder).items():
        assert kept[name] == data, name


def test_a_second_build_changes_nothing_and_keeps_one_store(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    build(ROOT, out=folder)
    before = written(folder)
    build(ROOT, out=folder)
    assert written(folder) == before
    assert len(list((folder / "store").iterdir())) == 1
    assert not list(folder.glob(".build-*"))


def test_the_store_holds_what_the_manifest_counts(graph_folder: Path) -> None:
    manifest = read_manifest(graph_folder)
    assert len(open_store(graph_folder)) == manifest.quads
    facts = (graph_folder / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(facts) == manifest.facts


def test_without_its_store_a_graph_answers_from_its_text(
    tmp_path: Path, graph_folder: Path
) -> None:
    folder = tmp_path / "project" / "graph"
    shutil.copytree(graph_folder, folder, ignore=shutil.ignore_patterns("store"))
    shutil.copytree(ROOT.ontology, tmp_path / "project" / "ontology")
    whole, bare = open_store(graph_folder), open_store(folder)
    assert bare.ntriples() == whole.ntriples()


def test_a_changed_text_is_not_taken_for_the_graph(tmp_path: Path, graph_folder: Path) -> None:
    folder = tmp_path / "project" / "graph"
    shutil.copytree(graph_folder, folder, ignore=shutil.ignore_patterns("store"))
    shutil.copytree(ROOT.ontology, tmp_path / "project" / "ontology")
    with (folder / "graph.ttl").open("ab") as file:
        file.write(b"\n")
    with pytest.raises(GraphError, match="not the text this graph was built with"):
        open_store(folder)


def test_a_killed_build_leaves_the_old_graph(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    build(ROOT, out=folder)
    before = written(folder)
    killed = 0
    for delay in (0.2, 0.5, 0.8, 1.1, 1.4, 1.7, 2.0):
        child = subprocess.Popen(
            [*BUILD, "--out", str(folder), "--no-corrections"], cwd=ROOT.path,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(delay)
        child.send_signal(signal.SIGKILL)
        killed += child.wait() == -signal.SIGKILL
        after = {k: v for k, v in written(folder).items() if not k.startswith(".build-")}
        assert after == before
        assert len(open_store(folder)) == read_manifest(folder).quads
    assert killed, "no build was killed, so the test says nothing"


def _little_room() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def test_a_full_disk_leaves_the_old_graph(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    build(ROOT, out=folder)
    before = written(folder)
    done = run_build(folder, preexec=_little_room)
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert "Traceback" not in done.stderr
    assert written(folder) == before
    assert len(open_store(folder)) == read_manifest(folder).quads


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(GraphError, match="cannot be written"):
        build(ROOT, out=tmp_path / "file" / "graph")


def test_one_unreadable_source_does_not_stop_the_others(tmp_path: Path) -> None:
    bad = tmp_path / "bad.md"
    bad.write_text("no table", encoding="utf-8")
    outcome = build(ROOT, [PAPER, bad], tmp_path / "graph")
    (error,) = outcome.failed
    assert str(error).startswith(f"{bad}: no table with an action column")
    assert len(outcome.read) == 1
    with pytest.raises(SourceError):
        build(ROOT, [PAPER, bad], tmp_path / "graph", strict=True)


def test_a_mistyped_store_is_an_error_and_no_new_store(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="neither a built graph nor a store"):
        open_store(tmp_path / "graaph")
    assert not (tmp_path / "graaph").exists()


def test_a_damaged_store_is_said_to_be_damaged(tmp_path: Path, graph_folder: Path) -> None:
    folder = tmp_path / "graph"
    shutil.copytree(graph_folder, folder)
    store = folder / read_manifest(folder).store
    for path in store.glob("MANIFEST-*"):
        path.write_bytes(b"")
    with pytest.raises(GraphError, match="cannot be opened"):
        open_store(folder)


def test_every_quote_is_confirmed(graph_folder: Path) -> None:
    report = verify(graph_folder, ROOT.sources)
    assert report.sources == 1
    facts = (graph_folder / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    places = {(one["start"], one["end"]) for one in map(json.loads, facts)}
    assert report.quotes > len(places)


def places_to_change() -> list[tuple[str, str, str]]:
    """What to change in the source, into what, and what the error has to name."""
    return [
        (
            "SCOPE II (EUR 5 million",
            "SCOPE II (EUR 6 million",
            "line 57 .* «.*EUR 5 million.*» now",
        ),
        ("Brussels, 22 July", "Brussels, 23 July", "line 11 "),
        ("<b>29. Continue", "<b>28. Continue", "line 148 "),
        ("<li>- Toolbox", "<li>- toolbox", "is not there|line 51 "),
        ('<ul style="list', '<ul stYle="list', "line 47 .*no word changed"),
    ]


@pytest.mark.parametrize(("old", "new", "says"), places_to_change())
def test_one_changed_byte_is_found_and_placed(
    tmp_path: Path, graph_folder: Path, old: str, new: str, says: str
) -> None:
    text = PAPER.read_text(encoding="utf-8")
    if old not in text:
        old, new = old.replace("<li>", "<p>"), new.replace("<li>", "<p>")
    assert old in text
    (tmp_path / PAPER.name).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SourceError, match=says):
        verify(graph_folder, tmp_path)


def test_a_missing_source_is_said_to_be_missing(tmp_path: Path, graph_folder: Path) -> None:
    with pytest.raises(SourceError, match="the source of WK-10190-2024-INIT is not there"):
        verify(graph_folder, tmp_path)


def test_a_changed_quote_in_the_graph_is_found(tmp_path: Path, graph_folder: Path) -> None:
    folder = tmp_path / "graph"
    shutil.copytree(graph_folder, folder)
    path = folder / "graph.ttl"
    path.write_bytes(path.read_bytes().replace(b'"MIRAMI [REDACTED]"', b'"MIRAMI [redacted]"'))
    with pytest.raises(SourceError, match=r"graph\.ttl: not the file that the build wrote"):
        verify(folder, ROOT.sources)


def test_other_ways_of_numbering_build_and_answer(tmp_path: Path) -> None:
    """A paper, invented for this test, with pillars and decimal numbers."""
    paper = tmp_path / "invented.md"
    paper.write_text(
        "Brussels, 3 February 2025\n\nWK 987/2025 INIT\n\n"
        "Action\tLead actor(s)\tStatus\tWay ahead\tComments\n"
        "Pillar 2: Returns\t\t\t\t\n"
        "1.2 Step up returns\tMS\tOngoing\t\t- LIMA project (EUR 3 million, AMIF).\n"
        "1.10 Step up more\tMS\tOngoing\t\t- [REDACTED]\n",
        encoding="utf-8",
    )
    folder = tmp_path / "graph"
    build(ROOT, [paper], folder)
    lines = (folder / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    facts = [json.loads(line) for line in lines]
    assert list(dict.fromkeys(fact["action"] for fact in facts)) == ["1.2", "1.10"]
    assert {fact["o"] for fact in facts if fact["p"] == "section"} == {"Pillar 2"}
    assert [f["o"] for f in facts if f["p"] == "budget"] == ["EUR 3000000"]
