"""`validate` checks the graph's shape, `verify` its quotes, offsets and hashes."""

from __future__ import annotations

from pathlib import Path

import click

from ..folders import Root, project


def _root(place: str | None) -> tuple[Root, Path]:
    if place is None:
        return project(), project().graph
    folder = Path(place)
    return Root(folder.resolve().parent), folder


_STORE = click.option(
    "--store", metavar="PATH", help="A built graph folder; default: the project's."
)


@click.command()
@_STORE
@click.pass_context
def validate(ctx: click.Context, store: str | None) -> None:
    """Check the graph against the ontology's shapes and the model's own rules."""
    from ..graph.load import graph_text_triples  # noqa: PLC0415  # SHACL is slow to import
    from ..graph.validate import validate as findings  # noqa: PLC0415

    root, folder = _root(store)
    triples = graph_text_triples(folder)
    found = findings(triples, root.ontology)
    for finding in found:
        click.echo(f"{finding.check}: {finding.focus}: {finding.message}")
    click.echo(f"{len(triples)} triples checked, {len(found)} findings", err=bool(found))
    ctx.exit(1 if found else 0)


@click.command()
@_STORE
@click.option("--sources", type=click.Path(path_type=Path), help="Where the documents are.")
def verify(store: str | None, sources: Path | None) -> None:
    """Read every source again and check each quote, offset and hash against it."""
    from ..pipeline import verify as verify_graph  # noqa: PLC0415

    root, folder = _root(store)
    report = verify_graph(folder, sources or root.sources)
    click.echo(
        f"{report.quotes} of {report.quotes} quotes and offsets confirmed in "
        f"{report.sources} source(s), {report.files} files as built"
    )
