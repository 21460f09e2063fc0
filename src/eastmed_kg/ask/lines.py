"""Statements and passages → the lines of an answer, each with the sentence that proves it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..query.date_words import date_words
from .answer import Answer, Proof, Row
from .index import Passage
from .stated import Stated, once, sentence

#: How a statement reads, as done or under way, and as planned.
_SAID = {
    "fundedBy": ("is funded by", "is to be funded by"),
    "budget": ("has a budget of", "is to have a budget of"),
    "implementedBy": ("is implemented by", "is to be implemented by"),
    "ledBy": ("is led by", "is to be led by"),
    "leadActor": ("is led by", "is to be led by"),
    "partner": ("has as partner", "is to have as partner"),
    "participant": ("had as participant", "is to have as participant"),
    "supportsCountry": ("is for", "is to be for"),
    "supports": ("supports", "is to support"),
    "location": ("is in", "is to be in"),
    "partOf": ("is part of", "is to be part of"),
    "memberOf": ("is in", "is to join"),
    "cooperatesWith": ("cooperates with", "is to cooperate with"),
    "role": ("is", "is to be"),
    "status": ("has the status", "has the status"),
    "start": ("starts", "is to start"),
    "end": ("ends", "is to end"),
}
#: Each of these tells its own thing, whoever the subject is.
_APART = frozenset({"event", "commitment", "indicator", "start", "end", "duration"})
_DOUBTS = {"planned": "planned", "expected": "expected", "ongoing": "ongoing"}
#: No word of the paper gives such a day.
_COMPUTED = " (computed from its start and duration)"
_UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}


def rows(found: Iterable[Stated]) -> tuple[Row, ...]:
    """A line for each subject and relation, with all that stands in it; equal lines once."""
    groups: dict[tuple[str, ...], list[Stated]] = {}
    for one in once(found):
        own = one.statement if one.edge in _APART else ""
        groups.setdefault((one.subject, one.edge, one.date, one.modality, own), []).append(one)
    lines: dict[str, Row] = {}
    for group in groups.values():
        row = _row(group)
        before = lines.get(row.text)
        proofs = (*before.proofs, *row.proofs) if before else row.proofs
        lines[row.text] = Row(row.text, tuple(dict.fromkeys(proofs)), row.values)
    return tuple(lines.values())


def _row(group: Sequence[Stated]) -> Row:
    one = group[0]
    objects = list(dict.fromkeys(_object(each) for each in group))
    values = {
        "subject": one.what, "predicate": one.edge, "object": "; ".join(objects),
        "date": one.date, "modality": one.modality,
    }  # fmt: skip
    return Row(_line(one, objects), tuple(dict.fromkeys(map(proof, group))), values)


def _line(one: Stated, objects: Sequence[str]) -> str:
    when, doubt = date_words(one.date) or one.date, _DOUBTS.get(one.modality, "")
    if one.edge in {"event", "commitment"}:
        return _joined(one.said, when, doubt)
    if one.edge == "indicator":
        about = "" if one.type == "Action" else f"{one.what}: "
        return _joined(f"{about}{one.said}", when, doubt)
    if one.edge == "duration":
        return f"{one.what} lasts {_lasting(one.said)}."
    if one.edge in {"start", "end"}:
        return f"{one.what} {_verb(one)} {when}{_COMPUTED if one.basis == 'computed' else ''}."
    if one.edge == "budget" and objects[1:]:
        amounts = " or ".join(objects)
        return f"{one.what} has a budget of {amounts}: the paper contradicts itself."
    return _joined(f"{one.what} {_verb(one)} {_listed(objects)}", when, "") + "."


def _verb(one: Stated) -> str:
    done, planned = _SAID.get(one.edge, (one.edge, one.edge))
    return planned if one.modality in {"planned", "expected"} else done


def _object(one: Stated) -> str:
    return f"about {one.said}" if one.approximate == "true" else one.said


def _listed(objects: Sequence[str]) -> str:
    """Several things in a row.

    >>> _listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(objects[:-1]), objects[-1]] if objects[1:] else objects)


def _lasting(iso: str) -> str:
    """A duration in words.

    >>> _lasting("P36M")
    '36 months'
    """
    return f"{iso[1:-1]} {_UNITS.get(iso[-1:], '')}" if iso.startswith("P") else iso


def _joined(said: str, when: str, doubt: str) -> str:
    return said + (f" · {when}" if when else "") + (f" ({doubt})" if doubt else "")


def proof(one: Stated) -> Proof:
    """The sentence in which a statement's words stand."""
    return Proof(sentence(one), one.action, one.column, one.edition, one.statement)


def capped(answer: Answer, most: int) -> Answer:
    """The answer with its first rows, and a note of how many are left out."""
    more = len(answer.rows) - most
    if more <= 0:
        return answer
    return replace(answer, rows=answer.rows[:most], notes=(*answer.notes, f"{more} more."))


def passage_row(passage: Passage, words: str | None = None, under: str = "") -> Row:
    """A passage, or the words of it that answer, as a line that proves itself.

    ``under`` is the title of its action.
    """
    said = words or passage.text
    return Row("", (Proof(said, passage.action, passage.column, passage.edition, under=under),))
