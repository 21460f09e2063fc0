"""Names of things: what a thing is called, and what sort of thing it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .folding import fold

__all__ = ["VALUE_TYPES", "Name", "Type", "WorldName", "fold"]


class Type(StrEnum):
    """What kind of thing a name stands for, or what kind of value."""

    ACTION = "Action"
    ORGANISATION = "Organisation"
    COUNTRY = "Country"
    PLACE = "Place"
    FUNDING_INSTRUMENT = "FundingInstrument"
    PROJECT = "Project"
    EVENT = "Event"
    AGREEMENT = "Agreement"
    LEGAL_ACT = "LegalAct"
    DOCUMENT = "Document"
    AMOUNT = "Amount"
    QUANTITY = "Quantity"
    DATE = "Date"
    TEXT = "Text"


#: Types whose objects are literals or value nodes; every other type is an entity with names.
VALUE_TYPES = frozenset({Type.AMOUNT, Type.QUANTITY, Type.DATE, Type.TEXT})


class Name(NamedTuple):
    """A thing as the reader names it.

    ``key`` is the local name of an entity of the ontology, or None for a thing known only from
    the document; ``aliases`` are other spellings the document or the ontology gives; ``moment``
    tells apart events of one label: their day, or the action that tells of them.
    """

    label: str
    type: Type
    key: str | None = None
    aliases: tuple[str, ...] = ()
    moment: str = ""


@dataclass(frozen=True, slots=True)
class WorldName:
    """An entity of the ontology with every spelling the reader may meet.

    ``codes`` are compared with their case (``AT`` is Austria, ``at`` is not); ``listed_codes`` are
    also words of their own (``IT``) and count only in a list of names; ``demonyms`` are
    adjectives (``Turkish``) and name the country only in combinations; ``iso_codes`` serve look-up
    alone.
    """

    key: str
    type: Type
    label: str
    names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    listed_codes: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    iso_codes: tuple[str, ...] = ()

    def as_name(self) -> Name:
        """The entity as a fact's subject or object."""
        return Name(self.label, self.type, self.key, (*self.codes, *self.listed_codes, *self.names))
