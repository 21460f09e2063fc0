"""A graph → what answers questions to it: the newest edition of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..query.editions import newest
from ..query.engine import Engine, LocalStore

if TYPE_CHECKING:
    from ..query.scope import Scope


class Opened(NamedTuple):
    """What answers, the graph with all editions, and the editions that answer for others."""

    engine: Engine
    every: Engine
    answering: tuple[str, ...]


def opened(store: LocalStore, scope: Scope | None = None) -> Opened:
    """The newest edition of each file that may answer: what an earlier one says is past."""
    last = newest(store, scope.editions if scope else None)
    answering = () if last.alone else last.names
    if last.alone and not scope:
        return Opened(store, store, answering)
    from ..query.restricted import restricted  # noqa: PLC0415  # one edition needs none of it
    from ..query.scope import Scope  # noqa: PLC0415  # as above

    some = restricted(store, Scope(scope.as_of if scope else None, last.names))
    return Opened(some, store, answering)
