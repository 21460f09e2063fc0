"""Printed rows → sections and actions, rows that go on over a page break put together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..model.document import Column
from .layout import Block, HeadRow, Line, Row
from .traced import Traced, join

_NUMBERED = re.compile(r"(\d{1,3}[a-z]?)\s*\.\s*(?=\D|$)")
_SECTION = re.compile(r"([IVXLC]{1,6})\s*\.\s*(?=\D|$)")

#: The paragraphs of one cell on one page.
PagePart = tuple[Traced, ...]


@dataclass
class ActionDraft:
    """One action while its rows come in."""

    number: str
    mark: Traced
    title: list[Traced]
    section: str | None
    parts: dict[Column, list[PagePart]] = field(default_factory=dict)


@dataclass(frozen=True)
class SectionDraft:
    """One heading row: the whole of its words, and how many of them are the numeral."""

    numeral: str
    text: Traced
    title_at: int


@dataclass
class Table:
    """Everything the blocks held, in the order of the document."""

    before: list[Line] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)
    rows: list[ActionDraft | SectionDraft] = field(default_factory=list)
    unread: list[Traced] = field(default_factory=list)
    pages: int = 0
    section: str | None = None

    @property
    def action(self) -> ActionDraft | None:
        """The action that a continuing row would continue."""
        last = self.rows[-1] if self.rows else None
        return last if isinstance(last, ActionDraft) else None


def assemble(blocks: Iterable[Block]) -> Table:
    """All rows of the document in one table, whatever page they stand on."""
    table, first = Table(), False
    columns: tuple[Column, ...] = ()
    for block in blocks:
        if isinstance(block, Line):
            (table.after if table.pages else table.before).append(block)
        elif isinstance(block, HeadRow):
            columns, first = block.columns, True
            table.pages += 1
        else:
            _take(table, dict(zip(columns, block.cells, strict=False)), first=first)
            table.unread += _beyond(block, len(columns))
            first = False
    return table


def _beyond(row: Row, width: int) -> list[Traced]:
    """Paragraphs in more cells than the head has columns."""
    return [paragraph for cell in row.cells[width:] for paragraph in cell]


def _take(table: Table, cells: dict[Column, PagePart], *, first: bool) -> None:
    """One row: a new action, a section's heading, the rest of a row, or words with no place."""
    title = join(cells.pop(Column.ACTION, ()), " ")
    numbered, heading = _NUMBERED.match(title.text), _SECTION.match(title.text)
    if numbered:
        mark, rest = title.cut(0, numbered.end()), title.cut(numbered.end())
        draft = ActionDraft(numbered[1], mark, [rest], table.section)
        table.rows.append(draft)
        _extend(draft, cells)
    elif heading and not any(cells.values()):
        table.rows.append(SectionDraft(heading[1], title, heading.end()))
        table.section = heading[1]
    elif table.action and (first or not title.text):
        table.action.title.append(title)
        _extend(table.action, cells)
    else:
        table.unread += [title, *(part for cell in cells.values() for part in cell)]


def _extend(draft: ActionDraft, cells: dict[Column, PagePart]) -> None:
    for column, part in cells.items():
        if part:
            draft.parts.setdefault(column, []).append(part)


def title_of(draft: ActionDraft) -> Traced:
    """The title, its parts from several pages put together."""
    return join([part for part in draft.title if part.text], " ")
