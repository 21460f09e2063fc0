"""Sums: totals without counting twice, what has a given amount, and which of two is bigger."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

import pyoxigraph as ox

from ..query.funds import Funding, funding
from ..query.totals import totals
from . import describe, lines
from .answer import Answer, Outcome, Row
from .context import Question
from .names import Named
from .stated import Stated, once, stated
from .terms import Term

_ROLES = {"Country": "country", "FundingInstrument": "instrument", "Organisation": "implementer"}
_MONEY = frozenset({"MONEY", "FUND"})


def of_amount(question: Question) -> Answer | None:
    """What costs a given amount."""
    r = question.reading
    if not r.amounts or "EVIDENCE" in r.relations or r.words or r.names:
        return None
    nodes = {node for term in question.words for node in term.things}
    found = once(stated(question.engine, None, ("budget",), nodes))
    if not found:
        return None
    return Answer("what has this amount", Outcome.ANSWERED, "", lines.rows(found))


def summed(question: Question, parts: Sequence[Question]) -> Answer | None:
    """The sum over several things that are named one by one."""
    r = question.reading
    if not r.has("TOTAL", "TOGETHER") or r.asks & {"HOW_MANY", "WHO"}:
        return None
    found = {one.statement: one for part in parts for one in _own_budget(part)}
    if len({one.subject for one in found.values()}) < 2:
        return None
    every = sum((Decimal(one.value) for one in found.values()), Decimal(0))
    text = f"{next(iter(found.values())).currency} {_figure(every)} together:"
    return Answer("sum", Outcome.ANSWERED, text, lines.rows(found.values()))


def of_all(question: Question) -> Answer | None:
    """The sum over the projects that a question describes together, as many as it says."""
    r = question.reading
    if not r.has("TOTAL", "TOGETHER") or r.asks & {"HOW_MANY", "WHO"} or not question.words:
        return None
    found = _named_apart(question) or _described(question)
    if len({one.subject for one in found}) < 2 or not _is_as_many(question, found):
        return None
    every = sum((Decimal(one.value) for one in found), Decimal(0))
    text = f"{found[0].currency} {_figure(every)} together:"
    return Answer("sum", Outcome.ANSWERED, text, lines.rows(found))


def _named_apart(question: Question) -> list[Stated]:
    """The amounts of one project for each name: the programmes for Lebanon, Jordan and Iraq."""
    found: list[Stated] = []
    for name in question.names if question.names[1:] else ():
        terms = [name, *question.words]
        fits = describe.things(question.index, terms, ("Project", "Agreement"))
        best = {fit.node.node for fit in fits if fit.cost == fits[0].cost}
        own = once(stated(question.engine, best, ("budget",)))
        if len(own) != 1:
            return []
        found += own
    return found


def _described(question: Question) -> list[Stated]:
    fits = describe.things(question.index, question.terms(), ("Project", "Agreement"))
    numbers = question.reading.actions
    nodes = {fit.node.node for fit in fits}
    found = once(stated(question.engine, nodes, ("budget",)))
    return [one for one in found if not numbers or one.action in numbers]


def _is_as_many(question: Question, found: Sequence[Stated]) -> bool:
    counts = {word for term in question.loose for word in term.words if word.isdigit()}
    return str(len({one.subject for one in found})) in counts


def _own_budget(part: Question) -> list[Stated]:
    """The amount of the one project that a part of the question describes."""
    fits = part.described(("Project", "Agreement"))
    best = [fit for fit in fits if fit.cost == fits[0].cost]
    said = once(stated(part.engine, {fit.node.node for fit in best}, ("budget",)))
    return (
        said
        if len({one.value for one in said}) == 1 and len({s.subject for s in said}) == 1
        else []
    )


def total(question: Question) -> Answer | None:
    """The sum over the projects of a country, an instrument or an implementer, each once."""
    r = question.reading
    asks_sum = "TOTAL" in r.relations and "HOW_MANY" not in r.asks
    if not asks_sum and not _whole(question):
        return None
    if r.words or len(r.names) != 1:
        return None
    name = r.names[0]
    roles = [(_ROLES[t.type], t) for t in name.things if t.type in _ROLES]
    if not roles:
        return None
    role, thing = roles[0]
    found = funding(question.engine, {role: [ox.NamedNode(thing.node)]})
    if role == "country":
        found += _in_titled_actions(question, {one.thing for one in found})
    if "SOLE" in r.relations:
        found = [one for one in found if len({c.label for c in one.countries}) == 1]
    return _summed(name, found)


def _in_titled_actions(question: Question, but: Collection[str]) -> list[Funding]:
    """Projects told of in actions that bear the country's name in their title."""
    index, term = question.index, question.names[0]
    titles = [
        p for p in index.passages.values() if p.is_title and term.stands_in(index.texts[p.node])
    ]
    own = {p.node for title in titles for p in index.of_action[title.action_node]}
    projects = [
        ox.NamedNode(node.node) for node in index.nodes.values()
        if node.type == "Project" and node.passages & own and node.node not in but
    ]  # fmt: skip
    return funding(question.engine, {"project": projects}) if projects else []


