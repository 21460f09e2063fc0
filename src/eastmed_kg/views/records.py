"""A graph goes in; records of its nodes and statements, as the page shows them, come out."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from ..model.edtf import bounds, is_edtf
from ..query.date_words import date_words
from ..query.funds_rows import duration_words
from .kinds import TIES, back_words, words_of
from .text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import networkx as nx

#: Four days, or none at all.
Days: TypeAlias = tuple[int | None, ...]
_EPOCH = dt.date(1970, 1, 1)
_DAY = re.compile(r"(?!0000|9999)\d{4}-\d\d-\d\d")
_OFFSET = re.compile(r"[0-9]{1,9}")
_EDITION = re.compile(r"([A-Z]{1,4})-(\d+)-(\d{4})-(\S+)")
_ACTION = re.compile(r"Action (\d{1,3}[a-z]?)\b")
#: What a date rests on, where the paper does not say all of it.
_BASES = {"computed": "computed", "yearInferred": "year inferred"}
_COLUMNS = {
    "action": "title",
    "lead": "Lead actor(s)",
    "status": "Status",
    "way_ahead": "Way ahead",
    "comments": "Comments",
    # As the graph labels them.
    "lead actors": "Lead actor(s)",
    "way ahead": "Way ahead",
}


@dataclass(frozen=True, slots=True)
class Proof:
    """The words that prove a statement, and where they stand.

    ``start`` and ``end`` count code points in the canonical text of the edition.
    """

    quote: str
    place: str
    edition: str
    id: str
    action: str = ""
    column: str = ""
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Statement:
    """What the paper says: of a node (``value``), or of two (``target``, a number of a node).

    ``words`` is the relation as the subject reads it, ``back`` as the object does, ``reads`` the
    date in words. ``modality`` is empty where the thing is simply so; ``held`` says whether it
    was so in the period that the page is about, if it is about one. ``dated`` bounds the date and
    ``lasted`` the time over which it held, each by four days (see ``days``).
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
    basis: str = ""
    dated: Days = ()
    lasted: Days = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """A node: what it is called and what of its sort it is."""

    iri: str
    label: str
    short: str
    type: str
    names: tuple[str, ...]
    withheld: bool
    degree: int
    badge: str = ""
    title: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """All nodes in the order of their keys; what is said of each alone, then what joins two."""

    things: tuple[Thing, ...]
    statements: tuple[Statement, ...]

    def told(self) -> int:
        """How many statements the paper makes: ties that carry the words of another don't count."""
        return sum(said.predicate not in TIES for said in self.statements)

    def editions(self) -> tuple[str, ...]:
        """The documents the proofs come from, as they are cited."""
        return tuple(sorted({proof.edition for said in self.statements for proof in said.proofs}))


def records(graph: nx.MultiDiGraph[str]) -> Records:
    """The records of that graph, which stays as it is."""
    number = {key: at for at, key in enumerate(sorted(graph))}
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3])
    facts = [
        _fact(at, fact) for key, at in number.items() for fact in graph.nodes[key].get("facts", ())
    ]
    relations = [
        _relation(key, number[source], number[target], data) for source, target, key, data in edges
    ]
    dates = _event_dates(relations)
    own: dict[int, list[Statement]] = {at: [] for at in number.values()}
    for fact in facts:
        own[fact.source].append(fact)
    things = tuple(_thing(graph, key, own[at], dates.get(at, "")) for key, at in number.items())
    return Records(things, (*facts, *relations))


def citation(edition: str) -> str:
    """A document's file-safe name as it is cited; anything else as it is.

    >>> citation("WK-10190-2024-REV-1")
    'WK 10190/2024 REV 1'
    """
    found = _EDITION.fullmatch(edition)
    if found is None:
        return plain(edition)
    series, number, year, issue = found.groups()
    return f"{series} {number}/{year} {issue.replace('-', ' ')}"


def _thing(graph: nx.MultiDiGraph[str], key: str, facts: Sequence[Statement], date: str) -> Thing:
    data: Mapping[str, Any] = graph.nodes[key]
    label = plain(data.get("label") or key)
    badge = _ACTION.match(label)
    return Thing(
        iri=plain(key),
        label=label,
        short=plain(data.get("short") or label),
        type=plain(data.get("type", "")),
        names=_names(data, label, badge[1] if badge else ""),
        withheld=bool(data.get("withheld")),
        degree=graph.degree(key),
        badge=badge[1] if badge else "",
        title=_first(facts, "title"),
        date=date or _span(facts),
    )


