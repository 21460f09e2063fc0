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
#: An ambiguous code counts between commas, slashes or "and", as in a list of countries, and where
#: a sentence goes on behind it as it does behind a party: "granted to IT in 2023".
_LISTED_BEFORE = re.compile(
    r"(?:[,/(]\s?|[.;]\s|\b(?:and|[Ww]ith|[Bb]y|[Tt]o|[Ff]rom|[Ff]or|which|between) )$"
)
_LISTED_AFTER = re.compile(
    r"\s?[,/.;:)]| and (?:the )?[A-Z]| (?:is|was|are|were|has|had|will|in|on|under|with|from|for|"
    r"to|took|met|joined|signed|hosted|chaired|led|leads|acts|organised|adopted|informed|co-\w+|"
    r"remains|continues|provides|provided|deployed|presented|proposed|announced|carried|sent|"
    r"launched|held|visited|handed|became|participates|participated|contributes|contributed|"
    r"coordinates|coordinated|plans|intends|reported)\b|$"
)
#: … or behind another one and "and": "with FR and IT".
_PAIRED = re.compile(r"(?:^|[ ,/(])[A-Z]{2} and $")
#: … or before others: "missions of IT and RO".
_PAIR_BEHIND = re.compile(r"(?:, [A-Z]{2})*,? and [A-Z]{2}(?![\w-])|, [A-Z]{2}(?=,| and )")
#: … or joined to one by a dash: "the ES-MA High-Level Meeting".
_DASHED = re.compile(r"(?:^|[ (])[A-Z]{2}[-–]$")
_DASH_BEHIND = re.compile(r"[-–][A-Z]{2}(?= [A-Za-z])")
#: As much of the text as tells what stands before: "which ".
_BEFORE = 9
#: Names in capitals from this length on are no acronyms: EUROCONTROL is also Eurocontrol.
_LONG = 6
#: So many characters behind the first word tell most names apart.
_ON = 2


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


#: A spelling as written, of whom, and how it is to be taken.
_Spelling = tuple[str, WorldName, _Use]


class Spotter:
    """Finds every spelling of every name in one pass over the text: one look-up a capital.

    Spellings of several words are kept by the first and how they go on, as many begin alike.
    """

    def __init__(self, names: Iterable[WorldName]) -> None:
        self._by_begin: dict[str, list[tuple[str, int, _Spelling]]] = defaultdict(list)
        self._names: dict[str, Name] = {}
        spellings = (spelling for world in names for spelling in _spellings(world))
        self._begins = _begins({self._keep(spelling) for spelling in spellings})

    def _keep(self, spelling: _Spelling) -> str:
        """Keep a spelling by how it begins; answer its first word as written."""
        plain = _plain(spelling[0])
        word, offset = _first_word(plain)
        end = offset + len(word)
        begun = plain[offset : end + _ON] if len(plain) >= end + _ON else word
        self._by_begin.setdefault(word, [])
        self._by_begin[begun].append((plain, offset, spelling))
        return spelling[0][offset:end]

    def find(self, text: str) -> list[Spotted]:
        """The names in ``text``, sorted, the longest where two overlap."""
        plain = _plain(text)
        found: list[Spotted] = []
        for word in self._begins.finditer(text):
            at, end = word.span()
            if plain[at:end] in self._by_begin:
                for spelled, offset, spelling in self._begun(plain, at, end):
                    if plain.startswith(spelled, at - offset):
                        found += self._meant(text, spelling, at - offset)
        return list(longest(found)) if found else []

    def _begun(self, plain: str, at: int, end: int) -> list[tuple[str, int, _Spelling]]:
        """The spellings that begin with the word at ``at`` and go on as the text does."""
        alone, longer = plain[at:end], plain[at : end + _ON]
        return [*self._by_begin[alone], *self._by_begin.get(longer, ())]

    def _meant(self, text: str, spelling: _Spelling, start: int) -> Iterable[Spotted]:
        """The name whose letters stand there, if they are written as it is."""
        name, world, use = spelling
        end = start + len(name)
        if start < 0 or not _ends_word(text, end):
            return ()
        written = text[start:end].replace("’", "'")
        cased = use is _Use.CASED or use is _Use.LISTED
        if written != name and (cased or not written[:1].isupper()):
            return ()
        if use is _Use.LISTED and not _listed(text, start, end):
            return ()
        starred = end + (text[end : end + 1] == "*")
        return (Spotted(start, starred, world, self._name(world), use is _Use.DEMONYM),)

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


def _begins(first: Iterable[str]) -> re.Pattern[str]:
    """Finds the words that a name can begin with, given the ``first`` words of all.

    A name is written with the small first letter that it has, or else with a capital.
    """
    small = sorted(word for word in first if word[:1].islower())
    words = "".join(rf"|{re.escape(word)}(?!\w)" for word in small)
    return re.compile(rf"(?<!\w)(?:[^\Wa-z]\w*{words})")


def _plain(text: str) -> str:
    """Lower case without accents, character by character, so that offsets stay."""
    lower = text.lower()
    if lower.isascii():
        return lower
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_BARE)


def _first_word(plain: str) -> tuple[str, int]:
    """The first word of a spelling and where it begins; most are words and spaces alone."""
    word = plain.partition(" ")[0]
    if word.isalnum():
        return word, 0
    found = _WORD.search(plain)
    return (found[0], found.start()) if found else ("", 0)


def _ends_word(text: str, at: int) -> bool:
    """Whether no word goes on there."""
    return at == len(text) or not (text[at].isalnum() or text[at] == "_")


def _listed(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 8) : start]
    if _PAIRED.search(before) or _PAIR_BEHIND.match(text, end):
        return True
    if _DASHED.search(before) or _DASH_BEHIND.match(text, end):
        return True
    listed = _LISTED_BEFORE.search(text[max(0, start - _BEFORE) : start])
    return bool(listed or start == 0) and bool(_LISTED_AFTER.match(text, end))


def longest(found: Iterable[Spotted]) -> Iterator[Spotted]:
    """Of names that overlap the longest; of two as long the first found."""
    at = -1
    for spotted in sorted(found, key=lambda s: (s.start, -s.end)):
        if spotted.start >= at:
            yield spotted
            at = spotted.end
