"""Rows → a table drawn for the width of the terminal."""

from __future__ import annotations

import io

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from .rows import Cell, Rows, shorten

#: Columns never narrower than their longest word, up to this many characters.
_WORD = 14


def table(rows: Rows, width: int, *, colour: bool) -> str:
    """The rows as a table of at most ``width`` columns; words wrap, nothing is cut off."""
    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), expand=False)
    for number, name in enumerate(rows.columns):
        cells = [_shown(row[number]) for row in rows.rows]
        right = bool(cells) and all(_is_number(cell) for cell in cells if cell)
        drawn.add_column(
            _heading(name),
            justify="right" if right and any(cells) else "left",
            min_width=min(_WORD, max((len(w) for c in [name, *cells] for w in c.split()), default=1)),
            overflow="fold",
        )
    for row in rows.rows:
        drawn.add_row(*(Text(_shown(cell)) for cell in row))
    return render(drawn, width, colour=colour)


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


def printable(text: str) -> str:
    """Control characters made visible, so that no document can steer a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace("-", "", 1).isdigit()
