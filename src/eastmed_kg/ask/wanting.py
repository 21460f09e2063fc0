"""Whether a sentence has what is asked for: a date for "when", a sum for "how much".

It tells an answer from a sentence that only speaks of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from ..model.marks import MARK
from .context import Question
from .dates import limits, mentions
from .index import worded
from .names import find_names
from .question import words as split
from .reading import Reading
from .stated import sentences
from .terms import Term, rank

# Patterns are compiled where they are first used: a question needs few of them.
_NUMBER = r"\b\d[\d,.]*\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b"
_YEAR_OR_SUM = r"\b(?:19|20)\d\d\b|(?:EUR|€)\s?[\d.,]+"
_NUMBER_OF = r"(?i)\bnumber of (?P<rest>.*)"
#: A number counts what stands within so many words behind it.
_BEHIND = 4
_PLACES = frozenset({"Place", "Country"})
_SITE = (
    r"\b(?:at|in|near|along|to) (?:\w+ ){0,2}"
    r"(?:airport|border|port|centre|headquarters|HQ|island|coast|camp)s?\b"
)
_BODIES = frozenset({"Organisation", "Country"})
#: The kinds of thing that a sentence can be looked through for.
KINDS = {"K_ORG": "Organisation", "K_COUNTRY": "Country"}
_PERSON = r"\b(?:Mr|Ms|Mrs|Dr|Sir)\b\.? [A-Z]"
_FORMER = r"\b(?:former|formerly|previously|until then|ex-)\b"
_OFTEN = r"\b(?:(?:dai|week|month|quarter|year)ly|regular\w*|annual\w*|every|each)\b"
_TO_COME = r"\b(?:will|next|planned|expected|foreseen|scheduled|upcoming|to be)\b"
_DENIED = r"(?i)\b(?:not|no|never|without|cannot|neither|nor)\b"
_PAID = r"(?i)\b(?:fund|financ|pa[iy]|grant|donor|budget|under the)"
_LED = r"(?i)\b(?:lead|led|chair|head|coordinat|steer|responsib)"
_REASON = r"\b(?:because|due to|in order to|so as to|aim\w*|to ensure|as a result)\b"
#: Where a sentence names no year its days are compared in any: it only has to have them all.
_SOME_YEAR = 2000
#: The date behind these is that of something else.
_OTHER_TIME = r"\b(?:following|after|before|upon|further to)\b[^.;,]*$"


def has_asked(question: Question, words: str) -> bool:
    """Whether a sentence has a thing of the kind that is asked for: a date, a sum, a number."""
    r = question.reading
    if "MAY" in r.asks or r.has("EVIDENCE"):
        return True
    bodies = _BODIES if "WHO" in r.asks else {KINDS[kind] for kind in r.kinds & set(KINDS)}
    if bodies and not _names_more(question, words, bodies):
        return bool(MARK.search(words))
    return all(has(question, words) for asked, has in _ASKED if asked(r))


def _numbered(question: Question, words: str) -> bool:
    """Whether a number stands right before one of the things that the question counts."""
    unit = question.reading.unit
    named = [term for term in (*question.words, *question.loose) if term.raw == unit]
    counted = named or [term for term in question.words if term.required]
    if any(_is_number_of(words, term) for term in counted):
        return True
    for found in re.finditer(_NUMBER, _money_and_dates_out(words)):
        behind = worded(" ".join(words[found.end() :].split()[:_BEHIND]))
        if any(term.stands_in(behind) for term in counted) or not counted:
            return True
    return False


def _is_number_of(words: str, counted: Term) -> bool:
    """Whether a sentence gives the number of something in so many words."""
    for found in re.finditer(_NUMBER_OF, words):
        if counted.stands_in(worded(" ".join(found["rest"].split()[:_BEHIND]))):
            return bool(re.search(_NUMBER, _money_and_dates_out(found["rest"])))
    return False


def _money_and_dates_out(words: str) -> str:
    return re.sub(_YEAR_OR_SUM, lambda found: " " * len(found[0]), words)


def _names_more(question: Question, words: str, wanted: Collection[str]) -> bool:
    """Whether a sentence names a body or a country that the question does not."""
    own = {thing.node for name in question.reading.names for thing in name.things}
    found = find_names(question.engine, split(words))
    things = {t for name in found for t in name.things if t.type in wanted}
    return any(thing.node not in own for thing in things)


def _dated(question: Question, words: str) -> bool:
    """Whether a sentence has a date that the question does not have already."""
    known = {one.when.edtf for one in question.reading.dates}
    said = _foremost(question, words)
    return any(
        one.when.edtf not in known and not re.search(_OTHER_TIME, said[: one.start])
        for one in mentions(said, _SOME_YEAR)
    )


def _foremost(question: Question, words: str) -> str:
    """The sentence that has most of the description: its date is the one that is asked for."""
    terms = question.terms()
    return max(sentences(words), key=lambda one: rank(one, terms))


def _then(question: Question, words: str) -> bool:
    """Whether a sentence is of a time that is asked about, if it is of any."""
    asked = limits(question.reading.dates)
    told = [
        (one.when.edtf, str(one.when.basis) == "year-inferred")
        for one in mentions(words, _SOME_YEAR)
    ]
    return not told or any(
        limit._replace(any_year=limit.any_year or guessed).holds(edtf)
        for edtf, guessed in told
        for limit in asked
    )


def _placed(question: Question, words: str) -> bool:
    """Whether a sentence tells a place that the question does not."""
    return bool(re.search(_SITE, words)) or _names_more(question, words, _PLACES)


def _priced(words: str) -> bool:
    from ..extract.grammar.money import find_money  # noqa: PLC0415  # only where a sum is asked for

    return bool(find_money(words))


_ASKED: tuple[tuple[Callable[[Reading], bool], Callable[[Question, str], bool]], ...] = (
    (lambda r: bool(r.asks & {"WHEN", "UNTIL_WHEN", "BY_WHEN"}), _dated),
    (lambda r: bool(r.dates), _then),
    (lambda r: "WHERE" in r.asks and not r.has("SAY", "DOCUMENT"), _placed),
    (lambda r: "HOW_MUCH" in r.asks or r.has("MONEY"), lambda _, words: _priced(words)),
    (lambda r: "HOW_MANY" in r.asks, _numbered),
    (lambda r: "next" in r.loose, lambda _, words: bool(re.search(_TO_COME, words))),
    (lambda r: "WHO" in r.asks and r.has("FUND"), lambda _, words: bool(re.search(_PAID, words))),
    (lambda r: "WHO" in r.asks and r.has("LEAD"), lambda _, words: bool(re.search(_LED, words))),
    (lambda r: r.has("NOT"), lambda _, words: bool(re.search(_DENIED, words))),
    (lambda r: r.has("NAME_OF"), lambda _, words: bool(re.search(_PERSON, words))),
    (lambda r: r.has("FORMERLY"), lambda _, words: bool(re.search(_FORMER, words))),
    (lambda r: "HOW_OFTEN" in r.asks, lambda _, words: bool(re.search(_OFTEN, words))),
    (lambda r: "WHY" in r.asks, lambda _, words: bool(re.search(_REASON, words))),
)
