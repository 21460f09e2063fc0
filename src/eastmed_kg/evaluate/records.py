"""What is compared: what a line states, a label with its other readings, a fact of the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from ..model.fact import Predicate
from .names import plain

#: The predicates that labels use; what is withheld is a matter of the document, not of reading.
COMPARED: Final = tuple(one for one in Predicate if one is not Predicate.WITHHELD)
_BY_LETTERS: Final = {one.value.casefold(): one for one in COMPARED}
_NO_ALIASES: Final[Mapping[str, frozenset[str]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Said:
    """What one line states: ``when`` is EDTF, ``subjects`` and ``objects`` are folded spellings."""

    action: str
    predicate: Predicate
    subject: str
    object: str
    when: str | None
    quote: str
    subjects: frozenset[str]
    objects: frozenset[str]


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled fact: its own reading first, then others that are just as good.

    ``core`` says that a graph without it would be plainly wrong; ``line`` is where it stands.
    """

    readings: tuple[Said, ...]
    core: bool
    line: int

    @property
    def own(self) -> Said:
        """The reading that the line itself gives."""
        return self.readings[0]


@dataclass(frozen=True, slots=True)
class Found:
    """A fact of the graph: ``start`` and ``end`` are code points in the edition's canonical text.

    ``corrected`` says that a person decided it, and not a rule.
    """

    said: Said
    start: int
    end: int
    corrected: bool


def predicate_named(written: str) -> Predicate | None:
    """The predicate of that name, compared by its letters: ``funded_by`` is ``fundedBy``."""
    return _BY_LETTERS.get("".join(c for c in written.casefold() if c.isalpha()))


def said(
    record: Mapping[str, Any],
    predicate: Predicate,
    known: Mapping[str, frozenset[str]] = _NO_ALIASES,
) -> Said:
    """What a line in the exchange form states; ``known`` adds aliases to names, by folded name."""
    aliases = record.get("aliases") or {}
    return Said(
        action=str(record["action"]),
        predicate=predicate,
        subject=str(record["s"]),
        object=str(record["o"]),
        when=record.get("when") or None,
        quote=str(record["quote"]),
        subjects=_spellings(record["s"], aliases.get("s", ()), known),
        objects=_spellings(record["o"], aliases.get("o", ()), known),
    )


def _spellings(
    name: object, aliases: Iterable[str], known: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    folded = plain(str(name))
    own = {folded, *map(plain, aliases)} - {""}
    return frozenset(own) | known.get(folded, frozenset())


def found_facts(records: Iterable[Mapping[str, Any]]) -> Sequence[Found]:
    """The lines of the exchange form as facts to compare, those of other predicates left out."""
    pairs = ((record, predicate_named(str(record["p"]))) for record in records)
    return [_found(record, predicate) for record, predicate in pairs if predicate]


def _found(record: Mapping[str, Any], predicate: Predicate) -> Found:
    return Found(
        said=said(record, predicate),
        start=int(record["start"]),
        end=int(record["end"]),
        corrected=record["origin"] == "corrected",
    )
