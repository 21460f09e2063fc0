"""From a quote to the paper itself: the words are marked, and they are the words."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias
from urllib.parse import quote_plus

import pytest

from eastmed_kg.query.engine import LocalStore
from eastmed_kg.query.facts import exchange_rows

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported
HOW_MANY = 60


@pytest.fixture
def seen(explorer: str, opened: Open) -> Iterator[Seen]:
    found = opened(explorer, viewport={"width": 1440, "height": 900})
    yield found
    assert found.complaints == []


def marked(seen: Seen) -> str:
    return " ".join(" ".join(seen.page.locator("#reader mark").all_text_contents()).split())


def test_read_opens_the_paper_at_the_quote(seen: Seen) -> None:
    seen.choose("SCOPE II")
    seen.page.get_by_label("Read the words in the paper").first.click()
    assert seen.page.locator("#reader").is_visible()
    assert marked(seen) == "SCOPE II (EUR 5 million through the Internal Security Fund)"
    mark, reader = (seen.page.locator(one).bounding_box() for one in ("mark", "#reader"))
    assert reader["y"] < mark["y"] < reader["y"] + reader["height"]
    action = seen.page.evaluate(ACTION_OF_MARK)
    assert action.startswith("4. Continue cooperation with Türkiye")
    close = seen.page.get_by_label("Close the paper").bounding_box()
    assert close["x"] + close["width"] < seen.page.locator("#panel").bounding_box()["x"]
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#reader").is_hidden()
    assert seen.heading() == "SCOPE II"


#: The last title before the words that are marked.
ACTION_OF_MARK = """() => [...document.querySelectorAll('#reader h4')].filter((title) =>
  title.compareDocumentPosition(document.querySelector('#reader mark')) & 4).at(-1).textContent"""


def test_every_quote_stands_where_it_is_said_to_stand(seen: Seen, store: LocalStore) -> None:
    rows = exchange_rows(store)
    chosen = random.Random(1).sample(rows, HOW_MANY)  # noqa: S311  # the same every time
    for row in chosen:
        edition = str(row["edition"][0]) if isinstance(row["edition"], list) else ""
        words = quote_plus(f"{cited(edition)} {row['start']}-{row['end']}")
        seen.page.evaluate("(hash) => { location.hash = hash }", f"read={words}")
        seen.settle()
        assert marked(seen) == row["quote"], row["id"]


def cited(name: str) -> str:
    kind, number, year, issue = name.split("-")
    return f"{kind} {number}/{year} {issue}"


def test_the_paper_can_be_read_whole(seen: Seen) -> None:
    seen.page.click("#read")
    text = seen.page.locator("#reader").inner_text()
    for words in ("N° prev. doc.: WK 16820/2023 INIT", "[REDACTED]", "29. "):
        assert words in text
    assert seen.page.locator("#reader h4").count() == 24
    assert seen.page.locator("#reader h3").count() == 5
    assert seen.page.locator("#reader mark").count() == 0
    seen.page.get_by_label("Close the paper").click()
    assert seen.page.locator("#reader").is_hidden()


def test_a_redaction_is_a_mark_of_its_own_with_its_place(seen: Seen) -> None:
    seen.choose("marked redaction, action 7")
    panel = seen.page.locator("#panel").inner_text()
    assert "blacked out" in panel
    assert "MIRAMI “[REDACTED]”" in " ".join(panel.split())
    seen.page.get_by_label("Read the words in the paper").first.click()
    assert marked(seen) == "[REDACTED]"
