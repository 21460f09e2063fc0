"""The page of a graph with two editions: each quote in its own, promises reported later."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from eastmed_kg.drawing import Wanted, page_of
from eastmed_kg.ledger import ledger
from eastmed_kg.pipeline import build
from eastmed_kg.query.engine import open_store
from eastmed_kg.query.texts import canonical_text
from places import PAPER, ROOT

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported
LATER = Path(__file__).parents[1] / "diff" / "WK-10190-2024-REV-1.md"


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("two") / "graph"
    build(ROOT, [PAPER, LATER], out=folder)
    return page_of(open_store(folder), Wanted(), folder).html


@pytest.fixture
def seen(html: str, opened: Open) -> Iterator[Seen]:
    found = opened(html, viewport={"width": 1440, "height": 900})
    yield found
    assert found.complaints == []


def test_both_are_named_and_the_title_stands_once(seen: Seen) -> None:
    heading = seen.page.locator("h1").inner_text()
    assert heading.startswith("WK 10190/2024 INIT · WK 10190/2024 REV 1: ")
    assert heading.count("Eastern Mediterranean route") == 1


def test_a_quote_is_read_in_its_own_edition(seen: Seen) -> None:
    seen.choose("EMPATHY")
    proofs = seen.page.locator("#panel .proof")
    for edition in ("WK 10190/2024 INIT", "WK 10190/2024 REV 1"):
        proof = proofs.filter(has=seen.page.locator(".place", has_text=edition)).first
        quote = proof.locator("bdi", has_text="“").first.inner_text().strip("“”")
        proof.get_by_label("Read the words in the paper").click()
        shown = seen.page.locator("#reader [data-edition]:visible")
        assert shown.get_attribute("data-edition") == edition
        assert " ".join(shown.locator("mark").inner_text().split()) == quote


def test_a_promise_that_was_kept_leads_to_its_report(seen: Seen) -> None:
    seen.tab("timeline")
    seen.page.select_option("#lanes", "promise")
    seen.settle()
    kept = seen.page.locator('.moment[data-outcome="delivered"]').first
    assert "adoption of 5th Article 25a report" in kept.locator("title").text_content()
    assert kept.locator("circle.delivery").count() == 1
    assert seen.page.locator('.moment[data-outcome="overdue"] .delivery').count() == 0


def test_before_its_report_was_known_a_promise_is_open(seen: Seen) -> None:
    seen.tab("timeline")
    seen.time("asof", "2024-07-05")
    seen.page.select_option("#lanes", "promise")
    seen.settle()
    waiting = seen.page.locator(".moment", has_text="adoption of 5th Article 25a report").first
    assert waiting.get_attribute("data-outcome") == "open"
    assert waiting.locator("circle.delivery").count() == 0


PAIRS = [
    *sorted((Path(__file__).parents[1] / "diff").glob("WK-900*-INIT.md")),
    Path(__file__).parents[1] / "labels" / "WK-90011-2026-INIT.md",
]
DAYS = ["2024-02-01", "2024-07-05", "2024-12-31", "2025-06-30", "2025-12-31"]


@pytest.mark.parametrize("first", PAIRS, ids=[pair.stem for pair in PAIRS])
def test_on_every_day_promises_are_what_the_ledger_says(
    first: Path, tmp_path: Path, opened: Open
) -> None:
    later = first.with_name(first.name.replace("INIT", "REV-1"))
    build(ROOT, [first, *([later] if later.exists() else [])], out=tmp_path / "graph")
    store = open_store(tmp_path / "graph")
    seen = opened(page_of(store, Wanted(), tmp_path / "graph").html, fragment="#tab=timeline")
    text_of = partial(canonical_text, place=tmp_path / "graph")
    for day in [None, *DAYS]:
        if day:
            seen.time("asof", day)
        entries = ledger(store, text_of, dt.date.fromisoformat(day) if day else None)
        said = Counter((row["outcome"], row["statement"]) for row in seen.table() if row["outcome"])
        dated = [entry for entry in entries if entry.due and entry.statement]
        assert said == Counter((str(entry.outcome), entry.statement) for entry in dated), day
