"""A Document and the names of the world → readings; strings the families of rules together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import cast

from ..errors import SourceError
from ..model.document import Action, Cell, Column, Document, Span
from ..model.fact import Predicate, Reading
from ..model.names import Name, WorldName, fold
from .about import marks_by_action, read_about
from .commitments import read_commitments
from .events.mentioned import read_mentioned
from .events.read import read_events
from .grammar.dates import anchor
from .indicators import read_indicators
from .naming.bodies import bodies
from .naming.lexicon import lexicon
from .naming.named import Named, is_known, may_list
from .naming.projects import Surroundings, outside, topic_of, with_projects
from .naming.spot import Spotter
from .passage import Passage, Project
from .relations.agreements import read_agreements
from .relations.aims import read_aims
from .relations.assertion import is_asserted, sentence_at
from .relations.at_work import read_at_work
from .relations.continued import read_continued
from .relations.cooperation import read_cooperation
from .relations.delivery import read_delivery
from .relations.funding import read_funding
from .relations.mandates import read_mandates
from .relations.parts import read_parts, read_plans
from .relations.periods import read_periods
from .relations.places import read_places
from .relations.regions import read_regions, read_topic
from .relations.roles import read_roles
from .relations.shares import read_shares
from .relations.sites import read_sites
from .relations.systems import read_systems
from .standing import Standing
from .syntax.clauses import parse
from .syntax.skeleton import Kind, Mention, Skeleton
from .values import Values

_READ = (Column.WAY_AHEAD, Column.COMMENTS)
#: Families that read relations, which a negation or a mere possibility takes away.
_RELATIONS = (
    read_funding, read_delivery, read_places, read_periods, read_continued, read_shares,
)  # fmt: skip
#: Of these, the only one that reads anything where no project is named.
_RELATIONS_WITHOUT = (read_periods,)
#: Families that read clauses, which know their own mood.
_CLAUSES = (
    read_events, read_mentioned, read_agreements, read_commitments, read_indicators, read_roles,
    read_parts, read_aims, read_systems, read_regions, read_sites,
    read_at_work, read_mandates,
)  # fmt: skip
#: Of these, those that read something where no project is named.
_CLAUSES_WITHOUT = tuple(
    one for one in _CLAUSES if one not in {read_aims, read_regions, read_at_work}
)
#: What "respectively" gives to each thing apart; a rule that reads one of them would mix them up.
_SHARED_OUT = frozenset({Predicate.START, Predicate.END, Predicate.DURATION, Predicate.BUDGET})
#: Their objects are phrases, whose words name things.
_PHRASES = frozenset({Predicate.EVENT, Predicate.COMMITMENT, Predicate.INDICATOR})


def extract(
    document: Document, names: Iterable[WorldName], earlier: Iterable[Document] = ()
) -> list[Reading]:
    """Every reading of the document, in its order; names of a type without a kind are not read.

    ``earlier`` are the editions before it, the oldest first: words that stand there already keep
    the dates that they had.
    Raises SourceError when the document does not say on which day it was issued.
    """
    spotter = _spotter(tuple(names))
    reader = _Reader(document, spotter, Standing(earlier))
    marks = marks_by_action(document)
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

    def __init__(self, document: Document, spotter: Spotter, standing: Standing) -> None:
        self.text, self.standing = document.text, standing
        self.issued = _issued(document)
        texts = [span.of(self.text) for span in _all_spans(document)]
        self.lexicon = lexicon(texts, lambda name: is_known(spotter, name))
        self.named = Named(spotter, self.lexicon)
        leaning = anchor(document.text, date.fromisoformat(self.issued))
        self.values = Values(leaning, standing)

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
                for clausal in _CLAUSES if passage.names_project else _CLAUSES_WITHOUT:
                    yield from (_with_mentions(passage, one) for one in clausal(passage))

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
                tuple(parse(skeleton.line)), self.standing.ranges(text),
            )  # fmt: skip
            yield passage
            before = (*before, *(project for _, project in passage.projects()))

    def _mentions(self, text: str) -> Iterator[Mention]:
        """Names, dates, amounts and marks, none overlapping another."""
        taken = self.named.plans(text)
        for mentions in (self.values.find(text), self.named.find(text)):
            taken += list(outside(mentions, taken))
        before = Skeleton(text, taken)
        found = [one for one in bodies(before) if not self.named.is_no_party(one, text)]
        known = [*outside(taken, found), *found]
        yield from known
        if may_list(before.line):
            yield from self.named.listed(Skeleton(text, known))


def _relations(passage: Passage) -> Iterator[Reading]:
    for family in _RELATIONS if passage.names_project else _RELATIONS_WITHOUT:
        yield from (one for one in family(passage) if _asserted(passage, one))


def _with_mentions(passage: Passage, reading: Reading) -> Reading:
    """A plan, an event or a number with the things that its words name."""
    if reading.predicate not in _PHRASES:
        return reading
    start, end = (place - passage.offset for place in (reading.span.start, reading.span.end))
    found = [m for m in passage.skeleton.mentions if start <= m.start and m.end <= end]
    if reading.predicate is Predicate.EVENT and isinstance(reading.object, Name):
        label = f" {fold(reading.object.label)} "
        found = [m for m in found if _heads(passage, m) or _is_in(m, label)]
    return reading._replace(mentions=tuple(dict.fromkeys(_named(found))))


def _heads(passage: Passage, mention: Mention) -> bool:
    """Whether a name says what follows it is about: "LEBANON: …"."""
    return passage.text.startswith(":", mention.end)


def _is_in(mention: Mention, label: str) -> bool:
    """Whether an event is called by a name: of two in one sentence each has its own."""
    spellings = (one for name in _named([mention]) for one in _spaced(name))
    return any(spelling in label for spelling in spellings)


#: The names that a paper speaks of come again and again.
@lru_cache(maxsize=1024)
def _spaced(name: Name) -> tuple[str, ...]:
    """The spellings of a name as they stand among folded words."""
    return tuple(f" {fold(spelling)} " for spelling in (name.label, *name.aliases))


def _named(mentions: Iterable[Mention]) -> Iterator[Name]:
    for mention in mentions:
        if mention.kind is Kind.PROJECT:
            yield from (project.name for project in cast("tuple[Project, ...]", mention.value))
        elif isinstance(mention.value, Name):
            yield mention.value


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
    if not is_asserted(passage.text, start, end):
        return False
    said = slice(*sentence_at(passage.text, start))
    return reading.predicate not in _SHARED_OUT or "respectively" not in passage.text[said]


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
