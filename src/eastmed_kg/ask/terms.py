"""What a description is made of → where in the papers' words each part of it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import pyoxigraph as ox

from ..model.folding import fold
from ..query.bind import values_block, with_prefixes
from ..query.engine import Engine, text
from .concepts import alike, kinds
from .index import Worded, worded
from .names import Named
from .question import numeral
from .spelling import british
from .stems import stem

_SPELLINGS = """
SELECT DISTINCT ?thing ?spelling WHERE {{
  {things}
  VALUES ?naming {{ skos:hiddenLabel em:demonym }}
  ?thing ?naming ?spelling .
}}
"""
#: Up to this length a spelling is a code, which stands in the papers in capitals.
_CODE = 3
#: Words that share fewer letters than these are never forms of one another.
_SHARED = 3
#: A word that begins with another of so many letters is made of it: return, returnees.
_WHOLE = 6
_SUFFIX = (
    r"|".join(
        f"{end}s?"
        for end in (
            "e|ed|er|ers|ing|or|ee|al|ally|ly|y|ies|es|ation|isation|ization|ise|ised|ising|ment|ive"
            "|ity|ness|ful|less|able|ist|ism|ic|ical|i|ian|an|n|ish|ship|ure|ion|ional|t|r|d"
        ).split("|")
    )
    + "|s"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a description: a name with its spellings, or a word with all its forms.

    Where it is not ``required`` it only decides between things that fit as well otherwise.
    """

    raw: str
    words: frozenset[str] = frozenset()
    spellings: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    required: bool = True

    def stands_in(self, said: Worded) -> bool:
        """Whether a text has the word in any form, or the name in any spelling."""
        if self.words & said.words:
            return True
        return any(_is_in(spelling, said) for spelling in self.spellings)


def _is_in(spelling: str, said: Worded) -> bool:
    if len(spelling) <= _CODE:
        return spelling.upper() in said.codes
    return f" {spelling} " in said.folded


def name_terms(engine: Engine, names: Iterable[Named]) -> list[Term]:
    """A term for each name, with all spellings of what it names."""
    names = list(names)
    nodes = sorted({thing.node for name in names for thing in name.things})
    known = _spellings(engine, nodes)
    return [
        Term(
            name.raw,
            spellings=frozenset().union(*(known[thing.node] for thing in name.things)),
            things=frozenset(thing.node for thing in name.things),
        )
        for name in names
    ]


def _spellings(engine: Engine, nodes: Collection[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {node: set() for node in nodes}
    if nodes:
        block = values_block("thing", [ox.NamedNode(node) for node in nodes])
        for row in engine.select(with_prefixes(_SPELLINGS.format(things=block))).rows:
            found[text(row[0])].add(fold(text(row[1])))
    return found


def word_term(raw: str, word: str, vocabulary: Collection[str], *, required: bool = True) -> Term:
    """The term of a word: its forms in the vocabulary, and those of words that mean the same."""
    meant = {word, british(word), numeral(word)}
    meant |= set().union(*(alike().get(one, frozenset()) for one in _forms(meant, alike())))
    return Term(raw, words=frozenset(_forms(meant, vocabulary)), required=required)


def with_kinds(term: Term, vocabulary: Collection[str]) -> Term:
    """The term that also stands for what is of its kind: a conference where meetings are asked."""
    own = stem(british(fold(term.raw).replace(" ", "")))
    of_kind = (words for kind, words in kinds().items() if stem(kind) == own)
    narrower = frozenset().union(*of_kind)
    return replace(term, words=term.words | _forms(narrower, vocabulary)) if narrower else term


def _forms(meant: Iterable[str], vocabulary: Iterable[str]) -> set[str]:
    """The words of a vocabulary with a stem that one of the meant words has."""
    meant = set(meant)
    stems = {stem(british(word)) for word in meant}
    starts = tuple({word[:_SHARED] for word in meant})
    return {
        word
        for word in vocabulary
        if word in meant
        or (word.startswith(starts) and (stem(british(word)) in stems or _begins(word, meant)))
    }


def _begins(word: str, meant: Iterable[str]) -> bool:
    return any(
        min(len(word), len(one)) >= _WHOLE
        and (word.startswith(one) or one.startswith(word))
        and _is_suffix(max(word, one, key=len)[min(len(word), len(one)) :])
        for one in meant
    )


def _is_suffix(rest: str) -> bool:
    """Whether what one word has more than another is the end of a word, and no slip."""
    return bool(re.fullmatch(_SUFFIX, rest))


def rank(sentence: str, terms: Iterable[Term]) -> tuple[int, int]:
    """How many required terms a sentence has, and how many others."""
    said = worded(sentence)
    own = [term for term in terms if term.stands_in(said)]
    return sum(term.required for term in own), sum(not term.required for term in own)
