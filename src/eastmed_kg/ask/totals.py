"""The sum over the projects of a country, an instrument or an implementer, each counted once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import pyoxigraph as ox

from . import lines
from .answer import Answer, Outcome, Row, silent
from .context import Question
from .figures import figure, span

if TYPE_CHECKING:
    from ..query.funds import Funding

_ROLES = {"Country": "country", "FundingInstrument": "instrument", "Organisation": "implementer"}
_SHOWN = 6
#: So many of those left out are named.
_NAMED = 3


def answer(question: Question) -> Answer | None:
    """The total for the one thing that the question names."""
    r = question.reading
    if not r.names and not r.words and not r.actions and not r.amounts:
        return _of_everything(question)
    asks_sum = r.has("TOTAL") and "HOW_MANY" not in r.asks
    if not (asks_sum or _is_all_asked(question)) or r.words or len(r.names) != 1:
        return None
    thing = next((t for t in r.names[0].things if t.type in _ROLES), None)
    if not thing:
        return None
    role = _ROLES[thing.type]
    found = _of(question, role, thing.node)
    if r.has("SOLE"):
        found = [one for one in found if len(_countries(one)) == 1]
    return _summed(thing.label, role, found)


def _of_everything(question: Question) -> Answer | None:
    """The total of all projects, where the whole of the money is asked for."""
    r = question.reading
    if not (r.has("TOTAL") or "HOW_MUCH" in r.asks) or not (r.has("MONEY") or "HOW_MUCH" in r.asks):
        return None
    return lines.capped(_summed("all projects", "", _funding(question, {})), _SHOWN)


def _is_all_asked(question: Question) -> bool:
    """Whether how much goes to a country or comes from an instrument is all that is asked."""
    r = question.reading
    payers = {"Country", "FundingInstrument"}
    return "HOW_MUCH" in r.asks and all(t.type in payers for n in r.names for t in n.things)


def _of(question: Question, role: str, node: str) -> list[Funding]:
    found = _funding(question, {role: [ox.NamedNode(node)]})
    if role == "country" and (more := _in_titled_actions(question, {one.thing for one in found})):
        found += _funding(question, {"project": more})
    return found


def _funding(question: Question, asked: Mapping[str, Sequence[ox.NamedNode]]) -> list[Funding]:
    from ..query.funds import funding  # noqa: PLC0415  # few questions sum

    return funding(question.engine, asked)


def _in_titled_actions(question: Question, but: Collection[str]) -> list[ox.NamedNode]:
    """Projects told of in actions that bear the country's name in their title."""
    index, term = question.index, question.names[0]
    titles = [p for p in index.passages.values() if p.is_title]
    titled = [p.action_node for p in titles if term.stands_in(index.texts[p.node])]
    own = {p.node for action in titled for p in index.of_action[action]}
    return [
        ox.NamedNode(node.node) for node in index.nodes.values()
        if node.type == "Project" and node.passages & own and node.node not in but
    ]  # fmt: skip


def _summed(label: str, role: str, found: Sequence[Funding]) -> Answer:
    """The sum of what is for this thing alone; what several countries share cannot be added."""
    reading = f"total for {label}"
    priced = [one for one in found if one.amounts]
    if not priced:
        return silent(reading, f"an amount for {label}")
    shared = [one for one in priced if role == "country" and len(_countries(one)) > 1]
    alone = [one for one in priced if one not in shared]
    parts = [f"{label}: {_sums(alone)}, each counted once"] if alone else [f"{label}: no sum"]
    if shared:
        parts.append(f"shared with other countries and not added: {_sums(shared)}")
    rows = tuple(Row(_priced(one)) for one in (*alone, *shared))
    return Answer(reading, Outcome.ANSWERED, f"{'; '.join(parts)}.", rows, tuple(_left_out(found)))


def _sums(found: Sequence[Funding]) -> str:
    from ..query.totals import totals  # noqa: PLC0415  # as above

    return "; ".join(
        f"{'about ' * one.approximate}{span(one.currency, one.low, one.high)} in "
        f"{one.projects} project{'s' * (one.projects > 1)}"
        for one in totals(found)
    )


def _countries(one: Funding) -> list[str]:
    return [country.label for country in one.countries]


def _priced(one: Funding) -> str:
    amounts = " or ".join(f"{a.currency} {figure(a.value)}" for a in one.amounts)
    doubt = " (the paper contradicts itself)" if one.contradicted else ""
    countries = _countries(one)
    shared = f" · {', '.join(countries)}" if countries[1:] else ""
    return f"{one.short}: {amounts}{doubt}{shared} · action {', '.join(one.actions)}"


def _left_out(found: Sequence[Funding]) -> list[str]:
    """What the sum leaves out: projects without an amount, and those whose amount is withheld."""
    silent_ = [one.short for one in found if not one.amounts and not one.withheld]
    hidden = [one.short for one in found if not one.amounts and one.withheld]
    notes = []
    if silent_:
        some = ", ".join(silent_[:_NAMED])
        more = " …" if silent_[_NAMED:] else ""
        notes.append(f"Left out, no amount stated: {len(silent_)} ({some}{more}).")
    if hidden:
        notes.append(f"Left out, amount withheld: {', '.join(hidden)}.")
    return notes
