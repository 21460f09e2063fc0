"""A graph → a networkx graph of its things and statements, as the views and analysts use it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import networkx as nx
import pyoxigraph as ox

from ..model.held import Held
from ..model.ordering import best_code
from .bind import with_prefixes
from .engine import Answer, Engine, Row, local_name, text
from .scope import EVERYTHING, Scope
from .spans import held_then
from .withheld import add_withheld

_THINGS = """
SELECT DISTINCT ?thing ?type ?label WHERE {
  ?statement ?role ?thing . VALUES ?role { rdf:subject rdf:object }
  ?thing a ?type ; skos:prefLabel ?label .
}
"""
_NUMBER_ONLY = """
SELECT DISTINCT ?thing ?type ?label WHERE {
  ?gap a em:MissingAction ; em:inAction ?thing . ?thing a ?type ; skos:prefLabel ?label .
}
"""
_SECTIONS = """
SELECT ?section ?numeral ?title WHERE {
  ?section a em:Section ; skos:notation ?numeral . OPTIONAL { ?section skos:prefLabel ?title }
}
"""
_NAMES = """
SELECT DISTINCT ?thing ?name WHERE {
  VALUES ?naming { skos:prefLabel skos:altLabel skos:notation em:ambiguousNotation }
  ?thing ?naming ?name .
}
"""
_CODES = """
SELECT DISTINCT ?thing ?code WHERE {
  ?thing skos:notation ?code . FILTER NOT EXISTS { ?thing a em:Action }
}
"""
_WITHHELD = """
SELECT DISTINCT ?thing WHERE {
  ?mark em:inAction ?thing . { ?mark a em:MarkedRedaction } UNION { ?mark a em:MissingAction }
}
"""
_STATEMENTS = """
SELECT DISTINCT ?statement ?subject ?edge ?object ?date ?role ?modality ?bounds ?basis ?type ?label
WHERE {{
  ?statement rdf:subject ?subject ; rdf:predicate ?edge ; rdf:object ?object ;
    em:modality ?modality ; em:heldBounds ?bounds .
  {told}
  OPTIONAL {{ ?object a ?type ; skos:prefLabel ?label }}
  OPTIONAL {{ ?statement em:edtf ?date }}
  OPTIONAL {{ ?statement em:dateRole ?role }}
  OPTIONAL {{ ?statement em:dateBasis ?basis }}
}}
"""
_PROOFS = """
SELECT DISTINCT ?statement ?evidence ?quote ?action ?column ?edition ?start ?end WHERE {{
  ?statement em:modality ?modality ; prov:wasDerivedFrom ?evidence .
  {proven}
  ?evidence oa:hasSource/dcterms:identifier ?edition ; em:inAction/skos:notation ?action ;
    em:inColumn/rdfs:label ?column ; oa:hasSelector/oa:exact ?quote ; oa:hasSelector ?position .
  ?position oa:start ?start ; oa:end ?end .
}}
"""
_SPOKEN_OF = """
SELECT DISTINCT ?thing ?action ?statement WHERE {{
  ?statement rdf:subject ?thing ; prov:wasDerivedFrom ?evidence .
  ?evidence em:inAction ?action . {proven}
  ?thing a em:Project .
}} ORDER BY ?thing ?action ?statement
"""
_TITLE = """
SELECT ?number ?title WHERE {
  ?edition a em:Edition ; em:sha256 ?hash ; dcterms:identifier ?number .
  OPTIONAL { ?edition dcterms:title ?title }
  OPTIONAL { ?edition dcterms:issued ?issued }
} ORDER BY ?issued ?number
"""
_EDGES = """SELECT ?edge ?label WHERE { ?edge a ?kind ; rdfs:label ?label } ORDER BY ?edge ?label"""

_PROOF = ("quote", "action", "column", "edition", "start", "end")
#: Labels longer than this are drawn as their code, if they have one.
_LONG = 24
Record = dict[str, Any]


def network_graph(engine: Engine, scope: Scope = EVERYTHING) -> nx.MultiDiGraph[str]:
    """Things as nodes, statements between things as edges, both with the words that prove them.

    Node attributes: ``label``, ``type``, ``names``, ``withheld``, ``facts`` (statements whose
    object is a value). Edges, keyed by statement: ``predicate``, ``label``, ``when``,
    ``when_role``, ``modality``, ``bounds`` (the four days within which it held), ``basis`` (what
    its date rests on), ``evidence``, and ``held`` where the scope has a period. What is withheld is
    a node of its own, joined to its action. A scope that limits anything leaves out the things of
    which nothing is said in it.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    _add_nodes(engine, graph)
    _add_statements(engine, graph, scope)
    add_withheld(engine, graph, scope)
    if scope != EVERYTHING:
        graph.remove_nodes_from(
            [n for n in list(nx.isolates(graph)) if not graph.nodes[n]["facts"]]
        )
    return graph


