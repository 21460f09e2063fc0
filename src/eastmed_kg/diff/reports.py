"""Plans that are gone, and new sentences → which of these tells that a plan was carried out.

Where no rule reads the deed itself, the words have to do: a sentence that names the same things,
and is no plan, is taken for the report.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..query.deeds import compatible, deed
from ..query.wording import Wording, normal
from .change import Change, Kind
from .sentences import Aligned, Sentence

#: How much of a plan's words, the rare ones counting most, its report has; and how many of them.
_ENOUGH, _LEAST_SHARED = 0.34, 2
_WORD = re.compile(r"[^\W_]+")
#: So much of a text tells how rare its words are.
_SAMPLE = 200_000
#: Names are spelled in several ways, so they count as a word of middling rarity.
_OF_A_NAME = 4
_PLANS = frozenset((Kind.COMMITMENT_ADDED, Kind.COMMITMENT_SLIPPED))


def with_reports(
    changes: Sequence[Change], aligned: Aligned, rarity: Rarity, wording: Wording
) -> list[Change]:
    """The changes, dropped plans as delivered where a new sentence reports what was planned."""
    found: list[Change] = []
    told: set[str] = set()
    for change in changes:
        report = None
        if change.kind is Kind.COMMITMENT_DROPPED:
            report = _report(change, list(_candidates(changes, aligned)), rarity, wording)
        if report:
            told.add(report.text)
            found.append(_delivered(change, report, changes))
        else:
            found.append(change)
    return [one for one in found if not _is_told(one, told)]


class Rarity:
    """How much a word tells: the more often the papers have it, the less."""

    def __init__(self, *texts: str) -> None:
        words = Counter(word for text in texts for word in _WORD.findall(text[:_SAMPLE].lower()))
        self._counts: Counter[str] = Counter()
        for word, count in words.items():
            self._counts[normal(word)] += count

    def of(self, word: str) -> float:
        """From 1, for a word that stands there once in each, towards 0."""
        count = _OF_A_NAME if ":" in word else self._counts[word]
        return 1 / (1 + math.log(max(1.0, count / 2)))


def _candidates(changes: Iterable[Change], aligned: Aligned) -> Iterator[Sentence]:
    """New and rewritten sentences that hold no plan."""
    plans = {one.quote_new for one in changes if one.kind in _PLANS and one.quote_new}
    for sentence in (*aligned.added, *aligned.changed.values()):
        if not any(plan in sentence.text or sentence.text in plan for plan in plans):
            yield sentence


def _report(
    plan: Change, candidates: Sequence[Sentence], rarity: Rarity, wording: Wording
) -> Sentence | None:
    own = wording.undated(plan.old or plan.entity)
    total = sum(map(rarity.of, own))
    best, score = None, 0.0
    for sentence in candidates:
        shared = [word for word in own if word in sentence.bag]
        share = sum(map(rarity.of, shared)) / total if total else 0.0
        fits = compatible(deed(plan.entity, wording), deed(sentence.text, wording))
        if len(shared) >= _LEAST_SHARED and share > score and (fits or share >= 2 * _ENOUGH):
            best, score = sentence, share
    return best if score >= _ENOUGH else None


def _delivered(plan: Change, report: Sentence, changes: Iterable[Change]) -> Change:
    """The plan with what its report says, under the event that is read from it if one is."""
    events = (one for one in changes if one.kind is Kind.FACT_ADDED and one.field == "event"
              and one.quote_new and one.quote_new in report.text)  # fmt: skip
    event = next(events, None)
    return plan._replace(
        kind=Kind.COMMITMENT_DELIVERED, new=event.new if event else report.text,
        when_new=event.when_new if event else None, quote_new=report.text,
    )  # fmt: skip


def _is_told(change: Change, reports: set[str]) -> bool:
    """Whether an added event is what a report delivers, and so no news of its own."""
    if change.kind is not Kind.FACT_ADDED or change.field != "event" or not change.quote_new:
        return False
    return any(change.quote_new in report for report in reports)
