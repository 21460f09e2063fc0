"""The files under ``queries/`` → stored queries: what they answer, their parameters, their SPARQL.

The first lines of a file, marked ``#+``, describe it::

    #+ summary: Who funds what, for how much
    #+ question: Who funds each project, by which instrument?
    #+ parameter: funder thing: only what this funder pays
    #+ tags: money

A parameter is the name of a variable of the query. Its values go, as terms, where the line
``# parameters`` stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..errors import QueryError
from ..folders import project

_HEADER = re.compile(r"#\+ (?P<key>\w+): (?P<value>.*\S)")
_PARAMETER = re.compile(
    r"(?P<name>[a-z]\w*) (?P<type>thing|date|text|number)(?: = (?P<default>\S+))?: (?P<words>.+)"
)
#: Where the values of the parameters go.
MARKER = "# parameters"


class Parameter(NamedTuple):
    """One variable that may be given: its type, its value when none is given, its meaning."""

    name: str
    type: str
    default: str | None
    words: str


class StoredQuery(NamedTuple):
    """A query with its description; ``sparql`` is the whole file."""

    name: str
    summary: str
    question: str
    parameters: tuple[Parameter, ...]
    tags: tuple[str, ...]
    sparql: str


def parse_query(name: str, text: str) -> StoredQuery:
    """A query's text with its header read.

    Raises QueryError for a parameter that is not described as it must be, or has no place.
    """
    headers = [(found["key"], found["value"]) for found in _HEADER.finditer(text)]
    parameters = tuple(_parameter(name, value) for key, value in headers if key == "parameter")
    if parameters and MARKER not in text:
        raise QueryError(f"{name}: has parameters, but no line «{MARKER}» to put them")
    fields = dict(headers)
    tags = tuple(tag.strip() for tag in fields.get("tags", "").split(",") if tag.strip())
    return StoredQuery(
        name, fields.get("summary", ""), fields.get("question", ""), parameters, tags, text
    )


def _parameter(name: str, value: str) -> Parameter:
    found = _PARAMETER.fullmatch(value)
    if not found:
        raise QueryError(f"{name}: «{value}» does not describe a parameter")
    return Parameter(found["name"], found["type"], found["default"], found["words"])


def query_folder() -> Path:
    """Where the stored queries are: in the current project, else with the program."""
    return project().queries


def stored_queries(folder: Path | None = None) -> Iterator[StoredQuery]:
    """All stored queries, sorted by name."""
    for path in sorted((folder or query_folder()).glob("*.rq")):
        yield parse_query(path.stem, path.read_text(encoding="utf-8"))


def stored_query(name: str, folder: Path | None = None) -> StoredQuery:
    """The stored query of that name.

    Raises QueryError, with the nearest names, when there is none.
    """
    place = folder or query_folder()
    path = place / f"{name}.rq"
    if re.fullmatch(r"[a-z0-9-]+", name) and path.is_file():
        return parse_query(name, path.read_text(encoding="utf-8"))
    from difflib import get_close_matches  # noqa: PLC0415  # only for the hint

    near = get_close_matches(name, [path.stem for path in place.glob("*.rq")], 2)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    raise QueryError(f"no stored query and no file is called {name!r}{hint}")
