"""What a format reader hands to the table model: lines outside the table, heads and rows."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.document import Column
from .traced import Traced


@dataclass(frozen=True, slots=True)
class Line:
    """A line outside the table."""

    text: Traced
    footnote: bool = False


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The column heads, printed again on every page: whatever follows stands on a new page."""

    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One printed row; each cell holds its paragraphs."""

    cells: tuple[tuple[Traced, ...], ...]


Block = Line | HeadRow | Row
