"""Two or more things side by side, with the amounts or numbers stated of each."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from . import describe, lines
from .answer import Answer, Outcome
from .context import Question
from .stated import Stated, once, stated
from .terms import Term
from .wanted import PROJECTS


def answer(question: Question) -> Answer | None:
    """What is stated of each of the names that are compared."""
    r = question.reading
    if not r.has("COMPARE", "OR") or not r.names[1:]:
        return None
    return _by_numbers(question) or _by_amounts(question)


def _by_numbers(question: Question) -> Answer | None:
    if not question.words:
        return None
    each = [_numbers(question, name) for name in question.names]
    rows = lines.rows(one for own in each for one in own)
    return Answer("numbers side by side", Outcome.ANSWERED, "", rows) if all(each) else None


def _numbers(question: Question, name: Term) -> list[Stated]:
    terms = [name, *question.words, *question.loose]
    fits = describe.things(question.index, terms, ("Indicator",))
    head, texts = question.head, question.index.texts
    best = [
        fit.node.node for fit in fits
        if fit.cost == fits[0].cost and head and head.stands_in(texts[fit.node.node])
    ]  # fmt: skip
    return once(stated(question.engine, None, ("indicator",), best))


def _by_amounts(question: Question) -> Answer | None:
    terms = [term for term in question.names if term.required]
    each = [own for term in terms if (own := _amounts(question, term))]
    if not each[1:]:
        return None
    rows = lines.rows(one for own in each for one in own)
    return Answer("amounts side by side", Outcome.ANSWERED, _larger(each), rows)


def _amounts(question: Question, name: Term) -> list[Stated]:
    fits = describe.things(question.index, [name, *question.words], PROJECTS)
    fits = fits or describe.things(question.index, [name], PROJECTS)
    best = [fit.node.node for fit in fits if fit.cost == fits[0].cost]
    return once(stated(question.engine, best, ("budget",)))


def _larger(each: Sequence[Sequence[Stated]]) -> str:
    """Which has the larger amount, where the least of it is more than the most of the others."""
    spans = [([Decimal(one.value) for one in own], own[0]) for own in each]
    first, *others = sorted(spans, key=lambda one: max(one[0]), reverse=True)
    same = len({one.currency for _, one in spans}) == 1
    if same and all(min(first[0]) > max(values) for values, _ in others):
        return f"{first[1].what} has the larger amount:"
    return ""
