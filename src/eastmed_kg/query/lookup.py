"""A name as people write it → the things of the graph that carry it."""

from __future__ import annotations

import re

import pyoxigraph as ox

from ..errors import UnknownNameError
from ..model.folding import fold
from ..model.terms import ID, SKOS
from .engine import Engine, key

_HEAD = re.compile(r" (?:project|programme|program|fund|instrument|action|initiative)$")
_LEAD = re.compile(r"^(?:the|eu) ")
_ADDRESS = re.compile(r"(?:https?|urn|tag):[^\s<>\"{}|^`\\]+")
_KEY = re.compile(r"id:[a-z0-9-]+")
_NEAR = 0.72


def things(engine: Engine, name: str) -> list[ox.NamedNode]:
    """Everything called ``name``, by any spelling, code or acronym; an address stands for itself.

    Raises UnknownNameError, with the nearest spellings, when nothing is.
    """
    if _ADDRESS.fullmatch(name):
        return [ox.NamedNode(name)]
    if _KEY.fullmatch(name):
        return [ox.NamedNode(ID + name[3:])]
    for spelling in dict.fromkeys(_spellings(name)):
        found = _called(engine, spelling)
        if found:
            return found
    raise UnknownNameError(name, _nearest(engine, name))


def _spellings(name: str) -> list[str]:
    folded = fold(name)
    shorter = _HEAD.sub("", folded)
    number = [f"action {folded}"] if folded.isdigit() else []
    return [
        *number,
        folded,
        shorter,
        _LEAD.sub("", folded),
        _LEAD.sub("", shorter),
        f"{folded} project",
    ]


def _called(engine: Engine, spelling: str) -> list[ox.NamedNode]:
    if not spelling:
        return []
    answer = engine.select(
        f"SELECT DISTINCT ?thing WHERE {{ ?thing <{SKOS}hiddenLabel> {ox.Literal(spelling)} }}"
    )
    return sorted((row[0] for row in answer.rows if isinstance(row[0], ox.NamedNode)), key=str)


def _nearest(engine: Engine, name: str) -> tuple[str, ...]:
    """Suggestions only: what a name means is never guessed."""
    from difflib import get_close_matches  # noqa: PLC0415  # only for the hint

    folded = spellings(engine)
    near = get_close_matches(fold(name), folded, 6, _NEAR)
    labels = dict.fromkeys(label_of(engine, folded[spelling]) for spelling in near)
    return tuple(labels)[:2]


def spellings(engine: Engine) -> dict[str, ox.NamedNode]:
    """Every folded spelling of the graph, with a thing that carries it."""
    answer = engine.select(
        f"SELECT ?spelling ?thing WHERE {{ ?thing <{SKOS}hiddenLabel> ?spelling }} "
        "ORDER BY ?spelling ?thing"
    )
    return {str(row[0].value): row[1] for row in answer.rows}  # type: ignore[union-attr, misc]


def label_of(engine: Engine, thing: ox.NamedNode) -> str:
    """The preferred label of a thing, else its local name."""
    answer = engine.select(
        f"SELECT ?label WHERE {{ {thing} <{SKOS}prefLabel> ?label }} ORDER BY ?label LIMIT 1"
    )
    for row in answer.rows:
        if isinstance(row[0], ox.Literal):
            return row[0].value
    return key(thing)
