"""Names, quotes and keys that are code: the page shows them and runs none of them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote_plus

import networkx as nx
import pytest

from eastmed_kg.query.funds import Amount, Funding, Party
from eastmed_kg.query.papers import Line, Paper
from eastmed_kg.views.explorer import Contents, explorer_page
from eastmed_kg.views.promises import Promise, Step
from eastmed_kg.views.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable

RUN = "window.__pwned=1"
Seen: TypeAlias = Any  # an Opened of conftest.py, which cannot be imported
#: What ends the context in which a text may stand, and what would then run.
BREAKS = [
    "",
    "</script>",
    "-->",
    "]]>",
    "'>",
    '">',
    "</title>",
    "</style>",
    "</textarea>",
    "\\",
    "*/",
]
CARRIERS = [
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg/onload={RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<body onpageshow={RUN}>",
    f"<iframe src='javascript:parent.{RUN}'>",
    f"<a href='javascript:{RUN}'>x</a>",
    f"<math><mtext><script>{RUN}</script></mtext></math>",
    f"<template><img src=x onerror={RUN}></template>",
    f"<video><source onerror={RUN}></video>",
    f"<input autofocus onfocus={RUN}>",
    f"<object data='data:text/html,<script>parent.{RUN}</script>'>",
    f"<style>@import 'javascript:{RUN}';</style>",
    f"<link rel=stylesheet href='http://127.0.0.1:9/{RUN}'>",
    f"<base href='http://127.0.0.1:9/'><form action=x>{RUN}</form>",
    f"${{{RUN}}}",
    f"{{{{ [].__class__ }}}}{RUN}",
]
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
    *(f"{opening}{carrier}" for opening in BREAKS for carrier in CARRIERS),
]


assert len(set(PAYLOADS)) >= 200


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


def hostile_contents() -> Contents:
    """Every payload as a line of a paper, a project with money, a note and a promise."""
    text = " ".join(PAYLOADS)
    lines = tuple(Line(at, one, part, one) for at, one in enumerate(PAYLOADS) for part in PARTS)
    papers = [Paper(text, text, text, text, text, lines)]
    return Contents(papers, list(map(grant, PAYLOADS)), PAYLOADS, list(map(promise, PAYLOADS)))


PARTS = ["section", "title", "head", "front", "way ahead", "comments"]


def grant(text: str) -> Funding:
    party = Party(text, text, text, "implementedBy", text)
    amount = Amount(Decimal(5_000_000), text, approximate=True, actions=(text,))
    return Funding(
        thing=text,
        label=text,
        short=text,
        payers=(party,),
        amounts=(amount, amount._replace(value=Decimal(7))),
        earlier=(),
        withheld=True,
        deliverers=(party,),
        countries=(party,),
        dates=(("start", text),),
        actions=(text,),
        statements=(text,),
    )


def promise(text: str) -> Promise:
    text = plain(text)
    return Promise(text, text, None, None, text, (Step(None, text, text),))


@pytest.fixture(scope="module")
def html() -> str:
    return explorer_page(hostile_graph(), hostile_contents(), title=" ".join(PAYLOADS))


@pytest.fixture
def seen(html: str, opened: Callable[..., Any]) -> Seen:
    return opened(html)


def unharmed(seen: Seen) -> None:
    assert seen.page.evaluate("typeof window.__pwned") == "undefined"
    assert seen.complaints == []
    assert {request.split("#")[0] for request in seen.requests} == {seen.page.url.split("#")[0]}


def test_no_script_runs(seen: Seen) -> None:
    for text in PAYLOADS[::7]:
        seen.choose(plain(text))
    seen.page.locator("#row-count").click()
    seen.page.hover("#canvas")
    unharmed(seen)


@pytest.mark.parametrize("tab", ["timeline", "funding"])
def test_no_script_runs_in_the_other_views(seen: Seen, tab: str) -> None:
    seen.tab(tab)
    seen.page.click("#row-count")
    if tab == "timeline":
        seen.page.select_option("#lanes", "promise")
    else:
        seen.page.check("#unfolded")
        seen.settle()
        seen.page.locator(".node").first.click()
    unharmed(seen)


def test_no_script_runs_in_the_paper(seen: Seen) -> None:
    seen.page.click("#read")
    seen.page.evaluate("(hash) => { location.hash = hash }", f"read={quote_plus('x')}+0-400")
    seen.settle()
    lines = seen.page.locator("#reader [data-at]").all_text_contents()
    assert len(lines) == len(PAYLOADS) * len(PARTS)
    assert set(lines) == set(map(plain, PAYLOADS))
    unharmed(seen)


@pytest.mark.parametrize("tab", ["network", "timeline", "funding"])
def test_a_drawing_that_is_taken_away_runs_nothing(seen: Seen, tab: str) -> None:
    seen.tab(tab)
    with seen.page.expect_download() as download:
        seen.page.click("#take-svg")
    drawing = ET.parse(download.value.path())  # noqa: S314  # what is to be seen is what it holds
    parts = list(drawing.iter())
    assert {part.tag.split("}")[1] for part in parts} <= DRAWN
    assert not [
        name for part in parts for name in part.attrib if name.startswith("on") or "href" in name
    ]
    unharmed(seen)


DRAWN = set("svg g path rect line circle text tspan title".split())


def test_an_address_that_is_code_runs_nothing(html: str, opened: Callable[..., Any]) -> None:
    for text in PAYLOADS[::9]:
        parts = "&".join(f"{name}={quote_plus(text, errors='replace')}" for name in PARAMETERS)
        unharmed(opened(html, fragment=f"#{parts}"))


PARAMETERS = "tab thing said hide lines time only path lanes ends all read".split()


def test_no_element_comes_from_data(seen: Seen) -> None:
    for tab in ("timeline", "funding", "network"):
        seen.tab(tab)
    assert seen.page.locator("script").count() == 3
    made = "a:not([download]), b, img, iframe, object, embed, base, form, svg a, math, video"
    assert seen.page.locator("[onerror], [onload], [onfocus], [ontoggle]").count() == 0
    assert seen.page.locator(made).count() == 0
    assert seen.page.locator("meta[http-equiv]").count() == 1


def test_text_shows_as_it_is(seen: Seen) -> None:
    seen.page.locator("#table summary").click()
    cells = [row["subject"] for row in seen.table()]
    assert sorted(set(cells)) == sorted(set(map(plain, PAYLOADS)))
    assert seen.page.title() == plain(" ".join(PAYLOADS))
    assert "49" not in seen.page.locator("h1").inner_text()


def test_chosen_names_show_as_they_are(seen: Seen) -> None:
    headings = set()
    some = PAYLOADS[:32]
    for text in some:
        seen.choose(plain(text))
        headings.add(seen.heading())
        seen.page.keyboard.press("Escape")
    assert headings == {plain(text) for text in some}


@pytest.mark.parametrize("text", ["__proto__", "constructor"])
def test_names_of_objects_are_names(seen: Seen, text: str) -> None:
    seen.page.fill("#query", text)
    seen.page.press("#query", "Enter")
    assert seen.heading() == text
    assert text in seen.page.locator("#panel blockquote").first.inner_text()
