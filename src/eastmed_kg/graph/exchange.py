"""Facts → the lines that other programs and labelled data compare: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..model.fact import Amount, Entity, Fact, Literal
from ..model.names import Type
from ..model.terms import ST
from ..model.ident import statement_key


def fact_lines(facts: Iterable[Fact]) -> str:
    """The exchange form, in the order of the document, one line a fact and action."""
    return "".join(f"{json.dumps(exchange(fact), ensure_ascii=False)}\n" for fact in facts)


def exchange(fact: Fact) -> dict[str, object]:
    """One fact as a record; its evidence is the shortest that states it."""
    proof = fact.evidence[0]
    aliases = {"s": list(fact.subject.aliases), "o": _aliases(fact.object)}
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
        "edition": [fact.edition],
        "start": proof.span.start,
        "end": proof.span.end,
        "origin": proof.origin.value,
        "rule": proof.rule,
    }


def _label(value: Entity | Literal | Amount) -> str:
    if isinstance(value, Entity):
        return value.label
    return str(value) if isinstance(value, Amount) else value.text


def _type(value: Entity | Literal | Amount) -> Type:
    return Type.AMOUNT if isinstance(value, Amount) else value.type


def _aliases(value: Entity | Literal | Amount) -> list[str]:
    return list(value.aliases) if isinstance(value, Entity) else []
