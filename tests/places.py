"""Where the tests find the project's own files."""

from __future__ import annotations

from pathlib import Path

from eastmed_kg.folders import Root

ROOT = Root(Path(__file__).resolve().parents[1])
PAPER = ROOT.sources / "WK-10190-2024-INIT.md"
