"""A phrase that names meetings → one deed each; those attended, and "the next one"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.document import Column
from ..relations.attached import PARTIES
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern
from .acts import SENT, Deed
from .happenings import NOUN, each, is_happening, labels, spoken, trimmed
from .objects import object_end, object_of
from .told import Told

_AHEAD = frozenset((Mood.ORDER, Mood.PLANNED))
#: What is done with a meeting that is to be.
_HELD = frozenset("hold convene organise organize host co-host prepare schedule arrange".split())
#: What is done at a place.
_OPENED = frozenset("open launch train deliver inaugurate set establish".split())
#: What meets when it is convened.
_BODY = re.compile(r"\b(?i:network|group|council|task force)\b")
#: "the 9th Joint Readmission Committee with A": its sitting.
_SITTING = pattern(
    r"(?:\d(?:st|nd|rd|th)|\b(?i:next|first|second|third|fourth|fifth)) (?:{org}|"
    r"(?:[A-Z][\w-]+ ){1,4}"
    r"(?:Committee|Commission|Council)) (?:\((?:[A-Z]+|{org})\) )?with "
)
#: What goes on for as long as it takes is no meeting.
_STANDING = re.compile(r"\b(?:regular|talks|negotiations|consultations|per [a-z]+|every)\b")
_PARTNER = pattern(rf"with (?:the )?{PARTIES}$")
_COUNTED = re.compile(r"^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten) (?=\w+)")
_ALL = re.compile(r" all (?=with )")
_IN = re.compile(r" ?(?:actively )?(?:in|at) ")
#: "attended, as an observer, the …".
_OBSERVED = re.compile(r",? as (?:an? )?observers?,? (?=the |an? )")
_OF_DAY = pattern(
    r" (?:the )?(?P<what>(?:[\w-]+ |{any} ){0,4}?(?:[Cc]ommittee|[Bb]oard|[Gg]roup|[Cc]ouncil)"
    r"(?: of (?:the )?{project})?) of {date}"
)
_MANY = re.compile(r"all (?:the )?(?=[A-Z])")
#: "Fifth meeting of the group on 27 June, chaired by A": the day is no part of its name.
_ON_DAY = pattern(r" on {date}[ ,]*$")
_SOON = re.compile(r" in the (?:coming|next) (?:days|weeks|months)$")
_IN_PLACE = pattern(r" in (?:the )?(?P<o>{place})")
_WHICH = (
    r"(?:[Tt]he )?(?P<which>(?i:next|second|third|fourth|fifth|sixth|seventh|eighth|another|"
    r"further|last)) ones?"
)
_NEXT_ONE = rf"{_WHICH} ?$"
#: "seventh one in Banjul in December".
LATER_BARE = re.compile(rf" ?{_WHICH}(?= (?:in|on|at|by)\b|,)")
#: What is one of those named before.
_LATER = pattern(rf"(?:^|(?<=[,;] )|(?<=and )){_NEXT_ONE}")
_LATER_ALONE = re.compile(rf" ?{_NEXT_ONE}")
_NOUNS = re.compile(rf"\b{NOUN}\b")
#: A body met: the next one is its next meeting.
_MET = re.compile(r"\bmet\b|\bconvened\b")


def held_in(told: Told, phrase: tuple[int, int]) -> Iterator[Deed]:
    """The meetings of a phrase; "A and B with Egypt" are both with Egypt."""
    if later := later_one(told.line, *phrase):
        yield Deed(_named_before(told, later), later.span(), held=True)
        return
    parts = each(told.line, *phrase)
    tail = _partner(told, parts[-1]) if len(parts) > 1 else ""
    for start, end in parts:
        lacks = bool(tail) and not _partner(told, (start, end))
        area = (start, parts[-1][1]) if lacks else (start, end)
        day = _ON_DAY.search(told.line, start, end)
        for label in labels(told.passage, start, day.start() if day else end):
            yield Deed(_uncounted(f"{label} {tail}" if lacks else label), area, held=True)


def coming(told: Told) -> Iterator[Deed]:
    """The meeting that is to be held, as the way ahead says: a plan, so who is in it and where."""
    if told.passage.column is not Column.WAY_AHEAD or told.mood not in _AHEAD or told.verb is None:
        return
    phrase = told.clause.subject if told.passive else object_of(told)
    words = told.line[slice(*phrase)]
    if told.verb.base == "convene" and _BODY.search(words) and not is_happening(words):
        yield Deed(f"meeting of {spoken(told.passage, *phrase)}", phrase, held=True)
        return
    happens = is_happening(words) or _SITTING.search(words)
    if told.verb.base in _HELD and happens and not _STANDING.search(words):
        deeds = [*held_in(told, phrase)]
        yield from deeds if len(deeds) == 1 else ()
    elif told.verb.base == "visit" and not told.passive:
        where = _SOON.sub("", spoken(told.passage, *object_of(told)))
        yield Deed(f"visit to {where}", object_of(told), held=False)
    elif told.verb.base in SENT or (told.verb.base in _OPENED and _is_placed(told, phrase)):
        yield Deed(f"{told.verb.noun} of {spoken(told.passage, *phrase)}", phrase, held=False)


def _is_placed(told: Told, phrase: tuple[int, int]) -> bool:
    """Whether a place is named, and no project, whose place is its own."""
    places = told.passage.skeleton.places
    named = any(places(*told.clause.rest, Kind.PLACE, Kind.COUNTRY))
    return named and not any(places(*phrase, Kind.PROJECT))


def later_one(line: str, start: int, end: int) -> re.Match[str] | None:
    """Where a phrase ends in "the next one"."""
    return _LATER.search(line, start, end) or _LATER_ALONE.match(line, start, end)


def _named_before(told: Told, later: re.Match[str]) -> str:
    return named_before(told.line, told.sentence.start, later)


def named_before(line: str, start: int, later: re.Match[str]) -> str:
    """As in "third round …, fourth one planned": the noun is that of the phrase before.

    ``start`` is where the sentence begins.
    """
    own = _NOUNS.findall(line[start : later.start()])[:1]
    nouns = own or _NOUNS.findall(line[:start])[-1:]
    nouns = nouns or (["meeting"] if _MET.search(line, 0, start) else [])
    return f"{later['which'].lower()} {nouns[0].lower()}" if nouns else ""


def _partner(told: Told, phrase: tuple[int, int]) -> str:
    found = _PARTNER.search(told.line[slice(*phrase)])
    return told.passage.skeleton.words(phrase[0] + found.start(), phrase[1]) if found else ""


def _uncounted(label: str) -> str:
    return _ALL.sub(" ", _COUNTED.sub("", label))


def was_attended(told: Told) -> Iterator[Deed]:
    """As in "The kick-off in Madrid on 3 May was attended by A": its day is no part of its name."""
    start, end = trimmed(told.line, *told.clause.subject)
    for label in labels(told.passage, start, object_end(told.line, start, end)):
        yield Deed(_uncounted(label), (start, end), held=True)


def attended(told: Told) -> Iterator[Deed]:
    """To take part in a meeting makes no event of its own: the meeting is the event."""
    line, (start, end) = told.line, told.clause.rest
    if observed := _OBSERVED.match(line, start, end):
        stop = object_end(line, observed.end(), end)
        if is_happening(line[observed.end() : stop]):
            whole = (observed.end(), stop)
            yield Deed(_placed(told, whole), whole, held=True)
            return
    if told.verb is not None and told.verb.base == "attend":
        yield from _sat(told)
    for opening in _IN.finditer(line, start, object_end(line, start, end)):
        stop = object_end(line, opening.end(), end)
        phrase = line[opening.end() : stop]
        many = _MANY.match(phrase)
        if many or is_happening(re.split(r" (?:at|in) ", phrase)[0]):
            whole = (opening.end() + (many.end() if many else 0), stop)
            yield Deed(_placed(told, whole), whole, held=True, known=many is not None)
            return


def _sat(told: Told) -> Iterator[Deed]:
    """As in "attended the Steering Committee of 4 December": its meeting."""
    found = _OF_DAY.match(told.line, *told.clause.rest)
    if found:
        what = spoken(told.passage, *found.span("what"))
        yield Deed(f"meeting of the {what}", found.span("what"), held=True)


def _placed(told: Told, phrase: tuple[int, int]) -> str:
    """The label; a bare noun says nothing without its place: "conference in Brussels"."""
    label = spoken(told.passage, *phrase)
    place = _IN_PLACE.match(told.line, phrase[1])
    if " " in label or not place:
        return label
    return f"{label} in {told.passage.name(place.start('o')).label}"
