"""The rows of one action in two editions → which sentences stand, which changed, which are new."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from ..extract.grammar.dates import Anchor, find_dates
from ..extract.syntax.sentences import sentences
from ..model.marks import MARK
from ..query.wording import Wording, likeness

#: From this likeness on, a sentence is another wording of one that is gone.
_ALIKE = 0.5
_BULLET = "-–—•· "
#: Words of one sentence that differ in spelling alone: their likeness, and their least length.
_ONE_WORD, _SLIP = 0.75, 3
#: The share of a quote's words that say the same.
_MOST = 0.8
#: How a mark is folded; and how many words beside it tell which sentence it is in.
_MARKED, _BESIDE_A_MARK = "redacted", 2


class Row(NamedTuple):
    """The text of an action's row, where it begins, and where its title, leads and status begin."""

    start: int
    text: str
    heads: Sequence[int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one edition: where it stands in the canonical text, and what it says."""

    start: int
    end: int
    text: str
    words: tuple[tuple[str, int], ...]

    @property
    def bag(self) -> Counter[str]:
        """Its telling words, counted."""
        return Counter(dict(self.words))


@dataclass(frozen=True, slots=True)
class Aligned:
    """The sentences of both editions: ``same`` and ``changed`` map old ones to new ones."""

    old: tuple[Sentence, ...]
    new: tuple[Sentence, ...]
    same: dict[Sentence, Sentence]
    changed: dict[Sentence, Sentence]

    @property
    def gone(self) -> list[Sentence]:
        """Old sentences that have no new one."""
        return [one for one in self.old if one not in self.same and one not in self.changed]

    @property
    def added(self) -> list[Sentence]:
        """New sentences that have no old one."""
        known = {*self.same.values(), *self.changed.values()}
        return [one for one in self.new if one not in known]


def align(old: Row, new: Row, wording: Wording) -> Aligned:
    """The sentences of an action's running text, each with what became of it."""
    before, after = tuple(_sentences(old, wording)), tuple(_sentences(new, wording))
    same = dict(_standing(before, after))
    rest = [one for one in before if one not in same]
    taken = set(same.values())
    changed = dict(_reworded(rest, [one for one in after if one not in taken]))
    same |= {one: other for one, other in changed.items() if _is_put_right(one, other)}
    changed = {one: other for one, other in changed.items() if one not in same}
    return Aligned(before, after, same, changed)


def _is_put_right(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences differ in slips of the pen alone, and in no name and no figure."""
    own, others = one.bag - other.bag, other.bag - one.bag
    plain = all(word.isalpha() and len(word) >= _SLIP for word in own | others)
    return plain and all(_has_like(word, others) for word in own) and all(
        _has_like(word, own) for word in others
    )  # fmt: skip


def _has_like(word: str, words: Iterable[str]) -> bool:
    return any(SequenceMatcher(None, word, other).ratio() >= _ONE_WORD for other in words)


def says(text: str, quote: str, when: str | None, issued: dt.date, wording: Wording) -> bool:
    """Whether a text has the words of a quote, and the date however it is written."""
    if when and when not in dates_in(text, issued):
        return False
    own = wording.undated(MARK.sub(" ", quote))
    shared = own & wording.undated(text)
    figures = any(word[0].isdigit() or ":" in word for word in own - shared)
    return not figures and sum(shared.values()) >= _MOST * sum(own.values())


@lru_cache(maxsize=4096)
def dates_in(text: str, issued: dt.date) -> frozenset[str]:
    """The dates of a text as EDTF, their years as of an edition's day."""
    return frozenset(found.when.edtf for found in find_dates(text, Anchor(issued, frozenset())))


def holding(sentences: Iterable[Sentence], place: int) -> Sentence | None:
    """The sentence in which a place of the canonical text stands."""
    return next((one for one in sentences if one.start <= place < one.end), None)


def _sentences(row: Row, wording: Wording) -> Iterator[Sentence]:
    at = row.start
    for line in row.text.split("\n"):
        if line.strip(_BULLET) and not _is_head(row, at, at + len(line)):
            lead = len(line) - len(line.lstrip(_BULLET))
            for start, end in sentences(line[lead:]):
                words = line[lead + start : lead + end]
                counted = tuple(sorted(wording.words(words).items()))
                yield Sentence(at + lead + start, at + lead + end, words, counted)
        at += len(line) + 1


def _is_head(row: Row, start: int, end: int) -> bool:
    return any(start <= head < end for head in row.heads)


def _standing(
    before: Iterable[Sentence], after: Iterable[Sentence]
) -> Iterator[tuple[Sentence, Sentence]]:
    """Sentences with the same telling words, whatever their order and their place."""
    by_words: dict[tuple[tuple[str, int], ...], list[Sentence]] = defaultdict(list)
    for one in after:
        by_words[one.words].append(one)
    for one in before:
        if own := by_words.get(one.words):
            yield one, own.pop(0)


def _reworded(before: list[Sentence], after: list[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """The most alike first, each sentence once."""
    pairs = [(_alike(one, other), one, other) for one in before for other in after]
    taken: set[Sentence] = set()
    for alike, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1].start)):
        if alike >= _ALIKE and not {one, other} & taken:
            taken |= {one, other}
            yield one, other


def _alike(one: Sentence, other: Sentence) -> float:
    """How alike two sentences are; a mark stands for any words."""
    marks = len(MARK.findall(one.text)) - len(MARK.findall(other.text))
    if not marks:
        return likeness(one.bag, other.bag)
    short, long = (one.bag, other.bag) if marks > 0 else (other.bag, one.bag)
    short.pop(_MARKED, None)
    rest = sum(short.values())
    kept = sum((short & long).values()) / rest if rest >= _BESIDE_A_MARK else 0.0
    return max(likeness(one.bag, other.bag), 0.9 * kept)
