"""A passage → how long the mandate of a mission runs, and with how much money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Predicate, Reading
from ..passage import Passage
from ..syntax.skeleton import pattern
from .periods import Said, both_ends, dated_edge

_PROLONGED = r"(?:(?:was|were|is|has been) )?(?:extended|prolonged|renewed)"
_UNTIL = r"(?:from |until |till |to |up to )"
_MONEY = r"(?:,? with a budget of (?P<m>{money}))?"
#: What is extended by itself is a mission, no agency.
_MISSION = re.compile(r"\bEU[A-Z]{2,}|\b(?:Mission|Operation|Force)\b")
_SHAPES = (
    #: "extended the mandate of A from 1 July 2025 until 30 June 2027, with a budget of B".
    pattern(
        rf"\b[Mm]andate of (?:the )?(?P<o>{{org}}) (?:{_PROLONGED} |runs )?{_UNTIL}"
        rf"(?P<d>{{date}}){_MONEY}"
    ),
    #: "A (mandate until 31 May 2025)".
    pattern(
        r"(?P<o>{org}) \((?:current )?mandate (?:until|till|to|up to) (?P<d>{date})"
        f"{_MONEY}"
    ),
    #: "A's mandate was extended until 31 March 2027", "A was extended until 31 March 2027".
    pattern(
        rf"(?<!and )(?<!{{party}}, )(?P<o>{{org}})(?:['’]s? mandate|"
        rf": mandate)? {_PROLONGED} (?:until|till|to|up to) "
        rf"(?P<d>{{date}}){_MONEY}"
    ),
)


def read_mandates(passage: Passage) -> Iterator[Reading]:
    """Start, end and budget of missions whose mandate is told of."""
    for shape in _SHAPES:
        for found in shape.finditer(passage.skeleton.line):
            yield from _told(passage, found)


def _told(passage: Passage, found: re.Match[str]) -> Iterator[Reading]:
    name = passage.name(found.start("o"))
    if "andate" not in found[0] and not _MISSION.search(name.label):
        return
    said = Said(name, found.span(), "mandate")
    ends = "/" in passage.date(found.start("d")).when.edtf
    if ends:
        yield from both_ends(passage, said, found.start("d"))
    else:
        yield dated_edge(passage, said, Predicate.END, found.start("d"))
    if found["m"]:
        amount, proof = passage.amount(found.start("m")), passage.span(*found.span())
        yield passage.reading(said.name, Predicate.BUDGET, amount, proof, said.rule)
