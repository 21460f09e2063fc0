"""Rows of terms or words → a table, CSV, TSV, JSON, JSON lines or Markdown.

Tables come from rich, which is imported only for them; the other formats need the standard
library alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pyoxigraph as ox

from ..model.terms import PREFIXES
from .engine import Answer, Term

FORMATS = ("table", "csv", "tsv", "json", "jsonl", "md")
#: A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cell = str | int | float | bool | list[dict[str, str]] | None


#: Below this width of the terminal, tables leave out or fold together what matters less.
WIDE = 120


class Rows(NamedTuple):
    """Named columns and their rows, ready to be written."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]

    def records(self) -> list[dict[str, Cell]]:
        """The rows as mappings."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def without(self, column: str) -> Rows:
        """The same rows without a column, if there is one of that name.

        >>> Rows(("a", "b"), [(1, 2)]).without("a")
        Rows(columns=('b',), rows=[(2,)])
        """
        if column not in self.columns:
            return self
        at = self.columns.index(column)
        kept = [(*row[:at], *row[at + 1 :]) for row in self.rows]
        return Rows((*self.columns[:at], *self.columns[at + 1 :]), kept)


def rows_of(answer: Answer) -> Rows:
    """The rows of an answer as values: literals by their text, things by their address."""
    if answer.truth is not None:
        return Rows(("answer",), [(answer.truth,)])
    if answer.triples is not None:
        triples = [(t.subject, t.predicate, t.object) for t in answer.triples]
        return Rows(("subject", "predicate", "object"), [tuple(map(_value, t)) for t in triples])
    return Rows(answer.columns, [tuple(map(_value, row)) for row in answer.rows])


def _value(term: Term | None) -> Cell:
    if term is None:
        return None
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def write(rows: Rows, form: str, width: int, *, colour: bool = False) -> str:
    """The rows in one of ``FORMATS``; ``width`` is that of the terminal, in columns."""
    if form == "table":
        from .table import table  # noqa: PLC0415  # rich is slow to import

        return table(rows, width, colour=colour)
    return _WRITERS[form](rows)


def _delimited(rows: Rows, delimiter: str) -> str:
    import csv  # noqa: PLC0415  # each format pays for itself alone
    import io  # noqa: PLC0415

    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows([[_harmless(cell) for cell in row] for row in rows.rows])
    return out.getvalue()


def _harmless(cell: Cell) -> Cell:
    """Words that a spreadsheet would run get an apostrophe in front."""
    if isinstance(cell, str) and cell[1:] and cell.startswith(_FORMULA) and not is_number(cell):
        return f"'{cell}"
    return "" if cell is None else cell


def is_number(text: str) -> bool:
    """Whether the text is one number; a date is none.

    >>> is_number("-5"), is_number("12.5"), is_number("2024-07")
    (True, True, False)
    """
    return text.lstrip("+-").replace(".", "", 1).isdigit()


def _json(rows: Rows) -> str:
    import json  # noqa: PLC0415

    return json.dumps(rows.records(), ensure_ascii=False, indent=1) + "\n"


def _json_lines(rows: Rows) -> str:
    import json  # noqa: PLC0415

    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows.records())


def _markdown(rows: Rows) -> str:
    lines = [rows.columns, ["---"] * len(rows.columns), *rows.rows]
    return "".join(f"| {' | '.join(map(_escaped, line))} |\n" for line in lines)


def _escaped(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")


_WRITERS = {
    "csv": lambda rows: _delimited(rows, ","),
    "tsv": lambda rows: _delimited(rows, "\t"),
    "json": _json,
    "jsonl": _json_lines,
    "md": _markdown,
}


def shorten(address: str) -> str:
    """An address with its prefix, as the queries write it.

    >>> shorten("https://w3id.org/eastmed-kg/id/amif")
    'id:amif'
    """
    fitting: Mapping[str, str] = {
        name: base for name, base in PREFIXES.items() if address.startswith(base)
    }
    if not fitting:
        return address
    name = max(fitting, key=lambda prefix: len(fitting[prefix]))
    return f"{name}:{address[len(fitting[name]) :]}"


def columns(rows: Sequence[Mapping[str, Cell]]) -> Rows:
    """Rows from mappings that share their keys."""
    names = tuple(rows[0]) if rows else ()
    return Rows(names, [tuple(row[name] for name in names) for row in rows])
