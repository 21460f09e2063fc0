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


#: What a change is called when the later edition is compared with the earlier one.
_MIRRORED = {
    Kind.ACTION_ADDED: Kind.ACTION_REMOVED,
    Kind.ACTION_NOW_VISIBLE: Kind.ACTION_REMOVED,
    Kind.ACTION_REMOVED: Kind.ACTION_ADDED,
    Kind.LEAD_ADDED: Kind.LEAD_REMOVED,
    Kind.LEAD_REMOVED: Kind.LEAD_ADDED,
    Kind.FACT_ADDED: Kind.FACT_REMOVED,
    Kind.FACT_REMOVED: Kind.FACT_ADDED,
    Kind.COMMITMENT_ADDED: Kind.COMMITMENT_DROPPED,
    Kind.COMMITMENT_DROPPED: Kind.COMMITMENT_ADDED,
    Kind.COMMITMENT_DELIVERED: Kind.COMMITMENT_ADDED,
    Kind.COMMITMENT_SLIPPED: Kind.DATE_CHANGED,
    Kind.REDACTION_ADDED: Kind.REDACTION_LIFTED,
    Kind.REDACTION_LIFTED: Kind.REDACTION_ADDED,
}


def mirrored(change: Change) -> Change:
    """The same difference as the earlier edition shows it against the later one.

    >>> mirrored(Change("1", Kind.LEAD_ADDED, "Action 1", "leadActor", new="EUAA")).kind.value
    'lead_removed'
    """
    return change._replace(
        kind=_MIRRORED.get(change.kind, change.kind),
        old=change.new, new=change.old, when_old=change.when_new, when_new=change.when_old,
        quote_old=change.quote_new, quote_new=change.quote_old,
    )  # fmt: skip
