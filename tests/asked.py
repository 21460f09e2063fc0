"""The questions of these tests, and how an answer to one is judged."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from eastmed_kg.ask.answer import Outcome
from eastmed_kg.ask.engine import Asked
from eastmed_kg.cli.answer_text import text
from eastmed_kg.extract.grammar.dates import Anchor, find_dates
from eastmed_kg.extract.grammar.money import find_money
from eastmed_kg.model.edtf import bounds

FOLDER = Path(__file__).parent / "ask" / "questions"
_ISSUED = Anchor(dt.date(2024, 7, 22), frozenset())
_DAY = re.compile(r"20\d\d-\d\d(?:-\d\d)?")
_SUM = re.compile(r"(?:EUR|€) ?[\d.,]+(?: ?\w+)?")
_ANSWERABLE = {"answerable", "ambiguous"}


def questions(name: str = "*") -> list[dict[str, Any]]:
    """The questions of the files of that name, in the order of the files."""
    paths = sorted(FOLDER.glob(f"{name}.jsonl"))
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [json.loads(line) for line in lines]


class Verdict(NamedTuple):
    """How an answer was judged, and why; an abstention is no miss of an unanswerable question."""

    outcome: str
    why: str = ""


def judge(asked: dict[str, Any], found: Asked) -> Verdict:
    """``correct``, ``abstained`` or ``wrong``: what has to be told is, what must not be is not."""
    said = Said("\n".join(text(found)))
    expect = asked["expect"]
    false = [one for one in expect["must_not"] if said.has(one)]
    if asked["class"] not in _ANSWERABLE:
        silent = not found.answered or said.owns_up()
        return Verdict("correct" if silent and not false else "wrong", ", ".join(false))
    if not found.answered:
        return Verdict("abstained", found.answers[0].outcome.value)
    missing = ["|".join(group) for group in expect["must"] if not any(map(said.has, group))]
    return Verdict("wrong" if missing or false else "correct", ", ".join([*missing, *false]))


class Said:
    """What an answer says, so that it can be looked for in whatever way it is written."""

    def __init__(self, answer: str) -> None:
        self.raw = " ".join(answer.split())
        self.plain = plain(answer)

    def has(self, wanted: str) -> bool:
        """Whether the words stand there, or the same day, sum or action in other words."""
        if re.fullmatch("[A-Z]{2}", wanted):
            return bool(re.search(rf"\b{wanted}\b", self.raw))
        if f" {plain(wanted)} " in f" {self.plain} " or self._begins(wanted):
            return True
        if action := re.fullmatch(r"actions? (\d+)", wanted):
            return action[1] in self.actions
        if _DAY.fullmatch(wanted):
            return any(_same_time(wanted, edtf) for edtf in dates(self.raw))
        return bool(_SUM.fullmatch(wanted) and sums(wanted) & sums(self.raw))

    def _begins(self, wanted: str) -> bool:
        """Whether a word begins so, as "synerg" does synergies."""
        return (
            not wanted[-1].isdigit()
            and not wanted.isupper()
            and (f" {plain(wanted)}" in f" {self.plain}")
        )

    @property
    def actions(self) -> set[str]:
        """The numbers of all actions that are named."""
        runs = re.findall(r"\bactions? (\d+(?:(?:, | and )\d+)*)", self.raw, re.IGNORECASE)
        return {number for run in runs for number in re.findall(r"\d+", run)}

    def owns_up(self) -> bool:
        """Whether an answer says itself that something is missing."""
        return any(one in self.plain for one in ("withheld", "not stated", "outside this paper"))


def plain(words: str) -> str:
    """Words without case, accents and punctuation; 61,000 is one number."""
    joined = re.sub(r"(?<=\d),(?=\d{3}\b)", "", words)
    bare = unicodedata.normalize("NFKD", joined.replace("ı", "i").casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in bare if not unicodedata.combining(c))))


@cache
def dates(words: str) -> frozenset[str]:
    """The dates in words, as EDTF."""
    return frozenset(found.when.edtf for found in find_dates(words, _ISSUED))


@cache
def sums(words: str) -> frozenset[str]:
    """The amounts of money in words, in whole units."""
    return frozenset(f"{found.amount.value:f}" for found in find_money(words))


def _same_time(wanted: str, edtf: str) -> bool:
    """Whether a date is the day or month, or a span that begins or ends with it."""
    found = bounds(edtf)
    ends = (found.start_earliest, found.end_latest)
    if edtf.startswith(wanted):
        return True
    exact = found.start_earliest == found.start_latest
    return exact and any(day is not None and day.isoformat().startswith(wanted) for day in ends)


def misses(verdicts: Iterable[tuple[dict[str, Any], Verdict]]) -> Iterator[str]:
    """One line for each question that is not answered as it should be."""
    for asked, verdict in verdicts:
        if verdict.outcome != "correct":
            yield f"{asked['id']} {verdict.outcome}: {asked['q']} [{verdict.why}]"


def is_silent(found: Asked) -> bool:
    """Whether nothing is answered."""
    return all(one.outcome is not Outcome.ANSWERED for one in found.answers)
