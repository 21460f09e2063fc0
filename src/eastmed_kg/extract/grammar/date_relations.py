"""A date in its text comes in, its whole phrase goes out, with what "by" or "since" says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from . import date_words as words
from .bare_dates import article_start
from .date_words import AND_WORD, before

if TYPE_CHECKING:
    from .date_spots import Written


class Relation(StrEnum):
    """What the words around a date say about it."""

    BY = "by"
    SINCE = "since"
    UNTIL = "until"
    FROM_TO = "from_to"
    DURING = "during"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where a date's phrase begins and ends, and what it says."""

    start: int
    end: int
    relation: Relation | None


_LIST_WORD = re.compile(AND_WORD)
#: Relations that two ends of an interval don't override: a deadline "by May/June".
_LASTING = frozenset({Relation.BY, Relation.UNTIL})


def phrase(text: str, date: Written, floor: int) -> Phrase:
    """Find the phrase of a date; its relation words don't reach back over ``floor``."""
    relation, start = _relation_before(text, date, floor)
    if date.linked and relation not in _LASTING:
        relation = Relation.FROM_TO
    after = words.RELATION_AFTER.match(text, date.end)
    if after and relation is None:
        return Phrase(start, after.end(), Relation(after.lastgroup or ""))
    return Phrase(start, date.end, relation)


def inherits(text: str, end: int, start: int) -> bool:
    """Whether a relation reaches from one phrase over to the next: "by May and June"."""
    return _LIST_WORD.fullmatch(text, end, start) is not None


def _relation_before(text: str, date: Written, floor: int) -> tuple[Relation | None, int]:
    at = article_start(text, date.start)
    found = before(words.RELATION_BEFORE, text, at, floor)
    if not found:
        return None, date.start
    relation = _named(found, date)
    if relation is Relation.SINCE and before(words.NOT_SINCE_BEFORE, text, found.start()):
        return None, date.start
    return relation, found.start() if relation else date.start


def _named(found: re.Match[str], date: Written) -> Relation | None:
    """Name the relation of the matched group; "from" needs an end to make an interval."""
    if found.lastgroup in ("source", "between"):
        if date.last:
            return Relation.FROM_TO
        return Relation.SINCE if found.lastgroup == "source" else None
    return Relation(found.lastgroup or "")
