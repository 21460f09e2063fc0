"""A text → its amounts, durations, dates and redaction marks, as mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model.marks import MARK
from .grammar.dates import Anchor, DateMention, find_dates, find_durations
from .grammar.money import find_money
from .naming.projects import outside
from .standing import Standing, Stood
from .syntax.skeleton import Kind, Mention

_EASING = re.compile(
    r"\b(?:the )?(?:early|mid|late|(?:beginning|start|middle|end|(?:first|second) half) of)"
    r"[ -](?:the )?$",
    re.IGNORECASE,
)


class Values:
    """Finds values with what the dates of one edition lean on."""

    def __init__(self, anchor: Anchor, standing: Standing) -> None:
        self.anchor, self.standing = anchor, standing

    def find(self, text: str) -> Iterator[Mention]:
        """Amounts, durations, dates and marks; an amount is stronger than a date in it."""
        strong: list[Mention] = [
            *(Mention(m.start, m.end, Kind.MONEY, m.amount) for m in find_money(text)),
            *(Mention(*mark.span(), Kind.MARK, None) for mark in MARK.finditer(text)),
            *(Mention(d.start, d.end, Kind.DURATION, d.value) for d in find_durations(text)),
        ]
        yield from strong
        dates = (
            Mention(_eased(text, found.core), found.end, Kind.DATE, found)
            for found in self._dates(text)
        )
        yield from outside(dates, strong)

    def _dates(self, text: str) -> list[DateMention]:
        """The dates of a text; those in words that stood before lean on what they leant on then."""
        stood = self.standing.ranges(text)
        if not stood:
            return find_dates(text, self.anchor)
        plain = find_dates(text, self.anchor)
        leans = {found.start: _leaning(stood, found.start) for found in plain}
        read = {own: find_dates(text, own or self.anchor) for own in set(leans.values())}
        every = (
            found for own, dates in read.items() for found in dates if leans.get(found.start) == own
        )
        return sorted(every, key=lambda found: found.start)


def _leaning(stood: Iterable[Stood], at: int) -> Anchor | None:
    """What the date at a place leant on in an earlier edition, if its words stood there."""
    return next((one.anchor for one in stood if one.start <= at < one.end), None)


def _eased(text: str, core: int) -> int:
    """Where a date begins, words such as "early" or "the end of" included."""
    before = _EASING.search(text[max(0, core - 30) : core])
    return core - len(before[0]) if before else core
