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
from .items import ItemDraft, items_of
from .table import ActionDraft, SectionDraft, title_of
from .traced import Traced, join

_ORDER = (Column.LEAD, Column.STATUS, Column.WAY_AHEAD, Column.COMMENTS)


class Writer:
    """Writes the canonical text line by line and remembers where each character came from."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0
        self.origin: list[SourceRange] = []
        self.withheld: list[Withheld] = []

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
        """A heading row; without a title it may be withheld."""
        self.gap()
        span = self.line(draft.text)
        title = Span(span.start + draft.title_at, span.end)
        if title.start >= title.end:
            self.withheld.append(Withheld(WithheldForm.MISSING_TITLE, span, section=draft.numeral))
            return Section(draft.numeral, span, None)
        return Section(draft.numeral, span, title)

    def action(self, draft: ActionDraft) -> Action:
        """One action: a line for its title, then its cells, an item a line."""
        self.gap()
        whole = self.line(join([draft.mark, title_of(draft)]))
        title = Span(whole.start + len(draft.mark.text), whole.end)
        cells = [
            self._cell(draft.number, column, draft.parts[column])
            for column in _ORDER
            if draft.parts.get(column)
        ]
        return Action(draft.number, title, draft.section, tuple(cells))

    def _cell(self, number: str, column: Column, parts: list[tuple[Traced, ...]]) -> Cell:
        start = self.length
        items = [self._item(number, column, draft) for draft in items_of(parts)]
        return Cell(column, Span(start, self.length - 1), tuple(i for i in items if i is not None))

    def _item(self, number: str, column: Column, draft: ItemDraft) -> Item | None:
        span = self.line(draft.text)
        if draft.blank:
            self.withheld.append(Withheld(WithheldForm.BLANK_ITEM, span, number, column))
            return None
        return Item(Span(span.start + draft.dash, span.end))


def _ranges(text: Traced, at: int) -> Iterator[SourceRange]:
    """Runs of characters that stand side by side in the source as well."""
    begin = 0
    for i in range(1, len(text.starts) + 1):
        if i == len(text.starts) or text.starts[i] != text.starts[i - 1] + 1:
            yield SourceRange(at + begin, text.starts[begin], text.starts[i - 1] + 1)
            begin = i
