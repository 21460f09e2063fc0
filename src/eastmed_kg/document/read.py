"""A source file → a Document; the one public verb of this stage."""

from __future__ import annotations

from pathlib import Path

from ..errors import SourceError
from ..model.document import Action, Document, Section, Span
from .canonical import Writer
from .header import HeaderText, file_name, read_header
from .markdown import read_blocks
from .table import ActionDraft, Table, assemble
from .withheld import marks, missing_actions

#: Words that stand on every page and belong to no row.
_FURNITURE = frozenset({"public", "limite", "en", ""})


def read_document(path: Path) -> Document:
    """Read one paper.

    Raises SourceError when the file cannot be read, is not UTF-8 or holds no table of actions.
    """
    table = assemble(read_blocks(_decoded(path)))
    if not any(isinstance(row, ActionDraft) for row in table.rows):
        raise SourceError(f"{path}: no table with an action column and numbered actions was found")
    return _compose(table, path.stem)


def _decoded(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: byte {error.start} is not UTF-8") from error


def _compose(table: Table, stem: str) -> Document:
    writer = Writer()
    for line in table.before:
        writer.line(line.text)
    fields = read_header(HeaderText(writer.text(), 0))
    rows = [
        writer.action(row) if isinstance(row, ActionDraft) else writer.section(row)
        for row in table.rows
    ]
    actions = tuple(row for row in rows if isinstance(row, Action))
    footnotes, unread = _rest(writer, table)
    text = writer.text()
    number = next((found.value for found in fields if found.name == "number"), stem)
    withheld = [*writer.withheld, *marks(text, actions), *missing_actions(actions)]
    return Document(
        name=file_name(number),
        text=text,
        header=tuple(fields),
        sections=tuple(row for row in rows if isinstance(row, Section)),
        actions=actions,
        withheld=tuple(sorted(withheld, key=lambda found: (found.span, found.form))),
        origin=tuple(writer.origin),
        footnotes=footnotes,
        pages=table.pages,
        unread=unread,
    )


def _rest(writer: Writer, table: Table) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Footnotes, and lines that no rule placed; both are kept at the end of the text."""
    writer.gap()
    footnotes = tuple(writer.line(line.text) for line in table.after if line.footnote)
    lines = [line.text for line in table.after if not line.footnote] + table.unread
    loose = [text for text in lines if not _is_furniture(text.text)]
    return footnotes, tuple(writer.line(text) for text in loose)


def _is_furniture(text: str) -> bool:
    return text.casefold() in _FURNITURE or text.isdigit()
