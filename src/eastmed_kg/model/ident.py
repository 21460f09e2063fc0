"""What makes two statements one: subject, predicate, object, date, role of the date, modality."""

from __future__ import annotations

import hashlib
import re

from .fact import Amount, Entity, Fact, Literal


def action_key(number: str) -> str:
    """The key of an action.

    >>> action_key("4"), action_key("1.2")
    ('action-4', 'action-1-2')
    """
    return f"action-{_slug(number)}"


def section_key(numeral: str) -> str:
    """The key of a section.

    >>> section_key("IV"), section_key("Pillar 2")
    ('section-iv', 'section-pillar-2')
    """
    return f"section-{_slug(numeral)}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


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
