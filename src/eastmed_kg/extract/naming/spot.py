"""Text, names of the world → where they stand in it, longest first, codes only as codes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from ...model.names import WorldName, fold

_WORD = re.compile(r"\w")
#: Letters of the Latin alphabet with their marks taken off, one for one, and the plain apostrophe.
_BARE = {
    code: bare[0]
    for code in range(0xC0, 0x250)
    if len(bare := fold(chr(code))) == 1
} | {ord("’"): "'"}  # fmt: skip
#: An ambiguous code counts between commas, slashes or "and", as in a list of countries.
_LISTED_BEFORE = re.compile(r"(?:[,/(]\s?|\b(?:and|with|by) )$")
_LISTED_AFTER = re.compile(r"(?:\s?[,/)]| and [A-Z])")
#: Names in capitals from this length on are no acronyms: EUROCONTROL is also Eurocontrol.
_LONG = 6


@dataclass(frozen=True, slots=True)
class Spotted:
    """A name of the world at ``start``..``end``; ``demonym`` when it is only the adjective."""

    start: int
    end: int
    world: WorldName
    demonym: bool = False


@dataclass(frozen=True, slots=True)
class _Spelling:
    world: WorldName
    cased: bool
    demonym: bool = False
    listed_only: bool = False


class Spotter:
    """Finds every spelling of every name in one pass over the text."""

    def __init__(self, names: Iterable[WorldName]) -> None:
        self._spellings: dict[str, list[tuple[str, _Spelling]]] = defaultdict(list)
        for world in names:
            for spelling, entry in _spellings(world):
                self._spellings[_plain(spelling)].append((spelling, entry))
        self._keys = list(self._spellings)
        self._automaton = AhoCorasick(self._keys, matchkind=MatchKind.Standard)

    def find(self, text: str) -> list[Spotted]:
        """The names in ``text``, sorted, the longest where two overlap."""
        plain = _plain(text)
        found = [
            spotted
            for key, start, end in self._automaton.find_matches_as_indexes(plain, overlapping=True)
            if _bounded(text, start, end)
            for spotted in self._meant(text, key, start, end)
        ]
        return list(longest(found))

    def _meant(self, text: str, key: int, start: int, end: int) -> Iterator[Spotted]:
        written = text[start:end].replace("’", "'")
        for spelling, entry in self._spellings[self._keys[key]]:
            if entry.cased and written != spelling:
                continue
            if not entry.cased and not written[:1].isupper() and written != spelling:
                continue
            if entry.listed_only and not _listed(text, start, end):
                continue
            starred = end + 1 if text[end : end + 1] == "*" else end
            yield Spotted(start, starred, entry.world, entry.demonym)
            return


def _spellings(world: WorldName) -> Iterator[tuple[str, _Spelling]]:
    for name in (world.label, *world.names):
        yield name, _Spelling(world, cased=name.isupper() and len(name) < _LONG)
    for code in world.codes:
        yield code, _Spelling(world, cased=True)
    for code in world.listed_codes:
        yield code, _Spelling(world, cased=True, listed_only=True)
    for demonym in world.demonyms:
        yield demonym, _Spelling(world, cased=False, demonym=True)


def _plain(text: str) -> str:
    """Lower case without accents, character by character, so that offsets stay."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_BARE)


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether the match is whole words."""
    left = start == 0 or not (_WORD.match(text[start - 1]) and _WORD.match(text[start]))
    return left and (end == len(text) or not _WORD.match(text[end]))


def _listed(text: str, start: int, end: int) -> bool:
    before = _LISTED_BEFORE.search(text[max(0, start - 5) : start])
    return bool(before or start == 0) and bool(_LISTED_AFTER.match(text[end : end + 6]))


def longest(found: Iterable[Spotted]) -> Iterator[Spotted]:
    """Of names that overlap the longest; of two as long the first found."""
    at = -1
    for spotted in sorted(found, key=lambda s: (s.start, -s.end)):
        if spotted.start >= at:
            yield spotted
            at = spotted.end
