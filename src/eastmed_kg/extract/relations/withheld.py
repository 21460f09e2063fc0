"""A passage → what a redaction mark right behind a project hides."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.fact import Literal, Predicate, Reading
from ...model.names import Type
from ..passage import Passage
from ..syntax.skeleton import pattern
from .attached import HEAD, PROJECT, projects

_MARKED = (
    pattern(rf"(?P<p>{{project}}){HEAD}(?: \([^()]*\))? ?\(?(?:EUR )?(?P<mark>{{mark}})"),
    pattern(rf"[Bb]udget of (?:the )?(?P<p>{PROJECT}) is (?P<mark>{{mark}})"),
    pattern(r"budget of (?P<mark>{mark}), (?:the )?(?P<p>{project})"),
)


def read_withheld(passage: Passage) -> Iterator[Reading]:
    """A redaction mark right behind a project hides something said of it."""
    for found in (found for shape in _MARKED for found in shape.finditer(passage.skeleton.line)):
        mark = Literal(passage.skeleton.words(*found.span("mark")), Type.TEXT)
        for project in projects(passage, found, "p"):
            span = passage.span(*found.span())
            yield passage.reading(project.name, Predicate.WITHHELD, mark, span, "mark-behind")
