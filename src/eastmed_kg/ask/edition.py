"""Questions about the paper itself: its date, its number, from whom, for which meeting."""

from __future__ import annotations

from collections.abc import Mapping

from ..query.bind import with_prefixes
from ..query.date_words import date_words
from ..query.engine import text
from ..query.stored import stored_query
from .answer import Answer, Outcome, Row
from .context import Question

#: What is asked, the words for it, and the columns of ``editions`` that answer it.
_ASKED = {
    "D_DATE": ("dated", ("issued",)),
    "D_NUMBER": ("number", ("number",)),
    "D_FROM": ("from", ("from",)),
    "D_TO": ("to", ("to",)),
    "D_PREVIOUS": ("previous document", ("previous",)),
    "D_MEETING": ("for the meeting", ("meetingName", "meeting")),
    "D_RELEASED": ("made public", ("released", "access")),
    "D_PAGES": ("pages", ("pages",)),
    "D_MARKING": ("marking", ("marking", "access")),
    "TITLE": ("title", ("title",)),
}


def answer(question: Question) -> Answer | None:
    """What the first page says, if the question is about the paper and nothing in it."""
    r = question.reading
    fields = [name for name in _ASKED if name in r.relations]
    if not r.relations & {"DOCUMENT", *_ASKED} or r.section or r.actions:
        return None
    if "WHEN" in r.asks and "DOCUMENT" in r.relations and not fields:
        fields = ["D_DATE"]
    if "DOCUMENT" in r.relations and fields:
        fields += [field for ask, field in _BESIDE.items() if ask in r.asks and field not in fields]
    own = set(fields) - {"TITLE"}
    if not fields or r.amounts or (_describes(question) and not own & r.relations):
        return None
    if len(r.words) + len(r.names) > 1 and not own & _SURE:
        return None
    if _describes(question) and "DOCUMENT" not in r.relations:
        return None
    rows = _rows(question, fields)
    return Answer("the paper itself", Outcome.ANSWERED, "", tuple(rows)) if rows else None


#: Beside another question to the paper these ask for its date and its number.
_BESIDE = {"WHEN": "D_DATE", "HOW_MANY": "D_NUMBER"}
#: These are asked of nothing but a paper.
_SURE = frozenset({"D_NUMBER", "D_PREVIOUS", "D_MARKING", "D_PAGES", "D_TO", "D_MEETING"})


def _describes(question: Question) -> bool:
    return bool(question.reading.words or question.reading.names)


def _rows(question: Question, fields: list[str]) -> list[Row]:
    sparql = with_prefixes(stored_query("editions").sparql)
    found = []
    for record in question.engine.select(sparql).records():
        told = {name: text(term) for name, term in record.items()}
        parts = [part for field in fields if (part := _part(field, told))]
        if parts:
            found.append(Row(f"{told['number']}: {'; '.join(parts)}", (), told))
    return found


def _part(field: str, told: Mapping[str, str]) -> str:
    words, columns = _ASKED[field]
    values = [date_words(told[one]) or told[one] for one in columns if told[one]]
    return f"{words} {', '.join(values)}" if values else f"{words}: not stated"
