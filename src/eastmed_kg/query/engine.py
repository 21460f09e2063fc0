"""Where a graph is → what answers SPARQL: the one small interface all questions go through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox

from ..errors import GraphError, QueryError
from ..folders import MANIFEST, Root, project

#: Deeper nesting than any honest query has; the parser would overflow its stack on more.
_DEEPEST = 200

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
#: One row of an answer, from variable to term.
Row = Mapping[str, Term | None]


def text(term: Term | None) -> str:
    """A literal's words or a thing's address; nothing for an unbound variable."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""


def local_name(term: Term | None) -> str:
    """What stands behind the ``#`` of an address: the name of a class, property or value.

    >>> local_name(ox.NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom"))
    'wasDerivedFrom'
    """
    return text(term).rsplit("#", 1)[-1]


def key(term: Term | None) -> str:
    """What stands behind the last slash of an address: a thing's key, an edition's file-safe name.

    >>> key(ox.NamedNode("https://w3id.org/eastmed-kg/id/scope-ii"))
    'scope-ii'
    """
    return text(term).rsplit("/", 1)[-1]


class Answer:
    """Rows of terms under variable names; ``truth`` for ASK, ``triples`` for CONSTRUCT."""

    def __init__(
        self,
        columns: Sequence[str] = (),
        rows: Sequence[tuple[Term | None, ...]] = (),
        *,
        truth: bool | None = None,
        triples: Sequence[ox.Triple] | None = None,
    ) -> None:
        self.columns = tuple(columns)
        self.rows = list(rows)
        self.truth = truth
        self.triples = triples

    def records(self) -> Iterator[Row]:
        """The rows as mappings from variable to term."""
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))


class Engine(Protocol):
    """What a store or an endpoint has to offer."""

    def select(self, sparql: str) -> Answer:
        """The answer to a query; raises QueryError in one sentence."""


class LocalStore:
    """A store on disk, opened read-only, or the same triples in memory."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def select(self, sparql: str) -> Answer:
        """Run one query.

        Raises QueryError when it is no valid SPARQL, nests too deeply, asks for another server,
        or fails while it runs.
        """
        refuse(sparql)
        try:
            return _answer(self._store.query(sparql))
        except SyntaxError as error:
            raise QueryError(f"the query is not valid SPARQL: {_first_line(error)}") from error
        except (ValueError, RuntimeError, OSError) as error:
            raise QueryError(f"the query failed: {_first_line(error)}") from error

    def triples(self) -> Iterator[ox.Triple]:
        """All triples, in no order."""
        return (quad.triple for quad in self._store)

    def ntriples(self) -> bytes:
        """All triples, sorted, one a line."""
        lines = sorted(f"{q.subject} {q.predicate} {q.object} .\n" for q in self._store)
        return "".join(lines).encode()

    def __len__(self) -> int:
        return len(self._store)


def refuse(sparql: str) -> None:
    """Turn away what must not reach the parser or leave this machine.

    Raises QueryError for nesting deeper than 200 brackets, and for SERVICE.
    """
    depth = 0
    for character in sparql:
        depth += (character in "{([") - (character in "})]")
        if depth > _DEEPEST:
            raise QueryError(f"the query nests more than {_DEEPEST} brackets deep")
    if ("service" in sparql.casefold() or "\\u" in sparql.casefold()) and _asks_service(sparql):
        raise QueryError("SERVICE is refused: a query never leaves this machine")


def _asks_service(sparql: str) -> bool:
    """Whether SERVICE stands there as a word of the language, however it is written."""
    import re  # noqa: PLC0415  # most queries never get here

    plain = re.sub(
        r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})",
        lambda found: chr(min(int(found[1] or found[2], 16), 0x10FFFF)),
        sparql,
    )
    # Comments, IRIs and strings in one pass, in the order in which a parser meets them.
    words = re.sub(
        r"#[^\n\r]*|<[^<>\"{}|^`\\\x00-\x20]*>|\"\"\".*?\"\"\"|'''.*?'''"
        r"|\"(?:\\.|[^\"\\\n\r])*\"|'(?:\\.|[^'\\\n\r])*'",
        " ",
        plain,
        flags=re.DOTALL,
    )
    return bool(re.search(r"(?<![\w:?$-])service(?![\w:-])", words, re.IGNORECASE))


def _answer(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Answer:
    if isinstance(result, ox.QuerySolutions):
        names = [variable.value for variable in result.variables]
        return Answer(names, [tuple(row[name] for name in names) for row in result])
    if isinstance(result, ox.QueryTriples):
        return Answer(triples=sorted(set(result), key=str))
    return Answer(truth=bool(result))


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__


def open_store(place: str | Path | None = None) -> LocalStore:
    """The graph at ``place``: a graph folder or a store; default the current project's.

    Raises GraphError when nothing is there, what is there is damaged, or it is an address.
    """
    if place is None:
        return _open_folder(project())
    if "://" in str(place):
        raise GraphError(f"{place}: remote endpoints cannot be asked yet; give a folder")
    path = Path(place)
    if (path / MANIFEST).is_file():
        return _open_folder(Root(path.resolve().parent), path)
    if (path / "CURRENT").is_file():
        return _open(path)
    raise GraphError(f"{path}: neither a built graph nor a store is there")


def _open_folder(root: Root, folder: Path | None = None) -> LocalStore:
    import json  # noqa: PLC0415  # a bare store needs none

    folder = folder or root.graph
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        store = folder / manifest["store"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GraphError(f"{folder}: no built graph is there; run `eastmed-kg build`") from error
    if not (store / "CURRENT").is_file():
        return _from_text(root, folder)
    return _open(store)


def _open(path: Path) -> LocalStore:
    try:
        return LocalStore(ox.Store.read_only(str(path)))
    except (OSError, RuntimeError) as error:
        raise GraphError(f"{path}: the store cannot be opened ({_first_line(error)})") from error


def _from_text(root: Root, folder: Path) -> LocalStore:
    """A graph that came without its store, as after a clone or in a wheel: read into memory."""
    from ..graph.load import store_from_text  # noqa: PLC0415  # only where there is no store

    return LocalStore(store_from_text(folder, root.ontology))
