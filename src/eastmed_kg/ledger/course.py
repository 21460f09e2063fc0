"""A plan and what papers tell of it → what has become of it, on any day."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from .outcome import Outcome, waiting
from .window import Window


class Fate(NamedTuple):
    """What became of a promise: by which report, told when and where."""

    outcome: Outcome
    report: str = ""
    when: str = ""
    quote: str = ""
    edition: str = ""


class Reported(NamedTuple):
    """A fate, and the day from which on it can be known."""

    known: dt.date
    fate: Fate


class Course(NamedTuple):
    """The window of a promise and what is reported of it, what counts first before the others.

    ``coming`` is what the paper says is still to come, told once the promise is overdue.
    """

    due: Window
    reported: tuple[Reported, ...] = ()
    coming: Fate | None = None

    def on(self, day: dt.date) -> Fate:
        """What has become of it by a day."""
        for one in self.reported:
            if one.known <= day:
                return one.fate
        outcome = waiting(self.due, day)
        return self.coming if self.coming and outcome is Outcome.OVERDUE else Fate(outcome)

    def steps(self) -> list[tuple[dt.date, Fate]]:
        """The days from which on something else has become of it; the first is before all others.

        >>> Course(Window(None, dt.date(2024, 7, 31))).steps()[1][0]
        datetime.date(2024, 8, 1)
        """
        days = {dt.date.min, *(one.known for one in self.reported)}
        if self.due.last:
            days.add(self.due.last + dt.timedelta(days=1))
        found: list[tuple[dt.date, Fate]] = []
        for day in sorted(days):
            fate = self.on(day)
            if not found or found[-1][1] != fate:
                found.append((day, fate))
        return found
