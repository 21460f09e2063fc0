"""Other ways of typing a question: the answer stays."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asked import is_silent
from eastmed_kg.ask.engine import Asked, asked
from eastmed_kg.ask.reader import Reader

PLAIN = (
    "Who funds SCOPE II?",
    "How much money goes to PROTTASHA II in Bangladesh?",
    "What does the Border Management and Visa Instrument pay for?",
    "Who implements the NACORAC project?",
    "Which actions does Frontex lead?",
    "When does PATHWAYS end?",
    "Which projects are in Lebanon?",
    "What is the total money for Türkiye?",
    "What is the status of action 12?",
    "Who leads the action on the Schengen visa procedures?",
    "How many migrant smugglers were arrested in 2023?",
    "What happened in Dhaka?",
    "Where is the budget of MIRAMI?",
    "Which of the actions have no status?",
)
#: Ways of asking the same, in other words or in another order.
SAME = (
    ("Who funds SCOPE II?", "SCOPE II: who pays for it?"),
    ("Who funds SCOPE II?", "by whom is SCOPE II financed"),
    ("Who funds SCOPE II?", "which fund bankrolls scope 2"),
    ("Who funds SCOPE II?", "Could you please tell me who finances the SCOPE II project? Thanks!"),
    ("How much is EMPATHY worth?", "EMPATHY budget"),
    ("How much is EMPATHY worth?", "what does EMPATHY cost"),
    ("How much is EMPATHY worth?", "price of EMPATHY in euros"),
    ("Which actions does Frontex lead?", "actions led by Frontex"),
    ("Which actions does Frontex lead?", "Frontex is the lead actor of which actions"),
    ("Which projects are in Lebanon?", "Lebanese projects"),
    ("Which projects are in Lebanon?", "projects for Lebanon"),
    ("total money for Turkey", "total money for Türkiye"),
    ("total money for Turkey", "total money for TR"),
    ("What does the MPF pay for?", "What does the Migration Partnership Facility finance?"),
    ("When does PATHWAYS end?", "PATHWAYS end date"),
    ("When does PATHWAYS end?", "until when does PATHWAYS run?"),
    ("Which organisation runs EMPATHY?", "Which organization runs EMPATHY?"),
    ("which programmes are in Iraq", "which programs are in Iraq"),
    ("removal centres", "removal centers"),
    ("Which action does EUROCONTROL lead?", "Which actions does Eurocontrol lead?"),
)


def without_accents(question: str) -> str:
    split = unicodedata.normalize("NFKD", question)
    return "".join(letter for letter in split if not unicodedata.combining(letter))


TYPED: dict[str, Callable[[str], str]] = {
    "lower case": str.lower,
    "without a question mark": lambda question: question.rstrip("?"),
    "without accents": without_accents,
    "spaces": lambda question: "  " + question.replace(" ", "   ") + "\n",
    "politely": lambda question: f"Please tell me: {question} Thank you!",
    "full width": lambda question: question.replace("?", "？"),
    "curly quotes": lambda question: f"“{question}”",
}


def told(reader: Reader, question: str) -> list[tuple[str, ...]]:
    """What is answered, in no order: the lines and the words that prove them."""
    found = asked(reader, question)
    rows = (row for answer in found.answers for row in answer.rows)
    return sorted((row.text, *(proof.quote for proof in row.proofs)) for row in rows)


def outcomes(found: Asked) -> list[str]:
    return [answer.outcome.value for answer in found.answers]


@pytest.mark.parametrize("way", TYPED)
@pytest.mark.parametrize("question", PLAIN)
def test_however_it_is_typed(reader: Reader, question: str, way: str) -> None:
    assert told(reader, TYPED[way](question)) == told(reader, question)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_however_it_is_said(reader: Reader, one: str, other: str) -> None:
    assert told(reader, one)
    assert told(reader, other) == told(reader, one)


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("PROTTASHA", "PROTASHA"), ("PROTTASHA", "PROTTASAH"), ("PATHWAYS", "PATWAYS"),
        ("EMPATHY", "EMPAHTY"), ("NACORAC", "NACORAK"), ("EASTEAMS", "EASTEMS"),
    ],
)  # fmt: skip
def test_a_slip_in_a_name_is_read_and_shown(reader: Reader, right: str, typed: str) -> None:
    number = " II" if right == "PROTTASHA" else ""
    found = asked(reader, f"Who funds {typed}{number}?")
    assert told(reader, f"Who funds {typed}{number}?") == told(
        reader, f"Who funds {right}{number}?"
    )
    assert [slip.typed for slip in found.slips] == [typed]


@pytest.mark.parametrize("other", ["SCOPE III", "PROTTASHA IV", "UNHCR", "Tunisia", "EMPACT"])
def test_a_name_is_never_swapped_for_another(reader: Reader, other: str) -> None:
    found = asked(reader, f"How much money has {other}?")
    assert found.slips == ()
    assert is_silent(found)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_order_of_keywords_does_not_matter(reader: Reader, data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(("SCOPE_II funding", "budget PATHWAYS", "IOM projects",
                                       "NACORAC implementer", "iraq projects")))  # fmt: skip
    turned = " ".join(data.draw(st.permutations(words.split())))
    assert told(reader, turned.replace("_", " ")) == told(reader, words.replace("_", " "))
