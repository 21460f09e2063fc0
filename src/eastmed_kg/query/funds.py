"""A name, or none → who funds what: one record a project, with everything the paper says of it.

Amounts are never summed away: contradicting ones stand side by side, unknown and withheld ones
are said to be so, and a total is an interval over the projects, each counted once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, TypedDict

import pyoxigraph as ox

from ..model.held import Held
from ..model.ordering import action_order, best_code
from .bind import values_block, with_prefixes
from .engine import Engine, Row, local_name, text
from .scope import EVERYTHING, Scope
from .spans import runs_then

#: Which statements tie a project to the name asked for, by option.
ROLES: Mapping[str, tuple[str, ...]] = {
    "any": ("fundedBy", "implementedBy", "ledBy", "partner", "supportsCountry"),
    "funder": ("fundedBy",),
    "instrument": ("fundedBy",),
    "country": ("supportsCountry",),
    "implementer": ("implementedBy", "ledBy", "partner"),
    "project": (),
}
_TIED = """
SELECT DISTINCT ?project WHERE {{
  {things}
  {{
    ?statement rdf:object ?thing ; rdf:subject ?project ; rdf:predicate ?edge .
    VALUES ?edge {{ {edges} }}
  }}
  {told}
  {restriction}
}}
"""
_ITSELF = "SELECT DISTINCT ?thing WHERE {{ {things} ?thing a em:Project }}"
_IN_ACTION = """
SELECT DISTINCT ?project WHERE {{
  {things}
  ?thing a em:Action .
  ?evidence em:inAction ?thing .
  ?statement prov:wasDerivedFrom ?evidence ; rdf:subject ?project .
  {told}
  ?project a em:Project ; ?edge ?money . VALUES ?edge {{ p:fundedBy p:budget p:withheld }}
}}
"""
_MONEY = """
SELECT DISTINCT ?project WHERE {{
  ?project ?edge ?statement . VALUES ?edge {{ p:fundedBy p:budget p:withheld }}
  {told}
}}
"""
_SAID = """
SELECT ?project ?name ?code ?edge ?object ?label ?short ?type ?value ?currency ?approximate ?role
       ?date ?basis ?modality ?action ?statement ?edition ?issued
