"""One label and one fact → whether they state the same, as the field guide understands it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from ..model.fact import Predicate
from .literals import first_number, value_of
from .names import plain, share_a_name
from .places import Places, overlap
from .records import Found, Label, Said

#: Predicates whose object is a phrase that no two readers word alike.
FREE: Final = frozenset({
    Predicate.EVENT, Predicate.COMMITMENT, Predicate.INDICATOR, Predicate.SUPPORTS, Predicate.ROLE,
})  # fmt: skip
#: Predicates whose subject is such a phrase.
PLACED: Final = frozenset({Predicate.PARTICIPANT, Predicate.LOCATION})
#: Predicates that can only be about the action itself.
_OF_THE_ACTION: Final = frozenset({
    Predicate.TITLE, Predicate.SECTION, Predicate.LEAD_ACTOR, Predicate.STATUS,
    Predicate.REDACTIONS,
})  # fmt: skip
_DATED_BY_OBJECT: Final = frozenset({Predicate.START, Predicate.END})
#: Shorter words say too little to make two phrases one.
_LONG_WORD = 4
#: Action and folded event → its date.
_Days = Mapping[tuple[str, str], str | None]


class Agreement:
    """Judges labels and facts of one edition by pairs."""

    def __init__(self, places: Places, labels: Iterable[Label], facts: Iterable[Found]) -> None:
        self._places = places
        self._labelled = _event_days(reading for label in labels for reading in label.readings)
        self._found = _event_days(fact.said for fact in facts)

    def states(self, fact: Found, label: Label, *, dated: bool = True) -> bool:
        """Whether the fact states the label in one of its readings.

        The date of a free phrase tells what it is, so it has to be the same, unless ``dated`` is
        false; other dates are judged by ``date_agrees`` alone.
        """
        return any(self._is(fact, reading, dated=dated) for reading in label.readings)

    def date_agrees(self, fact: Found, label: Label) -> bool:
        """Whether the fact's date is that of a reading; where a date may be left out, it may be."""
        return fact.said.when in {one.when for one in label.readings} | self._optional(fact, label)

    def likeness(self, fact: Found, label: Label) -> int:
        """How well a fact that states the label fits it: in date, predicate, object and words."""
        own, found = label.own, fact.said
        common = _words(own.object) & _words(found.object)
        return (
            (40 if self.date_agrees(fact, label) else 0)
            + (20 if own.predicate is found.predicate else 0)
            + (10 if own.object == found.object else 0)
            + min(len(common), 9)
        )

    def _optional(self, fact: Found, label: Label) -> set[str | None]:
        if not PLACED.isdisjoint({fact.said.predicate, label.own.predicate}):
            return {None, self._labelled_day(label.own)}
        return {None} if label.own.predicate in _DATED_BY_OBJECT else set()

    def _is(self, fact: Found, reading: Said, *, dated: bool) -> bool:
        found = fact.said
        if (found.action, found.predicate) != (reading.action, reading.predicate):
            return False
        if found.predicate in FREE:
            same_day = not dated or found.when == reading.when
            return same_day and _share_words(found, reading) and self._overlap(fact, reading)
        if found.predicate in PLACED:
            return share_a_name(found.objects, reading.objects) and self._same_event(fact, reading)
        if found.predicate is Predicate.COOPERATES_WITH:
            return _same_parties(found, reading)
        return _same_object(found, reading) and (
            found.predicate in _OF_THE_ACTION or share_a_name(found.subjects, reading.subjects)
        )

    def _overlap(self, fact: Found, reading: Said) -> bool:
        return overlap(self._places.of_fact(fact), self._places.of_quote(reading))

    def _same_event(self, fact: Found, reading: Said) -> bool:
        """Whether the words overlap, or the events are of one day."""
        day = self._labelled_day(reading)
        return self._overlap(fact, reading) or (day is not None and day == self._found_day(fact))

    def _labelled_day(self, reading: Said) -> str | None:
        return reading.when or _day_of(reading, self._labelled)

    def _found_day(self, fact: Found) -> str | None:
        return fact.said.when or _day_of(fact.said, self._found)


def _event_days(lines: Iterable[Said]) -> _Days:
    """The date of each event; the first line that names it decides."""
    days: dict[tuple[str, str], str | None] = {}
    for line in lines:
        if line.predicate is Predicate.EVENT:
            days.setdefault((line.action, plain(line.object)), line.when)
    return days


def _day_of(line: Said, days: _Days) -> str | None:
    return days.get((line.action, plain(line.subject)))


def _same_object(found: Said, reading: Said) -> bool:
    value = value_of(reading)
    if value is not None:
        return value_of(found) == value
    return share_a_name(found.objects, reading.objects)


def _same_parties(found: Said, reading: Said) -> bool:
    """Two parties that cooperate, whichever is named first."""
    ways = ((found.subjects, found.objects), (found.objects, found.subjects))
    return any(
        share_a_name(subjects, reading.subjects) and share_a_name(objects, reading.objects)
        for subjects, objects in ways
    )


def _share_words(found: Said, reading: Said) -> bool:
    """Whether the phrases speak of one thing: an indicator's number, else a word in common."""
    if reading.predicate is Predicate.INDICATOR:
        number = first_number(reading.object)
        return number is None or number == first_number(found.object)
    return not _words(found.object).isdisjoint(
        _words(reading.quote, reading.object, *reading.objects)
    )


def _words(*phrases: str) -> set[str]:
    words = (word for phrase in phrases for word in plain(phrase).split())
    return {word for word in words if len(word) >= _LONG_WORD or word.isdigit()}
