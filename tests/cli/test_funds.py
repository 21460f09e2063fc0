"""`funds` as a user runs it: by instrument, country, project, implementer, and every name."""

from __future__ import annotations

import re

import pytest

from program import rows, run


def test_funds_by_instrument() -> None:
    found = {row["what"]: row["amount"] for row in rows("funds", "NDICI")}
    assert found == {
        "NDICI-funded action in support of the Talent Partnership in Bangladesh": "not stated",
        "NDICI-funded action in support of the Talent Partnership in Pakistan": "not stated",
        "PACTS": "not stated",
        "PROTTASHA II": "EUR 20 million",
        "Social and Economic Reintegration, and Improved Migration Governance in Iraq": (
            "not stated"
        ),
        "Sustainable Reintegration of Returnees and Improved Migration Management in Pakistan": (
            "EUR 7 million"
        ),
        "THAMM": "not stated",
    }


def test_funds_by_country() -> None:
    found = [row["what"] for row in rows("funds", "--country", "Pakistan")]
    assert found == [
        "Integrated Border Management in the Silk Route countries",
        "NDICI-funded action in support of the Talent Partnership in Pakistan",
        "PARIM II",
        "Sustainable Reintegration of Returnees and Improved Migration Management in Pakistan",
    ]


def test_funds_by_project() -> None:
    (row,) = rows("funds", "--project", "SCOPE II")
    assert (row["fundedBy"], row["amount"], row["action"]) == ("ISF", "EUR 5 million", "4")


def test_funds_by_implementer() -> None:
    found = {row["what"]: row["deliveredBy"] for row in rows("funds", "--implementer", "ICMPD")}
    assert found == {
        "Integrated Border Management in the Silk Route countries": "ICMPD",
        "International Migration Cooperation Centre in Istanbul": "ICMPD",
        "MIRAMI": "led by ICMPD; with Austria, Bulgaria, Finland, Germany, Greece",
        "NACORAC project": "ICMPD; with Frontex",
        "PARIM II": "led by ICMPD; with Austria, Bulgaria, Finland, Germany, Greece",
        "Strengthening Capability for Integrated Border Management in Lebanon": "with ICMPD",
        "Support to Integrated Border Management in Jordan": "with ICMPD, UNODC",
    }


def test_a_contradiction_is_shown_and_not_summed_away() -> None:
    (row,) = rows("funds", "EMPATHY")
    assert row["amount"] == (
        "contradiction: EUR 5 million (action 19) ≠ EUR 12.5 million (action 29)"
    )
    table = run("funds", "--format", "table", columns=200).stdout
    assert "between about EUR 301.3 million and EUR 308.8 million, over 13 projects" in table
    assert "contradicts itself over EMPATHY" in table


def test_a_withheld_budget_is_not_an_unknown_one() -> None:
    (row,) = rows("funds", "MIRAMI")
    assert row["amount"] == "withheld [REDACTED]"
    assert "a redaction mark stands behind MIRAMI" in run("funds", "--format", "table").stdout


def test_a_shared_amount_is_kept_out_of_a_countrys_sum() -> None:
    table = " ".join(run("funds", "--country", "PK", "--format", "table").stdout.split())
    assert "Stated for Pakistan alone: EUR 8.1 million, over 2 projects" in table
    assert "EUR 12 million, is for Bangladesh and Iraq and Pakistan together" in table


SAME = [
    ("TR", "Turkey", "Türkiye", "turkiye", "TUR", "Republic of Türkiye"),
    ("AMIF", "Asylum, Migration and Integration Fund", "amif", "the AMIF"),
    ("PARIM II", "PARIM-II", "parim ii", "PARIM II project"),
    ("NDICI", "NDICI-Global Europe", "Global Europe"),
    ("EL", "GR", "Greece", "GRC"),
]


@pytest.mark.parametrize("names", SAME, ids=[names[0] for names in SAME])
def test_every_name_of_a_thing_gives_the_same_answer(names: tuple[str, ...]) -> None:
    answers = {name: run("funds", name).stdout for name in names}
    assert len(set(answers.values())) == 1, answers
    assert len(answers[names[0]].splitlines()) > 1


@pytest.mark.parametrize("width", [80, 200])
def test_tables_fit_the_terminal_and_lose_nothing(width: int) -> None:
    table = run("funds", "--format", "table", columns=width).stdout
    assert max(map(len, table.splitlines())) <= width
    words = re.sub(r"\W", "", table)
    for row in rows("funds"):
        for word in " ".join(row.values()).split():
            assert re.sub(r"\W", "", word) in words, word


def test_no_colour_in_a_pipe() -> None:
    for command in (["funds"], ["show", "EMPATHY"], ["withheld"]):
        assert "\x1b" not in run(*command, "--format", "table").stdout
