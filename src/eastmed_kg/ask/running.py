"""Which projects ran at a time, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping

from ..query.date_words import date_words
from .answer import Answer, Outcome, Row
from .context import Question
from .dates import Limit, limits
from .stated import Stated, once, stated

_TYPES = ("Project", "Agreement")
_SAID = {"start": "from", "end": "to"}


def answer(question: Question) -> Answer | None:
    """The projects whose stated dates may cover the time that is asked about."""
    r = question.reading
    runs = r.has("RUNNING", "IMPLEMENT", "HAPPEN")
    if "K_PROJECT" not in r.kinds | r.named_kinds or not r.dates or not runs:
        return None
    span = limits(r.dates)[0]
    then = _held(question, span)
    said = once(stated(question.engine, list(then), ("start", "end")))
    if not said:
        return None
    rows = tuple(_rows(said, then))
    first, last = span.first.isoformat(), span.last.isoformat()
    time = date_words(first if first == last else f"{first}/{last}")
    text = f"{len(rows)} projects with stated dates ran in this time ({time}):"
    return Answer("what ran", Outcome.ANSWERED, text, rows, ("Others have no stated dates.",))


def _held(question: Question, span: Limit) -> dict[str, str]:
    """The projects that may have run, with how sure that is."""
    from ..model.held import Held, Period, held  # noqa: PLC0415  # few questions need it
    from ..query.scope import EVERYTHING  # noqa: PLC0415  # as above
    from ..query.spans import running  # noqa: PLC0415  # as above

    nodes = [n.node for n in question.index.nodes.values() if n.type in _TYPES]
    if question.words or question.names:
        nodes = [fit.node.node for fit in question.described(_TYPES)]
    period = Period(span.first, span.last)
    bounds = running(question.engine, EVERYTHING, nodes)
    then = {node: held(found, period) for node, found in bounds.items()}
    return {node: state.value for node, state in then.items() if state is not Held.NO}


def _rows(said: list[Stated], then: Mapping[str, str]) -> list[Row]:
    dates: dict[str, list[Stated]] = {}
    for one in sorted(said, key=lambda one: (one.what.casefold(), one.edge == "end", one.date)):
        dates.setdefault(one.subject, []).append(one)
    return [_row(own, then[node]) for node, own in dates.items()]


def _row(own: list[Stated], state: str) -> Row:
    when = ", ".join(f"{_SAID[one.edge]} {date_words(one.date) or one.date}" for one in own)
    return Row(f"{own[0].what}: {when} · {state} · action {own[0].action}")
