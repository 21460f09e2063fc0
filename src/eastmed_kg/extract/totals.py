"""A counted number → whether it is a running total, and up to which day."""

from __future__ import annotations

from ..model.fact import When, WhenRole
from .counted import Count, Dated, is_done_to
from .events.acts import SENT
from .grammar.dates import Relation
from .passage import Passage
from .syntax.clauses import Clause, Sentence
from .syntax.skeleton import Kind


def up_to(passage: Passage, at: int, lead: tuple[int, int], *, adds_up: bool, stands: bool) -> When:
    """As in "By 28 February 2025, 2,592 refugees …", "As of …": a running total up to that day.

    Behind its verb only what was done adds up: "relocated as of"; what is deployed stands.
    """
    date = passage.date(at)
    as_of = date.words.lower().startswith("as of ") and not stands
    opens = (as_of or date.relation is Relation.BY) and lead[0] <= at < lead[1]
    if not opens and not (as_of and adds_up):
        return date.when
    return When(f"../{date.when.edtf.removesuffix('/..')}", date.when.basis)


def sums_up(clause: Clause, count: Count, line: str) -> bool:
    """Whether the clause says what was done to the things counted, as time goes on."""
    verb = clause.group.verb
    told = count.what.endswith("ed") and clause.group.passive
    done = told or is_done_to(clause, count, line)
    return verb is not None and verb.base not in SENT and done


def running_total(passage: Passage, sentence: Sentence, count: Count) -> Dated | None:
    """A running total "by" a day."""
    behind = passage.skeleton.places(count.end, min(count.end + 8, sentence.end), Kind.DATE)
    for at in behind:
        date = passage.date(at)
        total = date.words.lower().startswith("up to")
        if date.relation is Relation.BY or total:
            when = When(f"../{date.when.edtf}", date.when.basis)
            return Dated(when, WhenRole.OCCURRED, at)
        break
    return None
