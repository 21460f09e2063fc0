"""A skeleton → its sentences, each with its clauses: who or what, which verb, in which mood.

A sentence without a finite verb, as these papers love them, is read in its own terms: an order
("Continue to …"), a plan ("Commission to propose …"), a report ("Toolbox presented by …"), or a
bare noun, which has no clause at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from .groups import groups, order, proceeding
from .moods import Group
from .sentences import sentences
from .skeleton import Kind, sign
from .statements import NEAR, RELATIVES, statements
from .tokens import Tokens, tokens

_OPENS = frozenset(
    "following after before in on from under since until during starting given as at with "
    "within throughout due thanks despite further to for by between through subject ahead "
    "upon according up".split()
)
#: Behind a bracket that ends what opens a sentence: "At the meeting (3 May) the Commission …".
_BEGINS = frozenset(("the", "a", "an"))
_JOINS = frozenset({"and", "but", "while", ",", ";", "whereas"})
_DATE = sign(Kind.DATE)
#: Words before the day with which a sentence opens.
_DATED_BY = frozenset(("in", "on", "until", "by", "since", "from", "between"))
#: Behind another, "the" makes the day part of a name: "until the 2025-2027 Roadmap is adopted".
_WHEN_IN = frozenset(("in", "on"))
#: "The conference, which had been put off, was held": the conference was.
_RELATIVE_OPENS = re.compile(r", (?:(?:in|at|for|of|by|with|to) )?(?:which|who|whose|that|where) ")
_UNSURE = frozenset({"until", "if", "once", "unless", "whether", "should"})


class Role(StrEnum):
    """How a clause stands to its sentence."""

    MAIN = "main"
    RELATIVE = "relative"
    UNSURE = "unsure"


class Clause(NamedTuple):
    """One statement of a sentence, as half-open ranges of the skeleton.

    ``subject`` is what stands before the verb, ``group`` the verb with its helpers, ``rest`` what
    follows up to the next clause; ``lead`` is what opens the sentence before the subject.
    """

    start: int
    end: int
    lead: tuple[int, int]
    subject: tuple[int, int]
    group: Group
    rest: tuple[int, int]
    role: Role


class Sentence(NamedTuple):
    """One sentence of a passage with its clauses, in order."""

    start: int
    end: int
    lead: tuple[int, int]
    clauses: tuple[Clause, ...]


def parse(line: str) -> list[Sentence]:
    """The sentences of a skeleton."""
    return [_sentence(line, start, end) for start, end in sentences(line)]


def _sentence(line: str, start: int, end: int) -> Sentence:
    words = tokens(line, start, end)
    body = _after_lead(words)
    lead = (start, words.starts[body] if body < len(words) else end)
    commanded = order(words, body)
    found = statements(words, list(groups(words, body)), commanded)
    if not found and (going := proceeding(words)):
        found = [going]
    return Sentence(
        start, end, lead, tuple(_with_rest(line, list(_clauses(words, found, lead, end))))
    )


def _with_rest(line: str, clauses: list[Clause]) -> Iterator[Clause]:
    """As in "was signed and launched on …": what follows the last verb is said of each."""
    for number, clause in enumerate(clauses):
        behind = clauses[number + 1 :]
        if behind and _shares(line, clause, behind[0]):
            yield clause._replace(rest=behind[0].rest, end=behind[0].end)
        else:
            yield clause


def _shares(line: str, clause: Clause, other: Clause) -> bool:
    empty = not line[slice(*clause.rest)].strip()
    return empty and clause.subject == other.subject and clause.group.passive == other.group.passive


def _after_lead(words: Tokens) -> int:
    """The token at which the sentence proper begins, after "In 2023," or "Following …,".

    A country before a colon and another party is a label: "LEBANON: Frontex trained …".
    """
    party = words.is_sign(2 + (words.word(2) == "the"))
    opens = party or words.word(2) in _OPENS
    at = 2 if words.word(1) == ":" and words.is_sign(0) and opens else 0
    while at < len(words) and words.low[at] in _OPENS and not order(words, at):
        comma = _comma(words, at)
        the = words.word(at + 1) == "the"
        date = at + 1 + the
        by = _WHEN_IN if the else _DATED_BY
        dated = words.low[at] in by and words.is_sign(date)
        dated = dated and (words.low[at] in _WHEN_IN or words.raw[date] == _DATE)
        if dated and words.word(date + 1) != ",":
            return date + 1
        if comma is None:
            return at
        at = _past_apposition(words, comma + 1)
    return at


def _past_apposition(words: Tokens, at: int) -> int:
    """Past ", co-hosted by A and B on 6 February," which goes on about what opened the sentence.

    So does ", which took place in A on 3 May,".
    """
    hosted = words.word(at).endswith("ed") and words.word(at + 1) == "by"
    if hosted or words.word(at) in RELATIVES:
        comma = _comma(words, at)
        return at if comma is None else comma + 1
    return at


def _comma(words: Tokens, at: int) -> int | None:
    """The comma that ends what opens a sentence; one in a list of names or in brackets is none."""
    depth = 0
    for place in range(at, len(words)):
        low = words.low[place]
        depth += (low == "(") - (low == ")")
        if low == "," and not depth and not _in_list(words, place):
            return place
        behind = words.word(place + 1)
        number = behind[:1].isdigit() and "/" not in behind
        if low == ")" and not depth and (behind in _BEGINS or number):
            return place
    return None


def _in_list(words: Tokens, place: int) -> bool:
    beside = place + 1 < len(words) and words.is_sign(place - 1) and words.is_sign(place + 1)
    if words.raw[place - 1] == _DATE:
        return False
    closed = words.word(place - 2) == "and"
    return beside and not closed and place + 2 < len(words) and words.low[place + 2] in {",", "and"}


def _clauses(
    words: Tokens, found: list[Group], lead: tuple[int, int], end: int
) -> Iterator[Clause]:
    shared = (lead[1], lead[1])
    for number, group in enumerate(found):
        last = _opening(words, found[number + 1], group) if number + 1 < len(found) else len(words)
        first = _opening(words, group, found[number - 1]) if number else None
        subject = _subject(words, group, first, lead)
        role = _role(words, group, lead, first)
        opening = _RELATIVE_OPENS.search(words.line, *subject) if first is None else None
        if opening:
            role, shared = Role.RELATIVE, (subject[0], opening.start())
            subject = (opening.end(), subject[1])
        if not words.text(*subject).strip() or words.text(*subject).strip() in {"and", ","}:
            subject = shared
        if role is not Role.RELATIVE:
            shared = subject
        rest_end = words.starts[last] if last < len(words) else end
        start = words.starts[first] if first is not None else lead[0]
        stop = words.end(group.last - 1)
        rest = (min(stop, rest_end), rest_end)
        yield Clause(start, rest_end, lead, subject, group, rest, role)


def _opening(words: Tokens, group: Group, before: Group) -> int:
    """The token with which the clause of a group begins."""
    places = range(group.first - 1, before.last - 1, -1)
    joins = [at for at in places if words.low[at] in _JOINS or words.low[at] in RELATIVES]
    if not joins:
        return max(before.last, group.first)
    # "…, which A, B and C attended": what joins the list opens nothing.
    whole = next((at for at in joins if not _lists(words, at)), joins[0])
    return whole if words.low[whole] in RELATIVES else joins[0]


def _lists(words: Tokens, at: int) -> bool:
    """Whether a comma or an "and" stands between two names."""
    return words.is_sign(at - 1) and at + 1 < len(words) and words.is_sign(at + 1)


def _subject(
    words: Tokens, group: Group, first: int | None, lead: tuple[int, int]
) -> tuple[int, int]:
    start = lead[1] if first is None else words.starts[min(first, group.first)]
    while first is not None and first < group.first and words.low[first] in _JOINS:
        first += 1
        start = words.starts[first]
    return start, max(start, words.starts[group.first])


def _on_condition(words: Tokens, group: Group) -> bool:
    """As in "cannot be released as long as no body has been designated"."""
    before = words.low[max(0, group.first - NEAR) : group.first]
    return "unless" in before or any(
        before[at : at + 3] in (["as", "long", "as"], ["as", "soon", "as"])
        for at in range(len(before))
    )


def _role(words: Tokens, group: Group, lead: tuple[int, int], first: int | None) -> Role:
    opening = words.low[first] if first is not None else words.low[0] if len(words) else ""
    if opening in RELATIVES or (group.first and words.low[group.first - 1] in RELATIVES):
        return Role.RELATIVE
    if opening in _UNSURE and words.starts[group.first] < lead[1]:
        return Role.UNSURE
    if _on_condition(words, group):
        return Role.UNSURE
    return Role.MAIN
