"""A document as read: one canonical text, and everything else as spans into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Column(StrEnum):
    """The role a column of the table plays, whatever its head says."""

    ACTION = "action"
    LEAD = "lead"
    STATUS = "status"
    WAY_AHEAD = "way_ahead"
    COMMENTS = "comments"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of Unicode code points in an edition's canonical text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span covers.

        >>> Span(0, 3).of("abcdef")
        'abc'
        """
        return text[self.start : self.end]


class WithheldForm(StrEnum):
    """How something is withheld. Only the first is proven; the others are possible withholding."""

    MARKED = "marked redaction"
    BLANK_ITEM = "blank item"
    MISSING_TITLE = "missing title"
    MISSING_ACTION = "missing action"


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing the release leaves out, in the form in which it shows."""

    form: WithheldForm
    span: Span
    action: str | None = None
    column: Column | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One bullet, paragraph or inline dash entry of a cell; ``span`` leaves the dash out."""

    span: Span


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, the parts of it that stand on other pages included."""

    column: Column
    span: Span
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table, put together over its pages.

    ``number`` is its number without what closes it: ``3a``, ``3bis``, ``1.2``; ``title`` covers the
    printed number where no title is printed.
    """

    number: str
    title: Span
    section: str | None
    cells: tuple[Cell, ...]

    def cell(self, column: Column) -> Cell | None:
        """The cell of that column, or None where the row has none or leaves it empty."""
        return next((cell for cell in self.cells if cell.column is column), None)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading: its numeral as printed (``II``, ``A``, ``Pillar 2``), and its title if any."""

    numeral: str
    span: Span
    title: Span | None


@dataclass(frozen=True, slots=True)
class HeaderField:
    """One thing the first page says of the document: ``value`` normalised, ``span`` its words."""

    name: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class SourceRange:
    """Where a run of canonical text is from: code points ``start``..``end`` of the source."""

    at: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One edition of a paper.

    ``name`` is its file-safe number (``WK-10190-2024-INIT``), ``text`` the canonical text,
    ``origin`` maps ``text`` back to the source, ``footnotes`` are kept out of the table, ``unread``
    is what no part of the table model took in: rows without a number, columns whose head is not
    known, lines between the tables.
    """

    name: str
    text: str
    header: tuple[HeaderField, ...]
    sections: tuple[Section, ...]
    actions: tuple[Action, ...]
    withheld: tuple[Withheld, ...]
    origin: tuple[SourceRange, ...]
    footnotes: tuple[Span, ...] = ()
    pages: int = 0
    unread: tuple[Span, ...] = field(default=())

    def value(self, name: str) -> str | None:
        """The first header value of that name."""
        return next((found.value for found in self.header if found.name == name), None)

    def action(self, number: str) -> Action | None:
        """The action of that number."""
        return next((action for action in self.actions if action.number == number), None)
