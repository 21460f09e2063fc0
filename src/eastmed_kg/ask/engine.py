"""A question in plain words → its answers: read, put to the graph, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from . import sums
from .answer import Answer, Outcome, Row, silent, with_redactions
from .clauses import clauses, meant
from .context import Question
from .intents import first
from .nearest import nearest
from .question import tidy
from .reader import Read, Reader
from .reading import Reading
from .spelling import Slip

#: So many other questions are proposed.
_NEAREST = 3
#: So many actions are named in a sentence.
_NAMED = 5
_SUM = re.compile(r"\b(?:together|total|sum|combined|add|altogether|plus)\b", re.IGNORECASE)
_APART = re.compile(r",|;|:|\+|\s-\s|\b(?:and|plus|to|i\.e\.|for)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answers.

    ``slips`` are words that were read as others, ``aside`` words that were left aside, ``nearest``
    questions that could be answered where this one is not.
    """

    question: str
    slips: tuple[Slip, ...]
    answers: tuple[Answer, ...]
    aside: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether there is an answer, and not only silence."""
        return any(one.outcome is Outcome.ANSWERED for one in self.answers)


def asked(reader: Reader, question: str) -> Asked:
    """Read a question and answer it; the reader keeps what it looked up for the next one.

    Raises QueryError for what is no question: nothing, or more than 600 characters.
    """
    read = reader.read(tidy(question))
    found = read.reading
    unknown = reader.unknown(found)
    answers = [_unread(reader, unknown)] if unknown else _answers(reader, read)
    done = tuple(map(with_redactions, answers))
    silent = not any(one.outcome is Outcome.ANSWERED for one in done)
    near = _answerable(reader, nearest(found)) if silent else ()
    return Asked(read.text, read.slips, done, found.aside, near)


def _answerable(reader: Reader, questions: Iterable[str]) -> tuple[str, ...]:
    """The first of these questions that have an answer."""
    found = (one for one in questions if _has_answer(reader, one))
    return tuple(islice(found, _NEAREST))


def _has_answer(reader: Reader, question: str) -> bool:
    answer = first(reader.question(reader.read(question).reading))
    return answer is not None and answer.outcome is Outcome.ANSWERED


def _answers(reader: Reader, read: Read) -> Sequence[Answer]:
    return _one_by_one(reader, read.text) or [_answer(reader, read)]


def _one_by_one(reader: Reader, plain: str) -> list[Answer]:
    """The answers to a question that asks several things, if one of them has any."""
    parts = clauses(plain)
    asking = meant([reader.read(part).reading for part in parts]) if parts[1:] else []
    if not asking[1:]:
        return []
    told = [answer for ways in asking if (answer := _by_some(reader, ways))]
    answered = any(one.outcome is Outcome.ANSWERED for one in told)
    return _unlike(told) if answered and len(told) == len(asking) else []


def _by_some(reader: Reader, ways: Sequence[Reading]) -> Answer | None:
    """The answer under the first reading that has one, else the first silence."""
    found = [answer for one in ways if (answer := first(reader.question(one)))]
    answered = (one for one in found if one.outcome is Outcome.ANSWERED)
    return next(answered, found[0] if found else None)


def _unlike(answers: Sequence[Answer]) -> list[Answer]:
    """The answers without the rows that one before has."""
    seen: set[Row] = set()
    found = []
    for one in answers:
        rows = tuple(row for row in one.rows if row not in seen)
        seen.update(rows)
        if rows or not one.rows:
            found.append(replace(one, rows=rows))
    return found


def _answer(reader: Reader, read: Read) -> Answer:
    put = reader.question(read.reading)
    parts = [reader.question(reader.read(one).reading) for one in _summands(read.text)]
    return sums.of_parts(put, parts) or first(put) or _nothing(put)


def _summands(plain: str) -> list[str]:
    """What a question names one by one, where it asks for a sum."""
    if not _SUM.search(plain):
        return []
    return [part for part in _APART.split(plain) if re.search(r"\w{2}", part)]


def _unread(reader: Reader, unknown: Sequence[str]) -> Answer:
    """Words that nothing knows, and the known ones that each could be meant for."""
    words = ", ".join(f"«{word}»" for word in unknown)
    text = f"Cannot read {words}: no word or name of this paper, so nothing is answered."
    near = [one for word in unknown for one in reader.near(word)]
    notes = (f"Did you mean {' or '.join(f'«{one}»' for one in near)}?",) if near else ()
    return Answer("not understood", Outcome.NOT_UNDERSTOOD, text, (), notes)


def _nothing(put: Question) -> Answer:
    found = put.reading
    if found.has("NOT"):
        text = "Cannot read a question that asks what is not so: only what is stated is told."
        return Answer("not understood", Outcome.NOT_UNDERSTOOD, text)
    about = ", ".join([*(name.raw for name in found.names), *found.words])
    if not about:
        text = "Cannot read what is asked."
        return Answer("not understood", Outcome.NOT_UNDERSTOOD, text)
    return _beside(put, about)


def _beside(put: Question, about: str) -> Answer:
    """Words that stand together, but without what is asked, or not at all."""
    reading = f"what is said of {about}"
    found = list(dict.fromkeys(passage.action for passage in put.passages()))
    if not found:
        verb = "brings together" if "," in about else "speaks of"
        return silent(reading, f"nothing in it {verb} {about}")
    where = f"action{'s' * bool(found[1:])} {', '.join(found[:_NAMED])}"
    text = f"Not stated in so many words: {about} stand in {where}, without what is asked."
    return Answer(reading, Outcome.NOT_STATED, text)
