"""The words of a sentence → its verb groups: a verb with its helpers, its mood and its voice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from .skeleton import Kind, sign
from .verbs import Form, Sort, Verb, first_words, forms, unknown

_TOKEN = re.compile(r"[^\W_](?:[\w’'+&/.-]*\w)?|[\ue000-\ue0ff]|\S")
#: Signs of what is no name.
_VALUES = frozenset(sign(kind) for kind in (Kind.DATE, Kind.MONEY, Kind.DURATION, Kind.MARK))
_DATE, _PROJECT = sign(Kind.DATE), sign(Kind.PROJECT)
#: Words before a day for which something is planned.
_DATES = frozenset(("for", "in", "on", "by", "before", "at"))
#: Signs of the day or the place of what was done to something.
_WHEN_AND_WHERE = frozenset((sign(Kind.DATE), sign(Kind.PLACE)))
_BE = frozenset("is are was were be".split())
_PAST_BE = frozenset(["was", "were"])
_HAVE = frozenset(["has", "have", "had"])
_WILL = frozenset(["will", "shall"])
_MAY = frozenset("would can could may might should must cannot".split())
_LOOKS_AHEAD = frozenset(
    "expected foreseen scheduled planned due envisaged set supposed tasked invited requested "
    "called encouraged ready".split()
)
_ADVERBS = frozenset(
    "also already now still then so far since soon further often again yet even together "
    "officially not never no longer both all each first".split()
)
_NEGATIVE = frozenset(["not", "never", "cannot", "neither"])
_DETERMINERS = frozenset(
    "the a an its their his her this that these those several some many all both no various "
    "another other more additional joint".split()
)
_PREPOSITIONS = frozenset(
    "by on in at under with from to for of during within through since until between as into "
    "via against towards after before following".split()
)
_PRONOUNS = frozenset("it they he she who which we this".split())
#: Nouns of what has a name before them: "the FOO project supports …".
_HEADS = frozenset(("project", "programme", "action", "initiative", "roadmap", "group", "network"))
_LISTING = frozenset((",", "and", "the", "/", "-", "as", "well"))
#: Verbs whose object may be an event: "carried out a mission".
_CONDUCTS = frozenset(("carry out", "conduct", "undertake", "perform"))
#: Nouns of people: what stands before a bare past and does something.
_PEOPLE = frozenset(
    "delegation delegations representatives authorities side sides parties experts officials "
    "ministers agencies countries states members teams staff partners police services coast "
    "guard ministry government governments presidency council agency office".split()
)
#: Words after which a participle describes the noun that follows.
_NO_VERB_AFTER = _DETERMINERS | _PREPOSITIONS
#: Words that make a noun of what could be an order: "Support to …", "Increase in …".
_NOMINAL_AFTER = frozenset("of in to on for between from with by and are is was has".split())


class Mood(StrEnum):
    """How a clause is meant."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    ORDER = "order"
    HABIT = "habit"


class Group(NamedTuple):
    """Tokens ``first``..``last`` (half-open) with the verb they carry; None for "is", "are".

    ``led`` says that a helper or a subject makes it a statement; a bare past may only describe.
    ``acting``: a bare past whose subject acts. ``by``: a bare past with "by" behind it.
    """

    first: int
    last: int
    verb: Verb | None
    mood: Mood
    passive: bool = False
    led: bool = True
    acting: bool = False
    by: bool = False


class Tokens:
    """The words, signs and marks of a sentence, with where they stand in the skeleton.

    ``floor`` is the token at which the sentence proper begins, after what opens it.
    """

    def __init__(self, line: str, start: int, end: int) -> None:
        self.line = line
        self.floor = 0
        found = list(_TOKEN.finditer(line, start, end))
        self.starts = [token.start() for token in found]
        self.ends = [token.end() for token in found]
        self.raw = [token[0] for token in found]
        self.low = [word.lower() for word in self.raw]

    def __len__(self) -> int:
        return len(self.raw)

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


def order(words: Tokens, at: int) -> Group | None:
    """The order with which the words begin: "Continue …", "Effectively implement …"."""
    first = words.past_adverbs(at)
    found = verb_at(words, first, Form.BASE)
    if not found or found[0].sort is Sort.STATE or words.raw[first][1:].isupper():
        return None
    verb, last = found
    if words.word(last) == ":":
        return None
    nominal = verb.noun.split(" ")[0] == verb.base and words.word(last) in _NOMINAL_AFTER
    listed = words.word(last) == "and" and verb_at(words, last + 1, Form.BASE) is not None
    if nominal and not (listed and words.word(last + 2) not in {"of", "in"}):
        return None
    return Group(first, last, verb, Mood.ORDER)


