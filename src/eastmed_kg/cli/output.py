"""Rows and notes → standard output as the terminal or the pipe wants them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

import click

from ..query.engine import Answer, Engine, LocalStore, open_store
from ..query.rows import Rows, write

_NARROWEST = 40


class Explained:
    """An engine that prints each query before it runs it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def select(self, sparql: str) -> Answer:
        """Print the query to standard error, then run it."""
        click.echo(sparql.strip() + "\n", err=True)
        return self._engine.select(sparql)


def opened(place: str | None, *, explain: bool = False) -> Engine:
    """The graph to ask."""
    store: LocalStore = open_store(place)
    return Explained(store) if explain else store


def chosen(form: str | None) -> str:
    """The format asked for, else a table on a terminal and CSV in a pipe."""
    return form or ("table" if sys.stdout.isatty() else "csv")


def width() -> int:
    """How many columns there are to write in."""
    from shutil import get_terminal_size  # noqa: PLC0415  # only tables need it

    return max(_NARROWEST, get_terminal_size((80, 24)).columns)


def colour() -> bool:
    """Colour only on a terminal, and not where NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def show_rows(rows: Rows, form: str | None) -> None:
    """Print rows in the format asked for."""
    kind = chosen(form)
    wide = width() if kind == "table" else 0
    click.echo(write(rows, kind, wide, colour=colour()), nl=False)


def say(lines: Iterable[str]) -> None:
    """Notes under a table, wrapped to the terminal."""
    for line in lines:
        click.echo(click.wrap_text(line, width=width() - 2, subsequent_indent="  "))


def print_proofs(engine: Engine, statements: Sequence[str]) -> None:
    """The quotes behind the rows, each with its place."""
    from ..query.evidence import proofs  # noqa: PLC0415  # only when asked for
    from ..query.table import printable  # noqa: PLC0415

    for proof in proofs(engine, statements):
        said = f"{proof.subject} · {proof.edge} · {proof.object}"
        say(
            [
                printable(
                    said + (f" · {proof.date}" if proof.date not in {"", proof.object} else "")
                ),
                printable(f"  «{proof.quote}»"),
                f"  {proof.place}",
            ]
        )
        click.echo()
