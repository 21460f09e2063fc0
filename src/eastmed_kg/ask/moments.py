"""When something was or will be, and what happened at a time, in a place, with somebody."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.edtf import bounds
from . import describe, lines
from .answer import Answer, Outcome, silent
from .context import Question
from .dates import exactly, limits, within
from .describe import Found
from .names import nodes_of
from .stated import Stated, once, stated
from .terms import with_kinds

_TYPES = ("Event", "Commitment", "Project", "Agreement")
_PLANS = frozenset({"PLAN", "DUE"})
_MOST = 12
#: Who says one of these asks for something else.
_OTHERS = ("OVERDUE", "DUE", "FUND", "MONEY", "LEAD", "TOTAL", "COMPARE")


def when(question: Question) -> Answer | None:
    """The dates of what the question describes, the best fit first."""
    r = question.reading
    if not r.asks & {"WHEN", "BY_WHEN", "UNTIL_WHEN"} or r.asks & {"HOW_MUCH"}:
        return None
    fits = question.described(_TYPES)
    for group in describe.groups(fits):
        dated = _dated(question, group)
        if dated:
            return _answer(question, dated)
        if r.relations & _PLANS and group[0].cost == 0:
            return _no_date(group)
        if _is_named(group):
            break
        if _is_meant(question, group):
            return _no_date(group)
    return None


def _is_meant(question: Question, group: Sequence[Found]) -> bool:
    """Whether the group is certainly what is asked about: called so, or close to all words."""
    events = all(one.node.type == "Event" for one in group)
    return events and all(one.named and one.words == 0 for one in group) and bool(question.words)


def _no_date(group: Sequence[Found]) -> Answer:
    label = group[0].node.label
    return silent("when", f"a date for {label}")


def _is_named(group: Sequence[Found]) -> bool:
    return group[0].cost == 0 and any(one.node.type in {"Project", "Agreement"} for one in group)


def _dated(question: Question, group: Sequence[Found]) -> list[Stated]:
    """The dated statements of a group, those to come alone where the question asks for them."""
    nodes = [one.node.node for one in group]
    found = stated(question.engine, None, ("event", "commitment"), nodes)
    spans = [one.node.node for one in group if _is_called(question, one)]
    found += stated(question.engine, spans, ("start", "end"))
    dated = within((one for one in found if one.date), limits(question.reading.dates))
    if question.reading.relations & _PLANS:
        dated = [one for one in dated if one.planned]
    return once(dated)


def _is_called(question: Question, one: Found) -> bool:
    """Whether every word stands in the name: of what is only done to a project, it has no date."""
    said = question.index.texts[one.node.node]
    return all(term.stands_in(said) for term in question.words)


def _answer(question: Question, found: Sequence[Stated]) -> Answer:
    where = _places(question, found) if "WHERE" in question.reading.asks else []
    rows = lines.rows([*sorted(found, key=first_day), *where])
    return lines.capped(Answer("when", Outcome.ANSWERED, "", rows), _MOST)


def _places(question: Question, found: Sequence[Stated]) -> list[Stated]:
    return stated(question.engine, {one.object for one in found}, ("location",))


def first_day(one: Stated) -> str:
    """The earliest day of a dated statement, for sorting; what has no date comes last."""
    if not one.date:
        return "9"
    return str(bounds(one.date).start_earliest or bounds(one.date).end_latest or "")


def happened(question: Question) -> Answer | None:
    """What happened in the time, at the place, with the things that the question names."""
    if not _asks_what_happened(question):
        return None
    r = question.reading
    found = stated(question.engine, None, ("event", "commitment"), _done(question))
    if r.dates:
        found += stated(question.engine, _ran(question), ("start", "end"))
    dated = within((one for one in found if one.date or not r.dates), limits(r.dates))
    dated = [one for one in dated if one.planned or not r.relations & _PLANS]
    dated = exactly(dated, limits(r.dates)) if r.dates else dated
    where = _places(question, dated) if "WHERE" in r.asks else []
    if not dated or ("WHERE" in r.asks and not where):
        return None
    rows = lines.rows([*sorted(once(dated), key=first_day), *where])
    return lines.capped(Answer("what happened", Outcome.ANSWERED, "", rows), _MOST)


def _asks_what_happened(question: Question) -> bool:
    r = question.reading
    bare = not (question.words or question.names)
    if r.asks & {"HOW_MUCH", "HOW_MANY", "WHO", "WHY"} or r.has(*_OTHERS):
        return False
    if "WHEN" in r.asks:
        return bare and bool(r.dates)
    if any(limit.by for limit in limits(r.dates)) and not r.has("HAPPEN"):
        return False
    return r.has("HAPPEN") or (bool(r.dates) and (not question.words or not r.asks))


def _ran(question: Question) -> list[str] | None:
    """The projects that the description fits; all where there is none."""
    if not any(term.required for term in question.terms()):
        return None
    fits = question.described(("Project", "Agreement"))
    return [fit.node.node for fit in fits if describe.is_close(fit, question.terms())]


def happenings(question: Question) -> list[str] | None:
    """The happenings that the description fits, in name or by what they are linked to."""
    if not any(term.required for term in question.terms()):
        return None
    fits = question.described(("Event", "Commitment"))
    close = [fit.node.node for fit in fits if describe.is_close(fit, question.terms())]
    return _there(question, close)


def _done(question: Question) -> list[str] | None:
    """The happenings; where the question is what a body did, those that the body took part in."""
    found = happenings(question)
    found = found if found is None else list(dict.fromkeys([*found, *_of_kind(question)]))
    doers = question.reading.named("Organisation") if "WHAT_DO" in question.reading.asks else []
    if found is None or not doers:
        return found
    bodies, nodes = set(nodes_of(doers)), question.index.nodes
    return [one for one in found if bodies & nodes[one].near]


def _of_kind(question: Question) -> list[str]:
    """The happenings that are of the kind asked for, whatever they are called."""
    own, index = question.terms(), question.index
    wide = [(one, with_kinds(one, index.vocabulary)) for one in own if not one.things]
    kinds = [wider for one, wider in wide if wider != one and one.required]
    if not kinds or question.names:
        return []
    terms = [with_kinds(one, index.vocabulary) for one in own]
    fits = describe.things(index, terms, ("Event", "Commitment"))
    called = (fit.node.node for fit in fits if describe.is_close(fit, terms))
    return [one for one in called if all(kind.stands_in(index.texts[one]) for kind in kinds)]


def _there(question: Question, nodes: list[str]) -> list[str]:
    """Those that were at the place which the question names, if any is said to have been there."""
    places = nodes_of(question.reading.named("Place"))
    there = {one.subject for one in stated(question.engine, nodes, ("location",), places)}
    return [node for node in nodes if node in there] or nodes
