"""An organised event → what it is called besides: by its acronym, its topic, who organised it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..syntax.verbs import Sort
from .happenings import spoken
from .told import Told, actors

#: "7 Joint Action Days (JAD)": a name for these events, and its acronym.
_DEFINED = re.compile(
    r" ?(?:the |\d+ )*(?P<long>[A-Z]\w+(?: [A-Z]\w+)+) \((?P<short>[A-Z]{2,6})s?\)"
)
#: Adjectives that say how it was or how long it took.
_TELLS_LITTLE = re.compile(r"^(?:(?:[a-z]+-(?:day|hour|week)|fruitful|successful|productive) )+")
_FOCUS = re.compile(
    r"(?:\bfocus(?:ing|ed|es)? on|\b(?:dedicated|devoted) to) (?:the )?(?P<what>[^.;,]+)"
)
#: Behind "was dedicated".
_TO = re.compile(r" to (?:the )?(?P<what>[^.;,]+)")


def otherwise(told: Told, label: str) -> Iterator[str]:
    """What an organised event is called besides: by who organised it."""
    verb = told.verb
    if short := _DEFINED.match(told.line, *_phrase_of(told)):
        long = told.passage.skeleton.words(*short.span("long"))
        yield from (long, short["short"], f"{short['short']}s")
    bare = _TELLS_LITTLE.sub("", label)
    dedicated = verb is not None and verb.base in {"dedicate", "devote"}
    about = _TO.match if dedicated else _FOCUS.search
    if focus := about(told.line, *told.clause.rest):
        yield f"{bare} on {told.passage.skeleton.words(*focus.span('what')).strip()}"
    if verb and verb.base == "visit" and not told.passive:
        where = told.passage.skeleton.words(*_phrase_of(told)).split(" on ")[0].strip()
        yield f"visit of a {spoken(told.passage, *told.clause.subject)} to {where}"
    if verb and verb.sort is Sort.HOLD and not told.passive and (names := actors(told)):
        yield f"{label} {verb.participle} by {' and '.join(name.label for name in names)}"


def _phrase_of(told: Told) -> tuple[int, int]:
    return told.clause.subject if told.passive else told.clause.rest
