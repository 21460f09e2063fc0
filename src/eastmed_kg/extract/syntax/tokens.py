"""A range of a skeleton → its words, signs and marks, and the verbs that stand among them."""

from __future__ import annotations

import re

from .skeleton import Kind, sign
from .verbs import Form, Verb, first_words, forms, unknown

#: A word, with what binds it to the next; a sign or a mark.
_TOKEN = re.compile(r"[^\W_]\w*+(?:[’'+&/.-]+\w++)*|\S")
#: Signs of what is no name.
_VALUES = frozenset(sign(kind) for kind in (Kind.DATE, Kind.MONEY, Kind.DURATION, Kind.MARK))
_ADVERBS = frozenset(
    "also already now still then so far since soon further often again yet even together "
    "officially not never no longer both all each first".split()
)
DETERMINERS = frozenset(
    "the a an its their his her this that these those several some many all both no various "
    "another other more additional joint".split()
)
PREPOSITIONS = frozenset(
    "by on in at under with from to for of during within through since until between as into "
    "via against towards after before following".split()
)
_LISTING = frozenset((",", "and", "the", "/", "-", "as", "well", "together", "jointly", "with"))


class Tokens:
    """The words, signs and marks of a sentence, with where they stand in the skeleton.

    ``floor`` is the token at which the sentence proper begins, after what opens it.
    """

    def __init__(self, line: str, start: int, end: int) -> None:
        self.line = line
        self.floor = 0
        self._found = list(_TOKEN.finditer(line, start, end))
        self.starts = [token.start() for token in self._found]
        self.raw = [token[0] for token in self._found]
        self.low = [*map(str.lower, self.raw)]

    def __len__(self) -> int:
        return len(self.raw)

    def end(self, at: int) -> int:
        """Where the token at a place ends in the skeleton."""
        return self._found[at].end()

    def text(self, start: int, end: int) -> str:
        """A range of the skeleton."""
        return self.line[start:end]

    def word(self, at: int) -> str:
        """The word at a place, or nothing behind the last."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def is_sign(self, at: int) -> bool:
        """Whether a mention stands there."""
        return 0 <= at < len(self.raw) and "\ue000" <= self.raw[at] <= "\ue0ff"

    def is_named(self, at: int) -> bool:
        """Whether a mention stands there that is no date, amount, duration or redaction."""
        return self.is_sign(at) and self.raw[at] not in _VALUES

    def is_adverb(self, at: int) -> bool:
        """Whether an adverb stands there."""
        word = self.word(at)
        return word in _ADVERBS or (word.endswith("ly") and len(word) > len("only"))

    def past_adverbs(self, at: int) -> int:
        """The next place that holds no adverb."""
        while self.is_adverb(at):
            at += 1
        return at


def tokens(line: str, start: int, end: int) -> Tokens:
    """The tokens of a range of a skeleton."""
    return Tokens(line, start, end)


def verb_at(words: Tokens, at: int, *wanted: Form) -> tuple[Verb, int] | None:
    """The verb in one of these forms at a place, and the place behind it."""
    word = words.word(at)
    if word in first_words():
        two = forms().get(f"{word} {words.word(at + 1)}")
        if two and not two[1].isdisjoint(wanted):
            return two[0], at + 2
        one = forms().get(word)
        if one and not one[1].isdisjoint(wanted):
            return one[0], at + 1
    if Form.PARTICIPLE in wanted and (other := unknown(word)):
        return other, at + 1
    return None


def is_actor(words: Tokens, at: int) -> bool:
    """Whether the party at a place is what the sentence is about, not inside a phrase of it."""
    while at >= words.floor and (words.is_sign(at) or words.low[at] in _LISTING):
        at -= 1
    return at < words.floor or words.word(at) == ","


def word_before(words: Tokens, at: int) -> int:
    """The place of what stands before, adverbs and brackets passed over."""
    place = at - 1
    while place > 0 and words.is_adverb(place):
        place -= 1
    if words.word(place) == ")":
        while place > 0 and words.low[place] != "(":
            place -= 1
        place -= 1
    return place
