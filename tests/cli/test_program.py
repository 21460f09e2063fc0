"""The program as a whole: its help, its Python interface, what it loads, the wheel."""

from __future__ import annotations

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
