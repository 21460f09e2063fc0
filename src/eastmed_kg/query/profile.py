"""A thing → everything the graph says of it, both ways, with dates, places and proof."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pyoxigraph as ox

from ..model.held import Held
from ..model.ordering import action_order
from .bind import values_block, with_prefixes
from .engine import Engine, Term, text
from .scope import EVERYTHING, Scope
from .spans import held_then

_SAID = """
SELECT DISTINCT ?thing ?forward ?edge ?other ?date ?role ?modality ?action ?quote ?column ?statement
       ?basis
WHERE {{
  {things}
  {{ ?statement rdf:subject ?thing ; rdf:object ?other_ . BIND(true AS ?forward) }}
  UNION
  {{
    ?thing a em:Action . ?proof em:inAction ?thing .
    ?statement prov:wasDerivedFrom ?proof ; rdf:subject ?other_ . ?other_ a em:Project .
    {proof}
    BIND(true AS ?forward) BIND("speaksOf" AS ?named)
  }}
  UNION
  {{ ?statement rdf:object ?thing ; rdf:subject ?other_ . BIND(false AS ?forward) }}
  ?statement rdf:predicate ?edge_ ; em:modality ?modality_ ; prov:wasDerivedFrom ?evidence .
  {told} {proven}
  ?evidence em:inAction/skos:notation ?action ; em:inColumn/rdfs:label ?column ;
    oa:hasSelector/oa:exact ?quote .
  OPTIONAL {{ ?other_ skos:prefLabel ?label }}
  OPTIONAL {{ ?statement em:edtf ?date_ }}
  OPTIONAL {{ ?statement em:dateRole ?role_ }}
  OPTIONAL {{ ?statement em:dateBasis ?basis_ }}
  BIND(COALESCE(?label, STR(?other_)) AS ?other)
  BIND(COALESCE(?named, STRAFTER(STR(?edge_), "#")) AS ?edge)
  BIND(STR(?date_) AS ?date)
  BIND(STRAFTER(STR(?role_), "#") AS ?role)
  BIND(STRAFTER(STR(?modality_), "#") AS ?modality)
  BIND(STRAFTER(STR(?basis_), "#") AS ?basis)
}}
ORDER BY ?thing DESC(?forward) ?edge ?other ?date ?action ?statement ?quote
"""
_NAMES = """
SELECT DISTINCT ?thing ?type ?label ?alias WHERE {{
  {things}
  ?thing a ?type_ ; skos:prefLabel ?label .
  OPTIONAL {{ ?type_ rdfs:label ?name }}
  OPTIONAL {{ {{ ?thing skos:altLabel ?alias }} UNION {{ ?thing skos:notation ?alias }} }}
  BIND(COALESCE(?name, STRAFTER(STR(?type_), "#")) AS ?type)
}}
ORDER BY ?thing ?label ?alias
"""


class Line(NamedTuple):
    """One statement about the thing; ``forward`` when the thing is its subject.

    ``held`` says whether it held in the period asked about, if one was.
    """

    forward: bool
    edge: str
    other: str
    date: str
    role: str
    modality: str
    action: str
    quote: str
    column: str
    statement: str
    basis: str
    held: Held | None = None


class Profile(NamedTuple):
    """A thing with its names and all statements about it, each once."""

    thing: str
    label: str
    type: str
    aliases: tuple[str, ...]
    lines: tuple[Line, ...]


def profiles(
    engine: Engine, things: Sequence[ox.NamedNode], scope: Scope = EVERYTHING
) -> list[Profile]:
    """One profile a thing, in the order given; things the graph says nothing of have no lines."""
    block = values_block("thing", things)
    limits = {"told": scope.told(), "proven": scope.proven(), "proof": scope.proven("proof")}
    said = engine.select(with_prefixes(_SAID.format(things=block, **limits))).rows
    names = engine.select(with_prefixes(_NAMES.format(things=block))).rows
    return [_then(engine, scope, _profile(thing.value, names, said)) for thing in things]


def _then(engine: Engine, scope: Scope, found: Profile) -> Profile:
    """The profile without what certainly did not hold in the period."""
    if scope.as_of is None:
        return found
    then = held_then(engine, scope, [line.statement for line in found.lines])
    lines = (line._replace(held=then[line.statement]) for line in found.lines)
    return found._replace(lines=tuple(line for line in lines if line.held is not Held.NO))


def _profile(
    thing: str, names: Sequence[tuple[Term | None, ...]], said: Sequence[tuple[Term | None, ...]]
) -> Profile:
    own = [row for row in names if text(row[0]) == thing]
    lines: dict[tuple[str, str, str], Line] = {}
    for row in said:
        if text(row[0]) == thing:
            line = Line._make((text(row[1]) == "true", *map(text, row[2:]), None))
            one = line.other if line.edge == "speaksOf" else line.statement
            lines.setdefault((line.edge, one, line.action), line)
    label = text(own[0][2]) if own else thing.rsplit("/", 1)[-1]
    kind = text(own[0][1]) if own else ""
    aliases = dict.fromkeys(text(row[3]) for row in own if row[3])
    return Profile(thing, label, kind, tuple(aliases), tuple(sorted(lines.values(), key=_order)))


def _order(line: Line) -> tuple[bool, str, tuple[tuple[int, ...], str], str]:
    """What it says itself first, by relation; then by the action's number, not its digits."""
    return not line.forward, line.edge, action_order(line.action), line.other
