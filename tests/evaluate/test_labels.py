"""Files of labels: what is read, and what is said of a line that is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eastmed_kg.errors import LabelError
from eastmed_kg.evaluate.labels import labels_of, read_labels
from evaluate.labelled import compared, line, write

GOOD = line("partner", "IOM")
BAD = [
    ("{", "not JSON"),
    ("[1]", "not a JSON object"),
    (json.dumps({**GOOD, "quote": " "}), "«quote» is missing"),
    (json.dumps({**GOOD, "o": None}), "«o» is missing"),
    (json.dumps({**GOOD, "p": "loves"}), "«loves» is no predicate of labelled facts"),
    (json.dumps({**GOOD, "p": "withheld"}), "«withheld» is no predicate of labelled facts"),
    (json.dumps({**GOOD, "when": "May 2024"}), "«May 2024» is no EDTF date"),
    (json.dumps({**GOOD, "when": 2024}), "«2024» is no EDTF date"),
    (json.dumps({**GOOD, "alt": {"p": "ledBy"}}), "«alt» is not a list of objects"),
    (json.dumps({**GOOD, "alt": [{"p": "loves"}]}), "«loves» is no predicate"),
    (json.dumps({**GOOD, "core": "yes"}), "«core» is neither true nor false"),
    (json.dumps({**GOOD, "aliases": {"o": "IOM"}}), "«aliases» is not a list of names"),
    (json.dumps({**GOOD, "alt": [{"aliases": ["IOM"]}]}), "«aliases» is not a list of names"),
]


@pytest.mark.parametrize(("wrong", "says"), BAD)
def test_a_line_that_is_no_label_is_named(tmp_path: Path, wrong: str, says: str) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n\n{wrong}\n", encoding="utf-8")
    with pytest.raises(LabelError) as raised:
        read_labels(path)
    assert f"{path}, line 3: " in str(raised.value)
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_file_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LabelError, match="no labelled fact is there"):
        read_labels(write(tmp_path))
    with pytest.raises(LabelError, match="cannot be read as labels"):
        read_labels(tmp_path / "none.jsonl")
    (tmp_path / "latin.jsonl").write_bytes("é".encode("latin-1"))
    with pytest.raises(LabelError, match="not UTF-8"):
        read_labels(tmp_path / "latin.jsonl")


def test_a_label_keeps_its_line_and_its_readings(tmp_path: Path) -> None:
    path = tmp_path / "labels.jsonl"
    alternative = {**GOOD, "action": 2, "core": True, "alt": [{"p": "ledBy", "when": "2024"}]}
    path.write_text(f"\n{json.dumps(GOOD)}\r\n\n{json.dumps(alternative)}", encoding="utf-8")
    plain, other = read_labels(path)
    assert (plain.line, plain.core, len(plain.readings)) == (2, False, 1)
    assert (other.line, other.core, other.own.action) == (4, True, "2")
    assert [(one.predicate, one.when) for one in other.readings] == [
        ("partner", None),
        ("ledBy", "2024"),
    ]


def test_the_labels_of_one_action(tmp_path: Path) -> None:
    labels = read_labels(write(tmp_path, GOOD, {**GOOD, "action": "12a"}))
    assert [one.line for one in labels_of(labels, "Action 12A")] == [2]
    with pytest.raises(LabelError, match="no labelled fact is about action «7»"):
        labels_of(labels, "7")


def test_quotes_that_the_edition_lacks_are_told(tmp_path: Path) -> None:
    result = compared(tmp_path, [GOOD, line("partner", "IOM", quote="quite other words")], [])
    assert result.unplaced == (1,)