def _names(data: Mapping[str, Any], label: str, number: str) -> tuple[str, ...]:
    """What else it is called; that an action is also called by its number goes without saying."""
    return tuple(n for n in map(plain, data.get("names", ())) if n not in {label, number})


def _fact(at: int, data: Mapping[str, Any]) -> Statement:
    predicate = plain(data.get("predicate", ""))
    if predicate in {"start", "end"} and not data.get("when"):
        data = {**data, "when": data.get("value", "")}  # the value is the date
    if predicate == "duration":
        data = {**data, "value": duration_words(str(data.get("value", "")))}
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
        "basis": _BASES.get(str(data.get("basis") or ""), ""),
        "dated": days(when),
        "lasted": _lasted(str(data.get("bounds") or "")),
        "proofs": tuple(_proof(proof) for proof in data.get("evidence", ())),
    }


def _proof(data: Mapping[str, Any]) -> Proof:
    edition = citation(str(data.get("edition", "")))
    action, column = plain(data.get("action") or ""), str(data.get("column") or "")
    parts = (f"Action {action}" if action else "", _COLUMNS.get(column, plain(column)), edition)
    quote, proof_id = plain(data.get("quote", "")), plain(data.get("id", ""))
    start, end = (_offset(data.get(side)) for side in ("start", "end"))
    place = ", ".join(filter(None, parts))
    return Proof(quote, place, edition, proof_id, action, _COLUMNS.get(column, ""), start, end)


def _offset(value: object) -> int:
    return int(str(value)) if _OFFSET.fullmatch(str(value)) else -1


def days(edtf: str) -> Days:
    """A date as earliest and latest start, earliest and latest end, in days since 1 January 1970.

    Nothing where there is no date or it is none; a side that is open or unknown is None.

    >>> days("2024-05/.."), days("soon")
    ((19844, 19874, None, None), ())
    """
    if not edtf or not is_edtf(edtf):
        return ()
    found = bounds(edtf)
    sides = (found.start_earliest, found.start_latest, found.end_earliest, found.end_latest)
    return tuple((side - _EPOCH).days if side else None for side in sides)


def day(iso: str) -> int | None:
    """A day of ISO 8601 in days since 1 January 1970; None for anything else.

    >>> day("1970-01-02"), day("")
    (1, None)
    """
    found = days(iso) if _DAY.fullmatch(iso) else ()
    return found[0] if found else None


def _lasted(written: str) -> Days:
    """The four days that the graph keeps of a statement; those that it does not know are None.

    >>> _lasted("2024-05-01 2024-05-31 0000-00-00 9999-99-99")
    (19844, 19874, None, None)
    """
    found = tuple(map(day, written.split()))
    return found if any(one is not None for one in found) else ()


def _first(facts: Iterable[Statement], predicate: str) -> str:
    return next((fact.value for fact in facts if fact.predicate == predicate), "")


def _span(facts: Sequence[Statement]) -> str:
    """From when until when: from the earliest start that is stated to the latest end."""
    starts, ends = (sorted(_values(facts, name), key=_first_day) for name in ("start", "end"))
    start, end = (starts or [".."])[0], (ends or [".."])[-1]
    return date_words(f"{start}/{end}") if starts or ends else ""


def _first_day(edtf: str) -> int:
    """The first day that a date can mean."""
    return next(one for one in days(edtf) if one is not None)


def _values(facts: Iterable[Statement], predicate: str) -> list[str]:
    """The dates of a predicate; what is none is left out."""
    return [fact.value for fact in facts if fact.predicate == predicate and days(fact.value)]


def _event_dates(statements: Iterable[Statement]) -> dict[int, str]:
    """The dates of events, which the paper gives where it lists them under an action."""
    dates: dict[int, str] = {}
    for statement in statements:
        if statement.predicate == "event" and statement.target is not None and statement.when:
            dates.setdefault(statement.target, statement.reads or statement.when)
    return dates
