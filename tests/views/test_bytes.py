"""The same graph gives the same bytes, and the page carries what it needs and no more."""

from __future__ import annotations

import ast
import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

import eastmed_kg
from eastmed_kg.views.page import embedded
from pages import network_page

BUILD = """
import json, sys
import networkx as nx
from eastmed_kg.views.explorer import explorer_page
data = json.load(sys.stdin)
graph = nx.MultiDiGraph()
nodes = {node["id"]: node for node in data["nodes"]}
edges = {edge["key"]: edge for edge in data["edges"]}
for key in set(nodes):  # in the order of this process's hashes
    graph.add_node(key, **{name: v for name, v in nodes[key].items() if name != "id"})
for key in set(edges):
    edge = dict(edges[key])
    graph.add_edge(edge.pop("source"), edge.pop("target"), **edge)
sys.stdout.buffer.write(explorer_page(graph, title="The paper").encode("utf-8"))
"""


def built(graph: nx.MultiDiGraph[str], hash_seed: str) -> bytes:
    data = json.dumps(nx.node_link_data(graph, edges="edges"))
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": f"UTC{hash_seed}"}
    done = subprocess.run(
        [sys.executable, "-c", BUILD],
        input=data.encode(),
        capture_output=True,
        check=True,
        env=environment,
    )
    return done.stdout


def test_same_bytes_under_other_hash_seeds(sample: nx.MultiDiGraph[str]) -> None:
    assert built(sample, "1") == built(sample, "2")


def test_graph_stays_as_it_is(sample: nx.MultiDiGraph[str]) -> None:
    before = json.dumps(nx.node_link_data(sample, edges="edges"))
    network_page(sample, title="The paper")
    assert json.dumps(nx.node_link_data(sample, edges="edges")) == before


def test_policy_lets_in_exactly_the_scripts_and_the_style(sample: nx.MultiDiGraph[str]) -> None:
    page = network_page(sample, title="The paper")
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert found
    assert "unsafe" not in found[1]
    assert "default-src 'none'" in found[1]
    inline = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL)
    assert len(inline) == 2
    for text in inline:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in found[1]


def test_no_address_is_loaded_or_linked(sample: nx.MultiDiGraph[str]) -> None:
    page = network_page(sample, title="The paper")
    assert not re.search(r"\b(?:src|href)=", page.split("<script>")[0])
    assert "sourceMappingURL" not in page


BUILT = Path(eastmed_kg.__file__).parent / "views" / "built"
LIBRARIES = ["vis-network", "vis-data", "d3-sankey", "d3-scale", "uuid", "component-emitter"]


def test_licences_of_the_libraries_travel_along(sample: nx.MultiDiGraph[str]) -> None:
    page = network_page(sample, title="The paper")
    assert "Permission is hereby granted" in page
    for library in LIBRARIES:
        assert re.search(rf"^{library} \d", page, re.MULTILINE), library


def test_what_is_built_is_what_the_checksums_say() -> None:
    lines = (BUILT / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert set(sums) == {path.name for path in BUILT.iterdir()} - {"SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256((BUILT / name).read_bytes()).hexdigest() == digest


def test_locks_name_no_host() -> None:
    root = Path(__file__).parents[2]
    locks = [root / "frontend" / "package-lock.json", *(root / "requirements").glob("*.txt")]
    assert len(locks) > 3
    for lock in locks:
        assert "://" not in lock.read_text("utf-8"), lock.name


@pytest.mark.parametrize("text", ["</script>", "<!--<script", "&lt;", "\u2028\u2029", '"\\'])
def test_embedded_json_comes_back_and_holds_no_markup(text: str) -> None:
    json_text = embedded({"text": text})
    assert json.loads(json_text) == {"text": text}
    assert not set(json_text) & set("<>&\u2028\u2029")


def test_one_module_touches_pyvis() -> None:
    folder = Path(eastmed_kg.__file__).parent
    modules = sorted(folder.rglob("*.py"))
    assert len(modules) > 5
    users = [module.name for module in modules if "pyvis" in imports(module)]
    assert users == ["page.py"]


def imports(module: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names
