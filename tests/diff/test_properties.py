"""What must hold of any comparison: nothing from nothing, mirrors, and no heed to the layout."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from eastmed_kg.diff import compare_editions
from eastmed_kg.diff.change import Change, mirrored
from eastmed_kg.model.terms import SKOS
from eastmed_kg.pipeline import build
from eastmed_kg.query.engine import open_store
from eastmed_kg.query.facts import exchange_rows
from eastmed_kg.query.scope import Scope
from eastmed_kg.query.texts import canonical_text
from places import PAPER, ROOT

HERE = Path(__file__).parent
INIT, REV = "WK-10190-2024-INIT", "WK-10190-2024-REV-1"
HEAD = "Action\tLead actor(s)\tStatus\tWay ahead incl. timeline\tComments"


def compared(folder: Path, old: str, new: str) -> list[Change]:
    return compare_editions(open_store(folder), old, new, lambda name: canonical_text(name, folder))


def graph_of(tmp_path: Path, text: str) -> Path:
    """A graph of the real paper and a next edition with that text."""
    again = tmp_path / f"{REV}.md"
    again.write_text(text, encoding="utf-8")
    build(ROOT, (PAPER, again), tmp_path / "graph")
    return tmp_path / "graph"


def next_edition(day: str = "18 November 2024") -> str:
    """The real paper under the number and the day of a next edition."""
    text = PAPER.read_text(encoding="utf-8")
    text = text.replace("N° prev. doc.:\tWK 16820/2023 INIT", "N° prev. doc.:\tWK 10190/2024 INIT")
    text = text.replace("**WK 10190/2024 INIT**", "**WK 10190/2024 REV 1**")
    return text.replace("22 July 2024", day, 1)


def shuffled(text: str, seed: int) -> str:
    """The rows of each section in another order, each with all that follows it on other pages."""
    chance = random.Random(seed)  # noqa: S311
    parts = re.split(r"(?m)^(?=(?:<p>)?<[bi]>(?:\d+|[IVX]+)\. )", text)
    sections: list[list[str]] = [[]]
    for part in parts:
        if re.match(r"(?:<p>)?<i>", part) or not sections[-1]:
            sections.append([part])
        else:
            sections[-1].append(part)
    for section in sections:
        rows = [_without_break(row) for row in section[1:]]
        chance.shuffle(rows)
        section[1:] = rows
    breaks = f"\n\nPUBLIC\n\n{HEAD}\n"
    return breaks.join(_without_break(part) for section in sections for part in section)


def _without_break(rows: str) -> str:
    """Rows without the foot of their page and the head of the next."""
    return re.sub(rf"(?:\n *(?:PUBLIC|{re.escape(HEAD)})?)+$", "", rows)


@pytest.mark.parametrize("day", ["18 November 2024", "15 January 2026"])
def test_the_same_words_are_no_change_and_keep_their_ids(tmp_path: Path, day: str) -> None:
    folder = graph_of(tmp_path, next_edition(day))
    assert compared(folder, INIT, REV) == []
    told = [
        {fact["id"] for fact in exchange_rows(open_store(folder), scope=Scope(editions=(name,)))}
        for name in (INIT, REV)
    ]
    assert told[0] == told[1]


def test_an_edition_does_not_differ_from_itself(graph_folder: Path) -> None:
    assert compared(graph_folder, INIT, INIT) == []


@pytest.mark.parametrize("seed", range(4))
def test_rows_in_another_order_are_no_change(tmp_path: Path, seed: int) -> None:
    text = next_edition()
    assert shuffled(text, seed) != text
    assert compared(graph_of(tmp_path, shuffled(text, seed)), INIT, REV) == []


def test_other_pages_are_no_change(tmp_path: Path) -> None:
    """A row to a page, and no cell cut where it was cut."""
    lines = next_edition().split("\n")
    at = [n for n, line in enumerate(lines) if re.match(r"(?:<p>)?<b>\d+\. ", line)]
    for place in reversed(at):
        lines[place:place] = ["", "PUBLIC", "", HEAD]
    assert compared(graph_of(tmp_path, "\n".join(lines)), INIT, REV) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("EUROPOL", "Europol"),
        ("EUDEL", "EU DEL"),
        ("“", '"'),
        ("–", "-"),
        ("took place", "was held"),
        ("EUR 12,5 million", "EUR 12.5 million"),
        ("in Q3 2024", "in the third quarter of 2024"),
        (" TR ", " Türkiye "),
        ("Türkiye", "Turkey"),
        ("Bulgaria", "BG"),
        ("Cyprus", "CY"),
        (" and ", " & "),
        ("cooperation", "co-operation"),
        ("[REDACTED]", "█████"),
        ("<b>", "<p><b>"),
        ("</li> <li>", "</li><li>"),
    ],
)
def test_another_spelling_is_no_change(tmp_path: Path, old: str, new: str) -> None:
    text = next_edition()
    assert old in text
    assert compared(graph_of(tmp_path, text.replace(old, new)), INIT, REV) == []


def test_a_section_that_is_called_otherwise_later_has_both_names(tmp_path: Path) -> None:
    text = next_edition().replace("Enhance return and readmission", "Step up return, readmission")
    folder = graph_of(tmp_path, text)
    assert compared(folder, INIT, REV) == []
    query = (
        "SELECT ?one ?other { ?s a <https://w3id.org/eastmed-kg/ontology#Section> ; "
        f"<{SKOS}prefLabel> ?one ; <{SKOS}altLabel> ?other }}"
    )
    (row,) = open_store(folder).select(query).rows
    assert [str(getattr(term, "value", "")).split(" ")[0] for term in row] == ["Enhance", "Step"]


def test_asked_the_other_way_round_the_same_comes_mirrored(tmp_path: Path) -> None:
    build(ROOT, (PAPER, HERE / f"{REV}.md"), tmp_path / "graph")
    there, back = (compared(tmp_path / "graph", *names) for names in ((INIT, REV), (REV, INIT)))
    assert back == [mirrored(one) for one in there]
    assert len(there) > 80
