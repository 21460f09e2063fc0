"""Sections and actions while their rows come in."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model.document import Column
from .breaks import healed
from .layout import PagePart
from .traced import Traced, join

#: A column of the printed table: its role, and which of the columns of that role it is.
Slot = tuple[Column, int]


@dataclass
class ActionDraft:
    """One action: its mark ("12. "), its title, the parts of its cells page by page.

    ``aside`` is what stands in columns whose head is not known, ``said`` what each column says.
    """

    number: str
    mark: Traced
    title: list[Traced]
    section: str | None
    parts: dict[Slot, list[PagePart]] = field(default_factory=dict)
    aside: list[Traced] = field(default_factory=list)
    said: set[tuple[Column, str]] = field(default_factory=set)

    def extend(self, parts: dict[Slot, PagePart], aside: PagePart) -> None:
        """The cells of one more row."""
        for slot, part in parts.items():
            self.parts.setdefault(slot, []).append(part)
            self.said.add((slot[0], plain(part)))
        self.aside += aside

    def words(self) -> Traced:
        """The title, its parts from several rows put together."""
        return healed([part for part in self.title if part.text])


@dataclass
class SectionDraft:
    """One heading: its numeral with what closes it ("IV. "), and the rows of its title.

    ``line`` tells that it stands between two tables, not in a row of one.
    """

    numeral: str
    mark: Traced
    title: list[Traced]
    line: bool = False

    def words(self) -> Traced:
        """The title, empty where none is printed."""
        return healed([part for part in self.title if part.text])


def marked(mark: Traced, words: Traced) -> Traced:
    """A mark and its words as one line."""
    return join([mark, words], "" if mark.text.endswith(" ") else " ")


def plain(part: PagePart) -> str:
    """A cell's words on one page, as one string."""
    return " ".join(paragraph.text for paragraph in part)
