"""What changed since the last edition."""

from __future__ import annotations

from collections import Counter

from ..query.editions import editions
from .answer import Answer, Outcome, Row, silent
from .context import Question

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
    from ..query.texts import canonical_text  # noqa: PLC0415

    found = compare_editions(question.engine, old, new, canonical_text)
    kinds = Counter(str(one.kind).replace("_", " ") for one in found)
    counts = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
    rows = tuple(Row(f"action {one.action}: {one.kind} · {one.entity}") for one in found[:_MOST])
    text = f"From {old} to {new}, {len(found)} changes: {counts}."
    notes = (f"All of them: eastmed-kg diff {old} {new}",)
    return Answer("what changed", Outcome.ANSWERED, text, rows, notes)
