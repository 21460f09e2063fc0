"""The spellings of ontology/names: each means one thing, adjectives one country."""

from __future__ import annotations

from collections import defaultdict

import pytest

from eastmed_kg.model.names import fold
from named import (
    DEMONYM,
    PREF,
    entities,
    of_type,
)

#: Territories whose adjective is their name.
WITHOUT_DEMONYM = {
    "bouvet-island",
    "french-southern-territories",
    "guernsey",
    "heard-island-and-mcdonald-islands",
    "jersey",
    "south-georgia-and-the-south-sandwich-islands",
    "svalbard-and-jan-mayen",
    "united-states-minor-outlying-islands",
    "vatican-city",
}
#: Adjectives that two countries carry; the reader can't tell which one is meant.
SHARED_DEMONYMS = {
    "congolese": {"congo", "democratic-republic-of-the-congo"},
    "dominican": {"dominica", "dominican-republic"},
}


def test_no_spelling_is_carried_twice() -> None:
    carriers: dict[str, list[str]] = defaultdict(list)
    for key, entity in entities().items():
        for spelling in entity.spellings:
            carriers[fold(spelling)].append(key)
    twice = {s: keys for s, keys in carriers.items() if len(keys) > 1}
    assert len(carriers) >= 2450, f"only {len(carriers)} spellings were compared"
    assert not twice, f"a spelling must mean one thing and stand once: {twice}"


@pytest.mark.parametrize(
    ("spelling", "label"),
    [
        ("Turkey", "Türkiye"),
        ("Czech Republic", "Czechia"),
        ("Ivory Coast", "Côte d'Ivoire"),
        ("The Gambia", "Gambia"),
        ("Syrian Arab Republic", "Syria"),
        ("Republic of Moldova", "Moldova"),
        ("Russian Federation", "Russia"),
        ("Islamic Republic of Iran", "Iran"),
        ("Hellenic Republic", "Greece"),
        ("Republic of Korea", "South Korea"),
        ("State of Palestine", "Palestine"),
        ("Commission", "European Commission"),
        ("Council", "Council of the European Union"),
        ("EU Delegation", "EU Delegations"),
        ("EU Member States", "Member States"),
        ("EUROJUST", "Eurojust"),
        ("European Border and Coast Guard Agency", "Frontex"),
        ("European Asylum Support Office", "European Union Agency for Asylum"),
        ("International Organisation for Migration", "International Organization for Migration"),
        ("HR/VP", "High Representative / Vice-President"),
        ("Committee of Permanent Representatives", "Coreper"),
        ("Presidency for Migration Management", "Presidency of Migration Management"),
        (
            "NDICI – Global Europe",
            "Neighbourhood, Development and International Cooperation Instrument",
        ),
        ("EU Facility for Refugees in Turkey", "EU Facility for Refugees in Türkiye"),
        ("Eastern Med", "Eastern Mediterranean"),
        ("Marrakech", "Marrakesh"),
    ],
)
def test_spelling_leads_to_label(spelling: str, label: str) -> None:
    spelled = {fold(s): e.values[PREF] for e in entities().values() for s in e.spellings + e.codes}
    assert spelled.get(fold(spelling)) == [label]


@pytest.mark.parametrize(
    "word",
    [
        "Nice",
        "opt",
        "Bath",
        "Split",
        "reunion",
        "Union",
        "Delegations",
        "DG",
        "DRC",
        "MFA",
        "Schengen",
    ],
)
def test_word_names_nothing(word: str) -> None:
    carriers = [
        k for k, e in entities().items() if fold(word) in {fold(s) for s in e.spellings + e.codes}
    ]
    assert not carriers, f"{word!r} would misfire: {carriers}"


def test_city_states_are_countries_only() -> None:
    for key in ("luxembourg", "djibouti", "singapore", "monaco", "gibraltar"):
        assert entities()[key].file == "countries.ttl", key


def test_countries_have_adjectives() -> None:
    bare = {k for k, e in of_type("Country").items() if not e.values[DEMONYM]}
    differ = bare ^ WITHOUT_DEMONYM
    assert not differ, f"no em:demonym, or an exception that is none: {differ}"


def test_adjectives_are_not_names_and_mean_one_country() -> None:
    spelled = {fold(s): k for k, e in entities().items() for s in e.spellings}
    carriers: dict[str, set[str]] = defaultdict(set)
    for key, entity in entities().items():
        for word in entity.values[DEMONYM]:
            assert fold(word) not in spelled, f"{word!r} of {key} is a name as well"
            assert word[0].isupper(), f"{word!r} of {key} has no capital"
            carriers[fold(word)].add(key)
    shared = {w: keys for w, keys in carriers.items() if len(keys) > 1}
    assert shared == SHARED_DEMONYMS
