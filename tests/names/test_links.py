"""The links of ontology/names to the world: each with its basis, each to one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import pyoxigraph as ox
import pytest

from named import (
    AUTHORITY,
    EM,
    LISTS,
    MATCH,
    NAMES,
    WIKIDATA,
    entities,
)

#: Countries with an ISO code that no item of Wikidata stands for, and why. None so far.
WITHOUT_ITEM: dict[str, str] = {}
#: Lists that give, beside the item, the names and the web address that Wikidata holds under it.
TELLING = {"supraverden", "name-suggestion-index"}


@cache
def bases() -> dict[str, set[str]]:
    """Each address of the world with the lists that its link rests on."""
    found: dict[str, set[str]] = defaultdict(set)
    path = NAMES.parent / "links.ttl"
    for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
        if quad.predicate.value == f"{EM}linkBasis":
            found[quad.subject.value].add(quad.object.value.removeprefix(LISTS))
    return found


def links() -> list[tuple[str, str]]:
    return [(key, link) for key, entity in entities().items() for link in entity.values[MATCH]]


def test_every_link_has_its_basis_and_every_basis_its_link() -> None:
    assert len(links()) >= 620
    assert {link for _, link in links()} == set(bases())


def test_an_address_of_the_world_is_one_thing_here() -> None:
    carriers: dict[str, list[str]] = defaultdict(list)
    for key, link in links():
        carriers[link].append(key)
    twice = {link: keys for link, keys in carriers.items() if len(keys) > 1}
    assert not twice, f"matched to two things, or twice to one: {twice}"


def test_a_thing_is_one_item_of_wikidata() -> None:
    for key, entity in entities().items():
        items = [x for x in entity.values[MATCH] if x.startswith(WIKIDATA)]
        assert all(re.fullmatch("Q[1-9][0-9]*", x.removeprefix(WIKIDATA)) for x in items), key
        assert len(items) <= 1, f"{key}: {items}"
        if entity.file == "countries.ttl":
            assert bool(items) != (key in WITHOUT_ITEM), f"{key}: {items or 'no item'}"


def test_a_link_rests_on_enough() -> None:
    for link, lists in bases().items():
        if link.startswith(f"{AUTHORITY}country/"):
            assert lists == {"countries"}, link
        elif link.startswith(f"{AUTHORITY}corporate-body/"):
            assert lists == {"corporate-bodies"}, link
        else:
            assert len(lists) > 1 or lists <= TELLING, f"{link} rests on {lists} alone"


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("greece", "Q41"),
        ("turkiye", "Q43"),
        ("kosovo", "Q1246"),
        ("western-sahara", "Q6250"),
        ("svalbard-and-jan-mayen", "Q842829"),
        ("frontex", "Q21786841"),
        ("unhcr", "Q132551"),
    ],
)
def test_item_means(key: str, item: str) -> None:
    assert [k for k, link in links() if link == WIKIDATA + item] == [key]
