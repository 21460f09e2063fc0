"""Entries of the ledger go in; promises, as the timeline sets them beside reports, come out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..query.date_words import date_words
from .records import citation, day, days
from .text import plain


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise with its window and what became of it, in days since 1 January 1970.

    ``known`` is the day on which what is reported happened; None where nothing is, or without date.
    """

    action: str
    what: str
    due: str
    first: int | None
    last: int | None
    outcome: str
    report: str
    report_when: str
    known: int | None
    edition: str
    quote: str
    report_quote: str
    statement: str


def promises(entries: Iterable[Mapping[str, str]]) -> tuple[Promise, ...]:
    """The promises, in the order of the ledger."""
    return tuple(_promise(entry) for entry in entries)


def _promise(entry: Mapping[str, str]) -> Promise:
    reported = days(entry["report_when"])
    return Promise(
        action=plain(entry["action"]),
        what=plain(entry["what"]),
        due=plain(entry["due"]),
        first=day(entry["first"]),
        last=day(entry["last"]),
        outcome=plain(entry["outcome"]),
        report=plain(entry["report"]),
        report_when=date_words(entry["report_when"]) or plain(entry["report_when"]),
        known=next((one for one in reported if one is not None), None),
        edition=citation(entry["edition"]),
        quote=plain(entry["quote"]),
        report_quote=plain(entry["report_quote"]),
        statement=plain(entry["statement"]),
    )
