"""Where the nodes lie."""

from __future__ import annotations

import itertools
import math
import os
import random
import subprocess
import sys
from statistics import fmean

import networkx as nx
import numpy as np
import pytest

from eastmed_kg.query.engine import LocalStore
from eastmed_kg.query.network import network_graph
from eastmed_kg.views import forces, grid
from eastmed_kg.views.layout import positions, radius

Places = dict[str, tuple[float, float]]


def tangle(nodes: int, edges: int) -> nx.MultiDiGraph[str]:
    """Stars, chains and knots, the same every time."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from((f"n{at}" for at in range(nodes)), type="Organisation")
    for at in range(edges):
        source, target = f"n{at * 7 % nodes}", f"n{at * at % 11 * (at % 3) % nodes}"
        graph.add_edge(source, target, key=f"e{at}", predicate="partner")
    return graph


def towns(count: int, people: int) -> nx.MultiDiGraph[str]:
    """Communities of so many each, every one of them joined to one hub besides."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    chance = random.Random(7)  # noqa: S311  # no secret
    for town, person in itertools.product(range(count), range(people)):
        graph.add_edge(f"{town}/{person}", "hub", key=f"h{town}/{person}", predicate="leadActor")
        for at in range(3):
            friend = f"{town}/{chance.randrange(people)}"
            graph.add_edge(f"{town}/{person}", friend, key=f"f{at}", predicate="partner")
    return graph