WHERE {{
  {projects}
  ?project skos:prefLabel ?name .
  ?statement rdf:subject ?project ; rdf:predicate ?edge ; rdf:object ?object ;
    em:modality ?modality ; prov:wasDerivedFrom ?evidence .
  ?evidence em:inAction/skos:notation ?action ; oa:hasSource ?edition .
  {proven}
  OPTIONAL {{ ?edition dcterms:issued ?issued }}
  OPTIONAL {{ ?project skos:notation ?code }}
  OPTIONAL {{ ?object a ?type ; skos:prefLabel ?label }}
  OPTIONAL {{ ?object skos:notation ?short }}
  OPTIONAL {{
    ?object schema:value ?value ; schema:currency ?currency ;
      em:approximate ?approximate ; em:amountRole ?role
  }}
  OPTIONAL {{ ?statement em:edtf ?date ; em:dateBasis ?basis }}
}}
"""
#: Labels up to this length need no abbreviation.
_SHORT_ENOUGH = 14


class Asked(TypedDict, total=False):
    """Names of what is asked for, by the part they play; None asks for nothing."""

    funder: str | None
    instrument: str | None
    project: str | None
    country: str | None
    implementer: str | None


class Amount(NamedTuple):
    """An amount as one or more actions state it."""

    value: Decimal
    currency: str
    approximate: bool
    actions: tuple[str, ...]


class Party(NamedTuple):
    """Somebody's part in a project: ``how`` is the relation, ``modality`` how it is stated.

    ``thing`` is the address of who or what it is.
    """

    label: str
    short: str
    type: str
    how: str
    modality: str
    thing: str = ""


class Funding(NamedTuple):
    """Everything the graph says about one project's money, delivery, place and time.

    Of several editions the newest that speaks of a relation counts; ``earlier`` are amounts that
    only older ones give. ``held`` says whether it ran in the period asked about, if one was.
    """

    thing: str
    label: str
    short: str
    payers: tuple[Party, ...]
    amounts: tuple[Amount, ...]
    earlier: tuple[Amount, ...]
    withheld: bool
    deliverers: tuple[Party, ...]
    countries: tuple[Party, ...]
    dates: tuple[tuple[str, str], ...]
    actions: tuple[str, ...]
    statements: tuple[str, ...]
    held: Held | None = None

    @property
    def contradicted(self) -> bool:
        """Whether different amounts are stated."""
        return len({(a.value, a.currency) for a in self.amounts}) > 1


def funding(
    engine: Engine,
    asked: Mapping[str, Sequence[ox.NamedNode]],
    scope: Scope = EVERYTHING,
) -> list[Funding]:
    """The funding of every project that fits all that is asked.

    ``asked`` maps a role of ``ROLES`` to the things that may play it; nothing asked means every
    project of which money is said. Each says whether it ran in the scope's period, if there is
    one. Sorted by label.
    """
    chosen = _chosen(engine, asked, scope)
    if not chosen:
        return []
    query = _SAID.format(projects=values_block("project", chosen), proven=scope.proven())
    said: dict[str, list[Row]] = defaultdict(list)
    for row in engine.select(with_prefixes(query)).records():
        said[text(row["project"])].append(row)
    found = [_funding(thing, rows) for thing, rows in said.items()]
    return sorted(_then(engine, scope, found), key=lambda one: (one.short.casefold(), one.thing))


def _then(engine: Engine, scope: Scope, found: list[Funding]) -> Iterable[Funding]:
    """The records, each with whether its project ran in the period."""
    if scope.as_of is None:
        return found
    then = runs_then(engine, scope, [one.thing for one in found])
    return [one._replace(held=then[one.thing]) for one in found]


def _chosen(
    engine: Engine, asked: Mapping[str, Sequence[ox.NamedNode]], scope: Scope
) -> list[ox.NamedNode]:
    if not asked:
        return sorted(_projects(engine, _MONEY.format(told=scope.told())), key=str)
    tied = [_tied(engine, role, things, scope) for role, things in asked.items()]
    everything = set.intersection(*tied)
    return sorted(everything, key=str)


def _tied(
    engine: Engine, role: str, things: Sequence[ox.NamedNode], scope: Scope
) -> set[ox.NamedNode]:
    """The projects tied to one of the things: by role, by being it, by standing in the action."""
    block = values_block("thing", things)
    found: set[ox.NamedNode] = set()
    if role in {"any", "project"}:
        found |= _projects(engine, _ITSELF.format(things=block))
    if role == "any":
        found |= _projects(engine, _IN_ACTION.format(things=block, told=scope.told()))
    if ROLES[role]:
        edges = " ".join(f"em:{edge}" for edge in ROLES[role])
        restriction = "?thing a em:FundingInstrument ." if role == "instrument" else ""
        query = _TIED.format(things=block, edges=edges, restriction=restriction, told=scope.told())
        found |= _projects(engine, query)
    return found


def _projects(engine: Engine, query: str) -> set[ox.NamedNode]:
    rows = engine.select(with_prefixes(query)).rows
    return {row[0] for row in rows if isinstance(row[0], ox.NamedNode)}


def _funding(thing: str, rows: list[Row]) -> Funding:
    label, newest = text(rows[0]["name"]), _newest(rows)
    amounts = _amounts(newest)
    known = {one[:3] for one in amounts}
    code = best_code(label, {text(row["code"]) for row in rows if row["code"]})
    return Funding(
        thing=thing,
        label=label,
        short=code if code and len(label) > len(code) else label,
        payers=_parties(newest, "fundedBy"),
        amounts=amounts,
        earlier=tuple(one for one in _amounts(rows) if one[:3] not in known),
        withheld=any(_edge(row) == "withheld" for row in rows),
        deliverers=_parties(newest, "implementedBy", "ledBy", "partner"),
        countries=_parties(newest, "supportsCountry"),
        dates=_dates(newest),
        actions=tuple(sorted({text(row["action"]) for row in rows}, key=action_order)),
        statements=tuple(sorted({text(row["statement"]) for row in rows})),
    )


def _newest(rows: Sequence[Row]) -> list[Row]:
    """Of each relation what the newest edition says that speaks of it."""
    last: dict[str, tuple[str, str]] = {}
    for row in rows:
        last[_edge(row)] = max(last.get(_edge(row), ("", "")), _written(row))
    return [row for row in rows if _written(row) == last[_edge(row)]]


def _written(row: Row) -> tuple[str, str]:
    """The day of a row's edition, and the edition."""
    return text(row["issued"]), text(row["edition"])


def _parties(rows: Iterable[Row], *edges: str) -> tuple[Party, ...]:
    found = {
        Party(
            text(row["label"]),
            "",
            local_name(row["type"]),
            edge,
            local_name(row["modality"]),
            text(row["object"]),
        ): row
        for edge in edges
        for row in rows
        if _edge(row) == edge
    }
    return tuple(sorted(_with_short(party, rows) for party in found))


def _with_short(party: Party, rows: Iterable[Row]) -> Party:
    codes = {
        text(row["short"]) for row in rows if row["short"] and text(row["label"]) == party.label
    }
    long = len(party.label) > _SHORT_ENOUGH and party.type != "Country"
    return party._replace(short=(long and best_code(party.label, codes)) or party.label)


def _amounts(rows: Iterable[Row]) -> tuple[Amount, ...]:
    actions: dict[tuple[Decimal, str, bool], set[str]] = defaultdict(set)
    for row in rows:
        if _edge(row) == "budget" and row["value"]:
            key = (
                Decimal(text(row["value"])),
                text(row["currency"]),
                text(row["approximate"]) == "true",
            )
            actions[key].add(text(row["action"]))
    return tuple(
        Amount(*key, tuple(sorted(where, key=action_order)))
        for key, where in sorted(actions.items())
    )


def _dates(rows: Iterable[Row]) -> tuple[tuple[str, str], ...]:
    """Start, end and duration as the paper gives them, without what is computed."""
    found = {
        (edge, text(row["date"]) if row["date"] else text(row["object"]))
        for edge in ("start", "end", "duration")
        for row in rows
        if _edge(row) == edge and local_name(row["basis"]) != "computed"
    }
    return tuple(
        sorted(found, key=lambda pair: (["start", "end", "duration"].index(pair[0]), pair))
    )


def _edge(row: Row) -> str:
    return local_name(row["edge"])
