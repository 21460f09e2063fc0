"""`diff`: what changed between two editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..query.editions import edition_named
from ..query.engine import Engine
from ..query.rows import FORMATS
from ..query.texts import canonical_text
from . import options
from .output import chosen, opened, say, show_rows

if TYPE_CHECKING:
    from ..diff.change import Change


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--readings", is_flag=True, help="List also what is read differently from one text.")
@click.option(
    "--against", metavar="PATH", help="Another graph, built by other rules: what it reads in NEW."
)
@click.option(
    "--format", "form", type=click.Choice([*FORMATS, "ttl"]),
    help="How changes come out; default: table on a terminal, csv when piped; ttl is RDF.",
)  # fmt: skip
@options.store
@options.explain
@options.evidence
def diff(
    old: str,
    new: str,
    readings: bool,
    against: str | None,
    form: str | None,
    store: str | None,
    explain: bool,
    evidence: bool,
) -> None:
    """What changed from edition OLD to edition NEW of a file.

    Other page breaks, other wrapping, other spellings and another order are no change; a newer
    meeting or a higher total is a new fact. What the same words are read to differently is counted
    apart, as no change of the paper; --against compares two builds of one edition.

    \b
    eastmed-kg diff "WK 10190/2024 INIT" "WK 10190/2024 REV 1"
    """
    engine = opened(store, explain=explain)
    names = edition_named(engine, old), edition_named(engine, new)
    if against:
        found, readings = _between_graphs(engine, opened(against, explain=explain), names), True
    else:
        found = _between_editions(engine, names, store)
    changes = [one for one in found if readings or one.kind != "read_differently"]
    if len(changes) < len(found):
        differently = len(found) - len(changes)
        click.echo(f"{differently} facts are read differently from the same words.", err=True)
    _print(changes, names, form, evidence=evidence)


def _between_editions(engine: Engine, names: tuple[str, str], store: str | None) -> list[Change]:
    from ..diff import compare_editions  # noqa: PLC0415  # the other commands need none of it

    return compare_editions(engine, *names, lambda name: canonical_text(name, store))


def _between_graphs(engine: Engine, other: Engine, names: tuple[str, str]) -> list[Change]:
    from ..diff.readings import compare_readings  # noqa: PLC0415  # only for two graphs

    if names[0] != names[1]:
        raise click.BadParameter("two graphs are compared in one edition", param_hint="--against")
    return compare_readings(engine, other, names[0])


def _print(
    changes: list[Change], names: tuple[str, str], form: str | None, *, evidence: bool
) -> None:
    from ..diff.rdf import turtle  # noqa: PLC0415  # the other commands need none of it
    from ..diff.rows import counts, full_rows, short_rows  # noqa: PLC0415  # as above

    if form == "ttl":
        click.echo(turtle(changes, *names), nl=False)
    elif chosen(form) != "table":
        show_rows(full_rows(changes), form)
    else:
        show_rows(short_rows(changes), form)
        say([counts(changes)])
        if evidence:
            for one in changes:
                say([f"action {one.action} · {one.kind} · {one.entity}",
                     *(f"  − «{one.quote_old}»" for _ in [0] if one.quote_old),
                     *(f"  + «{one.quote_new}»" for _ in [0] if one.quote_new)])  # fmt: skip
                click.echo()
