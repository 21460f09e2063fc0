"""How far the reader gets on labelled papers, against floors that only rise."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import NamedTuple

import pytest

from eastmed_kg.evaluate import Comparison, compare
from eastmed_kg.evaluate.counts import figures
from eastmed_kg.evaluate.floors import refuse_below
from eastmed_kg.evaluate.labels import read_labels
from eastmed_kg.evaluate.records import found_facts
from eastmed_kg.graph.exchange import fact_lines
from eastmed_kg.model.names import WorldName
from eastmed_kg.pipeline import read_source
from places import ROOT

LABELS = Path(__file__).parents[1] / "labels"


class Pair(NamedTuple):
    """A file of labels, the paper they are about (beside it or in ``sources/``), its floors.

    A floor left empty is not looked at.
    """

    labels: str
    source: str
    recall: str
    precision: str
    core_recall: str
    dates: str

    def floors(self) -> dict[str, float]:
        written = {
            "recall": self.recall,
            "precision": self.precision,
            "core": self.core_recall,
            "dates": self.dates,
        }
        return {name: float(floor) for name, floor in written.items() if floor}


def pairs() -> list[Pair]:
    with (LABELS / "floors.tsv").open(encoding="utf-8", newline="") as lines:
        return [Pair(**row) for row in csv.DictReader(lines, delimiter="\t")]


@pytest.fixture(scope="module", params=pairs(), ids=[pair.labels for pair in pairs()])
def pair(request: pytest.FixtureRequest) -> Pair:
    """One line of the table of floors."""
    found: Pair = request.param
    return found


@pytest.fixture(scope="module")
def comparison(pair: Pair, world: tuple[WorldName, ...]) -> Comparison:
    """Its labels, compared with what the reader makes of its paper."""
    beside = LABELS / pair.source
    read = read_source(beside if beside.is_file() else ROOT.sources / pair.source, world)
    facts = found_facts(map(json.loads, fact_lines(read.facts).splitlines()))
    return compare(read_labels(LABELS / pair.labels), facts, read.document.text)


def test_every_file_of_labels_has_floors() -> None:
    files = {path.name for path in LABELS.glob("*.jsonl")}
    assert files == {pair.labels for pair in pairs()}
    assert files


def test_the_reader_stays_above_the_floors(pair: Pair, comparison: Comparison) -> None:
    assert pair.floors()
    refuse_below(figures(comparison), pair.floors())


def test_every_label_quotes_words_of_its_paper(comparison: Comparison) -> None:
    assert [comparison.labels[at].line for at in comparison.unplaced] == []
