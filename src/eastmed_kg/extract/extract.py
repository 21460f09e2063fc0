"""A Document and the names of the world → readings; strings the families of rules together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property, lru_cache

from ..errors import SourceError
from ..model.document import Action, Cell, Column, Document, Span
from ..model.fact import Predicate, Reading
from ..model.marks import MARK
from ..model.names import Name, Type, WorldName
from .about import marks_by_action, read_about
from .commitments import read_commitments
from .events.mentioned import read_mentioned
from .events.read import read_events
from .grammar.dates import Anchor, anchor, find_dates, find_durations
from .grammar.money import find_money
from .indicators import read_indicators
from .naming.bodies import bodies
from .naming.lexicon import Lexicon, is_body, lexicon
from .naming.plans import PlanFinder, plan_finder, plans
from .naming.projects import Surroundings, outside, topic_of, with_projects
from .naming.spot import Spotted, Spotter
from .passage import Passage, Project
from .relations.agreements import read_agreements
from .relations.aims import read_aims
from .relations.assertion import is_asserted
from .relations.continued import read_continued
from .relations.delivery import read_delivery
from .relations.funding import read_funding
from .relations.parts import read_parts, read_plans
from .relations.periods import read_periods
from .relations.places import read_places
from .relations.regions import read_regions, read_topic
from .relations.roles import read_cooperation, read_roles
from .relations.systems import read_systems
from .syntax.clauses import parse
from .syntax.shapes import shape
from .syntax.skeleton import Kind, Mention, Skeleton

_READ = (Column.WAY_AHEAD, Column.COMMENTS)
#: Families that read relations, which a negation or a mere possibility takes away.
_RELATIONS = (read_funding, read_delivery, read_places, read_periods, read_continued)
#: Of these, the only one that reads anything where no project is named.
_RELATIONS_WITHOUT = (read_periods,)
#: Families that read clauses, which know their own mood.
_CLAUSES = (
    read_events, read_mentioned, read_agreements, read_commitments, read_indicators, read_roles,
    read_parts, read_aims, read_systems, read_regions,
)  # fmt: skip
_KINDS = {
    Type.FUNDING_INSTRUMENT: Kind.FUND,
    Type.ORGANISATION: Kind.ORG,
    Type.COUNTRY: Kind.COUNTRY,
    Type.PLACE: Kind.PLACE,
}
#: What "respectively" gives to each thing apart; a rule that reads one of them would mix them up.
_SHARED_OUT = frozenset({Predicate.START, Predicate.END, Predicate.DURATION, Predicate.BUDGET})
#: An organisation that is called one but has no name in the ontology: "the Italian NGO META".
_CALLED = shape(r"\b(?:NGO|consortium|foundation|agency) (?P<name>[A-Z][\w-]*[A-Z][\w-]*)\b")

#: Before a name: it is a part of another ("Joint-Commission").
_COMPOUND = re.compile(r"\b(?:[Jj]oint|[Ss]ub|[Nn]on|[Ii]nter)-$")
_EASING = re.compile(
    r"\b(?:the )?(?:early|mid|late|(?:beginning|start|middle|end|(?:first|second) half) of)"
    r"[ -](?:the )?$",
    re.IGNORECASE,
)


def extract(document: Document, names: Iterable[WorldName]) -> list[Reading]:
    """Every reading of the document, in its order; names of a type without a kind are not read.

    Raises SourceError when the document does not say on which day it was issued.
    """
    spotter = _spotter(tuple(names))
    reader, marks = _Reader(document, spotter), marks_by_action(document)
    return [
        reading
        for action in document.actions
        for reading in (
            *read_about(document, action, spotter, marks.get(action.number, ())),
            *reader.read(action),
        )
    ]


@lru_cache(maxsize=1)
def _spotter(names: tuple[WorldName, ...]) -> Spotter:
    """The names of the world sorted for looking up, once for all the papers of a build."""
    return Spotter(names)


class _Reader:
    """Reads actions with what the whole document says: its day, its dates, its project names."""

    def __init__(self, document: Document, spotter: Spotter) -> None:
        self.text, self.spotter = document.text, spotter
        self.issued = _issued(document)
        self.anchor: Anchor = anchor(document.text, date.fromisoformat(self.issued))
        texts = [span.of(self.text) for span in _all_spans(document)]
        self.lexicon: Lexicon = lexicon(texts, self._is_known)

    @cached_property
    def _plans(self) -> PlanFinder | None:
        return plan_finder(self.lexicon.long_forms)

    @cached_property
    def _written(self) -> dict[str, Name]:
        """How the document writes the centres and agencies that it defines an acronym for."""
        found: dict[str, Name] = {}
        for short, long in self.lexicon.long_forms.items():
            if is_body(long) and not self._is_known(short) and not self._is_known(long):
                name = Name(long, Type.ORGANISATION, None, (short,))
                found |= dict.fromkeys((f"{long} ({short})", long, short), name)
        return found

    @cached_property
    def _bodies(self) -> re.Pattern[str]:
        written = sorted(self._written, key=lambda one: (-len(one), one))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, written))})(?!\w)")

    def _may_name_body(self, text: str) -> bool:
        return any(name in text for name in self._written)

    def read(self, action: Action) -> Iterator[Reading]:
        """The readings of the cells with running text."""
        topic = topic_of(action.title.of(self.text))
        title = self._title(action)
        yield from read_cooperation(title)
        yield from read_plans(title)
        if topic:
            yield from read_topic(title, topic)
        for column in _READ:
            cell = action.cell(column)
            for passage in self._passages(action, cell, topic) if cell else ():
                yield from _once(_relations(passage))
                for clausal in _CLAUSES:
                    yield from clausal(passage)

    def _title(self, action: Action) -> Passage:
        text = action.title.of(self.text)
        skeleton = with_projects(
            text, list(self._mentions(text)), Surroundings(self.lexicon, None, ())
        )
        return Passage(action.number, Column.ACTION, action.title.start, skeleton, self.issued)

    def _passages(self, action: Action, cell: Cell, topic: Name | None) -> Iterator[Passage]:
        before: tuple[Project, ...] = ()
        for item in cell.items:
            text = item.span.of(self.text)
            around = Surroundings(self.lexicon, topic, before)
            skeleton = with_projects(text, list(self._mentions(text)), around)
            passage = Passage(
                action.number, cell.column, item.span.start, skeleton, self.issued, topic,
                tuple(parse(skeleton.line)),
            )  # fmt: skip
            yield passage
            before = (*before, *(project for _, project in passage.projects()))

    def _mentions(self, text: str) -> Iterator[Mention]:
        """Names, dates, amounts and marks, none overlapping another."""
        taken: list[Mention] = list(plans(text, self._plans)) if self._plans else []
        for mentions in (_values(text, self.anchor), self._names(text)):
            taken += list(outside(mentions, taken))
        found = bodies(Skeleton(text, taken))
        yield from outside(taken, found)
        yield from found

    def _names(self, text: str) -> Iterator[Mention]:
        for found in _doubled(text, self.spotter.find(text)):
            if _COMPOUND.search(text, max(0, found.start - 7), found.start):
                continue
            yield from _mention(found)
        for body in self._bodies.finditer(text) if self._may_name_body(text) else ():
            yield Mention(*body.span(), Kind.ORG, self._written[body[0]])
        for called in _CALLED.finditer(text):
            name = Name(called["name"], Type.ORGANISATION)
            yield Mention(*called.span("name"), Kind.ORG, name)

    def _is_known(self, name: str) -> bool:
        return any(found.end - found.start == len(name) for found in self.spotter.find(name))


def _mention(found: Spotted) -> Iterator[Mention]:
    """A name of the world as a mention, if the rules have a sign for its kind."""
    name = found.name
    if found.demonym:
        yield Mention(found.start, found.end, Kind.DEMONYM, name)
    elif name.type is Type.PROJECT:
        project = Project(name, found.start, found.end)
        yield Mention(found.start, found.end, Kind.PROJECT, (project,))
    elif kind := _KINDS.get(name.type):
        yield Mention(found.start, found.end, kind, name)


def _relations(passage: Passage) -> Iterator[Reading]:
    for family in _RELATIONS if any(passage.projects()) else _RELATIONS_WITHOUT:
        yield from (one for one in family(passage) if _asserted(passage, one))


def _once(readings: Iterable[Reading]) -> list[Reading]:
    """The readings without those that a wider reading of the same words already makes."""
    found = list(readings)
    return [one for one in found if not any(_says_more(other, one) for other in found)]


def _says_more(wide: Reading, narrow: Reading) -> bool:
    inside = wide.span.start <= narrow.span.start and narrow.span.end <= wide.span.end
    if not inside or wide.predicate is not narrow.predicate or wide.span == narrow.span:
        return False
    same = wide.subject == narrow.subject and wide.object == narrow.object
    return same and wide.when == narrow.when


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
            yield spotted._replace(end=behind.end + 1)
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
