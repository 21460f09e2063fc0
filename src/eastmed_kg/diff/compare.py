"""Two editions of a graph → all that changed from the one to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..model.ordering import action_order
from ..query.engine import Engine
from ..query.told import Told
from ..query.wording import Wording, wording
from .change import Change, Kind, mirrored
from .edition import Edition, edition, heads_of, standing_plans
from .happenings import compare_happenings, is_report
from .heads import HEADS, action_changes, changed, head_changes
from .redactions import compare_redactions
from .relations import compare_relations
from .reports import Rarity, with_reports
from .sentences import Aligned, Row, align, holding
from .unread import unread_changes
from .unsaid import Unsaid


def compare_editions(
    engine: Engine, old: str, new: str, text_of: Callable[[str], str]
) -> list[Change]:
    """The changes from ``old`` to ``new``, action by action; both are file-safe names of editions.

    Promises are kept, and meetings held again, in the direction of time: asked the other way
    round, the same differences come mirrored. ``text_of`` gives the canonical text of an edition.
    Raises QueryError when the graph does not know when an edition was issued.
    """
    before, after = (
        edition(engine, name, other, text_of(name)) for name, other in ((old, new), (new, old))
    )
    if (before.issued, before.name) > (after.issued, after.name):
        return [mirrored(one) for one in _forward(engine, after, before)]
    return _forward(engine, before, after)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two editions in their order, and what helps to compare them."""

    old: Edition
    new: Edition
    heads: tuple[dict[str, list[int]], dict[str, list[int]]]
    plans: dict[str, list[Told]]
    rarity: Rarity
    wording: Wording


def _forward(engine: Engine, old: Edition, new: Edition) -> list[Change]:
    shared = sorted(old.actions & new.actions, key=action_order)
    other = [one for one in shared if _text(old, one) != _text(new, one)]
    standing = set(shared) - set(other)
    pair = _pair(engine, old, new, other)
    changes = [*action_changes(old, new)]
    for action in shared:
        changes += head_changes(old, new, action, pair.wording)
        changes += _readings(_facts(old, action), _facts(new, action)) if action in standing else ()
    for action in other:
        changes += _in_text(pair, action)
    return sorted(dict.fromkeys(changes), key=lambda one: action_order(one.action))


def _pair(engine: Engine, old: Edition, new: Edition, actions: list[str]) -> _Pair:
    heads = heads_of(engine, old, actions), heads_of(engine, new, actions)
    reported = [one for one in actions if any(map(is_report, _facts(new, one)))]
    plans = standing_plans(engine, old, reported)
    return _Pair(old, new, heads, plans, Rarity(old.text, new.text), wording(engine))


def _row(side: Edition, action: str, heads: dict[str, list[int]]) -> Row:
    block = side.blocks.get(action)
    return Row(block.start if block else 0, _text(side, action), heads.get(action, ()))


def _in_text(pair: _Pair, action: str) -> Iterator[Change]:
    """What changed in the running text of an action."""
    old, new, words = pair.old, pair.new, pair.wording
    aligned = align(_row(old, action, pair.heads[0]), _row(new, action, pair.heads[1]), words)
    redactions, covered = compare_redactions(action, aligned)
    yield from redactions
    facts = _rewritten(old, new, action, aligned)
    happened = compare_happenings(old, facts, pair.plans.get(action, []), aligned, words)
    rest = (
        [one for one in facts[0] if one not in happened.settled and not happened.is_past(one)],
        [one for one in facts[1] if one not in happened.settled],
    )
    changes = [*happened.changes, *compare_relations(old, rest, happened.events, words)]
    unsaid = Unsaid(old, new, aligned, tuple(covered), words)
    held = [one for one in changes if unsaid.holds(one)]
    told = with_reports(held, aligned, pair.rarity, words)
    yield from told
    days = old.issued, new.issued
    yield from unread_changes(action, aligned, [*redactions, *changes, *told], days, words)


def _rewritten(
    old: Edition, new: Edition, action: str, aligned: Aligned
) -> tuple[list[Told], list[Told]]:
    """The facts of either side that stand in sentences which the other side words differently."""
    standing = {*aligned.same, *aligned.same.values()}
    before, after = _facts(old, action), _facts(new, action)
    return (
        [one for one in before if holding(aligned.old, one.start) not in standing],
        [one for one in after if holding(aligned.new, one.start) not in standing],
    )


def _facts(side: Edition, action: str) -> list[Told]:
    return [one for one in side.facts.get(action, ()) if one.edge not in HEADS]


def _text(side: Edition, action: str) -> str:
    block = side.blocks.get(action)
    return side.text[block.start : block.end].rstrip() if block else ""


def _readings(before: Iterable[Told], after: Iterable[Told]) -> Iterator[Change]:
    """Facts that one edition has more than the other though the words are the same."""
    yield from (changed(Kind.READ_DIFFERENTLY, one, None) for one in before)
    yield from (changed(Kind.READ_DIFFERENTLY, None, other) for other in after)
