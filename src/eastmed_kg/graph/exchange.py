"""Facts → the lines that other programs and labelled data compare: one JSON object a line."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

from ..model.fact import Amount, Entity, Fact, Literal
from ..model.ident import statement_key
from ..model.names import Type
from ..model.ordering import action_order
from ..model.terms import ST


def fact_lines(facts: Iterable[Fact]) -> str:
    """The exchange form: one line a statement and action, in the order of the document."""
    grouped: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        grouped[fact.action, statement_key(fact)].append(fact)
    records = [exchange(group) for group in grouped.values()]
    return "".join(
        f"{json.dumps(one, ensure_ascii=False)}\n" for one in sorted(records, key=_order)
    )


def exchange(group: list[Fact]) -> dict[str, object]:
    """One statement of one action, by whatever editions; its words are those of the first."""
    fact = min(group, key=lambda one: one.edition)
    proof = fact.evidence[0]
    aliases = {"s": _aliases(fact.subject), "o": _aliases(fact.object)}
    return {
        "action": fact.action,
        "column": proof.column.value,
        "s": fact.subject.label,
        "s_type": fact.subject.type.value,
        "p": fact.predicate.value,
        "o": _label(fact.object),
        "o_type": _type(fact.object).value,
        "when": fact.when.edtf if fact.when else None,
        "when_role": fact.when_role.value if fact.when_role else None,
        "modality": fact.modality.value,
        "quote": proof.quote,
        "aliases": {key: names for key, names in aliases.items() if names},
        "id": ST + statement_key(fact),
        "edition": sorted({one.edition for one in group}),
        "start": proof.span.start,
        "end": proof.span.end,
        "origin": proof.origin.value,
        "rule": proof.rule,
    }


def _order(record: dict[str, object]) -> tuple[tuple[int, ...], str, object, str]:
    return *action_order(str(record["action"])), record["start"], str(record["id"])


def _label(value: Entity | Literal | Amount) -> str:
    if isinstance(value, Entity):
        return value.label
    return str(value) if isinstance(value, Amount) else value.text


def _type(value: Entity | Literal | Amount) -> Type:
    return Type.AMOUNT if isinstance(value, Amount) else value.type


def _aliases(value: Entity | Literal | Amount) -> list[str]:
    return sorted(set(value.aliases)) if isinstance(value, Entity) else []
