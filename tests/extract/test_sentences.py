"""Sentence by sentence: what the rules read, compared with a file of verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from eastmed_kg.model.fact import Amount, Predicate
from eastmed_kg.model.names import WorldName
from invented import OF_THE_ROW, read, said

VERDICTS = Path(__file__).parent / "sentences.txt"
LEAST = 85


def cases() -> Iterator[tuple[str, frozenset[str]]]:
    sentence, facts = "", list[str]()
    for line in [*VERDICTS.read_text(encoding="utf-8").splitlines(), "end"]:
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("  "):
            facts.append(line.strip())
            continue
        if sentence:
            assert facts, f"no verdict for: {sentence}"
            yield sentence, frozenset(fact for fact in facts if fact != "nothing")
        sentence, facts = line, []


CASES = list(cases())


def test_enough_cases_were_collected() -> None:
    assert len(CASES) >= LEAST


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[s[:60] for s, _ in CASES])
def test_a_sentence_states_these_facts(
    tmp_path: Path, sentence: str, expected: frozenset[str], world: tuple[WorldName, ...]
) -> None:
    facts = read(tmp_path, sentence, world)
    found = {said(fact) for fact in facts if fact.predicate not in OF_THE_ROW}
    assert found == expected


def test_each_fact_quotes_words_of_its_sentence(
    tmp_path: Path, world: tuple[WorldName, ...]
) -> None:
    for sentence, _ in CASES:
        for fact in read(tmp_path, sentence, world):
            for proof in fact.evidence:
                assert proof.quote in f"1. Step up cooperation MS Ongoing {sentence}"


def test_amounts_keep_that_they_are_approximate(
    tmp_path: Path, world: tuple[WorldName, ...]
) -> None:
    sentence = "Approximately EUR 3.5 million have been granted to RO for the radar network."
    (amount,) = [
        fact.object for fact in read(tmp_path, sentence, world) if isinstance(fact.object, Amount)
    ]
    assert amount.approximate


@pytest.mark.parametrize(
    "text",
    ["A" * 20_000, "AB-" * 7_000, "FOO project " + "(a) " * 4_000, "Frontex, " * 2_000],
    ids=["one word", "one compound", "brackets", "a list"],
)
def test_what_never_ends_is_read_to_its_end(
    text: str, tmp_path: Path, world: tuple[WorldName, ...]
) -> None:
    assert {fact.predicate for fact in read(tmp_path, text, world)} >= {Predicate.TITLE}


def test_a_sentence_that_breaks_off_anywhere_is_read(
    tmp_path: Path, world: tuple[WorldName, ...]
) -> None:
    """A paper is cut by redactions: what stands before one ends with any word."""
    modals = ["The source could not", "Frontex will", "The report may be", "The project is to be"]
    begun = [" ".join(s.split()[:at]) for s, _ in CASES[::6] for at in range(3, 12, 2)]
    for words in [*modals, *begun]:
        assert all(fact.evidence for fact in read(tmp_path, words, world))
