"""What the paper says in its own words, where all of what was asked stands in one passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import permutations

from . import lines
from .answer import Answer, Outcome, Row
from .context import Question
from .dates import limits
from .index import Passage, worded
from .reading import Reading
from .stated import sentences
from .terms import Term, rank
from .wanting import KINDS, has_asked

#: No more passages than these answer a question; more would leave the search to the reader.
_MOST = 3
#: One word finds a passage only in a question that is hardly longer.
_FEWEST, _SHORT = 2, 6
#: Characters of a passage that is read at one go.
_READABLE = 500
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def answer(question: Question) -> Answer | None:
    """The sentences that hold all that is asked; None where no passage does."""
    terms = question.terms()
    if not _may_be_told(question, terms):
        return None
    found = _fitting(question, terms)
    rows = [row for passage in found for row in _rows(question, passage, terms)]
    wide = question.reading.has("SAY", "EVIDENCE", "CHANGED") or not question.reading.asks
    if not rows or (rows[_MOST:] and not wide):
        return None
    notes = [f"{len(rows) - _MOST} more passages have these words too."] if rows[_MOST:] else []
    words = ", ".join(dict.fromkeys(term.raw for term in terms if term.required))
    reading = f"what is said of {words}"
    return Answer(reading, Outcome.ANSWERED, "", tuple(rows[:_MOST]), tuple(notes))


def _may_be_told(question: Question, terms: Sequence[Term]) -> bool:
    """Whether the description says enough to tell the passage that is meant from others."""
    own, r = sum(term.required for term in terms), question.reading
    if own < _FEWEST and not _is_plain(question):
        return False
    vague = len(r.aside) > own and not r.has("FORMERLY")
    return not vague and not _asks_to_reckon(r)


def _asks_to_reckon(r: Reading) -> bool:
    """Whether the answer would have to be added up, compared or counted out of what is said."""
    ranks = r.has("COMPARE") and bool(r.asks)
    return (
        ranks
        or (r.has("TOTAL") and "HOW_MANY" not in r.asks)
        or (r.has("ITEM") and bool(r.actions))
    )


def _is_plain(question: Question) -> bool:
    """Whether one word or name is enough: the question is hardly longer, or only asks about it."""
    r = question.reading
    names = r.names or [word for word in r.words if word.isupper()]
    named = bool(names) and (bool(r.kinds & set(KINDS)) or not r.asks - {"WHICH"})
    return named or r.has("SAY", "EVIDENCE") or len(r.question.split()) <= _SHORT


def _fitting(question: Question, terms: Sequence[Term]) -> list[Passage]:
    """The passages that need the title of their action least."""
    if not any(term.required for term in terms):
        return []
    actions = question.reading.actions
    found = [p for p in question.passages() if not actions or p.action in actions]
    found = [p for p in found if not p.is_title] or found
    found = [p for p in found if _names_all(question, p, terms)]
    found = _counting(question, found)
    own = [rank(p.text, [t for t in terms if t.required])[0] for p in found]
    return [p for p, count in zip(found, own, strict=True) if count == max(own)]


def _names_all(question: Question, passage: Passage, terms: Sequence[Term]) -> bool:
    """Whether a passage names both of two things asked of together: "A and B", "A sign with B"."""
    words = worded(f"{_title(question, passage)} {passage.text}")
    names = [term for term in terms if term.required and term.things]
    pairs = (pair for pair in permutations(names, 2) if _together(question, *pair))
    return all(name.stands_in(words) for pair in pairs for name in pair)


def _together(question: Question, one: Term, other: Term) -> bool:
    first, second = re.escape(one.raw), re.escape(other.raw)
    said = rf"\b{first}(?: \w+){{0,3}} (?:and|with) (?:the )?{second}\b"
    return re.search(said, question.reading.question, re.IGNORECASE) is not None


def _counting(question: Question, found: list[Passage]) -> list[Passage]:
    """Those that count as the question does, if there are any: the first five islands."""
    texts = question.index.texts
    phrases = [f" {one} " for one in question.counts]
    beside = [p for p in question.index.passages.values() if p.action in {f.action for f in found}]
    own = [p for p in beside if any(one in texts[p.node].folded for one in phrases)]
    return own or found


def _rows(question: Question, passage: Passage, terms: Sequence[Term]) -> Iterable[Row]:
    """The sentences of a passage in which words of the question stand, with what is asked for."""
    said = [one for one in sentences(passage.text) if _has(one, terms)]
    said = _dated_then(question, said) or said
    if said:
        words = passage.text if _is_about(question, passage) else " ".join(_covering(said, terms))
        if has_asked(question, words):
            yield lines.passage_row(passage, words, _title(question, passage))


def _title(question: Question, passage: Passage) -> str:
    titles = (p.text for p in question.index.of_action[passage.action_node] if p.is_title)
    return next(titles, "")


def _dated_then(question: Question, said: Sequence[str]) -> list[str]:
    """The sentences of the time that is asked about, which have what is asked for."""
    if not any(not one.any_year for one in limits(question.reading.dates)):
        return []
    return [s for s in said if _YEAR.search(s) and has_asked(question, s)]


def _is_about(question: Question, passage: Passage) -> bool:
    """Whether the whole passage is asked for: tell me about something, not which or when."""
    r = question.reading
    defines = bool(r.names) and not r.words and not r.asks - {"WHICH"}
    about = (r.has("SAY") and not r.asks - {"WHAT_DO"}) or defines
    return about and len(passage.text) <= _READABLE


def _covering(said: Sequence[str], terms: Sequence[Term]) -> list[str]:
    """The fewest sentences that have every term that any of them has, and those with the most."""
    open_ = {t.raw for t in terms if _counts(t) and any(t.stands_in(worded(s)) for s in said)}
    chosen: set[str] = set()
    while open_:
        best = max(said, key=lambda one: (len(open_ & _own(one, terms)), rank(one, terms)))
        chosen.add(best)
        open_ -= _own(best, terms)
    most = max(rank(one, terms) for one in said)
    return [one for one in said if one in chosen or rank(one, terms) == most]


def _counts(term: Term) -> bool:
    """Whether a sentence is looked for that has it: required, or a small number."""
    return term.required or any(word.isdigit() for word in term.words)


def _own(sentence: str, terms: Iterable[Term]) -> set[str]:
    said = worded(sentence)
    return {term.raw for term in terms if term.stands_in(said)}


def _has(sentence: str, terms: Iterable[Term]) -> bool:
    return any(rank(sentence, terms))
