"""Text export of a paper (tab-separated table rows with HTML cells) → lines, heads and rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .fragment import paragraphs
from .heads import columns_of
from .layout import Block, HeadRow, Line, Row
from .traced import Traced, join

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_RULE = re.compile(r"[-*_]{3,}$")


def read_blocks(source: str) -> Iterator[Block]:
    """The blocks of the source in order; blank lines and rules end a table and yield nothing."""
    in_table = False
    for start, line in _lines(source):
        if not line.strip() or _RULE.match(line.strip()):
            in_table = False
            continue
        block = _table_block(line, start, in_table=in_table)
        in_table = block is not None
        yield from [block] if block else _line_blocks(line, start)


def _lines(source: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in source.split("\n"):
        yield at, line
        at += len(line) + 1


def _table_block(line: str, start: int, *, in_table: bool) -> Block | None:
    """A head row anywhere; below one, any line with cells."""
    if "\t" not in line:
        return None
    cells = [paragraphs(markup, at) for at, markup in _cells(line, start)]
    columns = columns_of([" ".join(part.text for part in cell) for cell in cells])
    if columns:
        return HeadRow(columns)
    return Row(tuple(tuple(cell) for cell in cells)) if in_table else None


def _cells(line: str, start: int) -> Iterator[tuple[int, str]]:
    at = start
    for markup in line.split("\t"):
        yield at, markup
        at += len(markup) + 1


def _line_blocks(line: str, start: int) -> Iterator[Line]:
    """A line outside the table; a superscript number before it makes it a footnote."""
    note = line.lstrip().startswith("<sup>")
    for paragraph in paragraphs(line, start):
        text = _without_links(_without_stars(paragraph)).tidy()
        if text.text:
            yield Line(text, footnote=note)


def _without_stars(text: Traced) -> Traced:
    lead = len(text.text) - len(text.text.lstrip("*"))
    return text.cut(lead, len(text.text.rstrip("*")))


def _without_links(text: Traced) -> Traced:
    at, kept = 0, []
    for link in _LINK.finditer(text.text):
        kept += [text.cut(at, link.start()), text.cut(*link.span(1))]
        at = link.end()
    return join([*kept, text.cut(at)])
