"""`ask`: a question in plain words, answered with the words that prove it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from . import options
from .output import Explained, say

if TYPE_CHECKING:
    from ..ask.engine import Asked
    from ..ask.opened import Opened
    from ..ask.reader import Reader

#: The exit status where there is no answer.
NO_ANSWER = 3


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
    from ..ask.reader import Reader  # noqa: PLC0415  # what --help needs not

    graph = _opened(store, within, explain=explain)
    reader = Reader(graph.engine, store, graph.every)
    how = _How(form, within, graph.answering, explain, evidence)
    if question:
        found = _asked(reader, " ".join(question))
        how.show(found)
        sys.exit(0 if found.answered else NO_ANSWER)
    _one_by_one(reader, how)


def _opened(place: str | None, within: options.Within, *, explain: bool) -> Opened:
    from ..ask.opened import opened  # noqa: PLC0415  # as in the command
    from ..query.engine import open_store  # noqa: PLC0415  # as above

    store = open_store(place)
    graph = opened(store, within.scope(store) if within.limits else None)
    if not explain:
        return graph
    return graph._replace(engine=Explained(graph.engine), every=Explained(graph.every))


@dataclass(frozen=True, slots=True)
class _How:
    """How answers come out."""

    form: str
    within: options.Within
    answering: tuple[str, ...]
    explain: bool
    evidence: bool

    def show(self, found: Asked) -> None:
        """Print the answers to one question."""
        if self.explain:
            for answer in found.answers:
                click.echo(f"reading: {answer.reading} ({answer.outcome})", err=True)
        if self.form == "json":
            from ..ask.exchange import as_json  # noqa: PLC0415  # the other form needs none of it

            click.echo(as_json(found))
            return
        self._say(found)

    def _say(self, found: Asked) -> None:
        from ..query.printable import printable  # noqa: PLC0415  # as above
        from .answer_text import text  # noqa: PLC0415  # as above

        told = text(found, evidence=self.evidence, editions=bool(self.answering))
        say(printable(line) for line in (*told, *self._limits()))

    def _limits(self) -> list[str]:
        """Which editions answered, where there are older ones, and within which limits."""
        if self.within.limits:
            return [f"Within these limits: {self.within.words()}."]
        names = ", ".join(self.answering)
        return [f"Answered from the newest edition: {names}."] if names else []


def _asked(reader: Reader, question: str) -> Asked:
    from ..ask.engine import asked  # noqa: PLC0415  # as in the command

    return asked(reader, question)


def _one_by_one(reader: Reader, how: _How) -> None:
    """Question after question: an error ends that one alone."""
    from ..errors import EastmedError  # noqa: PLC0415  # a single question needs none of it
    from .prompt import questions  # noqa: PLC0415  # as above

    for question in questions(reader):
        try:
            how.show(_asked(reader, question))
        except EastmedError as error:
            click.echo(f"error: {error}", err=True)