def _add_statements(engine: Engine, graph: nx.MultiDiGraph[str], scope: Scope) -> None:
    """Statements between things as edges, statements of a value as facts of their node."""
    evidence, labels = _evidence(engine, scope), _labels(engine)
    then = held_then(engine, scope) if scope.as_of else {}
    facts: dict[str, list[Record]] = defaultdict(list)
    for row in _asked(engine, _STATEMENTS.format(told=scope.told())).records():
        subject, target = text(row["subject"]), row["object"]
        said = _said(row, evidence, labels)
        if then:
            said["held"] = then[said["statement"]].value
        if said.get("held") == Held.NO:
            continue
        if (
            isinstance(target, ox.NamedNode)
            and target.value in graph
            and local_name(row["type"]) != "Amount"
        ):
            graph.add_edge(subject, target.value, key=said["statement"], **said)
        elif said["predicate"] == "section":
            section = f"section {text(target)}"
            if section in graph:
                graph.add_edge(subject, section, key=said["statement"], **said)
        else:
            facts[subject].append({**said, "value": text(row["label"]) or text(target)})
    _add_places(engine, graph, evidence, scope)
    for node, own in facts.items():
        graph.nodes[node]["facts"] = tuple(sorted(own, key=lambda fact: str(fact["statement"])))


def network_title(engine: Engine) -> str:
    """The documents the graph was read from, with the title of the newest that has one."""
    rows = _asked(engine, _TITLE).rows
    numbers = " · ".join(text(number) for number, _ in rows)
    titles = [text(title) for _, title in rows if title]
    return ": ".join(filter(None, (numbers, titles[-1] if titles else "")))


def _asked(engine: Engine, query: str) -> Answer:
    return engine.select(with_prefixes(query))


def _add_nodes(engine: Engine, graph: nx.MultiDiGraph[str]) -> None:
    names, codes = (_by_thing(_asked(engine, query)) for query in (_NAMES, _CODES))
    withheld = {text(row[0]) for row in _asked(engine, _WITHHELD).rows}
    things = [*_asked(engine, _THINGS).rows, *_asked(engine, _NUMBER_ONLY).rows]
    for thing, kind, label in sorted(things, key=str):
        key = text(thing)
        if local_name(kind) != "Amount":
            graph.add_node(
                key,
                label=text(label),
                short=_short(text(label), codes[key]),
                type=local_name(kind),
                names=tuple(sorted(names[key])),
                withheld=key in withheld,
                facts=(),
            )
    for _, numeral, title in sorted(_asked(engine, _SECTIONS).rows, key=str):
        _add_section(graph, text(numeral), text(title))


def _by_thing(answer: Answer) -> dict[str, set[str]]:
    """The values of each thing."""
    found: dict[str, set[str]] = defaultdict(set)
    for thing, value in answer.rows:
        found[text(thing)].add(text(value))
    return found


def _short(label: str, codes: Iterable[str]) -> str:
    """What a mark is called: long names by their code."""
    return (best_code(label, codes) or label) if len(label) > _LONG else label


def _add_section(graph: nx.MultiDiGraph[str], numeral: str, title: str) -> None:
    label = f"{numeral}. {title}" if title else f"{numeral}. (title missing)"
    graph.add_node(
        f"section {numeral}", label=label, type="Section", names=(label, f"section {numeral}"),
        withheld=not title, facts=(),
    )  # fmt: skip


def _add_places(
    engine: Engine,
    graph: nx.MultiDiGraph[str],
    evidence: dict[str, tuple[Record, ...]],
    scope: Scope,
) -> None:
    """A faint edge from each project to the actions that speak of it, with their words."""
    for row in _asked(engine, _SPOKEN_OF.format(proven=scope.proven())).rows:
        thing, action, statement = map(text, row)
        number = action.rsplit("-", 1)[-1]
        proof = tuple(one for one in evidence.get(statement, ()) if one["action"] == number)
        key = f"{thing} in {action}"
        if proof and not graph.has_edge(thing, action, key):
            said = {"statement": statement, "predicate": "spokenOfIn", "label": "spoken of in"}
            plain = {"when": "", "when_role": "", "modality": "done", "evidence": proof[:1]}
            graph.add_edge(thing, action, key=key, **said, **plain)


def _evidence(engine: Engine, scope: Scope) -> dict[str, tuple[Record, ...]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for row in _asked(engine, _PROOFS.format(proven=scope.proven())).records():
        record = {name: text(row[name]) for name in _PROOF}
        found[text(row["statement"])].append({**record, "id": text(row["evidence"])})
    return {key: tuple(sorted(own, key=lambda one: str(one["id"]))) for key, own in found.items()}


def _labels(engine: Engine) -> dict[str, str]:
    return {local_name(edge): text(label) for edge, label in _asked(engine, _EDGES).rows}


def _said(row: Row, evidence: dict[str, tuple[Record, ...]], labels: dict[str, str]) -> Record:
    statement, edge = text(row["statement"]), local_name(row["edge"])
    return {
        "statement": statement,
        "predicate": edge,
        "label": labels.get(edge, edge),
        "when": text(row["date"]),
        "when_role": local_name(row["role"]),
        "modality": local_name(row["modality"]),
        "bounds": text(row["bounds"]),
        "basis": local_name(row["basis"]),
        "evidence": evidence.get(statement, ()),
    }
