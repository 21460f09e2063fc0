"""For keyboard, screen reader and every eye: axe finds no serious fault, keys alone suffice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

Open: TypeAlias = Callable[..., Any]
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported
AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
TURKIYE = "thing=https%3A%2F%2Fw3id.org%2Feastmed-kg%2Fid%2Fturkiye"
STATES = {
    "network": "",
    "chosen": f"#{TURKIYE}",
    "as of a day": f"#{TURKIYE}&time=asof:2024-01-15",
    "connection": "#path=https%3A%2F%2Fw3id.org%2Feastmed-kg%2Fid%2Fturkiye+"
    "https%3A%2F%2Fw3id.org%2Feastmed-kg%2Fid%2Feuaa",
    "timeline": "#tab=timeline",
    "window": "#tab=timeline&time=window:2023-10-01/2024-03-31",
    "promises": "#tab=timeline&lanes=promise",
    "funding": "#tab=funding",
    "paper": "#read=WK+10190%2F2024+INIT+4737-4790",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_no_serious_fault(explorer: str, opened: Open, state: str, scheme: str) -> None:
    seen = opened(
        explorer, STATES[state], color_scheme=scheme, viewport={"width": 1440, "height": 900}
    )
    seen.page.click("#row-count")
    seen.settle()
    seen.page.evaluate(AXE.read_text("utf-8") + ";0")
    found = seen.page.evaluate("async () => (await axe.run()).violations")
    grave = [
        (fault["id"], node["html"][:160], node["failureSummary"])
        for fault in found
        if fault["impact"] in {"serious", "critical"}
        for node in fault["nodes"]
    ]
    assert grave == []


def test_narrow_window_has_no_fault_either(explorer: str, opened: Open) -> None:
    seen = opened(explorer, viewport={"width": 390, "height": 844})
    seen.page.evaluate(AXE.read_text("utf-8") + ";0")
    found = seen.page.evaluate("async () => (await axe.run()).violations")
    assert [fault["id"] for fault in found if fault["impact"] in {"serious", "critical"}] == []


def test_views_by_keys(explorer: str, opened: Open) -> None:
    seen = opened(explorer)
    press = seen.page.keyboard.press
    press("t")
    assert seen.page.locator("#timeline-panel").is_visible()
    press("f")
    assert seen.page.locator("#funding-panel").is_visible()
    seen.page.focus("#funding-tab")
    press("ArrowRight")
    assert seen.page.locator("#network-panel").is_visible()
    assert seen.page.evaluate("document.activeElement.id") == "network-tab"
    assert seen.complaints == []


def test_every_control_has_a_name(explorer: str, opened: Open) -> None:
    seen = opened(explorer, f"#{TURKIYE}")
    unnamed = seen.page.evaluate(
        """() => [...document.querySelectorAll('button, input, select, [tabindex="0"]')]
          .filter((one) => one.checkVisibility() && !one.labels?.length && !one.textContent
            && !one.getAttribute('aria-label')).map((one) => one.outerHTML)"""
    )
    assert unnamed == []
