"""Nodes and edges as vis-network wants them go in, one HTML page that asks for nothing comes out.

The only module that touches pyvis. Its own template, its helpers that build nodes and edges, and
its ways of writing files stay unused: they load from other hosts, run script that stands in data,
or write in the current directory.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import asdict, dataclass, is_dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TEMPLATE = files(__package__) / "template"
_VIS = files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js"
#: One program in the order of its parts.
_PARTS = ("data", "fold", "palette", "marks", "labels", "canvas", "panel", "search", "main")
#: Nothing moves by itself, and the picture is the same for every reader.
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "hover": True,
        "hoverConnectedEdges": False,
        "multiselect": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 100,
    },
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.32}},
        "selectionWidth": 0,
        "hoverWidth": 0,
        "smooth": False,
    },
    "nodes": {"shape": "custom", "borderWidth": 0},
}
#: What would end a script element, or change how a browser reads it, in JSON's own escapes.
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class _Asset:
    """A script or style sheet as it stands in the page, and the hash that lets it in."""

    text: Markup
    hash: str


def render(
    nodes: Sequence[Mapping[str, Any]],
    edges: Sequence[Mapping[str, Any]],
    context: Mapping[str, Any],
) -> str:
    """The page: the graph drawn by vis-network, ``context`` as the names the template knows."""
    network = Network(directed=True, cdn_resources="in_line")
    network.nodes.extend(map(dict, nodes))  # add_edge looks through all of them each time
    network.edges.extend(map(dict, edges))
    network.options = _OPTIONS
    network.path = "network.html.j2"
    network.templateEnv = _environment(context)
    return str(network.generate_html())


def embedded(value: object) -> Markup:
    r"""JSON that can stand in a script element, whatever the strings in it hold.

    >>> print(embedded("</script>&"))
    "\u003c/script\u003e\u0026"
    """
    text = json.dumps(value, default=_as_json, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))  # noqa: S704  # every sign that HTML reads is escaped


def _as_json(value: object) -> dict[str, Any]:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _environment(context: Mapping[str, Any]) -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: _TEMPLATE.joinpath(name).read_text("utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["embedded"] = embedded
    environment.globals |= {"library": _library(), "program": _program(), "style": _style()}
    environment.globals |= {"licence": _read("vis-network-licence.txt"), **context}
    return environment


def _library() -> _Asset:
    # Without the last line, at which a browser's developer tools would look for another file.
    text, _, _ = _VIS.read_text("utf-8").rpartition("\n//# sourceMappingURL=")
    return _asset(text)


def _program() -> _Asset:
    parts = "\n".join(_read(f"js/{part}.js") for part in _PARTS)
    return _asset(f'(() => {{\n"use strict";\n{parts}}})();\n')


def _style() -> _Asset:
    return _asset(_read("network.css"))


def _read(name: str) -> str:
    return _TEMPLATE.joinpath(name).read_text("utf-8")


def _asset(text: str) -> _Asset:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return _Asset(Markup(text), f"sha256-{digest}")  # noqa: S704  # our own file, not data
