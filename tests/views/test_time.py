"""Time on the page of the real paper: the same rules as on the command line, in all three views."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pytest

from eastmed_kg.model.held import Held
from eastmed_kg.query.engine import LocalStore
from eastmed_kg.query.funds import funding
from eastmed_kg.query.network import network_graph
from eastmed_kg.query.scope import scope
from eastmed_kg.query.spans import held_then
from pages import PIXELS

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported
SURE = {Held.CERTAIN: {"certain"}, Held.NO_END: {"certain"}, Held.POSSIBLE: {"possible", "undated"}}


@pytest.fixture
def seen(explorer: str, opened: Open) -> Iterator[Seen]:
    found = opened(explorer, viewport={"width": 1440, "height": 900})
    yield found
    assert found.complaints == []


def told(seen: Seen) -> str:
    return str(seen.page.locator("#told").inner_text())


@pytest.mark.parametrize("day", ["2022-06-30", "2023-11-23", "2024-07-22", "2026-01-01"])
def test_as_of_a_day_the_page_says_what_the_command_line_says(
    seen: Seen, store: LocalStore, day: str
) -> None:
    seen.time("asof", day)
    shown = {row["statement"]: row["then"] for row in seen.table()}
    held = held_then(store, scope(store, as_of=day))
    assert len(held) > 700
    for statement, then in held.items():
        assert shown.get(statement, "no") in SURE.get(then, {"no"}), (statement, then)
    assert set(shown) <= set(held)


def test_a_window_holds_what_held_on_any_of_its_days(seen: Seen, store: LocalStore) -> None:
    seen.time("window", "2024-09-30", "2024-07-01")
    shown = {row["statement"]: row["then"] for row in seen.table()}
    for statement, then in held_then(store, scope(store, as_of="2024-35")).items():
        assert shown.get(statement, "no") in SURE.get(then, {"no"}), (statement, then)


def test_up_to_a_day_nothing_is_ever_lost_again(seen: Seen) -> None:
    seen.page.uncheck("#undated")
    before: set[str] = set()
    for day in ("2022-12-31", "2023-06-30", "2023-12-31", "2024-07-22", "2025-12-31"):
        seen.time("cumulative", day)
        now = {row["statement"] for row in seen.table()}
        assert before < now
        before = now


def test_what_has_no_date_can_be_left_out(seen: Seen) -> None:
    seen.time("asof", "2023-11-23")
    assert "undated" in {row["then"] for row in seen.table()}
    seen.page.uncheck("#undated")
    rows = seen.table()
    assert {row["then"] for row in rows} == {"certain", "possible"}
    assert "undated" not in told(seen)
    dialogue = [row for row in rows if row["object"].startswith("High Level Dialogue between")]
    assert {row["then"] for row in dialogue} == {"certain"}


def test_the_day_is_told_counted_and_kept_in_the_address(seen: Seen, store: LocalStore) -> None:
    graph = network_graph(store)
    known = [thing for thing in graph if graph.nodes[thing]["type"] == "Event"]
    seen.time("asof", "2023-11-23")
    assert told(seen).startswith("As of 23 November 2023: ")
    assert "time=asof%3A2023-11-23" in seen.page.url
    events = seen.page.locator('.kind[data-type="Event"] .count').inner_text()
    shown, _, every = events.partition("/")
    assert 0 < int(shown) < int(every) == len(known)


def test_the_chosen_day_applies_to_all_three_views(seen: Seen, store: LocalStore) -> None:
    seen.time("asof", "2023-01-15")
    seen.tab("timeline")
    assert seen.page.locator(".chosen-time").first.is_visible()
    assert seen.page.locator(".moment.dim").count() > 20
    seen.tab("funding")
    then = funding(store, {}, scope(store, as_of="2023-01-15"))
    names = {one.label for one in then if one.held is not Held.NO}
    assert {row["what"] for row in seen.table()} == names
    assert len(names) < len(then)


def test_months_are_chosen_by_keys_and_by_pointer(seen: Seen) -> None:
    seen.time("asof", "2024-01-31")
    seen.page.focus("#to-slide")
    seen.page.keyboard.press("ArrowRight")
    assert seen.page.input_value("#to-day") == "2024-02-29"
    seen.page.keyboard.press("PageDown")
    assert seen.page.input_value("#to-day") == "2023-02-28"
    box = seen.page.locator("#bars").bounding_box()
    seen.page.select_option("#mode", "window")
    seen.page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 9)
    seen.page.mouse.down()
    seen.page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 9)
    seen.page.mouse.up()
    since, until = seen.page.input_value("#from-day"), seen.page.input_value("#to-day")
    assert "2023-06" < since < "2023-10"
    assert "2024-03" < until < "2024-07"


def test_play_moves_time_and_leaves_the_picture_still(seen: Seen) -> None:
    seen.page.uncheck('input[name="families"][value="lead"]')
    seen.time("cumulative", "2023-10-31")
    where = seen.page.evaluate(MARK_PIXELS)
    seen.page.click("#play")
    for _ in range(120):
        if seen.page.input_value("#to-day") > "2023-11-30":
            break
        seen.page.wait_for_timeout(50)
    seen.page.click("#play")
    later = seen.page.input_value("#to-day")
    assert later > "2023-11-30"
    assert seen.page.get_by_role("button", name="Play").is_visible()
    seen.page.wait_for_timeout(1_300)
    assert seen.page.input_value("#to-day") == later
    covered = set(where) - set(seen.page.evaluate(MARK_PIXELS))  # by a name that is new
    assert len(covered) < len(where) / 50


#: Where the colour of countries is seen: a mark that stays does not move.
MARK_PIXELS = (
    """async () => {"""
    + PIXELS
    + """
  const found = [];
  for (let at = 0; at < data.length; at += 4)
    if (data[at] === 0xd5 && data[at + 1] === 0x5e && data[at + 2] === 0) found.push(at);
  return found;
}"""
)


def typing(seen: Seen, keys: str) -> None:
    """Begin to write another last day into a window of half a year."""
    seen.time("window", "2024-06-30", "2024-01-01")
    seen.page.focus("#to-day")
    for key in keys:
        seen.page.keyboard.press(key)


def test_typing_a_date_moves_no_other_date(seen: Seen) -> None:
    typing(seen, "03152025")
    assert seen.page.input_value("#from-day") == "2024-01-01"
    assert seen.page.input_value("#to-day") == "2025-03-15"


def test_what_changes_meanwhile_takes_no_digit_from_a_date_half_typed(seen: Seen) -> None:
    typing(seen, "031520")
    seen.page.evaluate("() => document.getElementById('undated').click()")
    seen.page.evaluate("() => new Promise(done => setTimeout(done, 300))")
    for key in "25":
        seen.page.keyboard.press(key)
    assert seen.page.input_value("#to-day") == "2025-03-15"


def test_a_date_left_half_typed_is_the_one_before_again(seen: Seen) -> None:
    typing(seen, "031520")
    seen.page.focus("#mode")
    assert seen.page.input_value("#to-day") == "2024-03-15"


def test_a_window_keeps_its_length_when_played_again(seen: Seen) -> None:
    seen.time("window", "2025-12-31", "2025-12-22")
    for _ in range(2):
        seen.page.click("#play")
        seen.page.click("#play")
        since, until = seen.page.input_value("#from-day"), seen.page.input_value("#to-day")
        assert (dt.date.fromisoformat(until) - dt.date.fromisoformat(since)).days == 9
        seen.time("window", "2025-12-31", "2025-12-22")


def test_all_time_stands_still(seen: Seen) -> None:
    seen.page.click("#play")
    seen.page.select_option("#mode", "all")
    assert seen.page.get_by_role("button", name="Play").is_visible()


def test_the_dates_to_choose_from_stay_when_one_is_chosen(seen: Seen) -> None:
    def bars() -> int:
        seen.settle()
        return int(seen.page.locator("#bars rect").count())

    every = bars()
    assert every > 25
    seen.page.uncheck("#undated")
    seen.time("asof", "2022-01-01")
    assert bars() == every


def test_dates_outside_of_the_picture_are_told(seen: Seen) -> None:
    assert "earlier" in seen.page.locator(".beyond.before").inner_text()


def test_the_panel_stays_as_it_was_while_time_moves(seen: Seen) -> None:
    seen.choose("Frontex")
    seen.page.locator("#panel").evaluate("(panel) => { panel.scrollTop = 300 }")
    seen.page.fill("#path-to", "Euro")
    seen.time("asof", "2024-03-15")
    assert seen.page.input_value("#path-to") == "Euro"
    assert seen.page.locator("#panel").evaluate("(panel) => panel.scrollTop") > 0


def test_what_is_withheld_stays_at_any_time(seen: Seen) -> None:
    seen.time("asof", "2023-01-15")
    actions = seen.page.locator('.kind[data-type="Action"] .count').inner_text()
    assert actions == "29/29"


def test_strokes_tell_certain_possible_and_planned_apart(seen: Seen) -> None:
    seen.time("asof", "2024-08-15")
    with seen.page.expect_download() as saved:
        seen.page.click("#take-svg")
    drawing = saved.value.path().read_text("utf-8")
    dashes = drawing.count('stroke-dasharray="')
    plain = drawing.count('<path d="M') - dashes
    assert plain > 100
    assert len({part.split('"')[0] for part in drawing.split('stroke-dasharray="')[1:]}) >= 3