def proceeding(words: Tokens) -> Group | None:
    """As in "Frontex and the Commission proceeding with …": a gerund right behind who does it."""
    for at in range(words.floor + 1, len(words)):
        found = verb_at(words, at, Form.GERUND) if words.is_named(at - 1) else None
        if found and _is_actor(words, at - 1):
            return Group(at, found[1], found[0], Mood.ONGOING)
    return None


def groups(words: Tokens, at: int) -> Iterator[Group]:
    """Every verb group from a place on, describing participles included."""
    words.floor, end = at, len(words)
    while at < end:
        begin = _begin(words.low[at])
        group = begin(words, at) if begin else None
        if group:
            yield group
        at = group.last if group else at + 1


@cache
def _begin(word: str) -> Callable[[Tokens, int], Group | None] | None:
    """How a group that begins with a word is read; most words begin none."""
    for first, reader in _BEGINNINGS:
        if word in first:
            return reader
    return _simple if word in first_words() or word.endswith("ed") else None


def _modal(words: Tokens, at: int) -> Group | None:
    mood = Mood.PLANNED if words.low[at] in _WILL else Mood.POSSIBLE
    mood = Mood.POSSIBLE if _negated(words, at) else mood
    place = words.past_adverbs(at + 1)
    passive = words.word(place) == "be"
    if passive:
        place = words.past_adverbs(place + 1)
    wanted = (Form.PARTICIPLE,) if passive else (Form.BASE,)
    found = verb_at(words, place, *wanted)
    if found:
        return Group(at, found[1], found[0], mood, passive)
    if passive and (found := verb_at(words, place, Form.GERUND)):
        return Group(at, found[1], found[0], mood)
    return Group(at, place + 1, None, mood)


def _negated(words: Tokens, at: int) -> bool:
    return any(word in _NEGATIVE for word in words.low[at : words.past_adverbs(at + 1)])


def _being(words: Tokens, at: int) -> Group | None:
    """A group with "is" or "was": done, under way, planned, or a state without a verb."""
    if words.word(at - 1) == "to":
        return None
    place = words.past_adverbs(at + 1)
    if coming := _is_to_come(words, at, place):
        return coming
    mood = Mood.DONE if words.low[at] in _PAST_BE else Mood.ONGOING
    mood = Mood.POSSIBLE if _negated(words, at) else mood
    place = _past_process(words, place)
    if found := verb_at(words, place, Form.GERUND):
        going = Mood.ONGOING if mood is Mood.DONE else mood
        return Group(at, found[1], found[0], going)
    if found := verb_at(words, place, Form.PARTICIPLE):
        return Group(at, found[1], found[0], mood, passive=True)
    return Group(at, max(place, at + 1), None, mood)


def _is_to_come(words: Tokens, at: int, place: int) -> Group | None:
    """What is expected to be, is planned for a day, or is to be."""
    word, behind = words.word(place), words.word(place + 1)
    if word == "to":
        return _ahead(words, at, place)
    if word not in _LOOKS_AHEAD:
        return None
    if behind == "to":
        return _ahead(words, at, place + 1)
    planned = verb_at(words, place, Form.PARTICIPLE)
    dated = planned and behind in {"for", "in", "on"}
    return (
        Group(at, place + 1, planned[0], Mood.PLANNED, passive=True) if planned and dated else None
    )


def _past_process(words: Tokens, place: int) -> int:
    """The place of the verb behind "in the process of" and "being"."""
    if words.low[place : place + 4] == ["in", "the", "process", "of"]:
        place += 4
    if words.word(place) in {"being", "been"}:
        place = words.past_adverbs(place + 1)
    return place


def _having(words: Tokens, at: int) -> Group | None:
    place = words.past_adverbs(at + 1)
    if words.word(place) == "," and "," in words.low[place + 1 : place + 12]:
        place = words.past_adverbs(words.low.index(",", place + 1) + 1)
    passive = words.word(place) == "been"
    place = words.past_adverbs(place + 1) if passive else place
    mood = Mood.POSSIBLE if _negated(words, at) else Mood.DONE
    if passive and (found := verb_at(words, place, Form.GERUND)):
        return Group(at, found[1], found[0], Mood.ONGOING)
    found = verb_at(words, place, Form.PARTICIPLE)
    return Group(at, found[1], found[0], mood, passive) if found else None


def _to_come(words: Tokens, at: int) -> Group | None:
    """As in "… to be signed", and "Commission to propose" with the party right before it."""
    if words.word(words.past_adverbs(at + 1)) == "be" and words.word(at - 1) != ",":
        return _ahead(words, at, at)
    return _ahead(words, at, at) if words.is_sign(at - 1) and _is_actor(words, at - 1) else None


def _is_actor(words: Tokens, at: int) -> bool:
    """Whether the party at a place is what the sentence is about, not inside a phrase of it."""
    while at >= words.floor and (words.is_sign(at) or words.low[at] in _LISTING):
        at -= 1
    return at < words.floor or words.word(at) == ","


