"""Dates in text: verdicts, dates that are rendered and read back, and offsets."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from eastmed_kg.extract.grammar.dates import (
    Anchor,
    DateMention,
    Relation,
    anchor,
    find_dates,
    find_durations,
)
from eastmed_kg.model.edtf import is_edtf
from eastmed_kg.model.fact import DateBasis

if TYPE_CHECKING:
    from collections.abc import Callable

LINES = Path(__file__).with_name("dates.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if line and not line.startswith("#")]
#: No deadline: these tests say what is read, not how fast.
PATIENT = settings(deadline=None)
ISSUED = dt.date(2024, 7, 22)
STATED = [
    dt.date(2023, 11, 29),
    dt.date(2023, 11, 17),
    dt.date(2024, 4, 30),
    dt.date(2022, 10, 3),
    dt.date(2023, 10, 3),
]
LEANING = Anchor(ISSUED, frozenset(STATED))
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2069, 12, 31))
#: Ways to write a day; ``%-d`` is no portable directive, hence the functions.
STYLES: dict[str, Callable[[dt.date], str]] = {
    "7 December 2023": lambda day: f"{day.day} {day:%B %Y}",
    "07 December 2023": lambda day: f"{day:%d %B %Y}",
    "Thursday 7 December 2023": lambda day: f"{day:%A} {day.day} {day:%B %Y}",
    "December 7, 2023": lambda day: f"{day:%B} {day.day}, {day:%Y}",
    "7 DECEMBER 2023": lambda day: f"{day.day} {day:%B %Y}".upper(),
    "07/12/2023": lambda day: f"{day:%d/%m/%Y}",
    "7/12/2023": lambda day: f"{day.day}/{day.month}/{day.year}",
    "07.12.2023": lambda day: f"{day:%d.%m.%Y}",
    "2023-12-07": lambda day: f"{day:%Y-%m-%d}",
}
#: What a text may hold beside dates: pieces that hostile or clumsy papers are made of.
WORDS = (
    "and|or|, |–|-|/|from|to|until|by|since|the|end of|early|May|March|Q3|first|half|summer"
    "|last|year|year end|2024|2074|1|12|31|7|th|EUR|of|(|)|.|\n|\u00a0|29/11|1.1|WK 16820/2023|ü|𝟗"
    "|of this year"
)
PIECES = st.sampled_from(WORDS.split("|"))


def shown(date: DateMention) -> str:
    inferred = "*" if date.when.basis is DateBasis.YEAR_INFERRED else None
    return " ".join(filter(None, (date.when.edtf, date.relation, inferred)))


@pytest.mark.parametrize(("text", "verdict"), CASES)
def test_verdict(text: str, verdict: str) -> None:
    assert (" ; ".join(map(shown, find_dates(text, LEANING))) or "-") == verdict


def test_all_verdicts_are_collected() -> None:
    assert len(CASES) >= 290
    assert sum(verdict == "-" for _, verdict in CASES) >= 60


@PATIENT
@given(DAYS, st.sampled_from(list(STYLES)))
def test_a_rendered_day_is_read_back(day: dt.date, style: str) -> None:
    words = STYLES[style](day)
    (found,) = find_dates(f"It took place on {words} in Vienna.", LEANING)
    assert (found.words, found.when.edtf, found.when.basis) == (words, str(day), DateBasis.STATED)


@PATIENT
@given(DAYS, DAYS, st.sampled_from(list(STYLES)))
def test_a_rendered_interval_is_read_back(one: dt.date, other: dt.date, style: str) -> None:
    first, last = sorted((one, other))
    words = f"from {STYLES[style](first)} to {STYLES[style](last)}"
    (found,) = find_dates(f"The project runs {words}.", LEANING)
    assert (found.words, found.when.edtf) == (words, f"{first}/{last}")
    assert found.relation is Relation.FROM_TO


@PATIENT
@given(DAYS, st.sampled_from(["since", "by", "until"]))
def test_a_relation_word_is_part_of_the_phrase(day: dt.date, word: str) -> None:
    bare = f"{day.day} {day:%B %Y}"
    (found,) = find_dates(f"It runs {word} {bare}.", LEANING)
    assert (found.words, found.relation) == (f"{word} {bare}", word)
    assert found.core == found.start + len(word) + 1
    assert found.when.edtf == (f"{day}/.." if word == "since" else str(day))


@PATIENT
@given(DAYS, st.dates(dt.date(2000, 1, 1), dt.date(2040, 1, 1)))
def test_a_day_without_year_lies_at_most_half_a_year_ahead(day: dt.date, issued: dt.date) -> None:
    for found in find_dates(f"on {day.day} {day:%B}", Anchor(issued, frozenset())):
        inferred = dt.date.fromisoformat(found.when.edtf)
        assert (inferred.month, inferred.day) == (day.month, day.day)
        assert inferred.year in (issued.year, issued.year - 1)
        assert (inferred - issued).days <= 183
        assert found.when.basis is DateBasis.YEAR_INFERRED


@PATIENT
@given(DAYS)
def test_a_day_without_year_takes_the_one_year_the_document_gives(day: dt.date) -> None:
    # A day to come of the year of issue is itself, whatever later year the document names.
    assume(day.year <= ISSUED.year or (day.month, day.day) <= (ISSUED.month, ISSUED.day))
    written = f"{day.day} {day:%B %Y}"
    (found,) = find_dates(f"on {day.day} {day:%B}.", anchor(f"held on {written}.", ISSUED))
    assert found.when.edtf == str(day)


def test_a_day_to_come_is_not_that_day_in_a_later_year() -> None:
    leaning = anchor("It runs until 30 September 2026.", dt.date(2025, 9, 17))
    (found,) = find_dates("Conference, New York, 30 September", leaning)
    assert found.when.edtf == "2025-09-30"


@PATIENT
@given(st.lists(PIECES, max_size=24).map(" ".join) | st.lists(PIECES, max_size=24).map("".join))
def test_mentions_are_well_formed_in_any_text(text: str) -> None:
    end = 0
    for found in find_dates(text, LEANING):
        assert end <= found.start <= found.core < found.end <= len(text)
        assert text[found.start : found.end] == found.words
        assert is_edtf(found.when.edtf), found
        end = found.end


def test_offsets_count_code_points() -> None:
    text = "𝟗 Türkiye’s 🇹🇷 plan, by the end of July 2024"
    (found,) = find_dates(text, LEANING)
    assert text[found.start : found.end] == found.words == "by the end of July 2024"
    assert text[found.core : found.end] == "July 2024"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("held on Tuesday 3 May 2024.", "Tuesday 3 May 2024"),
        ("on 18 July and 10 October 2023", "18 July|10 October 2023"),
        ("on 18 and 25 July 2023", "18|25 July 2023"),
        ("on 16 and 17\n\n\nNovember 2023", "16 and 17\n\n\nNovember 2023"),
        ("at the beginning of May for", "the beginning of May"),
        ("by the third quarter of 2024", "by the third quarter of 2024"),
        ("in the third quarter of 2024", "third quarter of 2024"),
        ("ongoing until\u00a0April\u00a02025.", "until\u00a0April\u00a02025"),
        ("in September 2024 at the latest", "September 2024 at the latest"),
        ("for the period 2021-2027", "for the period 2021-2027"),
    ],
)
def test_the_phrase(text: str, words: str) -> None:
    assert "|".join(found.words for found in find_dates(text, LEANING)) == words


def test_the_anchor_holds_the_days_written_with_a_year() -> None:
    text = "On 29/11/2023, 26-27 April 2024, 18 July and 10 October 2023, 2 May. Q3 2024 ended."
    stated = {(2023, 11, 29), (2024, 4, 26), (2024, 4, 27), (2023, 7, 18), (2023, 10, 10)}
    assert anchor(text, ISSUED).stated == frozenset(dt.date(*day) for day in stated)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("(duration 36 months)", "36 months P36M"),
        ("a 36-month project", "36-month P36M"),
        ("under a 15-month [REDACTED]", "15-month P15M"),
        ("for two years", "two years P2Y"),
        ("within 6 weeks", "6 weeks P6W"),
        ("(18 months)", "18 months P18M"),
        ("a two-day workshop", "two-day P2D"),
        ("twelve (12) months", "twelve (12) months P12M"),
        ("Twenty-four months", "Twenty-four months P24M"),
        ("two and a half years", "two and a half years P2Y6M"),
        ("2.5 years", "2.5 years P2Y6M"),
        ("1 year and 6 months", "1 year and 6 months P1Y6M"),
        ("24 months, then 3 years", "24 months P24M; 3 years P3Y"),
        ("data for the first 3 months", ""),
        ("every 6 months", ""),
        ("12 to 36 months", ""),
        ("12-36 months", ""),
        ("a 12- or 24-month term", ""),
        ("2.3 months", ""),
        ("2024 years", ""),
        ("18 years old", ""),
        ("5 years ago", ""),
        ("in the coming months", ""),
        ("EUR 36 monthly", ""),
    ],
)
def test_durations(text: str, values: str) -> None:
    found = [f"{text[d.start : d.end]} {d.value}" for d in find_durations(text)]
    assert "; ".join(found) == values


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "1 and ",
        "5 May, ",
        "May and ",
        "in 2024 to ",
        "the end of ",
        "(2023, ",
        " ",
        "two-",
        "9",
    ],
)
def test_a_hostile_text_comes_to_an_end(piece: str) -> None:
    text = (piece * (200_000 // len(piece) + 1))[:200_000]
    found = find_dates(text, LEANING)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert isinstance(find_durations(text), list)
