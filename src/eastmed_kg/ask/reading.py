"""The parts of a question → its reading: what is asked, of what, within which limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from .names import Named
from .parse import Part
from .question import numeral
from .tokens import Token

if TYPE_CHECKING:
    from ..extract.grammar.dates import DateMention

_RANGE = re.compile(r"-|–|\bto\b|\buntil\b|\bthrough\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as typed slots.

    ``asks`` are its question words, ``relations`` how things stand to each other, ``kinds`` what
    kind of thing is asked for, ``named_kinds`` those that only stand beside a name; ``names`` and
    ``words`` describe what it is about, ``loose`` are words that also carry the reading.
    """

    question: str
    asks: frozenset[str]
    relations: frozenset[str]
    kinds: frozenset[str]
    named_kinds: frozenset[str]
    counted: bool
    names: tuple[Named, ...]
    words: tuple[str, ...]
    loose: tuple[str, ...]
    amounts: tuple[Decimal, ...]
    dates: tuple[DateMention, ...]
    numbers: tuple[str, ...]
    actions: tuple[str, ...]
    section: str | None
    item: int | None
    column: str | None
    aside: tuple[str, ...] = ()
    head: str | None = None
    unit: str | None = None
    counted_words: tuple[tuple[str, str], ...] = ()

    def has(self, *relations: str) -> bool:
        """Whether one of these relations is in the question."""
        return not self.relations.isdisjoint(relations)

    def named(self, *types: str) -> list[Named]:
        """The names that may mean a thing of one of these classes."""
        return [name for name in self.names if any(t.type in types for t in name.things)]


_ITEMS = {"last": -1}
_ORDINALS = "first second third fourth fifth sixth seventh".split()


def reading(question: str, parts: Sequence[Part], every: Sequence[Token] = ()) -> Reading:
    """The slots that the parts of a question fill."""
    tokens = [token for part in parts for token in part.tokens]
    asked = [t for p in parts if p.rule in {"asked", "counted"} for t in p.tokens]
    beside = [t for p in parts if p.rule == "kind" for t in p.tokens]
    names = _names(tokens)
    actions = tuple(_actions(parts, names, question))
    own = [part for part in parts if part.rule not in {"actions", "section", "item"}]
    section = next(iter(_of(parts, "section", "NUMERAL", "NUMBER")), None)
    return Reading(
        question,
        asks=frozenset(t.type for t in tokens if t.type in _ASKS) | _who(asked[1:]),
        relations=frozenset(t.type for t in tokens if t.type.isupper()) - _ASKS - _FILLED,
        kinds=frozenset(_kind(t) for t in asked[1:]) - {""},
        named_kinds=frozenset(t.type for t in beside),
        counted=any(part.rule == "counted" for part in parts),
        names=tuple(name for name in names if not _is_action(name)),
        words=tuple(t.raw for p in own for t in p.tokens if t.type == "WORD"),
        loose=tuple(_loose(own)),
        amounts=tuple(t.value for t in tokens if isinstance(t.value, Decimal)),
        dates=tuple(t.value for t in tokens if t.type == "DATE"),  # type: ignore[misc]
        numbers=tuple(
            t.raw
            for p in own
            for t in p.tokens
            if t.type in {"NUMBER", "NUMERAL", "COUNTED", "ORDINAL"}
        ),
        actions=actions,
        section=section,
        item=_item(parts),
        column=next((t.type for t in tokens if t.type in {"WAY_AHEAD", "COMMENTS"}), None),
        aside=tuple(token.raw for token in every if token.type == "ASIDE"),
        head=_head(every),
        unit=_unit(every),
        counted_words=tuple(_counted_words(every)),
    )


def _who(asked: Iterable[Token]) -> frozenset[str]:
    """Who is asked for by what they do: which contractor, what donors."""
    doers = any(t.type in _DOES and _DOER.search(t.raw.casefold()) for t in asked)
    return frozenset({"WHO"}) if doers else frozenset()


_DOES = frozenset({"IMPLEMENT", "FUND", "LEAD", "PARTNER"})
_DOER = re.compile(r"\w{3,}(?:ers?|ors?)$|\b(?:participants?|body|agency|organisation)$")


def _kind(token: Token) -> str:
    """The kind that a word asks for; "which fund" asks for one though "fund" mostly is a verb."""
    if token.type == "FUND" and token.raw.casefold() in {"fund", "funds"}:
        return "K_FUND"
    return token.type if token.type.startswith("K_") else ""


