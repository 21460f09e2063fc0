"""Earlier editions → the sentences that stand there already, and the day each was first written on.

A date without a year keeps the year that it had when its words were first written, and what was
ahead then is a plan still: the words have not changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ..model.document import Column, Document
from ..model.fact import DateBasis
from ..model.folding import fold
from .grammar.dates import Anchor, anchor, find_dates
from .syntax.sentences import sentences

_READ = (Column.WAY_AHEAD, Column.COMMENTS)
#: Only dates with a year are compared, so what others lean on does not matter.
_ANY_DAY = Anchor(date(2000, 1, 1), frozenset())


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

    def ranges(self, text: str) -> tuple[Stood, ...]:
        """The sentences of ``text`` that stood before; none where there is no earlier edition."""
        if not self._anchors:
            return ()
        found = (
            (start, end, self._anchors.get(_key(text[start:end]))) for start, end in sentences(text)
        )
        return tuple(Stood(start, end, own) for start, end, own in found if own)


def _sentences(edition: Document) -> Iterator[str]:
    for action in edition.actions:
        for cell in (action.cell(column) for column in _READ):
            for item in cell.items if cell else ():
                text = item.span.of(edition.text)
                yield from (_key(text[start:end]) for start, end in sentences(text))


@lru_cache(maxsize=8192)
def _key(words: str) -> str:
    """A sentence folded, dates that have their year as EDTF: Q3 2024 is the third quarter of 2024.

    >>> _key("By 7/12/2023.") == _key("by 7 December 2023")
    True
    """
    kept, at = "", 0
    for found in find_dates(words, _ANY_DAY):
        if found.when.basis is DateBasis.STATED:
            kept, at = f"{kept}{words[at : found.start]} {found.when.edtf} ", found.end
    return fold(kept + words[at:])
