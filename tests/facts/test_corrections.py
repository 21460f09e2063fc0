"""Decisions by a person: applied, counted, and refused where their words are not in the source."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from eastmed_kg.document import read_document
from eastmed_kg.errors import CorrectionError
from eastmed_kg.extract.extract import extract
from eastmed_kg.facts.corrections import apply_corrections, read_corrections
from eastmed_kg.facts.resolve import resolve
from eastmed_kg.model.fact import Entity, Fact, Origin
from eastmed_kg.model.names import WorldName

SENTENCE = "The LIMA project, with a budget of EUR 3 million, is implemented by UNHCR in Jordan."


Decision: TypeAlias = dict[str, Any]


def decision(verb: str, *, fact: Decision | None = None, **given: str | Decision) -> Decision:
    about = {
        "action": "1", "s": "LIMA", "s_type": "Project", "p": "fundedBy", "o": "Frontex",
        "o_type": "Organisation",
    }  # fmt: skip
    return {
        "edition": "WK-1-2024-INIT",
        "verb": verb,
        "fact": {**about, **(fact or {})},
        "quote": "The LIMA project",
        "reason": "a test",
        **given,
    }


def corrected(tmp_path: Path, world: tuple[WorldName, ...], *decisions: Decision) -> list[Fact]:
    paper, file = tmp_path / "invented.md", tmp_path / "corrections.jsonl"
    paper.write_text(
        "Brussels, 22 July 2024\n\nWK 1/2024 INIT\n\n"
        "Action\tLead actor(s)\tStatus\tWay ahead\tComments\n"
        f"1. Step up cooperation\tMS\tOngoing\t\t- {SENTENCE}\n",
        encoding="utf-8",
    )
    file.write_text("".join(json.dumps(one) + "\n" for one in decisions), encoding="utf-8")
    document = read_document(paper)
    readings = apply_corrections(document, extract(document, world), read_corrections(file), world)
    return resolve(document, readings, (name.key for name in world))


def said(facts: list[Fact]) -> dict[str, str]:
    return {
        fact.predicate.value: fact.object.label
        if isinstance(fact.object, Entity)
        else str(getattr(fact.object, "text", fact.object))
        for fact in facts
        if fact.subject.label == "LIMA"
    }


READ = {
    "budget": "EUR 3000000",
    "implementedBy": "United Nations High Commissioner for Refugees",
    "supportsCountry": "Jordan",
}


def test_without_corrections_nothing_is_corrected(
    tmp_path: Path, world: tuple[WorldName, ...]
) -> None:
    facts = corrected(tmp_path, world)
    assert said(facts) == READ
    assert {proof.origin for fact in facts for proof in fact.evidence} == {Origin.EXTRACTED}


def test_add_puts_a_fact_with_its_words(tmp_path: Path, world: tuple[WorldName, ...]) -> None:
    facts = corrected(tmp_path, world, decision("add"))
    assert said(facts) == {**READ, "fundedBy": "Frontex"}
    (added,) = [f for f in facts if f.evidence[0].origin is Origin.CORRECTED]
    assert isinstance(added.object, Entity)
    assert added.object.key == "frontex", "a name of the world keeps its key in a correction"
    assert added.evidence[0].quote == "The LIMA project"


def test_reject_takes_a_fact_away(tmp_path: Path, world: tuple[WorldName, ...]) -> None:
    wrong = decision("reject", fact={"p": "supportsCountry", "o": "Jordan", "o_type": "Country"})
    expected = {key: value for key, value in READ.items() if key != "supportsCountry"}
    assert said(corrected(tmp_path, world, wrong)) == expected


def test_change_puts_one_in_the_place_of_another(
    tmp_path: Path, world: tuple[WorldName, ...]
) -> None:
    change = decision(
        "change",
        fact={"p": "budget", "o": "EUR 3000000", "o_type": "Amount"},
        to={"o": "EUR 3100000"},
    )
    assert said(corrected(tmp_path, world, change)) == {**READ, "budget": "EUR 3100000"}


REFUSED = [
    (decision("add", quote="words that are not there"), "is not in action 1 of WK-1-2024-INIT"),
    (decision("add", fact={"action": "7"}), "is not in action 7"),
    (decision("reject"), "no such fact was read"),
    (decision("destroy"), "needs a verb and a reason"),
    (decision("add", reason=" "), "needs a verb and a reason"),
    (decision("add", fact={"p": "loves"}), "'loves' is not a valid Predicate"),
    ({"verb": "add"}, "not a correction"),
]


@pytest.mark.parametrize(("wrong", "says"), REFUSED)
def test_a_decision_that_cannot_stand_is_refused(
    tmp_path: Path, world: tuple[WorldName, ...], wrong: Decision, says: str
) -> None:
    with pytest.raises(CorrectionError, match=says):
        corrected(tmp_path, world, wrong)


def test_decisions_for_another_edition_wait_for_it(
    tmp_path: Path, world: tuple[WorldName, ...]
) -> None:
    assert said(corrected(tmp_path, world, decision("add", edition="WK-2-2025-REV-1"))) == READ
