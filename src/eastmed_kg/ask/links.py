"""How two things are connected: what is stated between them, what they meet in, who names both."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.ordering import action_order
from . import lines, passages
from .answer import Answer, Outcome, Row
from .context import Question
from .index import Node
from .names import label_of
from .stated import stated
from .terms import Term

_MOST = 6
#: What two things can meet in.
_MEET = frozenset({"Event", "Project", "Agreement"})


def connection(question: Question) -> Answer | None:
    """What joins the things that the question names."""
    r = question.reading
    if not r.has("CONNECT") or not r.names[1:]:
        return None
    terms = [term for term in question.names if term.required]
    told = passages.answer(question)
    rows = [*_direct(question, terms), *_shared(question, terms), *(told.rows if told else ())]
    if not rows:
        return None
    names = label_of(r.names)
    text = f"{names} meet in:"
    return Answer(f"what connects {names}", Outcome.ANSWERED, text, tuple(rows[:_MOST]))


def _direct(question: Question, terms: Sequence[Term]) -> Sequence[Row]:
    """What is stated between the things themselves."""
    nodes = set().union(*(term.things for term in terms))
    return lines.rows(stated(question.engine, nodes, (), nodes))


def _shared(question: Question, terms: Sequence[Term]) -> list[Row]:
    """Projects, agreements and events that all of the things are linked to."""
    shared = [
        node for node in question.index.nodes.values()
        if node.type in _MEET and all(t.things & (node.near | {node.node}) for t in terms)
    ]  # fmt: skip
    return [Row(f"{node.label} · {_actions(question, node)}") for node in shared]


def _actions(question: Question, node: Node) -> str:
    numbers = {question.index.passages[one].action for one in node.passages}
    return f"action {', '.join(sorted(numbers, key=action_order))}"
