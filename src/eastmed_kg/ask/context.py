"""One question put to one graph: the reading, and what its intents need to answer it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Protocol

from ..extract.grammar.number_words import whole_number
from ..model.folding import fold
from ..model.terms import ID
from ..query.engine import Engine
from . import describe
from .index import Index, Node, Passage
from .names import Named
from .reading import Reading
from .terms import Term, name_terms, word_term

#: What an amount of money is called as a node, behind its prefix.
_AMOUNT = f"{ID}amount-eur-"
#: Numbers of more digits are figures.
_SMALL = 2
#: Named in half of all questions, and what nearly everything here is of.
_UNION = f"{ID}european-union"


class Graph(Protocol):
    """What a question is put to."""

    engine: Engine
    every: Engine

    @property
    def index(self) -> Index:
        """What the graph tells of; it costs a look at all of it."""

    def text_of(self, edition: str) -> str:
        """The canonical text of an edition."""


class Question:
    """A reading with the graph it is put to; what costs a look at the graph is looked up once."""

    def __init__(self, graph: Graph, reading: Reading) -> None:
        self._graph = graph
        self.reading = reading

    @property
    def engine(self) -> Engine:
        """What answers SPARQL."""
        return self._graph.engine

    @property
    def every(self) -> Engine:
        """The same with all editions of the graph."""
        return self._graph.every

    @property
    def index(self) -> Index:
        """What the graph tells of."""
        return self._graph.index

    def text_of(self, edition: str) -> str:
        """The canonical text of an edition. Raises GraphError where the graph has none."""
        return self._graph.text_of(edition)

    @cached_property
    def names(self) -> list[Term]:
        """A term for each name of the question, in its order."""
        found = name_terms(self.engine, self.reading.names)
        others = len(found) + len(self.reading.words) + len(self.reading.amounts) > 1
        return [replace(t, required=not (others and _UNION in t.things)) for t in found]

    @cached_property
    def words(self) -> list[Term]:
        """A term for each word of the question that no list knows, and for amounts."""
        vocabulary = self.index.vocabulary
        found = [self._word(raw) for raw in self.reading.words]
        alone = not (self.reading.words or self.reading.names)
        figures = [raw for raw in self.reading.numbers if _is_figure(raw, alone=alone)]
        found += [word_term(raw, _folded(raw), vocabulary) for raw in figures]
        return found + [_money(value) for value in self.reading.amounts]

    def _word(self, raw: str) -> Term:
        """A word's term; of an acronym that the paper explains, with what it stands for."""
        term = word_term(raw, _folded(raw), self.index.vocabulary)
        meant = self.index.acronyms.get(_folded(raw))
        found = frozenset({meant} if meant else self.index.initials(_folded(raw)))
        return replace(term, spellings=found) if found else term

    @cached_property
    def loose(self) -> list[Term]:
        """Terms of words that ask for something and may describe as well."""
        vocabulary = self.index.vocabulary
        found = [
            word_term(raw, _folded(raw), vocabulary, required=False)
            for raw in (*self.reading.loose, *self.reading.aside)
        ]
        counts = (raw for raw in self.reading.numbers if not _is_figure(raw))
        return found + [_count(raw) for raw in counts]

    @cached_property
    def head(self) -> Term | None:
        """The word that says what the description is of."""
        return next((term for term in self.words if term.raw == self.reading.head), None)

    @cached_property
    def counts(self) -> list[str]:
        """Small numbers with the word they count, as the papers may write them: 5 islands."""
        found = []
        for number, word in self.reading.counted_words:
            term, forms = _count(number), word_term(word, _folded(word), self.index.vocabulary)
            found += [f"{figure} {form}" for figure in term.words for form in forms.words]
        return found

    def terms(self, without: Iterable[Named] = ()) -> list[Term]:
        """The whole description, less the names that play another part in the question."""
        out = list(without)
        kept = [
            term for term, name in zip(self.names, self.reading.names, strict=True)
            if name not in out
        ]  # fmt: skip
        return kept + self.words + self.loose

    def described(
        self, types: Collection[str], without: Iterable[Named] = (), *, wide: bool = False
    ) -> list[describe.Found]:
        """The things of these classes that the description fits, best first."""
        terms = self.terms(without)
        if not any(term.required for term in terms):
            return []
        fits = describe.things(self.index, terms, types, wide=wide)
        head = self.head
        names = sum(bool(term.things) for term in terms if term.required)
        own = [
            fit for fit in fits
            if head and head.stands_in(self.index.texts[fit.node.node])
            and fit.cost - fit.words <= describe.NEAR * names
        ]  # fmt: skip
        return own or fits

    def best(self, types: Collection[str], without: Iterable[Named] = ()) -> list[Node]:
        """The things of these classes that the description fits best."""
        found = self.described(types, without)
        return describe.best(found) if found else []

    def passages(self, extra: Sequence[Term] = ()) -> list[Passage]:
        """The passages that the description fits, best first."""
        return describe.passages(self.index, [*self.terms(), *extra])


def _is_figure(raw: str, *, alone: bool = False) -> bool:
    """Whether a number is large enough to be what is asked about; smaller ones only count.

    Where nothing else is named, two digits are enough.
    """
    return len(_folded(raw)) > _SMALL - alone and _folded(raw).isdigit()


def _count(raw: str) -> Term:
    """A small number, in figures and in letters."""
    folded = _folded(raw)
    try:
        figure = str(whole_number(folded))
    except (KeyError, ValueError):
        figure = folded
    return Term(raw, words=frozenset({folded, figure}), required=False)


def _folded(raw: str) -> str:
    return fold(raw).replace(" ", "")


def _money(value: object) -> Term:
    """An amount: the node of it, and as the papers write it."""
    number = f"{value:f}" if value is not None else ""
    plain = number.rstrip("0").rstrip(".") if "." in number else number
    millions = f"{float(plain) / 1e6:g}"
    spellings = frozenset({f"{millions.replace('.', ' ')} million", plain})
    return Term(f"EUR {plain}", spellings=spellings, things=frozenset({_AMOUNT + plain}))
