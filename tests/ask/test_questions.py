"""The outsiders' questions are sound: what they expect stands in the paper."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import Any

import pytest

from asked import questions
from places import PAPER

CLASSES = {"answerable", "ambiguous", "unanswerable", "withheld"}
ASKED = questions()
by_id = pytest.mark.parametrize("asked", ASKED, ids=[asked["id"] for asked in ASKED])


@pytest.fixture(scope="module")
def words() -> str:
    """The paper without tags, emphasis and line breaks."""
    text = PAPER.read_text(encoding="utf-8")
    return plain(html.unescape(re.sub(r"<[^>]+>", " ", text)).replace("*", ""))


def plain(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text).strip()


def test_there_are_many_each_with_a_name_of_its_own() -> None:
    assert len(ASKED) >= 600
    assert max(Counter(asked["id"] for asked in ASKED).values()) == 1


@by_id
def test_its_words_stand_in_the_paper(asked: dict[str, Any], words: str) -> None:
    assert asked["class"] in CLASSES
    for part in filter(None, asked["quote"].split(" || ")):
        assert plain(part) in words


@by_id
def test_an_answer_is_expected_where_there_is_one(asked: dict[str, Any]) -> None:
    assert bool(asked["expect"]["must"]) is (asked["class"] in {"answerable", "ambiguous"})


@by_id
def test_what_must_not_be_said_is_not_what_the_quote_says(asked: dict[str, Any]) -> None:
    if asked["class"] in {"answerable", "ambiguous"}:
        quote = f" {plain(asked['quote'])} "
        said = [no for no in asked["expect"]["must_not"] if f" {plain(no)} " in quote]
        assert said == []
