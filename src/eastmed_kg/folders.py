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
        """Terms, shapes and the names of the world."""
        return self.path / "ontology"

    @property
    def queries(self) -> Path:
        """The stored questions."""
        return self.path / "queries"

    @property
    def sources(self) -> Path:
        """The documents as received."""
        return self.path / "sources"


def packaged() -> Root:
    """The data that came with the program; in a checkout that is the checkout itself."""
    data = _HERE / "data"
    return Root(data if data.is_dir() else _HERE.parents[1])


def project(start: Path | None = None) -> Root:
    """The nearest folder upwards that has an ontology or a built graph, else the packaged data."""
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "graph" / MANIFEST).is_file() or (folder / "ontology" / "names").is_dir():
            return Root(folder)
    return packaged()