def leaders(sections: int, actions: int) -> nx.MultiDiGraph[str]:
    """Actions that one body leads, each in a section and with three things of its own."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for section, action in itertools.product(range(sections), range(actions)):
        name = f"{section}/{action}"
        graph.add_edge(name, f"section {section}", key="s", predicate="section")
        graph.add_edge(name, "Commission", key="l", predicate="leadActor")
        for thing in "abc":
            graph.add_edge(name, f"{name}/{thing}", key=thing, predicate="event")
    return graph


def within_to_between(place: Places, group: dict[str, str]) -> float:
    """The mean distance of two nodes of the same group, by that of two of different groups."""
    same: list[float] = []
    other: list[float] = []
    for a, b in itertools.combinations(sorted(group), 2):
        (same if group[a] == group[b] else other).append(math.dist(place[a], place[b]))
    return fmean(same) / fmean(other)


def touching(graph: nx.MultiDiGraph[str], place: Places) -> list[tuple[str, str]]:
    at = {key: radius(graph, key) for key in place}
    return [
        (one, other)
        for one, other in itertools.combinations(place, 2)
        if math.dist(place[one], place[other]) <= at[one] + at[other]
    ]


def star(leaves: int) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for at in range(leaves):
        graph.add_edge("middle", f"leaf {at}", key="e", predicate="partner")
    return graph


@pytest.mark.parametrize(
    "graph",
    [tangle(2, 1), tangle(40, 70), tangle(150, 400), tangle(70, 0), towns(10, 50), star(400)],
    ids=["two", "few", "some", "loose", "towns", "star"],
)
def test_nodes_do_not_touch(graph: nx.MultiDiGraph[str]) -> None:
    place = positions(graph)
    assert set(place) == set(graph)
    assert touching(graph, place) == []


def test_order_of_insertion_does_not_matter() -> None:
    graph = towns(3, 10)
    turned: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    for source, target, key in sorted(graph.edges(keys=True), reverse=True):
        turned.add_edge(source, target, key=key, **graph.edges[source, target, key])
    assert positions(turned) == positions(graph)


def test_the_seed_of_hashes_does_not_matter() -> None:
    program = (
        "import networkx as nx; from eastmed_kg.views.layout import positions;"
        "print(positions(nx.MultiDiGraph(nx.les_miserables_graph().edges)))"
    )
    told = {
        subprocess.check_output(
            [sys.executable, "-c", program], env=os.environ | {"PYTHONHASHSEED": seed}
        )
        for seed in "12"
    }
    assert len(told) == 1


def test_joined_nodes_lie_nearer_than_others() -> None:
    graph = tangle(60, 90)
    place = positions(graph)
    joined = [math.dist(place[a], place[b]) for a, b in graph.edges() if a != b]
    every = [math.dist(place[a], place[b]) for a, b in itertools.combinations(place, 2)]
    assert fmean(joined) < 0.8 * fmean(every)


def test_communities_lie_apart_though_one_hub_joins_them() -> None:
    place = positions(towns(6, 20))
    assert within_to_between(place, {key: key[0] for key in place if key != "hub"}) < 0.4


def test_undrawn_sections_keep_their_actions_together() -> None:
    graph = leaders(4, 6)
    sections = [key for key in graph if key.startswith("section")]
    place = positions(graph, undrawn=sections)
    assert set(place) == set(graph) - set(sections)
    assert within_to_between(place, {key: key[0] for key in place if "/" in key}) < 0.5


def test_sections_of_the_real_paper_lie_apart(store: LocalStore) -> None:
    graph = network_graph(store)
    section = {a: b for a, b, said in graph.edges(data=True) if said["predicate"] == "section"}
    place = positions(graph, undrawn=set(section.values()))
    assert within_to_between(place, section) < 0.6


def test_the_picture_of_the_real_paper_is_a_landscape(store: LocalStore) -> None:
    x, y = zip(*positions(network_graph(store)).values(), strict=True)
    assert 1.4 < (max(x) - min(x)) / (max(y) - min(y)) < 1.8


def test_what_is_joined_to_nothing_stands_in_a_row_by_number_under_the_rest() -> None:
    graph = tangle(40, 70)
    for number in (10, 9, 24, 25):
        graph.add_node(f"x{number}", type="Action", label=f"Action {number}")
    place = positions(graph)
    row = [place[f"x{number}"] for number in (9, 10, 24, 25)]
    assert len({y for _, y in row}) == 1
    assert [x for x, _ in row] == sorted(x for x, _ in row)
    assert row[0][1] > max(place[f"n{at}"][1] for at in range(40) if graph.degree(f"n{at}"))


def test_pairs_joined_to_nothing_else_stand_side_by_side() -> None:
    graph = tangle(40, 70)
    graph.add_edge("one", "other", key="e", predicate="partOf")
    place = positions(graph)
    assert place["one"][1] == place["other"][1]
    assert 0.0 < place["other"][0] - place["one"][0] < 100.0


def test_another_seed_is_another_picture() -> None:
    graph = tangle(20, 30)
    assert positions(graph, seed=2) != positions(graph, seed=1)


def test_nothing_and_one() -> None:
    assert positions(tangle(0, 0)) == {}
    assert positions(tangle(1, 0)) == {"n0": (0.0, 0.0)}
    assert positions(tangle(1, 0), undrawn={"n0"}) == {}


def scattered(points: int) -> grid.Floats:
    return np.random.default_rng(3).normal(0.0, [160.0, 100.0], (points, 2))


def test_near_pairs_are_all_that_are_near_and_each_once() -> None:
    place = scattered(200)
    one, other = grid.near_pairs(*grid.cells_of(place, 30.0))
    found = [frozenset(pair) for pair in zip(one.tolist(), other.tolist(), strict=True)]
    near = {
        frozenset(pair)
        for pair in itertools.combinations(range(200), 2)
        if math.dist(place[pair[0]], place[pair[1]]) < 30.0
    }
    assert near <= set(found)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("points", [2, 30, 500])
def test_repulsion_cell_by_cell_is_that_of_all_pairs_almost(points: int) -> None:
    place = scattered(points)
    mass = np.arange(points, dtype=np.float64) % 7 + 1.0
    way = place[:, None] - place
    inverse = mass / ((way * way).sum(axis=2) + 0.01)
    exact = 6.0 * mass[:, None] * (way * inverse[:, :, None]).sum(axis=1)
    off = forces.repulsion(place, mass) - exact
    assert np.linalg.norm(off) < 0.02 * np.linalg.norm(exact)


def test_work_grows_with_the_nodes_not_with_their_square(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs: list[int] = []

    def counted(column: grid.Ints, row: grid.Ints) -> tuple[grid.Ints, grid.Ints]:
        found = grid.near_pairs(column, row)
        pairs.append(len(found[0]))
        return found

    monkeypatch.setattr(forces, "near_pairs", counted)
    positions(towns(20, 50))
    assert max(pairs) < 100 * 1000
