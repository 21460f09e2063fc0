"""Quotes → where they stand in an edition's canonical text, and whether two overlap there."""

from __future__ import annotations

import html
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from ..model.document import Span
from ..model.fact import Predicate
from .records import Found, Said

#: The share of the shorter quote that two quotes need in common, and of a quote with a gap in it
#: that has to stand there in one run.
_HALF = 2


class Places:
    """Where words stand, found by their letters and digits alone.

    Spans are code points of the canonical text; an action reaches from its title, or the first
    words that prove a fact of it, to the action that comes next.
    """

    def __init__(self, text: str, facts: Iterable[Found]) -> None:
        pairs = [(letter, at) for at, c in enumerate(text) for letter in _letters(c)]
        self._text = text
        self._letters = "".join(letter for letter, _ in pairs)
        self._at = [at for _, at in pairs]
        self._regions = dict(self._regions_of(facts))
        self._known: dict[tuple[str, str], tuple[Span, ...]] = {}

    def of_fact(self, fact: Found) -> tuple[Span, ...]:
        """Where the words of a fact stand: at its offsets, where these are of this edition."""
        if self._is_here(fact):
            return (Span(fact.start, fact.end),)
        return self.of_quote(fact.said)

    def of_quote(self, said: Said) -> tuple[Span, ...]:
        """Every place of the quote in its action, else in the paper, else of its longest run."""
        key = said.action, said.quote
        if key not in self._known:
            self._known[key] = tuple(self._places(*key))
        return self._known[key]

    def _is_here(self, fact: Found) -> bool:
        return self._text[fact.start : fact.end].split() == fact.said.quote.split()

    def _regions_of(self, facts: Iterable[Found]) -> Iterator[tuple[str, tuple[int, int]]]:
        """First and last letter of each action; the heading of its section stands before it."""
        starts: dict[str, tuple[bool, int]] = {}
        for fact in facts:
            if fact.said.predicate is not Predicate.SECTION and self._is_here(fact):
                place = (fact.said.predicate is not Predicate.TITLE, fact.start)
                starts[fact.said.action] = min(starts.get(fact.said.action, place), place)
        ordered = sorted((bisect_left(self._at, at), action) for action, (_, at) in starts.items())
        for (at, action), (end, _) in pairwise([*ordered, (len(self._letters), "")]):
            yield action, (at, end)

    def _places(self, action: str, quote: str) -> Sequence[Span]:
        letters = _letters(html.unescape(quote))
        whole = (0, len(self._letters))
        start, end = self._regions.get(action, whole)
        found = list(self._all(letters, start, end)) or list(self._all(letters, *whole))
        return found or self._longest_run(letters, start, end)

    def _all(self, letters: str, start: int, end: int) -> Iterator[Span]:
        at = self._letters.find(letters, start, end) if letters else -1
        while at >= 0:
            yield self._span(at, len(letters))
            at = self._letters.find(letters, at + 1, end)

    def _longest_run(self, letters: str, start: int, end: int) -> list[Span]:
        """A quote that leaves words out, by the longest part of it that stands there."""
        likeness = SequenceMatcher(None, self._letters[start:end], letters, autojunk=False)
        run = likeness.find_longest_match()
        enough = run.size and run.size * _HALF >= len(letters)
        return [self._span(start + run.a, run.size)] if enough else []

    def _span(self, at: int, size: int) -> Span:
        return Span(self._at[at], self._at[at + size - 1] + 1)


def overlap(some: Iterable[Span], others: Sequence[Span]) -> bool:
    """Whether a place of the one shares at least half of the shorter with a place of the other.

    >>> overlap([Span(0, 10)], [Span(6, 14)]), overlap([Span(0, 10)], [Span(7, 14)])
    (True, False)
    """
    return any(_shared(one, other) for one in some for other in others)


def _shared(one: Span, other: Span) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common * _HALF >= min(one.end - one.start, other.end - other.start)


def _letters(text: str) -> str:
    """Letters and digits alone, without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if c.isalnum())
