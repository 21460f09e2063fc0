"""The bounds of EDTF dates: verdicts, and agreement with the ``edtf`` package."""

from __future__ import annotations

import datetime as dt
import math
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from edtf import parse_edtf
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from eastmed_kg.model.edtf import Bounds, bounds, is_edtf

if TYPE_CHECKING:
    from time import struct_time

LINES = Path(__file__).with_name("edtf.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if line and not line.startswith("#")]
#: No deadline: these tests say what is read, not how fast.
PATIENT = settings(deadline=None)
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2069, 12, 31))
QUALIFIERS = st.sampled_from(["", "~", "?", "%"])
#: Winter is left out: the package ends it on 31 December, here it runs on to the end of February.
PARTS_OF_YEARS = st.builds(
    "{:04}-{:02}".format,
    st.integers(1950, 2069),
    st.sampled_from([*range(1, 13), 21, 22, 23, 33, 34, 35, 36]),
)
#: Seasons and quarters are left out: the package reads none inside an interval.
SIMPLE = st.one_of(
    st.integers(1950, 2069).map("{:04}".format),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(dt.date.isoformat),
)


def shown(found: Bounds) -> str:
    days = (found.start_earliest, found.start_latest, found.end_earliest, found.end_latest)
    return " ".join(str(day) if day else "-" for day in days)


def strict(time: struct_time | float) -> dt.date | None:
    """Read a bound of the package; an open end is infinite there."""
    if isinstance(time, float):
        assert math.isinf(time)
        return None
    return dt.date(*time[:3])


@pytest.mark.parametrize(("text", "verdict"), CASES)
def test_verdict(text: str, verdict: str) -> None:
    assert is_edtf(text) is (verdict != "no")
    if verdict == "no":
        with pytest.raises(ValueError, match=r"is not|does not|is an interval"):
            bounds(text)
    else:
        assert shown(bounds(text)) == verdict


def test_all_verdicts_are_collected() -> None:
    assert len(CASES) >= 70
    assert sum(verdict == "no" for _, verdict in CASES) >= 35


@PATIENT
@given(st.one_of(PARTS_OF_YEARS, SIMPLE), QUALIFIERS)
def test_a_date_agrees_with_the_package(date: str, qualifier: str) -> None:
    # The package reads no qualifier on a season or quarter; its strict bounds ignore the others.
    theirs = parse_edtf(date if date[5:7] > "12" else date + qualifier)
    ours = bounds(date + qualifier)
    assert strict(theirs.lower_strict()) == ours.start_earliest == ours.end_earliest
    assert strict(theirs.upper_strict()) == ours.start_latest == ours.end_latest


@PATIENT
@given(SIMPLE, SIMPLE)
def test_an_interval_agrees_with_the_package(first: str, last: str) -> None:
    assume(is_edtf(f"{first}/{last}"))
    theirs, ours = parse_edtf(f"{first}/{last}"), bounds(f"{first}/{last}")
    assert strict(theirs.lower_strict()) == ours.start_earliest
    assert strict(theirs.upper_strict()) == ours.end_latest


@PATIENT
@given(SIMPLE)
def test_an_open_end_agrees_with_the_package(date: str) -> None:
    # An unknown end ("2024/") is left out: the package puts it ten years off, here it has no bound.
    later, earlier = parse_edtf(f"{date}/.."), parse_edtf(f"../{date}")
    assert strict(later.lower_strict()) == bounds(f"{date}/..").start_earliest
    assert strict(later.upper_strict()) is bounds(f"{date}/..").end_latest is None
    assert strict(earlier.upper_strict()) == bounds(f"../{date}").end_latest
    assert strict(earlier.lower_strict()) is bounds(f"../{date}").start_earliest is None


@PATIENT
@given(DAYS, DAYS)
def test_an_interval_is_bounded_by_its_ends(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assert bounds(f"{first}/{last}") == Bounds(first, first, last, last)


@PATIENT
@given(st.text(max_size=24))
def test_any_text_is_a_date_or_an_error(text: str) -> None:
    assert is_edtf(text) in (True, False)


def test_the_seasons_follow_each_other_without_a_gap() -> None:
    seasons = [bounds(f"2023-{code}") for code in (21, 22, 23, 24)] + [bounds("2024-21")]
    for one, next_one in pairwise(seasons):
        assert one.end_latest
        assert next_one.start_earliest == one.end_latest + dt.timedelta(days=1)
