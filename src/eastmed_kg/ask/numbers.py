"""Reported numbers, and how many of a kind there are."""

from __future__ import annotations

from collections.abc import Sequence

from . import lines
from .answer import Answer, Outcome, Row
from .context import Question
from .dates import limits, within
from .describe import Found
from .stated import once, stated

_MOST = 12
#: These narrow nothing down.
_ASIDE = frozenset({"K_PROJECT", "SAY", "RUNNING", "DOCUMENT", "EVIDENCE"})


def reported(question: Question) -> Answer | None:
    """The reported numbers that the question describes."""
    r = question.reading
    if r.counted and not question.words and not r.names:
        return None
    keyword = not r.asks and not r.kinds and bool(r.words)
    fits = question.described(("Indicator",)) if "HOW_MANY" in r.asks or keyword else []
    if not fits or not ("HOW_MANY" in r.asks or _is_called(question, fits)):
        return None
    fits = [fit for fit in fits if _is_counted(question, fit)]
    least = min((fit.loose for fit in fits if fit.cost == fits[0].cost), default=0)
    best = [fit.node.node for fit in fits if (fit.cost, fit.loose) == (fits[0].cost, least)]
    found = once(stated(question.engine, None, ("indicator",), best))
    dated = within(found, limits(r.dates))
    if not dated and r.dates:
        dated = [one for one in found if not one.date]
    rows = lines.rows(dated)
    told = Answer("reported numbers", Outcome.ANSWERED, "", rows)
    return lines.capped(told, _MOST) if rows else None


def _is_counted(question: Question, fit: Found) -> bool:
    """Whether the number counts what the question does."""
    unit = question.reading.unit
    term = next((t for t in (*question.words, *question.loose) if t.raw == unit), None)
    if term is None:
        return True
    own = term.words & question.index.texts[fit.node.node].words
    plural = term.raw.endswith("s")  # returns are not counted by "2 return specialists"
    return any(word.endswith("s") or not plural for word in own)


def _is_called(question: Question, fits: Sequence[Found]) -> bool:
    """Whether all words of a question without a question word are what is counted."""
    if question.reading.asks or question.reading.kinds or not question.words:
        return False
    said = question.index.texts[fits[0].node.node]
    return all(term.stands_in(said) for term in question.words)


def counted(question: Question) -> Answer | None:
    """How many actions, projects, sections or editions there are in all."""
    r = question.reading
    lists = "K_PROJECT" in r.kinds and not r.relations - _ASIDE
    if not (r.counted or "HOW_MANY" in r.asks or lists) or r.words or r.names or r.actions:
        return None
    if "K_ACTION" in r.kinds:
        titles = [p.action for p in question.index.passages.values() if p.is_title]
        text = f"The paper has {len(titles)} actions: {titles[0]} to {titles[-1]}."
        return Answer("number of actions", Outcome.ANSWERED, text)
    if "K_PROJECT" in r.kinds and not r.dates and not r.relations - _ASIDE:
        names = sorted(n.label for n in question.index.nodes.values() if n.type == "Project")
        text = f"{len(names)} projects and programmes are named."
        rows = tuple(Row(name) for name in names[:5])
        notes = ("The others: `eastmed-kg funds` and `show`.",)
        return Answer("number of projects", Outcome.ANSWERED, text, rows, notes)
    return None
