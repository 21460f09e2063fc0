"""One printed row under known heads → its cells by role."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ..model.document import Column
from ..model.marks import MARK
from .drafts import Slot, plain
from .layout import Extra, PagePart, Role, Row
from .numbering import is_number
from .traced import Traced, join


@dataclass
class Cells:
    """A row: the cell of numbers, that of titles, the others, and what no known head covers."""

    number: PagePart = ()
    title: PagePart = ()
    parts: dict[Slot, PagePart] = field(default_factory=dict)
    aside: PagePart = ()

    @property
    def bare(self) -> bool:
        """Whether the row has nothing beside number and title."""
        return not self.parts and not self.aside

    def first(self) -> Traced:
        """Number and title as one text."""
        return join([*self.number, *self.title], " ")

    def text(self, column: Column) -> str:
        """The words of a column."""
        return " ".join(plain(part) for (role, _), part in self.parts.items() if role is column)

    def others(self) -> list[Traced]:
        """Every paragraph beside number and title."""
        return [*(paragraph for part in self.parts.values() for paragraph in part), *self.aside]


def cells_of(roles: tuple[Role, ...], row: Row) -> Cells:
    """The row's cells by the heads above them; cells beyond the last head are kept aside."""
    cells, seen = Cells(), Counter[Role]()
    printed = _once(roles, row.cells)
    for role, part in zip(roles, printed, strict=False):
        _place(cells, role, seen[role], part)
        seen[role] += 1
    cells.aside += tuple(paragraph for part in printed[len(roles) :] for paragraph in part)
    return cells


def _place(cells: Cells, role: Role, nth: int, part: PagePart) -> None:
    if role is Extra.NUMBER:
        cells.number += part
    elif role is Extra.UNKNOWN:
        cells.aside += part
    elif role is Column.ACTION:
        cells.title += part
    elif part:
        cells.parts[role, nth] = part


def _once(roles: tuple[Role, ...], cells: tuple[PagePart, ...]) -> tuple[PagePart, ...]:
    """The cells; a heading that stands in all of them, or in all but that of the number, once.

    A row whose cells are each redacted, or each a dash, is none.
    """
    numbered = roles[0] is Extra.NUMBER and not is_number(plain(cells[0]))
    for start in range(2 if numbered else 1):
        spanned = {plain(part) for part in cells[start:]}
        if len(spanned) == 1 and len(cells) > start + 2 and _has_words(*spanned):
            return cells[: start + 1]
    return cells


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in MARK.sub("", text))
