"""A passage → amounts that were seized, delivered or sent: results, not budgets."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.fact import Literal, Predicate, Reading, WhenRole
from ..model.names import Name, Type
from .about import subject_of
from .passage import Passage
from .syntax.skeleton import Kind, pattern

_DONE = r"(?:seized|confiscated|frozen|recovered|delivered|procured|disbursed|paid out)"
#: "EUR 1.3 million in cash seized".
_REPORTED = pattern(
    rf"(?P<m>{{money}}) (?P<what>(?:in|of) (?:[a-z-]+ ){{1,3}}?)"
    rf"(?:(?:was|were|has been|have been) )?(?P<done>{_DONE})\b"
)


def read_reported_money(passage: Passage) -> Iterator[Reading]:
    """An indicator for each amount that is told as a result."""
    for sentence in passage.sentences:
        for found in _REPORTED.finditer(passage.skeleton.line, sentence.start, sentence.end):
            amount = passage.amount(found.start("m"))
            value = f"{amount.currency} {amount.value} {found['what']}{found['done']}"
            proof = passage.span(*found.span())
            reading = passage.reading(
                _whose(passage, found.start()), Predicate.INDICATOR,
                Literal(value, Type.QUANTITY), proof, "money-reported",
            )  # fmt: skip
            dates = passage.skeleton.places(sentence.start, sentence.end, Kind.DATE)
            when = next((passage.date(at).when for at in dates), None)
            yield reading._replace(when=when, when_role=WhenRole.OCCURRED if when else None)


def _whose(passage: Passage, at: int) -> Name:
    """The project spoken of last, else the action."""
    names = [project.name for _, project in passage.projects(0, at)]
    return names[-1] if names else subject_of(passage.action)
