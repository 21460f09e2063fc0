"""What makes two statements one: subject, predicate, object, date, role of the date, modality."""

from __future__ import annotations

import hashlib

from .fact import Amount, Entity, Fact, Literal


def statement_key(fact: Fact) -> str:
    """The local name of the statement's IRI: a hash of what is stated, not of the words.

    The same fact in other words, on another page or in the next edition keeps its key.
    """
    when = fact.when.edtf if fact.when else ""
    role = fact.when_role.value if fact.when_role else ""
    parts = (fact.subject.key, fact.predicate, object_key(fact.object), role, when, fact.modality)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def object_key(value: Entity | Literal | Amount) -> str:
    """What stands for the object in the hash."""
    if isinstance(value, Entity):
        return value.key
    if isinstance(value, Amount):
        about = "approximate" if value.approximate else ""
        return f"{value} {value.role} {about}".strip()
    return value.text
