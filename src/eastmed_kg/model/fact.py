"""Facts: what one rule read (a reading), and what the graph holds (a fact)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from .document import Column, Span
from .names import Name, Type


class Predicate(StrEnum):
    """The relations a fact can state; each is a property of the ontology under the same name."""

    TITLE = "title"
    SECTION = "section"
    LEAD_ACTOR = "leadActor"
    STATUS = "status"
    REDACTIONS = "redactions"
    FUNDED_BY = "fundedBy"
    BUDGET = "budget"
    IMPLEMENTED_BY = "implementedBy"
    LED_BY = "ledBy"
    PARTNER = "partner"
    SUPPORTS_COUNTRY = "supportsCountry"
    PART_OF = "partOf"
    START = "start"
    END = "end"
    DURATION = "duration"
    SUPPORTS = "supports"
    EVENT = "event"
    PARTICIPANT = "participant"
    LOCATION = "location"
    COMMITMENT = "commitment"
    INDICATOR = "indicator"
    MEMBER_OF = "memberOf"
    ROLE = "role"
    COOPERATES_WITH = "cooperatesWith"
    WITHHELD = "withheld"


class Modality(StrEnum):
    """How the document states a relation."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    EXPECTED = "expected"
    NEGATED = "negated"


class WhenRole(StrEnum):
    """What the date of a fact says: it happened, it is planned for then, it held over that time."""

    OCCURRED = "occurred"
    DUE = "due"
    VALID = "valid"


class DateBasis(StrEnum):
    """Where a date comes from."""

    STATED = "stated"
    YEAR_INFERRED = "year-inferred"
    COMPUTED = "computed"
    EDITION_DATE = "edition-date"


class AmountRole(StrEnum):
    """What an amount is said to be."""

    BUDGET = "budget"
    TOTAL_BUDGET = "total budget"
    GRANT = "grant"
    CONTRACT = "contract"


class Origin(StrEnum):
    """Whether a fact was read by a rule or decided by a person."""

    EXTRACTED = "extracted"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class When:
    """A date as exact as its words: an EDTF string, what it rests on, and where the words are."""

    edtf: str
    basis: DateBasis = DateBasis.STATED


@dataclass(frozen=True, slots=True)
class Amount:
    """Money: ``value`` in whole units of ``currency`` (EUR 5 million is 5000000)."""

    value: Decimal
    currency: str = "EUR"
    approximate: bool = False
    role: AmountRole = AmountRole.BUDGET

    def __str__(self) -> str:
        """Currency and number, as the exchange form writes them.

        >>> str(Amount(Decimal("12500000")))
        'EUR 12500000'
        """
        return f"{self.currency} {self.value:f}"


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that is no entity: a status, a title, a count, an EDTF date, a duration."""

    text: str
    type: Type


Object = Name | Literal | Amount


class Reading(NamedTuple):
    """One statement as one rule read it; ``span`` is the evidence, ``rule`` the rule's name.

    ``mentions`` are the things that the words of a plan, an event or a number name.
    """

    action: str
    column: Column
    subject: Name
    predicate: Predicate
    object: Object
    span: Span
    rule: str
    when: When | None = None
    when_role: WhenRole | None = None
    modality: Modality = Modality.DONE
    origin: Origin = Origin.EXTRACTED
    mentions: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the graph: ``key`` is its local name, ``known`` whether the ontology lists it.

    ``moment`` tells apart events of one label, as it does for their names.
    """

    key: str
    type: Type
    label: str
    aliases: tuple[str, ...] = ()
    known: bool = False
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that state a fact: where they stand, and which rule or decision took them."""

    column: Column
    span: Span
    quote: str
    rule: str
    origin: Origin = Origin.EXTRACTED


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of one action in one edition, with all that proves it, the best first.

    ``mentions`` are the things that its words name, where its object is a phrase.
    """

    edition: str
    action: str
    subject: Entity
    predicate: Predicate
    object: Entity | Literal | Amount
    evidence: tuple[Evidence, ...]
    when: When | None = None
    when_role: WhenRole | None = None
    modality: Modality = Modality.DONE
    mentions: tuple[Entity, ...] = ()
