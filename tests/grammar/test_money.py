"""Money in text: verdicts, amounts that are rendered and read back, and offsets."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eastmed_kg.extract.grammar.money import MoneyMention, find_money
from eastmed_kg.model.fact import AmountRole

LINES = Path(__file__).with_name("money.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if line and not line.startswith("#")]
#: No deadline: these tests say what is read, not how fast.
PATIENT = settings(deadline=None)
ROLES = {
    AmountRole.TOTAL_BUDGET: "total",
    AmountRole.GRANT: "grant",
    AmountRole.CONTRACT: "contract",
}
WHOLE = st.integers(1, 10**12)
SEPARATORS = st.sampled_from([",", ".", " ", "\u00a0", "\u2009", "\u202f", "'", "’"])
FACTORS = {
    "million": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "thousand": 10**3,
    "m": 10**6,
    "Mio": 10**6,
}
WORDS = (
    "EUR |€|$|1|12|000|5,5|1.200|, |.|-| to | and |between |million |bn |M€|euro|total budget: "
    "|up to | grant|contract of | per | each|year|\n|\u00a0|\u2009|𝟗|ü| 2024| 2-3 "
)
PIECES = st.sampled_from(WORDS.split("|"))


def shown(money: MoneyMention) -> str:
    amount = money.amount
    upper = f"-{money.upper:f}" if money.upper is not None else ""
    about = "~" if amount.approximate else None
    per = f"per {money.per}" if money.per else None
    return " ".join(filter(None, (f"{amount}{upper}", about, ROLES.get(amount.role), per)))


@pytest.mark.parametrize(("text", "verdict"), CASES)
def test_verdict(text: str, verdict: str) -> None:
    assert (" ; ".join(map(shown, find_money(text))) or "-") == verdict


def test_all_verdicts_are_collected() -> None:
    assert len(CASES) >= 140
    assert sum(verdict == "-" for _, verdict in CASES) >= 20


@PATIENT
@given(WHOLE, SEPARATORS)
def test_grouped_thousands_are_read_back(value: int, separator: str) -> None:
    words = f"EUR {value:,}".replace(",", separator)
    (found,) = find_money(f"It costs {words} in all.")
    assert (found.amount.value, found.amount.currency) == (Decimal(value), "EUR")
    assert found.end - found.start == len(words)


@PATIENT
@given(
    st.integers(1, 9999), st.integers(1, 99), st.sampled_from(",."), st.sampled_from(list(FACTORS))
)
def test_a_scale_never_loses_a_factor(whole: int, cents: int, mark: str, scale: str) -> None:
    (found,) = find_money(f"worth EUR {whole}{mark}{cents:02} {scale}.")
    assert found.amount.value == Decimal(f"{whole}.{cents:02}") * FACTORS[scale]
    assert found.amount.value.as_tuple().exponent == 0 or found.amount.value % 1


@PATIENT
@given(
    WHOLE, st.sampled_from(["EUR {}", "€{}", "€ {}", "{} EUR", "{} euros", "{}€", "EUR\u00a0{}"])
)
def test_a_currency_stands_before_or_behind(value: int, shape: str) -> None:
    words = shape.format(value)
    text = f"costs {words}."
    (found,) = find_money(text)
    assert found.amount.value == value
    assert text[found.start : found.end] == words


@PATIENT
@given(WHOLE)
def test_a_number_without_currency_is_no_money(value: int) -> None:
    assert find_money(f"about {value:,} pledges, {value} million, total budget: {value}") == []


@PATIENT
@given(st.lists(PIECES, max_size=24).map("".join))
def test_mentions_are_well_formed_in_any_text(text: str) -> None:
    end = 0
    for found in find_money(text):
        assert end <= found.start < found.end <= len(text)
        assert "E" not in str(found.amount)[3:]
        assert found.upper is None or found.upper > found.amount.value
        end = found.end


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(total budget: EUR 1.1 million)", "total budget: EUR 1.1 million"),
        ("- Approximately EUR 3.5 million have", "Approximately EUR 3.5 million"),
        ("a grant of up to EUR 5 million", "up to EUR 5 million"),
        ("contracts of EUR 5 million each,", "EUR 5 million each"),
        ("about EUR 2-3 million per year", "about EUR 2-3 million per year"),
        ("between EUR 2 and 3 million", "between EUR 2 and 3 million"),
        ("𝟗 Türkiye’s EUR 90\u2009000", "EUR 90\u2009000"),
        ("EUR 220 million to 2027", "EUR 220 million"),
        ("the EUR 2 million grant", "EUR 2 million"),
    ],
)
def test_the_phrase(text: str, words: str) -> None:
    (found,) = find_money(text)
    assert text[found.start : found.end] == words


def test_a_value_is_exact_and_plain() -> None:
    (found,) = find_money("EUR 1.1 million")
    assert found.amount.value.as_tuple() == Decimal(1100000).as_tuple()
    assert format(found.amount.value, "f") == "1100000"


@pytest.mark.parametrize(
    "piece",
    [
        "1 000 ",
        "1,000,",
        "9",
        "€1",
        "EUR 1 ",
        "EUR 1 million to ",
        "total budget of ",
        " ",
        "up to ",
    ],
)
def test_a_hostile_text_comes_to_an_end(piece: str) -> None:
    text = (piece * (200_000 // len(piece) + 1))[:200_000]
    found = find_money(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
