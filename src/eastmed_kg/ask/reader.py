"""One graph, and the questions put to it: what is typed → its reading, slips mended."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ..model.folding import fold
from ..query.engine import Engine
from ..query.texts import canonical_text
from .context import Question
from .index import Index, index
from .names import find_names
from .parse import parse
from .question import Word, words
from .reading import Reading, reading
from .spelling import Slip, corrected, lists, nearest_all
from .terms import word_term
from .tokens import Token, tokens

#: So many known words are proposed for one that is not.
_NEAR = 2


class Read(NamedTuple):
    """A question as it was read: the text with its slips mended, these, and the reading."""

    text: str
    slips: tuple[Slip, ...]
    reading: Reading


class Reader:
    """Reads questions with the names and words of one graph."""

    def __init__(
        self, engine: Engine, place: str | Path | None = None, every: Engine | None = None
    ) -> None:
        """Reads for the graph of ``engine``, whose folder is ``place``; default the project's.

        ``every`` has all editions where ``engine`` has only some: what changed is asked of it.
        """
        self.engine = engine
        self.every = every or engine
        self._place = place

    @cached_property
    def index(self) -> Index:
        """What the graph tells of: looked up when a question has a word that no list has."""
        return index(self.engine)

    def text_of(self, edition: str) -> str:
        """The canonical text of an edition. Raises GraphError where the graph has none."""
        return canonical_text(edition, self._place)

    def read(self, plain: str) -> Read:
        """The reading of a tidy question or a part of one."""
        typed = words(plain)
        found = self._tokens(plain, typed)
        slips: list[Slip] = []
        strange = [token.start for token in found if self._is_strange(token, typed)]
        if strange:
            mended, slips = corrected(typed, strange, self.index.vocabulary | lists())
            plain = _mended(plain, typed, mended)
            found = self._tokens(plain, words(plain)) if slips else found
        kept = [token for token in found if token.type not in {"SMALL", "ASIDE"}]
        return Read(plain, tuple(slips), reading(plain, parse(kept), found))

    def question(self, found: Reading) -> Question:
        """The reading, ready to be put to the graph."""
        return Question(self, found)

    def unknown(self, found: Reading) -> list[str]:
        """The words that neither a list nor the paper knows."""
        return [raw for raw in found.words if not self._is_known(fold(raw))]

    def near(self, word: str) -> list[str]:
        """Up to two known words that an unknown one may be meant for."""
        folded = fold(word)
        near = nearest_all(folded, self.index.vocabulary | lists()) - {folded}
        return sorted(near)[:_NEAR]

    def _tokens(self, plain: str, typed: list[Word]) -> list[Token]:
        return tokens(plain, typed, find_names(self.engine, typed))

    def _is_strange(self, token: Token, typed: list[Word]) -> bool:
        folded = typed[token.start].folded
        return token.type == "WORD" and folded not in lists() and not self._is_known(folded)

    def _is_known(self, folded: str) -> bool:
        return bool(word_term(folded, folded, self.index.vocabulary).words)


def _mended(plain: str, before: list[Word], after: list[Word]) -> str:
    """The question with its slips mended, so that names and dates in it can be read."""
    for old, new in reversed(list(zip(before, after, strict=True))):
        if old.raw != new.raw:
            plain = plain[: old.start] + new.raw + plain[old.end :]
    return plain
