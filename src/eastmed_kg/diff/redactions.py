"""Sentences of one action in two editions → what was blacked out, and what can be read now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from ..model.marks import MARK, is_mark
from .change import Change, Kind
from .sentences import Aligned, Sentence

_MARKED = "[REDACTED]"


def compare_redactions(action: str, aligned: Aligned) -> tuple[list[Change], list[str]]:
    """The changes, and the words of the old edition that marks of the new one cover."""
    changes: list[Change] = []
    covered: list[str] = []
    for one, other in [*aligned.changed.items(), *_whole(aligned)]:
        for change, hidden in _within(action, one, other):
            changes.append(change)
            covered += [hidden] if hidden else []
    return changes, covered


def _within(action: str, one: Sentence, other: Sentence) -> Iterator[tuple[Change, str | None]]:
    """Where one of two tellings has a mark and the other has words."""
    before, after = _tokens(one.text), _tokens(other.text)
    matcher = SequenceMatcher(None, [t[0] for t in before], [t[0] for t in after], autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        old = one.text[before[a][1] : before[b - 1][2]] if b > a else ""
        new = other.text[after[c][1] : after[d - 1][2]] if d > c else ""
        marks = len(MARK.findall(new)) - len(MARK.findall(old))
        change = Change(
            action, Kind.REDACTION_ADDED, f"Action {action}", "redactions", old or None, _MARKED,
            quote_old=one.text, quote_new=other.text,
        )  # fmt: skip
        if marks > 0:
            yield change, " ".join(old.split()) or None
        elif marks < 0 and MARK.sub("", new).strip(" .,;"):
            yield change._replace(kind=Kind.REDACTION_LIFTED, old=_MARKED, new=new), None


def _tokens(text: str) -> list[tuple[str, int, int]]:
    """Words, and marks as one word each, with their places."""
    found: list[tuple[str, int, int]] = []
    at = 0
    for mark in [*MARK.finditer(text), None]:
        stop = mark.start() if mark else len(text)
        found += [(word.casefold(), start, end) for word, start, end in _words(text, at, stop)]
        if mark:
            found.append(("[]", mark.start(), mark.end()))
            at = mark.end()
    return found


def _words(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    at = start
    for word in text[start:end].split(" "):
        if word.strip():
            yield word.strip(".,;:()"), at, at + len(word)
        at += len(word) + 1


def _whole(aligned: Aligned) -> Iterable[tuple[Sentence, Sentence]]:
    """Sentences that are gone where a mark stands now, and marks where a sentence stands now."""
    known = {**aligned.same, **aligned.changed}
    before, after = list(aligned.old), list(aligned.new)
    for place, one in enumerate(before):
        if one in known:
            continue
        behind = known.get(before[place - 1]) if place else None
        other = _next(after, behind, set(known.values()))
        if other and (is_mark(one.text) != is_mark(other.text) or _is_unmasked(one, other)):
            yield one, other


def _next(after: list[Sentence], behind: Sentence | None, known: set[Sentence]) -> Sentence | None:
    at = after.index(behind) + 1 if behind else 0
    return after[at] if at < len(after) and after[at] not in known else None


def _is_unmasked(one: Sentence, other: Sentence) -> bool:
    """Whether one of two sentences in one place has a mark that the other has not."""
    marks = [bool(MARK.search(side.text)) for side in (one, other)]
    return marks[0] != marks[1] and bool(one.bag & other.bag)
