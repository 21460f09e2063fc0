"""How two things are connected, and which projects are in a country."""

from __future__ import annotations

from collections.abc import Sequence

from . import answer as told
from . import describe, passages
from .answer import Answer, Outcome, Row
from .context import Question
from .index import Node
from .stated import once, stated
from .terms import Term
from .wanted import wanted

_MOST = 6
#: What two things can meet in.
_MEET = frozenset({"Event", "Project", "Agreement"})
_PLACES = ("Country", "Place")


def connection(question: Question) -> Answer | None:
    """The things that two names are both linked to, and the passages with both."""
    r = question.reading
    if "CONNECT" not in r.relations or len(r.names) < 2:
        return None
    required = [term for term in question.names if term.required]
    shared = [
        node for node in question.index.nodes.values()
        if node.type in _MEET and all(t.things & (node.near | {node.node}) for t in required)
    ]  # fmt: skip
    rows = [Row(f"{node.label} · {_actions(question, node)}") for node in shared]
    found = passages.answer(question)
    direct = _direct(question, required)
    every = [*direct, *rows, *(found.rows if found else ())]
    if not every:
        return None
    names = " and ".join(name.things[0].label for name in r.names)
    return Answer(
        f"what connects {names}", Outcome.ANSWERED, f"{names} meet in:", tuple(every[:_MOST])
    )


def _actions(question: Question, node: Node) -> str:
    numbers = sorted(
        {question.index.passages[one].action for one in node.passages}, key=lambda n: (len(n), n)
    )
    return f"action {', '.join(numbers)}"


def _direct(question: Question, terms: Sequence[Term]) -> list[Row]:
    """What is stated between the two themselves."""
    nodes = set().union(*(term.things for term in terms))
    return list(told.rows(stated(question.engine, nodes, (), nodes)))


def projects_in(question: Question) -> Answer | None:
    """The projects for or in a country or place."""
    r = question.reading
    if "K_PROJECT" not in r.kinds | r.named_kinds or "WHO" in r.asks:
        return None
    if "K_PROJECT" not in r.kinds and wanted(r):
        return None
    places = r.named(*_PLACES)
    if not places or r.relations & {"LEAD", "MONEY"} or r.asks & {"WHEN", "HOW_MUCH"}:
        return None
    nodes = [thing.node for name in places[:1] for thing in name.things]
    found = once(stated(question.engine, None, ("supportsCountry", "location", "partner"), nodes))
    rest = [t for t in question.terms(without=places[:1]) if t.required]
    if rest:
        fits = describe.things(question.index, rest, ("Project", "Agreement"))
        words = sum(not term.things for term in rest)
        fitting = {f.node.node for f in fits if f.words <= describe.NEAR * words}
        found = [one for one in found if one.subject in fitting]
    found = [one for one in found if one.type in {"Project", "Agreement"}]
    if not found:
        return None
    label = places[0].things[0].label
    if "FUND" in r.relations:
        found += stated(question.engine, {one.subject for one in found}, ("fundedBy",))
    number = len({one.subject for one in found})
    return Answer(
        f"projects in {label}",
        Outcome.ANSWERED,
        f"{number} projects for {label}:",
        told.rows(found),
    )
