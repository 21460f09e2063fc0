"""Relations of one action in two editions → amounts, dates and parties that changed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..query.told import Told
from ..query.wording import Wording, likeness
from .change import Change, Kind
from .edition import Edition
from .happenings import is_happening
from .heads import HEADS, changed

_DATES = frozenset(("start", "end", "duration"))
_DELIVERS = frozenset(("implementedBy", "ledBy", "partner"))
#: From this likeness on two phrases or two reported numbers are of the same thing.
_ALIKE = 0.6
#: From this on two names are of one thing.
_SAME_NAME = 0.8


def compare_relations(
    old: Edition, facts: tuple[Sequence[Told], Sequence[Told]],
    events: dict[str, str], wording: Wording,
) -> Iterator[Change]:  # fmt: skip
    """What changed in what is said of projects, bodies and events, numbers included."""
    names = events | _renamed(*facts, wording)
    before, after = _by_edge(facts[0], names), _by_edge(facts[1], {})
    for key in sorted(before.keys() | after.keys()):
        gone, come = _without_same(before.get(key, []), after.get(key, []), wording)
        yield from _of_edge(old, gone, come, wording)


def _renamed(gone: Iterable[Told], come: Iterable[Told], wording: Wording) -> dict[str, str]:
    """Subjects of old facts alone, and those of new facts alone that are other names of them."""
    old, new = ({one.subject: one.subject_type for one in side} for side in (gone, come))
    found: dict[str, str] = {}
    for name in old.keys() - new.keys():
        same_type = (other for other in new.keys() - old.keys() if new[other] == old[name])
        own = wording.words(name)
        best = max(same_type, key=lambda other: likeness(own, wording.words(other)), default=None)
        if best and likeness(own, wording.words(best)) >= _SAME_NAME:
            found[name] = best
    return found


def _by_edge(facts: Iterable[Told], names: dict[str, str]) -> dict[tuple[str, str], list[Told]]:
    """The facts by subject and relation; old subjects under the name that they have now."""
    found: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in facts:
        if one.edge not in HEADS and not is_happening(one):
            found[names.get(one.subject, one.subject), one.edge].append(one)
    return found


def _without_same(
    gone: list[Told], come: list[Told], wording: Wording
) -> tuple[list[Told], list[Told]]:
    """What is left when the same thing in other words is taken away from both sides."""
    gone, come = list(gone), list(come)
    for one in list(gone):
        same = next((other for other in come if _is_same(one, other, wording)), None)
        if same:
            gone.remove(one)
            come.remove(same)
    return gone, come


def _is_same(one: Told, other: Told, wording: Wording) -> bool:
    if one.edge == "duration":
        return _months(one.object) == _months(other.object)
    if one.edge in _DATES | {"budget"}:
        return one.object == other.object
    own, others = wording.undated(one.object), wording.undated(other.object)
    dated = one.when == other.when or not (one.when and other.when)
    return dated and _figures(own) == _figures(others) and likeness(own, others) >= _ALIKE


def _months(duration: str) -> tuple[int, str]:
    """An ISO 8601 duration in months, and what it has besides years and months.

    >>> _months("P3Y") == _months("P36M")
    True
    """
    found = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(.*)", duration)
    return (int(found[1] or 0) * 12 + int(found[2] or 0), found[3]) if found else (0, duration)


def _figures(words: Counter[str]) -> Counter[str]:
    return Counter({word: n for word, n in words.items() if word[0].isdigit()})


def _of_edge(
    old: Edition, gone: list[Told], come: list[Told], wording: Wording
) -> Iterator[Change]:
    if gone and come and (kind := _turned(gone[0], one_each=len(gone) == len(come) == 1)):
        for one, other in zip(gone, come, strict=False):
            yield changed(kind, one, other)
        gone, come = gone[len(come) :], come[len(gone) :]
    for one in list(gone):
        if later := _observed_again(one, come, wording):
            gone.remove(one)
            if kind := _corrects(old, one, later, wording):
                come.remove(later)
                yield changed(kind, one, later)
    yield from (changed(Kind.FACT_REMOVED, one, None) for one in gone)
    yield from (changed(Kind.FACT_ADDED, None, other) for other in come)


def _turned(told: Told, *, one_each: bool) -> Kind | None:
    """What it is called when one value of a relation gives way to another."""
    if told.edge == "budget":
        return Kind.AMOUNT_CHANGED
    if told.edge in _DATES:
        return Kind.DATE_CHANGED
    delivers = told.edge == "implementedBy" or (one_each and told.edge in _DELIVERS)
    return Kind.IMPLEMENTER_CHANGED if delivers and told.subject_type == "Project" else None


def _observed_again(one: Told, come: Iterable[Told], wording: Wording) -> Told | None:
    """A reported number of the same unit: observed again, it takes nothing back."""
    if one.edge != "indicator":
        return None
    own = _unit(one, wording)
    return next((o for o in come if likeness(own, _unit(o, wording)) >= _ALIKE), None)


def _unit(told: Told, wording: Wording) -> Counter[str]:
    words = wording.undated(told.object)
    return words - _figures(words)


def _corrects(old: Edition, one: Told, other: Told, wording: Wording) -> Kind | None:
    """What a number observed again puts right, if it is of a time that the old edition knew."""
    last = other.last_day
    if last is None or last > old.issued:
        return None
    if one.when == other.when:
        return Kind.AMOUNT_CHANGED
    same = _figures(wording.undated(one.object)) == _figures(wording.undated(other.object))
    return Kind.DATE_CHANGED if same else None
