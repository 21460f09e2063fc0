"""The word lists → what a phrase asks for, which words are small, and which mean the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple


class Concepts(NamedTuple):
    """Phrases, as tuples of folded words, to what they ask for; ``longest`` counts their words."""

    meaning: dict[tuple[str, ...], str]
    longest: int


@cache
def concepts() -> Concepts:
    """What ``words/concepts.txt`` lists; the first line that has a phrase gives its meaning."""
    meaning: dict[tuple[str, ...], str] = {}
    for line in _lines("concepts.txt"):
        name, _, phrases = line.partition(":")
        for phrase in phrases.split(","):
            meaning.setdefault(tuple(phrase.split()), name)
    return Concepts(meaning, max(map(len, meaning)))


@cache
def small() -> frozenset[str]:
    """The words that carry nothing of what is asked."""
    return frozenset(word for line in _lines("small.txt") for word in line.split())


@cache
def aside() -> frozenset[str]:
    """The words that add nothing, which an answer names as left aside."""
    return frozenset(word for line in _lines("aside.txt") for word in line.split()) - small()


@cache
def alike() -> dict[str, frozenset[str]]:
    """Each word with those that mean the same."""
    groups = [frozenset(line.split()) for line in _lines("alike.txt")]
    words = {word for group in groups for word in group}
    return {word: frozenset().union(*(g for g in groups if word in g)) for word in words}


@cache
def kinds() -> dict[str, frozenset[str]]:
    """Each word for a kind of thing with the words for what is of that kind."""
    pairs = (line.partition(":") for line in _lines("kinds.txt"))
    return {kind: frozenset(narrower.split()) for kind, _, narrower in pairs}


def _lines(name: str) -> Iterator[str]:
    text = resources.files(__package__).joinpath("words", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))
