"""What part a body or a country plays: in a project, a plan or an event, or altogether."""

from __future__ import annotations

from . import describe, lines
from .answer import Answer, Outcome
from .context import Question
from .index import worded
from .stated import Stated, stated
from .terms import Term

_AS_OBJECT = ("implementedBy", "ledBy", "partner", "fundedBy", "participant", "memberOf")
_AS_SUBJECT = ("role", "indicator", "memberOf", "cooperatesWith")
_MOST = 8


def answer(question: Question) -> Answer | None:
    """The statements that join the body named first to what else the question describes."""
    r = question.reading
    bodies = r.named("Organisation", "Country")
    plays = "ROLE" in r.relations or ("WHAT_DO" in r.asks and not r.relations - {"HAPPEN"})
    if (
        not bodies
        or not plays
        or r.asks & {"HOW_MUCH", "HOW_MANY", "WHEN"}
        or (r.dates and not r.names[1:])
    ):
        return None
    nodes = [thing.node for thing in bodies[0].things]
    rest = [term for term in question.terms(without=bodies[:1]) if term.required]
    found = [one for one in stated(question.engine, nodes, _AS_SUBJECT) if _is_about(one, rest)]
    found += _of_described(question, stated(question.engine, None, _AS_OBJECT, nodes), rest)
    label = bodies[0].things[0].label
    if found:
        told = Answer(f"what {label} does", Outcome.ANSWERED, "", lines.rows(found))
        return lines.capped(told, _MOST)
    if rest:
        return None
    text = f"Not stated in this paper: what {label} does; it has no part that the paper tells of."
    return Answer(f"what {label} does", Outcome.NOT_STATED, text)


def _is_about(one: Stated, rest: list[Term]) -> bool:
    said = worded(f"{one.said} {one.passage}")
    return all(term.stands_in(said) for term in rest)


def _of_described(question: Question, found: list[Stated], rest: list[Term]) -> list[Stated]:
    if not rest:
        return found
    types = ("Project", "Agreement", "Event", "Organisation")
    alone = [describe.things(question.index, [term], types) for term in rest if term.things]
    together = describe.things(question.index, rest, types)
    fits = together or [fit for group in alone for fit in group]
    fitting = {fit.node.node for fit in fits if fit.cost <= describe.NEAR}
    return [one for one in found if one.subject in fitting]
