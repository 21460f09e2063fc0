"""Words → the typed tokens of the grammar: names, dates, amounts, concepts, small words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model.months import MONTH_NAMES
from .concepts import aside, concepts, small
from .dates import mentions
from .names import Named
from .question import Word, numeral
from .spelling import british

_ROMAN = re.compile(r"[IVX]+")
_MONTH = re.compile(
    rf"\b(?:{'|'.join(MONTH_NAMES)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b", re.IGNORECASE
)
_BARE = re.compile(r"(\b\d[\d.,]*\s?(?:million|billion|mn|bn|m)\b)", re.IGNORECASE)
_PRICED = re.compile(r"€|\beuros?\b|\bEUR\b|\$|£", re.IGNORECASE)
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_DATED = re.compile(
    r"\d|\b(?:spring|summer|autumn|winter|quarter|today|"
    + "|".join(name[:3] for name in MONTH_NAMES)
    + r")",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A run of words ``start``..``end`` (half-open) of one type; ``value`` is what it names.

    ``value`` is a Named for a name, an EDTF string for a date, euros for an amount.
    """

    type: str
    start: int
    end: int
    raw: str
    value: object = None


def tokens(question: str, words: Sequence[Word], names: Sequence[Named]) -> list[Token]:
    """The tokens in order, every word in exactly one."""
    fixed = {name.start: Token("NAME", name.start, name.end, name.raw, name) for name in names}
    for found in _values(question, words):
        if not any(t.start < found.end and found.start < t.end for t in fixed.values()):
            fixed[found.start] = found
    return list(_run(words, fixed))


def _run(words: Sequence[Word], fixed: dict[int, Token]) -> Iterator[Token]:
    at = 0
    while at < len(words):
        free = min((start for start in fixed if start > at), default=len(words))
        token = fixed.get(at) or _token(words, at, free)
        yield token
        at = token.end


def _token(words: Sequence[Word], at: int, until: int) -> Token:
    meaning, longest = concepts()
    for end in range(min(at + longest, until), at, -1):
        phrase = tuple(word.folded for word in words[at:end])
        found = meaning.get(phrase) or meaning.get(tuple(map(british, phrase)))
        if found:
            return Token(found, at, end, _raw(words, at, end))
    numbered = at > 0 and meaning.get((words[at - 1].folded,)) == "SECTION"
    return Token(_plain(words[at], numbered=numbered), at, at + 1, words[at].raw)


def _plain(word: Word, *, numbered: bool) -> str:
    """The type of a word by its form; a single letter is a numeral only behind "section"."""
    if word.folded.isdigit():
        return "NUMBER"
    if _ORDINAL.fullmatch(word.folded):
        return "ORDINAL"
    roman = _ROMAN.fullmatch(word.raw) and numeral(word.folded) != word.folded
    if roman and (numbered or len(word.raw) > 1):
        return "NUMERAL"
    if word.folded in small() or len(word.folded) == 1:
        return "SMALL"
    return "ASIDE" if word.folded in aside() else "WORD"


def _raw(words: Sequence[Word], start: int, end: int) -> str:
    return " ".join(word.raw for word in words[start:end])


def _values(question: str, words: Sequence[Word]) -> Iterator[Token]:
    """Amounts of money and dates, which the grammars of the papers read in questions too."""
    if not _DATED.search(question):
        return
    yield from _amounts(question, words)
    yield from _dates(question, words)


def _amounts(question: str, words: Sequence[Word]) -> Iterator[Token]:
    if not (_PRICED.search(question) or _BARE.search(question)):
        return
    from ..extract.grammar.money import find_money  # noqa: PLC0415  # few questions have sums

    for found in find_money(_with_currency(question)):
        yield from _covering(words, "AMOUNT", found.start, found.end, found.amount.value)


def _with_currency(question: str) -> str:
    """The question with a currency behind a bare sum: 7 million is EUR 7 million."""
    return question if _PRICED.search(question) else _BARE.sub(r"\1 EUR", question)


def _dates(question: str, words: Sequence[Word]) -> Iterator[Token]:
    for found in mentions(_months_in_capitals(question)):
        yield from _covering(words, "DATE", found.start, found.end, found)


def _months_in_capitals(question: str) -> str:
    """The question with months as the papers write them; no letter moves."""
    return _MONTH.sub(lambda found: found[0].capitalize(), question)


def _covering(
    words: Sequence[Word], kind: str, start: int, end: int, value: object
) -> Iterator[Token]:
    inside = [at for at, word in enumerate(words) if word.start < end and start < word.end]
    if inside:
        first, last = inside[0], inside[-1] + 1
        yield Token(kind, first, last, _raw(words, first, last), value)
