"""The reference pages are those that the program writes."""

from __future__ import annotations

import pytest

from eastmed_kg.cli.main import COMMANDS
from eastmed_kg.cli.reference import commands_page, queries_page
from places import ROOT

DOCS = ROOT.path / "docs"


def test_the_commands_page_is_up_to_date() -> None:
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == commands_page()


def test_the_queries_page_is_up_to_date() -> None:
    assert (DOCS / "queries.md").read_text(encoding="utf-8") == queries_page()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"## eastmed-kg {command}\n" in commands_page()
