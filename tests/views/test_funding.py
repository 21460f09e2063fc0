"""The funding of the real paper: flows, what is unknown and contradicted, the totals of `funds`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pytest

from eastmed_kg.query.engine import LocalStore
from eastmed_kg.query.funds import funding
from eastmed_kg.query.funds_rows import full_rows, notes

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported


@pytest.fixture
def seen(explorer: str, opened: Open) -> Iterator[Seen]:
    found = opened(explorer, fragment="#tab=funding", viewport={"width": 1440, "height": 900})
    yield found
    assert found.complaints == []


def names(seen: Seen) -> list[str]:
    return [str(n) for n in seen.page.locator(".node").evaluate_all(LABELS)]


LABELS = "(nodes) => nodes.map((node) => node.dataset.name)"


def flows(seen: Seen) -> list[str]:
    return [str(words) for words in seen.page.locator(".flow > title").all_text_contents()]


def test_totals_are_those_of_the_table(seen: Seen, store: LocalStore) -> None:
    told = seen.page.locator(".notes li").all_inner_texts()
    assert told == list(notes(funding(store, {})))
    assert any("EUR 301.3 million and EUR 308.8 million" in line for line in told)


def test_rows_are_those_of_the_table(seen: Seen, store: LocalStore) -> None:
    rows = full_rows(funding(store, {}))
    assert [row["amount"] for row in seen.table()] == [
        record["amount"] for record in rows.records()
    ]


def test_instrument_to_project_to_implementer(seen: Seen) -> None:
    assert any(one.startswith("ISF → SCOPE II.") for one in flows(seen))
    assert any(one.startswith("SCOPE II → ") for one in flows(seen))
    assert "AMIF" in names(seen)


def test_contradicted_and_unknown_amounts_can_be_seen(seen: Seen) -> None:
    contradicted = seen.page.locator(".flow.contradicted > title").all_text_contents()
    assert any(
        "EUR 5 million (action 19) ≠ EUR 12.5 million (action 29)" in one for one in contradicted
    )
    assert seen.page.locator(".flow.contradicted .sure").count() > 0
    assert seen.page.locator(".flow.contradicted .unsure").count() > 0
    assert seen.page.locator(".flow.unknown .unsure").count() > 3
    assert "not stated" in names(seen)


def test_small_flows_are_folded_and_unfold(seen: Seen, store: LocalStore) -> None:
    folded = [name for name in names(seen) if "smaller projects" in name]
    assert folded
    before = len(names(seen))
    seen.page.check("#unfolded")
    seen.settle()
    assert len(names(seen)) > before
    assert not [name for name in names(seen) if "smaller projects" in name]
    shown = set(names(seen))
    for one in funding(store, {}):
        assert any(name in shown or name.split(":")[0] in shown for name in (one.short, one.label))


def test_what_is_folded_tells_what_is_known_of_it(seen: Seen) -> None:
    """PARIM II has an amount, that of MIRAMI is withheld: of the two together one is unknown."""
    assert "2 projects, 1 without an amount" in names(seen)
    assert "3 projects, amount not stated" in names(seen)


def test_how_money_is_divided_is_said_not_to_be_stated(seen: Seen) -> None:
    seen.page.select_option("#ends", "country")
    seen.page.check("#unfolded")
    seen.settle()
    divided = [flow for flow in flows(seen) if "how it is divided is not stated" in flow]
    assert any(
        flow.startswith("Integrated Border Management in the Silk Route") for flow in divided
    )
    assert not any(flow.startswith("PARIM II → Pakistan") for flow in divided)


def test_the_legend_hides_money_and_who_takes_part(seen: Seen) -> None:
    seen.page.locator('.kind[data-type="Organisation"]').click()
    seen.settle()
    assert "hidden" in names(seen)
    assert not any("ICMPD" in name for name in names(seen))
    assert "hidden by the legend" in {row["delivered by"] for row in seen.table()}
    seen.page.locator("label", has_text="money").click()
    seen.settle()
    assert "Nothing that is shown" in seen.page.locator("#funding-board").inner_text()
    assert seen.table() == []


def test_to_which_country(seen: Seen) -> None:
    seen.page.select_option("#ends", "country")
    seen.page.check("#unfolded")
    seen.settle()
    assert "Türkiye" in names(seen)
    assert any(one.startswith("EMPATHY → Türkiye") for one in flows(seen))


def test_widths_are_in_proportion(seen: Seen) -> None:
    """A project of 20 million is drawn four times as wide as one of 5."""
    seen.page.check("#unfolded")
    seen.settle()
    widths = seen.page.evaluate(WIDTHS)
    assert widths["PROTTASHA II"] / widths["SCOPE II"] == pytest.approx(4, rel=0.01)


WIDTHS = """() => Object.fromEntries([...document.querySelectorAll('.node')].map((node) =>
  [node.dataset.name, Number(node.querySelector('rect').getAttribute('height'))]))"""


def test_choosing_a_node_shows_the_words_that_prove_it(seen: Seen) -> None:
    seen.page.locator('.node[data-name="SCOPE II"]').focus()
    seen.page.keyboard.press("Enter")
    assert seen.heading() == "SCOPE II"
    assert (
        "EUR 5 million through the Internal Security Fund"
        in seen.page.locator("#panel").inner_text()
    )
