"""Decisions by a person → changes to the readings, refused where the source lacks their words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ..errors import CorrectionError
from ..model.document import Action, Column, Document, Span
from ..model.fact import (
    Amount,
    Literal,
    Modality,
    Object,
    Origin,
    Predicate,
    Reading,
    When,
    WhenRole,
)
from ..model.names import VALUE_TYPES, Name, Type, WorldName, fold

_VERBS = frozenset({"add", "reject", "change"})


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision: what to do, the fact it is about, the words it rests on, and why.

    ``verb`` is add, reject or change; ``change`` replaces the fields in ``to``.
    """

    edition: str
    verb: str
    fact: dict[str, Any]
    quote: str
    reason: str
    to: dict[str, Any]
    line: int


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """The decisions of a file, one JSON object a line; no file means none.

    Raises CorrectionError, with the line, for a decision that is malformed or gives no reason.
    """
    if not path.is_file():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(
        _parsed(path, number, line) for number, line in enumerate(lines, 1) if line.strip()
    )


def _parsed(path: Path, number: int, line: str) -> Correction:
    try:
        given = json.loads(line)
        correction = Correction(
            given["edition"], given["verb"], given["fact"], given["quote"], given["reason"],
            given.get("to", {}), number,
        )  # fmt: skip
    except (ValueError, KeyError, TypeError) as error:
        raise CorrectionError(f"{path}, line {number}: not a correction ({error})") from error
    if correction.verb not in _VERBS or not correction.reason.strip():
        raise CorrectionError(f"{path}, line {number}: a correction needs a verb and a reason")
    return correction


def apply_corrections(
    document: Document,
    readings: Sequence[Reading],
    corrections: Iterable[Correction],
    names: Iterable[WorldName] = (),
) -> list[Reading]:
    """The readings with every decision for this edition carried out, in the order of the file.

    ``names`` are the names of the world, which keep their keys in a decision. Raises
    CorrectionError when the quoted words are not in the action, or when a fact to change or reject
    was not read.
    """
    changed = list(readings)
    known = {
        fold(spelling): name.as_name() for name in names for spelling in (name.label, *name.codes)
    }
    for correction in corrections:
        if correction.edition == document.name:
            changed = _apply(document, changed, correction, known)
    return changed


def _apply(
    document: Document, readings: list[Reading], correction: Correction, known: Mapping[str, Name]
) -> list[Reading]:
    column, span = _place(document, correction)
    if correction.verb == "add":
        return [*readings, _reading(correction.fact, (column, span), known)]
    meant = [reading for reading in readings if _is_meant(reading, correction.fact)]
    if not meant:
        raise CorrectionError(f"corrections, line {correction.line}: no such fact was read")
    kept = [reading for reading in readings if reading not in meant]
    if correction.verb == "reject":
        return kept
    new = _reading({**correction.fact, **correction.to}, (column, span), known)
    at = readings.index(meant[0])
    return [*kept[:at], new, *kept[at:]]


def _place(document: Document, correction: Correction) -> tuple[Column, Span]:
    """Where the words of the decision stand in its action."""
    action = document.action(str(correction.fact.get("action")))
    for column, whole in _columns(action) if action else ():
        at = document.text.find(correction.quote, whole.start, whole.end)
        if correction.quote and at >= 0:
            return column, Span(at, at + len(correction.quote))
    raise CorrectionError(
        f"corrections, line {correction.line}: «{correction.quote}» is not in action "
        f"{correction.fact.get('action')} of {document.name}"
    )


def _columns(action: Action) -> list[tuple[Column, Span]]:
    return [(Column.ACTION, action.title), *((cell.column, cell.span) for cell in action.cells)]


def _is_meant(reading: Reading, fact: dict[str, Any]) -> bool:
    value = reading.object
    words = value.label if isinstance(value, Name) else str(getattr(value, "text", value))
    return (
        reading.action == str(fact["action"])
        and reading.predicate == fact["p"]
        and fold(fact["s"]) in {fold(s) for s in (reading.subject.label, *reading.subject.aliases)}
        and fold(str(fact["o"])) == fold(words)
    )


def _reading(
    fact: dict[str, Any], place: tuple[Column, Span], known: Mapping[str, Name]
) -> Reading:
    column, span = place
    when = fact.get("when")
    role = fact.get("when_role")
    try:
        return Reading(
            action=str(fact["action"]),
            column=column,
            subject=_name(fact["s"], Type(fact["s_type"]), known),
            predicate=Predicate(fact["p"]),
            object=_object(fact, known),
            span=span,
            rule="correction",
            when=When(when) if when else None,
            when_role=WhenRole(role) if role else None,
            modality=Modality(fact.get("modality", Modality.DONE)),
            origin=Origin.CORRECTED,
        )
    except (KeyError, ValueError, InvalidOperation) as error:
        raise CorrectionError(f"a correction of action {fact.get('action')}: {error}") from error


def _name(label: str, kind: Type, known: Mapping[str, Name]) -> Name:
    """The name of the world of that spelling and type, else a thing of the document."""
    found = known.get(fold(label))
    return found if found and found.type is kind else Name(label, kind)


def _object(fact: dict[str, Any], known: Mapping[str, Name]) -> Object:
    kind = Type(fact["o_type"])
    if kind is Type.AMOUNT:
        currency, _, number = str(fact["o"]).partition(" ")
        return Amount(Decimal(number), currency)
    return Literal(str(fact["o"]), kind) if kind in VALUE_TYPES else _name(fact["o"], kind, known)
