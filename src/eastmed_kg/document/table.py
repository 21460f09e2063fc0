"""The blocks of a document → what stands before its tables, in them, and between and after them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .breaks import goes_on
from .cells import cells_of
from .drafts import plain
from .furniture import is_furniture
from .heads import role_of
from .layout import Block, Extra, Gap, HeadRow, Line, Role, Row
from .numbering import action_mark, heading_mark
from .rows import Rows
from .traced import Traced, join


@dataclass
class Table:
    """Everything the blocks held, in the order of the document, all tables as one.

    ``heads`` are the heads that are not known, each once.
    """

    before: list[Line] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)
    rows: Rows = field(default_factory=Rows)
    heads: dict[str, Traced] = field(default_factory=dict)
    pages: int = 0


def assemble(blocks: Iterable[Block]) -> Table:
    """All rows of the document in one table, whatever page they stand on."""
    reading = _Reading()
    for block in blocks:
        reading.take(block)
    reading.table.rows.finish()
    return reading.table


@dataclass
class _Reading:
    """Where the reading stands: under which heads, at the top of a page, after the table's end.

    A table goes on behind a ``gap`` without new heads as long as nothing but page marks, footnotes
    and headings stands between, and its rows are as wide as before. ``marked`` tells that a page
    mark stands in the gap.
    """

    table: Table = field(default_factory=Table)
    roles: tuple[Role, ...] = ()
    top: bool = False
    gap: bool = False
    marked: bool = False
    ended: bool = False

    def take(self, block: Block) -> None:
        """The next block."""
        match block:
            case Gap():
                self.gap = True
            case HeadRow() if self._is_head(block):
                self._head(block)
            case HeadRow():
                self._row(block.row)
            case Line() if not self.roles:
                self.table.before.append(block)
            case Line():
                self._line(block)
            case Row():
                self._row(block)

    def _is_head(self, head: HeadRow) -> bool:
        """Whether it is one: among the rows, other heads than those above must all be known."""
        return not self.roles or self.gap or head.roles == self.roles or _is_known(head)

    def _head(self, head: HeadRow) -> None:
        if not self.roles:
            self._heading_before()
        self.roles, self.top = head.roles, True
        self.gap = self.marked = self.ended = False
        self.table.pages += 1
        for role, cell in zip(head.roles, head.row.cells, strict=True):
            if role is Extra.UNKNOWN and cell:
                self.table.heads.setdefault(plain(cell), join(cell, " "))

    def _heading_before(self) -> None:
        """The heading of a section that stands above the first table, on one line or on two."""
        lines = self.table.before
        start = next((at for at in (-1, -2) if _is_heading(lines[at:])), 0)
        if start:
            taken = [line for line in lines[start:] if self.table.rows.take_line(line.text)]
            self.table.before = [line for line in lines if line not in taken]

    def _line(self, line: Line) -> None:
        """A line below the first heads: page mark, footnote, heading, or other words."""
        if line.footnote or is_furniture(line.text.text):
            self._page_mark(line)
        elif not self.table.rows.take_line(line.text):
            self.table.after.append(line)
            self.ended = self.ended or self.gap

    def _page_mark(self, line: Line) -> None:
        self.gap = self.marked = True
        self.table.after.append(line)

    def _row(self, row: Row) -> None:
        other = len(row.cells) != len(self.roles)
        line = Line(join([paragraph for cell in row.cells for paragraph in cell], " "))
        if not line.text.text:
            return
        if is_furniture(line.text.text) and (other or _is_first_alone(row)):
            self._page_mark(line)
        elif self.ended or (self.gap and other):
            self.table.after.append(line)
        elif self.gap and not self.marked and _are_heads(row):
            self.table.after.append(line)
            self.ended = True
        else:
            self.table.pages += self.gap and self.marked
            self.table.rows.add(cells_of(self.roles, row), first=self.top or self.marked)
            self.top = self.gap = self.marked = False


def _is_known(head: HeadRow) -> bool:
    return Extra.UNKNOWN not in head.roles


def _are_heads(row: Row) -> bool:
    """Whether a row may be the heads of another table: other short words in each of its cells."""
    words = [plain(cell) for cell in row.cells]
    marked = action_mark(words[0]) or heading_mark(words[0])
    return not marked and len(set(words)) == len(words) and all(w and role_of(w) for w in words)


def _is_heading(lines: list[Line]) -> bool:
    """Whether the first line is a heading and the others go on with it."""
    texts = [line.text.text for line in lines]
    mark = heading_mark(texts[0]) if texts else None
    return mark is not None and all(goes_on(texts[0][mark.end :], text) for text in texts[1:])


def _is_first_alone(row: Row) -> bool:
    """Whether only the first cell has words, and these are no number."""
    return bool(row.cells[0]) and not any(row.cells[1:]) and not plain(row.cells[0]).isdigit()
