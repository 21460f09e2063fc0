"""A verb without helpers → its group: "Frontex leads", "took place", "Toolbox presented by"."""

from __future__ import annotations

from .moods import Group, Mood
from .skeleton import Kind, sign
from .tokens import DETERMINERS, PREPOSITIONS, Tokens, is_actor, verb_at, word_before
from .verbs import CONDUCTS, Form, Sort, Verb

_PROJECT = sign(Kind.PROJECT)
_MONEY = sign(Kind.MONEY)
#: Signs of the day or the place of what was done to something.
_WHEN_AND_WHERE = frozenset((sign(Kind.DATE), sign(Kind.PLACE)))
_PRONOUNS = frozenset("it they he she who which we this".split())
#: Nouns of what has a name before them: "the FOO project supports …".
_HEADS = frozenset(
    "project programme action initiative roadmap group network analyst officer expert adviser "
    "specialist coordinator mission".split()
)
#: Nouns of people: what stands before a bare past and does something.
_PEOPLE = frozenset(
    "delegation delegations representatives authorities side sides parties experts officials "
    "ministers agencies countries states members teams staff partners police services coast "
    "guard ministry government governments presidency council agency office".split()
)
#: What is done to a project, not by it: "the contract concluded with A".
_SIGNED = frozenset(("sign", "conclude", "contract", "initial", "agree", "award"))
#: Verbs behind which an infinitive says what is to come.
INTENDS = frozenset(("aim", "intend", "plan"))
#: So many words at most name what is counted.
_LONGEST_THING = 4
#: "remain suspended" tells how things are.
_STAYS = frozenset("remain remains remained stay stays stayed".split())
#: Words after which a participle describes the noun that follows.
_NO_VERB_AFTER = DETERMINERS | PREPOSITIONS


def simple(words: Tokens, at: int) -> Group | None:
    """A verb without helper: "Frontex leads", "took place", "Toolbox presented by"."""
    if found := verb_at(words, at, Form.THIRD):
        return _present(words, at, *found)
    found = verb_at(words, at, Form.PAST, Form.PARTICIPLE)
    if (
        not found
        or not words.raw[at].islower()
        or words.word(at - 1) == "-"
        or words.word(word_before(words, at)) in _NO_VERB_AFTER
    ):
        return None
    verb, last = found
    if _describes(words, at, last) or _is_result(words, at):
        return None
    if _is_none(words, at, verb) or _is_of_project(words, at, last, verb):
        return None
    by = words.word(last) == "by"
    acting = not by and _acts(words, at, last, verb)
    met = verb.base == "meet" and words.low[at] == "met" and not by
    led = verb.sort is Sort.HAPPEN or (met and not acting)
    return Group(at, last, verb, Mood.DONE, not acting, led, acting, by)


def _is_none(words: Tokens, at: int, verb: Verb) -> bool:
    """As in "lessons learned", "remain suspended": how things are, or no verb at all."""
    learnt = verb.base == "learn" and words.word(at - 1) == "lessons"
    stays = words.word(word_before(words, at)) in _STAYS
    stays = stays or (words.low[at] == "run" and words.word(at + 1) in {"until", "till", "from"})
    state = learnt or stays or verb.sort is Sort.STATE
    return state or at == words.floor or words.word(at - 1) == "be"


def _is_of_project(words: Tokens, at: int, last: int, verb: Verb) -> bool:
    """As in "the ICMPD led FOO", "an AMIF funded scheme": it tells whose a project is."""
    if verb.sort is not Sort.CARRY or not words.is_named(at - 1):
        return False
    conducts = verb.base in CONDUCTS and words.word(last) in DETERMINERS
    led = verb.base == "lead" and words.word(last) == _PROJECT
    return led or not (words.is_sign(last) or conducts)


def _describes(words: Tokens, at: int, last: int) -> bool:
    """As in "1,118 assisted returns": a participle between a number and what it counts."""
    behind = words.word(last)
    noun = behind.isalpha() and behind not in PREPOSITIONS | DETERMINERS | {"and", "or"}
    return words.word(at - 1)[:1].isdigit() and noun and not words.is_adverb(last)


