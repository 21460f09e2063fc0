"""`build`, `validate` and `verify` as a user runs them, on good sources and on bad ones."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from places import ROOT
from program import run


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
