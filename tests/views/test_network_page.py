"""The page in a real browser: what a reader sees and does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias
from urllib.parse import quote

import networkx as nx
import pytest

from pages import network_page

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported
Graph: TypeAlias = "nx.MultiDiGraph[str]"
BLUE, BLUE_DARK = (0x00, 0x72, 0xB2), (0x4A, 0xA3, 0xDF)  # organisations
ORANGE = (0xD5, 0x5E, 0x00)  # countries


@pytest.fixture
def seen(sample: Graph, opened: Open) -> Seen:
    found = opened(network_page(sample, title="WK 10190/2024 INIT"))
    yield found
    assert found.complaints == []


def middle(seen: Seen) -> tuple[float, float]:
    """The middle of the space that the panel leaves free, where a chosen thing comes to lie."""
    stage = seen.page.locator("#canvas").bounding_box()
    panel = seen.page.locator("#panel")
    width = stage["width"] - (panel.bounding_box()["width"] if panel.is_visible() else 0)
    return stage["x"] + width / 2, stage["y"] + stage["height"] / 2


def test_opens_from_a_file_and_asks_for_nothing(seen: Seen) -> None:
    assert seen.requests == [seen.page.url]
    assert seen.page.locator("h1").inner_text() == "WK 10190/2024 INIT"
    assert "12 statements about 10 names" in seen.page.locator(".standfirst").inner_text()
    assert seen.pixels(BLUE) > 50


@pytest.mark.parametrize(
    ("typed", "name"),
    [("turkey", "Türkiye"), ("TURKIYE", "Türkiye"), ("lodz", "Łódź"), ("asylum mig", "AMIF")],
)
def test_search_by_any_name(seen: Seen, typed: str, name: str) -> None:
    seen.choose(typed)
    assert seen.heading() == name
    assert seen.page.evaluate("document.activeElement.id") == "panel"


def test_search_says_when_nothing_answers(seen: Seen) -> None:
    seen.page.fill("#query", "Atlantis")
    assert "No name" in seen.page.locator("#found").inner_text()


def test_click_on_a_thing_shows_words_and_date(seen: Seen) -> None:
    seen.choose("Action 27")
    place = middle(seen)
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#panel").is_hidden()
    seen.page.mouse.click(*place)
    assert seen.heading() == "Action 27"
    panel = seen.page.locator("#panel").inner_text()
    for words in ("to be signed in Q3 2024", "3rd quarter 2024", "2024-35", "due", "planned"):
        assert words in panel
    assert "Action 4, Comments, WK 10190/2024 INIT" in panel
    assert "withheld" in panel


def test_click_on_nothing_clears(seen: Seen) -> None:
    seen.choose("turkey")
    stage = seen.page.locator("#canvas").bounding_box()
    seen.page.mouse.click(stage["x"] + 3, stage["y"] + 3)
    assert seen.page.locator("#panel").is_hidden()


def test_click_on_a_line_shows_the_statement(sample: Graph, opened: Open) -> None:
    two = sample.subgraph(["project/empathy", "fund/amif"])
    seen = opened(network_page(two, title="Two"))
    seen.page.mouse.click(*middle(seen))
    panel = seen.page.locator("#panel").inner_text()
    for words in ("EMPATHY", "fundedby", "AMIF", "to be financed by AMIF", "urn:statement:6"):
        assert words in panel
    assert seen.complaints == []


def test_pointer_over_a_thing_shows_what_it_is(seen: Seen) -> None:
    seen.choose("Action 27")
    place = middle(seen)
    seen.page.keyboard.press("Escape")
    seen.page.mouse.move(place[0] + 2, place[1])
    seen.page.mouse.move(*place)
    seen.page.locator("#tip").wait_for(state="visible")
    assert seen.page.locator("#tip").inner_text().split("\n")[0] == "Action 27"


def test_relations_are_grouped_and_read_from_both_ends(seen: Seen) -> None:
    seen.choose("AMIF")
    assert seen.page.locator("#panel summary").all_inner_texts() == ["funds 1"]
    seen.page.locator("#panel .thing").click()
    assert seen.heading() == "EMPATHY"
    groups = seen.page.locator("#panel summary bdi").all_inner_texts()
    assert sorted(groups) == ["fundedby", "implementedby", "supported by", "supportscountry"]


def test_rest_dims_and_escape_clears(seen: Seen) -> None:
    before = seen.pixels(ORANGE)
    seen.choose("AMIF")
    assert seen.pixels(ORANGE) == 0
    seen.page.keyboard.press("Escape")
    seen.page.click("#whole")
    assert seen.pixels(ORANGE) == before
    assert seen.page.evaluate("document.activeElement.id") in {"query", "whole"}


def test_legend_hides_a_kind_and_search_brings_it_back(seen: Seen) -> None:
    kind = seen.page.locator('.kind[data-type="Organisation"]')
    assert kind.locator(".count").inner_text() == "2"
    kind.click()
    assert seen.pixels(BLUE) == 0
    assert seen.pixels(ORANGE) > 0
    seen.choose("ICMPD")
    assert seen.pixels(BLUE) > 0
    assert kind.locator("input").is_checked()


def test_sections_are_not_drawn_but_told(seen: Seen) -> None:
    assert seen.page.locator('.kind[data-type="Section"]').count() == 0
    seen.choose("preventing")
    assert seen.heading() == "I. Preventing irregular departures"
    assert "Action 4: Counter smuggling" in seen.page.locator("#panel").inner_text()


def test_keys_alone_suffice(seen: Seen) -> None:
    press = seen.page.keyboard.press
    press("/")
    seen.page.keyboard.type("a")
    press("ArrowDown")
    press("ArrowUp")
    press("ArrowUp")
    press("ArrowDown")
    marked = seen.page.locator('#found [aria-selected="true"]')
    assert marked.get_attribute("id") == seen.page.locator("#query").get_attribute(
        "aria-activedescendant"
    )
    press("Enter")
    first = seen.heading()
    press("Tab")  # to the button that closes
    assert seen.page.evaluate("document.activeElement.className") == "close"
    while seen.page.evaluate("document.activeElement.className") != "thing":
        press("Tab")
    press("Enter")
    assert seen.heading() not in {"", first}
    press("Escape")
    assert seen.page.locator("#panel").is_hidden()
    assert seen.page.evaluate("document.activeElement.id") == "query"


def test_keys_on_the_picture_zoom_and_fit(seen: Seen) -> None:
    before = seen.pixels(BLUE)
    seen.page.focus("#canvas")
    seen.page.keyboard.press("+")
    assert seen.pixels(BLUE) > before
    seen.page.keyboard.press("ArrowLeft")
    seen.page.keyboard.press("0")
    assert seen.pixels(BLUE) == before


def test_copy_gives_the_quote_with_its_place(seen: Seen) -> None:
    seen.choose("AMIF")
    seen.page.get_by_label("Copy the quote with its place").click()
    seen.page.locator("#panel .copy", has_text="Copied").wait_for()
    seen.page.fill("#query", "")
    seen.page.keyboard.press("Control+V")
    expected = "“to be financed by AMIF” (Action 4, Comments, WK 10190/2024 INIT)"
    assert seen.page.input_value("#query") == expected


def test_choice_stands_in_the_address(sample: Graph, opened: Open) -> None:
    html = network_page(sample, title="Paper")
    seen = opened(html, fragment="#thing=" + quote("country/tr", safe=""))
    assert seen.heading() == "Türkiye"
    seen.choose("AMIF")
    assert seen.page.url.endswith("#thing=fund%2Famif")
    seen.page.keyboard.press("Escape")
    assert "#" not in seen.page.url
    assert opened(html, fragment="#%E0%A4%A").complaints == []


def test_dark_mode_reaches_the_canvas(sample: Graph, opened: Open) -> None:
    seen = opened(network_page(sample, title="Paper"), color_scheme="dark")
    assert seen.pixels(BLUE_DARK) > 50
    assert seen.pixels(BLUE) == 0
    paper = seen.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper == "rgb(21, 24, 29)"
    seen.page.emulate_media(color_scheme="light")
    assert seen.pixels(BLUE) > 50
    assert seen.complaints == []


def test_print_is_light_and_holds_the_table(sample: Graph, opened: Open) -> None:
    seen = opened(network_page(sample, title="Paper"), color_scheme="dark")
    seen.page.click("#row-count")
    seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert seen.pixels(BLUE) > 50
    assert seen.page.locator("tbody").is_visible()
    seen.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert seen.pixels(BLUE_DARK) > 50


def test_narrow_window(sample: Graph, opened: Open) -> None:
    seen = opened(network_page(sample, title="Paper"), viewport={"width": 390, "height": 844})
    assert seen.page.evaluate("document.documentElement.scrollWidth") == 390
    assert seen.pixels(BLUE) > 10
    seen.choose("turkey")
    box = seen.page.locator("#panel h2").bounding_box()
    assert box["y"] < 844 - box["height"]
    assert seen.page.evaluate("document.documentElement.scrollWidth") == 390


def test_table_holds_every_statement(seen: Seen) -> None:
    assert len(seen.table()) == 12
    text = seen.page.locator("tbody").inner_text()
    assert text.count("took place on 23 November 2023") == 1


def test_one_thing(sample: Graph, opened: Open) -> None:
    seen = opened(network_page(sample.subgraph(["action/27"]), title="One"))
    seen.page.mouse.click(*middle(seen))
    assert seen.heading() == "Action 27"
    assert seen.complaints == []


def test_nothing(opened: Open) -> None:
    empty: Graph = nx.MultiDiGraph()
    seen = opened(network_page(empty, title="None"))
    assert "Nothing to draw" in seen.page.locator(".standfirst").inner_text()
    seen.page.click("#whole")
    seen.page.fill("#query", "x")
    assert seen.complaints == []


def swipe(seen: Seen, x: float, y: float, down: float) -> None:
    """One finger moves up or down by so many pixels, as a touch screen reports it."""
    touch = seen.page.context.new_cdp_session(seen.page)
    point = {"x": x, "y": y}
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    for part in range(1, 13):
        moved = {"x": x, "y": y + down * part / 12}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [moved]})
        seen.page.wait_for_timeout(16)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    seen.page.wait_for_timeout(300)


def test_on_a_phone_the_panel_stands_below(sample: Graph, opened: Open) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
    seen = opened(network_page(sample, title="Paper"), **phone)
    seen.choose("turkey")
    panel, stage, time = (
        seen.page.locator(one).bounding_box() for one in ("#panel", "#stage", ".time")
    )
    assert stage["y"] + stage["height"] <= time["y"] + 1
    assert time["y"] + time["height"] <= panel["y"] + 1
    seen.page.keyboard.press("Escape")
    assert seen.pixels(BLUE) > 10


def test_on_a_phone_one_finger_scrolls_past_the_picture(sample: Graph, opened: Open) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
    seen = opened(network_page(sample, title="Paper"), **phone)
    box = seen.page.locator("#canvas").bounding_box()
    swipe(seen, box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.7, -240)
    assert seen.page.evaluate("scrollY") > 50
    assert seen.complaints == []
