"""`view`: one self-contained HTML file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from ..errors import GraphError
from ..query.scope import EVERYTHING
from . import options
from .output import opened_within
from .query import answered


@click.command()
@click.argument("kind", type=click.Choice(("explorer", "network", "timeline", "funding")),
                default="explorer")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path),
              help="Where to write the page; default: KIND.html.")  # fmt: skip
@click.option("--open", "open_it", is_flag=True, help="Open the page in the browser.")
@click.option("--around", metavar="NAME", help="Only this and what is joined to it.")
@click.option("--hops", type=click.IntRange(0, 9), default=1, show_default=True,
              help="With --around: over so many relations.")  # fmt: skip
@click.option("--query", "source", metavar="FILE",
              help="Draw the answer to a SELECT or CONSTRUCT; - is standard input.")  # fmt: skip
@options.within
@options.store
@options.explain
def view(
    kind: str,
    output: Path | None,
    open_it: bool,
    around: str | None,
    hops: int,
    source: str | None,
    within: options.Within,
    store: str | None,
    explain: bool,
) -> None:
    """Draw the graph as one HTML file that loads nothing from outside.

    The explorer holds all three views: the network, the timeline, the funding. With a quote for
    each line, a choice of time, and the paper to read.

    \b
    eastmed-kg view explorer -o explorer.html --open
    eastmed-kg view network --around ICMPD --hops 2 --as-of 2024
    """
    from ..drawing import Wanted, page_of  # noqa: PLC0415  # networkx is slow to import
    from ..query.lookup import things  # noqa: PLC0415  # as above

    engine, scope = opened_within(store, within, explain=explain)
    found = tuple(things(engine, around)) if around else ()
    answer = answered(engine, source) if source else None
    words = " · ".join(filter(None, (within.words(), around and f"around {around}")))
    wanted = Wanted(kind, found, hops, answer, scope or EVERYTHING, words)
    page = page_of(engine, wanted, store, told=partial(click.echo, err=True))
    _write(output or Path(f"{kind}.html"), page.html, open_it=open_it)


def _write(output: Path, page: str, *, open_it: bool) -> None:
    try:
        output.write_text(page, encoding="utf-8")
    except OSError as error:
        raise GraphError(f"{output}: cannot be written ({error.strerror})") from error
    click.echo(f"{output}: {len(page.encode()) // 1024} kB written")
    if open_it:
        click.launch(str(output.resolve()))
