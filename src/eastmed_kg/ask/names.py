"""Words of a question → the names of the graph among them, the longest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pyoxigraph as ox

from ..query.bind import values_block, with_prefixes
from ..query.engine import Engine, local_name, text
from .concepts import aside, concepts, small
from .question import Word, roman

_CALLED = """
SELECT DISTINCT ?spelling ?thing ?type ?label WHERE {{
  {spellings}
  ?thing skos:hiddenLabel ?spelling ; a ?type ; skos:prefLabel ?label .
}}
"""
_DEMONYMS = """
SELECT DISTINCT ?spelling ?thing ?type ?label WHERE {{
  {spellings}
  ?thing em:demonym ?spelling ; a ?type ; skos:prefLabel ?label .
}}
"""
#: No name of the graph that people type has more words.
_LONGEST = 9
#: Codes up to this length are words as well: IT and it.
_CODE = 3


class Thing(NamedTuple):
    """A thing of the graph: its address, the name of its class, what it is called."""

    node: str
    type: str
    label: str


class Named(NamedTuple):
    """Words ``start``..``end`` (half-open) that name ``things``, as typed in ``raw``."""

    start: int
    end: int
    raw: str
    things: tuple[Thing, ...]


def find_names(engine: Engine, words: Sequence[Word]) -> list[Named]:
    """The names among the words, in order; of two that share a word the longer one."""
    spans = {span: list(_spellings(words, *span)) for span in _spans(words)}
    known = _called(engine, sorted({one for found in spans.values() for one in found}))
    demonyms = _peoples(engine, words)
    found: dict[tuple[int, int], tuple[Thing, ...]] = {}
    for (start, end), spellings in spans.items():
        own = next((known[one] for one in spellings if one in known), ())
        if things := own or (
            demonyms.get(words[start].raw.capitalize(), ()) if end - start == 1 else ()
        ):
            found[start, end] = tuple(things)
    return list(_longest(words, found))


def _spans(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            if _may_be_name(words[start:end]):
                yield start, end


def _may_be_name(words: Sequence[Word]) -> bool:
    """A word of every question is a name only where its capitals say so."""
    if len(words) > 1:
        return not {words[0].folded, words[-1].folded} <= small()
    word = words[0]
    if word.folded.isdigit():
        return False
    ordinary = word.folded in small() | aside() or (word.folded,) in concepts().meaning
    code = word.raw.isupper() and len(word.raw) > 1
    return code or (not ordinary and len(word.folded) > 1)


def _spellings(words: Sequence[Word], start: int, end: int) -> Iterator[str]:
    """The words as one name, and with a number at its end as a Roman numeral."""
    folded = [word.folded for word in words[start:end]]
    yield " ".join(folded)
    if len(folded) == 1 and len(folded[0]) > _CODE + 1 and folded[0].endswith("s"):
        yield folded[0][:-1]  # "turkeys border" lacks an apostrophe
    if len(folded) > 1 and (numeral := roman(folded[-1])):
        yield " ".join([*folded[:-1], numeral])


def _called(engine: Engine, spellings: Sequence[str]) -> dict[str, list[Thing]]:
    return _things(engine, _CALLED, [ox.Literal(one) for one in spellings])


def _peoples(engine: Engine, words: Sequence[Word]) -> dict[str, list[Thing]]:
    """Countries by what is theirs: Turkish, Lebanese."""
    tried = {word.raw.capitalize() for word in words if len(word.folded) > _CODE}
    return _things(engine, _DEMONYMS, [ox.Literal(one, language="en") for one in sorted(tried)])


def _things(engine: Engine, query: str, spellings: Sequence[ox.Literal]) -> dict[str, list[Thing]]:
    found: dict[str, list[Thing]] = defaultdict(list)
    if spellings:
        block = values_block("spelling", spellings)
        for row in engine.select(with_prefixes(query.format(spellings=block))).rows:
            thing = Thing(text(row[1]), local_name(row[2]), text(row[3]))
            found[text(row[0])].append(thing)
    return {spelling: sorted(set(things)) for spelling, things in found.items()}


def _longest(
    words: Sequence[Word], found: dict[tuple[int, int], tuple[Thing, ...]]
) -> Iterator[Named]:
    at = 0
    while at < len(words):
        end = max((e for s, e in found if s == at), default=at)
        if end > at:
            raw = " ".join(word.raw for word in words[at:end])
            yield Named(at, end, raw, found[at, end])
        at = max(end, at + 1)


def nodes_of(names: Iterable[Named]) -> list[str]:
    """The addresses of all things that names may mean."""
    return [thing.node for name in names for thing in name.things]


def label_of(names: Iterable[Named]) -> str:
    """What the things are called, in a row."""
    return " and ".join(name.things[0].label for name in names)
