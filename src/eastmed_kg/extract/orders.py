"""A clause in the imperative → its orders: one a verb, one an object or project of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .events.happenings import each
from .passage import Passage
from .syntax.clauses import Clause
from .syntax.skeleton import Kind, pattern
from .syntax.verbs import Form, Sort, forms

#: ", first Steering Committee to be held by June": an event of its own, told elsewhere.
_ASIDE_PLAN = pattern(
    r", (?=(?:the )?(?:first|second|third|next|start|launch|signature|adoption|kick-off)\b[^,;]*?"
    r"(?:to be [a-z]+|planned|foreseen|expected|scheduled|due)\b)"
)


class Order(NamedTuple):
    """What is to be done, and the range of the skeleton that says so."""

    label: str
    area: tuple[int, int]


_AND_ALSO = re.compile(
    r",? and (?:(?:also|further|thereby) )?"
    r"(?=(?P<verb>[a-z-]+)\b(?! (?:of|in|and)\b)(?P<particle> [a-z]+\b)?)"
)
#: Behind a word that can be noun or verb: it is the noun ("expertise and support to").
_NOUN_GOES_ON = re.compile(r" (?:to|for|on|from|between|with|activities)\b|[.,;)]|$")
#: Nouns of two words that look like two orders.
_PAIRS = frozenset((("search", "rescue"), ("command", "control"), ("research", "development")))
#: The words before "and" end in an infinitive that goes on: "to enhance and support".
_INFINITIVE = re.compile(r"\bto (?:further |also )?[a-z]+$")
#: "the implementation of A, the operationalisation of B, and the enhancement of C".
_OBJECTS = re.compile(r"(?:, and |, | and )(?=the [a-z]+(?:tion|ment|ing|ance|sal) of )")
_FIRST_OBJECT = re.compile(r"\bthe [a-z]+ of ")
_VERB = re.compile(r" ?\S+(?: to \w+)?")
_PROJECTS = pattern(
    r"(?P<what>(?:(?:the )?(?:[a-z]+ )?[a-z]+ of |(?:implementing|supporting|operationalising) )"
    r"(?:(?:programmes|projects|actions) such as )?(?:the )?)"
    r"(?P<list>{project}(?: \([^()]*\))?(?:(?:, and |, | and )(?:the )?{project}(?: \([^()]*\))?)+)"
)
#: What only introduces the names behind it.
_SUCH_AS = re.compile(r"\b(?:programmes|projects|actions) such as(?: the)?$")
_PROJECT = pattern(r"{project}(?: \([^()]*\))?")
#: What lies between things is one, however many they are.
_BETWEEN = re.compile(r"\b(?:between|synergies)\b")


def ordered(passage: Passage, clause: Clause) -> Iterator[Order]:
    """The orders of a clause that begins with a verb."""
    verb, line = clause.group.verb, passage.skeleton.line
    aside = _ASIDE_PLAN.search(line, clause.subject[0], clause.end)
    pieces = list(_by_verb(line, clause.subject[0], aside.start() if aside else clause.end))
    for number, (start, end) in enumerate(pieces):
        if number + 1 < len(pieces) and " " not in _words(passage, start, end):
            yield _with_object_behind(passage, (start, end), pieces[number + 1])
        elif verb and verb.sort is Sort.HOLD:
            yield from _by_meeting(passage, clause, start, end)
        else:
            yield from _by_object(passage, start, end)


def _with_object_behind(passage: Passage, verb: tuple[int, int], behind: tuple[int, int]) -> Order:
    """The first of two verbs that share what stands behind the second: "Sign and launch the …"."""
    words = _words(passage, *behind).partition(" ")[2]
    return Order(_lower(f"{_words(passage, *verb)} {words}"), (verb[0], behind[1]))


def _by_meeting(passage: Passage, clause: Clause, start: int, end: int) -> Iterator[Order]:
    """One order a meeting: "Hold a technical meeting and a Roundtable with Egypt"."""
    meetings = each(passage.skeleton.line, *clause.rest)
    verb = _words(passage, start, clause.rest[0])
    for first, last in meetings if len(meetings) > 1 else ():
        yield Order(_lower(f"{verb} {_words(passage, first, last)}"), (start, end))
    if len(meetings) == 1:
        yield from _by_object(passage, start, end)


def _by_verb(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for cut in _AND_ALSO.finditer(line, start, end):
        if _is_verb(line, cut) and not _INFINITIVE.search(line[at : cut.start()]):
            yield at, cut.start()
            at = cut.end()
    yield at, end


def _is_verb(line: str, cut: re.Match[str]) -> bool:
    found = forms().get(cut["verb"]) or forms().get(f"{cut['verb']}{cut['particle'] or ''}")
    if not found or Form.BASE not in found[1]:
        return False
    ambiguous = found[0].noun.split(" ")[0] == cut["verb"]
    if ambiguous and _NOUN_GOES_ON.match(line, cut.end("verb")):
        return False
    return (line[: cut.start()].rpartition(" ")[2], cut["verb"]) not in _PAIRS


def _by_object(passage: Passage, start: int, end: int) -> Iterator[Order]:
    line = passage.skeleton.line
    listed = _PROJECTS.search(line, start, end)
    several = _several(passage, start, end)
    cuts = list(_OBJECTS.finditer(line, start, end))
    if several:
        yield from several
    elif listed and not _BETWEEN.search(line[start : listed.start("list")]):
        opening = _SUCH_AS.sub("", _words(passage, start, listed.start("list")))
        for one in _PROJECT.finditer(line, *listed.span("list")):
            name = _words(passage, one.start(), one.start() + 1)
            yield Order(_lower(f"{opening.rstrip()} {name}"), (start, end))
    elif cuts and _FIRST_OBJECT.search(line[start : cuts[0].start()]):
        yield from _each_object(passage, cuts, start, end)
    else:
        yield Order(_lower(_words(passage, start, end)), (start, end))


def _several(passage: Passage, start: int, end: int) -> list[Order]:
    """One order a project where one phrase stands for several: "actions in A and in B"."""
    places = list(passage.skeleton.places(start, end, Kind.PROJECT))
    projects = passage.projects_at(places[0]) if len(places) == 1 else ()
    if len(projects) < 2:
        return []
    opening = _words(passage, start, places[0])
    return [Order(_lower(f"{opening} {one.name.label}"), (start, end)) for one in projects]


def _each_object(
    passage: Passage, cuts: list[re.Match[str]], start: int, end: int
) -> Iterator[Order]:
    """The first object with the verb it has, the others with the verb they share."""
    verb = _VERB.match(passage.skeleton.line, start)
    shared = verb[0].strip() if verb else ""
    first = cuts[0].start()
    yield Order(_lower(_words(passage, start, first)), (start, first))
    stops = [*(cut.start() for cut in cuts[1:]), end]
    for cut, stop in zip(cuts, stops, strict=True):
        words = _words(passage, cut.end(), stop)
        yield Order(_lower(f"{shared} {words}"), (cut.end(), stop))


def _words(passage: Passage, start: int, end: int) -> str:
    return " ".join(passage.skeleton.words(start, end).split()).strip(" .,;:")


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:] if not label[1:2].isupper() else label
