"""A paper that is signed → who signs it, where the words do not say "by"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.names import Name
from ..passage import Passage
from ..relations.attached import PARTIES
from ..syntax.skeleton import pattern
from .parties import named

_SIGNS = frozenset(("sign", "conclude", "initial", "agree"))
_BETWEEN = pattern(rf"\bbetween (?:the )?(?P<o>{PARTIES})")
#: "the EU-Tunisia agreement".
_JOINED = pattern(r"(?P<o>{party}[-–]{party}) ")
#: "the EUAA operating plans with A": whose plans they are.
_OWNED = pattern(
    r"(?P<o>{org}) (?:[A-Z]?[a-z]+ ){0,2}(?:[Pp]lans?|[Aa]rrangements?|[Rr]oadmaps?|"
    r"[Aa]greements?) with "
)
#: Papers that a country signs with others.
_AGREED = re.compile(
    r"(?i:agreement|arrangement|memorandum|protocol|partnership|MoU|declaration)\b"
)
#: "SERBIA: agreement with A signed": the country that a sentence is headed by.
_HEADING = pattern(r"(?:^|[.;] ?) ?(?P<c>{country}): (?:the |an? )?$")
_BY_OTHERS = pattern(r" ?(?:(?:on|in) {date},? )?by (?:the )?{party}")


def signatories(
    passage: Passage, verb: str, phrase: tuple[int, int], rest: tuple[int, int]
) -> Iterator[Name]:
    """Those between whom a paper is, else the country under whose name it stands.

    ``phrase`` is the paper, ``rest`` what follows the verb, as ranges of the skeleton.
    """
    if verb not in _SIGNS:
        return
    line = passage.skeleton.line
    for shape in (_BETWEEN, _JOINED, _OWNED):
        for between in shape.finditer(line, *phrase):
            yield from named(passage, between)
    others = _BETWEEN.search(line, phrase[0], rest[1]) or _BY_OTHERS.match(line, *rest)
    if not others and _AGREED.search(line, *phrase):
        start = line.rfind(": ", 0, _first_word(line, phrase))
        heading = _HEADING.search(line[: start + 2]) if start >= 0 else None
        if heading:
            yield passage.name(heading.start("c"))


def _first_word(line: str, phrase: tuple[int, int]) -> int:
    """Behind the label with which a phrase may begin."""
    return phrase[0] + max(0, line[slice(*phrase)].find(": ") + 2)
