"""The program in a process of its own, as a user runs it."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

from places import ROOT

PROGRAM = [sys.executable, "-m", "eastmed_kg"]


def run(
    *arguments: str,
    cwd: Path = ROOT.path,
    columns: int = 80,
    text: str | None = None,
    env: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """What it printed and how it ended."""
    surroundings = {**os.environ, "COLUMNS": str(columns), **(env or {})}
    return subprocess.run(
        [*PROGRAM, *arguments], cwd=cwd, env=surroundings, input=text,
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def rows(*arguments: str) -> list[dict[str, str]]:
    """The rows it printed as CSV, by column; the program must have ended well."""
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))
