"""A query and the values of its parameters → SPARQL in which the values stand as terms.

A value is never pasted: it is made a term, the library serialises the term, and a VALUES block
binds it to the parameter's variable.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

import pyoxigraph as ox

from ..errors import QueryError
from ..model.terms import PREFIXES, XSD
from .stored import MARKER, Parameter, StoredQuery

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: One pass for all prefixes: a pattern for each would cost more than the query.
_PREFIXED = re.compile(r"(?<![\w-])([a-z]+):")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")

Terms = Sequence[ox.NamedNode | ox.Literal]
#: From a name as people write it to the things it may mean.
Resolve = Callable[[str], Sequence[ox.NamedNode]]


def bind(query: StoredQuery, given: Mapping[str, str], resolve: Resolve) -> str:
    """The query's SPARQL with prefixes and with every given or default value bound.

    Raises QueryError for a parameter the query does not have or a value of the wrong type.
    """
    unknown = set(given) - {parameter.name for parameter in query.parameters}
    if unknown:
        has = ", ".join(parameter.name for parameter in query.parameters) or "none"
        raise QueryError(f"{query.name}: no parameter {', '.join(sorted(unknown))} (it has: {has})")
    blocks = []
    for parameter in query.parameters:
        value = given.get(parameter.name, parameter.default)
        if value is not None:
            blocks.append(values_block(parameter.name, _terms(parameter, value, resolve)))
    return with_prefixes(query.sparql.replace(MARKER, " ".join(blocks), 1))


def values_block(variable: str, terms: Terms) -> str:
    """A VALUES block.

    >>> values_block("thing", [ox.NamedNode("urn:a")])
    'VALUES ?thing { <urn:a> }'
    """
    return f"VALUES ?{variable} {{ {' '.join(str(term) for term in terms)} }}"


def with_prefixes(sparql: str) -> str:
    """The query with the graph's prefixes declared, those left out that it declares itself."""
    used = set(_PREFIXED.findall(sparql))
    own = set(re.findall(r"PREFIX\s+([\w-]*):", sparql, re.IGNORECASE))
    lines = [f"PREFIX {name}: <{PREFIXES[name]}>" for name in PREFIXES if name in used - own]
    return "\n".join([*lines, sparql])


def _terms(parameter: Parameter, value: str, resolve: Resolve) -> Terms:
    if parameter.type == "thing":
        return resolve(value)
    if parameter.type == "date":
        return [_typed(parameter, value, _DAY, "date", "a day such as 2024-07-22")]
    if parameter.type == "number":
        return [_typed(parameter, value, _NUMBER, "decimal", "a number")]
    return [ox.Literal(value)]


def _typed(
    parameter: Parameter, value: str, shape: re.Pattern[str], kind: str, words: str
) -> ox.Literal:
    if not shape.fullmatch(value) or (kind == "date" and not _is_day(value)):
        raise QueryError(f"parameter {parameter.name}: «{value}» is not {words}")
    return ox.Literal(value, datatype=ox.NamedNode(XSD + kind))


def _is_day(text: str) -> bool:
    from datetime import date  # noqa: PLC0415  # few queries have a day

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
