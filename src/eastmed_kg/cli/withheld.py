"""`withheld`: what is withheld, and in which form."""

from __future__ import annotations

import click

from ..query.bind import bind
from ..query.lookup import things
from ..query.rows import Rows, rows_of
from ..query.stored import stored_query
from . import options
from .output import chosen, opened, say, show_rows


@click.command()
@click.option("--action", metavar="N", help="Only in this action.")
@options.store
@options.form
@options.explain
def withheld(action: str | None, store: str | None, form: str | None, explain: bool) -> None:
    """What is withheld: marked redactions, which are proven, and gaps that only may be one."""
    engine = opened(store, explain=explain)
    given = {"inAction": f"action {action}"} if action else {}
    rows = rows_of(
        engine.select(bind(stored_query("withheld"), given, lambda n: things(engine, n)))
    )
    if chosen(form) != "table":
        show_rows(rows, form)
        return
    show_rows(_short(rows), form)
    proven = sum(1 for row in rows.records() if row["proven"] == "true")
    rest = len(rows.rows) - proven
    say([f"{proven} marked redactions are proven; the other {rest} may be withholding."])


def _short(rows: Rows) -> Rows:
    """Form, place and words, as a reader wants them."""
    shown = []
    for row in rows.records():
        where = f"action {row['number']}" if row["number"] else f"section {row['section']}"
        place = ", ".join(str(part) for part in (where, row["column"]) if part)
        gap = row["form"] == "missing action"
        words = "" if gap else f"…{row['before']}{row['words']}".replace("  ", " ")
        shown.append((row["form"], place, words))
    return Rows(("form", "where", "words"), shown)
