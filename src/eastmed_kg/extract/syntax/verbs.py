"""Words → the verbs of administrative English that they are forms of, and the nouns of these."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources


class Sort(StrEnum):
    """What a verb makes of its sentence; ``words/verbs.tsv`` tells what each means."""

    ACT = "act"
    MILESTONE = "milestone"
    HAPPEN = "happen"
    HOLD = "hold"
    TOPIC = "topic"
    CARRY = "carry"
    BEGIN = "begin"
    STATE = "state"
    PLAN = "plan"


class Form(StrEnum):
    """A form of a verb."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: ``noun`` is what its event is called, ``participle`` what was done to its object."""

    base: str
    noun: str
    sort: Sort
    participle: str


#: A form: the verb, and which forms the word can be.
Forms = dict[str, tuple[Verb, frozenset[Form]]]

_VOWEL = re.compile(r"[aeiou]")
_Y = re.compile(r"(?<=[^aeiou])y$")
_DOUBLES = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")
#: Verbs of several syllables whose last is stressed double as well; the rest does not.
_SHORT = 4
_ED = re.compile(r"[a-z]{2,}[^aeiou\W]ed")
#: Words in -ed that are no verbs.
_NO_VERB = frozenset("indeed need speed seed feed shed exceed proceed united limited armed".split())


#: Verbs whose object may be an event: "carried out a mission".
CONDUCTS = frozenset(("carry out", "conduct", "undertake", "perform", "make", "pay"))


@cache
def forms() -> Forms:
    """Every form of every verb of the table, the first word of those of two words."""
    found: dict[str, tuple[Verb, set[Form]]] = {}
    for line in _table():
        base, past, participle, noun, sort = line.split("\t")
        head, _, particle = base.partition(" ")
        done = (past or _regular_past(base)).split(" ")[0]
        had = done if participle in {"", "-"} else participle.split(" ")[0]
        gerund = f"{done[:-2]}ing" if done == f"{head}{head[-1]}ed" else _gerund(head)
        verb = Verb(base, _noun(noun, gerund, particle), Sort(sort), f"{had} {particle}".strip())
        written = (head, _third(head), done, had, gerund)
        for word, form in zip(written, Form, strict=True):
            key = f"{word} {particle}" if particle else word
            found.setdefault(key, (verb, set()))[1].add(form)
    return {word: (verb, frozenset(kinds)) for word, (verb, kinds) in found.items()}


@cache
def first_words() -> frozenset[str]:
    """The words with which the form of a verb begins."""
    return frozenset(key.partition(" ")[0] for key in forms())


def _table() -> list[str]:
    text = resources.files(__package__).joinpath("words", "verbs.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _noun(noun: str, gerund: str, particle: str) -> str:
    return noun if noun != "-ing" else f"{gerund} {particle}".strip()


@cache
def nouns() -> frozenset[str]:
    """The nouns of the things done: "signature", "onboarding"; those of money are left out."""
    return frozenset(
        verb.noun for verb, _ in forms().values() if verb.sort in {Sort.ACT, Sort.MILESTONE}
    ) - {"support", "support to", "help", "assistance", "report", "increase", "request"} | {
        "outreach"
    }


def unknown(word: str) -> Verb | None:
    """The verb of a form in -ed that the table lacks: its event is called by its gerund.

    >>> unknown("reallocated").noun
    'reallocating'
    """
    if word in _NO_VERB or not _ED.fullmatch(word):
        return None
    stem = f"{word[:-3]}y" if word.endswith("ied") else word[:-2]
    return Verb(stem, f"{stem}ing", Sort.ACT, word)


def _third(base: str) -> str:
    if _Y.search(base):
        return _Y.sub("ies", base)
    return f"{base}es" if re.search(r"(?:s|x|z|ch|sh|o)$", base) else f"{base}s"


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if _Y.search(base):
        return _Y.sub("ied", base)
    return f"{base}{base[-1]}ed" if _doubled(base) else f"{base}ed"


def _gerund(base: str) -> str:
    if base.endswith("e") and not base.endswith("ee"):
        return f"{base[:-1]}ing"
    return f"{base}{base[-1]}ing" if _doubled(base) else f"{base}ing"


def _doubled(base: str) -> bool:
    return len(base) <= _SHORT and base != "open" and _DOUBLES.search(base) is not None
