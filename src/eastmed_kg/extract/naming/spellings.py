"""A described project's label → the other ways in which people, and the paper itself, put it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_IN_COUNTRY = re.compile(r"(?P<what>[\w -]+? (?:project|programme)) (?:in|for) (?P<where>[A-Z]\w+)")
_FILLER = re.compile(r" (?:adopted |the )+")
_PAYER = re.compile(r"^(?P<payer>\S+)[- ](?:funded|financed) (?=\w)")
_PURPOSE = re.compile(
    r"(?:project|programme|action|support) to (?:set up|establish|create) "
    r"(?:an? |the )?(?P<what>.{8,})"
)


def also_called(label: str, payers: Iterable[str], places: Iterable[str]) -> set[str]:
    """Other spellings of ``label``; ``payers`` are names of who pays, ``places`` where it is.

    >>> sorted(also_called("FOO-funded action on law", [], []))
    ['FOO action on law', 'action on law']
    """
    plain = {label, *_without_payer(label), *_turned(label)}
    told = {
        f"{name} {word} {place}"
        for name in plain
        for word in ("in", "of", "for")
        for place in places
    }
    paid = {spelling for name in plain for spelling in _with_payer(name, list(payers))}
    purpose = {found["what"] for name in plain if (found := _PURPOSE.search(name))}
    return (plain | told | paid | purpose) - {label}


def _turned(label: str) -> Iterator[str]:
    """The other order of words: "pilot project in FOO" is also called "FOO pilot project"."""
    found = _IN_COUNTRY.fullmatch(label)
    if found:
        yield from (f"{found['where']} {found['what']}", f"{found['what']} in {found['where']}")


def _without_payer(label: str) -> Iterator[str]:
    """The label without payer: "FOO-funded action adopted on the …" is also "action on …"."""
    plain = _FILLER.sub(" ", label)
    for name in (label, plain):
        yield name
        yield _PAYER.sub("", name)
        yield _PAYER.sub(r"\g<payer> ", name)


def _with_payer(label: str, payers: list[str]) -> Iterator[str]:
    """The payer by its other names: "Fund for Oaks project" is also "FFO project"."""
    for payer in payers:
        if label.startswith(f"{payer} "):
            yield from (f"{other}{label[len(payer) :]}" for other in payers)
