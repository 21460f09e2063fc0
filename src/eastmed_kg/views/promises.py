"""Promises and what became of them, as the timeline sets them side by side."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """From a day on, in days since 1 January 1970 (None: from the beginning), an outcome.

    ``report`` tells of it, ``reported`` is the first day that it can mean.
    """

    since: int | None
    outcome: str
    report: str = ""
    reported: int | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise with the window in which it is to be kept, in days since 1 January 1970."""

    action: str
    what: str
    first: int | None
    last: int | None
    statement: str
    steps: tuple[Step, ...]
