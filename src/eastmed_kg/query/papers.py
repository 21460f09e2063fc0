"""A graph and the canonical texts → the papers as they can be read, line by line, in place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..errors import GraphError
from .bind import with_prefixes
from .engine import Engine, Row, key, text
from .scope import EVERYTHING, Scope

_EDITIONS = """
SELECT ?edition ?number ?title ?issued ?released WHERE {
  ?edition a em:Edition ; em:sha256 ?digest ; dcterms:identifier ?number .
  OPTIONAL { ?edition dcterms:title ?title } OPTIONAL { ?edition dcterms:issued ?issued }
  OPTIONAL { ?edition em:released ?released }
} ORDER BY ?issued ?number
"""
_PASSAGES = """
SELECT ?edition ?start ?end ?number ?column WHERE {
  ?passage a em:Passage ; em:inEdition ?edition ; oa:start ?start ; oa:end ?end ;
    em:inAction/skos:notation ?number ; em:inColumn/rdfs:label ?column .
} ORDER BY ?edition ?start ?number
"""
_SECTIONS = """
SELECT DISTINCT ?numeral WHERE { ?section a em:Section ; skos:notation ?numeral }
"""
#: What a line of a paper is; the column's label stands for an item of that column.
SECTION, TITLE, HEAD, FRONT = "section", "title", "head", "front"
_TITLES = "action"


class Line(NamedTuple):
    """A line of the canonical text: where it begins in code points, and what it is part of."""

    start: int
    words: str
    part: str
    action: str


class Paper(NamedTuple):
    """An edition with its lines; days are ISO 8601, empty where they are not known."""

    name: str
    number: str
    title: str
    issued: str
    released: str
    lines: tuple[Line, ...]


class _Passage(NamedTuple):
    start: int
    end: int
    action: str
    column: str


def papers(engine: Engine, text_of: Callable[[str], str], scope: Scope = EVERYTHING) -> list[Paper]:
    """The editions that may answer, the oldest first.

    ``text_of`` gives the canonical text of an edition; where it raises GraphError, as for a bare
    store, the paper has no lines.
    """
    passages = _passages(engine)
    numerals = {text(row[0]) for row in engine.select(with_prefixes(_SECTIONS)).rows}
    rows = engine.select(with_prefixes(_EDITIONS)).records()
    return [
        _paper(row, tuple(_lines(_words(text_of, name), passages[name], numerals)))
        for row in rows
        if (name := key(row["edition"])) and (not scope.editions or name in scope.editions)
    ]


def _paper(row: Row, lines: tuple[Line, ...]) -> Paper:
    return Paper(
        key(row["edition"]), text(row["number"]), text(row["title"]), text(row["issued"]),
        text(row["released"]), lines,
    )  # fmt: skip


def _words(text_of: Callable[[str], str], name: str) -> str:
    try:
        return text_of(name)
    except GraphError:
        return ""


def _passages(engine: Engine) -> Mapping[str, Sequence[_Passage]]:
    found: dict[str, list[_Passage]] = defaultdict(list)
    for edition, start, end, number, column in engine.select(with_prefixes(_PASSAGES)).rows:
        passage = _Passage(int(text(start)), int(text(end)), text(number), text(column))
        found[key(edition)].append(passage)
    return found


def _lines(words: str, passages: Sequence[_Passage], numerals: set[str]) -> Iterator[Line]:
    """Each line with something on it. Between an action's title and its items stands its head."""
    at, action, following = 0, "", list(passages)
    for line in words.split("\n"):
        start, at = at, at + len(line) + 1
        while following and following[0].end <= start:
            following.pop(0)
        here = following[0] if following and following[0].start < at - 1 else None
        if _is_section(line, numerals) and not here:
            action = ""
            yield Line(start, line, SECTION, "")
        elif line.strip():
            action = here.action if here else action
            yield Line(start, line, _part(here, action), action)


def _part(passage: _Passage | None, action: str) -> str:
    if passage is None:
        return HEAD if action else FRONT
    return TITLE if passage.column == _TITLES else passage.column


def _is_section(line: str, numerals: set[str]) -> bool:
    return line.partition(".")[0].strip() in numerals and "." in line
