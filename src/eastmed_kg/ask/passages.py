"""What the paper says in its own words, where all of what was asked stands in one passage."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from . import lines
from .answer import Answer, Outcome, Row, is_redacted
from .context import Question
from .dates import limits
from .index import Passage, worded
from .reading import Reading
from .stated import sentences
from .terms import Term

#: No more passages than these answer a question; more would leave the search to the reader.
_MOST = 3
_NUMBER = re.compile(
    r"\b\d[\d,.]*\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|(?:EUR|€)\s?[\d.,]+")
_YEAR_ALONE = re.compile(r"\b(?:19|20)\d\d\b")
_PLACES = frozenset({"Place", "Country"})
_SITE = re.compile(
    r"\b(?:at|in|near|along|to) (?:\w+ ){0,2}"
    r"(?:airport|border|port|centre|headquarters|HQ|island|coast|camp)s?\b"
)
#: A longer time asks about no year.
_YEARS = 10
#: Characters of a passage that is read at one go.
_READABLE = 500
_BODIES = frozenset({"Organisation", "Country"})
_KINDS = {"K_ORG": "Organisation", "K_COUNTRY": "Country"}
_PERSON = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Sir)\b\.? [A-Z]")
_NUMBER_OF = re.compile(r"\bnumber of (?P<rest>.*)", re.IGNORECASE)
#: A number counts what stands within so many words behind it.
_BEHIND = 4
#: One word finds a passage only in a question that is hardly longer.
_FEWEST, _SHORT = 2, 6
_FORMER = re.compile(r"\b(?:former|formerly|previously|until then|ex-)\b")
_OFTEN = re.compile(r"\b(?:(?:dai|week|month|quarter|year)ly|regular\w*|annual\w*|every|each)\b")
#: The date behind these is that of something else.
_OTHER_TIME = re.compile(r"\b(?:following|after|before|upon|further to)\b[^.;,]*$")
_TO_COME = re.compile(r"\b(?:will|next|planned|expected|foreseen|scheduled|upcoming|to be)\b")
_REASON = re.compile(r"\b(?:because|due to|in order to|so as to|aim\w*|to ensure|as a result)\b")


def answer(question: Question) -> Answer | None:
    """The sentences that hold all that is asked; None where no passage does."""
    terms = question.terms()
    own = [term for term in terms if term.required]
    if len(own) < _FEWEST and not _is_plain(question):
        return None
    if len(question.reading.aside) > len(own) and not question.reading.has("FORMERLY"):
        return None
    if _asks_to_reckon(question.reading):
        return None
    found = _fitting(question, terms)
    rows = [row for passage in found for row in _rows(question, passage, terms)]
    if not rows:
        return None
    wide = question.reading.has("SAY", "EVIDENCE", "CHANGED") or not question.reading.asks
    if rows[_MOST:] and not wide:
        return None
    shown = rows[:_MOST]
    notes = [f"{len(rows) - _MOST} more passages have these words too."] if rows[_MOST:] else []
    words = ", ".join(dict.fromkeys(term.raw for term in terms if term.required))
    return Answer(f"what is said of {words}", Outcome.ANSWERED, "", tuple(shown), tuple(notes))


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
    asks_about = r.has("SAY", "EVIDENCE") or r.kinds & set(_KINDS) or not r.asks - {"WHICH"}
    names = r.names or [word for word in r.words if word.isupper()]
    return (bool(names) and bool(asks_about)) or len(r.question.split()) <= _SHORT


def _fitting(question: Question, terms: Sequence[Term]) -> list[Passage]:
    """The passages that need the title of their action least."""
    if not any(term.required for term in terms):
        return []
    actions = question.reading.actions
    found = [p for p in question.passages() if not actions or p.action in actions]
    found = [p for p in found if not p.is_title] or found
    found = _counting(question, found)
    own = [_rank(p.text, [t for t in terms if t.required])[0] for p in found]
    return [p for p, count in zip(found, own, strict=True) if count == max(own)]


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
        if _has_asked(question, words):
            yield lines.passage_row(passage, words, _title(question, passage))


def _title(question: Question, passage: Passage) -> str:
    titles = (p.text for p in question.index.of_action[passage.action_node] if p.is_title)
    return next(titles, "")


def _dated_then(question: Question, said: Sequence[str]) -> list[str]:
    """The sentences of the time that is asked about, which have what is asked for."""
    if not any(not one.any_year for one in limits(question.reading.dates)):
        return []
    return [s for s in said if _YEAR_ALONE.search(s) and _has_asked(question, s)]


def _is_about(question: Question, passage: Passage) -> bool:
    """Whether the whole passage is asked for: tell me about something, not which or when."""
    r = question.reading
    defines = bool(r.names) and not r.words and not r.asks - {"WHICH"}
    about = (r.has("SAY") and not r.asks) or defines
    return about and len(passage.text) <= _READABLE


def _covering(said: Sequence[str], terms: Sequence[Term]) -> list[str]:
    """The fewest sentences that have every term that any of them has, and those with the most."""
    open_ = {t.raw for t in terms if _counts(t) and any(t.stands_in(worded(s)) for s in said)}
    chosen: set[str] = set()
    while open_:
        best = max(said, key=lambda one: (len(open_ & _own(one, terms)), _rank(one, terms)))
        chosen.add(best)
        open_ -= _own(best, terms)
    most = max(_rank(one, terms) for one in said)
    return [one for one in said if one in chosen or _rank(one, terms) == most]


def _counts(term: Term) -> bool:
    """Whether a sentence is looked for that has it: required, or a small number."""
    return term.required or any(word.isdigit() for word in term.words)


def _own(sentence: str, terms: Iterable[Term]) -> set[str]:
    said = worded(sentence)
    return {term.raw for term in terms if term.stands_in(said)}


def _has(sentence: str, terms: Iterable[Term]) -> bool:
    return any(_rank(sentence, terms))


def _rank(sentence: str, terms: Iterable[Term]) -> tuple[int, int]:
    """How many required terms a sentence has, and how many others."""
    said = worded(sentence)
    own = [term for term in terms if term.stands_in(said)]
    return sum(term.required for term in own), sum(not term.required for term in own)


def _has_asked(question: Question, words: str) -> bool:
    """Whether a sentence has a thing of the kind that is asked for: a date, a sum, a number."""
    r = question.reading
    if "MAY" in r.asks or r.has("EVIDENCE"):
        return True
    bodies = _BODIES if "WHO" in r.asks else {_KINDS[kind] for kind in r.kinds & set(_KINDS)}
    if bodies and not _names_more(question, words, bodies):
        return is_redacted(words)
    return all(has(question, words) for asked, has in _ASKED if asked(r))


def _numbered(question: Question, words: str) -> bool:
    """Whether a number stands right before one of the things that the question counts."""
    unit = question.reading.unit
    named = [term for term in (*question.words, *question.loose) if term.raw == unit]
    counted = named or [term for term in question.words if term.required]
    if any(_is_number_of(words, term) for term in counted):
        return True
    for found in _NUMBER.finditer(_money_and_dates_out(words)):
        behind = worded(" ".join(words[found.end() :].split()[:_BEHIND]))
        if any(term.stands_in(behind) for term in counted) or not counted:
            return True
    return False


def _is_number_of(words: str, counted: Term) -> bool:
    """Whether a sentence gives the number of something in so many words."""
    for found in _NUMBER_OF.finditer(words):
        if counted.stands_in(worded(" ".join(found["rest"].split()[:_BEHIND]))):
            return bool(_NUMBER.search(_money_and_dates_out(found["rest"])))
    return False


def _money_and_dates_out(words: str) -> str:
    return _YEAR.sub(lambda found: " " * len(found[0]), words)


def _names_more(question: Question, words: str, wanted: Collection[str]) -> bool:
    """Whether a sentence names a body or a country that the question does not."""
    from .names import find_names  # noqa: PLC0415
    from .question import words as split  # noqa: PLC0415

    own = {thing.node for name in question.reading.names for thing in name.things}
    found = find_names(question.engine, split(words))
    things = {t for name in found for t in name.things if t.type in wanted}
    return any(thing.node not in own for thing in things)


def _dated(question: Question, words: str) -> bool:
    """Whether a sentence has a date that the question does not have already."""
    import datetime as dt  # noqa: PLC0415

    from ..extract.grammar.dates import Anchor, find_dates  # noqa: PLC0415

    known = {one.when.edtf for one in question.reading.dates}
    said = _foremost(question, words)
    found = find_dates(said, Anchor(dt.date(2024, 1, 1), frozenset()))
    return any(
        one.when.edtf not in known and not _OTHER_TIME.search(said[: one.start]) for one in found
    )


def _foremost(question: Question, words: str) -> str:
    """The sentence that has most of the description: its date is the one that is asked for."""
    terms = question.terms()
    return max(sentences(words), key=lambda one: _rank(one, terms))


def _then(question: Question, words: str) -> bool:
    """Whether a sentence is of a year that is asked about, if it is of any."""
    given = [one for one in limits(question.reading.dates) if not one.any_year]
    spans = [(one.first.year, one.last.year) for one in given]
    short = [(first, last) for first, last in spans if last - first < _YEARS]
    told = {int(year) for year in _YEAR_ALONE.findall(words)}
    return not told or not short or any(a <= year <= b for year in told for a, b in short)


def _placed(question: Question, words: str) -> bool:
    """Whether a sentence tells a place that the question does not."""
    return bool(_SITE.search(words)) or _names_more(question, words, _PLACES)


def _priced(words: str) -> bool:
    from ..extract.grammar.money import find_money  # noqa: PLC0415

    return bool(find_money(words))


_ASKED: tuple[tuple[Callable[[Reading], bool], Callable[[Question, str], bool]], ...] = (
    (lambda r: bool(r.asks & {"WHEN", "UNTIL_WHEN", "BY_WHEN"}), _dated),
    (lambda r: bool(r.dates), _then),
    (lambda r: "WHERE" in r.asks and not r.has("SAY", "DOCUMENT"), _placed),
    (lambda r: "HOW_MUCH" in r.asks or r.has("MONEY"), lambda _, words: _priced(words)),
    (lambda r: "HOW_MANY" in r.asks, _numbered),
    (lambda r: "next" in r.loose, lambda _, words: bool(_TO_COME.search(words))),
    (lambda r: r.has("NAME_OF"), lambda _, words: bool(_PERSON.search(words))),
    (lambda r: r.has("FORMERLY"), lambda _, words: bool(_FORMER.search(words))),
    (lambda r: "HOW_OFTEN" in r.asks, lambda _, words: bool(_OFTEN.search(words))),
    (lambda r: "WHY" in r.asks, lambda _, words: bool(_REASON.search(words))),
)
