"""What a format reader hands to the table model: lines outside the table, heads, rows, gaps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..model.document import Column
from .traced import Traced

#: The paragraphs of one cell on one page.
PagePart = tuple[Traced, ...]


class Extra(StrEnum):
    """A column that has no role of its own: the number of the action, or an unknown head."""

    NUMBER = "number"
    UNKNOWN = "unknown"


Role = Column | Extra


@dataclass(frozen=True, slots=True)
class Line:
    """A line without cells, or one above the first heads.

    ``row`` tells that it has the cells of a row nevertheless: it may be of a table without heads.
    """

    text: Traced
    footnote: bool = False
    row: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank line or a rule: what follows may stand on another page."""


@dataclass(frozen=True, slots=True)
class Row:
    """One printed row; each cell holds its paragraphs."""

    cells: tuple[PagePart, ...]


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The column heads, printed again on every page: whatever follows stands on a new page."""

    roles: tuple[Role, ...]
    row: Row


Block = Line | Gap | HeadRow | Row
