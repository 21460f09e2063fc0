"""Where what is said of a project hangs: brackets behind it, lists of projects, lists of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.names import Name
from .passage import Passage, Project
from .skeleton import Kind, pattern

#: A project, perhaps with its head noun behind it.
PROJECT = r"{project}(?: (?:projects?|programmes?|action|initiative|scheme|contract))?"
#: What may stand between a project and what is said of it: anything but another project.
GAP = r"(?:(?!{project})[^.;])*?"
#: Parties one after the other.
PARTIES = r"{party}(?:(?:, and |, | and |/|, as well as ){party})*"
FUNDS = r"{fund}(?:(?:, and |, | and |/| ){fund})*"
COUNTRIES = r"{country}(?:(?:, and |, | and |/){country})*"
PROJECTS = (
    r"{project}(?: \([^()]*\))?(?: {mark})?"
    r"(?:(?:, and |, | and ){project}(?: \([^()]*\))?(?: {mark})?)*"
)

_BRACKETS = pattern(
    rf"(?P<p>{PROJECT})(?: in (?:the )?{COUNTRIES})?(?: with {PARTIES})?,? ?"
    r"(?P<in>\([^()]*\))"
)


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket behind a project: ``start``..``end`` is what stands in it, on the skeleton."""

    project: Project
    at: int
    start: int
    end: int


def brackets(passage: Passage) -> Iterator[Bracket]:
    """Every bracket that stands right behind a project, or behind its head noun or partner."""
    for found in _BRACKETS.finditer(passage.skeleton.line):
        start, end = found.span("in")
        for project in passage.projects_at(found.start("p")):
            yield Bracket(project, found.start("p"), start + 1, end - 1)


def spots(passage: Passage, found: re.Match[str], group: str, *kinds: Kind) -> Iterator[int]:
    """Places on the skeleton, within a group of a match, that hold such mentions."""
    start, end = found.span(group)
    return (at for at in range(start, end) if passage.skeleton.holds(at, *kinds))


def names(passage: Passage, found: re.Match[str], group: str) -> Iterator[Name]:
    """The names of the world within a group of a match."""
    kinds = (Kind.ORG, Kind.COUNTRY, Kind.FUND, Kind.PLACE)
    return (passage.name(at) for at in spots(passage, found, group, *kinds))


def projects(passage: Passage, found: re.Match[str], group: str) -> Iterator[Project]:
    """The projects within a group of a match."""
    return (project for _, project in passage.projects(*found.span(group)))
