"""A clause → the phrase that its verb acts upon, as a range of the skeleton."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..relations.attached import PARTIES
from ..syntax.skeleton import Kind, pattern, sign
from .dating import attributive
from .told import Told

#: What may stand between a verb and its object: adverbs, a day, an aside, companions.
_SKIPPED = (
    re.compile(r"(?: (?:very|also|already|with(?= the [a-z]+(?:ment|ion|al)\b)|\w+ly))+"),
    pattern(
        r" (?:on|in) {date}(?:,(?= )|(?= (?!(?:and|or|in|on|at|by|to|with|for) )(?:[a-z-]+|\d+) ))"
    ),
    re.compile(r" ?\([^()]*\)"),
    #: "organised in Brussels, as part of …, a seminar": the place and an aside come first.
    pattern(
        r" (?:in|at) (?:the )?{place}(?: on {date})?(?:, [^.;:]*?,)? (?=(?:an?|the|their|its|a) )"
    ),
    re.compile(
        r",? (?:through|via|within|under|as part of|in the framework of|in cooperation with|"
        r"with the support of) [^,;.]*,(?= (?:an?|the|its|their|two|three|\d+) )"
    ),
    pattern(rf",? (?:together|jointly) with (?:the )?{PARTIES}"),
    #: "launched with A and B the second round": who it was done with comes first.
    pattern(rf" with (?:the )?{PARTIES}(?= (?:the|an?|its|their) )"),
    re.compile(r" ?\([^()]*\)"),
)
#: Nouns whose infinitive belongs to them: "an intention to join", "the call to act".
_TAKES_INFINITIVE = "".join(
    rf"(?<!{noun})"
    for noun in (
        "intention", "plan", "plans", "commitment", "decision", "invitation", "readiness",
        "proposal", "need", "willingness", "agreement", "call", "visit", "related",
        "how",
    )
)  # fmt: skip
#: What a thing is for or led to is no part of its name.
_PURPOSE = re.compile(
    # The places that can begin it first: the nouns are looked for behind few of them.
    rf"(?=,? (?:to|in|so|ai|ta|th|en|no|le|re|w|f)){_TAKES_INFINITIVE}"
    r",? (?:to(?= [a-z])(?! (?:the|all|its|their|a|an)\b)|in order to|so as to|aimed at|"
    r"aiming at|taking place|thereby|ensuring|noting|leading to|resulting in|which|that|"
    r"with a view|following) "
)
#: What stands before a colon is told of; a word or two are a label.
_TOLD = re.compile(r"\S+ \S+ [^:]*: ")
#: "(Budapest, 27 March)", and a day in a bracket that ends the phrase.
_HELD = pattern(
    r" \((?:(?:{region}|{party}|[A-Z][\w’'-]+), {date}\)|{date}, (?:{place}|[A-Z][\w’'-]+)\)|"
    r"{date}\)(?=[.,;]? ?$|[.;,]))"
)
_DATE_OR_PLACE = pattern(
    r" (?:(?:on|in|at|from|since|by|during|between|of|as of|as from) )?(?:the )?(?:{date}|"
    r"(?<=in ){place})"
)


def object_of(told: Told) -> tuple[int, int]:
    """The object of an active clause, up to its day, its place or its purpose."""
    start, end = told.clause.rest
    for skipped in _SKIPPED:
        found = skipped.match(told.line, start, end)
        start = found.end() if found else start
    return start, object_end(told.line, start, end)


def object_end(line: str, start: int, end: int) -> int:
    """Where a phrase ends before its day, its place or its purpose."""
    purpose = _PURPOSE.search(line, start, end)
    told = _TOLD.search(line, start, end) if ": " in line else None
    stops = [purpose.start() if purpose else end, told.end() - 2 if told else end]
    return min([*_days_and_places(line, start, end), *stops, end])


def _days_and_places(line: str, start: int, end: int) -> Iterator[int]:
    """Where a day or a place begins; "its 2024-2028 action plan" has its years for a name."""
    yield from (held.start() for held in _HELD.finditer(line, start, end))
    for found in _DATE_OR_PLACE.finditer(line, start, end):
        if line[found.end() - 1] != sign(Kind.DATE) or not attributive(line, found.end() - 1):
            yield _outside(line, start, found.start())


def _outside(line: str, start: int, at: int) -> int:
    """The place itself, or where the bracket opens that it stands in."""
    opened = line.rfind(" (", start, at)
    return opened if opened >= 0 and line.find(")", opened, at) < 0 else at
