"""One difference between two editions, as rows and other programs see it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What sort of change it is."""

    ACTION_ADDED = "action_added"
    ACTION_REMOVED = "action_removed"
    ACTION_NOW_VISIBLE = "action_now_visible"
    TITLE_CHANGED = "title_changed"
    STATUS_CHANGED = "status_changed"
    LEAD_ADDED = "lead_added"
    LEAD_REMOVED = "lead_removed"
    FACT_ADDED = "fact_added"
    FACT_REMOVED = "fact_removed"
    AMOUNT_CHANGED = "amount_changed"
    DATE_CHANGED = "date_changed"
    IMPLEMENTER_CHANGED = "implementer_changed"
    COMMITMENT_DELIVERED = "commitment_delivered"
    COMMITMENT_SLIPPED = "commitment_slipped"
    COMMITMENT_DROPPED = "commitment_dropped"
    COMMITMENT_ADDED = "commitment_added"
    REDACTION_ADDED = "redaction_added"
    REDACTION_LIFTED = "redaction_lifted"
    #: The same words read to other facts: no change of the paper.
    READ_DIFFERENTLY = "read_differently"


class Change(NamedTuple):
    """A change of one thing in one action.

    ``field`` is the predicate it is about; ``when_old`` and ``when_new`` are EDTF dates; the quotes
    are verbatim from either edition. What does not apply is None.
    """

    action: str
    kind: Kind
    entity: str
    field: str
    old: str | None = None
    new: str | None = None
    when_old: str | None = None
    when_new: str | None = None
    quote_old: str | None = None
    quote_new: str | None = None
