"""`view`: one self-contained HTML file."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import GraphError
from . import options
from .output import opened


@click.group()
def view() -> None:
    """Draw the graph as one HTML file that loads nothing from outside."""


@view.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("network.html"),
              show_default=True, help="Where to write the page.")  # fmt: skip
@click.option("--open", "open_it", is_flag=True, help="Open the page in the browser.")
@options.within
@options.store
@options.explain
def network(
    output: Path, open_it: bool, within: options.Within, store: str | None, explain: bool
) -> None:
    """The network of actions, actors, money and places, with the words that prove each edge."""
    from ..query.network import network_graph, network_title  # noqa: PLC0415  # networkx is slow
    from ..views.network import network_page  # noqa: PLC0415

    engine = opened(store, explain=explain)
    drawn = network_graph(engine, within.scope(engine))
    title = " · ".join(filter(None, (network_title(engine), within.words())))
    page = network_page(drawn, title=title)
    try:
        output.write_text(page, encoding="utf-8")
    except OSError as error:
        raise GraphError(f"{output}: cannot be written ({error.strerror})") from error
    click.echo(f"{output}: {len(page) // 1024} kB written")
    if open_it:
        click.launch(str(output.resolve()))
