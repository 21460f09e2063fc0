"""A row of the exchange form → a fact as the comparisons of editions and the ledger handle it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ..model.edtf import bounds


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as one edition tells it; ``start`` is where its words begin in the canonical text."""

    action: str
    column: str
    subject: str
    subject_type: str
    edge: str
    object: str
    when: str | None
    role: str | None
    modality: str
    quote: str
    start: int
    statement: str

    @property
    def planned(self) -> bool:
        """Whether it is still to come or under way, as the edition tells it."""
        return self.role == "due" or self.modality in {"planned", "expected", "ongoing"}

    @property
    def phrase(self) -> str:
        """What an event or a plan is called; a start is that of its project."""
        return f"start of {self.subject}" if self.edge == "start" else self.object

    @property
    def last_day(self) -> dt.date | None:
        """The latest day that its date can mean; of an open one, of its beginning."""
        found = bounds(self.when) if self.when else None
        return (found.end_latest or found.start_latest) if found else None


def told_of(row: dict[str, object]) -> Told:
    """The fact of a row that ``exchange_rows`` gives."""
    when, role = row["when"], row["when_role"]
    return Told(
        str(row["action"]), str(row["column"]), str(row["s"]), str(row["s_type"]), str(row["p"]),
        str(row["o"]), str(when) if when else None, str(role) if role else None,
        str(row["modality"]), str(row["quote"]), int(str(row["start"])), str(row["id"]),
    )  # fmt: skip
