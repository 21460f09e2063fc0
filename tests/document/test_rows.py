"""Numbers, headings and continuing rows as other papers have them; the texts are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from document.invented import (
    DATED,
    HEAD,
    items,
    paper,
    read,
    rows_of,
    sections,
    titles,
    unread,
    within,
)
from eastmed_kg.model.document import Column, WithheldForm

REST = "\tMS\tOngoing\tw\tc"
NUMBERS = {
    "1. Do it": "1",
    "1) Do it": "1",
    "1 Do it": "1",
    "1 – Do it": "1",
    "1.1 Do it": "1.1",
    "1.1. Do it": "1.1",
    "Action 1: Do it": "1",
    "ACTION 1 Do it": "1",
    "Measure No. 1. Do it": "1",
    "1bis. Do it": "1bis",
    "1 bis. Do it": "1bis",
    "1 ter Do it": "1ter",
    "1a. Do it": "1a",
    "<p>1.</p><p>Do it</p>": "1",
}


@pytest.mark.parametrize(("first", "number"), NUMBERS.items(), ids=NUMBERS.keys())
def test_a_number_is_a_number_however_it_is_written(
    tmp_path: Path, first: str, number: str
) -> None:
    found = rows_of(tmp_path, first + REST)
    assert titles(found) == {number: "Do it"}
    assert unread(found) == []


@pytest.mark.parametrize("title", ["2024 work programme", "5th report", "3 states agreed"])
def test_a_title_may_begin_with_a_number(tmp_path: Path, title: str) -> None:
    assert titles(rows_of(tmp_path, f"1. {title}{REST}")) == {"1": title}


@pytest.mark.parametrize("more", ["15 Member States", "2 million people", "1.5 million", "24 - 26"])
def test_a_number_in_a_title_over_two_pages_is_no_action(tmp_path: Path, more: str) -> None:
    text = paper(DATED, f"1. Support{REST}")
    found = read(tmp_path, f"{text}\n{HEAD}\n{more}\t\t\t\t\n")
    assert titles(found) == {"1": f"Support {more}"}


def test_an_action_without_a_title_is_quoted_by_its_number(tmp_path: Path) -> None:
    assert titles(rows_of(tmp_path, f"1. {REST}", f"2. Do it{REST}")) == {"1": "1.", "2": "Do it"}


def test_numbers_with_levels_leave_gaps_level_by_level(tmp_path: Path) -> None:
    rows = [f"{number} Do it{REST}" for number in ("1.9", "1.10", "1.12", "2.1", "3.1")]
    found = rows_of(tmp_path, *rows)
    assert [gap.action for gap in found.withheld] == ["1.11"]


def test_rows_without_a_number_are_kept_and_listed(tmp_path: Path) -> None:
    """What goes on after such a row is not the rest of the action before it."""
    text = paper(DATED, f"1. Do it{REST}", "Do that\tEEAS\tPlanned\tx\ty")
    more = f"{HEAD}\n\t\t\t\tz\n2. Do more{REST}\n"
    found = read(tmp_path, f"{text}\n{more}")
    assert titles(found) == {"1": "Do it", "2": "Do more"}
    assert items(found, Column.COMMENTS) == ["c"]
    assert unread(found) == ["Do that", "EEAS", "Planned", "x", "y", "z"]


HEADINGS = {
    "I. Borders": ("I", "Borders"),
    "II – Returns": ("II", "Returns"),
    "IV - Returns": ("IV", "Returns"),
    "Pillar 2: Search and rescue": ("Pillar 2", "Search and rescue"),
    "A. Inside": ("A", "Inside"),
    "SECTION II Returns": ("SECTION II", "Returns"),
    "Chapter 3 – Returns": ("Chapter 3", "Returns"),
}


@pytest.mark.parametrize(("printed", "read_as"), HEADINGS.items(), ids=HEADINGS.keys())
@pytest.mark.parametrize("where", ["row", "merged", "line", "between", "above"])
def test_a_heading_is_one_wherever_it_stands(
    tmp_path: Path, printed: str, read_as: tuple[str, str], where: str
) -> None:
    action = f"1. Do it{REST}"
    shape = {
        "row": f"{HEAD}\n{printed}\t\t\t\t\n{action}",
        "merged": f"{HEAD}\n" + "\t".join([printed] * 5) + f"\n{action}",
        "line": f"{HEAD}\n{printed}\n{action}",
        "between": f"{HEAD}\nV. Else\t\t\t\t\n\n**{printed}**\n\n{HEAD}\n{action}",
        "above": f"{printed}\n\n{HEAD}\n{action}",
    }[where]
    found = read(tmp_path, f"{DATED}\n\n{shape}\n")
    assert sections(found)[-1] == read_as
    assert within(found) == {"1": read_as[0]}
    assert unread(found) == []
    assert found.withheld == ()


def test_a_line_in_the_table_does_not_end_it(tmp_path: Path) -> None:
    found = rows_of(tmp_path, f"1. Do it{REST}", "Stray words", f"2. Do that{REST}")
    assert titles(found) == {"1": "Do it", "2": "Do that"}
    assert unread(found) == ["Stray words"]


def test_words_after_the_table_end_it(tmp_path: Path) -> None:
    text = paper(DATED, f"1. Do it{REST}") + f"\nANNEX II\n\n9. Else{REST}\n"
    found = read(tmp_path, text)
    assert titles(found) == {"1": "Do it"}
    assert unread(found) == ["ANNEX II", "9. Else MS Ongoing w c"]


def test_a_line_like_a_heading_without_rows_is_a_line(tmp_path: Path) -> None:
    found = read(tmp_path, paper(DATED, f"1. Do it{REST}") + "\nA. Legal basis\n\nWords.\n")
    assert sections(found) == []
    assert unread(found) == ["Words.", "A. Legal basis"]


@pytest.mark.parametrize(
    ("first", "second", "title"),
    [
        ("I.", "Preventing departures", "Preventing departures"),
        ("I. Preventing", "irregular departures", "Preventing irregular departures"),
        ("I. Working with the", "Member States", "Working with the Member States"),
    ],
)
def test_a_heading_over_two_rows_or_lines_has_its_title(
    tmp_path: Path, first: str, second: str, title: str
) -> None:
    rows = (f"{first}\t\t\t\t", f"{second}\t\t\t\t", f"1. Do it{REST}")
    lines = f"{DATED}\n\n{first}\n{second}\n\n{HEAD}\n1. Do it{REST}\n"
    for found in (rows_of(tmp_path, *rows), read(tmp_path, lines)):
        assert sections(found) == [("I", title)]
        assert within(found) == {"1": "I"}
        assert found.withheld == ()


def test_a_title_is_missing_only_where_others_have_one(tmp_path: Path) -> None:
    bare = rows_of(tmp_path, "I.\t\t\t\t", f"1. Do it{REST}", "II.\t\t\t\t", f"2. Do it{REST}")
    assert bare.withheld == ()
    mixed = rows_of(tmp_path, "I. A\t\t\t\t", f"1. Do it{REST}", "II.\t\t\t\t", f"2. Do it{REST}")
    assert [(one.form, one.section) for one in mixed.withheld] == [
        (WithheldForm.MISSING_TITLE, "II")
    ]


def test_what_is_printed_again_on_the_next_page_is_read_once(tmp_path: Path) -> None:
    text = paper(DATED, "I. Borders\t\t\t\t", "1. Do it\tMS\tOngoing\t- One.\t")
    found = read(tmp_path, f"{text}\n{HEAD}\nI. Borders\t\t\t\t\n1. Do it\tMS\tOngoing\t- Two.\t\n")
    assert sections(found) == [("I", "Borders")]
    assert titles(found) == {"1": "Do it"}
    assert items(found, Column.LEAD) == ["MS"]
    assert items(found, Column.STATUS) == ["Ongoing"]
    assert items(found, Column.WAY_AHEAD) == ["One.", "Two."]


def test_a_title_goes_on_in_the_next_row_of_the_page(tmp_path: Path) -> None:
    found = rows_of(tmp_path, f"1. Step up{REST}", "cooperation\t\t\t- d\t", "With all\t\t\t\te")
    assert titles(found) == {"1": "Step up cooperation With all"}
    assert items(found, Column.WAY_AHEAD) == ["w", "d"]


@pytest.mark.parametrize(
    "mark", ["", "PUBLIC\n\n", "WK 7/2025 INIT\tPO/ik\t3\nJAI.1\tLIMITE\tEN\n\n"]
)
def test_rows_go_on_over_a_page_without_new_heads(tmp_path: Path, mark: str) -> None:
    text = paper(f"{DATED}\n\nWK 7/2025 INIT", "1. Do it\tMS\tO\tw\t- A sentence that")
    found = read(tmp_path, f"{text}\n{mark}\t\t\t\tgoes on.\n2. Next{REST}\n")
    assert items(found, Column.COMMENTS) == ["A sentence that goes on."]
    assert titles(found) == {"1": "Do it", "2": "Next"}
    assert unread(found) == []
    assert found.pages == (2 if mark else 1)


def test_a_heading_over_the_row_behind_a_gap_is_a_heading(tmp_path: Path) -> None:
    merged = "\t".join(["Pillar 2"] * 5)
    found = read(tmp_path, paper(DATED, f"1. Do it{REST}") + f"\n{merged}\n2. Do that{REST}\n")
    assert within(found) == {"1": None, "2": "Pillar 2"}


def test_what_stands_beside_a_heading_is_listed(tmp_path: Path) -> None:
    found = rows_of(tmp_path, f"1. Do it{REST}", "II. Returns\t\t\t\tx", f"2. Do that{REST}")
    assert sections(found) == [("II", "Returns")]
    assert unread(found) == ["x"]


def test_another_table_of_the_same_width_ends_this_one(tmp_path: Path) -> None:
    """Its numbered rows would be actions with an amount for a lead actor."""
    other = "Fund\tAmount\tCountry\tYear\tNote\n2. IPA\tEUR 3\tSerbia\t2024\tx\n"
    found = read(tmp_path, paper(DATED, f"1. Do it{REST}") + f"\n{other}")
    assert titles(found) == {"1": "Do it"}
    assert unread(found) == ["Fund Amount Country Year Note", "2. IPA EUR 3 Serbia 2024 x"]


def test_a_table_without_heads_above_the_first_is_listed(tmp_path: Path) -> None:
    other = "Fund\tAmount\tCountry\nIPA\tEUR 3\tSerbia"
    found = read(tmp_path, paper(f"{DATED}\n\n{other}", f"1. Do it{REST}"))
    assert unread(found) == ["Fund Amount Country", "IPA EUR 3 Serbia"]


def test_another_table_of_another_width_is_not_taken_in(tmp_path: Path) -> None:
    text = paper(DATED, f"1. Do it{REST}") + f"\nFund\tAmount\n2. IPA\tEUR 3\n\n2. Do{REST}\n"
    found = read(tmp_path, text)
    assert titles(found) == {"1": "Do it", "2": "Do"}
    assert unread(found) == ["Fund Amount", "2. IPA EUR 3"]
