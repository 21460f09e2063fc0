"""Two editions → the actions that came or went, and what changed in their heads."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.folding import fold
from ..model.ordering import action_order
from ..query.told import Told
from ..query.wording import Wording
from .change import Change, Kind
from .edition import Edition

#: What stands in the head of a row, and never among its facts.
HEADS = frozenset(("title", "section", "status", "leadActor", "redactions", "withheld"))


def action_changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Actions that are new, that can be seen now, and that are gone."""
    for number in sorted(new.actions - old.actions, key=action_order):
        kind = Kind.ACTION_NOW_VISIBLE if number in old.missing else Kind.ACTION_ADDED
        title = _one(new, number, "title")
        yield Change(
            number, kind, f"Action {number}", "title",
            new=title.object if title else None, quote_new=title.quote if title else None,
        )  # fmt: skip
    for number in sorted(old.actions - new.actions, key=action_order):
        title = _one(old, number, "title")
        yield Change(
            number, Kind.ACTION_REMOVED, f"Action {number}", "title",
            old=title.object if title else None, quote_old=title.quote if title else None,
        )  # fmt: skip


def head_changes(old: Edition, new: Edition, number: str, wording: Wording) -> Iterator[Change]:
    """What changed in title, status and leads of an action that both editions show."""
    for edge, kind in (("title", Kind.TITLE_CHANGED), ("status", Kind.STATUS_CHANGED)):
        before, after = _one(old, number, edge), _one(new, number, edge)
        if (before or after) and not _same_words(before, after, wording):
            yield changed(kind, before, after)
    for after in _all(new, number, "leadActor"):
        yield changed(Kind.LEAD_ADDED, None, after)
    for before in _all(old, number, "leadActor"):
        yield changed(Kind.LEAD_REMOVED, before, None)


def _same_words(one: Told | None, other: Told | None, wording: Wording) -> bool:
    """Whether both tell the same but for spelling: "On-going" is "Ongoing"."""
    own, others = one.object if one else "", other.object if other else ""
    squeezed = fold(own).replace(" ", "") == fold(others).replace(" ", "")
    return squeezed or wording.words(own) == wording.words(others)


def changed(kind: Kind, old: Told | None, new: Told | None, entity: str | None = None) -> Change:
    """A change of what one fact tells into what another tells; either may be missing.

    Raises ValueError when both are.
    """
    told = new or old
    if told is None:
        raise ValueError("a change has an old or a new side")
    return Change(
        told.action, kind, entity or (old or told).subject, told.edge,
        old.object if old else None, new.object if new else None,
        old.when if old else None, new.when if new else None,
        old.quote if old else None, new.quote if new else None,
    )  # fmt: skip


def _all(edition: Edition, number: str, edge: str) -> list[Told]:
    return [one for one in edition.facts.get(number, ()) if one.edge == edge]


def _one(edition: Edition, number: str, edge: str) -> Told | None:
    return next(iter(_all(edition, number, edge)), None)
