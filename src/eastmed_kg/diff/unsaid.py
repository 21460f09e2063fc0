"""A change that facts show → whether the words bear it out.

Rules can fail to read in new words what they read in the old ones. What the other edition still
says is neither gone nor new, and what a mark covers is withheld, which is another thing than gone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..query.wording import Wording
from .change import Change, Kind
from .sentences import Aligned, Sentence, says
from .told import Edition

_GONE = frozenset((Kind.FACT_REMOVED, Kind.COMMITMENT_DROPPED))
_NEW = frozenset((Kind.FACT_ADDED, Kind.COMMITMENT_ADDED))


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What the sentences of both editions leave unsaid; ``covered`` are words under new marks."""

    old: Edition
    new: Edition
    aligned: Aligned
    covered: tuple[str, ...]
    wording: Wording

    def holds(self, change: Change) -> bool:
        """Whether what is said to be gone is not said any more, and what is new was not before."""
        if change.kind in _GONE and change.quote_old:
            said = self._said(change.quote_old, change.when_old, self.aligned.new, self.new)
            return not said and not self._is_covered(change.quote_old)
        if change.kind in _NEW and change.quote_new:
            return not self._said(change.quote_new, change.when_new, self.aligned.old, self.old)
        return True

    def _said(
        self, quote: str, when: str | None, sentences: Iterable[Sentence], edition: Edition
    ) -> bool:
        return any(says(one, quote, when, edition.issued, self.wording) for one in sentences)

    def _is_covered(self, quote: str) -> bool:
        words = " ".join(quote.split())
        return any(hidden in words or words in hidden for hidden in self.covered)
