"""What can be asked of a thing: by which words, and which statements answer it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .reading import Reading

PROJECTS = ("Project", "Agreement")


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that can be asked of things of these ``types``.

    ``edges`` answer it; of a thing that has none of them, ``instead`` comes next to it. Where it is
    ``closed``, that nothing is stated is an answer; else the passages are looked through. ``kinds``
    limits what may answer to things of these classes.
    """

    name: str
    asked: Callable[[Reading], bool]
    edges: tuple[str, ...]
    types: tuple[str, ...]
    instead: tuple[str, ...] = ()
    closed: bool = True
    kinds: tuple[str, ...] = ()


def _keyword(r: Reading) -> bool:
    """Whether nothing is asked in so many words: "NACORAC funding"."""
    return not (r.asks - {"WHICH"}) and not r.kinds and not r.counted


def _who(r: Reading) -> bool:
    bodies = {"K_ORG", "K_COUNTRY"} & (r.kinds | r.named_kinds)
    return "WHO" in r.asks or bool(bodies) or _keyword(r)


def _funder(r: Reading) -> bool:
    if "K_FUND" in r.kinds | r.named_kinds:
        return True
    if "WHERE" in r.asks:  # where the money comes from
        return r.has("MONEY", "FUND")
    if "FUND" in r.relations and _who(r):
        return True
    return "WHO" in r.asks and r.has("MONEY") and not r.has("IMPLEMENT", "SUPPORT")


def _amount(r: Reading) -> bool:
    if "HOW_MUCH" in r.asks:
        return True
    if r.asks & {"WHERE", "WHO"}:
        return False
    money = r.has("MONEY") and "K_FUND" not in r.kinds
    return money or (r.has("FUND") and _keyword(r))


def _implementer(r: Reading) -> bool:
    return r.has("IMPLEMENT") and _who(r) and not r.dates


def _leader(r: Reading) -> bool:
    return r.has("LEAD") and _who(r) and not (_keyword(r) and r.named("Organisation"))


def _timed(r: Reading) -> bool:
    return bool(r.asks & {"WHEN", "UNTIL_WHEN", "BY_WHEN", "HOW_LONG"}) or _keyword(r)


def _starts(r: Reading) -> bool:
    return r.has("START") and _timed(r)


def _ends(r: Reading) -> bool:
    return (r.has("END") and _timed(r)) or "UNTIL_WHEN" in r.asks


def _countries(r: Reading) -> bool:
    if r.asks & {"HOW_MANY", "HOW_LONG"} or r.has("FUND", "LEAD", "PARTNER"):
        return False
    return "K_COUNTRY" in r.kinds or r.has("COVER")


def _partners(r: Reading) -> bool:
    bodies = bool({"K_COUNTRY", "K_ORG"} & (r.kinds | r.named_kinds))
    return r.has("PARTNER", "TOGETHER") and ("WHO" in r.asks or bodies or not r.asks)


def _place(r: Reading) -> bool:
    if r.words or "WHEN" in r.asks or r.has("EVIDENCE", "SAY", "MONEY", "FUND", "LEAD"):
        return False
    return "WHERE" in r.asks


ASPECTS = (
    Aspect("who funds it", _funder, ("fundedBy",), PROJECTS),
    Aspect("how much money it has", _amount, ("budget",), PROJECTS),
    Aspect(
        "who implements it",
        _implementer,
        ("implementedBy", "ledBy"),
        ("Action", *PROJECTS),
        instead=("partner", "leadActor"),
    ),
    Aspect(
        "who leads it",
        _leader,
        ("leadActor", "ledBy"),
        ("Action", *PROJECTS, "Event"),
        instead=("implementedBy",),
    ),
    Aspect("when it starts", _starts, ("start",), PROJECTS),
    Aspect("when it ends", _ends, ("end",), PROJECTS),
    Aspect(
        "how long it lasts",
        lambda r: "HOW_LONG" in r.asks,
        ("start", "end", "duration"),
        PROJECTS,
    ),
    Aspect(
        "which countries it covers",
        _countries,
        ("supportsCountry", "location"),
        PROJECTS,
        instead=("partner", "participant"),
        closed=False,
        kinds=("Country",),
    ),
    Aspect(
        "who takes part in it",
        _partners,
        ("partner", "participant", "ledBy", "implementedBy"),
        (*PROJECTS, "Event"),
        instead=("fundedBy",),
        closed=False,
    ),
    Aspect("where it is", _place, ("location",), (*PROJECTS, "Event"), closed=False),
)


def wanted(r: Reading) -> list[Aspect]:
    """The aspects that a question asks for.

    A question for how much money also says that there is some: who funds it is asked apart.
    """
    return [aspect for aspect in ASPECTS if aspect.asked(r)]
