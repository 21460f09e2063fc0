"""A passage with its mentions → a skeleton: one character in place of each mention.

Rules are written over skeletons, with ``{fund}``, ``{project}``, ``{date}`` … for the mentions, so
that a pattern says how a sentence is built and never which names or dates stand in it.
"""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache, cached_property
from operator import attrgetter
from typing import NamedTuple

from .shapes import Shape, shape


class Kind(StrEnum):
    """What a mention is, in the words the patterns use."""

    FUND = "fund"
    ORG = "org"
    COUNTRY = "country"
    DEMONYM = "demonym"
    PLACE = "place"
    DATE = "date"
    MONEY = "money"
    DURATION = "duration"
    MARK = "mark"
    PROJECT = "project"


#: One private-use character a kind.
_SIGN = {kind: chr(0xE000 + number) for number, kind in enumerate(Kind)}
_CLASSES = {
    "party": (Kind.ORG, Kind.COUNTRY),
    "payer": (Kind.FUND, Kind.ORG, Kind.COUNTRY),
    "actor": (Kind.ORG, Kind.FUND),
    "region": (Kind.COUNTRY, Kind.PLACE),
    "said": tuple(kind for kind in Kind if kind is not Kind.PROJECT),
    "any": tuple(Kind),
}
_SLOTS = {kind.value: _SIGN[kind] for kind in Kind} | {
    name: "[" + "".join(_SIGN[kind] for kind in kinds) + "]" for name, kinds in _CLASSES.items()
}
_SLOT = re.compile(r"\{([a-z]+)\}")
#: Other spellings of words of the rules, and how the rules spell them.
_SPELT = {"&": "and", "co-": "co", "Co-": "Co", "\u00ad": ""}
_SPELLING = re.compile(r"(?<= )&(?= )|\b[Cc]o-(?=op|ord)|\u00ad")
#: One of these stands in every text that has such a spelling, and in few others.
_SPELLED_WITH = ("&", "o-", "\u00ad")


def sign(kind: Kind) -> str:
    """The character that stands for mentions of a kind."""
    return _SIGN[kind]


class Mention(NamedTuple):
    """Something named at ``start``..``end`` of the passage; ``value`` is what it stands for.

    ``part_of`` is the thing that the name itself says it belongs to: "EMN Georgia".
    """

    start: int
    end: int
    kind: Kind
    value: object
    part_of: object = None


@cache
def pattern(template: str, core: str = "") -> Shape:
    r"""A compiled rule; ``{fund}`` and the like stand for one mention, in its core as well.

    >>> bool(pattern("{money} through the {fund}").search("\ue006 through the \ue000"))
    True
    """
    return shape(_with_signs(template), _with_signs(core))


def _with_signs(template: str) -> str:
    return _SLOT.sub(lambda slot: _SLOTS.get(slot[1], slot[0]), template)


def _spelt(piece: str) -> str:
    """Words without mentions, spelled as the rules spell them.

    >>> _spelt("co-operation & co-ordination")
    'cooperation and coordination'
    """
    return _SPELLING.sub(lambda found: _SPELT[found[0]], piece)


#: Where a run of characters begins in the line, and its first and its last place in the text.
_Run = tuple[int, int, int]


class Skeleton:
    """The passage with mentions folded away, and the way back to the words."""

    def __init__(self, text: str, mentions: Iterable[Mention]) -> None:
        self.text = text
        self.mentions = sorted(mentions, key=attrgetter("start"))
        self._respelt = any(sign in text for sign in _SPELLED_WITH)
        self._at: dict[int, Mention] = {}
        self.line = "".join(self._fold())
        self._folds = list(self._at)

    def _fold(self) -> Iterator[str]:
        at = length = 0
        for mention in self.mentions:
            piece = self.text[at : mention.start]
            piece = _spelt(piece) if self._respelt else piece
            length += len(piece)
            self._at[length] = mention
            length += 1
            at = mention.end
            yield piece
            yield _SIGN[mention.kind]
        yield _spelt(self.text[at:]) if self._respelt else self.text[at:]

    @cached_property
    def _runs(self) -> tuple[list[int], list[_Run]]:
        """The line as runs of characters whose places in the text go up one by one.

        Where they begin in the line stands by itself, for looking up.
        """
        runs: list[_Run] = []
        line = at = 0
        for fold, mention in self._at.items():
            runs += [*self._between(line, at, mention.start), (fold, mention.start, mention.start)]
            line, at = fold + 1, mention.end
        end = len(self.text)
        runs += [*self._between(line, at, end), (len(self.line), end, end)]
        return [begin for begin, _, _ in runs], runs

    def _between(self, line: int, at: int, end: int) -> Iterator[_Run]:
        """The runs of a piece without mentions: what is spelled otherwise is one of its own."""
        piece, done = self.text[at:end], 0
        for found in _SPELLING.finditer(piece) if self._respelt else ():
            yield line, at + done, at + found.start() - 1
            line += found.start() - done
            yield line, at + found.start(), at + found.end() - 1
            line += len(_SPELT[found[0]])
            done = found.end()
        yield line, at + done, end - 1

    def _place(self, at: int) -> int:
        """Where in the text a character of the line begins."""
        begins, runs = self._runs
        line, first, last = runs[bisect(begins, at) - 1]
        return min(first + at - line, last)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A range of the skeleton as a range of the passage."""
        last = self._at.get(end - 1)
        return self._place(start), last.end if last else self._place(end - 1) + 1

    def words(self, start: int, end: int) -> str:
        """The words behind a range of the skeleton.

        The range may be empty.
        """
        return self.text[slice(*self.span(start, end))] if end > start else ""

    @cached_property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of mentions in the passage."""
        return frozenset(mention.kind for mention in self.mentions)

    def holds(self, at: int, *kinds: Kind) -> bool:
        """Whether the character at ``at`` stands for a mention of one of these kinds."""
        found = self._at.get(at)
        return found is not None and found.kind in kinds

    def mention(self, at: int) -> Mention:
        """The mention folded into the character at ``at``."""
        return self._at[at]

    def within(self, start: int, end: int, *kinds: Kind) -> Iterator[Mention]:
        """The mentions folded into a range of the skeleton, of these kinds or of any."""
        return (self._at[at] for at in self.places(start, end, *kinds))

    def places(self, start: int, end: int, *kinds: Kind) -> Iterator[int]:
        """Where in a range of the skeleton mentions of these kinds, or of any, are folded."""
        if kinds and self.kinds.isdisjoint(kinds):
            return iter(())
        first, last = bisect_left(self._folds, start), bisect_left(self._folds, end)
        inside = self._folds[first:last]
        return iter([at for at in inside if self._at[at].kind in kinds] if kinds else inside)
