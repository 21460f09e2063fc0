"""Promises, judged by a day: golden entries checked by hand in the papers, and windows by words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from eastmed_kg.ledger import ledger
from eastmed_kg.ledger.entries import Entry
from eastmed_kg.ledger.window import window
from eastmed_kg.pipeline import build
from eastmed_kg.query.engine import open_store
from eastmed_kg.query.scope import Scope
from eastmed_kg.query.texts import canonical_text
from places import PAPER, ROOT

HERE = Path(__file__).parent
INIT, REV = "WK-10190-2024-INIT", "WK-10190-2024-REV-1"
WINDOWS = [
    line.split("\t")
    for line in (HERE / "windows.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
#: Promises of the real paper that have a date, by their action and some of their words.
DATED = {
    ("21", "launch a new assisted voluntary return programme"): "2024-04-30",
    ("22", "adoption of 5th Article 25a report"): "2024-07-31",
    ("9", "finalisation of the contract of NDICI-action in Pakistan"): "2024-08-31",
    ("4", "Commission to propose senior level meeting"): "2024-09-30",
    ("9", "EU-Pakistan Joint-Commission"): "2024-11-30",
    ("7", "next EMN Info Working Group"): "2024-12-31",
    ("23", "follow-up actions related to return and"): "2024-12-31",
    ("13", "implement new set-up of the Frontex Standing Corps"): "2024-12-31",
    ("6", "EUROPOL to continue its role"): "2025-12-31",
    ("6", "Frontex to continue its role"): "2025-12-31",
    ("13", "implementation to continue into 2025"): "2025-12-31",
}
#: What the invented next edition makes of the promises, read in both papers.
OUTCOMES = {
    ("22", "adoption of 5th Article 25a report"): ("delivered", "2024-07-30"),
    ("21", "signature of agreement of assisted voluntary return"): ("delivered", "2024-07-30"),
    ("9", "finalisation of the contract"): ("delivered late", "2024-09-12"),
    ("9", "hold technical meeting"): ("delivered", "2024-10-09"),
    ("9", "EU-Pakistan Joint-Commission"): ("slipped", "2025-02"),
    ("4", "Commission to propose senior level meeting"): ("slipped", "2025-33"),
    ("23", "follow-up actions related to return and"): ("slipped", "2025"),
    ("11", "presentation of concept"): ("superseded", ""),
    ("21", "launch a new assisted voluntary return"): ("overdue", ""),
}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the real paper and its invented next edition."""
    folder = tmp_path_factory.mktemp("both") / "graph"
    build(ROOT, (PAPER, HERE.parent / "diff" / f"{REV}.md"), folder)
    return folder


def entries(folder: Path, on: str | None = None, scope: Scope = Scope()) -> list[Entry]:  # noqa: B008
    day = dt.date.fromisoformat(on) if on else None
    return ledger(open_store(folder), lambda name: canonical_text(name, folder), day, scope)


def one(found: list[Entry], action: str, words: str) -> Entry:
    """The entry of those words; where two editions promise it anew, that of the older."""
    told = [entry for entry in found if entry.action == action and entry.what.startswith(words)]
    first = min((entry.edition for entry in told), default="")
    fitting = [entry for entry in told if entry.edition == first]
    assert len(fitting) == 1, (action, words, fitting)
    return fitting[0]


@pytest.mark.parametrize(("when", "words", "first", "last"), WINDOWS)
def test_a_window_is_as_exact_as_the_words(when: str, words: str, first: str, last: str) -> None:
    found = window(when or None, words)
    assert [day.isoformat() if day else "" for day in found] == [first, last]


def test_every_dated_promise_is_there_and_no_other(graph_folder: Path) -> None:
    found = entries(graph_folder)
    assert len([entry for entry in found if entry.last]) == len(DATED)
    for (action, words), last in DATED.items():
        assert one(found, action, words).last == last


@pytest.mark.parametrize(
    "on", ["2024-07-22", "2024-08-01", "2024-10-01", "2025-01-01", "2026-01-01"]
)
def test_what_no_paper_reports_is_overdue_from_the_day_behind_its_window(
    graph_folder: Path, on: str
) -> None:
    found = entries(graph_folder, on)
    for (action, words), last in DATED.items():
        expected = "overdue" if last < on else "open"
        assert one(found, action, words).outcome == expected, (action, words)


def test_the_bulgarian_programme_was_promised_for_early_2024_and_is_not_signed_in_july(
    graph_folder: Path,
) -> None:
    entry = one(entries(graph_folder), "21", "launch a new assisted voluntary return programme")
    assert entry.outcome == "overdue"
    assert "as of early 2024" in entry.quote
    assert entry.report_quote == "(agreement to be signed in coming weeks)"


def test_withheld_plans_are_entries(graph_folder: Path) -> None:
    hidden = [entry for entry in entries(graph_folder) if entry.outcome == "withheld"]
    assert [(entry.action, entry.due) for entry in hidden] == [("2", "")]
    assert all(entry.quote.endswith("[REDACTED]") for entry in hidden)


@pytest.mark.parametrize(("action", "words"), OUTCOMES)
def test_the_next_edition_tells_what_became_of_it(both: Path, action: str, words: str) -> None:
    outcome, when = OUTCOMES[action, words]
    entry = one(entries(both, "2024-12-05"), action, words)
    assert (entry.outcome, entry.report_when) == (outcome, when)
    texts = {name: " ".join(canonical_text(name, both).split()) for name in (INIT, REV)}
    assert entry.quote in texts[entry.edition]
    assert entry.report_quote in texts.get(entry.report_edition, "")


def test_before_the_report_a_promise_is_open(both: Path) -> None:
    adopted = "adoption of 5th Article 25a report"
    assert one(entries(both, "2024-07-29"), "22", adopted).outcome == "open"
    assert one(entries(both, "2024-07-30"), "22", adopted).outcome == "delivered"


def test_a_slip_is_known_when_the_paper_that_tells_it_is_written(both: Path) -> None:
    joint = "EU-Pakistan Joint-Commission"
    slipped = [e for e in entries(both, "2024-11-18") if e.what == joint and e.edition == INIT]
    before = [e for e in entries(both, "2024-11-17") if e.what == joint and e.edition == INIT]
    assert [entry.outcome for entry in before + slipped] == ["open", "slipped"]


def test_an_edition_alone_knows_nothing_of_the_next(both: Path) -> None:
    alone = entries(both, "2024-12-05", Scope(editions=(INIT,)))
    assert {entry.edition for entry in alone} == {INIT}
    assert one(alone, "22", "adoption of 5th Article 25a report").outcome == "overdue"


def test_a_promise_is_one_entry_however_many_editions_repeat_it(both: Path) -> None:
    found = entries(both)
    statements = [entry.statement for entry in found if entry.statement]
    assert len(set(statements)) == len(statements)
