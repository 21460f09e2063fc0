"""What a verb group is: the words it takes, its verb, how it is meant."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from .verbs import Verb


class Mood(StrEnum):
    """How a clause is meant."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    ORDER = "order"
    HABIT = "habit"


class Group(NamedTuple):
    """Tokens ``first``..``last`` (half-open) with the verb they carry; None for "is", "are".

    ``led`` says that a helper or a subject makes it a statement; a bare past may only describe.
    ``acting``: a bare past whose subject acts. ``by``: a bare past with "by" behind it.
    """

    first: int
    last: int
    verb: Verb | None
    mood: Mood
    passive: bool = False
    led: bool = True
    acting: bool = False
    by: bool = False
