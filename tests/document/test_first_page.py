"""First pages as other papers print them; the texts are invented for these tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from document.invented import DATED, paper, read
from eastmed_kg.model.document import Document


def first_page(tmp_path: Path, header: str) -> Document:
    """A paper with this first page and one action."""
    return read(tmp_path, paper(header, "1. Do it\tMS\tO\tw\tc"))


DAYS = [
    "Brussels, 22 July 2024",
    "Brussels, 22nd July 2024",
    "Brussels, 22 July 2024 (OR. en)",
    "**Brussels,\n22 July 2024**",
    "Brussels, 22/07/2024",
    "Luxembourg, le 22 juillet 2024",
    "Bruxelles, le 22 juillet 2024",
]


@pytest.mark.parametrize("line", DAYS)
def test_the_day_of_issue(tmp_path: Path, line: str) -> None:
    assert first_page(tmp_path, line).value("issued") == "2024-07-22"


def test_french_months_have_their_accents(tmp_path: Path) -> None:
    found = first_page(tmp_path, "Strasbourg, le 1er août 2024")
    assert found.value("issued") == "2024-08-01"


NUMBERS = {
    "11234/24\nADD 1": "11234-24-ADD-1",
    "11234/24": "11234-24",
    "WK 10190/2024\nREV 1": "WK-10190-2024-REV-1",
    "WK 10190/2024 REV 1\n\nADD 2": "WK-10190-2024-REV-1-ADD-2",
    "WK 10190/2024\nINIT": "WK-10190-2024-INIT",
    "WK 10190/2024\nREVISED TEXT": "WK-10190-2024",
    "2023/0123 (COD)\n11234/24": "11234-24",
}


@pytest.mark.parametrize(("lines", "name"), NUMBERS.items(), ids=NUMBERS.values())
def test_the_number_holds_what_tells_editions_apart(tmp_path: Path, lines: str, name: str) -> None:
    found = first_page(tmp_path, f"{DATED}\n\n{lines}\n\nLIMITE\n\nJAI 12\nMIGR")
    assert found.name == name
    assert [one.value for one in found.header if one.name == "code"] == ["JAI 12", "MIGR"]


def test_a_suffix_below_the_number_of_another_paper_is_not_its_own(tmp_path: Path) -> None:
    lines = "WK 2/2024 REV 1\nNo. prev. doc.:\tWK 2/2024\nREV 0"
    found = first_page(tmp_path, f"{DATED}\n{lines}")
    assert (found.name, found.value("previous")) == ("WK-2-2024-REV-1", "WK 2/2024")


EMPTY = {
    "a line each": "From:\nPresidency\nTo:\nDelegations\nNo. prev. doc.:\nWK 2/2024 INIT\n"
    "No. Cion doc.:\nSubject:\nAction file",
    "labels first": "From:\nTo:\nNo. prev. doc.:\nNo. Cion doc.:\nSubject:\nPresidency\n"
    "Delegations\nWK 2/2024 INIT\nAction file",
    "tabs": "From:\tPresidency\nTo:\tDelegations\nNo. prev. doc.:\tWK 2/2024 INIT\n"
    "No. Cion doc.:\t\nSubject:\tAction file",
}


@pytest.mark.parametrize("lines", EMPTY.values(), ids=EMPTY.keys())
def test_a_label_without_a_value_shifts_no_other(tmp_path: Path, lines: str) -> None:
    found = first_page(tmp_path, f"{DATED}\n\nWK 2/2024 REV 1\n\n{lines}\n\nOther words.")
    values = [found.value(name) for name in ("from", "to", "previous", "reference", "subject")]
    assert values == ["Presidency", "Delegations", "WK 2/2024 INIT", None, "Action file"]


def test_a_subject_over_two_lines_is_whole(tmp_path: Path) -> None:
    found = first_page(tmp_path, f"{DATED}\nSubject:\tAction file on\nthe plan\nIn view of it.")
    assert found.value("subject") == "Action file on the plan"
    assert [one.span.of(found.text) for one in found.header if one.name == "subject"] == [
        "Action file on\nthe plan"
    ]


def test_several_papers_before_are_several_numbers(tmp_path: Path) -> None:
    found = first_page(tmp_path, f"{DATED}\nNo. prev. docs:\tWK 1/2024 INIT; WK 9/2023")
    numbers = [(one.value, one.span.of(found.text)) for one in found.header[1:]]
    assert numbers == [("WK 1/2024 INIT",) * 2, ("WK 9/2023",) * 2]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("With a view to the MOCADEM of 26 July 2024, delegations will find it.", "MOCADEM"),
        ("For the MOCADEM meeting of 26 July 2024, here it is.", "MOCADEM meeting"),
        ("The file, in view of the IMEX meeting on 26 July 2024.", "IMEX meeting"),
    ],
)
def test_the_meeting_it_was_drawn_up_for(tmp_path: Path, line: str, name: str) -> None:
    found = first_page(tmp_path, f"{DATED}\n\n{line}")
    assert (found.value("meeting name"), found.value("meeting")) == (name, "2024-07-26")


def test_a_day_in_the_subject_is_no_meeting(tmp_path: Path) -> None:
    found = first_page(tmp_path, f"{DATED}\nSubject:\tFile for the Plan of 5 December 2022")
    assert found.value("meeting") is None
