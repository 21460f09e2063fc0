"""One label, one fact: whether they agree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from evaluate.labelled import KICK_OFF, compared, fact, line

MEETING = "kick-off meeting of ALPHA"
EVENT = line("event", MEETING, "Action 1", when="2024-05-02", quote=KICK_OFF)
GERMANY = line("participant", "Germany", MEETING, quote="with DE", aliases={"o": ["DE"]})
BUDGET = line("budget", "EUR 1500000", quote="EUR 1.5 million")
IOM = line(
    "partner", "International Organization for Migration", quote="with IOM",
    aliases={"o": ["IOM"]}, alt=[{"p": "implemented_by"}],
)  # fmt: skip
TRAINED = line("indicator", "12 people trained", quote="12 people trained")
TALKS = line(
    "commitment", "open talks", "Action 1", when="2024-35", quote="Open talks",
    alt=[{"p": "event"}, {"when": "2024-07/2024-09"}],
)  # fmt: skip
START = line("start", "2024-05-02", when="2024-05-02")
TOGETHER = line("cooperatesWith", "Türkiye", "Commission", quote="Open talks with Türkiye")
LONG = "action plan between Frontex and {} on cooperation in the field of return"

AGREE: list[tuple[dict[str, Any], dict[str, Any]]] = [
    # predicates by their letters, alternatives, aliases of either side
    (IOM, fact("partner", "IOM")),
    (IOM, fact("implementedBy", "iom", "the ALPHA")),
    (line("funded_by", "AMIF"), fact("fundedBy", "the amif")),
    (GERMANY, fact("participant", "Deutschland", "x", quote="DE", aliases={"o": ["Germany"]})),
    # names: accents, word order, a letter
    (line("partner", "EU Türkiye's Coast Guard"), fact("partner", "Coast guard of Turkiye's")),
    (line("partner", LONG.format("Cyprus")), fact("partner", LONG.format("Cypru"))),
    (line("title", "Step up", "Action 1"), fact("title", "step up", "whatever")),
    (TOGETHER, fact("cooperatesWith", "Commission", "Turkiye")),
    # values
    (BUDGET, fact("budget", "EUR 1500000.0")),
    (BUDGET, fact("budget", "€ 1,5 million")),
    (line("budget", "EUR 5000000"), fact("budget", "5,000,000 EUR")),
    (line("duration", "P36M"), fact("duration", "P3Y")),
    (line("duration", "P18M"), fact("duration", "P1Y6M")),
    (line("redactions", "2", "Action 1"), fact("redactions", "2", "Action 1")),
    (START, fact("start", "2024-05-02", when="2024-05-02")),
    (START, fact("start", "2024-05-02")),
    (line("start", "early May", when="2024-05"), fact("start", "2024-05", when="2024-05")),
    # free phrases: words overlap in the text, date, a word in common
    (EVENT, fact("event", "meeting", "x", when="2024-05-02")),
    (TALKS, fact("event", "talks", "x", when="2024-35", quote="Open talks with Türkiye in Q3")),
    (TALKS, fact("commitment", "talks", "x", when="2024-07/2024-09", quote="Open talks")),
    (TRAINED, fact("indicator", "12 trainees", "x", quote="12 people")),
    (line("indicator", "many people", quote="people"), fact("indicator", "people", quote="people")),
]  # fmt: skip
DIFFER: list[tuple[dict[str, Any], dict[str, Any]]] = [
    (BUDGET, fact("budget", "EUR 15000000")),
    (BUDGET, fact("budget", "USD 1500000")),
    (BUDGET, fact("budget", "EUR 1500000", "BETA")),
    (IOM, fact("ledBy", "IOM")),
    (IOM, fact("partner", "UNODC")),
    (IOM, fact("partner", "IOM", action="2")),
    (line("partner", "Frontex"), fact("partner", "Frontex delegation")),
    (line("partner", LONG.format("Cyprus")), fact("partner", LONG.format("Greece"))),
    (line("partner", "PARIM 2"), fact("partner", "PARIM 1")),
    (line("duration", "P36M"), fact("duration", "P36D")),
    (START, fact("start", "2024-05")),
    (EVENT, fact("event", MEETING, "Action 1", when="2024-05-03")),
    (EVENT, fact("event", "banana", "Action 1", when="2024-05-02")),
    (EVENT, fact("event", MEETING, "Action 1", when="2024-05-02", quote="Vienna\nwith DE")),
    (TRAINED, fact("indicator", "13 people trained", quote="12 people trained")),
    (TRAINED, fact("indicator", "people trained", quote="12 people trained")),
    (GERMANY, fact("participant", "Germany", MEETING, quote="Ongoing")),
    (GERMANY, fact("participant", "Austria", MEETING, quote="with DE")),
]


@pytest.mark.parametrize(("label", "stated"), AGREE)
def test_these_agree(tmp_path: Path, label: dict[str, Any], stated: dict[str, Any]) -> None:
    assert compared(tmp_path, [label], [stated]).matched == {0: 0}


@pytest.mark.parametrize(("label", "stated"), DIFFER)
def test_these_differ(tmp_path: Path, label: dict[str, Any], stated: dict[str, Any]) -> None:
    assert compared(tmp_path, [label], [stated]).matched == {}


def test_participants_agree_by_the_day_of_their_event(tmp_path: Path) -> None:
    facts = [
        fact("event", "opening", "Action 1", when="2024-05-02"),
        fact("participant", "Germany", "opening", quote="Ongoing"),
    ]
    assert compared(tmp_path, [EVENT, GERMANY], facts).matched[1] == 1
    facts[0]["when"] = "2024-06"
    assert 1 not in compared(tmp_path, [EVENT, GERMANY], facts).matched


def test_an_alternative_that_renames_leaves_the_aliases_behind(tmp_path: Path) -> None:
    renamed = {**IOM, "alt": [{"p": "ledBy", "o": "ICMPD"}]}
    assert compared(tmp_path, [renamed], [fact("ledBy", "ICMPD")]).matched
    assert not compared(tmp_path, [renamed], [fact("ledBy", "IOM")]).matched
    with_own = {**IOM, "alt": [{"o": "ICMPD", "aliases": {"o": ["the Centre"]}}]}
    assert compared(tmp_path, [with_own], [fact("partner", "Centre")]).matched


def test_an_alias_given_once_counts_in_the_whole_file(tmp_path: Path) -> None:
    other = line("led_by", "International Organization for Migration")
    assert compared(tmp_path, [other], [fact("ledBy", "IOM")]).matched == {}
    assert compared(tmp_path, [other, IOM], [fact("ledBy", "IOM")]).matched == {0: 0}
