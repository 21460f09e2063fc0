"""Sentences that changed though no rule reads a fact from them → changes in the papers' own words.

What the rules cannot read is not lost: a new sentence, one that is gone, another date or another
amount in the same words are shown as they stand, under the field ``unread``.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from ..extract.grammar.money import find_money
from ..model.marks import MARK
from ..query.wording import Wording
from .change import Change, Kind
from .sentences import Aligned, Sentence, dates_in

#: Shorter sentences tell nothing of their own.
_LEAST_WORDS = 4
#: The share of its words that a sentence may have from others and still be new.
_FROM_OTHERS = 0.75


def unread_changes(
    action: str, aligned: Aligned, told: Iterable[Change], issued: tuple[dt.date, dt.date],
    wording: Wording,
) -> Iterator[Change]:  # fmt: skip
    """The changes in sentences of which ``told`` says nothing; ``issued`` are the editions' days."""
    quotes = [(_flat(one.quote_old), _flat(one.quote_new)) for one in told]
    for one, other in aligned.changed.items():
        if not any(_meet(q[0], one) or _meet(q[1], other) for q in quotes):
            yield from _figures(action, one, other, issued)
    for one in aligned.gone:
        if not any(_meet(q[0], one) for q in quotes) and _is_new(one, aligned.new, wording):
            yield _change(action, Kind.FACT_REMOVED, one, None)
    for other in aligned.added:
        if not any(_meet(q[1], other) for q in quotes) and _is_new(other, aligned.old, wording):
            yield _change(action, Kind.FACT_ADDED, None, other)


def _flat(quote: str | None) -> str:
    return " ".join((quote or "").split())


def _meet(quote: str, sentence: Sentence) -> bool:
    """Whether a quote is from a sentence, or holds it."""
    words = _flat(sentence.text)
    return bool(quote) and (quote in words or words in quote)


def _figures(
    action: str, one: Sentence, other: Sentence, issued: tuple[dt.date, dt.date]
) -> Iterator[Change]:
    """Another amount, or another date, in a sentence that is otherwise much the same."""
    amounts = [{str(found.amount) for found in find_money(side.text)} for side in (one, other)]
    before, after = dates_in(one.text, issued[0]), dates_in(other.text, issued[1])
    gone, come = sorted(before - after), sorted(after - before)
    if len(amounts[0] - amounts[1]) == len(amounts[1] - amounts[0]) == 1:
        yield _change(action, Kind.AMOUNT_CHANGED, one, other)
    elif len(gone) == len(come) == 1:
        changed = _change(action, Kind.DATE_CHANGED, one, other)
        yield changed._replace(when_old=gone[0], when_new=come[0])


def _is_new(sentence: Sentence, others: Iterable[Sentence], wording: Wording) -> bool:
    """Whether a sentence has words of its own, which no sentence of the other edition has."""
    own = wording.undated(sentence.text)
    if sum(own.values()) < _LEAST_WORDS or not MARK.sub("", sentence.text).strip(" .-"):
        return False
    best = max((_shared(own, wording.undated(other.text)) for other in others), default=0.0)
    return best < _FROM_OTHERS


def _shared(own: Counter[str], others: Counter[str]) -> float:
    return sum((own & others).values()) / sum(own.values())


def _change(action: str, kind: Kind, one: Sentence | None, other: Sentence | None) -> Change:
    old, new = (side.text if side else None for side in (one, other))
    return Change(
        action, kind, f"Action {action}", "unread", old, new, quote_old=old, quote_new=new
    )
