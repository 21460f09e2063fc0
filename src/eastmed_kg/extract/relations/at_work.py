"""A passage → where a project is at work: "FOO equips the crossing points of A", "It trains …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Predicate, Reading
from ..passage import Passage, Project
from ..syntax.clauses import Clause, Role
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import Sort
from .attached import COUNTRIES, HEAD
from .place_names import PLACES, places_in

#: A subject that is a project, with what stands in brackets behind it.
_PROJECT = pattern(
    rf"(?:[Tt]he )?(?:{{demonym}} |{{org}} )?(?P<p>{{project}}){HEAD}"
    r"(?: \([^()]*\))*(?:, [^,]+,)? ?$"
)
_SAME = re.compile(r"(?:[Ii]t|[Tt]he (?:project|programme|action|scheme|initiative))(?: also)? ?$")
#: Where it is done; whom somebody came from, or left, is none.
_WHERE = pattern(
    rf"\b(?:in|across|throughout|inside|on(?= {{place}})) (?:the )?"
    rf"(?:(?P<c>{COUNTRIES})|(?P<o>{PLACES})(?![\w’'-]))"
)
_WORKS = frozenset((Mood.HABIT, Mood.ONGOING, Mood.DONE, Mood.PLANNED))
_SORTS = frozenset((Sort.ACT, Sort.STATE, Sort.CARRY))


def read_at_work(passage: Passage) -> Iterator[Reading]:
    """Every country and place in which a project does what a clause says."""
    for sentence in passage.sentences:
        for clause in sentence.clauses:
            if _does(clause) and (project := _who(passage, clause)):
                yield from _places(passage, clause, project)


def _does(clause: Clause) -> bool:
    group = clause.group
    acts = group.verb is not None and group.verb.sort in _SORTS and not group.passive
    return acts and group.mood in _WORKS and clause.role is not Role.UNSURE


def _who(passage: Passage, clause: Clause) -> Project | None:
    """The project that a clause is about; "it" is the one named last."""
    line, (start, end) = passage.skeleton.line, clause.subject
    if found := _PROJECT.match(line, start, end):
        return passage.projects_at(found.start("p"))[0]
    if _SAME.match(line, start, end):
        before = [project for _, project in passage.projects(0, start)]
        return before[-1] if before else None
    return None


def _places(passage: Passage, clause: Clause, project: Project) -> Iterator[Reading]:
    skeleton = passage.skeleton
    if any(skeleton.places(*clause.rest, Kind.PROJECT)):
        return
    for found in _WHERE.finditer(skeleton.line, *clause.rest):
        proof = passage.span(clause.start, found.end())
        for at in skeleton.places(*found.span(), Kind.COUNTRY):
            yield passage.reading(
                project.name, Predicate.SUPPORTS_COUNTRY, passage.name(at), proof, "at-work"
            )
        for place in places_in(passage, *found.span("o")) if found["o"] else ():
            yield passage.reading(project.name, Predicate.LOCATION, place, proof, "at-work")
