"""Parts of the network of the real paper: neighbours step by step, the way between two things."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import networkx as nx
import pytest

from eastmed_kg.query.engine import LocalStore
from eastmed_kg.query.network import network_graph

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported
ID = "https://w3id.org/eastmed-kg/id/"


@pytest.fixture
def seen(explorer: str, opened: Open) -> Iterator[Seen]:
    found = opened(explorer, viewport={"width": 1440, "height": 900})
    yield found
    assert found.complaints == []


def drawn(seen: Seen) -> int:
    """How many things the legend counts as shown."""
    seen.settle()
    counts = seen.page.locator('.kind:has(input[name="kinds"]) .count').all_inner_texts()
    return sum(int(count.split("/")[0]) for count in counts)


def press(seen: Seen, words: str) -> None:
    seen.page.locator("#panel .tool", has_text=words).click()


def test_neighbours_come_step_by_step_and_go_again(seen: Seen) -> None:
    every = drawn(seen)
    seen.choose("SCOPE II")
    press(seen, "Show only its neighbours")
    near = drawn(seen)
    assert 2 < near < 12
    seen.choose("Action 4")
    press(seen, "neighbours")
    more = drawn(seen)
    assert near < more <= near + 24
    press(seen, "Undo")
    assert drawn(seen) == near
    press(seen, "Show everything")
    assert drawn(seen) == every


def test_no_step_adds_more_than_can_be_told_apart(seen: Seen, store: LocalStore) -> None:
    near = len(set(nx.all_neighbors(network_graph(store), f"{ID}european-commission")))
    assert 24 < near < 48
    seen.choose("European Commission")
    press(seen, "Show only its neighbours")
    assert drawn(seen) == 1 + 24
    words = seen.page.locator("#panel .tool").first.inner_text()
    assert words == f"Add {near - 24} neighbours"


def test_what_is_drawn_alone_stands_in_the_address(seen: Seen, explorer: str, opened: Open) -> None:
    seen.choose("SCOPE II")
    press(seen, "Show only its neighbours")
    count = drawn(seen)
    again = opened(explorer, fragment="#" + seen.page.url.split("#")[1])
    assert drawn(again) == count
    assert again.heading() == "SCOPE II"


@pytest.mark.parametrize(
    ("one", "other"), [("SCOPE II", "EUAA"), ("ICMPD", "Bangladesh"), ("SCOPE II", "AMIF")]
)
def test_the_way_between_two_is_the_shortest(
    seen: Seen, store: LocalStore, one: str, other: str
) -> None:
    seen.choose(one)
    seen.page.fill("#path-to", other)
    seen.page.press("#path-to", "Enter")
    ends = [one, *seen.page.locator("#panel .steps .thing").all_inner_texts()]
    graph = nx.Graph(network_graph(store))
    graph.remove_nodes_from([n for n, own in graph.nodes(data=True) if own["type"] == "Section"])
    by_name = {name: key for key, own in graph.nodes(data="names") for name in own}
    length = nx.shortest_path_length(graph, by_name[one], by_name[other])
    assert len(ends) == length + 1
    assert f"{length} steps" in seen.page.locator("#panel").inner_text()
    assert seen.page.locator("#panel blockquote").count() >= length


def test_a_way_goes_over_what_is_shown_alone(seen: Seen) -> None:
    seen.page.uncheck('input[name="families"][value="lead"]')
    seen.choose("Action 24")
    seen.page.fill("#path-to", "Frontex")
    seen.page.press("#path-to", "Enter")
    assert "Nothing that is shown connects it" in seen.page.locator("#panel").inner_text()


def test_a_way_is_lit_on_the_network_wherever_it_was_asked_for(seen: Seen) -> None:
    seen.tab("timeline")
    seen.choose("SCOPE II")
    seen.page.fill("#path-to", "EUAA")
    seen.page.press("#path-to", "Enter")
    seen.tab("network")
    assert seen.pixels(ORANGE) < 200  # countries are dimmed but for those on the way
    seen.tab("timeline")
    seen.page.keyboard.press("Escape")
    seen.tab("network")
    assert seen.pixels(ORANGE) > 400


ORANGE = (0xD5, 0x5E, 0x00)  # countries


def test_rows_of_a_way_are_its_steps(seen: Seen) -> None:
    seen.choose("SCOPE II")
    seen.page.fill("#path-to", "EUAA")
    seen.page.press("#path-to", "Enter")
    steps = seen.page.locator("#panel .steps li").count()
    rows = seen.table()
    assert len(rows) == steps
    assert all(row["quote"] for row in rows)


def test_what_is_hidden_comes_back_when_it_is_chosen_in_the_panel(seen: Seen) -> None:
    seen.page.locator('.kind[data-type="Country"]').click()
    seen.choose("EMPATHY")
    seen.page.locator("#panel .thing", has_text="Türkiye").first.click()
    assert seen.heading() == "Türkiye"
    assert seen.page.is_checked('input[value="Country"]')
    press(seen, "Show only its neighbours")
    seen.choose("EMPATHY")
    seen.page.locator("#panel .thing", has_text="International Organization").first.click()
    assert drawn(seen) > 300


def test_without_a_way_one_can_go_back_to_more(seen: Seen) -> None:
    seen.choose("SCOPE II")
    press(seen, "Show only its neighbours")
    seen.page.fill("#path-to", "Bangladesh")
    seen.page.press("#path-to", "Enter")
    assert "Nothing that is shown connects it" in seen.page.locator("#panel").inner_text()
    press(seen, "Show everything")
    assert seen.page.locator("#panel .steps li").count() > 1


def test_escape_goes_one_step_back_at_a_time(seen: Seen) -> None:
    every = drawn(seen)
    seen.choose("SCOPE II")
    press(seen, "Show only its neighbours")
    near = drawn(seen)
    seen.choose("Action 4")
    press(seen, "neighbours")
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#panel").is_hidden()
    seen.page.keyboard.press("Escape")
    assert drawn(seen) == near
    seen.page.keyboard.press("Escape")
    assert drawn(seen) == every


def test_escape_in_the_search_closes_its_list_alone(seen: Seen) -> None:
    seen.choose("SCOPE II")
    seen.page.fill("#query", "fron")
    assert seen.page.locator("#found").is_visible()
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#found").is_hidden()
    assert seen.heading() == "SCOPE II"


def test_a_contradiction_is_said_where_one_looks(seen: Seen) -> None:
    seen.choose("EMPATHY")
    panel = seen.page.locator("#panel").inner_text()
    assert "In the paper, a contradiction" in panel
    assert "EUR 5 million (action 19) ≠ EUR 12.5 million (action 29)" in panel
    seen.choose("SCOPE II")
    assert "a contradiction" not in seen.page.locator("#panel").inner_text()


def test_a_computed_date_is_told_to_be_one(seen: Seen) -> None:
    seen.choose("EMPATHY")
    end = seen.page.locator("#panel .group", has_text="end").last
    assert "30 April 2027" in end.inner_text()
    assert "computed" in end.inner_text()


def test_the_way_stands_in_the_address(seen: Seen, explorer: str, opened: Open) -> None:
    seen.choose("SCOPE II")
    seen.page.fill("#path-to", "EUAA")
    seen.page.press("#path-to", "Enter")
    steps = seen.page.locator("#panel .steps li").count()
    again = opened(explorer, fragment="#" + seen.page.url.split("#")[1])
    assert again.page.locator("#panel .steps li").count() == steps > 1


def test_a_family_of_relations_is_switched_off(seen: Seen) -> None:
    rows = len(seen.table())
    seen.page.locator("label", has_text="money").click()
    seen.settle()
    now = seen.table()
    assert len(now) == rows - 24 - 14 - 1  # funders, budgets, and an amount that is withheld
    assert not {"funded by", "budget", "withheld"} & {row["relation"] for row in now}
    assert "lines=money" in seen.page.url
