"""The names of the world in ontology/names: well formed, in order, each meaning one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox
import pytest

from eastmed_kg.model.names import fold

NAMES = Path(__file__).resolve().parent.parent / "ontology" / "names"
EM = "https://w3id.org/eastmed-kg/ontology#"
ID = "https://w3id.org/eastmed-kg/id/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
AUTHORITY = "http://publications.europa.eu/resource/authority/"
WIKIDATA = "http://www.wikidata.org/entity/"
LISTS = "https://w3id.org/eastmed-kg/list/"
PREF, ALT, CODE = f"{SKOS}prefLabel", f"{SKOS}altLabel", f"{SKOS}notation"
AMBIGUOUS, DEMONYM, MATCH = f"{EM}ambiguousNotation", f"{EM}demonym", f"{SKOS}exactMatch"
ISO2, ISO3 = f"{EM}iso2", f"{EM}iso3"

#: Each file with its types and the number of entities it must not fall below.
FILES = {
    "countries.ttl": ({"Country"}, 250),
    "documents.ttl": ({"Agreement", "Document", "LegalAct"}, 70),
    "instruments.ttl": ({"FundingInstrument"}, 64),
    "organisations.ttl": ({"Organisation"}, 380),
    "places.ttl": ({"Place"}, 405),
    "programmes.ttl": ({"Project"}, 55),
}
IN_ENGLISH = {PREF, ALT, DEMONYM}
PLAIN = {CODE, AMBIGUOUS, ISO2, ISO3}


def codes(text: str) -> set[str]:
    return set(text.split())


EU27 = codes("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")
NEIGHBOURS = codes("TR AL BA ME MK RS XK MD UA GE CH NO IS LI GB")
PARTNERS = codes("EG LB JO PK BD IQ IR MA TN LY DZ AF SY")
#: Where the papers do not write the ISO code.
OWN_CODES = {"GR": {"EL", "GR"}, "GB": {"UK"}}
#: Where the list of the Publications Office has another code than ISO 3166-1.
OWN_ENTRIES = {"kosovo": "1A0", "french-southern-territories": "FQ0"}
#: Countries along other routes, whose codes count only inside a list.
FARTHER = codes(
    "AM AZ BF BJ BY CI CM CV DJ ER ET GH GM GN GW KE KG KW KZ LK LR ML MR NE NG NP QA RU RW SD SL "
    "SN SO SS TD TG TJ TM TZ UG UZ VN YE"
)
#: Words or other abbreviations of the field, as country codes only inside a list of codes.
DOUBTFUL = codes("AF HR IR IS IT JO MA ME NO")

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


@dataclass(slots=True)
class Entity:
    """One subject of a file with its values by predicate, in the order of the file."""

    key: str
    file: str
    values: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @property
    def spellings(self) -> list[str]:
        return [*self.values[PREF], *self.values[ALT]]

    @property
    def codes(self) -> list[str]:
        return [*self.values[CODE], *self.values[AMBIGUOUS]]


def parse(file: str) -> list[ox.Quad]:
    return list(ox.parse(path=str(NAMES / file), format=ox.RdfFormat.TURTLE))


@cache
def entities() -> dict[str, Entity]:
    """Every entity of the files by its key."""
    found: dict[str, Entity] = {}
    for file in FILES:
        for quad in parse(file):
            assert isinstance(quad.subject, ox.NamedNode), f"{file}: {quad.subject} is not an IRI"
            assert not isinstance(quad.object, ox.BlankNode | ox.Triple), f"{file}: {quad}"
            iri = quad.subject.value
            assert iri.startswith(ID), f"{file}: {iri} is not under {ID}"
            key = iri.removeprefix(ID)
            entity = found.setdefault(key, Entity(key, file))
            assert entity.file == file, f"id:{key} stands in {entity.file} and in {file}"
            entity.values[quad.predicate.value].append(quad.object.value)
    return found


def of_type(name: str) -> dict[str, Entity]:
    return {k: e for k, e in entities().items() if e.values[RDF_TYPE] == [EM + name]}


def by_iso2() -> dict[str, Entity]:
    return {e.values[ISO2][0]: e for e in of_type("Country").values()}


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


def test_no_spelling_is_carried_twice() -> None:
    carriers: dict[str, list[str]] = defaultdict(list)
    for key, entity in entities().items():
        for spelling in entity.spellings:
            carriers[fold(spelling)].append(key)
    twice = {s: keys for s, keys in carriers.items() if len(keys) > 1}
    assert len(carriers) >= 2450, f"only {len(carriers)} spellings were compared"
    assert not twice, f"a spelling must mean one thing and stand once: {twice}"


def test_no_code_is_carried_twice() -> None:
    carriers: dict[str, list[str]] = defaultdict(list)
    for key, entity in entities().items():
        for code in entity.codes:
            carriers[code].append(key)
    twice = {c: keys for c, keys in carriers.items() if len(keys) > 1}
    assert len(carriers) >= 420, f"only {len(carriers)} codes were compared"
    assert not twice, f"a code must mean one thing and stand once: {twice}"


def test_no_code_is_the_spelling_of_something_else() -> None:
    spelled = {fold(s): k for k, e in entities().items() for s in e.spellings}
    clash = {
        code: (key, spelled[fold(code)])
        for key, entity in entities().items()
        for code in entity.codes
        if spelled.get(fold(code), key) != key
    }
    assert not clash, f"a code of one thing is a name of another: {clash}"


def test_codes_look_like_codes() -> None:
    shape = re.compile(r"(?=.*[A-Z].*[A-Z0-9])[A-Za-z0-9]+(?:[ /&+-][A-Za-z0-9]+)*\+?")
    wrong = {k: c for k, e in entities().items() for c in e.codes if not shape.fullmatch(c)}
    assert not wrong, f"not an abbreviation of capitals: {wrong}"


def test_countries_have_iso_codes_and_their_authority_entry() -> None:
    countries = of_type("Country")
    for key, entity in countries.items():
        values = entity.values
        assert re.fullmatch("[A-Z]{2}", " ".join(values[ISO2])), f"{key}: em:iso2 {values[ISO2]}"
        code = " ".join(values[ISO3])
        if key == "kosovo":
            assert not code, "Kosovo has no ISO 3166-1 code of three letters"
        else:
            assert re.fullmatch("[A-Z]{3}", code), f"{key}: {values[ISO3]}"
        code = OWN_ENTRIES.get(key, code)
        entries = [x for x in values[MATCH] if not x.startswith(WIKIDATA)]
        assert entries == [f"{AUTHORITY}country/{code}"], f"{key}: {values[MATCH]}"
    for predicate in (ISO2, ISO3):
        codes = [c for e in countries.values() for c in e.values[predicate]]
        assert len(codes) == len(set(codes)), f"a code of {predicate} stands twice"


def test_only_countries_carry_what_is_for_countries() -> None:
    for key, entity in entities().items():
        if entity.file != "countries.ttl":
            extra = {p for p in (ISO2, ISO3, DEMONYM) if entity.values[p]}
            assert not extra, f"{key} is no country and has {extra}"
            lists = (WIKIDATA, f"{AUTHORITY}corporate-body/")
            elsewhere = [x for x in entity.values[MATCH] if not x.startswith(lists)]
            assert not elsewhere, f"{key} is matched to {elsewhere}"


def test_member_states_and_partners_have_their_codes_and_no_one_else() -> None:
    assert len(EU27) == 27
    readable = EU27 | NEIGHBOURS | PARTNERS | FARTHER
    assert readable <= set(by_iso2()), f"no country has {readable - set(by_iso2())}"
    for iso2, entity in by_iso2().items():
        expected = OWN_CODES.get(iso2, {iso2}) if iso2 in readable else set()
        assert set(entity.codes) == expected, f"{entity.key}: {entity.codes}, not {expected}"


def test_codes_that_are_words_are_marked() -> None:
    marked = {c for e in of_type("Country").values() for c in e.values[AMBIGUOUS]}
    expected = DOUBTFUL | FARTHER
    assert marked == expected, f"marked and should not, or the reverse: {marked ^ expected}"


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("MS", "member-states"),
        ("EUMS", "member-states"),
        ("COM", "european-commission"),
        ("EC", "european-commission"),
        ("EU DEL", "eu-delegations"),
        ("EUDEL", "eu-delegations"),
        ("EL", "greece"),
        ("UK", "united-kingdom"),
        ("XK", "kosovo"),
        ("HRVP", "high-representative"),
        ("EUCO", "european-council"),
        ("EBCGA", "frontex"),
        ("IOM", "iom"),
        ("AMIF", "amif"),
        ("NDICI", "ndici"),
        ("EMR", "eastern-mediterranean-route"),
    ],
)
def test_code_means(code: str, key: str) -> None:
    assert [k for k, e in entities().items() if code in e.values[CODE]] == [key]


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


def test_greece_is_one_country() -> None:
    codes_of = {k: {*e.codes, *e.values[ISO2]} for k, e in of_type("Country").items()}
    assert [k for k, found in codes_of.items() if found & {"EL", "GR"}] == ["greece"]
