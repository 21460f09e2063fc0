"""Each view as a page of its own, of a narrowed graph too: all that it shows works by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import networkx as nx
import pytest

from eastmed_kg.drawing import Wanted, page_of
from eastmed_kg.query.engine import LocalStore
from eastmed_kg.query.lookup import things
from eastmed_kg.views.explorer import explorer_page

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported
KINDS = ["explorer", "network", "timeline", "funding"]
SHOWN = {
    "network": "#canvas canvas",
    "timeline": ".moment",
    "funding": ".flow",
    "explorer": "#canvas canvas",
}


def used(seen: Seen) -> None:
    """Do what every page lets one do."""
    seen.choose("Pakistan")
    assert seen.heading() == "Pakistan"
    seen.time("asof", "2024-03-15")
    seen.page.click("#read")
    assert seen.page.locator("#reader").is_visible()
    seen.page.keyboard.press("Escape")
    seen.page.keyboard.press("Escape")
    seen.page.mouse.click(5, 5)
    assert len(seen.table()) > 0
    seen.settle()


@pytest.mark.parametrize("kind", KINDS)
def test_a_view_by_itself_is_ready_and_works(store: LocalStore, opened: Open, kind: str) -> None:
    seen = opened(page_of(store, Wanted(kind)).html)
    seen.page.locator(SHOWN[kind]).first.wait_for()
    used(seen)
    assert seen.complaints == []
    assert seen.requests == [seen.requests[0]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_narrowed_view_works_too(store: LocalStore, opened: Open, kind: str) -> None:
    near = tuple(things(store, "Pakistan"))
    seen = opened(page_of(store, Wanted(kind, near)).html)
    used(seen)
    assert seen.complaints == []


@pytest.mark.parametrize("kind", ["timeline", "funding"])
def test_nothing_to_show_is_said(opened: Open, kind: str) -> None:
    empty: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    seen = opened(explorer_page(empty, title="None", tabs=[kind]))
    assert "Nothing that is shown" in seen.page.locator(f"#{kind}-board").inner_text()
    assert seen.complaints == []


def test_a_narrowed_view_holds_its_own_promises_alone(store: LocalStore, opened: Open) -> None:
    near = tuple(things(store, "ICMPD"))
    seen = opened(page_of(store, Wanted("timeline", near)).html, fragment="#lanes=promise")
    assert "Without a date: 0" in seen.page.locator(".undated").inner_text()


def test_a_store_without_the_papers_text_is_drawn(store: LocalStore, opened: Open) -> None:
    seen = opened(page_of(store, Wanted(), "/no/such/folder").html)
    seen.choose("SCOPE II")
    assert (
        "EUR 5 million through the Internal Security Fund"
        in seen.page.locator("#panel").inner_text()
    )
    assert seen.page.get_by_label("Read the words in the paper").count() == 0
    assert seen.page.locator("#read").is_hidden()
    assert seen.complaints == []
