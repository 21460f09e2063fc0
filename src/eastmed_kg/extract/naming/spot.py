"""Text, names of the world → where they stand in it, longest first, codes only as codes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from ...model.names import Name, WorldName, fold

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
    name: Name
    demonym: bool = False


class _Spelling(NamedTuple):
    written: str
    world: WorldName
    cased: bool
    demonym: bool = False
    listed_only: bool = False


class Spotter:
    """Finds every spelling of every name in one pass over the text."""

    def __init__(self, names: Iterable[WorldName]) -> None:
        spellings: dict[str, list[_Spelling]] = defaultdict(list)
        for world in names:
            for spelling in _spellings(world):
                spellings[_plain(spelling.written)].append(spelling)
        self._names: dict[str, Name] = {}
        self._spellings = list(spellings.values())
        self._automaton = AhoCorasick(list(spellings), matchkind=MatchKind.Standard)

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
        for entry in self._spellings[key]:
            if entry.cased and written != entry.written:
                continue
            if not entry.cased and not written[:1].isupper() and written != spelling:
                continue
            if entry.listed_only and not _listed(text, start, end):
                continue
            starred = end + 1 if text[end : end + 1] == "*" else end
            yield Spotted(start, starred, entry.world, self._name(entry.world), entry.demonym)
            return

    def _name(self, world: WorldName) -> Name:
        """The entity as a name, made when it is first spotted."""
        if world.key not in self._names:
            self._names[world.key] = world.as_name()
        return self._names[world.key]


def _spellings(world: WorldName) -> Iterator[_Spelling]:
    for name in (world.label, *world.names):
        yield _Spelling(name, world, len(name) < _LONG and name.isupper())
    for code in world.codes:
        yield _Spelling(code, world, cased=True)
    for code in world.listed_codes:
        yield _Spelling(code, world, cased=True, listed_only=True)
    for demonym in world.demonyms:
        yield _Spelling(demonym, world, cased=False, demonym=True)


def _plain(text: str) -> str:
    """Lower case without accents, character by character, so that offsets stay."""
    lower = text.lower()
    if lower.isascii():
        return lower
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_BARE)


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether the match is whole words."""
    left = start == 0 or not (_in_word(text[start - 1]) and _in_word(text[start]))
    return left and (end == len(text) or not _in_word(text[end]))


def _in_word(letter: str) -> bool:
    """What an expression calls a character of a word, at a fraction of its cost."""
    return letter.isalnum() or letter == "_"


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
