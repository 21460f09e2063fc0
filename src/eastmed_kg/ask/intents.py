"""What can answer a question, in the order in which it is tried: the first answer counts."""

from __future__ import annotations

from collections.abc import Callable

from . import (
    aspects,
    backwards,
    changed,
    compare,
    cooperation,
    edition,
    extremes,
    leads,
    links,
    moments,
    numbers,
    parts,
    passages,
    plans,
    premise,
    roles,
    running,
    status,
    sums,
    totals,
)
from .answer import Answer
from .context import Question

Intent = Callable[[Question], Answer | None]
#: From what only a few questions ask to what nearly every question could.
INTENTS: tuple[Intent, ...] = (
    changed.answer,
    parts.item,
    parts.missing,
    parts.section,
    parts.sections,
    status.answer,
    parts.about,
    parts.hidden,
    edition.answer,
    compare.answer,
    extremes.answer,
    links.connection,
    sums.of_all,
    totals.answer,
    sums.of_amount,
    plans.overdue,
    running.answer,
    numbers.counted,
    roles.answer,
    cooperation.answer,
    leads.answer,
    premise.answer,
    backwards.funds,
    backwards.implements,
    backwards.placed,
    numbers.reported,
    parts.where,
    aspects.answer,
    plans.due,
    moments.when,
    moments.happened,
    passages.answer,
)
#: What can answer a question with "not" in it; the others would tell what is so.
_DENIED: tuple[Intent, ...] = (
    parts.item,
    parts.missing,
    status.answer,
    parts.hidden,
    leads.answer,
    passages.answer,
)
#: Why something is so, and whether it may be, is told in sentences alone.
_IN_SENTENCES = frozenset({"WHY", "MAY"})


def first(question: Question) -> Answer | None:
    """What the first intent answers that can."""
    r = question.reading
    intents = _DENIED if r.has("NOT") else INTENTS
    # Since when something may be done is a date as well.
    told = r.asks & _IN_SENTENCES and "WHEN" not in r.asks
    intents = (passages.answer,) if told else intents
    return next((answer for intent in intents if (answer := intent(question))), None)
