"""The paragraphs of one cell, page by page → its items, sentences over a page break whole again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .table import PagePart
from .traced import Traced, join

_DASH = re.compile(r"[-–—•▪*]\s*(?=\S|$)")
#: A dash in running text begins an item only after a finished sentence and before a new one.
_INLINE = re.compile(r"(?<=[.;:)\]”\"]) (?=[-–] [A-Z“\"\[])")
_FINISHED = re.compile(r"[.;:!?][)\]”\"’']*$|\]$")


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """One item: ``text`` with its dash, ``dash`` how many characters the dash takes."""

    text: Traced
    dash: int

    @property
    def blank(self) -> bool:
        """A bullet with nothing behind it."""
        return self.dash >= len(self.text.text)


def items_of(parts: list[PagePart]) -> list[ItemDraft]:
    """The items of a cell, in order.

    A paragraph that opens a page without a dash goes on with the item before it when that one's
    sentence is unfinished, or when the cell's items carry dashes.
    """
    items: list[ItemDraft] = []
    for number, part in enumerate(parts):
        drafts = [draft for paragraph in part for draft in _split(paragraph)]
        if number and drafts and items and _goes_on(items, drafts[0]):
            items[-1] = replace(items[-1], text=join([items[-1].text, drafts.pop(0).text], " "))
        items += drafts
    return items


def _goes_on(items: list[ItemDraft], draft: ItemDraft) -> bool:
    last = items[-1]
    if draft.dash or last.blank:
        return False
    return last.dash > 0 or not _FINISHED.search(last.text.text) or draft.text.text[0].islower()


def _split(paragraph: Traced) -> Iterator[ItemDraft]:
    """One paragraph → its items: several where dashes stand in running text."""
    at = 0
    for found in [*_INLINE.finditer(paragraph.text), None]:
        text = paragraph.cut(at, found.start() if found else None)
        dash = _DASH.match(text.text)
        yield ItemDraft(text, dash.end() if dash else 0)
        at = found.end() if found else at
