"""The words of a sentence → its verb groups: a verb with its helpers, its mood and its voice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from .bare_verbs import INTENDS, intended, simple
from .moods import Group, Mood
from .skeleton import Kind, sign
from .tokens import DETERMINERS, Tokens, is_actor, verb_at
from .verbs import Form, Sort, first_words

_DATE = sign(Kind.DATE)
#: Words before a day for which something is planned.
_DATES = frozenset(("for", "in", "on", "by", "before", "at"))
_BE = frozenset("is are was were be".split())
_PAST_BE = frozenset(["was", "were"])
_HAVE = frozenset(["has", "have", "had"])
_WILL = frozenset(["will", "shall"])
_MAY = frozenset("would can could may might should must cannot".split())
_LOOKS_AHEAD = frozenset(
    "expected foreseen scheduled planned due envisaged set supposed tasked invited requested "
    "called encouraged ready".split()
)
_NEGATIVE = frozenset(["not", "never", "cannot", "neither"])
#: ", agenda to be agreed", "date to be confirmed" say nothing of their own.
_OPEN = frozenset(("agree", "confirm", "set", "fix", "determine", "decide"))
_OPEN_NOUNS = frozenset(("agenda", "date", "dates", "venue", "details", "modalities"))
#: "turned out to be forged": what something was found to be.
_PROVES = frozenset("out proved proven found seem seems appear appears reported believed".split())
#: Words that make a noun of what could be an order: "Support to …", "Increase in …".
_NOMINAL_AFTER = frozenset("of in to on for under between from with by and are is was has".split())
#: Nouns that a gerund names: "EUAA operating plan".
_PAPERS = frozenset("plan plans arrangement arrangements party group grant grants".split())
#: Words that begin a headline as often as an order: "Award decision adopted on …".
_ALSO_NOUNS = frozenset("award draft tender call review update report grant request".split())
#: What stands before the day, the place or the party of what was done.
_TOLD_BY = frozenset(("in", "on", "by", "at", "with", "to"))
#: So many words at most stand between such a noun and what was done to it.
_NEAR = 10
#: Gerunds that are nouns before a preposition: "CEPOL training on …".
_HELD = frozenset(("training", "meeting", "briefing", "hearing"))
_BESIDE = frozenset("on for in of with at to by , . (".split())
#: Nouns that make one of two words with what could be an order: "Grant agreement", "Launch event".
_COMPOUNDED = frozenset(
    "agreement agreements contract contracts decision event events ceremony conference "
    "meeting meetings workshop specialists "
    "officers officer experts team teams office package operation operations flight flights rate "
    "rates visit "
    "programme procedure procedures group groups point points".split()
)


def order(words: Tokens, at: int) -> Group | None:
    """The order with which the words begin: "Continue …", "Effectively implement …"."""
    first = words.past_adverbs(at)
    found = verb_at(words, first, Form.BASE)
    if not found or found[0].sort is Sort.STATE or words.raw[first][1:].isupper():
        return None
    verb, last = found
    if words.low[at] == "first" and verb.noun.split(" ")[0] == verb.base:
        return None
    if ":" in {words.word(last), words.word(last + 1)}:
        return None
    nominal = verb.noun.split(" ")[0] == verb.base and words.word(last) in _NOMINAL_AFTER
    also_noun = verb.noun.split(" ")[0] == verb.base or words.low[first] in _ALSO_NOUNS
    if also_noun and _is_noun(words, last):
        return None
    listed = words.word(last) == "and" and verb_at(words, last + 1, Form.BASE) is not None
    if nominal and not (listed and words.word(last + 2) not in {"of", "in"}):
        return None
    return Group(first, last, verb, Mood.ORDER)


def _is_headline(words: Tokens, behind: int) -> bool:
    """As in "Award decision adopted on …": a noun, and further on what was done to it."""
    if words.low[behind - 1] not in _ALSO_NOUNS or words.word(behind) in DETERMINERS:
        return False
    near = range(behind, min(behind + _NEAR, len(words)))
    done = (verb_at(words, place, Form.PARTICIPLE) for place in near)
    behind_done = (one[1] for one in done if one and words.word(one[1]) in _TOLD_BY)
    return any(words.is_sign(at + 1) or words.word(at + 1) == "the" for at in behind_done)


def _is_noun(words: Tokens, behind: int) -> bool:
    """Whether what could be an order is a noun: "Grant agreement …", "Tender published in …"."""
    done = verb_at(words, behind, Form.PARTICIPLE)
    told = done is not None and (words.word(done[1]) in _TOLD_BY or _is_day(words, done[1]))
    return told or _is_headline(words, behind) or words.word(behind) in _COMPOUNDED


def _is_day(words: Tokens, at: int) -> bool:
    return at < len(words) and words.raw[at] == _DATE


def proceeding(words: Tokens) -> Group | None:
    """As in "Frontex and the Commission proceeding with …": a gerund right behind who does it."""
    for at in range(words.floor + 1, len(words)):
        found = verb_at(words, at, Form.GERUND) if words.is_named(at - 1) else None
        named = found is not None and words.word(found[1]) in _PAPERS
        named = named or (
            words.low[at] in _HELD and words.word(found[1] if found else 0) in _BESIDE
        )
        if found and not named and is_actor(words, at - 1):
            return Group(at, found[1], found[0], Mood.ONGOING)
    return None


#: What something does by itself, and somebody to it.
_BY_ITSELF = frozenset(("open", "reopen"))


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
    return simple if word in first_words() or word.endswith("ed") else None


def _modal(words: Tokens, at: int) -> Group | None:
    mood = Mood.PLANNED if words.low[at] in _WILL else Mood.POSSIBLE
    mood = Mood.POSSIBLE if _negated(words, at) else mood
    place = words.past_adverbs(at + 1)
    place += words.word(place) == "next"
    passive = words.word(place) == "be"
    if passive:
        place = words.past_adverbs(place + 1)
    wanted = (Form.PARTICIPLE,) if passive else (Form.BASE,)
    if words.word(place) == "have" and mood is Mood.POSSIBLE:
        place, wanted = words.past_adverbs(place + 1), (Form.PARTICIPLE,)
    found = verb_at(words, place, *wanted)
    if found and found[0].base == "keep" and (on := verb_at(words, found[1], Form.GERUND)):
        found = on
    if found:
        return Group(at, found[1], found[0], mood, passive)
    if passive and (found := verb_at(words, place, Form.GERUND)):
        return Group(at, found[1], found[0], mood)
    return Group(at, min(place + 1, len(words)), None, mood)


def _negated(words: Tokens, at: int) -> bool:
    return any(word in _NEGATIVE for word in words.low[at : words.past_adverbs(at + 1)])


def _being(words: Tokens, at: int) -> Group | None:
    """A group with "is" or "was": done, under way, planned, or a state without a verb."""
    if words.word(at - 1) == "to":
        return None
    place = words.past_adverbs(at + 1)
    if coming := _is_to_come(words, at, place):
        return coming._replace(mood=Mood.POSSIBLE) if _negated(words, at) else coming
    mood = Mood.DONE if words.low[at] in _PAST_BE else Mood.ONGOING
    mood = Mood.POSSIBLE if _negated(words, at) else mood
    place = _past_process(words, place)
    if found := verb_at(words, place, Form.GERUND):
        if found[0].base in INTENDS and (meant := intended(words, at, found[1])):
            return meant
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
    dated = planned and behind in {"for", "in", "on", "", ".", "(", ","}
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


def _doing(words: Tokens, at: int) -> Group | None:
    """As in "did not bring results", which says that nothing was done."""
    place = words.past_adverbs(at + 1)
    found = verb_at(words, place, Form.BASE)
    if not found:
        return None
    mood = Mood.POSSIBLE if _negated(words, at) else Mood.HABIT
    return Group(at, found[1], found[0], mood)


def _having(words: Tokens, at: int) -> Group | None:
    place = words.past_adverbs(at + 1)
    if words.word(place) == "," and "," in words.low[place + 1 : place + 12]:
        place = words.past_adverbs(words.low.index(",", place + 1) + 1)
    if words.low[at] == "had" and words.word(place) == "to":
        needed = _ahead(words, at, place)
        return needed and needed._replace(mood=Mood.DONE)
    passive = words.word(place) == "been"
    place = words.past_adverbs(place + 1) if passive else place
    mood = Mood.POSSIBLE if _negated(words, at) else Mood.DONE
    if passive and (found := verb_at(words, place, Form.GERUND)):
        return Group(at, found[1], found[0], Mood.ONGOING)
    if found := verb_at(words, place, Form.PARTICIPLE):
        return Group(at, found[1], found[0], mood, passive)
    is_state = passive and words.word(place) in DETERMINERS
    return Group(at, place, None, mood) if is_state else None


def _to_come(words: Tokens, at: int) -> Group | None:
    """As in "… to be signed", and "Commission to propose" with the party right before it."""
    if words.word(at - 1) in _PROVES:
        return None
    if words.word(words.past_adverbs(at + 1)) == "be" and words.word(at - 1) != ",":
        return _ahead(words, at, at)
    if words.is_sign(at - 1) and is_actor(words, at - 1):
        return _ahead(words, at, at)
    return _opens_itself(words, at)


def _opens_itself(words: Tokens, at: int) -> Group | None:
    """As in "centre in A to open in May": what opens is opened."""
    found = verb_at(words, at + 1, Form.BASE)
    alone = found is not None and found[0].base in _BY_ITSELF
    if found and alone and at > words.floor and words.word(found[1]) in _DATES:
        return Group(at, found[1], found[0], Mood.PLANNED, passive=True)
    return None


def _ahead(words: Tokens, at: int, to: int) -> Group | None:
    """What is still to come: "to be signed", "expected to finalise"."""
    place = words.past_adverbs(to + 1)
    passive = words.word(place) == "be"
    place = words.past_adverbs(place + 1) if passive else place
    found = verb_at(words, place, Form.PARTICIPLE if passive else Form.BASE)
    open_yet = found is not None and found[0].base in _OPEN and words.word(at - 1) in _OPEN_NOUNS
    return Group(at, found[1], found[0], Mood.PLANNED, passive) if found and not open_yet else None


def _looking_ahead(words: Tokens, at: int) -> Group | None:
    """As in "expected to finalise"; else the word is a participle like others."""
    if words.word(at + 1) == "to":
        return _ahead(words, at, at + 1)
    planned = verb_at(words, at, Form.PARTICIPLE)
    soon = words.low[at + 1 : at + 4] == ["in", "the", "coming"]
    placed = soon or (words.word(at + 1) == "in" and words.is_sign(at + 2))
    if planned and (placed or (words.word(at + 1) in _DATES and _is_dated(words, at + 2))):
        return Group(at, at + 1, planned[0], Mood.PLANNED, passive=True, led=False)
    return simple(words, at)


def _is_dated(words: Tokens, at: int) -> bool:
    """Whether a day follows, perhaps behind a place: "in Vienna in May"."""
    near = range(at, min(at + 4, len(words)))
    return any(words.raw[place] == _DATE for place in near)


#: The words that begin a group with helpers, and who reads it.
_BEGINNINGS: tuple[tuple[frozenset[str], Callable[[Tokens, int], Group | None]], ...] = (
    (_WILL | _MAY, _modal),
    (_BE, _being),
    (_HAVE, _having),
    (frozenset(("do", "does", "did")), _doing),
    (frozenset(("to",)), _to_come),
    (_LOOKS_AHEAD, _looking_ahead),
)
