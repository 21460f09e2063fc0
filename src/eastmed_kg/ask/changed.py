"""What changed since the last edition."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..query.editions import editions
from .answer import Answer, Outcome, Row, shortened, silent
from .context import Question

if TYPE_CHECKING:
    from ..diff.change import Change

_MOST = 8


def answer(question: Question) -> Answer | None:
    """The changes between the two newest editions, counted by kind."""
    r = question.reading
    if not r.has("CHANGED") or r.words or r.names or r.actions or r.asks - {"WHICH"}:
        return None
    names = list(editions(question.engine))
    if not names[1:]:
        what = f"a change; there is one edition, {', '.join(editions(question.engine).values())}"
        return silent("what changed", what)
    return _between(question, names[-2], names[-1])


def _between(question: Question, old: str, new: str) -> Answer:
    from ..diff import compare_editions  # noqa: PLC0415  # only this question compares

    found = compare_editions(question.engine, old, new, question.text_of)
    kinds = Counter(map(_kind, found))
    counts = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
    told = sorted(found, key=lambda one: kinds[_kind(one)])  # what is rare tells most
    rows = tuple(Row(line) for line in dict.fromkeys(map(_line, told)))[:_MOST]
    text = f"From {old} to {new}, {len(found)} changes: {counts}."
    notes = (f"All of them: eastmed-kg diff {old} {new}",)
    return Answer("what changed", Outcome.ANSWERED, text, rows, notes)


def _kind(one: Change) -> str:
    return str(one.kind).replace("_", " ")


def _line(one: Change) -> str:
    ends = " → ".join(shortened(end) for end in (one.old, one.new) if end)
    return f"action {one.action}: {_kind(one)} · {one.entity}{f': {ends}' if ends else ''}"
