"""A question in plain words → its answers: read, put to the graph, never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..query.engine import Engine
from . import (
    aspects,
    backwards,
    edition,
    leads,
    links,
    moments,
    money,
    numbers,
    parts,
    passages,
    plans,
    premise,
    roles,
    running,
    status,
)
from .answer import Answer, Outcome, Row, with_redactions
from .clauses import clauses, meant
from .context import Question
from .index import Index, index
from .names import find_names
from .parse import parse
from .question import Word, tidy, words
from .reading import Reading, reading
from .spelling import Slip, corrected, lists
from .tokens import Token, tokens

_SUM = re.compile(r"\b(?:together|total|sum|combined|add|altogether|plus)\b", re.IGNORECASE)
_APART = re.compile(r",|;|:|\+|\s-\s|\b(?:and|plus|to|i\.e\.|for)\b", re.IGNORECASE)
#: What can answer, in the order in which it is tried.
INTENTS: tuple[Callable[[Question], Answer | None], ...] = (
    parts.item,
    parts.missing,
    parts.section,
    status.answer,
    parts.about,
    parts.hidden,
    edition.answer,
    money.bigger,
    links.connection,
    money.of_all,
    money.total,
    money.of_amount,
    plans.overdue,
    running.answer,
    numbers.counted,
    roles.answer,
    leads.answer,
    premise.answer,
    backwards.funds,
    backwards.implements,
    backwards.placed,
    numbers.reported,
    parts.where,
    aspects.answer,
    plans.due,
    moments.when,
    moments.happened,
    passages.answer,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answers; ``slips`` are words that were read as others."""

    question: str
    slips: tuple[Slip, ...]
    answers: tuple[Answer, ...]

    @property
    def answered(self) -> bool:
        """Whether there is an answer, and not only silence."""
        return any(one.outcome is Outcome.ANSWERED for one in self.answers)


def ask(engine: Engine, question: str) -> Asked:
    """Read a question and answer it from the graph.

    Raises QueryError for what is no question: nothing, or more than 600 characters.
    """
    plain = tidy(question)
    known = index(engine)
    _, slips, found = _read(engine, plain, known)
    unknown = _unknown(found, known)
    if unknown:
        return Asked(plain, slips, (_not_understood(unknown),))
    answers = _one_by_one(engine, plain, known) or [_answer(engine, plain, found, known)]
    return Asked(plain, slips, tuple(map(with_redactions, answers)))


def _one_by_one(engine: Engine, plain: str, known: Index) -> list[Answer]:
    """The answers to a question that asks several things, if one of them has any."""
    parts = clauses(plain)
    if len(parts) == 1:
        return []
    asking = meant([_read(engine, part, known)[2] for part in parts])
    if len(asking) == 1:
        return []
    told = [answer for ways in asking if (answer := _by_some(engine, ways, known))]
    answered = any(one.outcome is Outcome.ANSWERED for one in told)
    return _unlike(told) if answered and len(told) == len(asking) else []


def _by_some(engine: Engine, ways: list[Reading], known: Index) -> Answer | None:
    """The answer under the first reading that has one, else the first silence."""
    found = [answer for one in ways if (answer := _first(Question(engine, one, known)))]
    answered = (one for one in found if one.outcome is Outcome.ANSWERED)
    return next(answered, found[0] if found else None)


def _unlike(answers: list[Answer]) -> list[Answer]:
    """The answers without the rows that one before has."""
    seen: set[Row] = set()
    found = []
    for one in answers:
        rows = tuple(row for row in one.rows if row not in seen)
        seen.update(rows)
        if rows or not one.rows:
            found.append(replace(one, rows=rows))
    return found


def _answer(engine: Engine, plain: str, found: Reading, known: Index) -> Answer:
    put = Question(engine, found, known)
    parts = [Question(engine, _read(engine, one, known)[2], known) for one in _segments(plain)]
    return money.summed(put, parts) or _first(put) or _nothing(found)


def _first(put: Question) -> Answer | None:
    """What the first intent answers that can."""
    direct = put.reading.asks & {"WHY", "MAY"}
    intents = (passages.answer,) if direct else INTENTS
    return next((answer for intent in intents if (answer := intent(put))), None)


def _read(engine: Engine, plain: str, known: Index) -> tuple[list[Word], tuple[Slip, ...], Reading]:
    """The words, mended where they are slips, and their reading."""
    typed = words(plain)
    found = _tokens(engine, plain, typed)
    strange = [
        token.start for token in found
        if token.type == "WORD"
        and typed[token.start].folded not in lists()
        and not _is_known(typed[token.start].folded, known)
    ]  # fmt: skip
    slips: list[Slip] = []
    if strange:
        typed, slips = corrected(typed, strange, known.vocabulary | lists())
        if slips:
            plain = _mended(plain, words(plain), typed)
            typed = words(plain)
            found = _tokens(engine, plain, typed)
    kept = [token for token in found if token.type not in {"SMALL", "ASIDE"}]
    return typed, tuple(slips), reading(plain, parse(kept), found)


def _mended(plain: str, before: list[Word], after: list[Word]) -> str:
    """The question with its slips mended, so that dates in it can be read."""
    for old, new in reversed(list(zip(before, after, strict=True))):
        if old.raw != new.raw:
            plain = plain[: old.start] + new.raw + plain[old.end :]
    return plain


def _segments(plain: str) -> list[str]:
    """What a question names one by one, where it asks for a sum."""
    if not _SUM.search(plain):
        return []
    return [part for part in _APART.split(plain) if re.search(r"\w{2}", part)]


def _tokens(engine: Engine, plain: str, typed: list[Word]) -> list[Token]:
    return tokens(plain, typed, find_names(engine, typed))


def _is_known(folded: str, known: Index) -> bool:
    from .terms import word_term  # noqa: PLC0415

    return bool(word_term(folded, folded, known.vocabulary).words)


def _unknown(found: Reading, known: Index) -> list[str]:
    """The words that neither a list nor the paper knows."""
    from ..model.folding import fold  # noqa: PLC0415

    return [raw for raw in found.words if not _is_known(fold(raw), known)]


def _not_understood(unknown: list[str]) -> Answer:
    words = ", ".join(f"«{word}»" for word in unknown)
    text = f"Cannot read {words}: no word or name of this paper, so nothing is answered."
    return Answer("not understood", Outcome.NOT_UNDERSTOOD, text)


def _nothing(found: Reading) -> Answer:
    about = ", ".join([*(name.raw for name in found.names), *found.words])
    text = (
        f"Not stated in this paper: nothing in it brings together {about}."
        if about
        else ("Cannot read what is asked.")
    )
    return Answer("nothing", Outcome.NOT_STATED if about else Outcome.NOT_UNDERSTOOD, text)
