"""What is due or planned, what is overdue on a day, and what runs on one."""

from __future__ import annotations

import datetime as dt

from ..query.editions import editions
from . import answer as told
from .answer import Answer, Outcome, Proof, Row
from .context import Question
from .dates import limits, within
from .moments import _chosen, _first_day
from .stated import once, stated

_MOST = 12


def due(question: Question) -> Answer | None:
    """What is planned by or for a time."""
    r = question.reading
    by = any(limit.by for limit in limits(r.dates))
    if r.asks & {"HOW_MUCH", "HOW_MANY", "WHO", "WHEN", "BY_WHEN"} or not (
        r.relations & {"DUE", "PLAN"} or by
    ):
        return None
    if "K_PROJECT" in r.kinds or r.relations & {"FUND", "MONEY", "IMPLEMENT", "RUNNING"}:
        return None
    found = stated(question.engine, None, ("event", "commitment", "end"), _chosen(question))
    plans = [one for one in found if one.planned and (one.date or not r.dates)]
    dated = within(plans, limits(r.dates))
    if not r.dates and not (question.words or question.names):
        dated = [one for one in dated if one.date]
    if not dated:
        return None
    rows = told.rows(sorted(once(dated), key=lambda one: _first_day(one) if one.date else "9"))
    return Answer("what is due", Outcome.ANSWERED, "", rows[:_MOST])


def overdue(question: Question) -> Answer | None:
    """What no paper reports as done by a day; that of the newest edition where none is named."""
    r = question.reading
    if "OVERDUE" not in r.relations or r.words:
        return None
    from ..ledger import ledger  # noqa: PLC0415  # only this question needs the ledger

    given = limits(r.dates)
    day = (given[0].last if given[0].last < dt.date.max else given[0].first) if given else None
    entries = ledger(question.engine, _no_text, day)
    late = [one for one in entries if one.outcome.value == "overdue"]
    if r.names:
        known = set(_chosen_labels(question))
        late = [one for one in late if one.what in known]
    on = day or _issued(question)
    if not late:
        return Answer("what is overdue", Outcome.ANSWERED, f"Nothing dated is overdue on {on}.")
    rows = tuple(
        Row(
            f"{one.what} · due {one.due}",
            (Proof(one.quote, one.action, "", one.edition, one.statement),),
        )
        for one in late
    )
    text = f"On {on} {len(late)} dated plans were due and are not reported as done:"
    return Answer("what is overdue", Outcome.ANSWERED, text, rows)


def _chosen_labels(question: Question) -> list[str]:
    nodes = question.index.nodes
    return [nodes[node].label for node in _chosen(question) or ()]


def _issued(question: Question) -> str:
    return ", ".join(editions(question.engine).values())


def _no_text(edition: str) -> str:
    from ..query.texts import canonical_text  # noqa: PLC0415

    return canonical_text(edition)


def running(question: Question) -> Answer | None:
    """Which projects ran at a time, and how sure that is."""
    r = question.reading
    runs = r.relations & {"RUNNING", "IMPLEMENT", "HAPPEN"}
    if "K_PROJECT" not in r.kinds | r.named_kinds or not r.dates or not runs:
        return None
    from ..model.held import (  # noqa: PLC0415
        Held,
        Period,
        held,
    )
    from ..query.scope import Scope  # noqa: PLC0415
    from ..query.spans import running as spans  # noqa: PLC0415

    span = limits(r.dates)[0]
    nodes = [n.node for n in question.index.nodes.values() if n.type in {"Project", "Agreement"}]
    if question.words or question.names:
        nodes = [fit.node.node for fit in question.described(("Project", "Agreement"))]
    bounds = spans(question.engine, Scope(), nodes)
    then = {node: held(found, Period(span.first, span.last)) for node, found in bounds.items()}
    on = [node for node, state in then.items() if state is not Held.NO]
    said = stated(question.engine, on, ("start", "end"))
    if not said:
        return None
    dates: dict[str, list[str]] = {}
    for one in once(said):
        line = told.line(one).removeprefix(f"{one.what}: ")
        dates.setdefault(one.subject, [one.what, one.action]).append(line)
    rows = [
        Row(f"{what}: {', '.join(parts)} · {then[node].value} · action {action}")
        for node, (what, action, *parts) in sorted(dates.items(), key=lambda kv: kv[1][0])
    ]
    day = span.first if span.first == span.last else f"{span.first} to {span.last}"
    text = f"{len(rows)} projects whose dates are stated ran on {day}:"
    notes = ("Projects without stated dates are left out.",)
    return Answer("what ran", Outcome.ANSWERED, text, tuple(rows), notes)
