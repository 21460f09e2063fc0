"""Sentences that changed though no rule reads a fact from them → changes in the papers' own words.

What the rules cannot read is not lost: a new sentence, one that is gone, another date or another
amount in the same words are shown as they stand, under the field ``unread``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..extract.grammar.money import find_money
from ..extract.syntax.verbs import first_words
from ..model.edtf import bounds
from ..model.marks import MARK
from ..query.wording import Wording
from .change import Change, Kind
from .sentences import Aligned, Sentence, dates_in

#: Verbs of delivery, as ``wording`` writes them.
_DELIVERY = frozenset("implement entrust manage run conduct lead deliver execute".split())
_WORD = re.compile(r"[A-Za-z]+")
#: Shorter sentences tell nothing of their own.
_LEAST_WORDS = 4
#: The share of its words that a sentence may have from others and still be new.
_FROM_OTHERS = 0.75


def unread_changes(
    action: str, aligned: Aligned, told: Sequence[Change], issued: tuple[dt.date, dt.date],
    wording: Wording,
) -> Iterator[Change]:  # fmt: skip
    """Changes in sentences of which ``told`` says nothing; ``issued`` are the editions' days."""
    for one, other in aligned.changed.items():
        known = [change for change in told if _is_of(change, one, other)]
        yield from _other_values(action, (one, other), known, issued, wording)
    for one in aligned.gone:
        if not any(_meet(c.quote_old, one) for c in told) and _is_new(one, aligned.new, wording):
            yield _change(action, Kind.FACT_REMOVED, one, None, wording)
    for other in aligned.added:
        if not any(_meet(c.quote_new, other) for c in told) and _is_new(
            other, aligned.old, wording
        ):
            yield _change(action, Kind.FACT_ADDED, None, other, wording)


def _is_of(change: Change, one: Sentence, other: Sentence) -> bool:
    return _meet(change.quote_old, one) or _meet(change.quote_new, other)


def _meet(quote: str | None, sentence: Sentence) -> bool:
    """Whether a quote is from a sentence, or holds it."""
    own, words = (" ".join((text or "").split()) for text in (quote, sentence.text))
    return bool(own) and (own in words or words in own)


def _other_values(
    action: str, pair: tuple[Sentence, Sentence], known: Sequence[Change],
    issued: tuple[dt.date, dt.date], wording: Wording,
) -> Iterator[Change]:  # fmt: skip
    """Another amount, number, date or body in a sentence that is otherwise much the same."""
    fields = {change.field for change in known} | {change.kind for change in known}
    dated = any(change.when_old or change.when_new for change in known)
    if not fields & {"budget", "indicator", "redactions"} and (
        _one_other(*map(_amounts, pair)) or _one_other(*(_numbers(s, wording) for s in pair))
    ):
        yield _change(action, Kind.AMOUNT_CHANGED, *pair, wording)
    days = [dates_in(side.text, day) for side, day in zip(pair, issued, strict=True)]
    if not dated and (moved := _one_other(*days)):
        kind = _moved(*moved, pair[0])
        yield _change(action, kind, *pair, wording)._replace(when_old=moved[0], when_new=moved[1])
    if not known:
        yield from _other_names(action, pair, wording)


def _one_other(before: frozenset[str], after: frozenset[str]) -> tuple[str, str] | None:
    """The one value that stands in place of one other."""
    gone, come = before - after, after - before
    return (min(gone), min(come)) if len(gone) == len(come) == 1 else None


def _amounts(sentence: Sentence) -> frozenset[str]:
    return frozenset(str(found.amount) for found in find_money(sentence.text))


def _numbers(sentence: Sentence, wording: Wording) -> frozenset[str]:
    return frozenset(word for word in wording.undated(sentence.text) if word.isdigit())


def _moved(before: str, after: str, sentence: Sentence) -> Kind:
    """Plans, which begin with a verb, slip; other dates are put right."""
    later = (bounds(after).end_latest or dt.date.max) > (bounds(before).end_latest or dt.date.max)
    first = next(iter(_WORD.findall(sentence.text)), "").lower()
    order = first in first_words() and not first.endswith(("ed", "ing"))
    return Kind.COMMITMENT_SLIPPED if later and order else Kind.DATE_CHANGED


def _other_names(
    action: str, pair: tuple[Sentence, Sentence], wording: Wording
) -> Iterator[Change]:
    """A body in place of another, one more, or one less."""
    gone, come = (_own_names(*sides) for sides in (pair, pair[::-1]))
    if gone and come and _DELIVERY & set(pair[1].bag):
        yield _change(action, Kind.IMPLEMENTER_CHANGED, *pair, wording)
    elif gone and not come:
        yield _change(action, Kind.FACT_REMOVED, *pair, wording)
    elif come and not gone:
        yield _change(action, Kind.FACT_ADDED, *pair, wording)


def _own_names(one: Sentence, other: Sentence) -> set[str]:
    """Names of one sentence that the other has not, nor a longer or a shorter form of them."""
    own = {word for word in one.bag - other.bag if ":" in word}
    forms = [word for word in other.bag if ":" in word]
    return {word for word in own
            if not any(f"{a}-".startswith(f"{b}-") for form in forms
                       for a, b in ((word, form), (form, word)))}  # fmt: skip


def _is_new(sentence: Sentence, others: Iterable[Sentence], wording: Wording) -> bool:
    """Whether a sentence has words of its own, which no sentence of the other edition has."""
    own = wording.undated(sentence.text)
    if sum(own.values()) < _LEAST_WORDS or not MARK.sub("", sentence.text).strip(" .-"):
        return False
    best = max((_shared(own, wording.undated(other.text)) for other in others), default=0.0)
    return best < _FROM_OTHERS


def _shared(own: Counter[str], others: Counter[str]) -> float:
    return sum((own & others).values()) / sum(own.values())


def _change(
    action: str, kind: Kind, one: Sentence | None, other: Sentence | None, wording: Wording
) -> Change:
    old, new = (side.text if side else None for side in (one, other))
    about = _about(old or new or "", wording) or f"Action {action}"
    return Change(action, kind, about, "unread", old, new, quote_old=old, quote_new=new)


def _about(text: str, wording: Wording) -> str | None:
    """The first thing that a sentence names, countries left aside."""
    names = (word for word in wording.words(text) if word in wording.labels)
    return next((wording.labels[one] for one in names if one not in wording.countries), None)
