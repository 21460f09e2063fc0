"""A change that facts show → whether the words bear it out.

Rules can fail to read in new words what they read in the old ones. What the other edition still
says is neither gone nor new, and what a mark covers is withheld, which is another thing than gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..query.wording import Wording
from .change import Change, Kind
from .edition import Edition
from .sentences import Aligned, Sentence, dates_in, says

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
            said = self._said(change.quote_old, change.when_old, *self._new_side)
            return not said and not self._is_covered(change.quote_old)
        if change.kind in _NEW and change.quote_new:
            return not self._said(change.quote_new, change.when_new, *self._old_side)
        return not self._still_dated(change)

    def _still_dated(self, change: Change) -> bool:
        """Whether the date that seems to be gone stands in the new words all the same."""
        if change.when_new or not (change.when_old and change.quote_new):
            return False
        return change.when_old in dates_in(change.quote_new, self.new.issued)

    @property
    def _old_side(self) -> tuple[Sequence[Sentence], Sequence[Sentence], Edition]:
        return self.aligned.old, [*self.aligned.gone, *self.aligned.changed], self.old

    @property
    def _new_side(self) -> tuple[Sequence[Sentence], Sequence[Sentence], Edition]:
        return self.aligned.new, [*self.aligned.added, *self.aligned.changed.values()], self.new

    def _said(
        self, quote: str, when: str | None, every: Sequence[Sentence],
        rewritten: Sequence[Sentence], edition: Edition,
    ) -> bool:  # fmt: skip
        """Whether one sentence says it, or those that were rewritten do together."""
        texts = [*(one.text for one in every), " ".join(one.text for one in rewritten)]
        return any(says(text, quote, when, edition.issued, self.wording) for text in texts)

    def _is_covered(self, quote: str) -> bool:
        words = " ".join(quote.split())
        return any(hidden in words or words in hidden for hidden in self.covered)
