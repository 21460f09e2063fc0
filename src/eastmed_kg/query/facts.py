"""The graph → its facts in the exchange form, the same lines as the build writes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

import pyoxigraph as ox

from ..errors import QueryError
from ..model.held import Held
from ..model.ordering import action_order
from ..model.terms import EDTF, EM, XSD
from .bind import values_block, with_prefixes
from .engine import Engine, Row, key, local_name, text
from .scope import EVERYTHING, Scope
from .spans import held_then

_FACTS = """
SELECT DISTINCT ?statement ?s ?sLabel ?sType ?edge ?o
       ?date ?role ?modality ?action ?column ?quote ?start ?end ?rule ?origin ?source
WHERE {{
  {given}
  ?statement rdf:subject ?s ; rdf:predicate ?edge ; rdf:object ?o ; em:modality ?modality_ ;
    prov:wasDerivedFrom ?evidence .
  ?evidence oa:hasSource ?source .
  {told} {proven}
  ?evidence em:inAction/skos:notation ?action ; em:inColumn ?column ; em:rule ?rule ;
    em:origin ?origin_ ; oa:hasSelector ?words , ?place .
  ?words oa:exact ?quote .
  ?place oa:start ?start ; oa:end ?end .
  ?s skos:prefLabel ?sLabel ; a ?sType .
  OPTIONAL {{ ?statement em:edtf ?date }}
  OPTIONAL {{ ?statement em:dateRole ?role_ }}
  BIND(STRAFTER(STR(?role_), "#") AS ?role)
  BIND(STRAFTER(STR(?modality_), "#") AS ?modality)
  BIND(STRAFTER(STR(?origin_), "#") AS ?origin)
}}
"""
#: What is known of the objects, asked apart: joined to every row, an engine would read it whole.
_NAMED = """
SELECT ?o ?oLabel ?oType WHERE {{ {objects} ?o skos:prefLabel ?oLabel ; a ?oType }}
"""
_AMOUNTS = """
SELECT ?o ?value ?currency WHERE {{ {objects} ?o schema:value ?value ; schema:currency ?currency }}
"""
_ALIASES = """
SELECT DISTINCT ?thing ?alias WHERE {
  VALUES ?naming { skos:altLabel skos:notation em:ambiguousNotation }
  ?thing ?naming ?alias .
  FILTER NOT EXISTS { ?thing a em:Action }
}
"""
_TYPES = {EDTF: "Date", f"{XSD}integer": "Quantity", f"{EM}isoDuration": "Quantity"}
#: What a phrase with a node of its own is in the exchange form.
_PHRASES = {"Commitment": "Text", "Indicator": "Quantity"}
_COLUMNS = {
    "columnAction": "action",
    "columnLead": "lead",
    "columnStatus": "status",
    "columnWayAhead": "way_ahead",
    "columnComments": "comments",
}
Fact = dict[str, object]
_NOTHING: Row = dict.fromkeys(("oLabel", "oType", "value", "currency"))
#: From so many objects on, all things are asked for.
_MANY = 20_000


def exchange_rows(
    engine: Engine,
    action: str | None = None,
    predicate: str | None = None,
    origin: str | None = None,
    scope: Scope = EVERYTHING,
) -> list[Fact]:
    """The facts of the graph, or those that fit, in the order of the document.

    ``edition`` lists the editions in which the action states the fact, of those that the scope lets
    answer; the words and where they stand are those of the first. Where the scope has a period,
    ``held`` says
    whether the fact held then; what certainly did not is left out. Raises QueryError for a
    predicate or an action that the graph does not have.
    """
    blocks = []
    if action:
        blocks.append(values_block("action", [_number(engine, str(action))]))
    if predicate:
        blocks.append(values_block("edge", [_property(engine, predicate)]))
    rows = _rows(engine, " ".join(blocks), scope)
    facts = _united(rows, _aliases(engine))
    fitting = [fact for fact in facts if origin in {None, fact["origin"]}]
    return sorted(_then(engine, scope, fitting), key=_order)


def facts_of(engine: Engine, statements: Iterable[str], scope: Scope = EVERYTHING) -> list[Fact]:
    """The facts of these statements alone, without aliases, which cost a look at all names."""
    block = values_block("statement", [ox.NamedNode(one) for one in statements])
    return sorted(_united(_rows(engine, block, scope), {}), key=_order)


def _rows(engine: Engine, given: str, scope: Scope) -> Iterator[Row]:
    query = _FACTS.format(given=given, told=scope.told(), proven=scope.proven())
    rows = list(engine.select(with_prefixes(query)).records())
    known = _objects(engine, {row["o"] for row in rows if isinstance(row["o"], ox.NamedNode)})
    return ({**_NOTHING, **known.get(text(row["o"]), {}), **row} for row in rows)


def _objects(engine: Engine, objects: Collection[ox.NamedNode]) -> dict[str, Row]:
    """Label and type of each thing, value and currency of each amount."""
    block = values_block("o", sorted(objects, key=str)) if len(objects) < _MANY else ""
    known: dict[str, Row] = {}
    for query in (_NAMED, _AMOUNTS):
        answer = engine.select(with_prefixes(query.format(objects=block)))
        for row in answer.records():
            own = {key: term for key, term in row.items() if key != "o"}
            known[text(row["o"])] = {**known.get(text(row["o"]), {}), **own}
    return known


def _united(rows: Iterable[Row], aliases: Mapping[str, list[str]]) -> list[Fact]:
    """One fact for each action that states a statement."""
    grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        grouped[text(row["action"]), text(row["statement"])].append(row)
    return [_fact(group, aliases) for group in grouped.values()]


def _then(engine: Engine, scope: Scope, facts: list[Fact]) -> Iterable[Fact]:
    """The facts that may have held in the period, each with how sure that is."""
    if scope.as_of is None:
        return facts
    then = held_then(engine, scope, sorted({str(fact["id"]) for fact in facts}))
    held = ({**fact, "held": then[str(fact["id"])].value} for fact in facts)
    return [fact for fact in held if fact["held"] != Held.NO]


def _number(engine: Engine, action: str) -> ox.Literal:
    """The action's number; "Action 4" is 4."""
    number = ox.Literal(action.casefold().removeprefix("action").strip())
    if not engine.select(with_prefixes(f"ASK {{ ?a a em:Action ; skos:notation {number} }}")).truth:
        raise QueryError(f"this graph has no action «{action}»")
    return number