_ASKS = frozenset(
    "WHO WHICH WHAT_DO WHEN UNTIL_WHEN BY_WHEN HOW_LONG WHERE HOW_MUCH HOW_MANY WHY MAY HOW_OFTEN".split()
)
_FILLED = frozenset("NAME WORD AMOUNT DATE NUMBER NUMERAL SMALL ORDINAL".split())
#: Concepts whose words never describe a thing.
_NEVER_DESCRIBES = _ASKS | _FILLED | frozenset({"OR", "K_ACTION", "DOCUMENT", "COUNTED"})


def _names(tokens: Iterable[Token]) -> list[Named]:
    return [token.value for token in tokens if isinstance(token.value, Named)]


def _is_action(name: Named) -> bool:
    return any(thing.type == "Action" for thing in name.things)


def _actions(parts: Iterable[Part], names: Iterable[Named], question: str) -> Iterator[str]:
    """The numbers of actions: action 4, actions 24 to 28."""
    for name in names:
        yield from (t.label.removeprefix("Action ") for t in name.things if t.type == "Action")
    for part in parts:
        if part.rule == "actions":
            numbers = [token.raw for token in part.tokens if token.type == "NUMBER"]
            yield from _between(numbers, question)


def _between(numbers: Sequence[str], question: str) -> Iterator[str]:
    pair = len(numbers) == 2 and re.search(
        rf"\b{numbers[0]}\s*(?:{_RANGE.pattern})\s*{numbers[1]}\b", question, re.IGNORECASE
    )
    if pair:
        yield from map(str, range(int(numbers[0]), int(numbers[1]) + 1))
    else:
        yield from numbers


def _of(parts: Iterable[Part], rule: str, *types: str) -> Iterator[str]:
    for part in parts:
        if part.rule == rule:
            yield from (token.raw for token in part.tokens if token.type in types)


def _item(parts: Iterable[Part]) -> int | None:
    """Which item is asked about, counted from 1; -1 is the last."""
    for raw in _of(parts, "item", "ORDINAL", "NUMBER"):
        word = raw.casefold()
        if word in _ORDINALS:
            return _ORDINALS.index(word) + 1
        return _ITEMS.get(word) or int(re.sub(r"\D", "", numeral(word)) or 0) or None
    return None


def _counted_words(every: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Small numbers with the word behind them; a name may stand between: five Greek islands."""
    for at, token in enumerate(every):
        if token.type in {"COUNTED", "NUMBER"}:
            behind = [t for t in every[at + 1 : at + 3] if t.type != "NAME" or " " in t.raw]
            if behind and behind[0].type in {"WORD", "NAME"}:
                yield token.raw, behind[0].raw.split()[-1]


_BREAKS = frozenset(
    "of on for with in to at about between from after before by and regarding during is was".split()
)


def _head(every: Iterable[Token]) -> str | None:
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


def _unit(every: Sequence[Token]) -> str | None:
    """What is counted: the first word behind "how many"; people smugglers are smugglers."""
    behind = False
    for token, follows in zip(every, [*every[1:], None], strict=True):
        counted = token.type in {"WORD", "PEOPLE"} or token.type.startswith("K_")
        compound = token.type == "PEOPLE" and follows and follows.type == "WORD"
        if behind and counted and not compound:
            return token.raw
        behind = behind or token.type == "HOW_MANY"
    return None


def _counted_words(every: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Small numbers with the word behind them; a name may stand between: five Greek islands."""
    for at, token in enumerate(every):
        if token.type in {"COUNTED", "NUMBER"}:
            behind = [t for t in every[at + 1 : at + 3] if t.type != "NAME" or " " in t.raw]
            if behind and behind[0].type in {"WORD", "NAME"}:
                yield token.raw, behind[0].raw.split()[-1]


_BREAKS = frozenset(
    "of on for with in to at about between from after before by and regarding during is was".split()
)


def _head(every: Iterable[Token]) -> str | None:
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


def _unit(every: Iterable[Token]) -> str | None:
    """What is counted: the first word behind "how many"."""
    behind = False
    for token in every:
        if behind and (token.type in {"WORD", "PEOPLE"} or token.type.startswith("K_")):
            return token.raw
        behind = behind or token.type == "HOW_MANY"
    return None


def _loose(parts: Iterable[Part]) -> Iterator[str]:
    """Words that ask for something and may describe as well: lead, support, meeting."""
    for part in parts:
        for token in part.tokens:
            if token.type not in _NEVER_DESCRIBES:
                yield from token.raw.split()
