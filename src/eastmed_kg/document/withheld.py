"""What the release leaves out and shows that it does: redaction marks, gaps in the numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model.document import Action, Column, Span, Withheld, WithheldForm
from ..model.marks import MARK


def marks(text: str, actions: tuple[Action, ...]) -> Iterator[Withheld]:
    """Every marked redaction in a title or a cell."""
    for action in actions:
        places = [(Column.ACTION, action.title), *((c.column, c.span) for c in action.cells)]
        for column, span in places:
            for mark in MARK.finditer(text, span.start, span.end):
                yield Withheld(WithheldForm.MARKED, Span(*mark.span()), action.number, column)


def missing_actions(actions: tuple[Action, ...]) -> Iterator[Withheld]:
    """Numbers left out between two printed ones; the evidence is the title after the gap."""
    for before, after in pairwise(actions):
        for number in range(_plain(before.number) + 1, _plain(after.number)):
            yield Withheld(WithheldForm.MISSING_ACTION, after.title, str(number))


def _plain(number: str) -> int:
    return int(re.sub(r"\D", "", number))