def _property(engine: Engine, name: str) -> ox.NamedNode:
    """The property of a predicate, compared by its letters: funded_by is fundedBy."""
    letters = "".join(c for c in name.casefold() if c.isalpha())
    answer = engine.select(
        with_prefixes("SELECT DISTINCT ?edge WHERE { ?statement rdf:predicate ?edge }")
    )
    for (edge,) in answer.rows:
        if isinstance(edge, ox.NamedNode) and local_name(edge).casefold() == letters:
            return edge
    raise QueryError(f"no fact of this graph has the predicate «{name}»")


def _aliases(engine: Engine) -> dict[str, list[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for thing, alias in engine.select(with_prefixes(_ALIASES)).rows:
        found[text(thing)].add(text(alias))
    return {thing: sorted(names) for thing, names in found.items()}


def _fact(rows: list[Row], aliases: Mapping[str, list[str]]) -> Fact:
    """One line: the statement with the shortest words of the first edition that states it."""
    row = min(rows, key=_proof_order)
    subject, value = text(row["s"]), text(row["o"])
    names = {"s": aliases.get(subject, []), "o": aliases.get(value, [])}
    return {
        "action": text(row["action"]),
        "column": _COLUMNS[local_name(row["column"])],
        "s": text(row["sLabel"]),
        "s_type": local_name(row["sType"]),
        "p": local_name(row["edge"]),
        "o": _object(row),
        "o_type": _object_type(row),
        "when": text(row["date"]) or None,
        "when_role": text(row["role"]) or None,
        "modality": text(row["modality"]),
        "quote": text(row["quote"]),
        "aliases": {key: found for key, found in names.items() if found},
        "id": text(row["statement"]),
        "edition": sorted({key(one["source"]) for one in rows}),
        "start": int(text(row["start"])),
        "end": int(text(row["end"])),
        "origin": text(row["origin"]),
        "rule": text(row["rule"]),
    }


def _proof_order(row: Row) -> tuple[str, int, int, int, str]:
    quote, start, end = text(row["quote"]), int(text(row["start"])), int(text(row["end"]))
    return text(row["source"]), len(quote), start, end, text(row["rule"])


def _object(row: Row) -> str:
    if row["value"]:
        return f"{text(row['currency'])} {text(row['value'])}"
    if local_name(row["edge"]) == "section":
        return text(row["o"])
    return text(row["oLabel"]) or text(row["o"])


def _object_type(row: Row) -> str:
    if isinstance(row["o"], ox.Literal):
        return _TYPES.get(row["o"].datatype.value, "Text")
    return _PHRASES.get(name := local_name(row["oType"]), name)


def _order(fact: Fact) -> tuple[tuple[int, ...], str, object, str]:
    return *action_order(str(fact["action"])), fact["start"], str(fact["id"])
