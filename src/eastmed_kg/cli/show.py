"""`show`: a profile of anything by any of its names."""

from __future__ import annotations

import click

from ..query.lookup import things
from ..query.profile import Line, Profile, profiles
from ..query.rows import Rows
from . import options
from .output import chosen, opened, print_proofs, show_proven, show_rows

_COLUMNS = ("about", "edge", "other", "date", "role", "modality", "action", "statement")


@click.command()
@click.argument("name")
@options.within
@options.common
def show(
    name: str,
    within: options.Within,
    common: options.Common,
) -> None:
    """All that the graph says of NAME, an action ("Action 4"), project, body, country or event."""
    engine = opened(common.store, explain=common.explain)
    found = profiles(engine, things(engine, name), within.scope(engine))
    lines = [(profile, line) for profile in found for line in profile.lines]
    statements = [[line.statement] for _, line in lines]
    columns = (*_COLUMNS, "held") if within.as_of else _COLUMNS
    rows = Rows(columns, [_full(profile, line)[: len(columns)] for profile, line in lines])
    if chosen(common.form) == "table":
        for profile in found:
            _print(profile)
        if common.evidence:
            print_proofs(engine, [one for own in statements for one in own])
    elif common.evidence:
        show_proven(engine, rows, common.form, statements)
    else:
        show_rows(rows, common.form)


def _full(profile: Profile, line: Line) -> tuple[str, ...]:
    edge = line.edge if line.forward else f"is {line.edge} of"
    return (
        profile.label, edge, line.other, line.date, line.role, line.modality, line.action,
        line.statement, line.held or "",
    )  # fmt: skip


def _print(profile: Profile) -> None:
    kind = f" ({profile.type})" if profile.type else ""
    click.secho(f"{profile.label}{kind}", bold=True)
    if profile.aliases:
        click.echo(f"also: {' · '.join(profile.aliases)}")
    if not profile.lines:
        click.echo("Nothing is stated about it in this graph.\n")
        return
    then = any(line.held for line in profile.lines)
    columns = ("relation", "to", "date", "held", "action")
    rows = Rows(columns, [_short(line) for line in profile.lines])
    show_rows(rows if then else rows.without("held"), "table")


def _short(line: Line) -> tuple[str, ...]:
    edge = line.edge if line.forward else f"← {line.edge}"
    return edge, line.other, _date(line), line.held or "", line.action


def _date(line: Line) -> str:
    told = [line.role] if line.role == "due" else []
    told += [line.basis] if line.basis == "computed" else []
    marks = [line.date, *told, _unless_done(line.modality)]
    return " ".join(mark for mark in marks if mark)


def _unless_done(modality: str) -> str:
    return "" if modality == "done" else modality
