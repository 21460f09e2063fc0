"""Rows and notes → standard output as the terminal or the pipe wants them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from ..query.engine import Answer, Engine, LocalStore, open_store
from ..query.rows import Cell, Rows, write

if TYPE_CHECKING:
    from ..query.evidence import Proof
    from ..query.scope import Scope
    from .options import Within

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


def opened_within(
    place: str | None, within: Within, *, explain: bool
) -> tuple[Engine, Scope | None]:
    """The part of the graph that may answer a query of any form, and the scope that chose it."""
    store = open_store(place)
    scope = None
    if within.limits:
        from ..query.restricted import restricted  # noqa: PLC0415  # most queries ask everything

        scope = within.scope(store)
        store = restricted(store, scope)
    return (Explained(store) if explain else store), scope


def with_held(engine: Engine, scope: Scope, rows: Rows) -> Rows:
    """The rows, each with whether its statement held; rows that name none stay as they are."""
    if "statement" not in rows.columns:
        return rows
    from ..query.spans import held_then  # noqa: PLC0415  # only where a time is asked about

    statements = [str(row["statement"] or "") for row in rows.records()]
    then = held_then(engine, scope, sorted({one for one in statements if one}))
    pairs = zip(rows.rows, statements, strict=True)
    return Rows((*rows.columns, "held"), [(*row, then.get(one)) for row, one in pairs])


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


def show_proven(
    engine: Engine, rows: Rows, form: str | None, statements: Sequence[Sequence[str]]
) -> None:
    """Print rows with the words that prove them: ``statements`` holds those of each row.

    Under a table the words follow; every other format gets them as one more column.
    """
    if chosen(form) == "table":
        show_rows(rows, form)
        print_proofs(engine, [one for own in statements for one in own])
        return
    from ..query.evidence import proofs  # noqa: PLC0415  # only when asked for

    found = proofs(engine, sorted({one for own in statements for one in own}))
    column = [
        _proof_cell([p for p in found if p.statement in own], chosen(form)) for own in statements
    ]
    pairs = zip(rows.rows, column, strict=True)
    show_rows(Rows((*rows.columns, "evidence"), [(*row, cell) for row, cell in pairs]), form)


def _proof_cell(found: Sequence[Proof], form: str) -> Cell:
    """The words and their places: records for JSON, a sentence for the others."""
    if form in {"json", "jsonl"}:
        keys = ("statement", "quote", "action", "column", "edition")
        return [{key: str(getattr(proof, key)) for key in keys} for proof in found]
    return " | ".join(f"«{proof.quote}» ({proof.place})" for proof in found)


def say(lines: Iterable[str]) -> None:
    """Notes under a table, wrapped to the terminal."""
    for line in lines:
        click.echo(click.wrap_text(line, width=width() - 2, subsequent_indent="  "))


def print_proofs(engine: Engine, statements: Sequence[str]) -> None:
    """The quotes behind the rows, each with its place."""
    from ..query.evidence import proofs  # noqa: PLC0415  # only when asked for
    from ..query.printable import printable  # noqa: PLC0415

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
