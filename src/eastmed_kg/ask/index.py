"""The graph → what it tells of and in which words, so that descriptions find what they mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..model.folding import fold
from ..query.bind import with_prefixes
from ..query.engine import Engine, Term, local_name, text

_NODES = """
SELECT ?thing ?type ?label WHERE {
  VALUES ?type { em:Project em:Event em:Commitment em:Indicator em:Agreement em:Action em:Document }
  ?thing a ?type ; skos:prefLabel ?label .
}
"""
_LINKS = """
SELECT ?subject ?edge ?object ?passage WHERE {
  ?evidence em:inPassage ?passage .
  ?statement prov:wasDerivedFrom ?evidence ;
    rdf:subject ?subject ; rdf:predicate ?edge ; rdf:object ?object .
}
"""
_LEADS = """
SELECT ?action ?body WHERE {
  ?statement rdf:predicate em:leadActor ; rdf:subject ?action ; rdf:object ?body .
}
"""
_PASSAGES = """
SELECT ?passage ?text ?number ?column ?edition ?action ?start WHERE {
  ?passage a em:Passage ; schema:text ?text ; em:inAction ?action ; em:inColumn/rdfs:label ?column ;
    em:inEdition/dcterms:identifier ?edition ; oa:start ?start .
  ?action skos:notation ?number .
}
ORDER BY ?edition ?start
"""
_ACRONYM = 3
_EXPLAINED = re.compile(r"(?P<words>(?:[\w-]+\s){2,8})\((?P<acronym>[A-Z]{2,8})\)")
_CODE = re.compile(r"\b[A-Z]{2,5}\b")


class Worded(NamedTuple):
    """A text as words are looked for in it: folded, its words, its codes in capitals."""

    folded: str
    words: frozenset[str]
    codes: frozenset[str]


def worded(said: str) -> Worded:
    """A text ready to be looked through."""
    folded = fold(said)
    return Worded(f" {folded} ", frozenset(folded.split()), frozenset(_CODE.findall(said)))


class Passage(NamedTuple):
    """An item of a cell or a title, in its words."""

    node: str
    text: str
    action: str
    column: str
    edition: str
    action_node: str
    start: int

    @property
    def is_title(self) -> bool:
        """Whether it is the title of its action."""
        return self.column == "action"


class Node(NamedTuple):
    """Something told of: its address, the name of its class, its label, where it is told of."""

    node: str
    type: str
    label: str
    passages: frozenset[str]
    near: frozenset[str]


@dataclass(frozen=True)
class Index:
    """Everything told of, with the passages that tell of it and the things it is linked to."""

    nodes: Mapping[str, Node]
    passages: Mapping[str, Passage]
    told: frozenset[str]

    @cached_property
    def texts(self) -> dict[str, Worded]:
        """Passages and labels by their address, ready to be looked through."""
        labels = {node.node: worded(node.label) for node in self.nodes.values()}
        return labels | {one.node: worded(one.text) for one in self.passages.values()}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the passages and labels."""
        return frozenset().union(*(text.words for text in self.texts.values()))

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """Acronyms that a passage explains, folded, and what they stand for."""
        found: dict[str, str] = {}
        for passage in self.passages.values():
            for explained in _EXPLAINED.finditer(passage.text):
                words = fold(explained["words"]).split()
                initials = explained["acronym"].casefold()
                own = words[-len(initials) :]
                if "".join(word[0] for word in own) == initials:
                    found[initials] = " ".join(own)
        return found

    def initials(self, acronym: str) -> set[str]:
        """The words in labels that begin with the letters of an acronym that no passage explains.

        An acronym has three letters or more.
        """
        if len(acronym) < _ACRONYM or acronym not in self.codes:
            return set()
        pattern = re.compile(r"\b" + " ".join(rf"{letter}\w+" for letter in acronym) + r"\b")
        labels = (self.texts[node].folded for node in self.nodes)
        return {found[0] for label in labels for found in pattern.finditer(label)}

    @cached_property
    def codes(self) -> frozenset[str]:
        """Every code in capitals of the passages, folded."""
        found = (self.texts[one].codes for one in self.passages)
        return frozenset(code.casefold() for codes in found for code in codes)

    @cached_property
    def of_action(self) -> dict[str, list[Passage]]:
        """The passages of each action, its title among them."""
        found: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.passages.values():
            found[passage.action_node].append(passage)
        return found


def index(engine: Engine) -> Index:
    """What a graph tells of."""
    passages = {text(row[0]): _passage(row) for row in engine.select(with_prefixes(_PASSAGES)).rows}
    where: dict[str, set[str]] = defaultdict(set)
    near: dict[str, set[str]] = defaultdict(set)
    for row in engine.select(with_prefixes(_LINKS)).rows:
        subject, edge, object_, passage = (
            text(row[0]),
            local_name(row[1]),
            text(row[2]),
            text(row[3]),
        )
        for one, other in ((subject, object_), (object_, subject)):
            where[one].add(passage)
            if edge not in {"event", "commitment", "title", "section"}:
                near[one].add(other)
    for row in engine.select(with_prefixes(_LEADS)).rows:
        near[text(row[0])].add(text(row[1]))
    nodes = dict(_nodes(engine, where, near, passages.values()))
    return Index(nodes, passages, frozenset(where))


def _passage(row: tuple[Term | None, ...]) -> Passage:
    node, words, action, column, edition, action_node, start = map(text, row)
    return Passage(node, words, action, column, edition, action_node, int(start))


def _nodes(
    engine: Engine,
    where: Mapping[str, set[str]],
    near: Mapping[str, set[str]],
    passages: Iterable[Passage],
) -> Iterable[tuple[str, Node]]:
    titles = {one.action_node: one for one in passages if one.is_title}
    for row in engine.select(with_prefixes(_NODES)).rows:
        thing, kind, label = text(row[0]), local_name(row[1]), text(row[2])
        title = titles.get(thing)
        if title:
            leads = frozenset(near.get(thing, ()))
            yield thing, Node(thing, kind, title.text, frozenset({title.node}), leads)
        elif thing in where:
            own = frozenset(where[thing])
            yield thing, Node(thing, kind, label, own, frozenset(near.get(thing, ())))
