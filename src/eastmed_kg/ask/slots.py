"""The parts of a question → what fills a slot of its reading: heads, units, counts, places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from .names import Named
from .parse import Part
from .question import numeral
from .tokens import Token

#: The question words.
ASKS = frozenset(
    (
        "WHO WHICH WHAT_DO WHEN UNTIL_WHEN BY_WHEN HOW_LONG WHERE HOW_MUCH HOW_MANY WHY MAY "
        "HOW_OFTEN"
    ).split()
)
#: What fills a slot and asks for nothing.
FILLED = frozenset("NAME WORD AMOUNT DATE NUMBER NUMERAL SMALL ORDINAL".split())
#: Concepts whose words never describe a thing.
_NEVER_DESCRIBES = (
    ASKS | FILLED | frozenset({"OR", "K_ACTION", "DOCUMENT", "COUNTED", "NOT", "OR_NOT"})
)
_RANGE = r"-|–|\bto\b|\buntil\b|\bthrough\b"
_LAST = {"last": -1}
_ORDINALS = "first second third fourth fifth sixth seventh".split()


def who(asked: Iterable[Token]) -> frozenset[str]:
    """Who is asked for by what they do: which contractor, what donors."""
    doers = any(t.type in _DOES and _DOER.search(t.raw.casefold()) for t in asked)
    return frozenset({"WHO"}) if doers else frozenset()


_DOES = frozenset({"IMPLEMENT", "FUND", "LEAD", "PARTNER"})
_DOER = re.compile(r"\w{3,}(?:ers?|ors?)$|\b(?:participants?|body|agency|organisation)$")


def kind(token: Token) -> str:
    """The kind that a word asks for; "which fund" asks for one though "fund" mostly is a verb."""
    if token.type == "FUND" and token.raw.casefold() in {"fund", "funds"}:
        return "K_FUND"
    return token.type if token.type.startswith("K_") else ""


def names(tokens: Iterable[Token]) -> list[Named]:
    """The names among the tokens."""
    return [token.value for token in tokens if isinstance(token.value, Named)]


def is_action(name: Named) -> bool:
    """Whether a name is that of an action: action 4."""
    return any(thing.type == "Action" for thing in name.things)


def actions(parts: Iterable[Part], names: Iterable[Named], question: str) -> Iterator[str]:
    """The numbers of actions: action 4, actions 24 to 28."""
    for name in names:
        yield from (t.label.removeprefix("Action ") for t in name.things if t.type == "Action")
    for part in parts:
        if part.rule == "actions":
            numbers = [token.raw for token in part.tokens if token.type == "NUMBER"]
            yield from _between(numbers, question)


def _between(numbers: Sequence[str], question: str) -> Iterator[str]:
    pair = len(numbers) == 2 and re.search(
        rf"\b{numbers[0]}\s*(?:{_RANGE})\s*{numbers[1]}\b", question, re.IGNORECASE
    )
    if pair:
        yield from map(str, range(int(numbers[0]), int(numbers[1]) + 1))
    else:
        yield from numbers


def of_rule(parts: Iterable[Part], rule: str, *types: str) -> Iterator[str]:
    """The words of these types in the parts that are of a rule."""
    for part in parts:
        if part.rule == rule:
            yield from (token.raw for token in part.tokens if token.type in types)


def item(parts: Iterable[Part]) -> int | None:
    """Which item is asked about, counted from 1; -1 is the last."""
    for raw in of_rule(parts, "item", "ORDINAL", "NUMBER"):
        word = raw.casefold()
        if word in _ORDINALS:
            return _ORDINALS.index(word) + 1
        return _LAST.get(word) or int(re.sub(r"\D", "", numeral(word)) or 0) or None
    return None


def counted_words(every: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Small numbers with the word behind them; a name may stand between: five Greek islands."""
    for at, token in enumerate(every):
        if token.type in {"COUNTED", "NUMBER"}:
            behind = [t for t in every[at + 1 : at + 3] if t.type != "NAME" or " " in t.raw]
            if behind and behind[0].type in {"WORD", "NAME"}:
                yield token.raw, behind[0].raw.split()[-1]


_BREAKS = frozenset(
    "of on for with in to at about between from after before by and regarding during is was".split()
)


def head(every: Iterable[Token]) -> str | None:
    """The word that says what the description is of: the last one before a preposition.

    The technical meeting after the roundtable is a meeting.
    """
    head = None
    for token in every:
        if token.type == "WORD":
            head = token.raw
        elif head and token.raw.casefold() in _BREAKS:
            break
    return head


def unit(every: Sequence[Token]) -> str | None:
    """What is counted: the first word behind "how many"; people smugglers are smugglers."""
    behind = False
    for token, follows in zip(every, [*every[1:], None], strict=True):
        counted = token.type in {"WORD", "PEOPLE"} or token.type.startswith("K_")
        compound = token.type == "PEOPLE" and follows and follows.type == "WORD"
        if behind and counted and not compound:
            return token.raw
        behind = behind or token.type == "HOW_MANY"
    return None


def loose(parts: Iterable[Part]) -> Iterator[str]:
    """Words that ask for something and may describe as well: lead, support, meeting."""
    for part in parts:
        for token in part.tokens:
            if token.type not in _NEVER_DESCRIBES:
                yield from token.raw.split()
