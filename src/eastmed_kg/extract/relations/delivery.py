"""A passage → who carries a project out, leads it, or takes part in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Modality, Reading
from ...model.names import Name, Type
from ..passage import Passage, Project, stated
from ..syntax.shapes import Table
from .attached import names, projects
from .bracketed import read_bracketed
from .deliveries import EACH_IN, RULES

#: Whoever is before a project that is theirs may only pay for it.
_OWN = frozenset(("own-programme", "own-project", "launches"))
#: Who is with a project's committee need be no partner of the project.
_OF_MEETING = re.compile(
    r"\b(?i:committee|meeting|board|conference|workshop|seminar|session)s? (?:of|on|for) [^.;:]*$"
)
_PAYERS = frozenset(("European Union", "European Commission", "Member States"))
_TABLE = Table(RULES)


def read_delivery(passage: Passage) -> Iterator[Reading]:
    """Every implementedBy, ledBy and partner of the passage."""
    for rule, predicate, shape in _TABLE.fitting(passage.skeleton.line):
        for found in shape.each(passage.skeleton.line):
            for project in projects(passage, found, "p"):
                for name in names(passage, found, "o"):
                    if not _holds(passage, found, rule, (project, name)):
                        continue
                    span = passage.span(*found.span())
                    reading = passage.reading(project.name, predicate, name, span, rule)
                    yield stated(reading, _modality(found))
    yield from read_bracketed(passage)


def _holds(passage: Passage, found: re.Match[str], rule: str, pair: tuple[Project, Name]) -> bool:
    """Whether a wording that may say something else says so of this project and this body."""
    if rule == "with-behind":
        return _OF_MEETING.search(passage.skeleton.line, 0, found.start("p")) is None
    if rule == EACH_IN:
        return pair[1].type is Type.ORGANISATION
    return rule not in _OWN or _runs(*pair)


def _runs(project: Project, name: Name) -> bool:
    """Whether a body's name before a project says that it runs it: the Union runs none itself."""
    described = project.name.label[:1].islower() or project.funder is not None
    return not described and name.label not in _PAYERS


def _modality(found: re.Match[str]) -> Modality:
    if "plan" in found.re.groupindex and found["plan"]:
        return Modality.PLANNED
    return (
        Modality.ONGOING
        if re.search(r"\b(?:is|are|currently|being)\b", found[0])
        else Modality.DONE
    )
