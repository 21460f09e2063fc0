"""`build`: documents → facts → graph."""

from __future__ import annotations

import gc
from pathlib import Path

import click

from ..document.files import files
from ..folders import workplace
from ..pipeline import Outcome, Read
from ..pipeline import build as build_graph

_SHOWN = 5
#: How many new objects make Python look for garbage: a build keeps nearly all that it makes, and to
#: look as often as by default is a tenth of its time.
_OBJECTS = 100_000


@click.command()
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--out", type=click.Path(path_type=Path), help="Write the graph here, not into graph/."
)
@click.option("--no-corrections", is_flag=True, help="Leave out what people decided.")
@click.option("--strict", is_flag=True, help="Build nothing when a source cannot be read.")
@click.option("--list-unread", is_flag=True, help="List every item and name not understood.")
@click.pass_context
def build(
    ctx: click.Context,
    sources: tuple[Path, ...],
    out: Path | None,
    no_corrections: bool,
    strict: bool,
    list_unread: bool,
) -> None:
    """Read SOURCES (default: all of sources/) and write the graph, swapped in whole.

    Says what was read, what was not understood, and where. Exit 1 when a source could not be read.
    """
    gc.set_threshold(_OBJECTS)
    root = workplace()
    outcome = build_graph(root, sources, out, corrections=not no_corrections, strict=strict)
    for one in outcome.read:
        _report(one, whole=list_unread)
    _written(outcome, out or root.graph)
    together = files(one.document for one in outcome.read)
    if len(together) > 1:
        named = ", ".join(editions[0].value("number") or editions[0].name for editions in together)
        click.echo(
            f"note: {len(together)} files are in one graph ({named}): actions of one number are "
            "told together; --edition keeps them apart",
            err=True,
        )
    for error in outcome.failed:
        click.echo(f"error: {error}", err=True)
    ctx.exit(1 if outcome.failed else 0)


def _report(one: Read, *, whole: bool) -> None:
    document, corrected = one.document, one.corrected()
    click.echo(
        f"{one.path.name}: {len(document.sections)} sections, {len(document.actions)} actions on "
        f"{document.pages} pages, {len(one.facts)} facts ({len(one.facts) - corrected} read, "
        f"{corrected} corrected), {len(document.withheld)} withheld places"
    )
    for span in document.unread:
        click.echo(f"  not placed: «{span.of(document.text)[:60]}»")
    silent = one.silent_items()
    items = sum(len(cell.items) for action in document.actions for cell in action.cells)
    click.echo(f"  {len(silent)} of {items} items yielded no fact")
    _listed([(n, item.span.of(document.text)) for n, item in silent], whole=whole)
    names = one.unresolved_names()
    click.echo(f"  {len(names)} capitalised names resolved to nothing")
    _listed([(n, span.of(document.text)) for n, span in names], whole=whole)


def _listed(found: list[tuple[str, str]], *, whole: bool) -> None:
    """The first few places, or all; each with its action."""
    for number, words in found if whole else found[:_SHOWN]:
        click.echo(f"    action {number}: «{words[:70]}{'…' if len(words) > 70 else ''}»")
    if len(found) > _SHOWN and not whole:
        click.echo(f"    … and {len(found) - _SHOWN} more: --list-unread")


def _written(outcome: Outcome, folder: Path) -> None:
    manifest = outcome.manifest
    click.echo(f"{folder}: {manifest.facts} facts, {manifest.triples} triples written")
