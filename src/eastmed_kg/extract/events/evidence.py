"""A clause → the words that prove what it says, as a range of the skeleton."""

from __future__ import annotations

from ..syntax.skeleton import Kind
from .dating import told_after
from .names import stripped
from .told import Told


def evidence(told: Told) -> tuple[int, int]:
    """The clause, with what opens its sentence where the date stands there."""
    dated = any(told.passage.skeleton.places(*told.clause.lead, Kind.DATE))
    start = told.clause.lead[0] if dated else told.clause.subject[0]
    behind = told_after(told.sentence, told.clause)
    return stripped(told.line, start, behind.end if behind else told.clause.end)
