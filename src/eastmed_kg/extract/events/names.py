"""What an event is called → its name, told apart from others of that name by its day."""

from __future__ import annotations

import re

from ...model.fact import When
from ...model.names import Name, Type
from ..passage import Passage
from ..syntax.skeleton import Kind
from .happenings import GROWTH, trimmed

#: A label of more words than this says itself what it is about.
_TELLING = 6
#: What only projects have; with whom it was held, its participants say.
_OF_A_PROJECT = re.compile(
    r"(?:[a-z]+ )*?(?:kick-off|steering (?:committee|group|board))(?: meeting)?(?= with |$)",
    re.IGNORECASE,
)
#: What grew or shrank says itself of what.
_GROWTH = re.compile(rf"{GROWTH} (?:in|of)\b")


def event_name(
    passage: Passage, label: str, when: When | None, aliases: tuple[str, ...] = ()
) -> Name:
    """An event: two of one label are one where they are told of one day, or by one action."""
    return Name(label, Type.EVENT, None, aliases, when.edtf if when else f"action {passage.action}")


def _of_whom(passage: Passage, label: str, phrase: tuple[int, int]) -> tuple[str, bool]:
    """The label without those it was held with, if it is a project's; whether it says enough."""
    within = passage.skeleton.within
    opening = _OF_A_PROJECT.match(label)
    if opening and not any(within(*phrase, Kind.PROJECT)):
        return opening[0], False
    named = any(within(*phrase, Kind.PROJECT, Kind.ORG, Kind.COUNTRY))
    return label, named or len(label.split()) > _TELLING


def with_projects(passage: Passage, label: str, phrase: tuple[int, int], number: int) -> str:
    """A label that names nobody, with the projects that the item spoke of last.

    As in "FOO: extension signed", where the project stands before a colon.
    """
    start, end = trimmed(passage.skeleton.line, *phrase)
    if of := [project.name.label for _, project in passage.projects(phrase[0], start)]:
        return label if of[0] in label else f"{label} of {of[0]}"
    label, whole = _of_whom(passage, label, (start, end))
    if whole or _GROWTH.match(label):
        return label
    for sentence in reversed(passage.sentences[:number]):
        spoken_of = [p.name.label for _, p in passage.projects(sentence.start, sentence.end)]
        if spoken_of:
            what, by, whom = label.partition(" by ")
            return f"{what} of {' and '.join(dict.fromkeys(spoken_of))}{by}{whom}"
    return label


def stripped(line: str, start: int, end: int) -> tuple[int, int]:
    """A range without the marks and spaces at its ends."""
    while end > start + 1 and line[end - 1] in " .,;":
        end -= 1
    while start < end - 1 and line[start] in " ,;":
        start += 1
    return start, end
