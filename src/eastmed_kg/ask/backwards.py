"""What a payer, an implementer or a lead actor does: the question names who, and asks what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from . import answer as told
from . import describe
from .answer import Answer, Outcome, Row
from .context import Question
from .describe import NEAR
from .names import Named
from .stated import Stated, once, stated
from .wanted import wanted

_SIGNED = re.compile(r"\bsignature\b.*\b(?:contract|agreement)\b", re.IGNORECASE)
_BODIES = ("Organisation", "Country")
_PROJECTS = ("Project", "Agreement")


def funds(question: Question) -> Answer | None:
    """What an instrument, a body or a country pays for."""
    r = question.reading
    who = {"WHO"} & r.asks or {"K_FUND", "K_ORG"} & r.kinds
    if (
        who
        or "HOW_MUCH" in r.asks
        or not (r.relations & {"FUND", "MONEY", "SUPPORT"} or _projects(question))
    ):
        return None
    payers = r.named("FundingInstrument")
    if payers:
        return _by(question, payers[:1], ("fundedBy",), _PROJECTS, "funds")
    bodies = r.named(*_BODIES) if "FUND" in r.relations else []
    found = _by(question, bodies[:1], ("fundedBy",), _PROJECTS, "funds")
    return found if found and found.outcome is Outcome.ANSWERED else None


def implements(question: Question) -> Answer | None:
    """Which projects a body carries out, leads or joins."""
    r = question.reading
    asks_work = r.relations & {"IMPLEMENT", "LEAD", "PARTNER"} or _projects(question)
    if (
        "WHO" in r.asks
        or "K_ORG" in r.kinds
        or not asks_work
        or r.asks & {"HOW_MUCH", "WHEN", "HOW_LONG", "UNTIL_WHEN"}
    ):
        return None
    edges = ("implementedBy", "ledBy", "partner")
    bodies = r.named("Organisation")[:1]
    found = _by(question, bodies, edges, _PROJECTS, "implements")
    signed = told.rows(_signed(question, bodies)) if bodies and not question.words else ()
    if not signed:
        return found
    rows = found.rows if found and found.outcome is Outcome.ANSWERED else ()
    return Answer(f"what {_label(bodies[0])} does", Outcome.ANSWERED, "", (*rows, *signed))


def _signed(question: Question, bodies: Sequence[Named]) -> list[Stated]:
    """The signing of contracts and agreements that the bodies took part in."""
    own = set(_nodes(bodies))
    events = [
        node.node for node in question.index.nodes.values()
        if node.type == "Event" and node.near & own and _SIGNED.search(node.label)
    ]  # fmt: skip
    return stated(question.engine, None, ("event",), events)


def leads(question: Question) -> Answer | None:
    """Which actions a body or a country leads, alone if that is asked."""
    r = question.reading
    actions = "K_ACTION" in r.kinds | r.named_kinds
    if "K_PROJECT" in r.kinds:
        return None
    if "LEAD" not in r.relations or "WHO" in r.asks or "K_ORG" in r.kinds or r.actions:
        return None
    if question.words:
        return None
    bodies = r.named(*_BODIES)
    if not bodies:
        return None
    found = _leads(question, bodies)
    if not found and not actions:
        return None
    return _led(question, bodies, found) if found else _none(bodies, "leads no action")


def _leads(question: Question, bodies: Sequence[Named]) -> list[Stated]:
    """The statements of actions that all of the bodies lead."""
    each = [
        {one.subject: one for one in stated(question.engine, None, ("leadActor",), _nodes([body]))}
        for body in bodies
    ]
    shared = set(each[0]).intersection(*each)
    found = [each[0][subject] for subject in each[0] if subject in shared]
    return _alone(question, found) if "SOLE" in question.reading.relations else found


def _alone(question: Question, found: Sequence[Stated]) -> list[Stated]:
    """Those of the actions that have no other lead actor."""
    every = once(stated(question.engine, [one.subject for one in found], ("leadActor",)))
    counts = [one.subject for one in every]
    return [one for one in found if counts.count(one.subject) == 1]


def _led(question: Question, bodies: Sequence[Named], found: Sequence[Stated]) -> Answer:
    titles = {
        passages[0].action: passages[0].text for passages in question.index.of_action.values()
    }
    names = " and ".join(_label(body) for body in bodies)
    alone = " alone" if "SOLE" in question.reading.relations else ""
    plural = "" if len(found) == 1 else "s"
    text = f"{names} lead{'s' if len(bodies) == 1 else ''}{alone} {len(found)} action{plural}:"
    rows = tuple(
        Row(
            f"action {one.action}: {told.shortened(titles.get(one.action, ''))}",
            (),
            {"action": one.action},
        )
        for one in found
    )
    return Answer(f"actions led by {names}", Outcome.ANSWERED, text, rows)


def _by(
    question: Question,
    bodies: Sequence[Named],
    edges: Sequence[str],
    types: Sequence[str],
    verb: str,
) -> Answer | None:
    """What stands in these relations to the bodies, of what the rest of the question describes."""
    if not bodies:
        return None
    found = once(stated(question.engine, None, edges, _nodes(bodies)))
    rest = [term for term in question.terms(without=bodies) if term.required]
    if rest and wanted(question.reading) and any(not term.things for term in rest):
        return None  # what is described is asked for something of its own
    if rest:
        fits = describe.things(question.index, rest, types)
        words = sum(not term.things for term in rest)
        fitting = {fit.node.node for fit in fits if fit.words <= NEAR * words}
        found = [one for one in found if one.subject in fitting]
        if not found:
            return None
    found = [one for one in found if one.type in types]
    label = _label(bodies[0])
    if not found:
        return _none(bodies, f"{verb} nothing")
    number = len({one.subject for one in found})
    text = f"{label} {verb} {number} project{'s' if number > 1 else ''}:" if number > 1 else ""
    return Answer(f"what {label} {verb}", Outcome.ANSWERED, text, told.rows(found))


def _none(bodies: Iterable[Named], what: str) -> Answer:
    label = " and ".join(_label(body) for body in bodies)
    text = f"Not stated in this paper: {label} {what} that it names."
    return Answer(f"{label} {what}", Outcome.NOT_STATED, text)


def _nodes(names: Iterable[Named]) -> list[str]:
    return [thing.node for name in names for thing in name.things]


def _label(name: Named) -> str:
    return name.things[0].label


def _projects(question: Question) -> bool:
    return "K_PROJECT" in question.reading.kinds | question.reading.named_kinds
