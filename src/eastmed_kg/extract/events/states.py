"""A clause that says how things are → the event in it: "talks are ongoing", "is due in May"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..syntax.skeleton import pattern
from .acts import Deed
from .happenings import is_happening, spoken
from .objects import object_end
from .told import Told

_STATE = re.compile(
    r"^ ?(?:ongoing|underway|under way|in progress\b|(?:under|in) (?P<noun>discussion|negotiation|"
    r"preparation|review|finalisation|consideration|development|elaboration)\b|"
    r"(?P<out>(?:(?:publicly|now|already) )*available)(?= online\b|\d?[.;]?$))"
)
#: Who is sent, and how it is said that they are there.
STAFF = re.compile(r"\b(?i:officers?|experts?|teams?|advisers?|staff|specialists?|analysts?)\b")
_POSTED = pattern(r" ?(?:in place|present|based|operational) (?:in|at) ")
_DUE = pattern(r" ?due (?:in|on|by) {date}")
_VISITING = re.compile(r" ?on an? (?P<what>(?:[a-z-]+ ){0,2}(?:visit|mission))(?= to )")
#: Words that only refer to what has a name elsewhere.
REFERS = frozenset(("it", "this", "they", "both", "the latter"))
_IMPLEMENTATION = re.compile(r"^(?:the )?implementation(?: of .*)?$", re.IGNORECASE)


def situations(told: Told) -> Iterator[Deed]:
    """What a clause without a verb of its own says: who is in place, what goes on, what is due."""
    yield from _in_place(told)
    yield from _state(told)
    yield from _due(told)
    yield from _on_visit(told)


def _state(told: Told) -> Iterator[Deed]:
    """As in "Negotiations are ongoing", "the contract is under negotiation"."""
    state = _STATE.match(told.line[slice(*told.clause.rest)].lower())
    words = spoken(told.passage, *told.clause.subject)
    if state and not is_empty(words) and not words.startswith("that "):
        noun = "publication" if state["out"] else state["noun"]
        held = is_happening(words)
        label = words if held or not noun else f"{noun} of the {words}"
        yield Deed(label, told.clause.subject, held)


def _in_place(told: Told) -> Iterator[Deed]:
    """As in "A liaison officer is in place in Dakar as of May": a deployment."""
    words = spoken(told.passage, *told.clause.subject)
    if _POSTED.match(told.line, *told.clause.rest) and STAFF.search(words):
        yield Deed(f"deployment of {words}", told.clause.subject, held=False)


def _due(told: Told) -> Iterator[Deed]:
    """As in "The final evaluation is due in November"."""
    words = spoken(told.passage, *told.clause.subject)
    if _DUE.match(told.line, *told.clause.rest) and is_happening(words):
        yield Deed(words, told.clause.subject, held=True)


def _on_visit(told: Told) -> Iterator[Deed]:
    """As in "Prosecutors from A were on a study visit to B on 26 May"."""
    found = _VISITING.match(told.line, *told.clause.rest)
    if found:
        end = object_end(told.line, found.start("what"), told.clause.rest[1])
        where = told.passage.skeleton.words(found.end(), end).rstrip(" .,")
        who = spoken(told.passage, *told.clause.subject)
        yield Deed(f"{found['what']} of {who}{where}", (found.start("what"), end), held=True)


def is_empty(words: str) -> bool:
    """Whether words name nothing of their own."""
    return words.lower() in REFERS or _IMPLEMENTATION.match(words) is not None
