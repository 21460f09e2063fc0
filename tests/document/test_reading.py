"""The real paper, read: checked against the paper by hand."""

from __future__ import annotations

import re

from eastmed_kg.model.document import Action, Column, Document, WithheldForm
from places import PAPER


def action(paper: Document, number: str) -> Action:
    found = paper.action(number)
    assert found is not None, f"action {number} was not read"
    return found


def cell_text(paper: Document, number: str, column: Column) -> str:
    cell = action(paper, number).cell(column)
    return cell.span.of(paper.text) if cell else ""


def test_every_action_in_its_section(paper: Document) -> None:
    sections: dict[str | None, list[str]] = {}
    for one in paper.actions:
        sections.setdefault(one.section, []).append(one.number)
    assert sections == {
        "I": ["1", "2", "3", "4", "5", "6", "7", "8"],
        "II": ["9", "10", "11"],
        "III": ["12", "13", "14", "15", "16", "17"],
        "IV": ["18", "19", "20", "21", "22", "23"],
        "V": ["29"],
    }


def test_section_two_has_no_title_and_the_others_have_theirs(paper: Document) -> None:
    titles = {s.numeral: s.title.of(paper.text) if s.title else None for s in paper.sections}
    assert titles == {
        "I": "Preventing irregular departures, combatting migrant smuggling and trafficking in "
        "human beings",
        "II": None,
        "III": "Strengthened border management",
        "IV": "Enhance return and readmission cooperation",
        "V": "Ensure efficient migration management, improve asylum procedures and support "
        "sufficient reception capacity",
    }


def test_titles_that_break_over_pages_are_whole(paper: Document) -> None:
    titles = {n: action(paper, n).title.of(paper.text) for n in ("5", "13", "15", "21")}
    assert titles == {
        "5": "Continue support for the establishment of the International Migration Cooperation "
        "Centre in Istanbul",
        "13": "Reinforce and improve border management and control at EU external land and sea "
        "borders, by making efficient use of pre-arrival information, efficient border checks "
        "procedures and registrations, adequate infrastructure and equipment.",
        "15": "Provide assistance to Greece in establishing the NIMSS, to Cyprus in making "
        "operational the new National Coordination Centre and to update the coastal surveillance "
        "system, and to Bulgaria to update the coastal surveillance system",
        "21": "Under the Bulgaria pilot project, enhance returns through, inter alia, the "
        "deployment of return specialists and interpreters",
    }


def test_sentences_cut_by_a_page_break_are_whole(paper: Document) -> None:
    pieces = {
        "1": "countries of origin, transit and destination on 26-27 April 2024 in Islamabad",
        "8": "Norway, Portugal, Slovenia, and Bulgaria with a total of 24 missions",
        "9": "on 16 and 17 November 2023 brought together Member States",
        "10": "on 8/7/2024, a fruitful session was dedicated to business mobility",
        "13": "reinforce rights-based approach and IBM coordination contributing",
        "15": "at the beginning of May for submission of proposals by 7 June.",
        "21": "2 interpreters with the support of Frontex to support return",
    }
    for number, piece in pieces.items():
        items = [
            item.span.of(paper.text) for cell in action(paper, number).cells for item in cell.items
        ]
        assert sum(piece in item for item in items) == 1, (number, piece)


def test_what_goes_on_over_a_page_stays_in_its_item(paper: Document) -> None:
    cell = action(paper, "13").cell(Column.WAY_AHEAD)
    assert cell is not None
    last = cell.items[-1].span.of(paper.text)
    assert last.startswith("Starting in 2024, the new set-up")
    assert last.endswith("as well as other regions.")
    assert len(cell.items) == 3


