"""What a person typed → its words, each with where it stands; what no question is, is refused."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from ..errors import QueryError
from ..model.folding import fold
from ..model.months import MONTH_NAMES

#: Longer than any question that a person types.
LONGEST = 600
_WORD = re.compile(r"\d+(?:[.,]\d+)+(?![\w])|[^\W_]+(?:['’][^\W\d_]+)*")
_ABBREVIATED = re.compile(
    r"\b(jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b\.?", re.IGNORECASE
)
#: The number of an action as people abbreviate it.
_ACTION = re.compile(r"\bA(\d{1,2})\b")
_GENITIVE = re.compile(r"['’]s$")
_ROMAN = {
    name: str(number)
    for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)
}


class Word(NamedTuple):
    """A word as typed, folded, and its half-open range of code points."""

    raw: str
    folded: str
    start: int
    end: int


def tidy(question: str) -> str:
    r"""The question in one line, without marks that show nothing.

    Raises QueryError when nothing is asked or the question is longer than 600 characters.

    >>> tidy("  who\u202e funds\x00\n NACORAC? ")
    'who funds NACORAC?'
    """
    seen = "".join(
        " " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter
        for letter in question[: 4 * LONGEST]
        if unicodedata.category(letter) not in {"Cf", "Cs", "Co", "Cn"}
    )
    plain = _ACTION.sub(r"action \1", " ".join(unicodedata.normalize("NFKC", seen).split()))
    plain = _ABBREVIATED.sub(_month, plain)
    if len(question) > 4 * LONGEST or len(plain) > LONGEST:
        raise QueryError(f"a question may have {LONGEST} characters; this one has more")
    if not _WORD.search(plain):
        raise QueryError("nothing is asked: the question has no words")
    return plain


def _month(found: re.Match[str]) -> str:
    return next(name for name in MONTH_NAMES if name.casefold().startswith(found[1].casefold()))


def words(question: str) -> list[Word]:
    """The words in order.

    >>> [word.folded for word in words("Türkiye's 61,000 co-donors")]
    ['turkiye', '61000', 'co', 'donors']
    """
    return [
        Word(found[0], _folded(found[0]), found.start(), found.end())
        for found in _WORD.finditer(question)
    ]


def _folded(raw: str) -> str:
    if raw[0].isdigit() and re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", raw):
        return re.sub(r"[.,]", "", raw)
    return fold(_GENITIVE.sub("", raw)).replace(" ", "") if raw[0].isalpha() else raw.casefold()


def numeral(folded: str) -> str:
    """The number that a Roman numeral writes, else the word itself: SCOPE 2 is SCOPE II.

    >>> numeral("ii"), numeral("scope")
    ('2', 'scope')
    """
    return _ROMAN.get(folded, folded)


def roman(folded: str) -> str | None:
    """The Roman numeral of a small number.

    >>> roman("2"), roman("40")
    ('ii', None)
    """
    return next((name for name, number in _ROMAN.items() if number == folded), None)
