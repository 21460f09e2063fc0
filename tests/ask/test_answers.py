"""Outsiders' questions against the real paper: every answer judged, every miss published."""

from __future__ import annotations

import statistics
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from asked import Said, Verdict, judge, misses, questions
from eastmed_kg.ask.engine import Asked, asked
from eastmed_kg.ask.reader import Reader
from eastmed_kg.cli.answer_text import text
from eastmed_kg.query.engine import LocalStore

MISSES = Path(__file__).with_name("misses.txt")
Judged = list[tuple[dict[str, Any], Asked, Verdict]]


@pytest.fixture(scope="module")
def judged(store: LocalStore) -> Judged:
    """Every question with its answer and the verdict on it."""
    reader = Reader(store)
    answers = [(one, asked(reader, one["q"])) for one in questions()]
    return [(one, found, judge(one, found)) for one, found in answers]


def test_the_misses_are_those_that_are_published(judged: Judged) -> None:
    published = MISSES.read_text(encoding="utf-8").splitlines()
    found = list(misses((one, verdict) for one, _, verdict in judged))
    assert found == published


def test_what_is_answered_is_right_and_most_is_answered(judged: Judged) -> None:
    wanted = [v.outcome for one, _, v in judged if one["expect"]["must"]]
    counts = Counter(wanted)
    given = counts["correct"] + counts["wrong"]
    assert counts["correct"] / given >= 0.98
    assert given / len(wanted) >= 0.92


def test_what_the_paper_does_not_tell_is_not_answered(judged: Judged) -> None:
    wrong = [
        one["id"] for one, _, v in judged if not one["expect"]["must"] and v.outcome == "wrong"
    ]
    assert wrong == []


def test_a_right_answer_names_the_actions_that_prove_it(judged: Judged) -> None:
    right = [(one, found) for one, found, v in judged if v.outcome == "correct"]
    proven = [(one, found) for one, found in right if one["expect"]["must"]]
    named = [
        set(one["expect"]["actions"]) <= Said("\n".join(text(found))).actions
        for one, found in proven
    ]
    assert sum(named) / len(named) >= 0.95


def test_an_answer_is_short(judged: Judged) -> None:
    sizes = [len("\n".join(text(found))) for _, found, _ in judged]
    assert statistics.median(sizes) < 600
