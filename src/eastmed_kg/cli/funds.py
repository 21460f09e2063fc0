"""`funds`: who funds what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click
import pyoxigraph as ox

from ..model.held import Held
from ..query.engine import Engine
from ..query.funds import funding
from ..query.funds_rows import full_rows, narrow_rows, notes
from ..query.lookup import label_of, things
from ..query.rows import WIDE
from . import options
from .output import chosen, opened, print_proofs, say, show_proven, show_rows, width


@click.command()
@click.argument("name", required=False)
@click.option(
    "--funder", metavar="NAME", help="Only what this instrument, body or country pays for."
)
@click.option("--instrument", metavar="NAME", help="Only what this funding instrument pays for.")
@click.option("--project", metavar="NAME", help="Only this project.")
@click.option("--country", metavar="NAME", help="Only what is in or for this country.")
@click.option(
    "--implementer", metavar="NAME", help="Only what this body carries out, leads or joins."
)
@options.within
@options.common
def funds(
    name: str | None,
    within: options.Within,
    common: options.Common,
    **asked: str | None,
) -> None:
    """Who funds what: funder, instrument, project, amount, implementer, country, dates, action.

    NAME may be a funder, an instrument, a project, a country or an implementer, in any spelling;
    without NAME and options everything is listed. Amounts that are unknown, withheld or
    contradicted are said to be so.

    \b
    eastmed-kg funds NDICI
    eastmed-kg funds --country Türkiye --evidence
    """
    engine = opened(common.store, explain=common.explain)
    wanted = {"any": name, **asked}
    meant = {role: things(engine, value) for role, value in wanted.items() if value}
    every = funding(engine, meant, within.scope(engine))
    found = [one for one in every if one.held is not Held.NO]
    if len(found) < len(every):
        out = len(every) - len(found)
        note = f"Left out: {out} that had ended or had not begun in {within.as_of}."
        click.echo(note, err=True)
    if not every and meant:
        _nothing(engine, meant)
    country = label_of(engine, meant["country"][0]) if "country" in meant else None
    if chosen(common.form) == "table" and not found:
        return
    if chosen(common.form) == "table":
        show_rows(full_rows(found) if width() >= WIDE else narrow_rows(found), common.form)
        say(notes(found, country))
        if common.evidence:
            print_proofs(engine, [one for project in found for one in project.statements])
    elif common.evidence:
        show_proven(engine, full_rows(found), common.form, [one.statements for one in found])
    else:
        show_rows(full_rows(found), common.form)


def _nothing(engine: Engine, meant: Mapping[str, Sequence[ox.NamedNode]]) -> None:
    labels = ", ".join(label_of(engine, one) for found in meant.values() for one in found[:1])
    click.echo(f"{labels}: no funding is stated in this graph.", err=True)
