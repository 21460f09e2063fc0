"""A statement → the words that prove it, in their context, with action, column and document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import pyoxigraph as ox

from ..errors import QueryError
from ..model.terms import ST
from .bind import values_block, with_prefixes
from .engine import Engine, text

_PROOFS = """
SELECT DISTINCT ?statement ?subject ?edge ?object ?date ?role ?modality
       ?quote ?prefix ?suffix ?start ?end ?action ?column ?edition ?rule ?origin
WHERE {{
  {statements}
  ?statement rdf:subject ?subject_ ; rdf:predicate ?edge_ ; rdf:object ?object_ ;
    em:modality ?modality_ ; prov:wasDerivedFrom ?evidence .
  ?subject_ skos:prefLabel ?subject .
  ?evidence oa:hasSource/dcterms:identifier ?edition ; em:rule ?rule ; em:origin ?origin_ ;
    em:inAction/skos:notation ?action ; em:inColumn/rdfs:label ?column ;
    oa:hasSelector ?words , ?place .
  ?words oa:exact ?quote ; oa:prefix ?prefix ; oa:suffix ?suffix .
  ?place oa:start ?start ; oa:end ?end .
  OPTIONAL {{ ?object_ skos:prefLabel ?label }}
  OPTIONAL {{ ?statement em:edtf ?date_ }}
  OPTIONAL {{ ?statement em:dateRole ?role_ }}
  BIND(COALESCE(?label, STR(?object_)) AS ?object)
  BIND(STRAFTER(STR(?edge_), "#") AS ?edge)
  BIND(STR(?date_) AS ?date)
  BIND(STRAFTER(STR(?role_), "#") AS ?role)
  BIND(STRAFTER(STR(?modality_), "#") AS ?modality)
  BIND(STRAFTER(STR(?origin_), "#") AS ?origin)
}}
ORDER BY ?subject ?edge ?statement ?start ?end
"""
_ID = re.compile(rf"(?:{re.escape(ST)}|st:)?(?P<key>[0-9a-f]{{16}})")


class Proof(NamedTuple):
    """One piece of evidence of one statement; ``start``, ``end`` in code points of the edition."""

    statement: str
    subject: str
    edge: str
    object: str
    date: str
    role: str
    modality: str
    quote: str
    prefix: str
    suffix: str
    start: str
    end: str
    action: str
    column: str
    edition: str
    rule: str
    origin: str

    @property
    def place(self) -> str:
        """Where the words stand, as one cites them."""
        return f"action {self.action}, {self.column}, {self.edition}"


def proofs(engine: Engine, statements: Sequence[str]) -> list[Proof]:
    """All evidence of the statements, by their addresses."""
    if not statements:
        return []
    block = values_block("statement", [ox.NamedNode(address) for address in statements])
    answer = engine.select(with_prefixes(_PROOFS.format(statements=block)))
    return [Proof(*(text(term) for term in row)) for row in answer.rows]


def statement_address(written: str) -> str:
    """The address of a statement from its id, with or without prefix.

    Raises QueryError when it cannot be one.
    """
    found = _ID.fullmatch(written.strip().strip("<>"))
    if not found:
        raise QueryError(f"«{written}» is no statement's id; ids end in 16 hexadecimal digits")
    return ST + found["key"]
