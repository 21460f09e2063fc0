"""The commands and the stored queries → their reference pages under ``docs/``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ..query.stored import StoredQuery, stored_queries
from .main import COMMANDS, program

_WIDTH = 88


def commands_page() -> str:
    """Every command with its help, as the program prints it 88 columns wide."""
    context = click.Context(program, info_name="eastmed-kg", max_content_width=_WIDTH)
    parts = ["# The commands\n\nWritten by `make docs` from the help texts of the program.\n"]
    parts += [_section("eastmed-kg", _help(program, context))]
    for name in COMMANDS:
        command = program.get_command(context, name)
        if command:
            parts += list(_pages(command, name, context))
    return "\n".join(parts)


def _pages(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    context = click.Context(
        command, info_name=name.rsplit(maxsplit=1)[-1], parent=parent, max_content_width=_WIDTH
    )
    yield _section(f"eastmed-kg {name}", _help(command, context))


def _help(command: click.Command, context: click.Context) -> str:
    context.terminal_width = _WIDTH
    lines = command.get_help(context).splitlines()
    return "\n".join(line.rstrip() for line in lines)


def _section(heading: str, words: str) -> str:
    return f"## {heading}\n\n```text\n{words}\n```\n"


def queries_page() -> str:
    """Every stored query with the question it answers and its parameters."""
    heading = (
        "# The stored queries\n\nWritten by `make docs` from the heads of the files under "
        "`queries/`. Run one with\n`eastmed-kg query NAME --param PARAMETER=VALUE`.\n"
    )
    return "\n".join([heading, *map(_query, stored_queries())])


def _query(one: StoredQuery) -> str:
    lines = [f"## {one.name}\n", f"{one.question} {one.summary}."]
    for parameter in one.parameters:
        default = f", `{parameter.default}` when not given" if parameter.default else ""
        lines.append(f"- `{parameter.name}` ({parameter.type}{default}): {parameter.words}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write both pages into the folder given."""
    folder = Path(sys.argv[1])
    (folder / "cli.md").write_text(commands_page(), encoding="utf-8")
    (folder / "queries.md").write_text(queries_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
