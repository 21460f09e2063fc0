"""Names of the world whose type has no kind of mention: not read, and never taken for a body."""

from __future__ import annotations

from pathlib import Path

import pytest

from eastmed_kg.model.fact import Predicate
from eastmed_kg.model.names import WorldName
from invented import read


@pytest.mark.parametrize(
    "name", ["EMPACT", "Global Gateway", "Visa Code", "Joint Valletta Action Plan"]
)
def test_what_is_no_body_carries_nothing_out(
    tmp_path: Path, world: tuple[WorldName, ...], name: str
) -> None:
    facts = read(tmp_path, f"The AMIF-funded ALPHA project, implemented by {name}.", world)
    assert Predicate.FUNDED_BY in {fact.predicate for fact in facts}
    assert Predicate.IMPLEMENTED_BY not in {fact.predicate for fact in facts}
