"""Many labels, many facts: which pair, what is missed, what is invented, and the figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from eastmed_kg.errors import FloorError
from eastmed_kg.evaluate.counts import figures
from eastmed_kg.evaluate.floors import parse_floors, refuse_below
from eastmed_kg.evaluate.matching import best_matching
from evaluate.labelled import compared, fact, line

LED = line("led_by", "IOM", core=True)
PARTNER = line("partner", "IOM", alt=[{"p": "led_by"}])


def test_an_alternative_leaves_the_fact_to_the_label_that_needs_it(tmp_path: Path) -> None:
    facts = [fact("ledBy", "IOM"), fact("partner", "IOM")]
    assert compared(tmp_path, [PARTNER, LED], facts).matched == {0: 1, 1: 0}


def test_the_core_comes_first(tmp_path: Path) -> None:
    assert compared(tmp_path, [PARTNER, LED], [fact("ledBy", "IOM")]).matched == {1: 0}
    detail = {**LED, "core": False}
    core = {**PARTNER, "core": True}
    assert compared(tmp_path, [detail, core], [fact("ledBy", "IOM")]).matched == {1: 0}


def test_the_core_never_costs_a_label() -> None:
    pairs = {(0, 0): 9, (1, 0): 0, (1, 1): 0, (2, 1): 9}
    assert best_matching(pairs) == {0: 0, 2: 1}
    assert best_matching(pairs, first={0, 1}) == {0: 0, 1: 1}
    assert best_matching(pairs, first={1, 2}) == {1: 0, 2: 1}
    assert best_matching({(0, 0): 0, (0, 1): 0, (1, 0): 99}, first={1}) == {0: 1, 1: 0}


def test_of_two_facts_the_one_with_the_date_is_taken(tmp_path: Path) -> None:
    label = line("memberOf", "EURP", "Greece", when="2024-05")
    facts = [fact("memberOf", "EURP", "Greece"), fact("memberOf", "EURP", "Greece", when="2024-05")]
    result = compared(tmp_path, [label], facts)
    assert result.matched == {0: 1}
    assert result.dates == {0: True}


def test_duplicates_count_neither_way(tmp_path: Path) -> None:
    facts = [fact("ledBy", "IOM"), fact("ledBy", "the IOM"), fact("ledBy", "UNODC")]
    result = compared(tmp_path, [LED], facts)
    assert len(result.duplicates) == 1
    assert result.invented() == [2]
    counted = figures(result)
    assert (counted.all.found, counted.all.duplicates, counted.all.precision) == (3, 1, 0.5)


def test_other_actions_and_what_is_withheld_are_out_of_scope(tmp_path: Path) -> None:
    facts = [
        fact("ledBy", "IOM"),
        fact("ledBy", "UNODC", action="2"),
        fact("withheld", "budget"),
    ]
    assert figures(compared(tmp_path, [LED], facts)).all.found == 1


EVENT = line("event", "kick-off of ALPHA", "Action 1", when="2024-05-02", core=True)


def test_a_phrase_with_another_date_is_a_date_that_is_wrong(tmp_path: Path) -> None:
    late = fact("event", "kick-off of ALPHA", "Action 1", when="2024-05-03")
    result = compared(tmp_path, [EVENT], [late])
    assert (dict(result.matched), dict(result.misdated)) == ({}, {0: 0})
    assert (result.missed(), result.invented()) == ([0], [0])
    counted = figures(result)
    assert (counted.all.recall, counted.all.dates, counted.all.f1) == (0, 0, 0)


@pytest.mark.parametrize(
    ("label", "when", "agrees"),
    [
        (line("participant", "IOM", when="2024-05-02"), None, True),
        (line("participant", "IOM", when="2024-05-02"), "2024-05", False),
        (line("start", "2024-05-02", when="2024-05-02"), None, True),
        (line("memberOf", "IOM", when="2024-05"), None, False),
        (line("memberOf", "IOM", when="2024-05", alt=[{"when": "2024-05/.."}]), "2024-05/..", True),
        (line("memberOf", "IOM"), "2024", False),
    ],
)
def test_dates_of_pairs(
    tmp_path: Path, label: dict[str, Any], when: str | None, *, agrees: bool
) -> None:
    stated = fact(label["p"], label["o"], when=when)
    assert compared(tmp_path, [label], [stated]).dates == {0: agrees}


def test_a_participant_may_carry_the_date_of_its_event(tmp_path: Path) -> None:
    guest = line("participant", "IOM", EVENT["o"])
    dated = fact("participant", "IOM", EVENT["o"], when="2024-05-02")
    assert compared(tmp_path, [EVENT, guest], [dated]).dates == {1: True}


def test_the_figures_of_each_row(tmp_path: Path) -> None:
    labels = [LED, PARTNER, EVENT, line("budget", "EUR 5")]
    facts = [fact("ledBy", "IOM"), fact("ledBy", "IOM", quote="IOM"), fact("budget", "EUR 6")]
    facts[0]["origin"] = "corrected"
    counted = figures(compared(tmp_path, labels, facts))
    rows = {row.name: row for row in counted.predicates}
    assert list(rows) == ["budget", "ledBy", "partner", "event"], "in the order of the model"
    assert (rows["partner"].right, rows["partner"].recall, rows["partner"].precision) == (
        1,
        1,
        None,
    )
    assert (rows["ledBy"].right, rows["ledBy"].right_facts, rows["ledBy"].precision) == (1, 2, 1)
    assert (rows["budget"].precision, rows["budget"].recall, rows["budget"].f1) == (0, 0, 0)
    assert (counted.all.labelled, counted.all.found, counted.all.right) == (4, 3, 2)
    assert (counted.all.corrected, counted.core.labelled, counted.core.right) == (1, 2, 1)
    assert counted.core.found == counted.all.found


def test_floors_say_what_lies_under_them(tmp_path: Path) -> None:
    counted = figures(compared(tmp_path, [LED], [fact("ledBy", "IOM"), fact("ledBy", "UNODC")]))
    refuse_below(counted, parse_floors("recall=1, core=1, precision=0.5"))
    with pytest.raises(FloorError, match=r"^under the floor: precision is 0\.5000, floor 0\.6; "):
        refuse_below(counted, parse_floors("recall=1,precision=0.6,dates=0.1"))


@pytest.mark.parametrize("written", ["speed=1", "recall", "recall=x", "core=1.1", "", "dates=nan"])
def test_what_is_no_floor_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no floor"):
        parse_floors(written)
