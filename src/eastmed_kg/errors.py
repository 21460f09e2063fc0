"""The error tree: each error is one sentence that says what, where, and what to do.

Tree::

    EastmedError
    ├── SourceError       a document cannot be read, or is not what the graph was built from
    ├── OntologyError     the names or terms under ontology/ contradict themselves
    ├── CorrectionError   a person's decision rests on words that are not in the source
    ├── GraphError        a graph folder or store is missing, damaged or unwritable
    ├── QueryError        a query, a parameter or a result cannot be used
    ├── UnknownNameError  a name that nothing in the graph carries
    ├── LabelError        a file of labelled facts holds something else
    └── FloorError        the graph agrees less with the labels than was asked for
"""

from __future__ import annotations


class EastmedError(Exception):
    """Anything the program reports in one sentence instead of a traceback."""


class SourceError(EastmedError):
    """A document cannot be read, or differs from the one the graph was built from."""


class OntologyError(EastmedError):
    """The files under ``ontology/`` are missing or contradict themselves."""


class CorrectionError(EastmedError):
    """A correction cannot be applied: its words are not where it says, or it is malformed."""


class GraphError(EastmedError):
    """A graph folder or store is missing, damaged or cannot be written."""


class QueryError(EastmedError):
    """A query, its parameters or its result cannot be used."""


class UnknownNameError(EastmedError):
    """Nothing in the graph carries this name; ``suggestions`` holds the nearest ones."""

    def __init__(self, name: str, suggestions: tuple[str, ...] = ()) -> None:
        self.name = name
        self.suggestions = suggestions
        hint = f"; did you mean {' or '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"nothing in the graph is called {name!r}{hint}")


class LabelError(EastmedError):
    """A file of labelled facts is missing, empty, or has a line that is no label."""


class FloorError(EastmedError):
    """A figure of an evaluation lies under the floor set for it."""
