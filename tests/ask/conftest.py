"""Lets the tests of this folder share how questions are judged."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from eastmed_kg.ask.reader import Reader
from eastmed_kg.query.engine import LocalStore


@pytest.fixture(scope="module")
def reader(store: LocalStore) -> Reader:
    """Reads questions to the real paper."""
    return Reader(store)
