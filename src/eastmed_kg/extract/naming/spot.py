"""Text, names of the world → where they stand in it, longest first, codes only as codes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from ...model.names import Name, WorldName, fold

#: Letters of the Latin alphabet with their marks taken off, one for one, and the plain apostrophe.
_BARE = {
    code: bare[0]
    for code in range(0xC0, 0x250)
    if len(bare := fold(chr(code))) == 1
} | {ord("’"): "'"}  # fmt: skip
_WORD = re.compile(r"\w+")
#: An ambiguous code counts between commas, slashes or "and", as in a list of countries.
_LISTED_BEFORE = re.compile(r"(?:[,/(]\s?|\b(?:and|with|by) )$")
_LISTED_AFTER = re.compile(r"(?:\s?[,/)]| and [A-Z])")
#: Names in capitals from this length on are no acronyms: EUROCONTROL is also Eurocontrol.
_LONG = 6


class Spotted(NamedTuple):
    """A name of the world at ``start``..``end``; ``demonym`` when it is only the adjective."""

    start: int
    end: int
    world: WorldName
    name: Name
    demonym: bool = False


class _Use(Enum):
    """How a spelling is to be taken."""

    LOOSE = auto()
    CASED = auto()
    LISTED = auto()
    DEMONYM = auto()


_Spelling = tuple[str, WorldName, _Use]
#: A plain form, how far into it its first word begins, and what is spelled so.
_Plain = tuple[str, int, list[_Spelling]]


class Spotter:
    """Finds every spelling of every name in one pass over the text.

    A word of the text costs one look-up, and two more where a name can begin with it: the
    spellings that begin with one word are sorted by the next when a text first has that word.
    """

    def __init__(self, names: Iterable[WorldName]) -> None:
        self._by_word: dict[str, list[_Spelling]] = defaultdict(list)
        self._sorted: dict[str, dict[str, list[_Plain]]] = {}
        self._names: dict[str, Name] = {}
        for world in names:
            for spelling in _spellings(world):
                self._by_word[_first_word(_plain(spelling[0]))].append(spelling)

    def find(self, text: str) -> list[Spotted]:
        """The names in ``text``, sorted, the longest where two overlap."""
        plain = _plain(text)
        words = list(_WORD.finditer(plain))
        found: list[Spotted] = []
        for word, after in zip(words, [*words[1:], None], strict=True):
            if word[0] in self._by_word:
                for one in self._beginning(word[0], after[0] if after else ""):
                    found += self._spelled(text, plain, word.start(), one)
        return list(longest(found)) if found else []

    def _beginning(self, first: str, second: str) -> list[_Plain]:
        """The spellings of the first word alone, and those that begin with both."""
        if first not in self._sorted:
            self._sorted[first] = _by_second(first, self._by_word[first])
        behind = self._sorted[first]
        alone = behind.get("", [])
        return [*alone, *behind[second]] if second and second in behind else alone

    def _spelled(self, text: str, plain: str, at: int, one: _Plain) -> Iterable[Spotted]:
        """The name, if it is spelled out where its first word begins at a place."""
        spelling, offset, entries = one
        start, end = at - offset, at - offset + len(spelling)
        stands = start >= 0 and plain.startswith(spelling, start) and _ends_word(text, end)
        return self._meant(text, entries, start, end) if stands else ()

    def _meant(
        self, text: str, entries: list[_Spelling], start: int, end: int
    ) -> Iterator[Spotted]:
        written = text[start:end].replace("’", "'")
        for spelling, world, use in entries:
            cased = use is _Use.CASED or use is _Use.LISTED
            if written != spelling and (cased or not written[:1].isupper()):
                continue
            if use is _Use.LISTED and not _listed(text, start, end):
                continue
            starred = end + 1 if text[end : end + 1] == "*" else end
            yield Spotted(start, starred, world, self._name(world), use is _Use.DEMONYM)
            return

    def _name(self, world: WorldName) -> Name:
        """The entity as a name, made when it is first spotted."""
        if world.key not in self._names:
            self._names[world.key] = world.as_name()
        return self._names[world.key]


def _spellings(world: WorldName) -> Iterator[_Spelling]:
    for name in (world.label, *world.names):
        short = len(name) < _LONG and name.isupper()
        yield name, world, _Use.CASED if short else _Use.LOOSE
    for code in world.codes:
        yield code, world, _Use.CASED
    for code in world.listed_codes:
        yield code, world, _Use.LISTED
    for demonym in world.demonyms:
        yield demonym, world, _Use.DEMONYM


def _plain(text: str) -> str:
    """Lower case without accents, character by character, so that offsets stay."""
    lower = text.lower()
    if lower.isascii():
        return lower
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_BARE)


def _by_second(first: str, spellings: Iterable[_Spelling]) -> dict[str, list[_Plain]]:
    """Spellings that begin with a word, by the word behind it; nothing for that word alone."""
    by_plain: dict[str, list[_Spelling]] = defaultdict(list)
    for spelling in spellings:
        by_plain[_plain(spelling[0])].append(spelling)
    found: dict[str, list[_Plain]] = defaultdict(list)
    for plain, same in by_plain.items():
        second = (*_WORD.findall(plain), "")[1]
        found[second].append((plain, plain.index(first), same))
    return dict(found)


def _first_word(plain: str) -> str:
    first = plain.partition(" ")[0]
    if first.isalnum():
        return first
    found = _WORD.search(plain)
    return found[0] if found else ""


def _ends_word(text: str, at: int) -> bool:
    """Whether no word goes on there."""
    return at == len(text) or not (text[at].isalnum() or text[at] == "_")


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
