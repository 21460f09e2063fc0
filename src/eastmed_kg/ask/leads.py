"""Which actions a body or a country leads."""

from __future__ import annotations

from collections.abc import Sequence

from .answer import Answer, Outcome, Row, shortened, silent
from .context import Question
from .names import Named, label_of, nodes_of
from .stated import Stated, once, stated

_BODIES = ("Organisation", "Country")


def answer(question: Question) -> Answer | None:
    """The actions that all bodies of the question lead, alone if that is asked."""
    r = question.reading
    bodies = r.named(*_BODIES)
    if not bodies or not r.has("LEAD") or question.words or r.actions:
        return None
    if "WHO" in r.asks or r.kinds & {"K_ORG", "K_PROJECT"}:
        return None
    found = _shared(question, bodies)
    if r.has("NOT"):
        return _not_led(question, bodies, found)
    if found:
        return _led(question, bodies, found)
    actions = "K_ACTION" in r.kinds | r.named_kinds
    label = label_of(bodies)
    return silent(f"actions led by {label}", f"an action that {label} leads") if actions else None


def _shared(question: Question, bodies: Sequence[Named]) -> list[Stated]:
    """The statements of the actions that each of the bodies leads."""
    each = [
        {one.subject: one for one in stated(question.engine, None, ("leadActor",), nodes_of([one]))}
        for one in bodies
    ]
    shared = set(each[0]).intersection(*each)
    found = [one for subject, one in each[0].items() if subject in shared]
    return _alone(question, found) if question.reading.has("SOLE") else found


def _alone(question: Question, found: Sequence[Stated]) -> list[Stated]:
    """Those of the actions that have no other lead actor."""
    every = once(stated(question.engine, [one.subject for one in found], ("leadActor",)))
    subjects = [one.subject for one in every]
    return [one for one in found if subjects.count(one.subject) == 1]


def _led(question: Question, bodies: Sequence[Named], found: Sequence[Stated]) -> Answer:
    label = label_of(bodies)
    alone = "only " if question.reading.has("SOLE") else ""
    text = f"{label}: {alone}lead actor of {len(found)} action{'s' * (len(found) > 1)}."
    rows = _rows(question, [one.action for one in found])
    return Answer(f"actions led by {label}", Outcome.ANSWERED, text, rows)


def _not_led(question: Question, bodies: Sequence[Named], found: Sequence[Stated]) -> Answer:
    """The other actions of the paper, by those that the bodies lead."""
    label, led = label_of(bodies), {one.action for one in found}
    others = [number for number in _titles(question) if number not in led]
    text = f"{label}: not among the lead actors of {len(others)} actions."
    return Answer(f"actions not led by {label}", Outcome.ANSWERED, text, _rows(question, others))


def _rows(question: Question, numbers: Sequence[str]) -> tuple[Row, ...]:
    titles = _titles(question)
    return tuple(Row(f"action {one}: {shortened(titles.get(one, ''))}") for one in numbers)


def _titles(question: Question) -> dict[str, str]:
    return {p.action: p.text for p in question.index.passages.values() if p.is_title}