def _whole(question: Question) -> bool:
    """Whether a country is all that is asked about: how much goes to Türkiye."""
    r = question.reading
    return (
        "HOW_MUCH" in r.asks
        and not r.words
        and len(r.names) == 1
        and all(t.type in {"Country", "FundingInstrument"} for t in r.names[0].things)
    )


def _summed(name: Named, found: Sequence[Funding]) -> Answer | None:
    label = name.things[0].label
    priced = [one for one in found if one.amounts]
    if not priced:
        text = f"Not stated in this paper: an amount for {label}."
        return Answer(f"total for {label}", Outcome.NOT_STATED, text)
    lines = []
    for one in totals(priced):
        sums = _span(one.currency, one.low, one.high)
        lines.append(f"{'about ' if one.approximate else ''}{sums} in {one.projects} projects")
    text = f"{label}: {'; '.join(lines)}, each counted once."
    rows = tuple(Row(_priced(one)) for one in priced)
    return Answer(f"total for {label}", Outcome.ANSWERED, text, rows, _left_out(found))


def _span(currency: str, low: Decimal, high: Decimal) -> str:
    if low == high:
        return f"{currency} {_figure(low)}"
    return f"{currency} {_figure(low)} to {currency} {_figure(high)}"


def _figure(value: Decimal) -> str:
    return f"{float(value) / 1e6:g} million" if value >= 10**6 else f"{value:f}"


def _priced(one: Funding) -> str:
    amounts = " or ".join(f"{a.currency} {_figure(a.value)}" for a in one.amounts)
    doubt = " (the paper contradicts itself)" if one.contradicted else ""
    shared = [c.label for c in one.countries]
    with_ = f" · {', '.join(shared)}" if len(shared) > 1 else ""
    return f"{one.short}: {amounts}{doubt}{with_} · action {', '.join(one.actions)}"


def _left_out(found: Sequence[Funding]) -> tuple[str, ...]:
    silent = [one.short for one in found if not one.amounts and not one.withheld]
    hidden = [one.short for one in found if not one.amounts and one.withheld]
    notes = []
    if silent:
        notes.append(f"Left out, no amount stated: {len(silent)} ({_some(silent)}).")
    if hidden:
        notes.append(f"Left out, amount withheld: {', '.join(hidden)}.")
    return tuple(notes)


def _some(names: Sequence[str]) -> str:
    return ", ".join(name[:40] for name in names[:3]) + (" …" if names[3:] else "")


def bigger(question: Question) -> Answer | None:
    """Two or more things side by side, with the amounts or numbers stated of each."""
    r = question.reading
    if ("COMPARE" not in r.relations and "OR" not in r.relations) or len(r.names) < 2:
        return None
    counted = (
        [_numbers(question, name) for name in question.names]
        if question.words or not r.relations & _MONEY
        else []
    )
    if counted and all(counted):
        rows = [row for found in counted for row in found]
        return Answer("numbers side by side", Outcome.ANSWERED, "", tuple(rows))
    found = [_amount(question, term) for term in question.names if term.required]
    if sum(map(bool, found)) < 2:
        return None
    rows = [row for one in found for row in one]
    return Answer("amounts side by side", Outcome.ANSWERED, _most(rows), tuple(rows))


def _numbers(question: Question, name: Term) -> list[Row]:

    terms = [name, *question.words, *question.loose]
    fits = describe.things(question.index, terms, ("Indicator",))
    best = [fit.node.node for fit in fits if fit.cost == fits[0].cost and not fit.words]
    return list(lines.rows(stated(question.engine, None, ("indicator",), best)))


def _amount(question: Question, name: Term) -> list[Row]:

    fits = describe.things(question.index, [name, *question.words], ("Project", "Agreement"))
    best = [fit.node.node for fit in fits if fit.cost == fits[0].cost]
    return list(lines.rows(stated(question.engine, best, ("budget",))))


def _most(rows: Sequence[Row]) -> str:
    values = [(row.values["object"], row.values["subject"]) for row in rows]
    numbers = sorted({(_value(said), what) for said, what in values}, reverse=True)
    if len(numbers) > 1 and numbers[0][0] > numbers[1][0]:
        return f"{numbers[0][1]} has the larger amount:"
    return ""


def _value(said: str) -> float:
    figures = "".join(c for c in said if c.isdigit() or c == ".")
    scale = 1e6 if "million" in said else 1e9 if "billion" in said else 1.0
    return float(figures or 0) * scale
