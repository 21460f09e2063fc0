"""What is due or planned, and what is overdue on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..query.date_words import date_words
from . import lines
from .answer import Answer, Outcome, Proof, Row
from .context import Question
from .dates import limits, within
from .moments import first_day, happenings
from .stated import once, stated

if TYPE_CHECKING:
    from ..ledger.entries import Entry

_MOST = 12
#: Who asks one of these asks for something else that is planned.
_OTHERS = frozenset({"HOW_MUCH", "HOW_MANY", "WHO", "WHEN", "BY_WHEN"})


def due(question: Question) -> Answer | None:
    """What is planned by or for a time."""
    r = question.reading
    by = any(limit.by for limit in limits(r.dates))
    if "BY_WHEN" in r.asks and not (question.words or question.names):
        return _due(question)  # all deadlines
    if r.asks & _OTHERS or not (r.has("DUE", "PLAN") or by):
        return None
    if "K_PROJECT" in r.kinds or r.has("FUND", "MONEY", "IMPLEMENT", "RUNNING"):
        return None
    return _due(question)


def _due(question: Question) -> Answer | None:
    r = question.reading
    found = stated(question.engine, None, ("event", "commitment", "end"), happenings(question))
    bare = not (r.dates or question.words or question.names)
    plans = [one for one in found if one.planned and (one.date or not (r.dates or bare))]
    dated = once(within(plans, limits(r.dates)))
    rows = lines.rows(sorted(dated, key=first_day))
    due_ = Answer("what is due", Outcome.ANSWERED, "", rows)
    return lines.capped(due_, _MOST) if rows else None


def overdue(question: Question) -> Answer | None:
    """What no paper reports as done by a day; that of the newest edition where none is named."""
    r = question.reading
    if not r.has("OVERDUE") or r.words:
        return None
    from ..ledger import ledger  # noqa: PLC0415  # only this question needs the ledger

    day = _day(question)
    entries = ledger(question.engine, question.text_of, day)
    late = [one for one in entries if one.outcome.value == "overdue"]
    return _late(day, _told_of(question, late))


def _day(question: Question) -> dt.date | None:
    given = limits(question.reading.dates)
    if not given:
        return None
    return given[0].last if given[0].last < dt.date.max else given[0].first


def _told_of(question: Question, late: Sequence[Entry]) -> list[Entry]:
    """Those that the question names, if it names any."""
    if not question.names:
        return list(late)
    nodes = question.index.nodes
    known = {nodes[node].label for node in happenings(question) or ()}
    return [one for one in late if one.what in known]


def _late(day: dt.date | None, late: Iterable[Entry]) -> Answer:
    rows = tuple(
        Row(
            f"{one.what} · due {date_words(one.due) or one.due}",
            (Proof(one.quote, one.action, "", one.edition, one.statement),),
        )
        for one in late
    )
    on = f"On {date_words(day.isoformat())}" if day else "When the paper was written"
    were = "plan was" if len(rows) == 1 else "plans were"
    some = f"{len(rows)} dated {were} due and not reported as done:"
    text = f"{on}, {some}" if rows else f"{on}, nothing dated is overdue."
    return Answer("what is overdue", Outcome.ANSWERED, text, rows)