def test_inline_dashes_are_items_and_compounds_are_not(paper: Document) -> None:
    counts = {
        number: len(cell.items)
        for number in ("14", "15", "7", "22", "12", "29")
        if (cell := action(paper, number).cell(Column.COMMENTS))
    }
    assert counts == {"14": 2, "15": 2, "7": 4, "22": 2, "12": 3, "29": 2}
    ahead = action(paper, "22").cell(Column.WAY_AHEAD)
    assert ahead is not None
    assert len(ahead.items) == 3


def test_twenty_statuses_and_four_actions_without(paper: Document) -> None:
    statuses = {a.number: cell_text(paper, a.number, Column.STATUS) for a in paper.actions}
    assert [number for number, status in statuses.items() if not status] == ["16", "20", "23", "29"]
    assert {status for status in statuses.values() if status} == {"Ongoing"}


def test_the_first_page(paper: Document) -> None:
    fields: dict[str, list[str]] = {}
    for found in paper.header:
        fields.setdefault(found.name, []).append(found.value)
    assert fields == {
        "access": ["DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC"],
        "released": ["2025-01-29"],
        "issued": ["2024-07-22"],
        "number": ["WK 10190/2024 INIT"],
        "marking": ["LIMITE"],
        "code": ["JAI", "MIGR", "ASIM", "RELEX", "ELARG", "COASI"],
        "from": ["Presidency"],
        "to": ["Delegations"],
        "previous": ["WK 16820/2023 INIT"],
        "subject": [
            "Action File to follow up on the EU action plan for the Eastern Mediterranean route"
        ],
        "meeting name": ["Moadem Roundtable"],
        "meeting": ["2024-07-26"],
    }
    assert paper.name == "WK-10190-2024-INIT"


def test_withholding_is_data(paper: Document) -> None:
    found = {
        form: [gap.action or gap.section for gap in paper.withheld if gap.form is form]
        for form in WithheldForm
    }
    assert found == {
        WithheldForm.MARKED: ["2", "2", "7", "11", "29", "29"],
        WithheldForm.BLANK_ITEM: ["4", "10", "10", "12", "13"],
        WithheldForm.MISSING_TITLE: ["II"],
        WithheldForm.MISSING_ACTION: ["24", "25", "26", "27", "28"],
    }


def test_headings_page_marks_and_the_footnote_are_no_rows(paper: Document) -> None:
    assert paper.pages == 22
    assert paper.unread == ()
    assert [span.of(paper.text) for span in paper.footnotes] == [
        "1 Resettlement pledges submitted by Member States for 2024-2025 en.pdf (europa.eu)"
    ]
    assert "PUBLIC\n" not in paper.text.replace("TO THE PUBLIC", "")
    assert "Way ahead incl." not in paper.text


def test_no_word_of_the_table_is_lost(paper: Document) -> None:
    """Tags, page marks and heads taken away, the words are those of the source, in number."""
    source = PAPER.read_text(encoding="utf-8")
    source = re.sub(r"^(Action\tLead.*|PUBLIC|---)$", " ", source, flags=re.MULTILINE)
    source = re.sub(r"</?sup>", "", source)
    source = re.sub(r"<[^>]+>|\*\*|\]\(#\)|[\\\[]|\]", " ", source).replace("&amp;", "&")
    text = re.sub(r"[\[\]]", " ", paper.text)
    assert sorted(re.findall(r"\w+", text)) == sorted(re.findall(r"\w+", source))


def test_each_character_knows_its_place_in_the_source(paper: Document) -> None:
    source = PAPER.read_text(encoding="utf-8")
    for run in paper.origin:
        here = paper.text[run.at : run.at + run.end - run.start]
        there = source[run.start : run.end].replace("\t", " ")
        joined = here == " "  # put between two pages, it stands nowhere in the source
        assert joined or here == there or there.startswith("&"), (here, there)


def test_spans_cover_what_they_say(paper: Document) -> None:
    for one in paper.actions:
        for cell in one.cells:
            for item in cell.items:
                words = item.span.of(paper.text)
                assert words == words.strip()
                assert words
                assert cell.span.start <= item.span.start < item.span.end <= cell.span.end
