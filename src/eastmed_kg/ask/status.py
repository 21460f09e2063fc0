"""How it stands with an action, or with what the question describes; which have no status."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..model.folding import fold
from . import describe, lines
from .answer import Answer, Outcome, Row, shortened, silent
from .context import Question
from .index import Node
from .stated import stated

_MOST, _NEWS = 8, 2
_NONE = re.compile(r"\b(?:no|not|nothing|without|empty|blank|lack\w*|missing)\b", re.IGNORECASE)


def answer(question: Question) -> Answer | None:
    """The status of actions, what became of what is described, or which actions have none."""
    r = question.reading
    if r.has("NO_STATUS") or (r.has("STATUS") and "K_ACTION" in r.kinds and _denied(r.question)):
        return _without(question)
    if "K_ACTION" in r.kinds and (found := _of_status(question)):
        return found
    if r.actions and r.has("STATUS", "RUNNING") and not r.has("LEAD", "FUND", "MONEY"):
        return _of_actions(question, r.actions)
    if not r.has("STATUS", "CHANGED"):
        return None
    if r.actions:
        return _of_actions(question, r.actions)
    return _of_described(question)


def _of_status(question: Question) -> Answer | None:
    """The actions with a status that the question names in its own words: on hold."""
    asked = f" {fold(question.reading.question)} "
    every = stated(question.engine, None, ("status",))
    found = [one for one in every if f" {fold(one.said)} " in asked]
    if not found or question.reading.names:
        return None
    titles = {p.action: p.text for p in question.index.passages.values() if p.is_title}
    numbers = list(dict.fromkeys(one.action for one in found))
    rows = tuple(Row(f"action {one}: {shortened(titles.get(one, ''))}") for one in numbers)
    text = f"{len(rows)} action{'s' * (len(rows) > 1)} with the status {found[0].said}:"
    return Answer("actions of a status", Outcome.ANSWERED, text, rows)


def _denied(question: str) -> bool:
    return bool(_NONE.search(question))


def _of_actions(question: Question, numbers: Collection[str]) -> Answer:
    nodes = {p.action_node for p in question.index.passages.values() if p.action in numbers}
    rows = lines.rows(stated(question.engine, nodes, ("status",)))
    if rows:
        return Answer("status", Outcome.ANSWERED, "", rows)
    return silent("status", f"the status of action {', '.join(numbers)}; the cell is empty")


def _of_described(question: Question) -> Answer | None:
    fits = question.described(("Action",))
    if fits and fits[0].cost == 0:
        return _of_action(question, fits[0].node)
    terms = question.terms()
    events = question.described(("Event",), wide=True)
    events = [fit for fit in events if fit.named or describe.is_close(fit, terms)]
    if not events:
        return None
    best = [fit.node.node for fit in events if fit.cost <= events[0].cost + describe.NEAR + 1]
    happened = stated(question.engine, None, ("event",), best)
    told = Answer("what became of it", Outcome.ANSWERED, "", lines.rows(happened))
    return lines.capped(told, _MOST)


def _of_action(question: Question, node: Node) -> Answer:
    """The status of one action, and the first of its comments, which tell the news."""
    status = lines.rows(stated(question.engine, {node.node}, ("status",)))
    comments = [p for p in question.index.of_action[node.node] if p.column == "comments"]
    news = tuple(map(lines.passage_row, comments[:_NEWS]))
    return Answer("status and news", Outcome.ANSWERED, "", (*status, *news))


def _without(question: Question) -> Answer:
    having = {one.action for one in stated(question.engine, None, ("status",))}
    titles = {p.action: p.text for p in question.index.passages.values() if p.is_title}
    bare = [number for number in titles if number not in having]
    rows = tuple(Row(f"action {number}: {titles[number]}") for number in bare)
    some = "1 action has" if len(bare) == 1 else f"{len(bare)} actions have"
    text = f"{some} no stated status:" if bare else "Every action has a status."
    return Answer("actions without a status", Outcome.ANSWERED, text, rows)
