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
from .outcome import Outcome, delivered, is_known, waiting
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


class Fate(NamedTuple):
    """What became of a promise: by which report, told when and where."""

    outcome: Outcome
    report: str = ""
    when: str = ""
    quote: str = ""
    edition: str = ""


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
    files, words = chains(engine, scope), wording(engine)
    day = on or max((issue.day for file in files for issue in file), default=dt.date.min)
    found = [entry for file in files for entry in _of_file(engine, text_of, file, day, words)]
    names = {issue.name for file in files for issue in file}
    found += [_hidden(*one) for one in withheld(engine) if one[1] in names]
    return sorted(found, key=_order)


def _order(entry: Entry) -> tuple[str, tuple[tuple[int, ...], str], str]:
    """What has a deadline first, the earliest before the others; then by action."""
    return entry.last or "9999", action_order(entry.action), entry.what


def _of_file(
    engine: Engine, text_of: Texts, file: Sequence[Issue], day: dt.date, words: Wording
) -> Iterator[Entry]:
    """The entries of one file: each promise as the last edition states it that does."""
    told = {issue.name: told_in(engine, issue.name) for issue in file}
    for number, issue in enumerate(file):
        later = file[number + 1] if number + 1 < len(file) else None
        stated = {one.statement for one in told[later.name]} if later else set[str]()
        changes = compare_editions(engine, issue.name, later.name, text_of) if later else []
        plans = [one for one in told[issue.name] if is_promise(one) and one.statement not in stated]
        for plan in plans:
            due = window(plan.when, plan.quote)
            fate = _told_later(plan, due, later, changes, day)
            paper = _Paper(issue, told[issue.name], words)
            yield _entry(plan, due, issue, fate or _told_there(plan, due, paper, day))


def _told_later(
    plan: Told, due: Window, later: Issue | None, changes: Iterable[Change], day: dt.date
) -> Fate | None:
    """What the next edition says of a promise, if it was known by the day."""
    for change in changes:
        if change.kind not in _FATES or not _is_of(change, plan) or later is None:
            continue
        when = change.when_new if change.kind is Kind.COMMITMENT_DELIVERED else None
        if is_known(when, later.day, day):
            return Fate(
                _outcome(change, due), _report_of(change), change.when_new or "",
                change.quote_new or "", later.name,
            )  # fmt: skip
    return None


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


def _told_there(plan: Told, due: Window, paper: _Paper, day: dt.date) -> Fate:
    """What the same paper says of a promise: that it was kept, or that it is still to come."""
    own = [one for one in paper.told if one.action == plan.action and one.quote != plan.quote]
    promised = promise(plan, paper.words)
    fits = [(_fit(promised, one, due, paper.words), one) for one in own if is_report(one)]
    fit, report = max(fits, key=lambda pair: pair[0], default=(0.0, plan))
    if fit >= _SAME_PAPER and is_known(report.when, paper.issue.day, day):
        return _fate(delivered(due, report.when), report, paper)
    outcome = waiting(due, day)
    coming = _still_to_come(promised, own, paper.words) if outcome is Outcome.OVERDUE else None
    return _fate(outcome, coming, paper) if coming else Fate(outcome)


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


def _entry(plan: Told, due: Window, issue: Issue, fate: Fate) -> Entry:
    days = [day.isoformat() if day else "" for day in due]
    return Entry(
        plan.action, plan.phrase, plan.when or "", days[0], days[1], fate.outcome, fate.report,
        fate.when, issue.name, plan.quote, fate.edition, fate.quote, plan.statement,
    )  # fmt: skip


def _hidden(action: str, edition: str, words: str) -> Entry:
    return Entry(action, "a withheld item of the way ahead", "", "", "", Outcome.WITHHELD, "", "",
                 edition, words, "", "", "")  # fmt: skip