def _is_result(words: Tokens, at: int) -> bool:
    """As in "Joint action day: 63 arrests, 17 boats seized": behind a label, what came of it."""
    place = at - 1
    while place > 0 and at - place <= _LONGEST_THING and _is_word(words, place):
        place -= 1
    while words.word(place)[:1].isdigit() and words.word(place - 1)[:1].isdigit():
        place -= 1
    in_cash = words.word(place) == _MONEY and place < at - 1
    counted = words.word(place)[:1].isdigit() or in_cash
    listed = words.word(place - 1) in {",", "and", ":"} and ":" in words.low[:place]
    # "FOO available in A since May, 212 returnees assisted": what was counted stands by itself.
    apart = words.word(place - 1) == "," and place - 1 > words.floor
    return counted and (listed or apart)


def _is_word(words: Tokens, at: int) -> bool:
    return words.word(at).isalpha() or words.is_named(at) or words.word(at) == "%"


def _present(words: Tokens, at: int, verb: Verb, last: int) -> Group | None:
    """As in "Frontex leads", "implementation continues", and ", co-leads" behind another."""
    before, behind = word_before(words, at), words.word(last)
    if verb.base in INTENDS and (meant := intended(words, at, last)):
        return meant
    to_be = behind == "to" and words.word(last + 1) == "be"
    noun = behind in {"of", "and", "", "."} or to_be  # "…, works to be finished"
    if not words.raw[at].islower() or (noun and verb.base not in {"continue", "remain"}):
        return None
    if words.is_named(before) or words.word(before) in _PRONOUNS | {"continue"}:
        return Group(at, last, verb, Mood.HABIT)
    if words.word(before) in _HEADS or verb.base in {"continue", "remain", "take place", "resume"}:
        return Group(at, last, verb, Mood.HABIT)
    if words.word(before) == "," and _closes_aside(words, before):
        return Group(at, last, verb, Mood.HABIT)
    listed = words.word(before) in {"and", ","} and behind not in PREPOSITIONS - {"in", "to"}
    return Group(at, last, verb, Mood.HABIT, led=False) if listed else None


def _closes_aside(words: Tokens, comma: int) -> bool:
    """As in "FOO, run by A, offers …": what stands between the commas goes on about the name."""
    opening = next((at for at in range(comma - 1, words.floor, -1) if words.low[at] == ","), None)
    if opening is None:
        return False
    goes_on = words.word(opening + 1) in {"a", "an", "the"} or words.word(opening + 2) == "by"
    place = word_before(words, opening)
    return goes_on and (words.is_sign(place) or words.word(place).isalpha())


def intended(words: Tokens, at: int, last: int) -> Group | None:
    """As in "Frontex aims to organise": what somebody means to do is planned."""
    found = verb_at(words, words.past_adverbs(last + 1), Form.BASE)
    is_meant = words.word(last) == "to" and found is not None
    return Group(at, found[1], found[0], Mood.PLANNED) if is_meant and found else None


def _acts(words: Tokens, at: int, last: int, verb: Verb) -> bool:
    """Whether the subject of a bare past does something, rather than having it done to it."""
    before, behind = word_before(words, at), words.word(last)
    dated = words.is_sign(last + 1) and words.raw[last + 1] in _WHEN_AND_WHERE
    # "announced in Rabat a package": what is done stands behind the place.
    aside = dated and behind in {"in", "on"} and words.word(last + 2) in DETERMINERS
    if verb.sort is Sort.HAPPEN or words.is_named(last):
        return True
    if words.is_named(before) or words.word(before) in _PRONOUNS | _PEOPLE:
        acts = is_actor(words, before) and words.raw[before] != _PROJECT
        apart = behind in {"in", "on", "at", "since", "until"} and dated and not (acts or aside)
        signed = behind == "with" and verb.base in _SIGNED
        chosen = words.raw[before] == _PROJECT and (behind in {"for", "as", "at"} or signed)
        of = words.raw[before] == _PROJECT and words.word(before - 1) in {"of", "for"}
        undergone = of and behind in PREPOSITIONS
        closed = behind == "(" and dated and not is_actor(words, before)
        return not (behind in {"by", "under"} or apart or chosen or undergone or closed)
    return aside or behind in DETERMINERS or behind[:1].isdigit()
