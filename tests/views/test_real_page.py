"""The page of the real paper, in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pytest

from eastmed_kg.query.engine import LocalStore
from eastmed_kg.query.network import network_graph, network_title
from eastmed_kg.views.explorer import network_page

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported


@pytest.fixture(scope="module")
def html(store: LocalStore) -> str:
    return network_page(network_graph(store), title=network_title(store))


@pytest.fixture
def seen(html: str, opened: Open) -> Iterator[Seen]:
    found = opened(html, viewport={"width": 1440, "height": 900})
    yield found
    assert found.complaints == []
    assert found.requests == [found.page.url.partition("#")[0]]


def test_it_opens_with_the_papers_name_and_counts(seen: Seen) -> None:
    assert seen.page.locator("h1").inner_text() == (
        "WK 10190/2024 INIT: Action File to follow up on the EU action plan for the Eastern "
        "Mediterranean route"
    )
    assert " names, read from WK 10190/2024 INIT" in seen.page.locator(".standfirst").inner_text()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("turkey", "Türkiye"),
        ("AMIF", "Asylum, Migration and Integration Fund"),
        ("scope ii", "SCOPE II"),
        ("icmpd", "International Centre for Migration Policy Development"),
        ("Action 24", "Action 24"),
    ],
)
def test_a_thing_is_found_by_any_of_its_names(seen: Seen, typed: str, name: str) -> None:
    seen.choose(typed)
    assert seen.heading().startswith(name)


def test_the_words_that_prove_an_edge_stand_in_the_panel(seen: Seen) -> None:
    seen.choose("SCOPE II")
    panel = seen.page.locator("#panel").inner_text()
    assert "SCOPE II (EUR 5 million through the Internal Security Fund)" in panel
    assert "Action 4" in panel


def test_the_page_holds_every_statement_as_a_table(seen: Seen, store: LocalStore) -> None:
    rows = len(seen.table())
    answer = store.select(
        "SELECT ?s WHERE { ?s a <https://w3id.org/eastmed-kg/ontology#Statement> }"
    )
    assert rows >= len(answer.rows) > 200
