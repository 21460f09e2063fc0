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
#: What is compared are two editions.
_PAIR = 2
#: Who asks about one of these asks for changes of the kinds that are called so.
_KINDS = {
    "MONEY": "amount", "STATUS": "status", "LEAD": "lead", "WITHHELD": "redaction",
    "FUND": "funder", "IMPLEMENT": "implementer", "TITLE": "title", "PLAN": "commitment",
}  # fmt: skip


def answer(question: Question) -> Answer | None:
    """The changes between the two newest editions, counted by kind."""
    r = question.reading
    if not r.has("CHANGED") or r.words or r.names or r.asks - {"WHICH"}:
        return None
    known = editions(question.every)
    if len(known) < _PAIR:
        if r.actions:
            return None
        return silent(
            "what changed", f"a change; there is one edition, {', '.join(known.values())}"
        )
    old, new = list(known)[-_PAIR:]
    return _between(question, old, new)


def _between(question: Question, old: str, new: str) -> Answer:
    from ..diff import compare_editions  # noqa: PLC0415  # only this question compares

    every = compare_editions(question.every, old, new, question.text_of)
    found = [one for one in every if _is_asked(question, one)]
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


def _is_asked(question: Question, one: Change) -> bool:
    """Whether a change is in the actions and of the kinds that the question names."""
    r = question.reading
    kinds = [kind for name, kind in _KINDS.items() if r.has(name)]
    named = not r.actions or one.action in r.actions
    return named and (not kinds or any(_kind(one).startswith(kind) for kind in kinds))
