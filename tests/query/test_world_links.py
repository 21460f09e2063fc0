"""The links to the world in the store: a query follows them, and asks what each rests on."""

from __future__ import annotations

import pytest

from eastmed_kg.query.bind import with_prefixes
from eastmed_kg.query.engine import LocalStore, text
from eastmed_kg.query.lookup import things

SUPPORTED = """
SELECT DISTINCT ?item ?title WHERE {
  ?project em:supportsCountry ?country . ?country skos:exactMatch ?item .
  ?item em:linkBasis/dcterms:title ?title .
  FILTER(STRSTARTS(STR(?item), STR(wd:)))
}
"""
BY_ITEM = "SELECT ?key WHERE { ?key skos:exactMatch wd:Q458 ; a em:Organisation }"


def test_from_what_the_paper_says_to_wikidata_and_to_the_lists(store: LocalStore) -> None:
    rows = _rows(store, SUPPORTED)
    turkiye = "http://www.wikidata.org/entity/Q43"
    assert {title for item, title in rows if item == turkiye} == {
        "country-coder",
        "Territories of rigour",
    }


def test_from_an_item_of_wikidata_to_the_thing(store: LocalStore) -> None:
    assert _rows(store, BY_ITEM) == {("https://w3id.org/eastmed-kg/id/european-union",)}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("EMPACT", "empact"),
        ("EU Visa Code", "visa-code"),
        ("EU-Türkiye Statement", "eu-turkiye-statement"),
        ("JVAP", "joint-valletta-action-plan"),
    ],
)
def test_programmes_and_documents_are_found_by_name(store: LocalStore, name: str, key: str) -> None:
    assert [thing.value.rpartition("/")[2] for thing in things(store, name)] == [key]


def _rows(store: LocalStore, sparql: str) -> set[tuple[str, ...]]:
    return {tuple(map(text, row)) for row in store.select(with_prefixes(sparql)).rows}
