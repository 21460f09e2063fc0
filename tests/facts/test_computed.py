"""An end that follows from a start and a duration: when it is computed, and that it says so."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eastmed_kg.facts.computed import end_of, with_computed_ends
from eastmed_kg.model.document import Column, Span
from eastmed_kg.model.edtf import bounds
from eastmed_kg.model.fact import (
    DateBasis,
    Entity,
    Evidence,
    Fact,
    Literal,
    Predicate,
    When,
    WhenRole,
)
from eastmed_kg.model.names import Type

#: start, duration, end; "-" where none follows.
CASES = """
2024-05-01  P36M   2027-04-30
2024-05-01  P3Y    2027-04-30
2024-01-15  P12M   2025-01-14
2024-05     P36M   2027-04
2024-01     P1M    2024-01
2024-12-01  P1M    2024-12-31
2024-01-31  P1M    2024-02-28
2023-12-01  P1Y6M  2025-05-31
2024        P36M   -
2024-35     P12M   -
2024-05-01  P2D    -
2024-05-01  P6W    -
"""


def fact(subject: str, predicate: Predicate, value: str) -> Fact:
    proof = Evidence(Column.COMMENTS, Span(0, 1), "x", predicate.value)
    project = Entity(subject, Type.PROJECT, subject)
    when = When(value) if predicate is not Predicate.DURATION else None
    return Fact(
        "E", "1", project, predicate, Literal(value, Type.DATE), (proof,), when,
        WhenRole.OCCURRED if when else None,
    )  # fmt: skip


START = fact("a", Predicate.START, "2024-05-01")
LENGTH = fact("a", Predicate.DURATION, "P36M")


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_the_last_day(case: str) -> None:
    start, duration, end = case.split()
    assert (end_of(start, duration) or "-") == end


def test_it_is_marked_and_rests_on_both() -> None:
    *stated, end = with_computed_ends([START, LENGTH], "2024-07-22")
    assert stated == [START, LENGTH]
    assert end.predicate is Predicate.END
    assert end.when == When("2027-04-30", DateBasis.COMPUTED)
    assert end.when_role is WhenRole.DUE
    assert [proof.rule for proof in end.evidence] == ["start-plus-duration"] * 2


@pytest.mark.parametrize(
    "more",
    [
        fact("a", Predicate.END, "2027-01"),
        fact("a", Predicate.START, "2024-06-01"),
        fact("a", Predicate.DURATION, "P24M"),
    ],
    ids=["an end is stated", "two starts", "two durations"],
)
def test_nothing_is_computed_where_the_paper_says_more(more: Fact) -> None:
    facts = [START, LENGTH, more]
    assert with_computed_ends(facts, "2024-07-22") == facts


def test_a_duration_of_something_else_ends_nothing() -> None:
    facts = [START, fact("b", Predicate.DURATION, "P36M")]
    assert with_computed_ends(facts, "2024-07-22") == facts


@given(st.dates(dt.date(1950, 1, 1), dt.date(2060, 1, 1)), st.integers(1, 240))
def test_it_lies_so_many_months_behind(start: dt.date, months: int) -> None:
    last = bounds(end_of(start.isoformat(), f"P{months}M") or "").end_latest
    assert last is not None
    assert abs((last - start).days - months * 30.44) < 5
