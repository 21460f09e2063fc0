"""A project's name with its phase beside it → the phase: "FOO phase II", "second phase of FOO"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...model.names import Name, Type

_NUMBER = r"\d|[IVX]{1,4}"
#: A phase with its number is a project of its own: "FOO phase 2".
_BEHIND = re.compile(rf" [Pp]hase (?P<number>{_NUMBER})\b")
_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth")
_BEFORE = re.compile(
    rf"\b(?:[Pp]hase (?P<number>{_NUMBER})|(?P<word>(?i:{'|'.join(_WORDS)})) phase) of (?:the )?$"
)
_NUMBERED = re.compile(rf"\b[Pp]hase ({_NUMBER})\b")
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"}


class Phase(NamedTuple):
    """The phase of a project that stands at ``start``..``end`` of a text.

    ``whole`` where the words say of what it is one.
    """

    name: Name
    start: int
    end: int
    whole: Name | None = None


def phase_beside(text: str, whole: Name, start: int, end: int) -> Phase | None:
    """The phase that the words before or behind the project at ``start``..``end`` make of it."""
    if _NUMBERED.search(whole.label):
        return None
    if behind := _BEHIND.match(text, end):
        named = _named(whole, behind["number"], text[start : behind.end()])
        return Phase(named, start, behind.end())
    if before := _BEFORE.search(text[:start]):
        number = before["number"] or str(_WORDS.index(before["word"].lower()) + 1)
        named = _named(whole, number, text[before.start() : end])
        return Phase(named, before.start(), end, whole)
    return None


def _named(whole: Name, number: str, written: str) -> Name:
    return Name(f"{whole.label} phase {_ROMAN.get(number, number)}", Type.PROJECT, None, (written,))


def phase_of(label: str, phase: str) -> Name:
    """The phase that "phase II" or "second phase" alone is, of a phase or of the whole."""
    first, second = phase.split(" ")
    number = str(_WORDS.index(first.lower()) + 1) if second == "phase" else second
    if numbered := _NUMBERED.search(label):
        return Name(f"{label[: numbered.start(1)]}{number}{label[numbered.end(1) :]}", Type.PROJECT)
    return Name(f"{label} phase {_ROMAN.get(number, number)}", Type.PROJECT)
