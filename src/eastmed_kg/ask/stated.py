"""Bound things → the statements that the graph makes of them, by the stored query ``stated``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import pyoxigraph as ox

from ..model.terms import EM
from ..query.bind import values_block, with_prefixes
from ..query.engine import Engine, text
from ..query.stored import MARKER, stored_query

_CODES = """
SELECT ?thing ?code WHERE {{
  {things} ?thing skos:notation ?code .
}} ORDER BY ?thing ?code
"""
_CODED = frozenset({"Organisation", "FundingInstrument"})
#: Names up to this length need no code beside them.
_SHORT_NAME = 14
#: Projects are called by names of this length themselves.
_LONG_NAME = 60


class Stated(NamedTuple):
    """One statement with one piece of its evidence, as the query's columns give it.

    ``start`` is where ``quote`` begins in the edition, ``from_`` where ``passage`` does.
    """

    subject: str
    what: str
    type: str
    edge: str
    object: str
    said: str
    kind: str
    value: str
    currency: str
    approximate: str
    date: str
    basis: str
    role: str
    modality: str
    action: str
    column: str
    quote: str
    start: str
    passage: str
    from_: str
    edition: str
    statement: str

    @property
    def planned(self) -> bool:
        """Whether it is said of what is still to come."""
        return self.role == "due" or self.modality in {"planned", "expected"}


def stated(
    engine: Engine,
    subjects: Collection[str] | None = None,
    edges: Iterable[str] = (),
    objects: Collection[str] | None = None,
) -> list[Stated]:
    """The statements of these subjects, predicates and objects, in the order of the document.

    None limits nothing; an empty collection of subjects or objects finds nothing.
    """
    if (subjects is not None and not subjects) or (objects is not None and not objects):
        return []
    given = {"subject": subjects, "predicate": [EM + edge for edge in edges], "object": objects}
    sparql = stored_query("stated").sparql.replace(MARKER, _blocks(given), 1)
    found = [Stated(*map(text, row)) for row in engine.select(with_prefixes(sparql)).rows]
    return _with_codes(engine, found)


def _with_codes(engine: Engine, found: list[Stated]) -> list[Stated]:
    """The statements, with the code behind a long name of a body or an instrument."""
    long = {one.object for one in found if one.kind in _CODED and len(one.said) > _SHORT_NAME}
    long |= {one.subject for one in found if len(one.what) > _LONG_NAME}
    if not long:
        return found
    block = values_block("thing", [ox.NamedNode(node) for node in sorted(long)])
    codes: dict[str, list[str]] = defaultdict(list)
    for thing, code in engine.select(with_prefixes(_CODES.format(things=block))).rows:
        codes[text(thing)].append(text(code))
    return [
        one._replace(
            said=_coded(one.said, codes.get(one.object, ())),
            what=_coded(one.what, codes.get(one.subject, ())),
        )
        for one in found
    ]


def _coded(name: str, codes: Sequence[str]) -> str:
    """The name with its code; of several codes the one that is short for it.

    >>> _coded("European Union Agency for Asylum", ["EASO", "EUAA"])
    'European Union Agency for Asylum (EUAA)'
    """
    if not codes or any(code in name for code in codes):
        return name
    return f"{name} ({min(codes, key=lambda code: (not _is_short_for(code, name), code))})"


def _is_short_for(code: str, name: str) -> bool:
    """Whether the letters of a code stand in a name, in order."""
    letters = iter(name.casefold())
    return all(letter in letters for letter in code.casefold() if letter.isalpha())


def _blocks(given: Mapping[str, Collection[str] | None]) -> str:
    return " ".join(
        values_block(name, [ox.NamedNode(node) for node in sorted(nodes)])
        for name, nodes in given.items()
        if nodes
    )


def once(found: Iterable[Stated]) -> list[Stated]:
    """Each statement once, with the first of its evidence; the order stays."""
    return list({one.statement: one for one in reversed(list(found))}.values())[::-1]


_END = re.compile(r"(?<=[a-z\d)\]”\"][.!?;])[”\"’)]?\s+(?=[A-Z“\"‘\[(])")


def sentences(passage: str) -> list[str]:
    """The sentences of a passage.

    >>> sentences("It started. (It ends 1 May.) Nothing i.e. more.")
    ['It started.', '(It ends 1 May.)', 'Nothing i.e. more.']
    """
    ends = [0, *(gap.end() for gap in _END.finditer(passage)), len(passage)]
    return [passage[a:b].strip() for a, b in pairwise(ends)]


def sentence(one: Stated) -> str:
    """The sentences over which the words stand; the words where there is no passage."""
    if not one.passage:
        return one.quote
    at = int(one.start) - int(one.from_)
    ends = [0, *(gap.end() for gap in _END.finditer(one.passage)), len(one.passage)]
    start = max(end for end in ends if end <= at)
    stop = min(end for end in ends if end >= at + len(one.quote))
    return one.passage[start:stop].strip()
