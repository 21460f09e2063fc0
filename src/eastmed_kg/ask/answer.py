"""What comes back from a question: a sentence, the rows behind it, the words that prove them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ..query.date_words import date_words
from .index import Passage
from .stated import Stated, once, sentence


class Outcome(StrEnum):
    """How a question ended. Only the first is an answer."""

    ANSWERED = "answered"
    NOT_STATED = "not stated"
    WITHHELD = "withheld"
    OUTSIDE = "outside this paper"
    NOT_UNDERSTOOD = "not understood"


def shortened(words: str, most: int = 60) -> str:
    """Words cut at a space, with a mark where they were longer.

    >>> shortened("Support border management capacities", 20)
    'Support border…'
    """
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + "…"


@dataclass(frozen=True, slots=True)
class Proof:
    """Words of the paper and where they stand; ``statement`` is what they prove, if one does."""

    quote: str
    action: str
    column: str
    edition: str
    statement: str = ""
    under: str = ""

    @property
    def place(self) -> str:
        """Where the words stand, as one cites them."""
        under = f" “{shortened(self.under)}”" if self.under else ""
        return f"action {self.action}{under}, {self.column}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of an answer with its proofs; ``values`` are its parts for programs."""

    text: str
    proofs: tuple[Proof, ...] = ()
    values: dict[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer under one reading of the question.

    ``reading`` says how the question was understood, ``text`` answers it, ``notes`` are what the
    answer leaves out.
    """

    reading: str
    outcome: Outcome
    text: str
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()


_REDACTED = re.compile(r"\[REDACTED\]|█|▇|■")


def is_redacted(words: str) -> bool:
    """Whether words of a paper have a mark of redaction among them."""
    return bool(_REDACTED.search(words))


def with_redactions(one: Answer) -> Answer:
    """The answer, with a note where a passage that proves it is withheld in part."""
    if any(is_redacted(proof.quote) for row in one.rows for proof in row.proofs):
        note = "Part of this passage is withheld: the public version has a redaction there."
        return replace(one, notes=(*one.notes, note))
    return one


_SAID = {
    "fundedBy": "funded by",
    "budget": "budget",
    "implementedBy": "implemented by",
    "ledBy": "led by",
    "leadActor": "lead actor",
    "partner": "partner",
    "participant": "participant",
    "supportsCountry": "for",
    "supports": "supports",
    "location": "in",
    "start": "starts",
    "end": "ends",
    "duration": "lasts",
    "partOf": "part of",
    "memberOf": "member of",
    "cooperatesWith": "cooperates with",
    "role": "role",
    "indicator": "number",
    "status": "status",
}
_PLANNED = {"planned": "planned", "expected": "expected", "ongoing": "ongoing"}


def row(one: Stated) -> Row:
    """A statement as a line, with its sentence."""
    values = {
        "subject": one.what, "predicate": one.edge, "object": one.said, "date": one.date,
        "modality": one.modality, "statement": one.statement,
    }  # fmt: skip
    return Row(line(one), (proof(one),), values)


def line(one: Stated) -> str:
    """A statement in words.

    An event or a plan of an action is told by itself; of a date that a start or end is, the date.
    """
    when = date_words(one.date) or one.date
    sure = _PLANNED.get(one.modality, "")
    if one.edge in {"start", "end"}:
        return _joined(f"{one.what}: {_SAID[one.edge]} {when}", "", sure)
    if one.edge in {"event", "commitment"}:
        return _joined(one.said, when, sure)
    about = "about " if one.approximate == "true" else ""
    if one.edge == "duration":
        return _joined(f"{one.what}: lasts {_lasting(one.said)}", "", sure)
    return _joined(f"{one.what}: {_SAID.get(one.edge, one.edge)} {about}{one.said}", when, sure)


def _lasting(iso: str) -> str:
    """A duration in words: P36M is 36 months."""
    units = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}
    return f"{iso[1:-1]} {units.get(iso[-1:], '')}" if iso.startswith("P") else iso


def _joined(said: str, when: str, sure: str) -> str:
    return said + (f" · {when}" if when else "") + (f" ({sure})" if sure else "")


def proof(one: Stated) -> Proof:
    """The sentence in which a statement's words stand."""
    return Proof(sentence(one), one.action, one.column, one.edition, one.statement)


def rows(found: Iterable[Stated]) -> tuple[Row, ...]:
    """A line for each statement; the same line of several actions once, with all its proofs."""
    lines: dict[str, Row] = {}
    for one in once(found):
        own = row(one)
        before = lines.get(own.text)
        proofs = (*before.proofs, *own.proofs) if before else own.proofs
        lines[own.text] = Row(own.text, tuple(dict.fromkeys(proofs)), own.values)
    return tuple(lines.values())


def passage_row(passage: Passage, words: str | None = None, under: str = "") -> Row:
    """A passage, or the words of it that answer, as a line that proves itself.

    ``under`` is the title of its action.
    """
    said = words or passage.text
    return Row("", (Proof(said, passage.action, passage.column, passage.edition, under=under),), {})
