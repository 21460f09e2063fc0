"""A happening named in passing, and what a shape that tells of one holds."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...model.fact import When
from ...model.names import Name
from ..passage import Passage
from ..syntax.skeleton import Kind

#: Words of a phrase, up to the next verb, date or mark.
WITHIN = (
    r"(?:(?! (?:is|are|was|were|has|have|had|will|took|to (?!be)|which|that|where|on {date}|"
    r"in {date}|of {date}|at {date}|following|after|at|from)\b)[^.;:(){date}])"
)
#: Who is sent somewhere.
POSTED = r"(?:officers?|experts?|staff|specialists?|advis[eo]rs?|teams?|analysts?|personnel)"


class Aside(NamedTuple):
    """A happening named in passing: ``phrase`` holds its members, besides ``parties``."""

    label: str
    phrase: tuple[int, int]
    proof: tuple[int, int]
    when: When | None
    rule: str
    parties: tuple[Name, ...] = ()


def date_of(passage: Passage, found: re.Match[str], *groups: str) -> When | None:
    """The date in the first of these groups that holds one."""
    for group in groups:
        if group in found.re.groupindex and found[group]:
            return passage.date(found.start(group)).when
    return None


def parties_of(passage: Passage, start: int, end: int) -> tuple[Name, ...]:
    """The parties in a range of the skeleton."""
    places = passage.skeleton.places(start, end, Kind.ORG, Kind.COUNTRY)
    return tuple(passage.name(at) for at in places)
