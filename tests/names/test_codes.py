"""The codes of ontology/names: those of countries, those that are words, each one thing's."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from eastmed_kg.model.names import fold
from named import (
    AMBIGUOUS,
    AUTHORITY,
    CODE,
    DEMONYM,
    ISO2,
    ISO3,
    MATCH,
    WIKIDATA,
    by_iso2,
    entities,
    of_type,
)


def codes(text: str) -> set[str]:
    return set(text.split())


EU27 = codes("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")
NEIGHBOURS = codes("TR AL BA ME MK RS XK MD UA GE CH NO IS LI GB")
PARTNERS = codes("EG LB JO PK BD IQ IR MA TN LY DZ AF SY")
#: Where the papers do not write the ISO code.
OWN_CODES = {"GR": {"EL", "GR"}, "GB": {"UK"}, "MK": {"MK", "NMK"}}
#: Where the list of the Publications Office has another code than ISO 3166-1.
OWN_ENTRIES = {"kosovo": "1A0", "french-southern-territories": "FQ0"}
#: Countries along other routes, whose codes count only inside a list.
FARTHER = codes(
    "AM AZ BF BJ BY CI CM CV DJ ER ET GH GM GN GW KE KG KW KZ LK LR ML MR NE NG NP QA RU RW SD SL "
    "SN SO SS TD TG TJ TM TZ UG UZ VN YE"
)
#: Words or other abbreviations of the field, as country codes only inside a list of codes.
DOUBTFUL = codes("AF HR IR IS IT JO MA ME NO")


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


def test_greece_is_one_country() -> None:
    codes_of = {k: {*e.codes, *e.values[ISO2]} for k, e in of_type("Country").items()}
    assert [k for k, found in codes_of.items() if found & {"EL", "GR"}] == ["greece"]
