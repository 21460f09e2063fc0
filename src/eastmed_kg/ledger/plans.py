"""A graph → its files with their editions, and the plans and reports that each edition tells."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import NamedTuple

from ..query.bind import with_prefixes
from ..query.deeds import Deed, deed
from ..query.engine import Engine, key, text
from ..query.facts import exchange_rows
from ..query.scope import Scope
from ..query.told import Told, told_of
from ..query.wording import Wording

_FILES = """
SELECT ?file ?edition ?issued WHERE {
  ?edition em:sha256 ?digest ; dcterms:issued ?issued . OPTIONAL { ?edition dcat:isVersionOf ?file }
} ORDER BY ?file ?issued ?edition
"""
_WITHHELD = """
SELECT ?number ?edition ?words ?prefix WHERE {
  ?mark a em:MarkedRedaction ; em:inColumn em:columnWayAhead ; em:inAction/skos:notation ?number ;
    em:inEdition ?edition ; prov:wasDerivedFrom/oa:hasSelector ?selector .
  ?selector oa:exact ?words ; oa:prefix ?prefix .
} ORDER BY ?edition ?number ?prefix
"""


class Issue(NamedTuple):
    """An edition by its file-safe name, and the day on which it was issued."""

    name: str
    day: dt.date


class Promise(NamedTuple):
    """A plan as one edition tells it, with the deed that it names."""

    told: Told
    deed: Deed


def chains(engine: Engine, scope: Scope) -> list[list[Issue]]:
    """The editions of each file that may answer, the oldest first."""
    found: dict[str, list[Issue]] = defaultdict(list)
    for file, edition, issued in engine.select(with_prefixes(_FILES)).rows:
        name = key(edition)
        if scope.editions is None or name in scope.editions:
            found[text(file) or name].append(Issue(name, dt.date.fromisoformat(text(issued))))
    return list(found.values())


def told_in(engine: Engine, edition: str) -> list[Told]:
    """Everything that an edition tells."""
    return [told_of(row) for row in exchange_rows(engine, scope=Scope(editions=(edition,)))]


def is_promise(told: Told) -> bool:
    """Whether a fact is a plan that can be kept.

    The end of a project is none, nor are the years that a plan bears in its name.
    """
    starts = told.edge == "start" and told.subject_type != "Agreement"
    return told.edge == "commitment" or (told.role == "due" and (starts or told.edge == "event"))


def promise(told: Told, wording: Wording) -> Promise:
    """The plan with its deed."""
    return Promise(told, deed(told.phrase, wording))


def withheld(engine: Engine) -> list[tuple[str, str, str]]:
    """Action, edition and the words before each mark among the plans."""
    rows = engine.select(with_prefixes(_WITHHELD)).rows
    return [
        (text(number), key(edition), f"{text(prefix)}{text(words)}")
        for number, edition, words, prefix in rows
    ]
