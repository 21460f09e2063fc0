"""Questions that take for granted what the paper does not state: when did X fund Y."""

from __future__ import annotations

from . import lines
from .answer import Answer, Outcome
from .context import Question
from .names import Named, label_of, nodes_of
from .stated import Stated, stated
from .wanted import PROJECTS

_EDGES = {
    "FUND": (("fundedBy",), "funds"),
    "IMPLEMENT": (("implementedBy", "ledBy", "partner"), "carries out"),
    "LEAD": (("leadActor", "ledBy", "implementedBy"), "leads"),
}
#: Who asks one of these takes the relation itself for granted.
_GRANTED = frozenset({"WHEN", "HOW_MUCH", "WHY", "WHERE", "HOW_LONG"})


def answer(question: Question) -> Answer | None:
    """That a body does not pay for, carry out or lead what the question says it does.

    What it pays itself is not stated either, where the whole budget is.
    """
    r = question.reading
    shared = r.has("SUPPORT") and "HOW_MUCH" in r.asks
    relation = next((name for name in _EDGES if r.has(name)), "FUND" if shared else None)
    bodies = r.named("Organisation", "Country", "FundingInstrument")
    projects = r.named(*PROJECTS)
    if not relation or not r.asks & _GRANTED or not bodies or not projects:
        return None
    edges, verb = _EDGES[relation]
    found = stated(question.engine, nodes_of(projects), edges)
    joined = [one for one in found if one.object in set(nodes_of(bodies[:1]))]
    if not joined:
        return _not_so(bodies[0], projects[0], verb, found)
    shares = relation == "FUND" and "HOW_MUCH" in r.asks and joined[0].kind != "FundingInstrument"
    return _no_share(bodies[0], projects[0], joined) if shares else None


def _not_so(body: Named, project: Named, verb: str, found: list[Stated]) -> Answer:
    who, what = label_of([body]), label_of([project])
    text = f"Not stated in this paper: that {who} {verb} {what}."
    return Answer(f"{who} {verb} {what}", Outcome.NOT_STATED, text, lines.rows(found))


def _no_share(body: Named, project: Named, found: list[Stated]) -> Answer:
    who, what = label_of([body]), label_of([project])
    text = f"Not stated in this paper: how much {who} itself gives to {what}."
    return Answer(f"the share of {who}", Outcome.NOT_STATED, text, lines.rows(found))
