"""Phrases of the papers → the words that tell them apart, so that two of them can be compared.

Case, accents and punctuation go; names of the graph become one word each, whatever their spelling;
verbs and the nouns made of them become the verb, numbers and ordinals figures, plurals singular.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from ..extract.grammar.dates import Anchor, find_dates, find_durations
from ..extract.grammar.number_words import NUMBER_WORD, whole_number
from ..extract.syntax.verbs import forms
from ..model.folding import fold
from .bind import with_prefixes
from .engine import Engine, key, local_name, text

_NAMES = """
SELECT DISTINCT ?thing ?spelling ?type ?label WHERE {
  VALUES ?type { em:Organisation em:Country em:Place em:FundingInstrument em:Project }
  ?thing a ?type ; skos:prefLabel ?label .
  {
    VALUES ?naming { skos:prefLabel skos:altLabel skos:notation em:ambiguousNotation }
    ?thing ?naming ?spelling .
  }
  UNION
  {
    ?thing a em:Country ; skos:hiddenLabel ?code . FILTER(STRLEN(?code) = 2)
    BIND(UCASE(?code) AS ?spelling)
  }
}
"""
#: Projects and places with longer names are described rather than named, and each paper words it
#: its own way.
_LONGEST_NAME = 3
_DESCRIBED = frozenset({"Project", "Place"})
#: Acronyms are told from words by their capitals, which folding would take away.
_CODE, _CODED = re.compile(r"\b[A-Z]{2,5}\b"), "cc"
_GENITIVE = re.compile(r"['’]s\b")
#: Words that two tellings of one thing place or leave out at will; verbs that only say that an
#: event is one are among them.
_SMALL = frozenset(
    "a an the of in on at to for from by with within and or as into under via per its their this "
    "that these those it they which who is are was were be been being has have had having also "
    "still now currently already further namely well there here too both all take took "
    "taken takes taking place hold held holds holding organise organised organize organized".split()
)
_ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(),
        strict=True,
    )
)
#: Dates are cut out, so what their years lean on does not matter.
_ANY_DAY = Anchor(dt.date(2000, 1, 1), frozenset())
_NUMBER = re.compile(NUMBER_WORD)
#: From so many letters on a final s is a plural's.
_PLURAL = 4


#: Ways of saying one thing in several words, and the one word for it.
_SAID_IN_WORDS = tuple(
    (re.compile(rf"\b(?:{said})\b"), word)
    for said, word in (
        (r"(?:take|takes|took|taken|taking) part", "participate"),
        (r"(?:set|setting|sets) up", "establish"),
        (r"(?:carry|carries|carried|carrying) out", "conduct"),
        (r"(?:hand|hands|handed|handing) over|handover", "deliver"),
        (r"(?:kick|kicks|kicked|kicking) off", "launch"),
        (r"(?:roll|rolls|rolled|rolling) out|rollout", "launch"),
        (r"in favour of|with regard to|in relation to|in the field of|in respect of", ""),
        (r"per cent|percent", "%"),
    )
)


def _folded(phrase: str) -> str:
    """A phrase folded, without the s of a genitive, what is said in several words in one."""
    folded = fold(_CODE.sub(_coded, _GENITIVE.sub(" ", phrase)))
    for said, word in _SAID_IN_WORDS:
        folded = said.sub(word, folded)
    return folded


def _coded(found: re.Match[str]) -> str:
    """A code of two capitals as a word of its own: IT is no "it"."""
    return f"{_CODED}{found[0]}"


class _Names:
    """Finds names in folded words; of two things with one name the first has it."""

    def __init__(self, names: Iterable[tuple[list[str], str]]) -> None:
        self._things: dict[tuple[str, ...], str] = {}
        lengths: dict[str, set[int]] = defaultdict(set)
        for words, thing in names:
            if words and not _SMALL.issuperset(words):
                self._things.setdefault(tuple(words), thing)
                lengths[words[0]].add(len(words))
        self._lengths = {word: sorted(own, reverse=True) for word, own in lengths.items()}

    def read(self, words: list[str]) -> list[str]:
        """The words with each name, the longest first, as the one word of its thing."""
        found, at = [], 0
        while at < len(words):
            thing, length = self._name(words, at) if words[at] in self._lengths else ("", 1)
            found.append(thing or words[at])
            at += length
        return found

    def _name(self, words: list[str], at: int) -> tuple[str, int]:
        for length in self._lengths[words[at]]:
            thing = self._things.get(tuple(words[at : at + length]))
            if thing:
                return thing, length
        return "", 1


class Wording:
    """Compares phrases, knowing the names of one graph.

    ``countries`` are those of them that are countries, ``labels`` what each is called.
    """

    def __init__(
        self,
        spellings: Mapping[str, str],
        countries: Iterable[str] = (),
        labels: Mapping[str, str] | None = None,
    ) -> None:
        self.countries, self.labels = frozenset(countries), labels or {}
        self._known: dict[str, Counter[str]] = {}
        folded = [(_folded(spelling).split(), thing) for spelling, thing in spellings.items()]
        self._countries = _Names(pair for pair in folded if pair[1] in self.countries)
        # Countries within names are read first: the BG pilot project is that of Bulgaria.
        self._names = _Names((self._countries.read(words), thing) for words, thing in folded)

    def words(self, phrase: str) -> Counter[str]:
        """The words of a phrase that tell, with how often each stands there.

        >>> sorted(Wording({"TR": "id:turkiye"}).words("Three meetings with TR were held"))
        ['3', 'id:turkiye', 'meet']
        """
        return Counter(self._words(_folded(phrase).split()))

    def undated(self, phrase: str) -> Counter[str]:
        """The same without dates and durations.

        >>> sorted(Wording({}).undated("adoption by end of July 2024"))
        ['adopt']
        """
        if phrase not in self._known:
            self._known[phrase] = self._undated(phrase)
        return self._known[phrase]

    def _undated(self, phrase: str) -> Counter[str]:
        dates = [(found.start, found.end) for found in find_dates(phrase, _ANY_DAY)]
        lasting = [(found.start, found.end) for found in find_durations(phrase)]
        kept, at = "", 0
        for start, end in sorted(dates + lasting):
            kept, at = f"{kept} {phrase[at:start]}" if start > at else kept, max(at, end)
        return self.words(f"{kept} {phrase[at:]}")

    def named(self, phrase: str) -> frozenset[str]:
        """The things of the graph that a phrase names."""
        return frozenset(word for word in self.words(phrase) if ":" in word)

    def _words(self, folded: list[str]) -> Iterator[str]:
        for word in self._names.read(self._countries.read(folded)):
            if ":" in word:
                yield word
            elif word not in _SMALL:
                yield normal(word.removeprefix(_CODED))


def wording(engine: Engine) -> Wording:
    """What compares phrases with all names of a graph; of several things the first takes a name."""
    spellings: dict[str, str] = {}
    countries: set[str] = set()
    labels: dict[str, str] = {}
    for thing, spelling, kind, label in sorted(engine.select(with_prefixes(_NAMES)).rows, key=str):
        described = len(fold(text(spelling)).split()) > _LONGEST_NAME
        name = f"id:{key(thing)}"
        labels.setdefault(name, text(label))
        countries |= {name} if local_name(kind) == "Country" else set()
        if not (described and local_name(kind) in _DESCRIBED):
            spellings.setdefault(text(spelling), name)
    return Wording(spellings, countries, labels)


@cache
def normal(word: str) -> str:
    """A folded word as it is compared.

    >>> [normal(word) for word in ("signature", "signed", "projects", "four", "fourth")]
    ['sign', 'sign', 'project', '4', '4th']
    """
    if word in _ORDINALS:
        return _ORDINALS[word]
    if _NUMBER.fullmatch(word):
        return str(whole_number(word))
    if base := _bases().get(word):
        return base
    singular = word[:-1] if len(word) >= _PLURAL and re.search(r"[^su]s$", word) else word
    return _bases().get(singular, singular)


@cache
def _bases() -> Mapping[str, str]:
    """Forms of verbs, and the nouns of their events, to the first word of the verb."""
    verbs = {verb for verb, _ in forms().values()}
    nouns = {verb.noun: verb.base for verb in verbs if " " not in verb.noun}
    words = {word: verb.base for word, (verb, _) in forms().items() if " " not in word}
    return {word: base.split(" ")[0] for word, base in (nouns | words).items()}


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """How alike two phrases are, from 0 to 1: twice what they share by all they have.

    >>> likeness(Counter("abc"), Counter("abd"))
    0.6666666666666666
    """
    total = sum(one.values()) + sum(other.values())
    return 2 * sum((one & other).values()) / total if total else 0.0


def numbered_apart(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two phrases count differently: the fourth meeting is not the fifth."""
    own, others = _ordinals(one), _ordinals(other)
    return bool(own and others) and own != others


def _ordinals(words: Iterable[str]) -> set[str]:
    return {word for word in words if re.fullmatch(r"\d+(?:st|nd|rd|th)", word)}
