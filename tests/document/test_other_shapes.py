"""Papers of the same family that look different; the texts are invented for these tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from document.invented import HEAD, items, paper, read, rows_of
from eastmed_kg.document import read_document
from eastmed_kg.errors import SourceError
from eastmed_kg.model.document import Column, WithheldForm

LABELS = {
    "a tab between": "From:\tPresidency\nTo:\tDelegations\nNo. prev. doc.:\tWK 1/2023 REV 2",
    "a line each": "From:\nPresidency\nTo:\nDelegations\nN° prev. doc.:\nWK 1/2023 REV 2",
    "labels first": "From:\nTo:\nNo. prev. doc.:\nPresidency\nDelegations\nWK 1/2023 REV 2",
}


@pytest.mark.parametrize("labels", LABELS.values(), ids=LABELS.keys())
def test_labels_and_values_of_the_first_page(tmp_path: Path, labels: str) -> None:
    header = f"Brussels, 3 February 2025\n\n**WK 987/2025 REV 1**\n\n{labels}\n"
    found = read(tmp_path, paper(header, "1. Do it\tMS\tOngoing\t- One.\t"))
    assert found.name == "WK-987-2025-REV-1"
    values = [found.value(name) for name in ("issued", "from", "to", "previous")]
    assert values == ["2025-02-03", "Presidency", "Delegations", "WK 1/2023 REV 2"]


ROWS = {
    "bold": "<b>1. Do it</b>\tMS\tOngoing\t<ul><li>- One.</li><li>- Two.</li></ul>\t",
    "bold in a paragraph": "<p><b>1. Do it</b></p>\tMS\tOngoing\t<p>- One.</p><p>- Two.</p>\t",
    "plain": "1. Do it\tMS\tOngoing\t- One. - Two.\t",
    "stars": "**1. Do it**\tMS\tOngoing\t<li>- One.</li><li>• Two.</li>\t",
    "breaks": "1. Do it\tMS\tOngoing\t- One.<br>- Two.\t",
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS.keys())
def test_a_row_reads_the_same_however_it_is_set(tmp_path: Path, row: str) -> None:
    found = read(tmp_path, paper("Brussels, 3 February 2025", row))
    (action,) = found.actions
    assert action.title.of(found.text) == "Do it"
    ahead = action.cell(Column.WAY_AHEAD)
    assert ahead is not None
    assert [item.span.of(found.text) for item in ahead.items] == ["One.", "Two."]


EMPTY = {
    "between": ("- One. - - Two.", ["One.", "Two."], 1),
    "between two without a stop": ("- One - - Two", ["One", "Two"], 1),
    "first": ("- - One.", ["One."], 1),
    "last": ("- One. - Two. -", ["One.", "Two."], 1),
    "two": ("- One. - - - Two.", ["One.", "Two."], 2),
    "none": ("- One on 3 - 4 May. - Two – again.", ["One on 3 - 4 May.", "Two – again."], 0),
}


@pytest.mark.parametrize(("cell", "said", "blank"), EMPTY.values(), ids=EMPTY.keys())
def test_a_bullet_without_words_in_running_text_is_withheld(
    tmp_path: Path, cell: str, said: list[str], blank: int
) -> None:
    found = rows_of(tmp_path, f"1. Do it\tMS\tOngoing\t{cell}\t")
    assert items(found, Column.WAY_AHEAD) == said
    assert [gap.form for gap in found.withheld] == [WithheldForm.BLANK_ITEM] * blank


def test_other_heads_in_another_order(tmp_path: Path) -> None:
    head = "Measure\tState of play\tComments\tResponsible\tNext steps"
    text = f"Brussels, 3 February 2025\n\n{head}\n1. Do it\tOngoing\t- Said.\tMS\t- Planned.\n"
    found = read(tmp_path, text)
    cells = {cell.column: cell.span.of(found.text) for cell in found.actions[0].cells}
    assert cells == {
        Column.LEAD: "MS",
        Column.STATUS: "Ongoing",
        Column.WAY_AHEAD: "- Planned.",
        Column.COMMENTS: "- Said.",
    }


def test_a_new_bullet_on_the_next_page_is_a_new_item(tmp_path: Path) -> None:
    text = paper(
        "Brussels, 3 February 2025",
        "1. Do it\tMS\tOngoing\t- One.\t",
        "",
        "PUBLIC",
        "",
        HEAD,
        "\t\t\t<li>- Two.</li>\t<p>Loose.</p>",
    )
    found = read(tmp_path, text)
    ahead = found.actions[0].cell(Column.WAY_AHEAD)
    assert ahead is not None
    assert len(ahead.items) == 2
    assert found.pages == 2


def test_words_outside_any_row_are_kept_and_listed(tmp_path: Path) -> None:
    text = (
        paper("Brussels, 3 February 2025", "1. Do it\tMS\tOngoing\t- One.\t") + "\nStray words.\n"
    )
    found = read(tmp_path, text)
    assert [span.of(found.text) for span in found.unread] == ["Stray words."]


def test_a_gap_in_the_numbers_is_possible_withholding(tmp_path: Path) -> None:
    rows = ("1. One\tMS\t\t\t", "4. Four\tMS\t\t\t")
    found = read(tmp_path, paper("Brussels, 3 February 2025", *rows))
    assert [gap.action for gap in found.withheld] == ["2", "3"]


def test_markup_in_words_stays_words(tmp_path: Path) -> None:
    row = "1. A &lt;b&gt; &amp; c\tMS\tOngoing\t- 3 &lt; 4.\t"
    found = read(tmp_path, paper("Brussels, 3 February 2025", row))
    assert found.actions[0].title.of(found.text) == "A <b> & c"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Brussels\n\nno table here\n", "no table with an action column"),
        (b"\xff\xfe\x00", "byte 0 is not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(
    tmp_path: Path, data: bytes, says: str
) -> None:
    path = tmp_path / "bad.md"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=says):
        read_document(path)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_document(tmp_path / "none.md")
