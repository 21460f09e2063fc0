"""What the release leaves out and shows that it does: redaction marks, missing titles, gaps."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..model.document import Action, Column, Section, Span, Withheld, WithheldForm
from ..model.marks import MARK
from .numbering import counted


def marks(
    text: str, sections: tuple[Section, ...], actions: tuple[Action, ...]
) -> Iterator[Withheld]:
    """Every marked redaction in a heading, a title or a cell."""
    for section in sections:
        for mark in MARK.finditer(text, section.span.start, section.span.end):
            yield Withheld(WithheldForm.MARKED, Span(*mark.span()), section=section.numeral)
    for action in actions:
        places = [(Column.ACTION, action.title), *((c.column, c.span) for c in action.cells)]
        for column, span in places:
            for mark in MARK.finditer(text, span.start, span.end):
                yield Withheld(WithheldForm.MARKED, Span(*mark.span()), action.number, column)


def missing_titles(sections: tuple[Section, ...]) -> Iterator[Withheld]:
    """Numerals without the title that other sections have."""
    if any(section.title for section in sections):
        for section in sections:
            if section.title is None:
                yield Withheld(WithheldForm.MISSING_TITLE, section.span, section=section.numeral)


def missing_actions(actions: tuple[Action, ...]) -> Iterator[Withheld]:
    """Numbers left out between two printed ones; the evidence is the title after the gap."""
    for before, after in pairwise(actions):
        for number in between(before.number, after.number):
            yield Withheld(WithheldForm.MISSING_ACTION, after.title, number)


def between(before: str, after: str) -> list[str]:
    """The numbers that a count of the last level skips.

    >>> between("4", "7"), between("1.9", "1.11"), between("3bis", "4"), between("2.4", "3.1")
    (['5', '6'], ['1.10'], [], [])
    """
    (*upper, low), (*other, high) = counted(before), counted(after)
    skipped = range(low + 1, high) if upper == other else ()
    return [".".join(map(str, (*upper, number))) for number in skipped]
