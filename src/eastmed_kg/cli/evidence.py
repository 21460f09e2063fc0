"""`evidence`: the words that prove a statement, in their context."""

from __future__ import annotations

import click

from ..errors import QueryError
from ..query.evidence import Proof, proofs, statement_address
from ..query.printable import printable
from ..query.rows import Rows
from . import options
from .output import chosen, opened, say, show_rows


@click.command()
@click.argument("statement", metavar="ID")
@options.store
@options.form
@options.explain
def evidence(statement: str, store: str | None, form: str | None, explain: bool) -> None:
    """The words that prove statement ID, with action, column, document and offsets."""
    found = proofs(opened(store, explain=explain), [statement_address(statement)])
    if not found:
        raise QueryError(f"no statement has the id «{statement}»")
    if chosen(form) != "table":
        show_rows(Rows(Proof._fields, [tuple(proof) for proof in found]), form)
        return
    first = found[0]
    click.secho(printable(f"{first.subject} · {first.edge} · {first.object}"), bold=True)
    dated = " ".join(part for part in (first.date, first.role) if part)
    click.echo(f"{first.modality}{f', {dated}' if dated else ''}\n")
    for proof in found:
        _print(proof)


def _print(proof: Proof) -> None:
    say([printable(f"… {proof.prefix}»{proof.quote}«{proof.suffix} …")])
    how = "read by rule" if proof.origin == "extracted" else "decided by a person:"
    say([f"  {proof.place}, code points {proof.start} to {proof.end}; {how} {proof.rule}"])
    click.echo()
