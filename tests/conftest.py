"""What every test may ask for: the real paper read once, its names, its graph built once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from eastmed_kg.document import read_document
from eastmed_kg.model.document import Document
from eastmed_kg.model.names import WorldName
from eastmed_kg.ontology.names import read_names
from eastmed_kg.pipeline import build
from eastmed_kg.query.engine import LocalStore, open_store
from places import PAPER, ROOT


@pytest.fixture(scope="session")
def paper() -> Document:
    """WK 10190/2024 INIT."""
    return read_document(PAPER)


@pytest.fixture(scope="session")
def world() -> tuple[WorldName, ...]:
    """The names of the world."""
    return read_names(ROOT.ontology / "names")


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the real paper, built for these tests."""
    folder = tmp_path_factory.mktemp("built") / "graph"
    build(ROOT, out=folder)
    return folder


@pytest.fixture(scope="session")
def store(graph_folder: Path) -> LocalStore:
    """That graph, opened."""
    return open_store(graph_folder)
