"""A Document and the names of the world → readings; strings the families of rules together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from ..errors import SourceError
from ..model.document import Action, Cell, Column, Document, Span
from ..model.fact import Predicate, Reading
from ..model.marks import MARK
from ..model.names import Name, Type, WorldName
from .about import read_about
from .assertion import is_asserted
from .delivery import read_delivery
from .events import read_events
from .funding import read_funding
from .grammar.dates import Anchor, anchor, find_dates, find_durations
from .grammar.money import find_money
from .lexicon import Lexicon, lexicon
from .passage import Passage, Project
from .periods import read_periods
from .places import read_places
from .projects import Surroundings, outside, topic_of, with_projects
from .skeleton import Kind, Mention
from .spot import Spotted, Spotter

_READ = (Column.WAY_AHEAD, Column.COMMENTS)
_FAMILIES = (read_funding, read_delivery, read_places, read_periods, read_events)
_KINDS = {
    Type.FUNDING_INSTRUMENT: Kind.FUND,
    Type.ORGANISATION: Kind.ORG,
    Type.COUNTRY: Kind.COUNTRY,
    Type.PLACE: Kind.PLACE,
}
#: What "respectively" gives to each thing apart; a rule that reads one of them would mix them up.
_SHARED_OUT = frozenset(
    {Predicate.START, Predicate.END, Predicate.DURATION, Predicate.BUDGET, Predicate.EVENT}
)
#: An organisation that is called one but has no name in the ontology: "the Italian NGO META".
_CALLED = re.compile(r"\b(?:NGO|consortium|foundation|agency) (?P<name>[A-Z][\w-]*[A-Z][\w-]*)\b")

_EASING = re.compile(
    r"\b(?:the )?(?:early|mid|late|(?:beginning|start|middle|end|(?:first|second) half) of)"
    r"[ -](?:the )?$",
    re.IGNORECASE,
)


def extract(document: Document, names: Iterable[WorldName]) -> list[Reading]:
    """Every reading of the document, in its order; names of a type without a kind are not read.

    Raises SourceError when the document does not say on which day it was issued.
    """
    spotter = Spotter(name for name in names if name.type in _KINDS)
    reader = _Reader(document, spotter)
    return [
        reading
        for action in document.actions
        for reading in (*read_about(document, action, spotter), *reader.read(action))
    ]


class _Reader:
    """Reads actions with what the whole document says: its day, its dates, its project names."""

    def __init__(self, document: Document, spotter: Spotter) -> None:
        self.text, self.spotter = document.text, spotter
        self.issued = _issued(document)
        self.anchor: Anchor = anchor(document.text, date.fromisoformat(self.issued))
        texts = [span.of(self.text) for span in _all_spans(document)]
        self.lexicon: Lexicon = lexicon(texts, self._is_known)

    def read(self, action: Action) -> Iterator[Reading]:
        """The readings of the cells with running text."""
        topic = topic_of(action.title.of(self.text))
        for column in _READ:
            cell = action.cell(column)
            for passage in self._passages(action, cell, topic) if cell else ():
                for family in _FAMILIES:
                    yield from (one for one in family(passage) if _asserted(passage, one))

    def _passages(self, action: Action, cell: Cell, topic: Name | None) -> Iterator[Passage]:
        before: tuple[Project, ...] = ()
        for item in cell.items:
            text = item.span.of(self.text)
            around = Surroundings(self.lexicon, topic, before)
            skeleton = with_projects(text, list(self._mentions(text)), around)
            passage = Passage(
                action.number, cell.column, item.span.start, skeleton, self.issued, topic
            )
            yield passage
            before = (*before, *(project for _, project in passage.projects()))

    def _mentions(self, text: str) -> Iterator[Mention]:
        """Names, dates, amounts and marks, none overlapping another."""
        taken: list[Mention] = []
        for mentions in (_values(text, self.anchor), self._names(text)):
            taken += list(outside(mentions, taken))
        yield from taken

    def _names(self, text: str) -> Iterator[Mention]:
        for found in _doubled(text, self.spotter.find(text)):
            kind = Kind.DEMONYM if found.demonym else _KINDS[found.world.type]
            yield Mention(found.start, found.end, kind, found.world.as_name())
        for called in _CALLED.finditer(text):
            name = Name(called["name"], Type.ORGANISATION)
            yield Mention(*called.span("name"), Kind.ORG, name)

    def _is_known(self, name: str) -> bool:
        return any(found.end - found.start == len(name) for found in self.spotter.find(name))


def _asserted(passage: Passage, reading: Reading) -> bool:
    start, end = (place - passage.offset for place in (reading.span.start, reading.span.end))
    several = reading.predicate in _SHARED_OUT and "respectively" in passage.text
    return not several and is_asserted(passage.text, start, end)


def _doubled(text: str, found: list[Spotted]) -> Iterator[Spotted]:
    """What was found, with "Full Name (CODE)" made one mention of the thing."""
    behind: Spotted | None = None
    for spotted in reversed(found):
        between = text[spotted.end : behind.start] if behind else ""
        if (
            behind
            and behind.world == spotted.world
            and between == " ("
            and text[behind.end :][:1] == ")"
        ):
            yield replace(spotted, end=behind.end + 1)
            behind = None
            continue
        if behind:
            yield behind
        behind = spotted
    if behind:
        yield behind


def _values(text: str, context: Anchor) -> Iterator[Mention]:
    """Amounts, durations, dates and redaction marks; an amount is stronger than a date in it."""
    strong: list[Mention] = [
        *(Mention(m.start, m.end, Kind.MONEY, m.amount) for m in find_money(text)),
        *(Mention(*mark.span(), Kind.MARK, None) for mark in MARK.finditer(text)),
        *(Mention(d.start, d.end, Kind.DURATION, d.value) for d in find_durations(text)),
    ]
    yield from strong
    dates = (
        Mention(_eased(text, found.core), found.end, Kind.DATE, found)
        for found in find_dates(text, context)
    )
    yield from outside(dates, strong)


def _eased(text: str, core: int) -> int:
    """Where a date begins, words such as "early" or "the end of" included."""
    before = _EASING.search(text[max(0, core - 30) : core])
    return core - len(before[0]) if before else core


def _issued(document: Document) -> str:
    issued = document.value("issued")
    if issued is None:
        raise SourceError(
            f"{document.name}: the first page does not say on which day it was issued"
        )
    return issued


def _all_spans(document: Document) -> Iterator[Span]:
    for action in document.actions:
        yield action.title
        yield from (item.span for cell in action.cells for item in cell.items)
