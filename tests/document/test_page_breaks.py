"""Cells over two pages, bullets and running feet; the texts are invented for these tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from document.invented import DATED, HEAD, items, paper, read, rows_of, titles, unread
from eastmed_kg.model.document import Column, Document, WithheldForm


def two_pages(tmp_path: Path, first: str, second: str) -> Document:
    """A paper with one action, a row on each page."""
    return read(tmp_path, f"{paper(DATED, first)}\nPUBLIC\n\n{HEAD}\n{second}\n")


@pytest.mark.parametrize(
    ("before", "after", "lead"),
    [
        ("MS", "Frontex", ["MS", "Frontex"]),
        ("Commission,", "Frontex", ["Commission,", "Frontex"]),
        ("Commission, EU", "DEL, MS", ["Commission, EU DEL, MS"]),
        ("Member", "States", ["Member States"]),
        ("Ministry of", "Justice", ["Ministry of Justice"]),
        ("MS", "MS", ["MS"]),
    ],
)
def test_lead_actors_of_two_pages_stay_apart(
    tmp_path: Path, before: str, after: str, lead: list[str]
) -> None:
    found = two_pages(tmp_path, f"1. Do\t{before}\tOngoing\tw\tc", f"it\t{after}\tDelayed\t\t")
    assert items(found, Column.LEAD) == lead
    assert items(found, Column.STATUS) == ["Ongoing", "Delayed"]
    assert titles(found) == {"1": "Do it"}


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("- Co-", "operation goes on.", "Cooperation goes on."),
        ("- Co-", "Operation goes on.", "Co-Operation goes on."),
        ("- An EU-", "funded project.", "An EU-funded project."),
        ("- A 15-", "month action.", "A 15-month action."),
        ("- Short-", "and long-term stays.", "Short- and long-term stays."),
        ("- Phase 2 -", "see below.", "Phase 2 - see below."),
        ("- inter-", "ested parties.", "interested parties."),
    ],
)
def test_a_word_cut_by_the_page_is_whole(
    tmp_path: Path, before: str, after: str, whole: str
) -> None:
    found = two_pages(tmp_path, f"1. Do it\tMS\tO\t\t{before}", f"\t\t\t\t{after}")
    assert items(found, Column.COMMENTS) == [whole]
    title = two_pages(tmp_path, f"1. {before[2:]}\tMS\tO\t\t", f"{after}\t\t\t\t")
    assert titles(title) == {"1": whole}


BULLETS = {
    "bullets": "• One thing. • Another thing.",
    "bullets without a stop": "• One thing • another thing",
    "squares": "▪ One thing. ▪ Another thing.",
    "letters o": "o One thing. o Another thing.",
    "middle dots": "· one thing · another thing",
    "middle dots behind a sentence": "One thing. · Another thing.",
    "dashes": "- One thing. - Another thing.",
    "long dashes": "– One thing. – Another thing.",
    "a font's bullets": "\uf0b7 One thing. \uf0b7 Another thing.",
    "paragraphs": "<p>· One thing.</p><p>o Another thing.</p>",
}


@pytest.mark.parametrize("cell", BULLETS.values(), ids=BULLETS.keys())
def test_bullets_are_no_words(tmp_path: Path, cell: str) -> None:
    found = rows_of(tmp_path, f"1. Do it\tMS\tO\t{cell}\t")
    words = [item.strip(".").casefold() for item in items(found, Column.WAY_AHEAD)]
    assert words == ["one thing", "another thing"]


@pytest.mark.parametrize(
    "cell", ["The EU - Egypt summit.", "Anti-smuggling · trafficking", "A list of o and p."]
)
def test_signs_within_a_sentence_are_no_bullets(tmp_path: Path, cell: str) -> None:
    assert items(rows_of(tmp_path, f"1. Do it\tMS\tO\t{cell}\t"), Column.WAY_AHEAD) == [cell]


FEET = [
    "WK 7/2025 INIT", "WK 7/2025 PO/ik 3", "7/25 PO/ik 3", "JAI.1 LIMITE EN", "LIMITE EN", "EN",
    "RELEX.1.C", "ANNEX TREE.1.A LIMITE EN", "3", "WK 7/2025 INIT\tPO/ik\t3", "PUBLIC\t\t\t\t",
]  # fmt: skip


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("gap", ["\n", ""], ids=["apart", "in the table"])
def test_running_feet_are_no_words_of_the_table(tmp_path: Path, foot: str, gap: str) -> None:
    rows = ("1. Do it\tMS\tO\tw\t- A sentence that" + gap, foot, HEAD, "\t\t\t\tgoes on.")
    found = read(tmp_path, paper(f"{DATED}\n\nWK 7/2025 INIT", *rows))
    assert unread(found) == []
    assert items(found, Column.COMMENTS) == ["A sentence that goes on."]


@pytest.mark.parametrize("line", ["WK 8/2025 INIT", "AMIF", "EN and FR", "MS", "2024", "EN DE"])
def test_other_words_between_pages_are_listed(tmp_path: Path, line: str) -> None:
    text = paper(f"{DATED}\n\nWK 7/2025 INIT", "1. Do it\tMS\tO\tw\tc")
    assert unread(read(tmp_path, f"{text}\n{line}\n")) == [line]


MARKS = [
    "(REDACTED)", "[REDACTED]", "[redacted]", "[DELETED]", "[NOT ACCESSIBLE TO THE PUBLIC]",
    "(NOT ACCESSIBLE TO THE PUBLIC)", "[…]", "[...]", "██████",
]  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
def test_marks_of_redaction(tmp_path: Path, mark: str) -> None:
    found = rows_of(tmp_path, f"1. Do it\tMS\tO\tw\tTalks with {mark} go on.")
    assert [(one.form, one.span.of(found.text)) for one in found.withheld] == [
        (WithheldForm.MARKED, mark)
    ]


def test_marks_are_counted_cell_by_cell_and_in_headings(tmp_path: Path) -> None:
    cells = "\t".join(["[REDACTED]"] * 5)
    found = rows_of(tmp_path, "I. [REDACTED]\t\t\t\t\t", f"1\t{cells}", head=f"No.\t{HEAD}")
    assert [(one.section, one.action, one.column) for one in found.withheld] == [
        ("I", None, None),
        *((None, "1", column) for column in Column),
    ]


@pytest.mark.parametrize("words", ["(deleted)", "(…)", "(…) and more", "[sic]"])
def test_what_the_author_left_out_is_no_redaction(tmp_path: Path, words: str) -> None:
    assert rows_of(tmp_path, f"1. {words}\tMS\tO\tw\tc").withheld == ()
