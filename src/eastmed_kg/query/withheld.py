"""A graph and its network → the places where words are withheld, as nodes beside their actions."""

from __future__ import annotations

import networkx as nx

from .bind import with_prefixes
from .engine import Engine, Row, local_name, text
from .scope import Scope

_PLACES = """
SELECT DISTINCT ?mark ?form ?name ?action ?number ?column ?quote ?start ?end ?edition
WHERE {{
  VALUES ?form {{ em:MarkedRedaction em:BlankItem }}
  ?form rdfs:label ?name .
  ?mark a ?form ; em:inAction ?action ; prov:wasDerivedFrom ?evidence .
  ?action skos:notation ?number .
  {proven}
  ?evidence oa:hasSource/dcterms:identifier ?edition ; oa:hasSelector ?words , ?position .
  ?words oa:exact ?quote .
  ?position oa:start ?start ; oa:end ?end .
  OPTIONAL {{ ?mark em:inColumn/rdfs:label ?column }}
}} ORDER BY ?mark ?number
"""
#: The relation of an action to a place of its text that is withheld, or may be.
WITHHOLDS = "withholds"


def add_withheld(engine: Engine, graph: nx.MultiDiGraph[str], scope: Scope) -> None:
    """Add a node for each marked redaction and each blank item, joined to its action.

    The first are proven withholding, the second may be. Numbers that the count of actions skips
    are nodes of the network already, without an action to join.
    """
    for row in engine.select(with_prefixes(_PLACES.format(proven=scope.proven()))).records():
        mark, action = text(row["mark"]), text(row["action"])
        if action in graph:
            graph.add_node(mark, **_node(row))
            graph.add_edge(action, mark, key=f"{mark} in {action}", **_edge(mark, row))


def _node(row: Row) -> dict[str, object]:
    form, name = local_name(row["form"]), text(row["name"])
    label = f"{name}, action {text(row['number'])}"
    names = (label, f"withheld in action {text(row['number'])}")
    return {"label": label, "short": name, "type": form, "names": names, "withheld": True,
            "facts": ()}  # fmt: skip


def _edge(mark: str, row: Row) -> dict[str, object]:
    proof = {key: text(row[key]) for key in ("column", "edition", "start", "end")}
    evidence = {**proof, "quote": text(row["quote"]), "action": text(row["number"]), "id": mark}
    return {"statement": mark, "predicate": WITHHOLDS, "label": WITHHOLDS, "when": "",
            "when_role": "", "modality": "done", "bounds": "", "evidence": (evidence,)}  # fmt: skip
