"""Names, quotes and keys that are code: the page shows them and runs none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import networkx as nx
import pytest

from eastmed_kg.views.network import network_page
from eastmed_kg.views.records import plain

if TYPE_CHECKING:
    from collections.abc import Callable

RUN = "window.__pwned=1"
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported
PAYLOADS = [
    f"</script><script>{RUN}</script>",
    f"<script>{RUN}</script>",
    f"<!--<script>{RUN}</script>",
    f"--><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><a xlink:href='javascript:{RUN}'>x</a></svg>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"javascript:{RUN}",
    f"<a href='javascript:{RUN}'>href</a>",
    f"href={RUN}",
    f"' onmouseover='{RUN}",
    f'" autofocus onfocus="{RUN}',
    f"</title></style></textarea><script>{RUN}</script>",
    f"];{RUN};//",
    f"\\'];{RUN};//",
    f"`${{{RUN}}}`",
    "{{7*7}}",
    "{% for x in range(9) %}{% endfor %}",
    "{# gone #}",
    "{{ namespace.__init__.__globals__ }}",
    f"line\u2028{RUN}\u2029end",
    "right \u202eto left\u202c and \u200f mark",
    "nul \x00 bell \x07 escape \x1b delete \x7f",
    "half \ud800 pair \uffff",
    "&lt;b&gt; &amp; &#x3c;script&#x3e;",
    "<b>bold</b>",
    "%3Cscript%3E%00#fragment?query",
    "__proto__",
    "constructor",
    "=HYPERLINK(0)",
    "<meta http-equiv=refresh content=0;url=javascript:0>",
]


def hostile_graph() -> nx.MultiDiGraph[str]:
    """Every payload as key, label, name, value, quote, place and type."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for text in PAYLOADS:
        proof = dict.fromkeys(("quote", "action", "column", "edition", "id"), text)
        said = dict.fromkeys(("when", "when_role", "modality"), text) | {"evidence": (proof,)}
        facts = ({"predicate": text, "value": text, "statement": text, **said},)
        graph.add_node(text, label=text, type=text, names=(text,), withheld=True, facts=facts)
        graph.add_edge(text, PAYLOADS[0], key=text, predicate=text, label=text, **said)
    return graph


@pytest.fixture
def seen(opened: Callable[..., Any]) -> Seen:
    return opened(network_page(hostile_graph(), title=" ".join(PAYLOADS)))


def test_no_script_runs(seen: Seen) -> None:
    for text in PAYLOADS:
        seen.page.fill("#query", plain(text))
        seen.page.press("#query", "Enter")
    seen.page.locator("#table summary").click()
    seen.page.hover("#canvas")
    assert seen.page.evaluate("typeof window.__pwned") == "undefined"
    assert seen.complaints == []
    assert {request.split("#")[0] for request in seen.requests} == {seen.page.url.split("#")[0]}


def test_no_element_comes_from_data(seen: Seen) -> None:
    assert seen.page.locator("script").count() == 3
    made = "a, b, img, iframe, object, embed, base, form, svg a, [onerror], [onload], [onfocus]"
    assert seen.page.locator(made).count() == 0
    assert seen.page.locator("meta[http-equiv]").count() == 1


def test_text_shows_as_it_is(seen: Seen) -> None:
    cells = seen.page.locator("tbody th[scope=row]").all_text_contents()
    assert sorted(set(cells)) == sorted(map(plain, PAYLOADS))
    assert seen.page.title() == plain(" ".join(PAYLOADS))
    assert "49" not in seen.page.locator("h1").inner_text()


def test_chosen_names_show_as_they_are(seen: Seen) -> None:
    headings = set()
    for text in PAYLOADS:
        seen.page.fill("#query", plain(text))
        seen.page.press("#query", "Enter")
        headings.add(seen.heading())
        seen.page.keyboard.press("Escape")
    assert headings == {plain(text) for text in PAYLOADS}


@pytest.mark.parametrize("text", ["__proto__", "constructor"])
def test_names_of_objects_are_names(seen: Seen, text: str) -> None:
    seen.page.fill("#query", text)
    seen.page.press("#query", "Enter")
    assert seen.heading() == text
    assert text in seen.page.locator("#panel blockquote").first.inner_text()
