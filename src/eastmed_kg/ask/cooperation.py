"""With whom a body or a country works: what is said of the two, and the agreements of both."""

from __future__ import annotations

from collections.abc import Collection

from . import lines
from .answer import Answer, Outcome
from .context import Question
from .names import label_of, nodes_of
from .reading import Reading
from .stated import Stated, once, stated
from .wanting import KINDS

_WITH = frozenset(("PARTNER", "TOGETHER"))
_MOST = 8


def answer(question: Question) -> Answer | None:
    """Who works with the one body or country that the question names, if nothing else is asked."""
    r = question.reading
    bodies = r.named("Organisation", "Country")
    if not bodies or not _asks_only_with_whom(r):
        return None
    own = set(nodes_of(bodies))
    types = {KINDS[kind] for kind in r.kinds} or set(KINDS.values())
    direct = [one for one in _direct(question, own) if _other(one, own) in types]
    found = [*direct, *_agreed(question, own, types)]
    if not found:
        return None
    label = label_of(bodies)
    told = Answer(f"with whom {label} works", Outcome.ANSWERED, "", lines.rows(found))
    return lines.capped(told, _MOST)


def _asks_only_with_whom(r: Reading) -> bool:
    told = r.words or r.dates or r.actions or r.numbers or r.counted or r.names[1:]
    with_whom = r.has(*_WITH) and r.relations <= _WITH | set(KINDS)
    return with_whom and not told and r.asks <= {"WHO", "WHICH", "WHAT_DO"}


def _direct(question: Question, own: Collection[str]) -> list[Stated]:
    """That one cooperates with the other, whichever is named first."""
    edges = ("cooperatesWith",)
    return once([*stated(question.engine, own, edges), *stated(question.engine, None, edges, own)])


def _other(one: Stated, own: Collection[str]) -> str:
    """Of which class the other one of the two is."""
    return one.kind if one.subject in own else one.type


def _agreed(question: Question, own: Collection[str], types: Collection[str]) -> list[Stated]:
    """The agreements of which the body is a partner, with all their partners."""
    partner = ("partner",)
    agreements = {
        one.subject
        for one in stated(question.engine, None, partner, own)
        if one.type == "Agreement"
    }
    every = once(stated(question.engine, agreements, partner))
    shared = {one.subject for one in every if one.object not in own and one.kind in types}
    return [one for one in every if one.subject in shared]
