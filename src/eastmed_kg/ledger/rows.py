"""Entries of the ledger → rows: every field for programs, a few columns for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..query.date_words import date_words
from ..query.rows import Rows
from .entries import Entry
from .outcome import Outcome


def full_rows(entries: Sequence[Entry]) -> Rows:
    """One row an entry with all that is known of it."""
    return Rows(Entry._fields, [tuple(entry) for entry in entries])


def short_rows(entries: Sequence[Entry]) -> Rows:
    """Action, outcome, date, and the promise with what tells of it below."""
    rows = [
        (one.action, one.outcome, date_words(one.due) or one.due,
         "\n".join(filter(None, (one.what, _reported(one)))))
        for one in entries
    ]  # fmt: skip
    return Rows(("action", "outcome", "due", "promise"), rows)


def _reported(entry: Entry) -> str:
    """What is reported and when; of a promise still to be kept, what is still to come."""
    when = date_words(entry.report_when) or entry.report_when
    words = ", ".join(part for part in (entry.report, when) if part)
    told = "still to come" if entry.outcome is Outcome.OVERDUE else "report"
    return f"→ {told}: {words}" if words else ""


def counts(entries: Sequence[Entry]) -> str:
    """How many promises came to what, in a sentence."""
    found = Counter(entry.outcome for entry in entries)
    told = [f"{found[one]} {one}" for one in Outcome if found[one]]
    return f"{len(entries)} promises: {', '.join(told)}." if entries else "No promise is stated."
