"""The word lists of questions: every word stands once, and everything they name is understood."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources
from pathlib import Path

from eastmed_kg.ask import slots
from eastmed_kg.ask.concepts import alike, aside, concepts, small

ASK = Path(slots.__file__).parent
LISTS = resources.files("eastmed_kg.ask").joinpath("words")


def entries(name: str) -> list[str]:
    text = LISTS.joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_no_phrase_has_two_meanings() -> None:
    phrases = [p.strip() for line in entries("concepts") for p in line.partition(":")[2].split(",")]
    assert [p for p, count in Counter(phrases).items() if count > 1] == []


def test_a_word_that_asks_is_not_left_out() -> None:
    asking = {phrase[0] for phrase in concepts().meaning if len(phrase) == 1}
    assert asking & (small() | aside()) == set()
    assert small() & aside() == set()


def test_words_are_folded() -> None:
    phrases = {word for phrase in concepts().meaning for word in phrase}
    words = phrases | small() | aside() | set(alike())
    assert [word for word in words if not re.fullmatch(r"[a-z0-9]+", word)] == []


def test_every_concept_is_used_somewhere() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in ASK.glob("*.py"))
    named = set(concepts().meaning.values())
    assert [name for name in sorted(named) if not re.search(rf"\b{name}\b", code)] == []


def test_words_that_mean_the_same_do_so_both_ways() -> None:
    for word, others in alike().items():
        assert all(word in alike()[other] for other in others)
