"""An acronym for a plan, with what the plan is about → the plan as one thing.

"Operational Action Plan (OAP) on migrant smuggling", "Migrant Smuggling OAP" and "OAP Migrant
Smuggling" are one plan, whatever OAP is called in the next paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...model.names import Name, Type
from ..passage import Project
from ..syntax.skeleton import Kind, Mention

_PLAN = re.compile(r"\b(?:Plan|Strategy|Roadmap|Framework)$")
#: Acronyms that papers of this kind use without explaining them.
_USUAL = {"OAP": "Operational Action Plan"}
_SMALL = r"(?:on|in|and|for|is|to|by|with|of|during)\b"
_ABOUT = rf"(?:trafficking in human beings|[a-z]+(?: (?!{_SMALL})[a-z]+){{0,3}})"
_TITLE = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}"


class PlanFinder(NamedTuple):
    """The acronyms of plans with what they are short for, and how plans are written."""

    long_forms: dict[str, str]
    written: re.Pattern[str]


def plan_finder(long_forms: Mapping[str, str]) -> PlanFinder:
    """Finds the plans of a document by the acronyms that it defines, and by those all know."""
    defined = {short: long for short, long in sorted(long_forms.items()) if _PLAN.search(long)}
    known = _USUAL | defined
    one = "|".join(map(re.escape, known))
    longs = "|".join(map(re.escape, known.values()))
    written = re.compile(
        rf"(?:(?P<of>[A-Z]{{3,}}) )?(?:(?P<long>{longs})(?: \((?P<a>{one})\))? on (?P<x>{_ABOUT})|"
        rf"\b(?P<b>{one}) on (?P<y>{_ABOUT})|(?P<w>{_TITLE}) (?P<c>{one})\b|"
        rf"\b(?P<d>{one}) (?P<z>{_TITLE}))"
    )
    return PlanFinder(known, written)


def plans(text: str, finder: PlanFinder) -> Iterator[Mention]:
    """The plans of a passage as mentions of projects."""
    if not any(short in text or long in text for short, long in finder.long_forms.items()):
        return
    shorts = {long: short for short, long in finder.long_forms.items()}
    for found in finder.written.finditer(text):
        acronyms = (found[group] for group in "abcd" if found[group])
        short = next(acronyms, "") or shorts[found["long"]]
        about = next(found[group] for group in "xywz" if found[group])
        start = found.start() if not found["of"] else found.end("of") + 1
        name = _name(short, finder.long_forms[short], about)
        yield Mention(start, found.end(), Kind.PROJECT, (Project(name, start, found.end()),))


def _name(short: str, long: str, about: str) -> Name:
    topic, title = about.lower(), about.title()
    aliases = (f"{short} on {topic}", f"{title} {short}", f"{short} {title}")
    return Name(f"{long} on {topic}", Type.PROJECT, None, aliases)
