"""`timeline`: what happened, began, ended or is planned, in order."""

from __future__ import annotations

import click

from ..query.timeline import full_rows, short_rows
from ..query.timeline import timeline as moments_of
from . import options
from .output import chosen, opened_within, print_proofs, show_proven, show_rows


@click.command()
@click.argument("name", required=False)
@click.option("--from", "since", metavar="DATE", help="Only what may lie on or after this date.")
@click.option("--to", "until", metavar="DATE", help="Only what may lie on or before this date.")
@options.within
@options.common
def timeline(
    name: str | None,
    since: str | None,
    until: str | None,
    within: options.Within,
    common: options.Common,
) -> None:
    """Events, starts, ends and plans in order; of everything, or only what is about NAME.

    A date is as exact as the words of the paper; what is planned, computed or has its year inferred
    is marked.

    \b
    eastmed-kg timeline Pakistan --from 2024
    """
    engine, _ = opened_within(common.store, within, explain=common.explain)
    found = moments_of(engine, name, since, until)
    statements = [[one.statement] for one in found]
    if chosen(common.form) == "table" and not found:
        about = f" about {name}" if name else ""
        click.echo(f"Nothing dated is stated{about} within these limits.", err=True)
    elif chosen(common.form) == "table":
        show_rows(short_rows(found), common.form)
        if common.evidence:
            print_proofs(engine, [one.statement for one in found])
    elif common.evidence:
        show_proven(engine, full_rows(found), common.form, statements)
    else:
        show_rows(full_rows(found), common.form)
