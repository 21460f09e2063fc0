"""`facts`: the facts, one a line."""

from __future__ import annotations

import click

from ..query.facts import exchange_rows
from ..query.rows import Rows
from . import options
from .output import chosen, opened, show_rows

_COLUMNS: tuple[str, ...] = (
    "action", "column", "s", "p", "o", "when", "when_role", "modality", "quote", "id",
)  # fmt: skip
_NARROW: tuple[str, ...] = ("action", "s", "p", "o", "when")


@click.command()
@click.option("--action", metavar="N", help="Only the facts of this action.")
@click.option("--predicate", metavar="P", help="Only facts of this predicate, such as fundedBy.")
@click.option(
    "--origin", type=click.Choice(["extracted", "corrected"]), help="How they came to be."
)
@options.within
@options.store
@options.form
@options.explain
def facts(
    action: str | None,
    predicate: str | None,
    origin: str | None,
    within: options.Within,
    store: str | None,
    form: str | None,
    explain: bool,
) -> None:
    """The facts, one a line and action; --format jsonl is the form other programs compare."""
    engine = opened(store, explain=explain)
    found = exchange_rows(engine, action, predicate, origin, within.scope(engine))
    if chosen(form) in {"json", "jsonl"}:
        _as_json(found, chosen(form))
        return
    columns = _NARROW if chosen(form) == "table" else _COLUMNS
    columns += ("held",) if within.as_of else ()
    rows = [tuple(str(fact[name] or "") for name in columns) for fact in found]
    show_rows(Rows(columns, list(rows)), form)


def _as_json(found: list[dict[str, object]], form: str) -> None:
    import json  # noqa: PLC0415  # only for these formats

    if form == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for fact in found:
        click.echo(json.dumps(fact, ensure_ascii=False))
