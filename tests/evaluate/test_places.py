"""Quotes found in the canonical text."""

from __future__ import annotations

import pytest

from eastmed_kg.evaluate.places import Places
from evaluate.labelled import TEXT, TITLES, fact, found

FACTS = found(*TITLES)


def places(quote: str, action: str = "1") -> list[str]:
    (only,) = found(fact("event", "x", action=action) | {"quote": quote})
    return [span.of(TEXT) for span in Places(TEXT, FACTS).of_quote(only.said)]


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("in Vienna with DE", "in Vienna\nwith DE"),
        ("TURKIYE in q3", "Türkiye in Q3"),
        ("(EUR 1.5&nbsp;million, with IOM)", "EUR 1.5 million, with IOM"),
        ("on 2 May 2024 … with DE and AT, 12 people", "with DE and AT, 12 people"),
    ],
)
def test_a_quote_is_found_by_its_letters(quote: str, words: str) -> None:
    assert places(quote) == [words]


def test_a_quote_is_looked_for_in_its_own_action_first() -> None:
    text_at = [TEXT.index("Vienna"), TEXT.rindex("Vienna")]
    spans = [
        Places(TEXT, FACTS).of_quote(only.said)
        for only in found(*(fact("event", "x", action=one, quote="Vienna") for one in "12"))
    ]
    assert [[span.start for span in one] for one in spans] == [[at] for at in text_at]
    assert places("Kick-off of BETA", action="1") == ["Kick-off of BETA"]


def test_words_that_stand_nowhere_have_no_place() -> None:
    assert places("quite another sentence") == []
    assert places("…") == []


def test_offsets_of_another_edition_are_not_believed() -> None:
    (moved,) = found(fact("event", "x") | {"start": 3, "end": 20})
    assert [span.of(TEXT) for span in Places(TEXT, FACTS).of_fact(moved)] == ["Kick-off of ALPHA"]
