"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from ..model.readers import READERS
from ..query.rows import FORMATS

if TYPE_CHECKING:
    from ..query.engine import Engine
    from ..query.scope import Scope

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


class Within(NamedTuple):
    """What a question is limited to, as written on the command line."""

    as_of: str | None
    edition: str | None
    known_on: str | None
    by: str

    def scope(self, engine: Engine) -> Scope:
        """The same, with the days and editions of the graph.

        Raises QueryError for a date that is none and for what no edition fits.
        """
        from ..query.scope import scope  # noqa: PLC0415  # most questions have no limit

        return scope(engine, *self)

    @property
    def limits(self) -> bool:
        """Whether anything is left out at all."""
        return any((self.as_of, self.edition, self.known_on))

    def words(self) -> str:
        """The limits in words, for a heading."""
        from ..query.date_words import date_words  # noqa: PLC0415  # only headings need words

        told = {
            "as of": date_words(self.as_of or "") or self.as_of,
            "edition": self.edition,
            "as known on": self.known_on,
        }
        return ", ".join(f"{name} {value}" for name, value in told.items() if value)


_WITHIN = (
    click.option(
        "--as-of", metavar="DATE", help="Only what may have held then: a day, month, quarter, year."
    ),
    click.option("--edition", metavar="E", help="Only what this edition states."),
    click.option("--known-on", metavar="DAY", help="Only what was known by that day …"),
    click.option(
        "--by",
        type=click.Choice(READERS),
        default=READERS[0],
        help="… to the public (released) or to delegations (written).  [default: public]",
    ),
)


class Common(NamedTuple):
    """Where the graph of a question is, and how the answer comes out."""

    store: str | None
    form: str | None
    explain: bool
    evidence: bool


_COMMON = (store, form, explain, evidence)


def within(command: Callable[..., None]) -> Callable[..., None]:
    """The options that limit a question in time and to editions, passed on as one ``within``."""
    return _together(command, "within", Within, _WITHIN)


def common(command: Callable[..., None]) -> Callable[..., None]:
    """The options that all questions have, passed on as one ``common``."""
    return _together(command, "common", Common, _COMMON)


def _together(
    command: Callable[..., None],
    name: str,
    bundle: type[Within | Common],
    options: Sequence[Callable[[Any], Any]],
) -> Callable[..., None]:
    """The command with the options, whose values reach it as one argument of that name."""
    make: Callable[..., object] = bundle

    @wraps(command)
    def bundled(**given: object) -> None:
        made = make(*(given.pop(field) for field in bundle._fields))
        command(**given, **{name: made})

    run: Callable[..., None] = bundled
    for option in reversed(options):
        run = option(run)
    return run
