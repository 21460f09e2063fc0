"""Text export of a paper (tab-separated table rows with HTML cells) → lines, heads, rows, gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .fragment import paragraphs
from .heads import roles_of
from .layout import Block, Gap, HeadRow, Line, Row
from .traced import Traced, join

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_RULE = re.compile(r"[-*_]{3,}$")
_NOTE = "<sup>"


def read_blocks(source: str) -> Iterator[Block]:
    """The blocks of the source in order; rows only after the first heads."""
    begun = False
    for start, line in _lines(source):
        if _is_blank(line):
            yield Gap()
            continue
        block = _table_block(line, start, begun=begun)
        begun = begun or block is not None
        yield from [block] if block else _line_blocks(line, start)


def _lines(source: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in source.split("\n"):
        yield at, line
        at += len(line) + 1


def _is_blank(line: str) -> bool:
    """Whether the line is empty or a rule; a row of empty cells is neither."""
    words = line.strip()
    return "\t" not in line if not words else _RULE.match(words) is not None


def _table_block(line: str, start: int, *, begun: bool) -> Block | None:
    """A head row anywhere; after one, any line with cells that is no footnote."""
    if "\t" not in line or line.lstrip().startswith(_NOTE):
        return None
    row = Row(tuple(tuple(paragraphs(markup, at)) for at, markup in _cells(line, start)))
    roles = roles_of([" ".join(part.text for part in cell) for cell in row.cells])
    if roles:
        return HeadRow(roles, row)
    return row if begun else None


def _cells(line: str, start: int) -> Iterator[tuple[int, str]]:
    at = start
    for markup in line.split("\t"):
        yield at, markup
        at += len(markup) + 1


def _line_blocks(line: str, start: int) -> Iterator[Line]:
    """A line outside the table; a superscript number before it makes it a footnote."""
    note, row = line.lstrip().startswith(_NOTE), line.count("\t") > 1
    for paragraph in paragraphs(line, start):
        text = _without_links(_without_stars(paragraph)).tidy()
        if text.text:
            yield Line(text, footnote=note, row=row)


def _without_stars(text: Traced) -> Traced:
    lead = len(text.text) - len(text.text.lstrip("*"))
    return text.cut(lead, len(text.text.rstrip("*")))


def _without_links(text: Traced) -> Traced:
    at, kept = 0, []
    for link in _LINK.finditer(text.text):
        kept += [text.cut(at, link.start()), text.cut(*link.span(1))]
        at = link.end()
    return join([*kept, text.cut(at)])
