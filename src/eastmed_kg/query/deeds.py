"""A plan and a report → whether the report tells that the plan was carried out.

Both have to name the same things and to be of a compatible kind: what was to be signed is not
delivered by a visit. Without a shared name the words themselves have to be nearly the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from .wording import Wording, likeness, numbered_apart

#: Kinds of deeds by the verbs (and nouns, as ``wording`` writes them) that tell of them.
_KINDS: dict[str, frozenset[str]] = {
    kind: frozenset(words.split())
    for kind, words in {
        "agree": "sign conclude finalise finalize contract agree adopt approve endorse ratify",
        "begin": "start launch begin kick open inaugurate establish set create implement roll "
        "operationalise operationalize activate reinstate call",
        "publish": "publish present issue release report circulate submit adopt",
        "meet": "meet workshop conference dialogue roundtable seminar round session forum summit "
        "commission committee",
        "visit": "visit mission travel",
        "train": "train course exercise",
        "deploy": "deploy second send post",
        "deliver": "deliver provide hand supply donate equip transfer",
        "join": "join accede become member participate",
        "end": "complete finish end close finalise finalize conclude",
        "evaluate": "evaluate assess review",
    }.items()
}
#: What is still being made ready may end in any of these.
_READYING = frozenset("prepare preparation negotiate discuss propose draft explore plan".split())
_ENDS_OF_READYING = frozenset(("agree", "begin", "publish", "meet", "join", "deploy"))
#: What a phrase is about begins behind these words.
_ABOUT = re.compile(r"(?<=\w) (?:of|to|on|for|in|with|between|by)\b")
#: How alike phrases have to be that share a name, and those that share none.
_WITH_NAME, _WITHOUT = 0.34, 0.6


class Deed(NamedTuple):
    """What a phrase tells of: its words without dates, the kinds of deed it can be, and where."""

    words: Counter[str]
    kinds: frozenset[str]
    countries: frozenset[str] = frozenset()


def deed(phrase: str, wording: Wording) -> Deed:
    """The deed that a phrase names; its kind is told by what stands before what it is about.

    >>> sorted(deed("approval of the project to set up a scheme", Wording({})).kinds)
    ['agree']
    """
    words = wording.undated(phrase)
    cut = _ABOUT.search(phrase)
    head = _kinds(wording.undated(phrase[: cut.start()])) if cut else frozenset()
    return Deed(words, head or _kinds(words), frozenset(words) & wording.countries)


def _kinds(words: Iterable[str]) -> frozenset[str]:
    own = set(words)
    found = {kind for kind, of_kind in _KINDS.items() if own & of_kind}
    return frozenset(found | (_ENDS_OF_READYING if own & _READYING else set()))


def compatible(one: Deed, other: Deed) -> bool:
    """Whether two deeds can be of one kind and place; what says none of it can be any."""
    pairs = (one.kinds, other.kinds), (one.countries, other.countries)
    return all(not (own and others) or bool(own & others) for own, others in pairs)


def carried_out(plan: Deed, report: Deed) -> float:
    """How well a report fits a plan, from 0 (not at all) to 1."""
    if numbered_apart(plan.words, report.words) or not compatible(plan, report):
        return 0.0
    alike = likeness(plan.words, report.words)
    shared = {word for word in plan.words & report.words if ":" in word}
    enough = _WITH_NAME if shared and plan.kinds & report.kinds else _WITHOUT
    return alike if alike >= enough else 0.0
