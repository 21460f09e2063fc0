"""A clause where it stands, and whom it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model.names import Name
from ..passage import Passage
from ..relations.attached import PARTIES
from ..syntax.clauses import Clause, Role, Sentence
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import Verb
from .happenings import is_happening

_PEOPLE = (
    r"(?:[Rr]epresentatives|[Dd]elegations?|[Oo]fficials|[Ee]xperts|[Mm]inisters?|[Pp]resident)"
)
_ACTORS = pattern(
    r"(?:which )?(?:(?:[Tt]he |[Aa]n? )?(?:[A-Za-z]+ )?"
    rf"{_PEOPLE}(?: of (?:[a-z]+ )?{_PEOPLE})? (?:of|from) )?"
    rf"(?:[Tt]he )?(?P<o>{PARTIES})(?![-–])"
)
#: A facility that acts by itself: "the EUAA Resettlement Support Facility supported …".
_PROJECT = pattern(r"(?:[Tt]he )?(?:{org} )?(?P<o>{project})")
#: Who does it with those who do it.
TOGETHER = pattern(rf"\b(?:together|jointly) with (?:the )?(?P<o>{PARTIES})")
_MEANS_ANOTHER = frozenset(("it", "they", "where they", "who", "where it"))


class Told(NamedTuple):
    """A clause with its sentence (the ``number``-th of the passage)."""

    passage: Passage
    number: int
    sentence: Sentence
    clause: Clause

    @property
    def line(self) -> str:
        """The skeleton."""
        return self.passage.skeleton.line

    @property
    def verb(self) -> Verb | None:
        """The verb of the clause."""
        return self.clause.group.verb

    @property
    def mood(self) -> Mood:
        """How the clause is meant."""
        return self.clause.group.mood

    @property
    def happens(self) -> bool:
        """Whether the subject names something that happens: "A visit …"."""
        return is_happening(self.line[slice(*self.clause.subject)])

    @property
    def passive(self) -> bool:
        """Whether something is done to the subject."""
        return self.clause.group.passive


def actors(told: Told) -> list[Name]:
    """Who the clause says does it, those together with them included."""
    words = told.line[slice(*told.clause.subject)].strip().lower()
    if words in _MEANS_ANOTHER:
        return _meant(told)
    if found := _PROJECT.match(told.line, *told.clause.subject):
        return [told.passage.projects_at(found.start("o"))[0].name]
    named = list(_named(told, _ACTORS.match(told.line, *told.clause.subject)))
    for more in TOGETHER.finditer(told.line, *told.clause.subject):
        named += _named(told, more)
    return named


def _named(told: Told, found: re.Match[str] | None) -> Iterator[Name]:
    if found:
        for at in told.passage.skeleton.places(*found.span("o"), Kind.ORG, Kind.COUNTRY):
            yield told.passage.name(at)


def _meant(told: Told) -> list[Name]:
    """Whom "it" or "they" means: who the nearest clause before is about."""
    for number in range(told.number, -1, -1):
        sentence = told.passage.sentences[number]
        for clause in reversed(sentence.clauses):
            one = Told(told.passage, number, sentence, clause)
            if _comes_before(one, told) and (names := actors(one)):
                return names
    return []


def _comes_before(one: Told, other: Told) -> bool:
    before = one.clause.start < other.clause.start and one.clause.subject != other.clause.subject
    return before and one.clause.role is Role.MAIN
