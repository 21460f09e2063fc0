"""Rows → a table drawn for the width of the terminal."""

from __future__ import annotations

import io

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from .printable import printable
from .rows import Cell, Rows, is_number, shorten

#: Columns never narrower than their longest word, up to this many characters.
_WORD = 14
#: A heading of two short words stays on one line.
_HEADING = 12
#: The share of the width that the first column may take before others are squeezed.
_FIRST = 0.4


def table(rows: Rows, width: int, *, colour: bool) -> str:
    """The rows as a table of at most ``width`` columns; words wrap, nothing is cut off."""
    cells = [[_shown(cell) for cell in row] for row in rows.rows]
    drawn = Table(
        box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), leading=_leading(cells)
    )
    own = [[name, *(row[at] for row in cells)] for at, name in enumerate(rows.columns)]
    for column, place in zip(own, _widths(own, width), strict=True):
        right = any(column[1:]) and all(is_number(cell) for cell in column[1:] if cell)
        drawn.add_column(
            _heading(column[0]), justify="right" if right else "left", width=place, overflow="fold"
        )
    for row in cells:
        drawn.add_row(*map(Text, row))
    return render(drawn, width, colour=colour)


def _leading(cells: list[list[str]]) -> int:
    """A blank line between rows where rows have several lines of their own."""
    return int(any("\n" in cell for row in cells for cell in row))


def _widths(columns: list[list[str]], width: int) -> list[int]:
    """A width for each column: as wide as its lines, squeezed where they do not fit beside others.

    The column that can spare most gives way first, down to its longest word; the first column
    keeps a good part of the terminal as long as it can.
    """
    titles = [len(_heading(cells[0])) for cells in columns]
    widths = [
        max(_longest(cells, "\n"), title) for cells, title in zip(columns, titles, strict=True)
    ]
    heads = [min(_HEADING, title) for title in titles]
    words = [min(_WORD, _longest(cells, None)) for cells in columns]
    floors = [max(pair) for pair in zip(heads, words, strict=True)]
    if widths:
        floors[0] = max(floors[0], min(widths[0], int(width * _FIRST)))
    for least in (floors, [1] * len(columns)):
        while sum(widths) + 2 * len(widths) > width:
            spare = [wide - low for wide, low in zip(widths, least, strict=True)]
            if max(spare) <= 0:
                break
            widths[spare.index(max(spare))] -= 1
    return widths


def _longest(cells: list[str], between: str | None) -> int:
    return max((len(part) for cell in cells for part in cell.split(between)), default=1)


def render(drawn: Table | Text, width: int, *, colour: bool) -> str:
    """What rich draws, as text without spaces at line ends."""
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=colour, no_color=not colour, highlight=False,
        color_system="standard" if colour else None, legacy_windows=False, soft_wrap=False,
    )  # fmt: skip
    console.print(drawn)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _heading(name: str) -> Text:
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in name).replace("_", " ")
    return Text(words.strip().capitalize(), style="bold")


def _shown(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    text = "" if cell is None else str(cell)
    return shorten(text) if text.startswith("http") else printable(text)
