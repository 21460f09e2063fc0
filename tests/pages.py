"""A network → its page; a page's picture → its pixels, for tests that look at colours."""

from __future__ import annotations

import networkx as nx

from eastmed_kg.views.explorer import TABS, explorer_page

#: JavaScript: the picture as it will be drawn next, as `canvas` and the `data` of its pixels.
PIXELS = """
  for (const _ of [1, 2, 3]) await new Promise((drawn) => requestAnimationFrame(drawn));
  const canvas = document.querySelector("#canvas canvas");
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const ctx = copy.getContext("2d", {willReadFrequently: true});
  ctx.drawImage(canvas, 0, 0);
  const {data} = ctx.getImageData(0, 0, canvas.width, canvas.height);
"""


def network_page(graph: nx.MultiDiGraph[str], *, title: str) -> str:
    """The network alone."""
    return explorer_page(graph, title=title, tabs=TABS[:1])
