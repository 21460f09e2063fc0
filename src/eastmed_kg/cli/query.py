"""`query` runs a stored or own SPARQL query; `queries` lists the stored ones."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click
from pyoxigraph import NamedNode

from ..errors import QueryError
from ..query.bind import bind
from ..query.engine import Answer, Engine
from ..query.rows import WIDE, Rows, rows_of
from ..query.stored import StoredQuery, parse_query, stored_queries, stored_query
from . import options
from .output import chosen, opened_within, show_proven, show_rows, width, with_held


@click.command()
@click.argument("source", metavar="NAME|FILE|-")
@click.option("--param", "given", multiple=True, metavar="NAME=VALUE", help="A parameter's value.")
@options.within
@options.common
def query(
    source: str,
    given: tuple[str, ...],
    within: options.Within,
    common: options.Common,
) -> None:
    """Run a stored query by its name, a SPARQL file, or what comes on standard input.

    \b
    eastmed-kg query who-funds-what --param funder=AMIF
    eastmed-kg query my.rq --format json
    """
    engine, scope = opened_within(common.store, within, explain=common.explain)
    rows = rows_of(answered(engine, source, dict(_pair(pair) for pair in given)))
    rows = with_held(engine, scope, rows) if scope and scope.as_of else rows
    if common.evidence:
        show_proven(engine, rows, common.form, _statements(rows))
    elif chosen(common.form) == "table" and width() < WIDE:
        show_rows(rows.without("statement"), common.form)
        if "statement" in rows.columns:
            click.echo("Ids of the statements: --format csv, or a wider terminal.", err=True)
    else:
        show_rows(rows, common.form)


def _meant(engine: Engine, name: str) -> list[NamedNode]:
    from ..query.lookup import things  # noqa: PLC0415  # most queries name nothing

    return things(engine, name)


def answered(engine: Engine, source: str, values: Mapping[str, str] | None = None) -> Answer:
    """The answer to a stored query by its name, to that in a file, or on standard input."""
    return engine.select(bind(_loaded(source), values or {}, lambda name: _meant(engine, name)))


def _loaded(source: str) -> StoredQuery:
    if source == "-":
        return parse_query("standard input", sys.stdin.read())
    path = Path(source)
    if path.suffix or path.is_file():
        try:
            return parse_query(path.name, path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise QueryError(f"{source}: cannot be read as a query ({error})") from error
    return stored_query(source)


def _pair(written: str) -> tuple[str, str]:
    name, equals, value = written.partition("=")
    if not equals:
        raise click.BadParameter(f"«{written}» is not NAME=VALUE", param_hint="--param")
    return name.strip(), value


def _statements(rows: Rows) -> list[list[str]]:
    if "statement" not in rows.columns:
        raise QueryError("this query's rows name no statement, so there is nothing to prove")
    return [[str(row["statement"])] if row["statement"] else [] for row in rows.records()]


@click.command()
@click.argument("name", required=False)
@options.form
def queries(name: str | None, form: str | None) -> None:
    """List the stored queries with the question each answers; with NAME, describe one."""
    if name is None:
        found = [
            (q.name, q.question, ", ".join(p.name for p in q.parameters)) for q in stored_queries()
        ]
        show_rows(Rows(("name", "question", "parameters"), list(found)), form)
        return
    one = stored_query(name)
    click.echo(f"{one.name}: {one.question}\n{one.summary}.")
    for parameter in one.parameters:
        default = f", default {parameter.default}" if parameter.default else ""
        click.echo(f"  --param {parameter.name}=… ({parameter.type}{default}) {parameter.words}")
    click.echo(f"\n{one.sparql.strip()}")
