"""A question that asks several things → its clauses, each with what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .reading import Reading

_ASKING = (
    r"(?:(?:by|until|till|up to|from|in|at|on|to|with|out of|for|of|under)\s+)?"
    r"(?:who|whom|whose|what|when|where|which|how)\b"
)
_NEXT = re.compile(
    rf"\s*(?:[,;:?.]|\s[-–—]\s)\s*(?:and\s+)?(?={_ASKING})|\s+(?:and|&|n)\s+(?={_ASKING})"
    r"|\s*[:;?]\s+|\s+[-–—]\s+",
    re.IGNORECASE,
)
#: These ask without a question word.
_ASKING_TOO = frozenset({"STATUS", "COVER", "ROLE"})
_POINTS_BACK = re.compile(
    r"\b(?:it|its|that|they|their|them|this|these|those|there|he|she|one)\b", re.IGNORECASE
)


def clauses(question: str) -> list[str]:
    """The parts of a question, split before each further question word.

    >>> clauses("PROTTASHA II: which country, and by whom is it run?")
    ['PROTTASHA II', 'which country', 'by whom is it run']
    """
    return [part.strip(" ?.") for part in _NEXT.split(question) if re.search(r"\w", part)]


def meant(readings: Sequence[Reading]) -> list[list[Reading]]:
    """The readings that ask, each with what was spoken of before, and by itself where it can be."""
    about: Reading | None = None
    found = []
    for one in readings:
        said = bool(one.names or one.words or one.actions)
        ways = [_inheriting(one, about)] if about else []
        if said and not (about and _POINTS_BACK.search(one.question)):
            ways.append(one)
        about = about or (one if said else None)
        if one.asks or one.kinds or one.relations & _ASKING_TOO:
            found.append(ways)
    return found


def _inheriting(one: Reading, about: Reading) -> Reading:
    own = {name.raw for name in one.names}
    return replace(
        one,
        names=(*(name for name in about.names if name.raw not in own), *one.names),
        words=(*about.words, *one.words),
        loose=(*about.loose, *one.loose),
        actions=one.actions or about.actions,
        dates=(*about.dates, *one.dates),
        head=about.head or one.head,
    )
