"""`ask`: a question in plain words, answered with the words that prove it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..ask.answer import Answer, Row
from . import options
from .output import opened_within, say

if TYPE_CHECKING:
    from ..ask.engine import Asked
    from ..ask.reader import Reader

#: The exit status where there is no answer.
NO_ANSWER = 3
#: Of more rows than these only the places are told, unless the words are asked for.
_QUOTED = 3


@click.command()
@click.argument("question", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How the answer comes out.  [default: text]",
)
@options.within
@options.store
@options.explain
@options.evidence
def ask(
    question: tuple[str, ...],
    form: str,
    within: options.Within,
    store: str | None,
    explain: bool,
    evidence: bool,
) -> None:
    """Answer QUESTION from the graph: the answer, then the words that prove it.

    Without QUESTION a prompt takes one after the other. What a word or name does not tell for
    certain is never guessed: exit status 3 says that there is no answer, and the text whether it is
    not stated, withheld, outside the paper or not understood.

    \b
    eastmed-kg ask "who pays for NACORAC?"
    eastmed-kg ask "total money for Turkey"
    """
    from ..ask.engine import asked  # noqa: PLC0415  # what --help needs not
    from ..ask.reader import Reader  # noqa: PLC0415

    engine, _ = opened_within(store, within, explain=explain)
    reader = Reader(engine)
    if not question:
        from .prompt import questions  # noqa: PLC0415  # a single question needs none

        for one in questions(reader):
            _tell(reader, one, form, explain=explain, evidence=evidence)
        return
    found = asked(reader, " ".join(question))
    _show(found, form, explain=explain, evidence=evidence)
    sys.exit(0 if found.answered else NO_ANSWER)


def _tell(reader: Reader, question: str, form: str, *, explain: bool, evidence: bool) -> None:
    """The answer to one question of many: an error ends this one alone."""
    from ..ask.engine import asked  # noqa: PLC0415
    from ..errors import EastmedError  # noqa: PLC0415

    try:
        _show(asked(reader, question), form, explain=explain, evidence=evidence)
    except EastmedError as error:
        click.echo(f"error: {error}", err=True)


def _show(found: Asked, form: str, *, explain: bool, evidence: bool) -> None:
    if explain:
        for answer in found.answers:
            click.echo(f"reading: {answer.reading} ({answer.outcome})", err=True)
    if form == "json":
        from ..ask.exchange import as_json  # noqa: PLC0415

        click.echo(as_json(found))
    else:
        say(text(found, evidence=evidence))


def text(found: Asked, *, evidence: bool = False) -> Iterator[str]:
    """The lines of an answer: how it was read where that is not plain, then what answers it."""
    for slip in found.slips:
        yield f"(“{slip.typed}” is read as “{slip.read}”)"
    for answer in found.answers:
        yield from _lines(answer, evidence=evidence)
    if found.nearest:
        yield "Can be asked: " + " · ".join(found.nearest)


def _lines(answer: Answer, *, evidence: bool) -> Iterator[str]:
    if answer.text:
        yield answer.text
    places = dict.fromkeys((p.quote, p.place) for row in answer.rows for p in row.proofs)
    quoted = evidence or len(places) <= _QUOTED
    told: set[tuple[str, str]] = set()
    for row in answer.rows:
        yield from _row(row, told, listed=len(answer.rows) > 1, quoted=quoted)
    if not quoted and all(row.text for row in answer.rows):
        yield "Proof: " + "; ".join(dict.fromkeys(place for _, place in places))
    yield from answer.notes


def _row(row: Row, told: set[tuple[str, str]], *, listed: bool, quoted: bool) -> Iterator[str]:
    """A row with its words, each of which is quoted once."""
    if row.text:
        yield f"- {row.text}" if listed else row.text
    for proof in row.proofs if quoted or not row.text else ():
        if (proof.quote, proof.place) not in told:
            told.add((proof.quote, proof.place))
            yield f"  “{proof.quote}” ({proof.place})"
