"""What one takes away: pictures, drawings, rows, a link, a print."""

from __future__ import annotations

import csv
import io
import struct
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from eastmed_kg.query.engine import LocalStore
from eastmed_kg.query.funds import funding
from eastmed_kg.query.funds_rows import notes
from pages import network_page

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported
TABS = ("network", "timeline", "funding")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def seen(explorer: str, opened: Open) -> Iterator[Seen]:
    found = opened(explorer, viewport={"width": 1440, "height": 900})
    yield found
    assert found.complaints == []


def saved(seen: Seen, button: str) -> Path:
    with seen.page.expect_download() as download:
        seen.page.click(button)
    assert download.value.suggested_filename.startswith("wk-10190-2024-init")
    return Path(download.value.path())


@pytest.mark.parametrize("tab", TABS)
def test_a_drawing_of_each_view(seen: Seen, tab: str) -> None:
    seen.tab(tab)
    drawing = ET.parse(saved(seen, "#take-svg")).getroot()  # noqa: S314  # our own page's
    words = " ".join(drawing.itertext())
    expected = {"network": "Frontex", "timeline": "kick-off meeting of EASTEAMS", "funding": "AMIF"}
    assert expected[tab] in words
    assert len(list(drawing.iter(f"{SVG}path"))) > 20
    assert not list(drawing.iter(f"{SVG}script"))
    addresses = [value for part in drawing.iter() for name, value in part.items() if "href" in name]
    assert addresses == []


@pytest.mark.parametrize("tab", TABS)
def test_a_picture_of_each_view(seen: Seen, tab: str) -> None:
    seen.tab(tab)
    content = saved(seen, "#take-png").read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", content[16:24])
    assert width > 1500
    assert height > 700
    assert len(content) > 40_000


