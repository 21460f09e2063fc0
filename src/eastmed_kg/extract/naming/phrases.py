"""Projects that have no name of their own: the shapes of phrase that describe one.

Every shape is a pattern over the skeleton of a passage in which names, dates, money and named
projects are folded already. ``np`` is the phrase that becomes the label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..syntax.shapes import Table
from ..syntax.skeleton import pattern
from . import works_shapes
from .phrase_shapes import SHAPES
from .phrase_words import LINK


class Phrase(NamedTuple):
    """A phrase at ``start``..``end`` of the skeleton; its label is ``lead`` and its words."""

    start: int
    end: int
    np: tuple[int, int]
    shape: str
    lead: str = ""
    funder: int | None = None
    money: int | None = None
    countries: tuple[int, ...] = ()


#: What is quicker to find than the words before it, of shapes that most lines might fit.
_CORES = {
    "described-head": rf"(?:project|programme|measure)(?: (?:of|worth) {{money}})? {LINK} ",
    "amount-behind": r" \([^()]*{money}[^()]*\)|, (?:co-)?(?:funded|financed) by (?:the )?{payer}",
}
_RULES = Table((shape, pattern(template, _CORES.get(shape, ""))) for shape, template in SHAPES)
_NAMED_NEXT = pattern(
    r"(?:, (?={project},)|(?: (?:on|of|for|called|entitled))?[ “\"(]{1,2}|: (?:the )?project |"
    r" (?:on|for) [A-Za-z -]{3,60}? \(){project}"
)
#: Shapes of which the whole is the mention, not the describing words alone.
_WHOLE = frozenset({"funded-title"})
#: The shape whose bare noun is called by its amount: "EUR 1 billion package".
_SUM = "amount-to"
_LEADS = {
    "one-of-several": "project ",
    "allocates-to": "allocation ",
    **{shape: f"{shape} " for shape, _ in works_shapes.SHAPES},
}


def find_phrases(line: str) -> Iterator[Phrase]:
    """The describing phrases of a skeleton, none overlapping another."""
    taken: list[Phrase] = []
    for shape, rule in _RULES.fitting(line):
        for found in rule.each(line):
            phrase = _phrase(shape, found)
            if _goes_on(line, phrase):
                continue
            if not any(phrase.start < other.end and other.start < phrase.end for other in taken):
                taken.append(phrase)
    yield from sorted(taken, key=lambda phrase: phrase.start)


def _goes_on(line: str, phrase: Phrase) -> bool:
    """Whether a project with a name of its own follows: then the phrase only introduces it."""
    return bool(_NAMED_NEXT.match(line, phrase.end))


def _phrase(shape: str, found: re.Match[str]) -> Phrase:
    group = "np" if found["np"] else "first"
    start, end = found.span(group)
    end = start + len(found[group].rstrip(" ,–-"))
    whole = shape in _WHOLE or (shape == _SUM and " " not in found["np"])
    return Phrase(
        start=found.start() if whole else start,
        end=end,
        np=(start, end),
        shape=shape,
        lead=_LEADS.get(shape, ""),
        funder=_at(found, "funder"),
        money=_at(found, "money"),
        countries=tuple(at for at in [_at(found, "country")] if at is not None),
    )


def _at(found: re.Match[str], group: str) -> int | None:
    return found.start(group) if group in found.re.groupindex and found[group] else None
