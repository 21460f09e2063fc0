"""A graph and a day → the ledger: every promise with its window, and what became of it by then.

A promise is one entry however many editions repeat it. That it was kept is told by a later edition,
or by the same one where the report names the same things in nearly the same words; that it slipped
or is no longer stated, by a later edition alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ..diff import compare_editions
from ..diff.change import Change, Kind
from ..diff.happenings import is_report
from ..model.ordering import action_order
from ..query.deeds import carried_out
from ..query.engine import Engine
from ..query.scope import EVERYTHING, Scope
from ..query.told import Told
from ..query.wording import Wording, likeness, wording
from .course import Course, Fate, Reported
from .outcome import Outcome, delivered, known_from
from .plans import Issue, Promise, chains, is_promise, promise, told_in, withheld
from .window import Window, window

#: How alike a plan and a report in one paper have to be, and two plans of one thing.
_SAME_PAPER, _ONE_THING = 0.7, 0.4
_FATES = frozenset((Kind.COMMITMENT_DELIVERED, Kind.COMMITMENT_SLIPPED, Kind.COMMITMENT_DROPPED,
                    Kind.DATE_CHANGED))  # fmt: skip
Texts = Callable[[str], str]


class Entry(NamedTuple):
    """One promise: ``due`` is its EDTF date, ``first`` and ``last`` its window as ISO days.

    ``report`` is what tells of the outcome, with its own date, words and edition; where nothing is
    reported, it holds what the paper says is still to come. ``quote`` is the promise's own words.
    """

    action: str
    what: str
    due: str
    first: str
    last: str
    outcome: Outcome
    report: str
    report_when: str
    edition: str
    quote: str
    report_edition: str
    report_quote: str
    statement: str


class Promised(NamedTuple):
    """An entry judged by the newest edition's day, and from which day on what became of it."""

    entry: Entry
    steps: tuple[tuple[dt.date, Fate], ...]


class _Paper(NamedTuple):
    """An edition with all that it tells, and what compares its phrases."""

    issue: Issue
    told: Sequence[Told]
    words: Wording


def ledger(
    engine: Engine, text_of: Texts, on: dt.date | None = None, scope: Scope = EVERYTHING
) -> list[Entry]:
    """Every promise of the editions that may answer, judged by a day.

    ``on`` is that day; not given, the day of the newest edition. ``text_of`` gives the canonical
    text of an edition.
    """
    files = chains(engine, scope)
    day = on or _newest(files)
    found = [_entry(plan, course.on(day)) for plan, course in _courses(engine, text_of, files)]
    return sorted([*found, *_hidden(engine, files)], key=_order)


def promised(engine: Engine, text_of: Texts, scope: Scope = EVERYTHING) -> list[Promised]:
    """The same as ``ledger`` on the day of the newest edition, with what it says on other days."""
    files = chains(engine, scope)
    day, courses = _newest(files), _courses(engine, text_of, files)
    found = [
        Promised(_entry(plan, course.on(day)), tuple(course.steps())) for plan, course in courses
    ]
    hidden = ((dt.date.min, Fate(Outcome.WITHHELD)),)
    found += [Promised(one, hidden) for one in _hidden(engine, files)]
    return sorted(found, key=lambda one: _order(one.entry))


def _newest(files: Iterable[Sequence[Issue]]) -> dt.date:
    return max((issue.day for file in files for issue in file), default=dt.date.min)


def _order(entry: Entry) -> tuple[str, tuple[tuple[int, ...], str], str]:
    """What has a deadline first, the earliest before the others; then by action."""
    return entry.last or "9999", action_order(entry.action), entry.what


class _Plan(NamedTuple):
    """A plan as the last edition tells it that does, with its window."""

    told: Told
    due: Window
    edition: str


def _courses(
    engine: Engine, text_of: Texts, files: Iterable[Sequence[Issue]]
) -> Iterator[tuple[_Plan, Course]]:
    words = wording(engine)
    return (one for file in files for one in _of_file(engine, text_of, file, words))


def _of_file(
    engine: Engine, text_of: Texts, file: Sequence[Issue], words: Wording
) -> Iterator[tuple[_Plan, Course]]:
    """The plans of one file, each as the last edition states it that does."""
    told = {issue.name: told_in(engine, issue.name) for issue in file}
    for number, issue in enumerate(file):
        later = file[number + 1] if number + 1 < len(file) else None
        stated = {one.statement for one in told[later.name]} if later else set[str]()
        changes = compare_editions(engine, issue.name, later.name, text_of) if later else []
        paper = _Paper(issue, told[issue.name], words)
        for one in told[issue.name]:
            if is_promise(one) and one.statement not in stated:
                plan = _Plan(one, window(one.when, one.quote), issue.name)
                yield plan, _course(plan, paper, [*_told_later(plan, later, changes)])


