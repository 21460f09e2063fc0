"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from ..query.rows import FORMATS

F = TypeVar("F", bound=Callable[..., Any])

store: Callable[[F], F] = click.option(
    "--store",
    metavar="PATH",
    help="A built graph folder or a store; default: the current project's, else the packaged one.",
)
form: Callable[[F], F] = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How rows come out; default: table on a terminal, csv when piped.",
)
explain: Callable[[F], F] = click.option(
    "--explain", is_flag=True, help="Print the SPARQL that was run, to standard error."
)
evidence: Callable[[F], F] = click.option(
    "--evidence", is_flag=True, help="Print quote, action, column and document for each row."
)
