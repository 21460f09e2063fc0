"""What the rules read: one item of a cell, folded, with where it stands in the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from ..model.document import Column, Span
from ..model.fact import Amount, Modality, Object, Predicate, Reading, When, WhenRole
from ..model.names import Name
from .grammar.dates import DateMention
from .standing import Stood
from .syntax.clauses import Sentence
from .syntax.skeleton import Kind, Mention, Skeleton


@dataclass(frozen=True, slots=True)
class Project:
    """A project as one passage names it.

    ``start``..``end`` is the phrase in the passage; ``funder``, ``money`` and ``countries`` are
    mentions inside the phrase that say who pays, how much, and where; ``whole`` is what a phase is
    a phase of.
    """

    name: Name
    start: int
    end: int
    funder: Mention | None = None
    money: Mention | None = None
    countries: tuple[Mention, ...] = ()
    whole: Name | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One item (or title): its words begin at ``offset`` of the canonical text.

    ``topic`` is what the action's title says it is about, for words such as "the Centre";
    ``sentences`` are those of the skeleton, with their clauses; ``stood`` are the ranges of the
    words that an earlier edition has already.
    """

    action: str
    column: Column
    offset: int
    skeleton: Skeleton
    issued: str
    topic: Name | None = None
    sentences: tuple[Sentence, ...] = ()
    stood: tuple[Stood, ...] = ()

    @property
    def text(self) -> str:
        """The passage's words."""
        return self.skeleton.text

    def written(self, at: int) -> str:
        """The day on which the words at a place of the skeleton were first written."""
        place = self.skeleton.span(at, at + 1)[0] if self.stood else 0
        own = next((one for one in self.stood if one.start <= place < one.end), None)
        return own.anchor.issued.isoformat() if own else self.issued

    def span(self, start: int, end: int) -> Span:
        """A range of the skeleton as a span of the canonical text."""
        return self.inner(*self.skeleton.span(start, end))

    def inner(self, start: int, end: int) -> Span:
        """A range of the passage as a span of the canonical text."""
        return Span(self.offset + start, self.offset + end)

    @property
    def names_project(self) -> bool:
        """Whether the passage names a project."""
        return Kind.PROJECT in self.skeleton.kinds

    def projects(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Project]]:
        """The projects in a range of the skeleton, each with its place there."""
        stop = len(self.skeleton.line) if end is None else end
        return projects_in(self.skeleton, start, stop)

    def projects_at(self, at: int) -> tuple[Project, ...]:
        """The projects folded into one character: several for "projects in A and in B"."""
        return cast("tuple[Project, ...]", self.skeleton.mention(at).value)

    def name(self, at: int) -> Name:
        """The name of the world folded into the character at ``at``."""
        return self.named(self.skeleton.mention(at))

    @staticmethod
    def named(mention: Mention) -> Name:
        """The name of the world that a mention stands for."""
        return cast("Name", mention.value)

    def amount(self, at: int) -> Amount:
        """The amount folded into the character at ``at``."""
        return cast("Amount", self.skeleton.mention(at).value)

    def duration(self, at: int) -> str:
        """The ISO 8601 duration folded into the character at ``at``."""
        return cast("str", self.skeleton.mention(at).value)

    def date(self, at: int) -> DateMention:
        """The date folded into the character at ``at``."""
        return cast("DateMention", self.skeleton.mention(at).value)

    def reading(
        self, subject: Name, predicate: Predicate, value: Object, span: Span, rule: str
    ) -> Reading:
        """A reading of this passage, undated and done."""
        return Reading(self.action, self.column, subject, predicate, value, span, rule)


def projects_in(skeleton: Skeleton, start: int, end: int) -> Iterator[tuple[int, Project]]:
    """The projects in a range of a skeleton, each with its place there."""
    for at in skeleton.places(start, end, Kind.PROJECT):
        for project in cast("tuple[Project, ...]", skeleton.mention(at).value):
            yield at, project


def dated(reading: Reading, when: When, role: WhenRole) -> Reading:
    """The reading with its date."""
    return reading._replace(when=when, when_role=role)


def stated(reading: Reading, modality: Modality) -> Reading:
    """The reading with the way in which the document states it."""
    return reading._replace(modality=modality)