def _course(plan: _Plan, paper: _Paper, later: Sequence[Reported]) -> Course:
    """What the next edition tells counts before what the same one does."""
    own = [
        one for one in paper.told if one.action == plan.told.action and one.quote != plan.told.quote
    ]
    promise_ = promise(plan.told, paper.words)
    there = _told_there(plan, promise_, own, paper)
    coming = _still_to_come(promise_, own, paper.words) if plan.due.last else None
    return Course(
        plan.due,
        (*later, *there),
        _fate(Outcome.OVERDUE, coming, paper) if coming else None,
    )


def _told_later(plan: _Plan, later: Issue | None, changes: Iterable[Change]) -> Iterator[Reported]:
    """What the next edition says of a promise."""
    for change in changes if later else ():
        if later and change.kind in _FATES and _is_of(change, plan.told):
            when = change.when_new if change.kind is Kind.COMMITMENT_DELIVERED else None
            fate = Fate(
                _outcome(change, plan.due), _report_of(change), change.when_new or "",
                change.quote_new or "", later.name,
            )  # fmt: skip
            yield Reported(known_from(when, later.day), fate)


def _report_of(change: Change) -> str:
    """What tells of the outcome: a report, a plan in its place, or that nothing does any more."""
    if change.new is None:
        return "no longer stated"
    return "start" if change.new == change.when_new else change.new


def _is_of(change: Change, plan: Told) -> bool:
    return change.action == plan.action and change.quote_old == plan.quote and (
        change.old in {plan.object, plan.subject}
    )  # fmt: skip


def _outcome(change: Change, due: Window) -> Outcome:
    if change.kind is Kind.COMMITMENT_DELIVERED:
        return delivered(due, change.when_new)
    return Outcome.SLIPPED if change.kind is Kind.COMMITMENT_SLIPPED else Outcome.SUPERSEDED


def _told_there(
    plan: _Plan, promise_: Promise, own: Iterable[Told], paper: _Paper
) -> Iterator[Reported]:
    """What the same paper says of a promise: the report that fits it best, if one does."""
    fits = [(_fit(promise_, one, plan.due, paper.words), one) for one in own if is_report(one)]
    fit, report = max(fits, key=lambda pair: pair[0], default=(0.0, plan.told))
    if fit >= _SAME_PAPER:
        fate = _fate(delivered(plan.due, report.when), report, paper)
        yield Reported(known_from(report.when, paper.issue.day), fate)


def _fate(outcome: Outcome, report: Told, paper: _Paper) -> Fate:
    when = report.when or ""
    return Fate(outcome, report.phrase, when, report.quote, paper.issue.name)


def _fit(plan: Promise, report: Told, due: Window, words: Wording) -> float:
    """How well a report of the same paper fits; what lies before the window is another thing."""
    last = report.last_day
    if due.first is None or last is None or last < due.first:
        return 0.0
    return carried_out(plan.deed, promise(report, words).deed)


def _still_to_come(plan: Promise, told: Iterable[Told], words: Wording) -> Told | None:
    """A plan of the same thing that has to come about first: the signature still to come."""
    events = [one for one in told if one.edge == "event" and one.role == "due" and not one.when]
    alike = [(likeness(plan.deed.words, promise(one, words).deed.words), one) for one in events]
    best = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= _ONE_THING else None


def _entry(plan: _Plan, fate: Fate) -> Entry:
    told, days = plan.told, [day.isoformat() if day else "" for day in plan.due]
    return Entry(
        told.action, told.phrase, told.when or "", days[0], days[1], fate.outcome, fate.report,
        fate.when, plan.edition, told.quote, fate.edition, fate.quote, told.statement,
    )  # fmt: skip


def _hidden(engine: Engine, files: Iterable[Sequence[Issue]]) -> list[Entry]:
    """An entry for each mark among the plans: something was promised there."""
    names = {issue.name for file in files for issue in file}
    return [
        Entry(action, "a withheld item of the way ahead", "", "", "", Outcome.WITHHELD, "", "",
              edition, words, "", "", "")
        for action, edition, words in withheld(engine) if edition in names
    ]  # fmt: skip
