"""A network's nodes and edges and what stands beside them go in; one HTML page comes out.

The only module that touches pyvis. Its own template, its helpers that build nodes and edges, and
its ways of writing files stay unused: they load from other hosts, run script that stands in data,
or write in the current directory.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, fields, is_dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from importlib.resources.abc import Traversable

_TEMPLATE = files(__package__) / "template"
#: Written by the build in ``frontend/``.
_BUILT = files(__package__) / "built"
#: One style sheet in the order of its parts: later ones may override earlier ones.
_STYLES = ("colours", "frame", "panel", "views", "media")
#: Nothing moves by itself, and the picture is the same for every reader.
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "hover": False,
        "multiselect": False,
        "selectable": False,
        "selectConnectedEdges": False,
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
    """The page: pyvis holds the network; ``context`` are the names the template knows."""
    network = Network(directed=True, cdn_resources="in_line")
    network.nodes.extend(map(dict, nodes))  # add_edge looks through all of them each time
    network.edges.extend(map(dict, edges))
    network.options = _OPTIONS
    network.path = "page.html.j2"
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
    """A record without what is empty in it: the program fills that in again."""
    if is_dataclass(value) and not isinstance(value, type):
        told = ((part.name, getattr(value, part.name)) for part in fields(value))
        return {name: part for name, part in told if not _is_empty(part)}
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _is_empty(part: object) -> bool:
    """Whether a record may leave it out; the number 0 is a number, an offset of -1 is none."""
    return part is None or part is False or part in {"", ()} or part == -1


def _environment(context: Mapping[str, Any]) -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: _TEMPLATE.joinpath(name).read_text("utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["embedded"] = embedded
    environment.globals |= {"program": _program(), "style": _style()}
    environment.globals |= {"licences": _read(_BUILT, "licences.txt"), **context}
    return environment


def _style() -> _Asset:
    return _asset("\n".join(_read(_TEMPLATE, f"{part}.css") for part in _STYLES))


def _program() -> _Asset:
    return _asset(_read(_BUILT, "explorer.js"))


def _read(folder: Traversable, name: str) -> str:
    return folder.joinpath(name).read_text("utf-8")


def _asset(text: str) -> _Asset:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return _Asset(Markup(text), f"sha256-{digest}")  # noqa: S704  # our own file, not data
