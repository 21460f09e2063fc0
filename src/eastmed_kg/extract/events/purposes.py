"""An event and the words around it → what it builds or backs: "a visit … to facilitate X"."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.fact import Literal, Predicate, Reading
from ...model.names import Type
from ..passage import Passage
from ..relations.attached import REGIONS
from ..syntax.skeleton import Kind, pattern
from .scene import Scene

_BACK = (
    r"(?:support|facilitate|enhance|strengthen|improve|reinforce|promote|foster|boost|ensure|"
    r"advance|build|develop)"
)
#: Where the words for what is backed end: at the next verb at the latest.
_STOP = (
    rf"(?:, | and )(?:to )?{_BACK} | through | by [a-z]+ing | while | which | that |"
    r" (?:was|were|is|are|has|have|will|took|takes) | [a-z]+ed (?:in|on|by) "
)
_THING = (
    rf"(?P<what>(?:(?!{_STOP})"
    r"[^.;,()])+)"
)
_SHAPES = (
    pattern(
        rf"(?:,| )(?: in order| so as)? ?to (?:further |better |help |also )?{_BACK} "
        rf"(?:the )?{_THING}"
    ),
    pattern(
        r"(?:gap analys[ie]s|needs assessments?|feasibility study|scoping study)(?: with {party})?"
        rf"(?: (?:was |were )?completed(?: (?:in|on) {{date}})?)? (?:for|on) (?:the )?{_THING}"
    ),
)
#: "Agreement on full application of the acquis in A and B".
_AGREED_IN = pattern(
    r"\b[Aa]greement on (?:the )?[^.;,]*? in (?:the )?(?:Republic of )?"
    rf"(?P<o>{REGIONS})(?=[ .;,]|$)"
)
#: In the relative clause behind: "… with 24 missions, which included support for X".
_INCLUDED = pattern(
    r",? ?which (?:also )?included support (?:for|on|in|to|with) (?:the )?(?P<what>[^.;()]+)"
)


def holds_in(passage: Passage, scene: Scene) -> Iterator[Reading]:
    """The countries in which what was agreed on is to hold."""
    for found in _AGREED_IN.finditer(passage.skeleton.line, *scene.span):
        for at in passage.skeleton.places(*found.span("o"), Kind.COUNTRY):
            proof = passage.span(*scene.span)
            where = passage.name(at)
            rule = "event-agreed-in"
            yield passage.reading(scene.event, Predicate.SUPPORTS_COUNTRY, where, proof, rule)


def purposes(passage: Passage, scene: Scene) -> Iterator[Reading]:
    """What the words of an event, up to the end of its clause, say it is to build or back."""
    line, start, end = passage.skeleton.line, scene.phrase[0], max(scene.phrase[1], scene.rest[1])
    behind = _INCLUDED.match(line, end)
    for found in (*(found for one in _SHAPES for found in one.finditer(line, start, end)), behind):
        if found:
            value = Literal(passage.skeleton.words(*found.span("what")).strip(), Type.TEXT)
            proof = passage.span(min(start, scene.span[0]), found.end())
            yield passage.reading(scene.event, Predicate.SUPPORTS, value, proof, "event-purpose")
