"""Events and plans of one action in two editions → which are the same, and what became of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..query.deeds import Deed, carried_out, compatible, deed
from ..query.told import Told
from ..query.wording import Wording, likeness, numbered_apart
from .change import Change, Kind
from .edition import Edition
from .heads import changed
from .sentences import Aligned, holding

#: From this likeness on two phrases tell of one event or plan; less will do where one sentence
#: is another wording of the other.
_ALIKE, _BONUS = 0.6, 0.3
#: What happens once: another date of it is a correction, whenever it lies.
_ONCE = re.compile(
    r"^(?:first |start |kick|launch|signature|adoption|approval|inauguration|opening|joining|"
    r"entry|end |closure|completion|establishment|creation|submission|publication)"
)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event or a plan: the fact that tells of it, and the deed that its phrase names."""

    told: Told
    deed: Deed = field(compare=False)

    @property
    def name(self) -> str:
        """What a change of it is about: the project that starts, else the phrase itself."""
        return self.told.subject if self.told.edge == "start" else self.told.phrase


@dataclass(slots=True)
class Compared:
    """The changes, which events of the old edition are which of the new one, the facts told of."""

    changes: list[Change]
    events: dict[str, str]
    settled: set[Told]

    def is_past(self, told: Told) -> bool:
        """Whether a fact of the old edition tells of an event that has become another one."""
        became = {one.object for one in self.settled if one.edge == "event"}
        return told.subject in became and told.subject not in self.events


def is_happening(told: Told) -> bool:
    """Whether a fact tells of an event, a plan, or the start of a project."""
    return told.edge in {"event", "commitment"} or (told.edge == "start" and bool(told.when))


def is_report(told: Told) -> bool:
    """Whether a fact tells of something done."""
    return is_happening(told) and not told.planned


def compare_happenings(
    old: Edition, facts: tuple[Sequence[Told], Sequence[Told]], standing: Sequence[Told],
    aligned: Aligned, wording: Wording,
) -> Compared:  # fmt: skip
    """What became of the events and plans that only one of the two editions states.

    ``standing`` are plans that both state: the new one may report all the same that they are done.
    """
    before, after = ([_happening(one, wording) for one in side if is_happening(one)]
                     for side in facts)  # fmt: skip
    found = Compared([], {}, set())
    for one, other in _pairs(before, after, aligned):
        found.settled |= {one.told, other.told}
        found.changes += _became(one, other, old)
        if one.told.planned == other.told.planned and not _is_another(one, other, old):
            found.events |= _same_event(one.told, other.told)
    _deliveries(found, before, after)
    still = [_happening(one, wording) for one in standing]
    _deliveries(found, still, [one for one in after if one.told not in found.settled])
    _rest(found, before, after)
    return found


def _same_event(one: Told, other: Told) -> dict[str, str]:
    """The event under its new name."""
    return {one.object: other.object} if one.edge == other.edge == "event" else {}


def _happening(told: Told, wording: Wording) -> Happening:
    return Happening(told, deed(told.phrase, wording))


def _pairs(
    before: Sequence[Happening], after: Sequence[Happening], aligned: Aligned
) -> Iterator[tuple[Happening, Happening]]:
    """One old and one new each, the most alike first."""
    scored = [(_score(one, other, aligned), one, other) for one in before for other in after]
    taken: set[Happening] = set()
    for score, one, other in sorted(scored, key=lambda pair: -pair[0]):
        if score >= _ALIKE and not {one, other} & taken:
            taken |= {one, other}
            yield one, other


def _score(one: Happening, other: Happening, aligned: Aligned) -> float:
    if not compatible(one.deed, other.deed):
        return 0.0
    if numbered_apart(one.deed.words, other.deed.words) and (
        one.told.planned or other.told.planned
    ):
        return 0.0
    own = holding(aligned.old, one.told.start)
    there = holding(aligned.new, other.told.start)
    rewritten = own is not None and aligned.changed.get(own) == there
    same_edge = 0.05 * (one.told.edge == other.told.edge)
    return likeness(one.deed.words, other.deed.words) + same_edge + _BONUS * rewritten


def _became(one: Happening, other: Happening, old: Edition) -> Iterator[Change]:
    """What the new telling of an event or plan says that the old one did not."""
    before, after = one.told, other.told
    if before.planned and not after.planned:
        yield changed(Kind.COMMITMENT_DELIVERED, before, after, one.name)
    elif before.when == after.when or (after.when is None and not before.planned):
        return
    elif before.planned:
        later = before.last_day and after.last_day and after.last_day > before.last_day
        kind = Kind.COMMITMENT_SLIPPED if later else Kind.DATE_CHANGED
        yield changed(kind, before, after, one.name)
    elif _is_another(one, other, old):
        yield changed(_kind_of_new(after), None, after, other.name)
    else:
        yield changed(Kind.DATE_CHANGED, before, after, one.name)


def _is_another(one: Happening, other: Happening, old: Edition) -> bool:
    """Whether the new telling is of another time: what is later than an edition corrects none.

    What happens only once can have no other time.
    """
    if one.told.planned or one.told.when == other.told.when:
        return False
    if numbered_apart(one.deed.words, other.deed.words):
        return True
    last = other.told.last_day
    return last is not None and last > old.issued and not _ONCE.match(one.told.phrase)


def _deliveries(found: Compared, before: Iterable[Happening], after: Sequence[Happening]) -> None:
    """Plans that are gone, and the reports that tell of them."""
    reports = [one for one in after if is_report(one.told)]
    for plan in before:
        if plan.told in found.settled or not plan.told.planned:
            continue
        best = max(reports, key=lambda one: carried_out(plan.deed, one.deed), default=None)
        if best and carried_out(plan.deed, best.deed):
            found.settled |= {plan.told, best.told}
            found.changes.append(
                changed(Kind.COMMITMENT_DELIVERED, plan.told, best.told, plan.name)
            )


def _rest(found: Compared, before: Iterable[Happening], after: Iterable[Happening]) -> None:
    """What is left is gone, or is new."""
    for one in before:
        if one.told not in found.settled:
            plan = one.told.planned and one.told.edge != "start"
            kind = Kind.COMMITMENT_DROPPED if plan else Kind.FACT_REMOVED
            found.changes.append(changed(kind, one.told, None, one.name))
            found.settled.add(one.told)
    for other in after:
        if other.told not in found.settled:
            found.changes.append(changed(_kind_of_new(other.told), None, other.told, other.name))
            found.settled.add(other.told)


def _kind_of_new(told: Told) -> Kind:
    ahead = told.edge == "commitment" or (told.edge == "event" and told.role == "due")
    return Kind.COMMITMENT_ADDED if ahead else Kind.FACT_ADDED
