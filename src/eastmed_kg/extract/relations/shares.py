"""A passage → which countries take part in the actions of a plan: "Moldova takes part in 4 OAs"."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.fact import Predicate, Reading
from ...model.names import Name
from ..passage import Passage
from ..syntax.skeleton import pattern
from .parts import PLAN

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_TAKES_PART = r"(?:takes? part in|participates? in|is involved in|co-leads?|leads?)"
_SHARE = pattern(
    rf"(?P<o>{{country}}) (?:(?:now|also|currently) )?{_TAKES_PART} (?:a further )?{_NUMBER} "
    r"(?:of (?:its|the) )?(?:[Oo]perational [Aa]ctions?|OAs?)\b"
)
#: "…, Ukraine in 7", "…, while North Macedonia takes part in 3".
_AND_SHARE = pattern(
    rf"(?:, | and |, while |while )(?P<o>{{country}}) (?:in|{_TAKES_PART}) {_NUMBER}(?=[.,;]|$)"
)


def read_shares(passage: Passage) -> Iterator[Reading]:
    """A partner for each country with a number of a plan's operational actions."""
    for sentence in passage.sentences:
        plan = _plan(passage, sentence.start, sentence.end)
        share = _SHARE.search(passage.skeleton.line, sentence.start, sentence.end) if plan else None
        if plan and share:
            yield _partner(passage, plan, share.start("o"), share.end())
            for more in _AND_SHARE.finditer(passage.skeleton.line, share.end(), sentence.end):
                yield _partner(passage, plan, more.start("o"), more.end())


def _partner(passage: Passage, plan: Name, at: int, end: int) -> Reading:
    proof = passage.span(at, end)
    return passage.reading(plan, Predicate.PARTNER, passage.name(at), proof, "share-of-plan")


def _plan(passage: Passage, start: int, end: int) -> Name | None:
    """The plan that a sentence names, else the one named last before it."""
    inside = [one.name for _, one in passage.projects(start, end)]
    before = [one.name for _, one in passage.projects(0, start)]
    plans = [name for name in (*inside, *reversed(before)) if PLAN.search(name.label)]
    return plans[0] if plans else None
