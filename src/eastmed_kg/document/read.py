"""A source file → a Document; the one public verb of this stage."""

from __future__ import annotations

from pathlib import Path

from ..errors import SourceError
from ..model.document import Action, Document, HeaderField, Section, Span, Withheld
from .canonical import Writer
from .drafts import ActionDraft
from .furniture import is_furniture
from .header import HeaderText, read_header
from .markdown import read_blocks
from .reference import file_name
from .refusal import why_not_read
from .table import Table, assemble
from .withheld import marks, missing_actions, missing_titles


def read_document(path: Path) -> Document:
    """Read one paper.

    Raises SourceError when the file cannot be read, is not UTF-8 or holds no table of actions.
    """
    source = _decoded(path)
    table = assemble(read_blocks(source))
    if not any(isinstance(row, ActionDraft) for row in table.rows.drafts):
        raise SourceError(f"{path}: {why_not_read(source, table)}")
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
    lines = [(line, writer.line(line.text)) for line in table.before]
    fields = read_header(HeaderText(writer.text(), 0))
    writer.unread += [span for line, span in lines if line.row and not _says(span, fields)]
    number = next((found.value for found in fields if found.name == "number"), stem)
    rows = [
        writer.action(row) if isinstance(row, ActionDraft) else writer.section(row)
        for row in table.rows.drafts
    ]
    footnotes = _rest(writer, table, number)
    sections = tuple(row for row in rows if isinstance(row, Section))
    actions = tuple(row for row in rows if isinstance(row, Action))
    return Document(
        name=file_name(number),
        text=writer.text(),
        header=tuple(fields),
        sections=sections,
        actions=actions,
        withheld=_withheld(writer, sections, actions),
        origin=tuple(writer.origin),
        footnotes=footnotes,
        pages=table.pages,
        unread=tuple(writer.unread),
    )


def _says(span: Span, fields: list[HeaderField]) -> bool:
    """Whether a line of the first page says anything that was read."""
    return any(span.start <= field.span.start < span.end for field in fields)


def _withheld(
    writer: Writer, sections: tuple[Section, ...], actions: tuple[Action, ...]
) -> tuple[Withheld, ...]:
    """Everything withheld, in the order of the text."""
    found = [
        *writer.withheld,
        *missing_titles(sections),
        *marks(writer.text(), sections, actions),
        *missing_actions(actions),
    ]
    return tuple(sorted(found, key=lambda one: (one.span, one.form)))


def _rest(writer: Writer, table: Table, number: str) -> tuple[Span, ...]:
    """Footnotes, and words that no rule placed; both are kept at the end of the text."""
    writer.gap()
    footnotes = tuple(writer.line(line.text) for line in table.after if line.footnote)
    lines = [line.text for line in table.after if not line.footnote]
    loose = [text for text in lines if not is_furniture(text.text, number)]
    writer.unread += [
        writer.line(text) for text in (*loose, *table.heads.values(), *table.rows.unread)
    ]
    return footnotes
