"""What the tests of questions share."""

from __future__ import annotations

import pytest

from eastmed_kg.ask.reader import Reader
from eastmed_kg.query.engine import LocalStore


@pytest.fixture(scope="module")
def reader(store: LocalStore) -> Reader:
    """Reads questions to the real paper."""
    return Reader(store)
