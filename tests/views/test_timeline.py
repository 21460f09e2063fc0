"""The timeline of the real paper: lanes, certainty, promises and what became of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from eastmed_kg.ledger import ledger
from eastmed_kg.query.engine import LocalStore
from eastmed_kg.query.texts import canonical_text

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported


@pytest.fixture
def seen(explorer: str, opened: Open) -> Iterator[Seen]:
    found = opened(explorer, fragment="#tab=timeline", viewport={"width": 1440, "height": 900})
    yield found
    assert found.complaints == []


def lane(seen: Seen, name: str) -> str:
    """What stands in the lane of that name."""
    lanes: dict[str, str] = seen.page.evaluate(LANES)
    return lanes[name]


LANES = """() => Object.fromEntries([...document.querySelectorAll('.lane-row')].map((row) =>
  [row.querySelector('.lane-name bdi').textContent, row.textContent]))"""


def moment(seen: Seen, words: str) -> Any:  # noqa: ANN401  # playwright's type
    return seen.page.locator(".moment", has_text=words).first


def test_lanes_by_action_in_the_order_of_the_paper(seen: Seen) -> None:
    names = seen.page.locator(".lane-name > bdi").all_inner_texts()
    numbers = [int(name.removeprefix("Action ")) for name in names]
    assert numbers == sorted(numbers)
    assert len(numbers) > 18
    assert "kick-off meeting of EASTEAMS" in lane(seen, "Action 1")


@pytest.mark.parametrize(
    ("by", "name", "words"),
    [
        ("country", "Pakistan", "technical meeting on readmission with Pakistan"),
        ("country", "Bangladesh", "Talent Partnership roundtable with Bangladesh"),
        ("project", "EMPATHY", "EMPATHY"),
        ("actor", "Frontex", "Frontex"),
    ],
)
def test_lanes_by_what_one_asks_for(seen: Seen, by: str, name: str, words: str) -> None:
    seen.page.select_option("#lanes", by)
    seen.settle()
    assert words in lane(seen, name)
    assert f"lanes={by}" in seen.page.url


def test_a_day_is_a_point_and_a_vague_date_is_hatched(seen: Seen) -> None:
    day = moment(seen, "kick-off meeting of EASTEAMS")
    assert day.locator(".point").count() == 1
    assert "26 September 2023" in day.locator("title").text_content()
    vague = moment(seen, "launch of the comprehensive migration and mobility dialogues")
    assert vague.locator(".hatch").count() == 1
    assert vague.locator(".sure").count() == 0


def test_a_span_is_solid_where_it_is_certain_and_hatched_where_it_is_not(seen: Seen) -> None:
    seen.page.select_option("#lanes", "project")
    seen.settle()
    spans = seen.page.locator(".moment.span")
    assert spans.count() > 5
    assert seen.page.locator(".moment.span:has(.sure):has(.hatch)").count() > 0


@pytest.mark.parametrize(
    ("project", "date"),
    [
        ("EU4BorderSecurity", "until April 2025"),
        ("EMPATHY", "1 May 2024 to 30 April 2027"),
        ("EUROMED Police", "April 2020 to September 2024"),
    ],
)
def test_a_project_is_dated_as_far_as_is_said_and_no_farther(
    seen: Seen, project: str, date: str
) -> None:
    seen.choose(project)
    assert f"Project · {date}" in seen.page.locator("#panel .kind").first.inner_text()
    (row,) = [row for row in seen.table() if row["what"].startswith(project)]
    assert row["date"] == date


def test_an_open_side_is_an_arrow(seen: Seen) -> None:
    span = moment(seen, "EU4BorderSecurity")
    assert span.locator(".open-side").count() == 1


def test_rows_say_what_held_then(seen: Seen) -> None:
    seen.time("asof", "2023-09-26")
    then = {row["what"]: row["then"] for row in seen.table()}
    assert then["kick-off meeting of EASTEAMS"] == "certain"
    assert then["conference in Brussels"] == "no"


def test_the_paper_closes_when_another_view_is_opened(seen: Seen) -> None:
    seen.page.click("#read")
    seen.page.click("#funding-tab")
    assert seen.page.locator("#reader").is_hidden()
    assert seen.page.locator(".flow").first.is_visible()


def test_choosing_a_moment_shows_the_words_that_prove_it(seen: Seen) -> None:
    moment(seen, "kick-off meeting of EASTEAMS").click()
    panel = seen.page.locator("#panel").inner_text()
    assert "Kick-off meeting of the EASTEAMS project took place on 26 September 2023" in panel
    assert "Action 1, Comments" in panel


def outcomes(seen: Seen) -> Counter[str]:
    names = seen.page.locator("p.lane-name").all_inner_texts()
    rows = [seen.page.locator(".lane-row").nth(at) for at in range(len(names))]
    drawn = zip(names, rows, strict=True)
    return Counter({name: row.locator(".moment").count() for name, row in drawn})


@pytest.mark.parametrize("day", [None, "2024-06-30", "2025-06-30"])
def test_promises_by_outcome_as_the_ledger_has_them(
    seen: Seen, store: LocalStore, graph_folder: Path, day: str | None
) -> None:
    if day:
        seen.time("asof", day)
    seen.page.select_option("#lanes", "promise")
    seen.settle()
    on = dt.date.fromisoformat(day) if day else None
    entries = ledger(store, partial(canonical_text, place=graph_folder), on)
    dated = [entry for entry in entries if entry.first or entry.last]
    assert outcomes(seen) == Counter(str(entry.outcome) for entry in dated)
    undated = [entry for entry in entries if not entry.first]
    assert f"Without a date: {len(undated)}" in seen.page.locator(".undated").inner_text()


def test_the_window_is_where_one_looks(seen: Seen) -> None:
    words = seen.page.locator(".axis text").all_text_contents()
    assert any("2022" in one for one in words)
    seen.time("window", "2023-12-31", "2023-10-01")
    near = seen.page.locator(".axis text").all_text_contents()
    assert not any("2022" in one for one in near)
    assert len(near) > 5
