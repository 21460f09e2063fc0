"""A number of things, and whether something was done to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from ..model.fact import When, WhenRole
from .syntax.clauses import Clause
from .syntax.moods import Mood
from .syntax.verbs import Form, forms, nouns

#: What people do, not what is done to them.
_GOES = frozenset(("take part", "participate", "attend"))
#: What may stand before the number that something was done to.
_OPENS = re.compile(
    r" ?(?:[^:]*: )?(?:\d[^:;]*(?:,| and) )?"
    r"(?:(?:a total of|in total,?|some|around|about|over|nearly|almost|more than|up to|a further|"
    r"an additional|another|the|these|so far,?) )*",
    re.IGNORECASE,
)

#: "35 officers from A, under the agreement signed on …": the officers were not signed.
_APART = re.compile(r"[,;]|\b(?:under|within|through)\b")


@dataclass(frozen=True, slots=True)
class Count:
    """A number at ``start`` with what it counts, to ``end``.

    ``where`` is what tells it from the number before, whose noun it shares: "from Lebanon".
    """

    start: int
    end: int
    value: str
    what: str
    where: str = ""


class Dated(NamedTuple):
    """When a number counted, and where on the skeleton that is said."""

    when: When | None = None
    role: WhenRole | None = None
    at: int | None = None


def is_done_to(clause: Clause, count: Count, line: str) -> bool:
    """Whether the number is what something was done to: "Some 84 analysts were trained"."""
    start, end = clause.subject
    verb = clause.group.verb
    acts = verb is not None and (verb.base in _GOES or (clause.group.by and not clause.group.led))
    done = clause.group.passive and clause.group.mood is Mood.DONE and count.start < end
    done = done and not acts and "%" not in count.value
    apart = not clause.group.led and _APART.search(line, count.end, end)
    return done and not apart and _OPENS.fullmatch(line, start, count.start) is not None


def says_deed(what: str) -> bool:
    """Whether what is counted says itself what was done: "52 arrests", "17 boats seized"."""
    last = what.rsplit(maxsplit=1)[-1]
    verb = forms().get(last)
    done = last.endswith("ed") or (verb is not None and Form.PARTICIPLE in verb[1])
    return done or last.removesuffix("s") in nouns()