def _ahead(words: Tokens, at: int, to: int) -> Group | None:
    """What is still to come: "to be signed", "expected to finalise"."""
    place = words.past_adverbs(to + 1)
    passive = words.word(place) == "be"
    place = words.past_adverbs(place + 1) if passive else place
    found = verb_at(words, place, Form.PARTICIPLE if passive else Form.BASE)
    return Group(at, found[1], found[0], Mood.PLANNED, passive) if found else None


def _simple(words: Tokens, at: int) -> Group | None:
    """A verb without helper: "Frontex leads", "took place", "Toolbox presented by"."""
    if found := verb_at(words, at, Form.THIRD):
        return _present(words, at, *found)
    found = verb_at(words, at, Form.PAST, Form.PARTICIPLE)
    if not found or not words.raw[at].islower() or words.word(_before(words, at)) in _NO_VERB_AFTER:
        return None
    verb, last = found
    if _describes(words, at, last):
        return None
    if verb.sort is Sort.STATE or at == words.floor or words.word(at - 1) == "be":
        return None
    conducts = verb.base in _CONDUCTS and words.word(last) in _DETERMINERS
    named = verb.sort is Sort.CARRY and words.is_named(at - 1) and not words.is_sign(last)
    if named and not conducts:
        return None
    by = words.word(last) == "by"
    acting = not by and _acts(words, at, last, verb)
    return Group(at, last, verb, Mood.DONE, not acting, verb.sort is Sort.HAPPEN, acting, by)


def _describes(words: Tokens, at: int, last: int) -> bool:
    """As in "1,118 assisted returns": a participle between a number and what it counts."""
    behind = words.word(last)
    noun = behind.isalpha() and behind not in _PREPOSITIONS | _DETERMINERS | {"and", "or"}
    return words.word(at - 1)[:1].isdigit() and noun and not words.is_adverb(last)


def _present(words: Tokens, at: int, verb: Verb, last: int) -> Group | None:
    """As in "Frontex leads", "implementation continues", and ", co-leads" behind another."""
    before, behind = _before(words, at), words.word(last)
    if not words.raw[at].islower() or (
        behind in {"of", "and", "", "."} and verb.base != "continue"
    ):
        return None
    if words.is_named(before) or words.word(before) in _PRONOUNS | {"continue"}:
        return Group(at, last, verb, Mood.HABIT)
    if words.word(before) in _HEADS or verb.base in {"continue", "take place", "resume"}:
        return Group(at, last, verb, Mood.HABIT)
    listed = words.word(before) in {"and", ","} and behind not in _PREPOSITIONS - {"in", "to"}
    return Group(at, last, verb, Mood.HABIT, led=False) if listed else None


def _acts(words: Tokens, at: int, last: int, verb: Verb) -> bool:
    """Whether the subject of a bare past does something, rather than having it done to it."""
    before, behind = _before(words, at), words.word(last)
    if verb.sort is Sort.HAPPEN or words.is_named(last):
        return True
    if words.is_named(before) or words.word(before) in _PRONOUNS | _PEOPLE:
        dated = words.is_sign(last + 1) and words.raw[last + 1] in _WHEN_AND_WHERE
        apart = behind in {"in", "on", "at"} and dated and not _is_actor(words, before)
        chosen = words.raw[before] == _PROJECT and behind in {"for", "as"}
        return not (behind in {"by", "under"} or apart or chosen)
    return behind in _DETERMINERS or behind[:1].isdigit()


def _looking_ahead(words: Tokens, at: int) -> Group | None:
    """As in "expected to finalise"; else the word is a participle like others."""
    if words.word(at + 1) == "to":
        return _ahead(words, at, at + 1)
    planned = verb_at(words, at, Form.PARTICIPLE)
    if planned and words.word(at + 1) in _DATES and _is_dated(words, at + 2):
        return Group(at, at + 1, planned[0], Mood.PLANNED, passive=True, led=False)
    return _simple(words, at)


def _is_dated(words: Tokens, at: int) -> bool:
    """Whether a day follows, perhaps behind a place: "in Vienna in May"."""
    near = range(at, min(at + 4, len(words)))
    return any(words.raw[place] == _DATE for place in near)


def _before(words: Tokens, at: int) -> int:
    place = at - 1
    while place > 0 and words.is_adverb(place):
        place -= 1
    if words.word(place) == ")":
        while place > 0 and words.low[place] != "(":
            place -= 1
        place -= 1
    return place


#: The words that begin a group with helpers, and who reads it.
_BEGINNINGS: tuple[tuple[frozenset[str], Callable[[Tokens, int], Group | None]], ...] = (
    (_WILL | _MAY, _modal),
    (_BE, _being),
    (_HAVE, _having),
    (frozenset(("to",)), _to_come),
    (_LOOKS_AHEAD, _looking_ahead),
)
