"""The heads that papers of this family print over their columns → the role of each column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model.document import Column
from .layout import Extra, Role

#: Tried in this order, on the head in lower case; the first that fits wins. So the status of the
#: implementation is a status and the implementation alone a comment; a follow-up action or an
#: action taken is no action of the plan.
_HEADS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Extra.NUMBER,
        re.compile(r"^(?:(?:action|item|row)\s+)?(?:no|nr|n[°º]?|num(?:ber)?|#)\s*\.?$"),
    ),
    (Column.LEAD, re.compile(r"lead|actors?\b|responsib|who\b|owner")),
    (
        Column.WAY_AHEAD,
        re.compile(
            r"way (?:ahead|forward)|(?:next|further|future|planned) (?:step|action|measure)"
            r"|time ?(?:line|table|frame)|follow[- ]?up|deadline|\bdue\b|target date|calendar"
        ),
    ),
    (Column.STATUS, re.compile(r"status|state of (?:play|implementation|affairs|progress)")),
    (
        Column.COMMENTS,
        re.compile(
            r"comment|remark|progress|implementation|observation|details|\binformation"
            r"|\bnotes?\b|\btaken\b|achieve|\bresults?\b"
        ),
    ),
    (Column.ACTION, re.compile(r"actions?\b|measures?\b|objectives?\b|activit")),
)
_LONGEST_HEAD = 60
#: How rows begin and how sentences end: a head does neither.
_NO_HEAD = re.compile(r"[\divx]+[.)]|[-–—•▪*]|(?:\S+ ){4,}\S+[.;!?]$")


def role_of(head: str) -> Role | None:
    """The role that a head gives its column; None when the words cannot be a head.

    >>> role_of("Way ahead incl. timeline"), role_of("Nr."), role_of("Türkiye")
    (<Column.WAY_AHEAD: 'way_ahead'>, <Extra.NUMBER: 'number'>, <Extra.UNKNOWN: 'unknown'>)
    >>> role_of("1. Do it") is role_of("This project has now ended.") is None
    True
    """
    words = head.casefold().strip()
    if len(words) > _LONGEST_HEAD or _NO_HEAD.match(words):
        return None
    return next((role for role, pattern in _HEADS if pattern.search(words)), Extra.UNKNOWN)


def roles_of(cells: Sequence[str]) -> tuple[Role, ...] | None:
    """The roles of a row of heads; None unless they name an action and two other columns.

    Heads that are not known must be fewer than those that are. A role may come twice: "Way ahead"
    and "Timeline" are one cell in two columns.
    """
    roles = [role for cell in cells if (role := role_of(cell))]
    known = {role for role in roles if isinstance(role, Column)}
    if len(roles) < len(cells) or Column.ACTION not in known or len(known) < 3:
        return None
    unknown = sum(role is Extra.UNKNOWN for role, cell in zip(roles, cells, strict=True) if cell)
    return _with_number(roles, cells) if unknown < len(known) else None


def _with_number(roles: list[Role], cells: Sequence[str]) -> tuple[Role, ...]:
    """A column without a head before the actions holds their numbers."""
    before = roles.index(Column.ACTION)
    return tuple(
        Extra.NUMBER if at < before and not cells[at] else role for at, role in enumerate(roles)
    )
