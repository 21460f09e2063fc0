"""The paragraphs of one cell, page by page → its items, sentences over a page break whole again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .breaks import healed, is_open
from .drafts import plain
from .layout import PagePart
from .traced import Traced

#: Signs that are nothing but bullets; U+F0B7 and U+F0A7 are those of Word's symbol fonts.
_SURE = "•▪▫●○◦‣⁃\uf0b7\uf0a7"
_DASH = re.compile(rf"[-–—*·{_SURE}]\s*(?=\S|$)|o (?=\S)")
#: A bullet in running text begins an item anywhere; a dash only after a finished sentence and
#: before a new one ("FOO (Somalia) - NDICI" goes on), a middle dot also where the text began with
#: one.
_BULLETS = rf" (?=[{_SURE}] ?\S)"
_DASHES = r"(?:(?<=[.;:\]”\"])|(?<=[.!?]\))) (?=(?:[-–·]|o) [A-Z“\"\[])"
#: A dash before another dash or the end is a bullet whose words are withheld.
_EMPTY = (
    r" (?=[-–·] [-–·](?: |$))|(?:(?<= [-–·])|(?<=^[-–·])) (?=[-–·](?: |$))"
    r"|(?<=[.;:)\]”\"]) (?=[-–·]$)"
)
_INLINE = re.compile(rf"{_BULLETS}|{_DASHES}|{_EMPTY}")
_INLINE_DOTS = re.compile(rf"{_BULLETS}|{_DASHES}|{_EMPTY}| (?=· \S)")
_FINISHED = re.compile(r"[.;:!?][)\]”\"’']*$|\]$")
_TAIL = 12
#: Names of actors that are cut when a page ends in the middle: "EU" and "DEL", "Member" "States".
_CUT_NAME = re.compile(
    r"\b(?:EU (?:DEL|Delegation|agenc|institution|Member|MS\b)|Member States|European [A-Z])",
    re.IGNORECASE,
)


@dataclass(slots=True)
class ItemDraft:
    """One item: its parts page by page, the first with its dash of ``dash`` characters.

    ``again`` tells that it is printed a second time, as a cell over two pages is.
    """

    parts: list[Traced]
    dash: int
    again: bool = False

    @property
    def text(self) -> Traced:
        """The whole of its words, the dash included."""
        return healed(self.parts)

    @property
    def blank(self) -> bool:
        """A bullet with nothing behind it."""
        return len(self.parts) == 1 and self.dash >= len(self.parts[0].text)


def items_of(parts: list[PagePart]) -> list[ItemDraft]:
    """The items of a cell of running text, in order.

    A paragraph that opens a page without a dash goes on with the item before it when that one's
    sentence is unfinished, or when the cell's items carry dashes.
    """
    items: list[ItemDraft] = []
    for number, part in enumerate(parts):
        drafts = _drafts(part)
        if number and drafts and items and _goes_on(items[-1], drafts[0]):
            items[-1].parts += drafts.pop(0).parts
        items += drafts
    return items


def entries_of(parts: list[PagePart]) -> list[ItemDraft]:
    """The items of a cell of names or of a status: each row that brings words adds its own.

    Only a name that the page cuts goes on; a cell printed again is marked as such.
    """
    items: list[ItemDraft] = []
    seen: set[str] = set()
    for part in parts:
        drafts = _drafts(part)
        for draft in drafts:
            draft.again = plain(part) in seen
        if drafts and items and _is_cut(items[-1], drafts[0]):
            items[-1].parts += drafts.pop(0).parts
        items += drafts
        seen.add(plain(part))
    return items


def _drafts(part: PagePart) -> list[ItemDraft]:
    """The items of one page; a line that begins small under an unfinished one goes on with it."""
    drafts: list[ItemDraft] = []
    for draft in (draft for paragraph in part for draft in _split(paragraph)):
        if drafts and _is_wrapped(drafts[-1], draft):
            drafts[-1].parts += draft.parts
        else:
            drafts.append(draft)
    return drafts


def _is_wrapped(last: ItemDraft, draft: ItemDraft) -> bool:
    unfinished = not _FINISHED.search(last.parts[-1].text[-_TAIL:])
    return not draft.dash and not last.blank and unfinished and draft.parts[0].text[0].islower()


def _goes_on(last: ItemDraft, draft: ItemDraft) -> bool:
    if draft.dash or last.blank:
        return False
    unfinished = not _FINISHED.search(last.parts[-1].text[-_TAIL:])
    return last.dash > 0 or unfinished or draft.parts[0].text[0].islower()


def _is_cut(last: ItemDraft, draft: ItemDraft) -> bool:
    if draft.dash or draft.again or last.blank:
        return False
    before, after = last.parts[-1].text, draft.parts[0].text
    seam = f"{before.rpartition(' ')[2]} {after}"
    name = _CUT_NAME.match(seam)
    return after[0].islower() or (is_open(before) and before[-1] != ",") or name is not None


def _split(paragraph: Traced) -> Iterator[ItemDraft]:
    """One paragraph → its items: several where dashes stand in running text."""
    at = 0
    inline = _INLINE_DOTS if paragraph.text.startswith("·") else _INLINE
    for found in [*inline.finditer(paragraph.text), None]:
        text = paragraph.cut(at, found.start() if found else None)
        dash = _DASH.match(text.text)
        yield ItemDraft([text], dash.end() if dash else 0)
        at = found.end() if found else at
