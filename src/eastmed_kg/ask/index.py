"""The graph → what it tells of and in which words, so that descriptions find what they mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
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
SELECT ?subject ?object ?passage WHERE {
  ?evidence em:inPassage ?passage .
  ?statement prov:wasDerivedFrom ?evidence ; rdf:subject ?subject ; rdf:object ?object .
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
    rows = engine.select(with_prefixes(_PASSAGES)).rows
    found = sorted(map(_passage, rows), key=lambda one: (one.edition, one.start))
    passages = {one.node: one for one in found}
    where, near = _links(engine, {one.action_node for one in found})
    nodes = dict(_nodes(engine, where, near, found))
    return Index(nodes, passages, frozenset(where))


def _links(
    engine: Engine, actions: Collection[str]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Where each thing is told of, and what it is linked to.

    An action is linked to its lead actors alone: all else that it states is in its passages.
    """
    where: dict[str, set[str]] = defaultdict(set)
    near: dict[str, set[str]] = defaultdict(set)
    for subject, object_, passage in engine.select(with_prefixes(_LINKS)).rows:
        one, other, place = text(subject), text(object_), text(passage)
        where[one].add(place)
        where[other].add(place)
        if one not in actions:
            near[one].add(other)
            near[other].add(one)
    for action, body in engine.select(with_prefixes(_LEADS)).rows:
        near[text(action)].add(text(body))
    return where, near


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
