"""`evaluate`: the graph's facts against labelled ones."""

from __future__ import annotations

from pathlib import Path

import click

from . import options
from .output import chosen, opened, say, show_rows


def _floors(_ctx: click.Context, _param: click.Parameter, written: str | None) -> dict[str, float]:
    from ..evaluate.floors import parse_floors  # noqa: PLC0415  # only where floors are set

    try:
        return parse_floors(written) if written else {}
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command()
@click.argument("labels", metavar="LABELS", type=click.Path(path_type=Path))
@click.option("--action", metavar="N", help="Only the labels of this action.")
@click.option("--edition", metavar="E", help="The edition labelled, where the graph has several.")
@click.option("--show", metavar="N", type=click.IntRange(min=0), default=10, show_default=True,
              help="How many misses, and how many inventions, a table is followed by.")  # fmt: skip
@click.option("--differences", is_flag=True, help="All misses and inventions as the rows.")
@click.option("--fail-under", "floors", metavar="MEASURE=X,…", callback=_floors,
              help="Exit 1 when recall, core, precision or dates is under X.")  # fmt: skip
@options.store
@options.form
@options.explain
def evaluate(
    labels: Path,
    action: str | None,
    edition: str | None,
    show: int,
    differences: bool,
    floors: dict[str, float],
    store: str | None,
    form: str | None,
    explain: bool,
) -> None:
    """Compare the facts with those labelled in LABELS, a file with one JSON object a line.

    A row for each predicate, one for all labels, one for those of the core: how many facts are
    labelled, found and right; precision, recall and F1; and in what share of the pairs with a date
    the dates agree. Only the actions that the labels speak of count. A fact that says once more
    what another has said is a duplicate and left out of precision. The facts of the core are all
    facts.

    \b
    eastmed-kg evaluate labels.jsonl --action 4 --show 50
    eastmed-kg evaluate labels.jsonl --fail-under recall=0.9,core=0.95
    """
    from ..evaluate import report  # noqa: PLC0415  # networkx is slow to import
    from ..evaluate.counts import figures  # noqa: PLC0415
    from ..evaluate.floors import refuse_below  # noqa: PLC0415
    from ..evaluate.graph import evaluate as compared  # noqa: PLC0415
    from ..evaluate.labels import labels_of, read_labels  # noqa: PLC0415
    from ..query.printable import printable  # noqa: PLC0415

    wanted = labels_of(read_labels(labels), action) if action else read_labels(labels)
    comparison = compared(opened(store, explain=explain), wanted, store, edition)
    counted, found = figures(comparison), report.differences(comparison)
    if differences:
        show_rows(report.difference_rows(found), form)
    elif chosen(form) == "table":
        show_rows(report.short_rows(counted), form)
        say(map(printable, report.notes(comparison, counted)))
        say(map(printable, report.difference_lines(found, show)))
    else:
        show_rows(report.full_rows(counted), form)
    refuse_below(counted, floors)
