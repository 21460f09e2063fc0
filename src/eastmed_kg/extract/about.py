"""A row of the table → what it says of the action itself: title, section, lead actors, status."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..model.document import Action, Cell, Column, Document, Span, Withheld, WithheldForm
from ..model.fact import Literal, Object, Predicate, Reading
from ..model.ident import action_key
from ..model.names import Name, Type
from .naming.spot import Spotter

_PART = re.compile(r"(?:\s*(?:[,;/()]|\band\b|&)\s*)+")


def marks_by_action(document: Document) -> dict[str, list[Withheld]]:
    """The redaction marks of a document, by the number of the action they stand in."""
    marks: dict[str, list[Withheld]] = defaultdict(list)
    for found in document.withheld:
        if found.form is WithheldForm.MARKED and found.action is not None:
            marks[found.action].append(found)
    return marks


def read_about(
    document: Document, action: Action, spotter: Spotter, marks: Sequence[Withheld]
) -> Iterator[Reading]:
    """Everything the row says of itself; ``marks`` are the redaction marks in it."""
    yield from _title(document, action)
    yield from _lead_actors(document, action, spotter)
    yield from _status(document, action)
    yield from _redactions(action, marks)


@lru_cache(maxsize=256)
def subject_of(action: str) -> Name:
    """The action as a fact's subject."""
    return Name(f"Action {action}", Type.ACTION, action_key(action))


def _reading(
    action: Action, column: Column, predicate: Predicate, value: Object, span: Span
) -> Reading:
    subject = subject_of(action.number)
    return Reading(action.number, column, subject, predicate, value, span, f"cell-{predicate}")


def _title(document: Document, action: Action) -> Iterator[Reading]:
    title = Literal(action.title.of(document.text), Type.TEXT)
    yield _reading(action, Column.ACTION, Predicate.TITLE, title, action.title)
    section = next((s for s in document.sections if s.numeral == action.section), None)
    if section:
        numeral = Literal(section.numeral, Type.TEXT)
        yield _reading(action, Column.ACTION, Predicate.SECTION, numeral, section.span)


def _lead_actors(document: Document, action: Action, spotter: Spotter) -> Iterator[Reading]:
    cell = action.cell(Column.LEAD)
    for item in cell.items if cell else ():
        for span in _parts(document.text, item.span):
            actor = _actor(span.of(document.text), spotter)
            yield _reading(action, Column.LEAD, Predicate.LEAD_ACTOR, actor, span)


def _parts(text: str, span: Span) -> Iterator[Span]:
    """The cell between its commas and "and"s; a trailing comma adds nothing."""
    at = span.start
    for gap in [*_PART.finditer(text, span.start, span.end), None]:
        end = gap.start() if gap else span.end
        if text[at:end].strip():
            yield Span(at, end)
        at = gap.end() if gap else end


def _actor(words: str, spotter: Spotter) -> Name:
    """The name of the world that the words are; unknown actors keep the words."""
    found = spotter.find(f"{words},")  # a code counts in a list, which the cell is
    whole = [s for s in found if not s.demonym and s.end - s.start >= len(words.strip()) - 1]
    return whole[0].name if whole else Name(words.strip(" ."), Type.ORGANISATION)


def _status(document: Document, action: Action) -> Iterator[Reading]:
    cell = action.cell(Column.STATUS)
    if cell and cell.items:
        span = _whole(cell)
        words = Literal(span.of(document.text).replace("\n", " "), Type.TEXT)
        yield _reading(action, Column.STATUS, Predicate.STATUS, words, span)


def _whole(cell: Cell) -> Span:
    return Span(cell.items[0].span.start, cell.items[-1].span.end)


def _redactions(action: Action, marks: Sequence[Withheld]) -> Iterator[Reading]:
    """One reading a mark: the count is the same statement, each mark its evidence."""
    count = Literal(str(len(marks)), Type.QUANTITY)
    for mark in marks:
        column = mark.column or Column.COMMENTS
        yield _reading(action, column, Predicate.REDACTIONS, count, mark.span)