@pytest.mark.parametrize("tab", TABS)
def test_the_rows_of_each_view(seen: Seen, tab: str) -> None:
    seen.tab(tab)
    text = saved(seen, "#take-csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    table = seen.table()
    assert len(rows) == len(table) > 20
    plain = [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows]
    assert plain == [{name: cell.removeprefix("'") for name, cell in row.items()} for row in table]


def test_rows_follow_what_is_chosen(seen: Seen) -> None:
    seen.choose("SCOPE II")
    rows = list(csv.DictReader(io.StringIO(saved(seen, "#take-csv").read_text("utf-8-sig"))))
    assert {row["relation"] for row in rows} == {"budget", "funded by"}
    assert all("SCOPE II" in (row["subject"], row["object"]) for row in rows)
    assert all(row["quote"] and row["statement"].startswith("https://") for row in rows)


def test_a_picture_says_what_it_is_and_where_it_is_from(seen: Seen) -> None:
    seen.time("asof", "2024-03-15")
    seen.choose("Pakistan")
    drawing = ET.parse(saved(seen, "#take-svg")).getroot()  # noqa: S314  # our own page's
    words = [text.text or "" for text in drawing.iter(f"{SVG}text")]
    assert words[0].startswith("WK 10190/2024 INIT: Action File to follow up")
    assert words[1] == "Pakistan, as of 15 March 2024"
    assert words[-1] == "Source: WK 10190/2024 INIT; drawn by eastmed-kg"
    assert {"Countries", "events"} <= set(words)


def test_a_picture_says_what_it_leaves_out(seen: Seen, store: LocalStore) -> None:
    seen.page.locator('.kind[data-type="Place"]').click()
    seen.time("asof", "2024-03-15")
    seen.page.uncheck("#undated")
    assert "Not shown: Places, what has no date." in names(seen)
    seen.tab("funding")
    assert set(notes(funding(store, {}))) <= set(names(seen))
    seen.tab("timeline")
    judged = "Promises as of 15 March 2024, by papers up to 22 July 2024"
    assert judged in names(seen)


def test_names_of_any_letters_can_be_taken_away(sample: Any, opened: Open) -> None:  # noqa: ANN401
    sample.nodes["org/icmpd"]["label"] = sample.nodes["org/icmpd"]["short"] = "😀" * 40
    sample.nodes["country/tr"]["type"] = "A,B"
    seen = opened(network_page(sample, title="WK 10190/2024 INIT"))
    assert saved(seen, "#take-png").read_bytes()[:4] == b"\x89PNG"
    seen.page.locator('.kind[data-type="A,B"]').click()
    again = opened(network_page(sample, title="T"), fragment="#" + seen.page.url.split("#")[1])
    assert not again.page.is_checked('input[value="A,B"]')


def test_a_spreadsheet_takes_no_cell_for_a_formula(sample: Any, opened: Open) -> None:  # noqa: ANN401
    sample.nodes["org/icmpd"]["label"] = '=HYPERLINK("http://x")'
    seen = opened(network_page(sample, title="WK 10190/2024 INIT"))
    text = saved(seen, "#take-csv").read_text("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert '\'=HYPERLINK("http://x")' in cells
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@"}]


def test_a_link_brings_the_whole_state_back(seen: Seen, explorer: str, opened: Open) -> None:
    seen.time("window", "2024-03-31", "2023-10-01")
    seen.page.uncheck("#undated")
    seen.page.locator('.kind[data-type="Place"]').click()
    seen.choose("Türkiye")
    seen.tab("timeline")
    seen.page.select_option("#lanes", "country")
    again = opened(explorer, fragment="#" + seen.page.url.split("#")[1])
    assert again.heading() == "Türkiye"
    assert again.page.locator("#timeline-panel").is_visible()
    assert again.page.input_value("#lanes") == "country"
    assert again.page.input_value("#from-day") == "2023-10-01"
    assert not again.page.is_checked("#undated")
    assert not again.page.is_checked('input[value="Place"]')
    assert again.table() == seen.table()


def test_a_link_brings_back_where_one_looked(seen: Seen, explorer: str, opened: Open) -> None:
    box = seen.page.locator("#canvas").bounding_box()
    seen.page.mouse.move(box["x"] + 300, box["y"] + 200)
    for _ in range(4):
        seen.page.mouse.wheel(0, -240)
        seen.page.wait_for_timeout(80)
    seen.page.wait_for_url("**see=**")
    near = names(seen)
    fragment = "#" + seen.page.url.split("#")[1]
    again = opened(explorer, fragment=fragment, viewport={"width": 1440, "height": 900})
    assert names(again) == near
    seen.page.click("#whole")
    seen.choose("Frontex")
    assert "see=" not in seen.page.url


def names(seen: Seen) -> list[str]:
    drawing = ET.parse(saved(seen, "#take-svg")).getroot()  # noqa: S314  # our own page's
    return [text.text or "" for text in drawing.iter(f"{SVG}text")]


def test_link_is_copied(seen: Seen) -> None:
    seen.choose("Türkiye")
    seen.page.get_by_label("Copy the link to this view").click()
    seen.page.locator(".take .copy", has_text="Copied").wait_for()
    seen.page.fill("#query", "")
    seen.page.keyboard.press("Control+V")
    assert seen.page.input_value("#query").endswith(
        "#thing=https%3A%2F%2Fw3id.org%2Feastmed-kg%2Fid%2Fturkiye"
    )


def test_a_damaged_link_opens_the_page_as_it_was_at_first(explorer: str, opened: Open) -> None:
    for fragment in (
        "#time=asof:never",
        "#time=window:2024-01-01/x",
        "#thing=urn:none&tab=nothing&read=x%201-2",
        "#%E0%A4%A",
        "#a=b",
    ):
        seen = opened(explorer, fragment=fragment)
        assert seen.complaints == []
        assert seen.page.input_value("#mode") == "all"
        assert seen.page.locator("#panel").is_hidden()
        assert seen.page.locator("#reader").is_hidden()


def test_print_holds_the_picture_and_every_row_that_is_open(seen: Seen, tmp_path: Path) -> None:
    seen.page.emulate_media(media="print")
    assert seen.page.locator("#table").is_hidden()
    seen.page.emulate_media(media="screen")
    rows = int(seen.page.locator("#row-count").inner_text().split()[1])
    seen.page.click("#row-count")
    seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    seen.page.emulate_media(media="print")
    assert seen.page.locator("#rows tbody tr").count() == rows
    assert seen.page.locator(".dials").is_hidden()
    canvas, page = (seen.page.locator(one).bounding_box() for one in ("#canvas canvas", "body"))
    assert canvas["width"] <= page["width"]
    file = tmp_path / "page.pdf"
    seen.page.pdf(path=str(file))
    assert file.read_bytes()[:5] == b"%PDF-"
