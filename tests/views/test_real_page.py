"""The page of the real paper, in a real browser."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pytest

from eastmed_kg.query.engine import LocalStore
from pages import PIXELS

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported


@pytest.fixture
def seen(explorer: str, opened: Open) -> Iterator[Seen]:
    found = opened(explorer, viewport={"width": 1440, "height": 900})
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


def words(seen: Seen) -> list[str]:
    """The words that the picture shows, as its drawing has them."""
    with seen.page.expect_download() as saved:
        seen.page.click("#take-svg")
    drawing = ET.parse(saved.value.path())  # noqa: S314  # our own page's
    return [text.text or "" for text in drawing.iter("{http://www.w3.org/2000/svg}text")]


def test_hubs_and_sections_are_named_when_the_page_opens(seen: Seen) -> None:
    shown = words(seen)
    for name in ("Frontex", "European Commission", "Türkiye", "Pakistan", "Europol"):
        assert name in shown
    for section in (
        "I. Preventing irregular",
        "III. Strengthened border",
        "IV. Enhance return and",
    ):
        assert section in shown
    assert [number for number in map(str, range(24, 29)) if number in shown] == list(
        map(str, range(24, 29))
    )


def test_nearer_more_is_named(seen: Seen) -> None:
    named = {word for word in words(seen) if not word.isdigit()}
    box = seen.page.locator("#canvas").bounding_box()
    seen.page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.35)
    for _ in range(8):
        seen.page.mouse.wheel(0, -240)
        seen.page.wait_for_timeout(60)
    seen.settle()
    near = {word for word in words(seen) if not word.isdigit()}
    assert len(near - named) > 12


def test_the_wheel_zooms_to_where_one_points(seen: Seen) -> None:
    """What lies under the pointer stays there."""
    seen.choose("Frontex")
    seen.page.keyboard.press("Escape")
    seen.page.click("#whole")
    place = seen.page.evaluate(LARGEST_BLUE)
    seen.page.mouse.move(*place)
    for _ in range(5):
        seen.page.mouse.wheel(0, -120)
        seen.page.wait_for_timeout(60)
    seen.page.mouse.click(*place)
    assert seen.heading() == "Frontex"


#: The middle of the widest run of the colour of organisations, in pixels of the window.
LARGEST_BLUE = (
    """async () => {"""
    + PIXELS
    + """
  let [best, run] = [{long: 0, x: 0, y: 0}, 0];
  for (let at = 0; at < data.length / 4; at += 1) {
    const isBlue = data[4 * at] === 0 && data[4 * at + 1] === 0x72 && data[4 * at + 2] === 0xb2;
    run = isBlue && at % canvas.width ? run + 1 : 0;
    if (run >= best.long)
      best = {long: run, x: (at % canvas.width) - run / 2, y: Math.floor(at / canvas.width)};
  }
  const {left, top} = canvas.getBoundingClientRect();
  return [left + best.x, top + best.y];
}"""
)
