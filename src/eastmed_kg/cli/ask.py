"""`ask`: a question in plain words, answered from the graph with its proof."""

from __future__ import annotations

import sys

import click

from ..ask.answer import Answer
from ..ask.engine import Asked
from ..ask.engine import ask as answer_of
from . import options
from .output import opened_within, width

NO_ANSWER = 3


@click.command()
@click.argument("question", required=True)
@options.within
@options.store
@options.explain
def ask(question: str, within: options.Within, store: str | None, explain: bool) -> None:
    """Answer QUESTION from the graph, with the words that prove it."""
    engine, _ = opened_within(store, within, explain=explain)
    asked = answer_of(engine, question)
    show(asked)
    if not asked.answered:
        sys.exit(NO_ANSWER)


def show(asked: Asked) -> None:
    """Print the answers with their proofs."""
    for slip in asked.slips:
        click.echo(f"(read “{slip.typed}” as “{slip.read}”)")
    for answer in asked.answers:
        _show(answer)


def _show(answer: Answer) -> None:
    if answer.text:
        _wrapped(answer.text)
    quotes = {(p.quote, p.place) for row in answer.rows for p in row.proofs}
    shown = set()
    for row in answer.rows:
        if row.text:
            _wrapped(("- " if len(answer.rows) > 1 else "") + row.text, "  ")
        if len(quotes) <= 3:
            for proof in row.proofs:
                if (proof.quote, proof.place) not in shown:
                    shown.add((proof.quote, proof.place))
                    _wrapped(f"“{proof.quote}” ({proof.place})", "  ", "  ")
    if len(quotes) > 3:
        places = sorted({proof.place for row in answer.rows for proof in row.proofs})
        _wrapped("Proof: " + "; ".join(places))
    for note in answer.notes:
        _wrapped(note)


def _wrapped(text: str, rest: str = "", first: str = "") -> None:
    click.echo(click.wrap_text(text, width() - 2, first, rest))
