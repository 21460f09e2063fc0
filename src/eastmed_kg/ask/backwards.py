"""What is paid for, carried out or placed: the question names by whom or where, and asks what."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from . import describe, lines
from .answer import Answer, Outcome, silent
from .concepts import small
from .context import Question
from .names import Named, label_of, nodes_of
from .stated import Stated, once, stated
from .terms import Term
from .wanted import PROJECTS, wanted

#: The funds of a body are told apart from it: no paper says of each whose it is.
_SAID_ALONE = (
    "Only what the paper says that {label} funds; what an instrument funds stands under its name."
)
_SIGNED = re.compile(r"\bsignature\b.*\b(?:contract|agreement)\b", re.IGNORECASE)


def funds(question: Question) -> Answer | None:
    """What an instrument, a body or a country pays for."""
    r = question.reading
    if "WHO" in r.asks or r.kinds & {"K_FUND", "K_ORG"} or "HOW_MUCH" in r.asks:
        return None
    if not (r.has("FUND", "MONEY", "SUPPORT") or _asks_projects(question)):
        return None
    if payers := r.named("FundingInstrument")[:1]:
        return _by(question, payers, ("fundedBy",), "funds")
    places = r.named("Country", "Place")[:1]
    if places and (whole := _whole(question)) and not _rest(question, [*whole, *places]):
        return None
    bodies = r.named("Organisation", "Country")[:1] if r.has("FUND") else []
    found = _by(question, bodies, ("fundedBy",), "funds")
    if not found or found.outcome is not Outcome.ANSWERED:
        return None
    return replace(found, notes=(*found.notes, _SAID_ALONE.format(label=label_of(bodies))))


def implements(question: Question) -> Answer | None:
    """Which projects a body carries out, leads, joins or has signed a contract for."""
    r = question.reading
    if r.asks & {"WHO", "HOW_MUCH", "WHEN", "HOW_LONG", "UNTIL_WHEN"} or "K_ORG" in r.kinds:
        return None
    bodies = r.named("Organisation")[:1]
    if not bodies or not (r.has("IMPLEMENT", "LEAD", "PARTNER") or _asks_projects(question)):
        return None
    found = _by(question, bodies, ("implementedBy", "ledBy", "partner"), "carries out or joins")
    signed = lines.rows(_signed(question, bodies)) if not question.words else ()
    if not signed:
        return found
    rows = found.rows if found and found.outcome is Outcome.ANSWERED else ()
    return Answer(f"what {label_of(bodies)} does", Outcome.ANSWERED, "", (*rows, *signed))


def _signed(question: Question, bodies: Sequence[Named]) -> list[Stated]:
    """The signing of contracts and agreements that the bodies took part in."""
    own = set(nodes_of(bodies))
    events = [
        node.node for node in question.index.nodes.values()
        if node.type == "Event" and node.near & own and _SIGNED.search(node.label)
    ]  # fmt: skip
    return stated(question.engine, None, ("event",), events)


def placed(question: Question) -> Answer | None:
    """The projects for or in a country or place."""
    r = question.reading
    places = r.named("Country", "Place")[:1]
    asks = _asks_projects(question) or (r.has("FUND") and _whole(question))
    if not places or not asks or r.has("LEAD", "MONEY"):
        return None
    named = [*places, *_whole(question)]
    if r.asks & {"WHO", "WHEN", "HOW_MUCH"} or _asks_of_one(question, named):
        return None
    edges = ("supportsCountry", "location", "partner")
    found = _of_described(question, named, _related(question, places, edges))
    if not found:
        return None
    label, number = label_of(places), len({one.subject for one in found})
    paid = stated(question.engine, {one.subject for one in found}, ("fundedBy",) * r.has("FUND"))
    if not paid and "K_PROJECT" not in r.kinds and wanted(r):
        return None
    found += paid
    text = f"{number} project{'s' * (number > 1)} for {label}:"
    return Answer(f"projects in {label}", Outcome.ANSWERED, text, lines.rows(found))


def _whole(question: Question) -> list[Named]:
    """The payer that goes without saying in these papers, in other words: the EU."""
    named = question.reading.named("Organisation") if question.reading.has("FUND") else []
    return [one for one in named if one.raw.casefold() in small()]


def _asks_of_one(question: Question, places: Sequence[Named]) -> bool:
    """Whether more than the places describes a project, of which something is asked."""
    r = question.reading
    paid = r.has("FUND") and not _rest(question, places)
    return "K_PROJECT" not in r.kinds and bool(wanted(r)) and not paid


def _by(
    question: Question, bodies: Sequence[Named], edges: Sequence[str], verb: str
) -> Answer | None:
    """What stands in these relations to the bodies, of what the rest of the question describes."""
    if not bodies or _asks_of_described(question, bodies):
        return None
    every = _related(question, bodies, edges)
    found = _of_described(question, bodies, every)
    label = label_of(bodies)
    if not found and _rest(question, bodies):
        return None
    if not found:
        return silent(f"what {label} {verb}", f"a project that {label} {verb}")
    number = len({one.subject for one in found})
    text = f"{label} {verb} {number} projects:" if number > 1 else ""
    return Answer(f"what {label} {verb}", Outcome.ANSWERED, text, lines.rows(found))


def _related(question: Question, bodies: Sequence[Named], edges: Collection[str]) -> list[Stated]:
    found = once(stated(question.engine, None, edges, nodes_of(bodies)))
    return [one for one in found if one.type in PROJECTS]


def _rest(question: Question, bodies: Sequence[Named]) -> list[Term]:
    return [term for term in question.terms(without=bodies) if term.required]


def _asks_of_described(question: Question, bodies: Sequence[Named]) -> bool:
    """Whether what the rest describes is asked for something of its own: its budget, its end."""
    words = any(not term.things for term in _rest(question, bodies))
    return words and bool(wanted(question.reading))


def _of_described(
    question: Question, bodies: Sequence[Named], found: Sequence[Stated]
) -> list[Stated]:
    """The statements whose subject the rest of the question describes."""
    rest = _rest(question, bodies)
    if not rest:
        return list(found)
    fits = describe.things(question.index, rest, PROJECTS)
    close = {fit.node.node for fit in fits if describe.is_close(fit, rest)}
    return [one for one in found if one.subject in close]


def _asks_projects(question: Question) -> bool:
    return "K_PROJECT" in question.reading.kinds | question.reading.named_kinds
