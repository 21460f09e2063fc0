"""A prompt for questions: with history and completion on a terminal, line by line in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..ask.reader import Reader

_PROMPT = "? "


def questions(reader: Reader) -> Iterator[str]:
    """What is typed, line after line, to the end of the input or an empty line of a terminal."""
    if not sys.stdin.isatty():
        yield from (line.strip() for line in sys.stdin if line.strip())
        return
    click.echo("Ask in plain words; an empty line ends. Tab completes names.")
    _complete(reader)
    with suppress(EOFError, KeyboardInterrupt):
        while line := input(_PROMPT).strip():
            yield line


def _complete(reader: Reader) -> None:
    """Arrows recall what was asked, tab completes the names of the graph."""
    with suppress(ImportError):  # not every Python has it; asking works without
        import readline  # noqa: PLC0415  # a pipe needs none

        readline.set_completer_delims(" ")
        readline.set_completer(lambda start, at: _nth(names(reader, start), at))
        readline.parse_and_bind("tab: complete")


def names(reader: Reader, start: str) -> list[str]:
    """The names told of in the graph that begin so, sorted."""
    labels = {node.label for node in reader.index.nodes.values() if node.type == "Project"}
    return sorted(one for one in labels if start and one.casefold().startswith(start.casefold()))


def _nth(found: list[str], at: int) -> str | None:
    return found[at] if at < len(found) else None
