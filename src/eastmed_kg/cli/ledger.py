"""`ledger`: what was promised, by when, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import click

from ..query.texts import canonical_text
from . import options
from .output import chosen, opened, say, show_rows

if TYPE_CHECKING:
    from ..ledger.entries import Entry


@click.command()
@click.option(
    "--on",
    metavar="DATE",
    help="The day to judge by, or today; default: the newest edition's.",
)
@click.option("--action", metavar="N", help="Only the promises of this action.")
@click.option("--outcome", metavar="WORDS", help="Only those of this outcome, such as overdue.")
@options.within
@options.common
def ledger(
    on: str | None,
    action: str | None,
    outcome: str | None,
    within: options.Within,
    common: options.Common,
) -> None:
    """Every promise with its date, and whether it was kept by a day.

    A promise counts as delivered only where a report in the same action names the same things and
    the same kind of deed; both quotes are given. Overdue is what no paper reports as done.

    \b
    eastmed-kg ledger --on today --outcome overdue
    """
    from ..ledger import ledger as entries_of  # noqa: PLC0415  # the other commands need none of it
    from ..ledger.rows import counts, full_rows, short_rows  # noqa: PLC0415  # as above

    engine = opened(common.store, explain=common.explain)
    scope, text_of = within.scope(engine), partial(canonical_text, place=common.store)
    found = [
        entry
        for entry in entries_of(engine, text_of, _day(on), scope)
        if action in {None, entry.action} and outcome in {None, entry.outcome.value}
    ]
    if chosen(common.form) != "table":
        show_rows(full_rows(found), common.form)
        return
    show_rows(short_rows(found), common.form)
    say([counts(found)])
    for entry in found if common.evidence else ():
        say(_proof(entry))
        click.echo()


def _proof(entry: Entry) -> Iterator[str]:
    """The words of the promise and those of its report, side by side."""
    yield f"action {entry.action} · {entry.what}"
    yield f"  promised in {entry.edition}: «{entry.quote}»"
    if entry.report_quote:
        yield f"  {entry.outcome}, {entry.report_edition}: «{entry.report_quote}»"


def _day(written: str | None) -> dt.date | None:
    """A day; ``today`` is the one place where the program looks at the clock."""
    if written is None:
        return None
    if written == "today":
        return dt.datetime.now(tz=dt.UTC).date()
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        raise click.BadParameter(
            f"«{written}» is neither a day such as 2024-07-22 nor today", param_hint="--on"
        ) from None
