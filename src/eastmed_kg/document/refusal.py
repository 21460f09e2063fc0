"""A source that holds no table of actions → the words that say what was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.document import Column
from .fragment import paragraphs
from .heads import role_of
from .table import Table

_FORMATS = (
    ("an HTML table", re.compile(r"\s*<t(?:able|r|d|h|head|body)\b", re.IGNORECASE)),
    ("a pipe table", re.compile(r"\s*\|.*\|")),
)
_NEEDED = "a table needs a head for the actions and heads for two of lead, status, plans, comments"
_SHOWN = 40


def why_not_read(source: str, table: Table) -> str:
    """One sentence: what is missing, and which line or head was not understood."""
    reason = _rows(table) if table.pages else _heads(source) or _other_format(source)
    what = "no table with an action column and numbered actions was found"
    return f"{what}: {reason or 'no line has cells with tabs between them'}"


def _rows(table: Table) -> str:
    """Heads are there; the rows below them are not."""
    words = [*table.rows.unread, *(line.text for line in table.after)]
    if not words:
        return "no row stands below the heads"
    first = _quoted([words[0].text])
    return f"no row below the heads begins with a number such as «1.»; the first begins {first}"


def _heads(source: str) -> str | None:
    """The line that looks most like heads, and those of its heads that are not known."""
    lines = [(number, cells) for number, cells in _cells(source) if _known(cells)]
    if not lines:
        return None
    number, cells = max(lines, key=lambda line: (len(_known(line[1])), -line[0]))
    unknown = [cell for cell in cells if cell and cell not in _known(cells)]
    if unknown:
        return f"in line {number} the heads {_quoted(unknown)} are not known; {_NEEDED}"
    return f"line {number} has only the heads {_quoted(cells)}; {_NEEDED}"


def _cells(source: str) -> Iterator[tuple[int, list[str]]]:
    """The lines of three cells and more, their words without markup."""
    for number, line in enumerate(source.split("\n"), 1):
        parts = [paragraphs(markup, 0) for markup in line.split("\t")]
        if len(parts) > 2:
            yield number, [" ".join(one.text for one in part) for part in parts]


def _known(cells: list[str]) -> list[str]:
    return [cell for cell in cells if isinstance(role_of(cell), Column)]


def _quoted(words: list[str]) -> str:
    return ", ".join(f"«{_brief(word)}»" for word in words)


def _brief(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"


def _other_format(source: str) -> str | None:
    for number, line in enumerate(source.split("\n"), 1):
        for name, shape in _FORMATS:
            if shape.match(line):
                return f"line {number} belongs to {name}, a format that is not read yet"
    return None
