"""Every number, day and name in capitals is in some fact's words, or listed with why it is not."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from eastmed_kg.model.document import Cell, Document, Span
from eastmed_kg.model.names import WorldName
from eastmed_kg.pipeline import Read, read_source
from places import ROOT

PAPER = "WK-10190-2024-INIT.md"
LIST = Path(__file__).with_name("unstated.tsv")
#: Longer, the list would hide what the rules do not read.
MOST = 20
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
TOKEN = re.compile(
    rf"\d[\d.,/]*\d|\d+|\b[A-Z][A-Z0-9-]*[A-Z][A-Za-z0-9-]*\b|\b{MONTH}\b|"
    r"\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter) of\b|€"
)


class Unstated(NamedTuple):
    """Words of one cell, standing there once, that no fact rests on, and why not."""

    action: str
    column: str
    words: str
    why: str


def listed() -> list[Unstated]:
    with LIST.open(encoding="utf-8", newline="") as lines:
        return [Unstated(**row) for row in csv.DictReader(lines, delimiter="\t")]


@pytest.fixture(scope="module")
def paper(world: tuple[WorldName, ...]) -> Read:
    return read_source(ROOT.sources / PAPER, world)


def cells(document: Document) -> Iterator[tuple[str, str, Cell]]:
    for action in document.actions:
        for cell in action.cells:
            yield action.number, cell.column.value, cell


def silent(read: Read) -> Iterator[tuple[str, str, Span]]:
    """The tokens that no evidence covers, each with its action and column."""
    proven = [evidence.span for fact in read.facts for evidence in fact.evidence]
    for number, column, cell in cells(read.document):
        for item in cell.items:
            for token in TOKEN.finditer(read.document.text, item.span.start, item.span.end):
                start, end = token.span()
                if not any(span.start <= start and end <= span.end for span in proven):
                    yield number, column, Span(start, end)


def excused(read: Read, row: Unstated) -> list[Span]:
    """Where the words of a row stand in its cell; a page break inside them is white space."""
    words = re.compile(r"\s+".join(map(re.escape, row.words.split())))
    return [
        Span(*found.span())
        for number, column, cell in cells(read.document)
        if (number, column) == (row.action, row.column)
        for item in cell.items
        for found in words.finditer(read.document.text, item.span.start, item.span.end)
    ]


def holds(span: Span, token: Span) -> bool:
    return span.start <= token.start and token.end <= span.end


def test_every_number_and_name_is_proven_or_listed(paper: Read) -> None:
    spans = [span for row in listed() for span in excused(paper, row)]
    text = paper.document.text
    open_ones = [
        f"{number} {column}: {token.of(text)} in «{text[token.start - 40 : token.end + 40]}»"
        for number, column, token in silent(paper)
        if not any(holds(span, token) for span in spans)
    ]
    assert not open_ones, "\n".join(open_ones)


@pytest.mark.parametrize("row", listed(), ids=lambda row: row.words)
def test_a_listed_row_still_excuses_something(paper: Read, row: Unstated) -> None:
    found = excused(paper, row)
    assert len(found) == 1, f"the words stand {len(found)} times in this cell"
    assert any(holds(found[0], token) for _, _, token in silent(paper))
    assert len(row.why.split()) >= 3


def test_the_list_is_short_and_the_search_is_not_blind(paper: Read) -> None:
    items = [item for _, _, cell in cells(paper.document) for item in cell.items]
    tokens = sum(len(TOKEN.findall(item.span.of(paper.document.text))) for item in items)
    assert len(listed()) <= MOST
    assert tokens >= 550, f"only {tokens} numbers and names were looked at"
