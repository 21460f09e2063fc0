"""What comes back from a question: a sentence, the rows behind it, the words that prove them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from ..model.marks import MARK


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
    """Words of the paper and where they stand; ``statement`` is what they prove, if one does.

    ``under`` is the title of the action, where the words lean on it.
    """

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
        column = f", {self.column}" if self.column else ""
        return f"action {self.action}{under}{column}"


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


def silent(reading: str, what: str) -> Answer:
    """The answer that nothing is stated."""
    return Answer(reading, Outcome.NOT_STATED, f"Not stated in this paper: {what}.")


def with_redactions(one: Answer) -> Answer:
    """The answer, with a note where a passage that proves it is withheld in part."""
    proven = any(MARK.search(proof.quote) for row in one.rows for proof in row.proofs)
    if proven and one.outcome is Outcome.ANSWERED:
        note = "Part of this passage is withheld: the public version has a redaction there."
        return replace(one, notes=(*one.notes, note))
    return one
