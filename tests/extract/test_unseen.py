"""How far the rules carry: sentences they were not made for, against floors that only rise."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from eastmed_kg.model.fact import Predicate
from eastmed_kg.model.names import WorldName
from invented import OF_THE_ROW, read, said

VERDICTS = Path(__file__).parent / "unseen.txt"
LEAST_CASES = 130
#: Families that these verdicts do not label; tests/labels does.
NOT_LABELLED = OF_THE_ROW | {
    Predicate.COMMITMENT,
    Predicate.INDICATOR,
    Predicate.ROLE,
    Predicate.PART_OF,
    Predicate.SUPPORTS,
    Predicate.MEMBER_OF,
    Predicate.COOPERATES_WITH,
}
#: Of the facts that stand there, how many are found; of those found, how many stand there.
RECALL, PRECISION = 0.78, 0.97
#: The same for money alone, which is what the program is for.
MONEY_RECALL, MONEY_PRECISION = 0.82, 0.99


class Case(NamedTuple):
    """A sentence, the facts it states, and readings that count neither way."""

    sentence: str
    stated: frozenset[str]
    optional: frozenset[str]


def cases() -> list[Case]:
    found: list[Case] = []
    sentence, stated, optional = "", set[str](), set[str]()
    for line in [*VERDICTS.read_text(encoding="utf-8").splitlines(), "end"]:
        if line.startswith("#?"):
            optional.add(line[2:].strip())
        elif line.startswith("  "):
            stated.add(line.strip())
        elif line.strip() and not line.startswith("#"):
            if sentence:
                found.append(Case(sentence, frozenset(stated - {"nothing"}), frozenset(optional)))
            sentence, stated, optional = line, set(), set()
    return found


class Count(NamedTuple):
    """Facts found that stand there, facts missed, facts invented."""

    right: int
    missed: int
    invented: int

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.invented)


@pytest.fixture(scope="module")
def counts(
    tmp_path_factory: pytest.TempPathFactory, world: tuple[WorldName, ...]
) -> dict[str, Count]:
    folder = tmp_path_factory.mktemp("unseen")
    totals = {"all": [0, 0, 0], "money": [0, 0, 0]}
    for case in cases():
        facts = read(folder, case.sentence, world)
        found = {_loose(said(fact)) for fact in facts if fact.predicate not in NOT_LABELLED}
        stated, optional = set(map(_loose, case.stated)), set(map(_loose, case.optional))
        sets = (found & stated, stated - found, found - stated - optional)
        for number, facts_of in enumerate(sets):
            totals["all"][number] += len(facts_of)
            totals["money"][number] += sum(_is_money(fact) for fact in facts_of)
    return {name: Count(*numbers) for name, numbers in totals.items()}


def _loose(fact: str) -> str:
    """A fact with its events called by what happened to what: labels are free phrases."""
    if not re.search(r"\| (?:event|participant|location|ledBy) \|", fact):
        return fact
    bare = re.sub(r"\b(?:the|an?|projects?|programme|online|meeting|new) ", "", fact.casefold())
    return re.sub(r" by (?:(?! \|).)*", "", bare)


def _is_money(fact: str) -> bool:
    return fact.split(" | ")[1] in {"fundedBy", "budget"}


def test_enough_cases_were_collected() -> None:
    assert len(cases()) >= LEAST_CASES


def test_what_is_found_and_invented(counts: dict[str, Count]) -> None:
    assert counts["all"].recall >= RECALL
    assert counts["all"].precision >= PRECISION


def test_money_above_all(counts: dict[str, Count]) -> None:
    assert counts["money"].recall >= MONEY_RECALL
    assert counts["money"].precision >= MONEY_PRECISION
