"""The parts of a question → its reading: what is asked, of what, within which limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from . import slots
from .names import Named
from .parse import Part
from .tokens import Token

if TYPE_CHECKING:
    from ..extract.grammar.dates import DateMention


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


def reading(question: str, parts: Sequence[Part], every: Sequence[Token] = ()) -> Reading:
    """The slots that the parts of a question fill."""
    tokens = [token for part in parts for token in part.tokens]
    asked = [t for p in parts if p.rule in {"asked", "counted"} for t in p.tokens]
    beside = [t for p in parts if p.rule == "kind" for t in p.tokens]
    names = slots.names(tokens)
    actions = tuple(slots.actions(parts, names, question))
    own = [part for part in parts if part.rule not in {"actions", "section", "item"}]
    section = next(iter(slots.of_rule(parts, "section", "NUMERAL", "NUMBER")), None)
    return Reading(
        question,
        asks=frozenset(t.type for t in tokens if t.type in slots.ASKS) | slots.who(asked[1:]),
        relations=frozenset(t.type for t in tokens if t.type.isupper()) - slots.ASKS - slots.FILLED,
        kinds=frozenset(slots.kind(t) for t in asked[1:]) - {""},
        named_kinds=frozenset(t.type for t in beside),
        counted=any(part.rule == "counted" for part in parts),
        names=tuple(name for name in names if not slots.is_action(name)),
        words=tuple(t.raw for p in own for t in p.tokens if t.type in {"WORD", "NUMERAL"}),
        loose=tuple(slots.loose(own)),
        amounts=tuple(t.value for t in tokens if isinstance(t.value, Decimal)),
        dates=tuple(t.value for t in tokens if t.type == "DATE"),  # type: ignore[misc]
        numbers=tuple(
            t.raw for p in own for t in p.tokens if t.type in {"NUMBER", "COUNTED", "ORDINAL"}
        ),
        actions=actions,
        section=section,
        item=slots.item(parts),
        column=next((t.type for t in tokens if t.type in {"WAY_AHEAD", "COMMENTS"}), None),
        aside=tuple(token.raw for token in every if token.type == "ASIDE"),
        head=slots.head(every),
        unit=slots.unit(every),
        counted_words=tuple(slots.counted_words(every)),
    )
