"""Changes → rows: every field for programs, a few columns for a terminal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from ..query.date_words import date_words
from ..query.funds_rows import money_words
from ..query.rows import Rows
from .change import Change, Kind

_AMOUNT = re.compile(r"([A-Z]{3}) (\d+(?:\.\d+)?)")


def full_rows(changes: Sequence[Change]) -> Rows:
    """One row a change with all that is known of it."""
    return Rows(Change._fields, [tuple(change) for change in changes])


def short_rows(changes: Sequence[Change]) -> Rows:
    """Action, what sort of change, and what changed in one line of words."""
    rows = [(one.action, one.kind.replace("_", " "), told(one)) for one in changes]
    return Rows(("action", "change", "what"), rows)


def told(change: Change) -> str:
    """A change as one says it: what it is about, what it was, what it is now.

    >>> told(Change("4", Kind.AMOUNT_CHANGED, "SCOPE", "budget", "EUR 2000000", "EUR 2300000"))
    'SCOPE: EUR 2 million → EUR 2.3 million'
    >>> told(Change("1", Kind.FACT_ADDED, "Action 1", "event", new="workshop", when_new="2024-05"))
    'workshop, May 2024'
    """
    phrase = change.field in {"event", "commitment"}
    about = "" if phrase or change.entity == f"Action {change.action}" else change.entity
    before = _side(change.old, change.when_old)
    moved = change.kind in {Kind.COMMITMENT_SLIPPED, Kind.DATE_CHANGED}
    after = _side(change.new, change.when_new, date_alone=moved)
    if change.kind in {Kind.FACT_ADDED, Kind.FACT_REMOVED} and not phrase:
        about = f"{about} {change.field}".strip()
    sides = f"{before} → {after}" if before and after else before or after
    return f"{about}: {sides}" if about and sides else about or sides


def _side(value: str | None, when: str | None, *, date_alone: bool = False) -> str:
    """A value with its date in words; of a plan that only moved the date says enough."""
    if when and (date_alone or when == value):
        return date_words(when)
    amount = _AMOUNT.fullmatch(value or "")
    words = money_words(Decimal(amount[2]), amount[1]) if amount else value or ""
    return f"{words}, {date_words(when)}" if when else words


def counts(changes: Sequence[Change]) -> str:
    """How many changes of each kind there are, in a sentence."""
    found = Counter(change.kind for change in changes)
    told = [f"{found[kind]} {kind.replace('_', ' ')}" for kind in Kind if found[kind]]
    return f"{len(changes)} changes: {', '.join(told)}." if changes else "Nothing changed."
