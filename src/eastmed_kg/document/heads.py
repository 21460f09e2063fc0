"""The heads that papers of this family print over their columns → the role of each column."""

from __future__ import annotations

import re

from ..model.document import Column

#: Tried in this order, on the head in lower case; the first that fits wins.
_HEADS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (Column.LEAD, re.compile(r"lead|actors?\b|responsib|who\b|owner")),
    (Column.WAY_AHEAD, re.compile(r"way ahead|way forward|next step|timeline|follow-up|deadline")),
    (Column.COMMENTS, re.compile(r"comment|remark|progress|implementation|observation|details")),
    (Column.STATUS, re.compile(r"status|state of play")),
    (Column.ACTION, re.compile(r"actions?\b|measures?\b|objectives?\b|activit")),
)
_LONGEST_HEAD = 60


def column_of(head: str) -> Column | None:
    """The role a column's head gives it, or None when the words are no such head.

    >>> column_of("Way ahead incl. timeline"), column_of("Lead actor(s)"), column_of("Türkiye")
    (<Column.WAY_AHEAD: 'way_ahead'>, <Column.LEAD: 'lead'>, None)
    """
    words = head.casefold().strip()
    if not words or len(words) > _LONGEST_HEAD or re.match(r"[\divx]+\.", words):
        return None
    return next((column for column, pattern in _HEADS if pattern.search(words)), None)


def columns_of(cells: list[str]) -> tuple[Column, ...] | None:
    """The roles of a whole head row; None unless each cell is a head and no role comes twice."""
    roles = [column_of(cell) for cell in cells]
    known = tuple(role for role in roles if role is not None)
    whole = len(known) == len(roles) >= 3 and len(set(known)) == len(known)
    return known if whole and Column.ACTION in known else None
