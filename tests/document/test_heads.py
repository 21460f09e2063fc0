"""Heads of columns as other papers print them; the texts are invented for these tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from document.invented import DATED, HEAD, items, paper, read, rows_of, titles, unread
from eastmed_kg.errors import SourceError
from eastmed_kg.model.document import Column

ALL = (Column.LEAD, Column.STATUS, Column.WAY_AHEAD, Column.COMMENTS)
HEADS = {
    "state of implementation": "Action\tActors\tState of implementation\tWay ahead\tComments",
    "implementation status": "Action\tActors\tImplementation status\tWay ahead\tRemarks",
    "further steps": "Measures\tLead\tStatus\tFurther steps\tComments",
    "additional information": "Action\tLead\tStatus\tWay ahead\tAdditional information",
    "follow-up actions": "Action\tLead\tStatus\tFollow-up actions\tActions taken",
    "implementation alone": "Objective\tResponsible\tState of play\tDeadline\tImplementation",
    "bold": "**Action**\t<b>Lead</b>\t**Status**\tWay ahead<br>incl. timeline\tComments",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_heads_are_read_by_what_they_say(tmp_path: Path, head: str) -> None:
    found = rows_of(tmp_path, "1. Do it\ta\tb\tc\td", head=head)
    assert [items(found, column) for column in ALL] == [["a"], ["b"], ["c"], ["d"]]
    assert unread(found) == []


@pytest.mark.parametrize("word", ["No.", "Nr", "N°", "#", "", "Action no."])
@pytest.mark.parametrize("number", ["1", "1.", "1)"])
def test_a_column_of_numbers_is_no_column_of_its_own(
    tmp_path: Path, word: str, number: str
) -> None:
    found = rows_of(
        tmp_path,
        "I. Borders\t\t\t\t\t",
        f"{number}\tDo it\tMS\tOngoing\tw\tc",
        "II.\tReturns\t\t\t\t",
        "2\tDo more\tMS\tOngoing\tw\tc",
        "\tand more\t\t\t\td",
        head=f"{word}\t{HEAD}",
    )
    assert titles(found) == {"1": "Do it", "2": "Do more and more"}
    assert [(a.number, a.section) for a in found.actions] == [("1", "I"), ("2", "II")]
    assert unread(found) == []


def test_two_columns_of_one_role_are_one_cell_in_order(tmp_path: Path) -> None:
    head = "Action\tLead\tStatus\tWay ahead\tTimeline\tComments"
    text = paper(DATED, "1. Do it\tMS\tO\t- Sign the\t- Q1\tc", head=head)
    found = read(tmp_path, f"{text}\n{head}\n\t\t\t\t- Q2\t\n\t\t\tcontract.\t\t\n")
    assert items(found, Column.WAY_AHEAD) == ["Sign the contract.", "Q1", "Q2"]


def test_an_unknown_column_is_kept_with_its_action_and_listed(tmp_path: Path) -> None:
    """Its words are no comments: a fact read there would name a column they do not stand in."""
    found = rows_of(
        tmp_path,
        "1. Do it\tMS\tEUR 3 million\tOngoing\tw\tc",
        "2. Do that\tMS\t\tOngoing\tw\tc",
        head="Action\tLead\tBudget line\tStatus\tWay ahead\tComments",
    )
    assert unread(found) == ["EUR 3 million", "Budget line"]
    assert [items(found, column) for column in ALL] == [["MS"], ["Ongoing"], ["w"], ["c"]]
    assert found.text.index("EUR 3 million") < found.text.index("2. Do that")


def test_an_action_and_two_other_heads_are_enough(tmp_path: Path) -> None:
    found = rows_of(tmp_path, "1. Do it\tMS\tw", head="Action\tLead\tNext steps")
    assert items(found, Column.WAY_AHEAD) == ["w"]


def test_a_row_of_words_like_heads_is_a_row(tmp_path: Path) -> None:
    row = "activities of leading actors\tMS and lead actors\tStatus agreed\t\tEUR 3 million"
    found = rows_of(tmp_path, "1. Support\tMS\tO\tw\tc", row)
    words = row.replace("\t", " ").split()
    assert [word for word in words if word not in found.text] == []
    assert found.pages == 1


REFUSED = {
    "unknown heads": ("Topic\tLead\tStatus\tBudget\n1. x\ta\tb\tc", "line 3 .*«Topic», «Budget»"),
    "too few heads": ("Action\tLead\tActors\n1. x\ta\tb", "line 3 has only .*«Action», «Lead»"),
    "pipes": (
        "| Action | Lead |\n|---|---|\n| 1. Do it | MS |",
        "line 3 .*pipe table.*not read yet",
    ),
    "html": ("<table>\n<tr><td>1. Do it</td></tr>\n</table>", "line 3 .*HTML table.*not read yet"),
    "no numbers": (f"{HEAD}\nDo it\tMS\tO\tw\tc", "begins with a number.*«Do it»"),
    "no rows": (HEAD, "no row stands below the heads"),
    "no cells": ("Only words.", "no line has cells"),
}


@pytest.mark.parametrize(("table", "says"), REFUSED.values(), ids=REFUSED.keys())
def test_a_refusal_says_what_was_not_understood(tmp_path: Path, table: str, says: str) -> None:
    with pytest.raises(SourceError, match=f"no table with an action column .*{says}") as refused:
        read(tmp_path, f"{DATED}\n\n{table}\n")
    assert "\n" not in str(refused.value)
