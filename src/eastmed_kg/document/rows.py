"""Rows of cells, one after another → sections and actions, what goes on put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model.document import Column
from .breaks import goes_on
from .cells import Cells
from .drafts import ActionDraft, SectionDraft, marked, plain
from .numbering import Mark, action_mark, counted, follows, heading_mark, is_number
from .traced import Traced

_LONGEST_HEADING = 250


@dataclass
class Rows:
    """What the rows so far hold, in their order, and the words that have no place.

    ``action`` is the one that a continuing row would continue, ``section`` the one that an action
    would stand in; ``last`` is the number before, ``stops`` whether the numbers carry a stop.
    """

    drafts: list[ActionDraft | SectionDraft] = field(default_factory=list)
    unread: list[Traced] = field(default_factory=list)
    action: ActionDraft | None = None
    section: SectionDraft | None = None
    last: str | None = None
    stops: bool = False

    def add(self, cells: Cells, *, first: bool) -> None:
        """One row; ``first`` when it may be the first of its page."""
        words = cells.first()
        if _may_be_heading(cells) and self.take_heading(words):
            self.unread += cells.others()
            return
        mark = self._action_mark(cells, words.text)
        if mark:
            self._number(mark, words, cells)
        elif self.action and _continues(self.action, cells, first=first):
            self.action.title += [words] if words.text else []
            self.action.extend(cells.parts, cells.aside)
        elif not (cells.bare and self._goes_on(words)):
            self.unread += [text for text in (words, *cells.others()) if text.text]
            self.action = None

    def take_heading(self, words: Traced, *, line: bool = False) -> bool:
        """A new section, if so the words begin; a heading printed again changes nothing."""
        mark = heading_mark(words.text)
        if mark is None or len(words.text) > _LONGEST_HEADING:
            return False
        title = words.cut(mark.end)
        draft = SectionDraft(mark.name, words.cut(0, mark.end), [title], line)
        if not (self.section and _same(self.section, draft)):
            self.drafts.append(draft)
            self.section, self.action = draft, None
        return True

    def take_line(self, words: Traced) -> bool:
        """A line between two tables that is a heading, or the title of the one before it."""
        if self.take_heading(words, line=True):
            return True
        sentence = words.text.endswith(".") or len(words.text) > _LONGEST_HEADING
        return bool(self.section and self.section.line and not sentence) and self._goes_on(words)

    def finish(self) -> None:
        """A line that looked like a heading but has no row below it has no place."""
        kept = len(self.drafts)
        while kept and isinstance(draft := self.drafts[kept - 1], SectionDraft) and draft.line:
            kept -= 1
        loose = [draft for draft in self.drafts[kept:] if isinstance(draft, SectionDraft)]
        self.unread += [marked(draft.mark, draft.words()) for draft in loose]
        del self.drafts[kept:]

    def _goes_on(self, words: Traced) -> bool:
        """Whether the words belong to the title of the heading just before them; then they do."""
        heading = self.drafts[-1] if self.drafts else None
        if not isinstance(heading, SectionDraft):
            return False
        more = goes_on(heading.title[-1].text, words.text)
        if more:
            heading.title.append(words)
        return more

    def _action_mark(self, cells: Cells, text: str) -> Mark | None:
        """The number of a new action.

        One without a stop counts where no other number has a stop, and where it is the next or
        stands in a row with lead actors: it may as well begin a line of a title.
        """
        number = plain(cells.number)
        if number and is_number(number):
            mark = action_mark(number)
            return mark and Mark(mark.name, min(len(number) + 1, len(text)))
        mark = action_mark(text)
        if mark is None or mark.sure:
            self.stops = self.stops or mark is not None
            return mark
        return mark if not self.stops and self._is_next(mark, cells) else None

    def _is_next(self, mark: Mark, cells: Cells) -> bool:
        if follows(mark.name, self.last):
            return True
        return counted(mark.name) > counted(self.last or "") and bool(cells.text(Column.LEAD))

    def _number(self, mark: Mark, words: Traced, cells: Cells) -> None:
        """A new action; its number and title printed again on a new page begin no other one."""
        title = words.cut(mark.end)
        if not (self.action and self.action.number == mark.name and _begins(self.action, title)):
            numeral = self.section.numeral if self.section else None
            self.action = ActionDraft(mark.name, words.cut(0, mark.end), [title], numeral)
            self.drafts.append(self.action)
            self.last = mark.name
        self.action.extend(cells.parts, cells.aside)


def _may_be_heading(cells: Cells) -> bool:
    """A heading leads nothing and has no status; what else stands beside it is not its own."""
    return not (cells.text(Column.LEAD) or cells.text(Column.STATUS))


def _same(one: SectionDraft, other: SectionDraft) -> bool:
    return (one.numeral, one.words().text) == (other.numeral, other.words().text)


def _begins(action: ActionDraft, title: Traced) -> bool:
    return bool(title.text) and action.title[0].text == title.text


def _continues(action: ActionDraft, cells: Cells, *, first: bool) -> bool:
    """Whether a row without a number goes on with the action before it.

    A row with lead actors and a status of its own is another action, whose number is not known.
    """
    title = cells.first().text
    own = [_is_own(action, cells, column) for column in (Column.LEAD, Column.STATUS)]
    if not title or goes_on(action.title[-1].text, title):
        return True
    return not all(own) and (first or not (cells.bare or any(own)))


def _is_own(action: ActionDraft, cells: Cells, column: Column) -> bool:
    """Whether the row brings words of that column that the action does not have yet."""
    text = cells.text(column)
    return bool(text) and (column, text) not in action.said
