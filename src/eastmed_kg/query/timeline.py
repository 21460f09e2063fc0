"""A thing, or none, and a time → what happened, began, ended or is planned, in order."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import QueryError
from ..model.edtf import is_edtf
from ..model.held import period
from .bind import bind
from .date_words import date_words
from .engine import Engine, text
from .lookup import things
from .rows import Rows
from .stored import stored_query

_KINDS = {"event": "", "start": "start of ", "end": "end of ", "commitment": ""}
_COLUMNS = ("earliest", "latest", "date", "kind", "what", "sure", "action", "statement")


class Moment(NamedTuple):
    """A dated statement; ``sure`` says what keeps its date from being a fact of the past."""

    earliest: str
    latest: str
    date: str
    kind: str
    what: str
    sure: str
    action: str
    statement: str


def timeline(
    engine: Engine, name: str | None = None, since: str | None = None, until: str | None = None
) -> list[Moment]:
    """The moments in order of their earliest day, those of unknown beginning first.

    ``since`` and ``until`` are days, months, quarters or years; what may lie between stays. Raises
    UnknownNameError for a name nothing carries, QueryError for a date that is none.
    """
    given = {"thing": name} if name else {}
    if since:
        given["from"] = _days(since)[0]
    if until:
        given["until"] = _days(until)[1]
    sparql = bind(stored_query("timeline"), given, lambda written: things(engine, written))
    found: dict[tuple[str, str], Moment] = {}
    for row in engine.select(sparql).records():
        told = {key: text(term) for key, term in row.items()}
        moment = Moment(
            told["earliest"], told["latest"], told["date"], told["kind"], told["what"],
            _sure(told), told["number"], told["statement"],
        )  # fmt: skip
        found.setdefault((moment.statement, moment.action), moment)
    return list(found.values())


def _days(written: str) -> tuple[str, str]:
    if not is_edtf(written):
        raise QueryError(f"«{written}» is no day, month, quarter or year such as 2024-07 or 2024")
    asked = period(written)
    return asked.first.isoformat(), asked.last.isoformat()


def _sure(told: dict[str, str]) -> str:
    """Planned, computed, or with a year that the paper leaves to be inferred; else nothing."""
    if told["basis"] == "computed":
        return "computed"
    if told["role"] == "due":
        return "planned"
    if told["modality"] == "ongoing":
        return "under way"
    return "year inferred" if told["basis"] == "yearInferred" else ""


def full_rows(moments: list[Moment]) -> Rows:
    """Every field of each moment."""
    return Rows(_COLUMNS, [tuple(moment) for moment in moments])


def short_rows(moments: list[Moment]) -> Rows:
    """The date in words, how sure it is, and what it is of."""
    rows = [
        (date_words(one.date) or one.date, one.sure, f"{_KINDS.get(one.kind, '')}{one.what}",
         one.action)
        for one in moments
    ]  # fmt: skip
    return Rows(("when", "sure", "what", "action"), rows)
