"""The files of ontology/names: complete, in order, each literal of the right kind."""

from __future__ import annotations

import re
from itertools import pairwise

import pyoxigraph as ox
import pytest

from eastmed_kg.model.names import fold
from named import (
    ALT,
    AMBIGUOUS,
    CODE,
    DEMONYM,
    EM,
    FILES,
    ISO2,
    ISO3,
    MATCH,
    NAMES,
    PREF,
    RDF_TYPE,
    entities,
    parse,
)

IN_ENGLISH = {PREF, ALT, DEMONYM}
PLAIN = {CODE, AMBIGUOUS, ISO2, ISO3}


@pytest.mark.parametrize("file", FILES)
def test_file_is_complete(file: str) -> None:
    types, least = FILES[file]
    here = [e for e in entities().values() if e.file == file]
    assert len(here) >= least, f"{file} lost entities: {len(here)}, there were {least}"
    wrong = [e.key for e in here if e.values[RDF_TYPE] not in [[EM + name] for name in types]]
    assert not wrong, f"{file} holds things that are not exactly one of {types}: {wrong}"


def test_no_other_file_holds_names() -> None:
    assert {p.name for p in NAMES.glob("*.ttl")} == set(FILES)


@pytest.mark.parametrize("file", FILES)
def test_keys_are_slugs_in_order(file: str) -> None:
    text = (NAMES / file).read_text(encoding="utf-8")
    keys = re.findall(r"^id:(\S+) a em:", text, re.MULTILINE)
    wrong = [k for k in keys if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", k)]
    assert not wrong, f"{file}: keys that are not lower-case ASCII with hyphens: {wrong}"
    late = [b for a, b in pairwise(keys) if b <= a]
    assert not late, f"{file}: out of order or written twice: {late}"
    assert len(keys) == sum(e.file == file for e in entities().values()), file
    loose = [k for k in keys if f"\n\nid:{k} a " not in text]
    assert not loose, f"{file}: no blank line before {loose}"
    assert "\n\n\n" not in text, f"{file}: two blank lines together"


@pytest.mark.parametrize("file", FILES)
def test_file_opens_with_where_it_comes_from(file: str) -> None:
    opening = (NAMES / file).read_text(encoding="utf-8").split("\n\n", 1)[0]
    assert all(line.startswith("# ") for line in opening.splitlines()), f"{file}: {opening}"
    assert re.search("ISO 3166-1|Publications Office|founding regulations", opening), (
        f"{file} does not say where its names and codes come from"
    )


def test_each_entity_has_one_preferred_label() -> None:
    wrong = {k: e.values[PREF] for k, e in entities().items() if len(e.values[PREF]) != 1}
    assert not wrong, f"not exactly one skos:prefLabel: {wrong}"


@pytest.mark.parametrize("file", FILES)
def test_literals_are_clean_and_of_the_right_kind(file: str) -> None:
    known = IN_ENGLISH | PLAIN | {RDF_TYPE, MATCH}
    for quad in parse(file):
        predicate = quad.predicate.value
        assert predicate in known, f"{file}: unknown property {predicate}"
        if not isinstance(quad.object, ox.Literal):
            assert predicate in {RDF_TYPE, MATCH}, f"{file}: {quad} needs a literal"
            continue
        value = quad.object.value
        language = "en" if predicate in IN_ENGLISH else None
        assert quad.object.language == language, f"{file}: language of {value!r}"
        assert value == " ".join(value.split()) != "", f"{file}: stray spaces in {value!r}"
        assert fold(value), f"{file}: nothing to compare in {value!r}"
