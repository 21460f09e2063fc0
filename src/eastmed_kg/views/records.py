"""A graph goes in; records of its nodes and statements, as the page shows them, come out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..query.date_words import date_words
from .kinds import SPOKEN_OF, back_words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import networkx as nx

#: What no page can hold or show: control characters, halves of pairs, non-characters.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_EDITION = re.compile(r"([A-Z]{1,4})-(\d+)-(\d{4})-(\S+)")
_ACTION = re.compile(r"Action (\d{1,3}[a-z]?)\b")
_COLUMNS = {
    "action": "title",
    "lead": "Lead actor(s)",
    "status": "Status",
    "way_ahead": "Way ahead",
    "comments": "Comments",
}


@dataclass(frozen=True, slots=True)
class Proof:
    """The words that prove a statement, and where they stand."""

    quote: str
    place: str
    edition: str
    id: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What the paper says: of a node (``value``), or of two (``target``, a number of a node).

    ``words`` is the relation as the subject reads it, ``back`` as the object does, ``reads`` the
    date in words. ``modality`` is empty where the thing is simply so; ``held`` says whether it
    was so in the period that the page is about, if it is about one.
    """

    iri: str
    source: int
    words: str
    when: str
    reads: str
    role: str
    modality: str
    proofs: tuple[Proof, ...]
    value: str = ""
    target: int | None = None
    back: str = ""
    predicate: str = ""
    held: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """A node: what it is called, what of its sort it is, and what is said of it alone."""

    iri: str
    label: str
    short: str
    type: str
    names: tuple[str, ...]
    withheld: bool
    degree: int
    facts: tuple[Statement, ...]
    badge: str = ""
    title: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """All nodes in the order of their keys, and all edges in the order of theirs."""

    things: tuple[Thing, ...]
    statements: tuple[Statement, ...]

    def rows(self) -> tuple[Statement, ...]:
        """Everything the paper says, node by node: facts first, then relations."""
        facts = (fact for thing in self.things for fact in thing.facts)
        said = (row for row in self.statements if row.predicate != SPOKEN_OF)
        return tuple(sorted((*facts, *said), key=lambda row: row.source))

    def editions(self) -> tuple[str, ...]:
        """The documents the proofs come from, as they are cited."""
        return tuple(sorted({proof.edition for row in self.rows() for proof in row.proofs}))


def records(graph: nx.MultiDiGraph[str]) -> Records:
    """The records of that graph, which stays as it is."""
    number = {key: at for at, key in enumerate(sorted(graph))}
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3])
    statements = tuple(
        _relation(key, number[source], number[target], data) for source, target, key, data in edges
    )
    dates = _event_dates(statements)
    things = tuple(_thing(graph, key, at, dates.get(at, "")) for key, at in number.items())
    return Records(things, statements)


def plain(text: object) -> str:
    r"""Put a replacement sign for each character that no page can show.

    >>> plain("a\x00b") == "a\ufffdb"
    True
    """
    return _UNPRINTABLE.sub("\ufffd", str(text))


def citation(edition: str) -> str:
    """A document's file-safe name as it is cited; anything else as it is.

    >>> citation("WK-10190-2024-INIT")
    'WK 10190/2024 INIT'
    """
    found = _EDITION.fullmatch(edition)
    return "{} {}/{} {}".format(*found.groups()) if found else plain(edition)


def _thing(graph: nx.MultiDiGraph[str], key: str, at: int, date: str) -> Thing:
    data: Mapping[str, Any] = graph.nodes[key]
    label = plain(data.get("label") or key)
    facts = tuple(_fact(at, fact) for fact in data.get("facts", ()))
    badge = _ACTION.match(label)
    return Thing(
        iri=plain(key),
        label=label,
        short=plain(data.get("short") or label),
        type=plain(data.get("type", "")),
        names=tuple(name for name in map(plain, data.get("names", ())) if name != label),
        withheld=bool(data.get("withheld")),
        degree=graph.degree(key),
        facts=facts,
        badge=badge[1] if badge else "",
        title=_first(facts, "title"),
        date=date or _span(facts),
    )


def _fact(at: int, data: Mapping[str, Any]) -> Statement:
    predicate = plain(data.get("predicate", ""))
    if predicate in {"start", "end"} and not data.get("when"):
        data = {**data, "when": data.get("value", "")}  # the value is the date
    return Statement(
        iri=plain(data.get("statement", "")),
        source=at,
        words=words_of(predicate),
        value=plain(data.get("value", "")),
        predicate=predicate,
        **_circumstances(data),
    )


def _relation(key: str, source: int, target: int, data: Mapping[str, Any]) -> Statement:
    predicate = plain(data.get("predicate", ""))
    words = plain(data.get("label") or words_of(predicate))
    return Statement(
        iri=plain(key),
        source=source,
        words=words,
        target=target,
        back=back_words(predicate, words),
        predicate=predicate,
        **_circumstances(data),
    )


def _circumstances(data: Mapping[str, Any]) -> dict[str, Any]:
    when, modality = plain(data.get("when") or ""), plain(data.get("modality") or "")
    return {
        "when": when,
        "reads": date_words(when),
        "role": plain(data.get("when_role") or ""),
        "modality": "" if modality == "done" else modality,
        "held": plain(data.get("held") or ""),
        "proofs": tuple(_proof(proof) for proof in data.get("evidence", ())),
    }


def _proof(data: Mapping[str, Any]) -> Proof:
    edition = citation(str(data.get("edition", "")))
    action, column = plain(data.get("action") or ""), str(data.get("column") or "")
    parts = (f"Action {action}" if action else "", _COLUMNS.get(column, plain(column)), edition)
    quote, proof_id = plain(data.get("quote", "")), plain(data.get("id", ""))
    return Proof(quote, ", ".join(filter(None, parts)), edition, proof_id)


def _first(facts: Iterable[Statement], predicate: str) -> str:
    return next((fact.value for fact in facts if fact.predicate == predicate), "")


def _span(facts: tuple[Statement, ...]) -> str:
    """From when until when, where the facts say so."""
    start, end = _first(facts, "start"), _first(facts, "end")
    return date_words(f"{start}/{end}") if start and end else date_words(start or end)


def _event_dates(statements: Iterable[Statement]) -> dict[int, str]:
    """The dates of events, which the paper gives where it lists them under an action."""
    dates: dict[int, str] = {}
    for statement in statements:
        if statement.predicate == "event" and statement.target is not None and statement.when:
            dates.setdefault(statement.target, statement.reads or statement.when)
    return dates
