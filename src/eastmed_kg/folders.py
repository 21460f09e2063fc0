"""Where things are: the project around the current folder, else the data with the program."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
MANIFEST = "manifest.json"


class Root:
    """A folder that holds ``graph/ ontology/ queries/ sources/`` side by side."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def graph(self) -> Path:
        """What the build writes, and the corrections."""
        return self.path / "graph"

    @property
    def ontology(self) -> Path:
        """Terms, shapes and the names of the world; the program's own where the folder has none."""
        own = self.path / "ontology"
        return own if own.is_dir() else packaged().path / "ontology"

    @property
    def queries(self) -> Path:
        """The stored questions; the program's own where the folder has none."""
        own = self.path / "queries"
        return own if own.is_dir() else packaged().path / "queries"

    @property
    def sources(self) -> Path:
        """The documents as received."""
        return self.path / "sources"


def packaged() -> Root:
    """The data that came with the program; in a checkout that is the checkout itself."""
    data = _HERE / "data"
    return Root(data if data.is_dir() else _HERE.parents[1])


def project(start: Path | None = None) -> Root:
    """The nearest folder upwards that holds a built graph, else the packaged data."""
    return _nearest(start, "graph", MANIFEST) or packaged()


def workplace(start: Path | None = None) -> Root:
    """Where a build reads and writes: the nearest folder with sources, else the current one."""
    return _nearest(start, "sources") or Root((start or Path.cwd()).resolve())


def _nearest(start: Path | None, *inside: str) -> Root | None:
    here = (start or Path.cwd()).resolve()
    folders = (here, *here.parents)
    return next((Root(one) for one in folders if one.joinpath(*inside).exists()), None)
