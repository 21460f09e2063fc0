"""An answer → the lines that a terminal shows: the answer first, then the words that prove it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..ask.answer import Answer, Proof, Row

if TYPE_CHECKING:
    from ..ask.engine import Asked

#: Of more words than these only the places are told, unless they are asked for.
_QUOTED = 3


def text(found: Asked, *, evidence: bool = False, editions: bool = False) -> Iterator[str]:
    """How the question was read where that is not plain, what answers it, what else can be asked.

    ``evidence`` quotes the words of long lists as well, ``editions`` names the edition of each.
    """
    for slip in found.slips:
        yield f"(“{slip.typed}” is read as “{slip.read}”)"
    for answer in found.answers:
        yield from _Lines(answer, evidence=evidence, editions=editions)
    if found.nearest:
        yield "Can be asked: " + " · ".join(found.nearest)


class _Lines:
    """The lines of one answer, in which nothing is quoted twice."""

    def __init__(self, answer: Answer, *, evidence: bool, editions: bool) -> None:
        self._answer = answer
        self._editions = editions
        proofs = (proof for row in answer.rows for proof in row.proofs)
        self._quotes = dict.fromkeys((proof.quote, self._place(proof)) for proof in proofs)
        self._quoted = evidence or len(self._quotes) <= _QUOTED
        self._told: set[tuple[str, str]] = set()

    def __iter__(self) -> Iterator[str]:
        answer = self._answer
        if answer.text:
            yield answer.text
        for row in answer.rows:
            yield from self._row(row)
        if not self._quoted and all(row.text for row in answer.rows):
            yield "Proof: " + "; ".join(dict.fromkeys(place for _, place in self._quotes))
        yield from answer.notes

    def _row(self, row: Row) -> Iterator[str]:
        if row.text:
            yield f"- {row.text}" if self._answer.rows[1:] else row.text
        for proof in row.proofs if self._quoted or not row.text else ():
            one = (proof.quote, self._place(proof))
            if one not in self._told:
                self._told.add(one)
                yield f"  “{one[0]}” ({one[1]})"

    def _place(self, proof: Proof) -> str:
        return f"{proof.place}, {proof.edition}" if self._editions else proof.place
