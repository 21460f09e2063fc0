"""A small graph as the query stage hands it over, and a real Chromium to open its page in."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from eastmed_kg.drawing import Wanted, page_of
from pages import PIXELS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from eastmed_kg.query.engine import LocalStore

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-software-rasterizer",  # not every desk has WebGL
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
THINGS = {
    "action/4": ("Action 4", "Action", ()),
    "action/27": ("Action 27", "Action", ()),
    "org/com": ("European Commission", "Organisation", ("COM", "EC")),
    "org/icmpd": ("ICMPD", "Organisation", ()),
    "country/tr": ("Türkiye", "Country", ("TR", "Turkey")),
    "place/lodz": ("Łódź", "Place", ()),
    "project/empathy": ("EMPATHY", "Project", ()),
    "fund/amif": ("AMIF", "FundingInstrument", ("Asylum, Migration and Integration Fund",)),
    "event/hld": ("High Level Dialogue", "Event", ("HLD",)),
    "section/1": ("I. Preventing irregular departures", "Section", ()),
}
LINES = [
    ("action/4", "org/com", "leadActor", "", "done", "Commission, Europol"),
    ("action/4", "event/hld", "event", "2023-11-23", "done", "took place on 23 November 2023"),
    ("event/hld", "country/tr", "participant", "2023-11-23", "done", "between the EU and Türkiye"),
    ("event/hld", "org/com", "participant", "", "done", "chaired by COM"),
    ("event/hld", "place/lodz", "location", "", "expected", "expected in Łódź"),
    ("project/empathy", "country/tr", "supportsCountry", "", "done", "developed in Türkiye"),
    ("project/empathy", "fund/amif", "fundedBy", "2024-35", "planned", "to be financed by AMIF"),
    ("project/empathy", "org/icmpd", "implementedBy", "", "done", "implemented by ICMPD"),
    ("action/4", "project/empathy", "supports", "", "ongoing", "EMPATHY project"),
    ("action/4", "section/1", "section", "", "done", "I. Preventing irregular departures"),
]


def evidence(quote: str, action: str = "4", column: str = "comments") -> tuple[dict[str, str], ...]:
    edition = "WK-10190-2024-INIT"
    return (
        {"quote": quote, "action": action, "column": column, "edition": edition, "id": "urn:e:1"},
    )


def fact(predicate: str, value: str, quote: str, when: str = "") -> dict[str, Any]:
    return {
        "predicate": predicate,
        "value": value,
        "when": when,
        "when_role": "due" if when else "",
        "modality": "planned" if when else "done",
        "statement": f"urn:fact:{predicate}",
        "evidence": evidence(quote),
    }


def sample_graph() -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for key, (label, type_, names) in THINGS.items():
        graph.add_node(
            key, label=label, type=type_, names=(label, *names), withheld=False, facts=()
        )
    graph.nodes["action/4"]["facts"] = (fact("title", "Counter smuggling", "Counter smuggling"),)
    graph.nodes["action/27"]["facts"] = (
        fact("commitment", "sign the agreement", "to be signed in Q3 2024", "2024-35"),
    )
    graph.nodes["action/27"]["withheld"] = True
    for at, (source, target, predicate, when, modality, quote) in enumerate(LINES):
        graph.add_edge(
            source,
            target,
            key=f"urn:statement:{at}",
            predicate=predicate,
            label=predicate.lower(),
            when=when,
            when_role="occurred" if when else "",
            modality=modality,
            evidence=evidence(quote),
        )
    return graph


@pytest.fixture
def sample() -> nx.MultiDiGraph[str]:
    return sample_graph()


@pytest.fixture(scope="session")
def explorer(store: LocalStore) -> str:
    """The explorer of the real paper."""
    return page_of(store, Wanted()).html


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        pytest.fail("these tests need Debian's chromium on the path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Opened:
    """A page in the browser, and everything it asked for or complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def listen(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", self._dismiss)

    def _dismiss(self, dialog: Any) -> None:  # noqa: ANN401  # playwright's type is not public
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def heading(self) -> str:
        return self.page.locator("#panel h2").text_content() or ""

    def tab(self, name: str) -> None:
        self.page.click(f"#{name}-tab")
        self.page.locator(f"#{name}-panel").wait_for(state="visible")
        self.settle()

    def settle(self) -> None:
        """Wait until what has changed is drawn."""
        self.page.evaluate(TWO_FRAMES)

    def time(self, mode: str, to: str = "", since: str = "") -> None:
        """Choose the time by its controls."""
        self.page.select_option("#mode", mode)
        for field_, day in (("#from-day", since), ("#to-day", to)):
            if day:
                self.page.fill(field_, day)
                self.page.dispatch_event(field_, "change")
        self.settle()

    def table(self) -> list[dict[str, str]]:
        """All rows behind the view, from column to cell."""
        if not self.page.locator("#table[open]").count():
            self.page.click("#row-count")
        self.settle()
        more = self.page.locator("#rows .more")
        if more.count():
            more.click()
        rows: list[dict[str, str]] = self.page.evaluate(ROWS)
        return rows

    def choose(self, name: str) -> None:
        self.page.fill("#query", name)
        self.page.press("#query", "Enter")

    def pixels(self, colour: tuple[int, int, int]) -> int:
        """How many pixels of the picture have that colour, almost."""
        return int(self.page.evaluate(COUNT_PIXELS, list(colour)))


TWO_FRAMES = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))"""
ROWS = """() => {
  const [head, ...rows] = [...document.querySelectorAll("#rows tr")];
  const names = [...head.cells].map((cell) => cell.textContent);
  return rows.map((row) =>
    Object.fromEntries([...row.cells].map((cell, at) => [names[at], cell.textContent])));
}"""
COUNT_PIXELS = (
    """async ([r, g, b]) => {"""
    + PIXELS
    + """
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const off = Math.abs(data[at] - r) + Math.abs(data[at + 1] - g) + Math.abs(data[at + 2] - b);
    if (data[at + 3] > 250 && off < 6) count += 1;
  }
  return count;
}"""
)


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Write a page to a file and open it; keyword arguments are those of a browser context."""
    contexts = []

    def open_(html: str, fragment: str = "", **settings: Any) -> Opened:  # noqa: ANN401
        file = tmp_path / "network.html"
        file.write_text(html, encoding="utf-8")
        context = chromium.new_context(**{"reduced_motion": "reduce", **settings})
        contexts.append(context)
        context.set_default_timeout(8_000)
        found = Opened(context.new_page())
        found.listen()
        found.page.goto(file.as_uri() + fragment)
        return found

    yield open_
    for context in contexts:
        context.close()
