"""A graph folder → the canonical text of its editions, which quotes and offsets refer to."""

from __future__ import annotations

from pathlib import Path

from ..errors import GraphError
from ..folders import project


def canonical_text(edition: str, place: str | Path | None = None) -> str:
    """The canonical text of an edition: ``place`` is the graph's folder; default the project's.

    Raises GraphError where the folder lacks it, as a bare store does.
    """
    folder = Path(place) if place else project().graph
    path = folder / "text" / f"{edition}.txt"
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GraphError(f"{path}: cannot be read; give a graph folder, or build again") from error
