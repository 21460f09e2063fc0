"""Papers invented for these tests: how to write one, and how to say what was read of it."""

from __future__ import annotations

from pathlib import Path

from eastmed_kg.document import read_document
from eastmed_kg.model.document import Column, Document

HEAD = "Action\tLead actor(s)\tStatus\tWay ahead incl. timeline\tComments"
DATED = "Brussels, 3 February 2025"


def read(tmp_path: Path, text: str) -> Document:
    """The paper as a document."""
    path = tmp_path / "invented.md"
    path.write_text(text, encoding="utf-8")
    return read_document(path)


def paper(header: str, *rows: str, head: str = HEAD) -> str:
    """A paper with one table."""
    return "\n".join([header, "", head, *rows, ""])


def rows_of(tmp_path: Path, *rows: str, head: str = HEAD) -> Document:
    """A paper of these rows, read."""
    return read(tmp_path, paper(DATED, *rows, head=head))


def titles(document: Document) -> dict[str, str]:
    """Number → title."""
    return {action.number: action.title.of(document.text) for action in document.actions}


def sections(document: Document) -> list[tuple[str, str | None]]:
    """Numeral and title of every section."""
    return [
        (one.numeral, one.title.of(document.text) if one.title else None)
        for one in document.sections
    ]


def within(document: Document) -> dict[str, str | None]:
    """Number → the section in which the action stands."""
    return {action.number: action.section for action in document.actions}


def items(document: Document, column: Column, number: str = "1") -> list[str]:
    """The items of one cell."""
    action = document.action(number)
    assert action is not None, f"action {number} was not read"
    cell = action.cell(column)
    return [item.span.of(document.text) for item in cell.items] if cell else []


def unread(document: Document) -> list[str]:
    """What no part of the table model took in."""
    return [span.of(document.text) for span in document.unread]
