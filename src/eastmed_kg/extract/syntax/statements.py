"""The verb groups of a sentence → those that make statements, not those that describe a noun."""

from __future__ import annotations

from itertools import pairwise

from .moods import Group, Mood
from .tokens import Tokens

RELATIVES = frozenset({"which", "who", "that", "where", "whose"})
#: So many words at most stand between "where" and its verb.
NEAR = 6
_HELPS = frozenset("is are was were has have will".split())
_HAS = frozenset("has have had counts counted hosts keeps employs".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten some around about".split())
_RESULTING = frozenset(("resulting", "leading", "resulted", "led"))
_WHEN = frozenset({"when", "if", "once", "unless", "where"})


def statements(words: Tokens, found: list[Group], commanded: Group | None) -> list[Group]:
    """The groups that make statements; participles that only describe a noun are left out."""
    if commanded:
        return [commanded, *(group for group in found if _stands_alone(group, commanded))]
    found = [one for one in found if not (_came_of_it(words, one) or _is_had(words, one))]
    firm = [group for group in found if group.led]
    bare = [group for group in found if not group.led]
    if not firm and not any(group.acting and not _is_relative(words, group) for group in bare):
        bare = [group for group in bare if group.mood in {Mood.DONE, Mood.PLANNED}]
        told = [group for group in bare if not group.by] or bare
        firm = [group for group in told if _has_subject(words, group)][:1] or told[:1]
    kept: list[Group] = []
    for group in found:
        if group in firm or group.acting or _leads_on(words, group, firm):
            kept.append(group)
        elif _goes_on(words, group, kept):
            kept.append(group._replace(passive=kept[-1].passive))
    return kept


def _has_subject(words: Tokens, group: Group) -> bool:
    """Whether something stands before a participle: "upgraded agreement signed" was signed."""
    return group.first > words.floor and words.word(group.first - 1) not in {":", "(", ";"}


def _leads_on(words: Tokens, group: Group, firm: list[Group]) -> bool:
    """As in "started in A on 5 May and are ongoing": two things told of one subject."""
    behind = next((one for one in firm if one.first > group.last), None)
    if behind is None or group.mood is not Mood.DONE or words.low[behind.first] not in _HELPS:
        return False
    between = words.low[group.last : behind.first]
    return between[-1:] == ["and"] and "," not in between


def _is_relative(words: Tokens, group: Group) -> bool:
    """As in "…, where experts described it": no statement about what the sentence is about."""
    return not RELATIVES.isdisjoint(words.low[max(0, group.first - NEAR) : group.first])


def _came_of_it(words: Tokens, group: Group) -> bool:
    """As in "…, resulting in 34 suspects arrested": what was counted, no statement of its own.

    Nor is one what "when combined with …" says.
    """
    before = words.low[: group.first]
    if not group.led and before and before[-1] in _WHEN:
        return True
    return not group.led and any(
        one in _RESULTING and two in {"in", "to"} for one, two in pairwise(before)
    )


def _is_had(words: Tokens, group: Group) -> bool:
    """As in "A has 94 staff in B, deployed since May": the participle describes what A has."""
    if group.led or group.acting:
        return False
    had = (at for at in range(words.floor + 1, group.first - 1) if words.low[at] in _HAS)
    opens = next((at for at in had if _owns(words, at) and _counts(words, at + 1)), None)
    return opens is not None and ";" not in words.low[opens : group.first]


def _owns(words: Tokens, at: int) -> bool:
    return words.is_sign(at - 1 - words.is_adverb(at - 1))


def _counts(words: Tokens, at: int) -> bool:
    return words.word(at)[:1].isdigit() or words.word(at) in _NUMBERS


def _stands_alone(group: Group, commanded: Group) -> bool:
    """After an order: another order behind "and", or a statement in a relative clause."""
    return group.first > commanded.last and group.mood is Mood.ORDER


def _goes_on(words: Tokens, group: Group, kept: list[Group]) -> bool:
    """Whether a bare past shares the subject of the clause before: "was signed and launched"."""
    if not kept or group.by or group.first == 0:
        return False
    at = group.first - 1
    while at > kept[-1].last and words.is_adverb(at):
        at -= 1
    return words.low[at] in {"and", ","} and not group.led
