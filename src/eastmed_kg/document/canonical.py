"""Drafts → the canonical text, with every section, action, cell and item as a span of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.document import (
    Action,
    Cell,
    Column,
    Item,
    Section,
    SourceRange,
    Span,
    Withheld,
    WithheldForm,
)
from .drafts import ActionDraft, SectionDraft, Slot, marked
from .items import ItemDraft, entries_of, items_of
from .traced import Traced

#: The columns in the order in which the text has them, each with how its cells are read.
_ORDER = {
    Column.LEAD: entries_of,
    Column.STATUS: entries_of,
    Column.WAY_AHEAD: items_of,
    Column.COMMENTS: items_of,
}


class Writer:
    """Writes the canonical text line by line and remembers where each character came from."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0
        self.origin: list[SourceRange] = []
        self.withheld: list[Withheld] = []
        self.unread: list[Span] = []

    def line(self, text: Traced) -> Span:
        """One more line; its span."""
        span = Span(self.length, self.length + len(text.text))
        self.origin.extend(_ranges(text, self.length))
        self._raw(text.text)
        return span

    def gap(self) -> None:
        """A blank line, as between two actions."""
        self._raw("")

    def _raw(self, text: str) -> None:
        self.lines.append(text)
        self.length += len(text) + 1

    def text(self) -> str:
        """All lines so far."""
        return "".join(f"{line}\n" for line in self.lines)

    def section(self, draft: SectionDraft) -> Section:
        """A heading; its title may be missing."""
        self.gap()
        words = draft.words()
        span = self.line(marked(draft.mark, words))
        title = Span(span.end - len(words.text), span.end) if words.text else None
        return Section(draft.numeral, span, title)

    def action(self, draft: ActionDraft) -> Action:
        """One action: a line for its title, then its cells, an item a line, then what is unread."""
        self.gap()
        words = draft.words()
        whole = self.line(marked(draft.mark, words))
        # Where no title is printed the number stands for it: a quote has words.
        title = Span(whole.end - len(words.text), whole.end) if words.text else whole
        cells = [self._cell(draft, column) for column in _ORDER if _slots(draft, column)]
        self.unread += [self.line(text) for text in draft.aside]
        return Action(draft.number, title, draft.section, tuple(cells))

    def _cell(self, draft: ActionDraft, column: Column) -> Cell:
        start = self.length
        drafts = [
            one for slot in _slots(draft, column) for one in _ORDER[column](draft.parts[slot])
        ]
        items = [self._item(draft.number, column, one) for one in drafts]
        return Cell(column, Span(start, self.length - 1), tuple(i for i in items if i is not None))

    def _item(self, number: str, column: Column, draft: ItemDraft) -> Item | None:
        """A line of a cell; a bullet without words and words printed again are no items."""
        span = self.line(draft.text)
        if draft.blank:
            self.withheld.append(Withheld(WithheldForm.BLANK_ITEM, span, number, column))
        return None if draft.blank or draft.again else Item(Span(span.start + draft.dash, span.end))


def _slots(draft: ActionDraft, column: Column) -> list[Slot]:
    """The printed columns of that role, from left to right."""
    return sorted(slot for slot in draft.parts if slot[0] is column)


def _ranges(text: Traced, at: int) -> Iterator[SourceRange]:
    """Runs of characters that stand side by side in the source as well."""
    begin = 0
    for i in range(1, len(text.starts) + 1):
        if i == len(text.starts) or text.starts[i] != text.starts[i - 1] + 1:
            yield SourceRange(at + begin, text.starts[begin], text.starts[i - 1] + 1)
            begin = i
