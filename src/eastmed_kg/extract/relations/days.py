"""A wording of a relation → the day it gives, and whether that is still to come."""

from __future__ import annotations

import re

from ...model.fact import Reading, When
from ..grammar.dates import Relation
from ..passage import Passage
from .periods import role_of


def day_in(passage: Passage, found: re.Match[str]) -> When | None:
    """The day of a match; of what holds "until" a day, all time before it."""
    for group in ("d", "e", "c"):
        if group in found.re.groupindex and found[group]:
            date = passage.date(found.start(group))
            until = date.relation is Relation.UNTIL and "/" not in date.when.edtf
            return When(f"../{date.when.edtf}", date.when.basis) if until else date.when
    return None


def on_day(passage: Passage, found: re.Match[str], reading: Reading) -> Reading:
    """The reading at the day of its match; due where some of that lies ahead."""
    when = day_in(passage, found)
    role = role_of(when, passage.written(found.start())) if when else None
    return reading._replace(when=when, when_role=role)
