"""The sum over things that a question describes, and what has a given amount."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from . import describe, lines
from .answer import Answer, Outcome
from .context import Question
from .figures import figure
from .stated import Stated, once, stated
from .wanted import PROJECTS

_OVER = r"(?i)\b(?:more than|over|above|exceed\w*|greater than)\W+(?:EUR|€|\d)"
_UNDER = r"(?i)\b(?:less than|under|below)\W+(?:EUR|€|\d)"


def of_amount(question: Question) -> Answer | None:
    """What costs a given amount, or more or less than one."""
    r = question.reading
    if not r.amounts or r.has("EVIDENCE") or r.words or r.names:
        return None
    found = _beyond(question) or _exactly(question)
    rows = lines.rows(found)
    return Answer("what has this amount", Outcome.ANSWERED, "", rows) if rows else None


def _exactly(question: Question) -> list[Stated]:
    if question.reading.has("COMPARE"):
        return []
    nodes = {node for term in question.words for node in term.things}
    return stated(question.engine, None, ("budget",), nodes)


def _beyond(question: Question) -> list[Stated]:
    """The amounts above or below the one that is named, the largest first."""
    text = question.reading.question
    over, under = re.search(_OVER, text), re.search(_UNDER, text)
    if not over and not under:
        return []
    limit = question.reading.amounts[0]
    found = once(stated(question.engine, None, ("budget",)))
    kept = [one for one in found if _is_beyond(Decimal(one.value), limit, over=bool(over))]
    return sorted(kept, key=lambda one: Decimal(one.value), reverse=True)


def _is_beyond(value: Decimal, limit: Decimal, *, over: bool) -> bool:
    return value > limit if over else value < limit


def of_parts(question: Question, parts: Sequence[Question]) -> Answer | None:
    """The sum over things that are named one by one, each by its part of the question."""
    if not _asks_sum(question):
        return None
    return _sum(one for part in parts for one in _only_budget(part.described(PROJECTS), part))


def of_all(question: Question) -> Answer | None:
    """The sum over the projects that a question describes together.

    They are as many as it says, or those of the actions that it names.
    """
    actions = question.reading.actions
    if not _asks_sum(question) or not (question.words or actions):
        return None
    found = _one_a_name(question) or _described(question)
    counts = {word for term in question.loose for word in term.words if word.isdigit()}
    number = len({one.subject for one in found})
    return _sum(found) if str(number) in counts or (actions and not counts) else None


def _asks_sum(question: Question) -> bool:
    r = question.reading
    return r.has("TOTAL", "TOGETHER") and not r.asks & {"HOW_MANY", "WHO"}


def _sum(budgets: Iterable[Stated]) -> Answer | None:
    found = {one.statement: one for one in budgets}.values()
    subjects, currencies = {one.subject for one in found}, {one.currency for one in found}
    if len(subjects) == 1 or len(currencies) != 1:
        return None
    every = sum((Decimal(one.value) for one in found), Decimal(0))
    text = f"{next(iter(found)).currency} {figure(every)} together:"
    return Answer("sum", Outcome.ANSWERED, text, lines.rows(found))


def _only_budget(fits: Sequence[describe.Found], question: Question) -> list[Stated]:
    """The amount of the one thing that fits best; none where several do, or amounts differ."""
    best = {fit.node.node for fit in fits if fit.cost == fits[0].cost}
    said = once(stated(question.engine, best, ("budget",)))
    one = len({s.value for s in said}) == 1 and len({s.subject for s in said}) == 1
    return said if one else []


def _one_a_name(question: Question) -> list[Stated]:
    """The amounts of one project for each name: the programmes for Lebanon, Jordan and Iraq."""
    names = question.names if question.names[1:] else []
    every = [
        _only_budget(describe.things(question.index, [name, *question.words], PROJECTS), question)
        for name in names
    ]
    return [one for own in every for one in own] if all(every) else []


def _described(question: Question) -> list[Stated]:
    numbers, terms = question.reading.actions, question.terms()
    fits = describe.things(question.index, terms, PROJECTS)
    if numbers:  # all that the actions tell of, called by the words
        fits = [fit for fit in fits if not fit.words or not fit.named]
    found = once(stated(question.engine, {fit.node.node for fit in fits}, ("budget",)))
    return _in_actions(found, numbers)


def _in_actions(found: Sequence[Stated], numbers: Collection[str]) -> list[Stated]:
    return [one for one in found if not numbers or one.action in numbers]
