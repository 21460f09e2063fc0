"""Earlier editions → the sentences that stand there already, and the day each was first written on.

A date without a year keeps the year that it had when its words were first written, and what was
ahead then is a plan still: the words have not changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ..model.document import Column, Document
from ..model.folding import fold
from .grammar.dates import Anchor, anchor
from .syntax.sentences import sentences

_READ = (Column.WAY_AHEAD, Column.COMMENTS)


class Stood(NamedTuple):
    """A range of a text whose words stood in an earlier edition, with what their dates lean on."""

    start: int
    end: int
    anchor: Anchor


class Standing:
    """The sentences of earlier editions of a file, the oldest first."""

    def __init__(self, editions: Iterable[Document]) -> None:
        self._anchors: dict[str, Anchor] = {}
        for edition in editions:
            issued = edition.value("issued")
            if issued:
                own = anchor(edition.text, date.fromisoformat(issued))
                for words in _sentences(edition):
                    self._anchors.setdefault(words, own)

    def __bool__(self) -> bool:
        return bool(self._anchors)

    def ranges(self, text: str) -> tuple[Stood, ...]:
        """The sentences of ``text`` that stood before; none where there is no earlier edition."""
        if not self._anchors:
            return ()
        found = ((start, end, self._anchors.get(fold(text[start:end]))) for start, end in
                 sentences(text))  # fmt: skip
        return tuple(Stood(start, end, own) for start, end, own in found if own)


def _sentences(edition: Document) -> Iterator[str]:
    for action in edition.actions:
        for cell in (action.cell(column) for column in _READ):
            for item in cell.items if cell else ():
                text = item.span.of(edition.text)
                yield from (fold(text[start:end]) for start, end in sentences(text))
