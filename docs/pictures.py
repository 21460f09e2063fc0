"""The pictures of the documentation, taken of the explorer of this graph: `make pictures`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

from eastmed_kg import view

_HERE = Path(__file__).parent
_WINDOW = ViewportSize(width=1440, height=900)
_ID = "https%3A%2F%2Fw3id.org%2Feastmed-kg%2Fid%2F"
#: What each picture shows, as the page's address has it.
_STATES = {
    "explorer": f"thing={_ID}frontex&time=asof:2024-03-15",
    "network": "tab=network",
    "timeline": "tab=timeline&lanes=country",
    "funding": "tab=funding",
}


def main() -> None:
    """Write one PNG a state."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = view().save(Path(folder) / "explorer.html")
        arguments = ["--no-sandbox", "--disable-gpu"]
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        for name, state in _STATES.items():
            page = browser.new_page(viewport=_WINDOW, reduced_motion="reduce")
            page.goto(f"{page_file.as_uri()}#{state}")
            page.wait_for_selector("html[data-ready]")
            page.wait_for_timeout(500)
            page.screenshot(path=str(_HERE / f"{name}.png"))
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
