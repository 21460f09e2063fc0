"""A sentence without a verb → what it says was done: "Onboarding of …", "… in preparation"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model.fact import Modality, Predicate, Reading, When, WhenRole
from ..about import subject_of
from ..passage import Passage
from ..relations.periods import role_of
from ..syntax.clauses import Sentence
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import forms, nouns
from .happenings import GROWTH, NOUN, PROJECT_LABEL, is_happening, spoken
from .meetings import LATER_BARE, named_before
from .names import event_name, stripped, with_projects
from .objects import object_end
from .purposes import purposes
from .scene import Scene, members

_DEED = re.compile(
    r" ?(?:(?:[Oo]ngoing|[Cc]ontinuous|[Cc]ontinued|[Ff]urther|[Rr]egular|[Nn]ew|[Jj]oint|[Ff]irst|"
    r"[Ss]econd|[Oo]nline|[Ss]ocial|[Mm]edia|and|[Ss]everal|[Pp]roposed) )*"
    r"(?P<deed>[A-Za-z-]+) (?P<link>of|on|to|with|in|between|for)\b"
)
#: "Scoping mission of …", "3rd Joint Working Group with …": a happening with what it was.
_HAPPENS = pattern(
    rf" ?(?:(?:{{party}}|[A-Z][\w-]+): |{PROJECT_LABEL})?"
    r"(?:(?:\d+\w\w )?{party}(?: \([^()]*\))?(?:(?:[-–]| and |, | and the ){party})* |{project} )?"
    rf"(?:(?:[\w'’-]+|{{demonym}}|{{party}}[-–/]{{party}}|"
    rf"{{party}}-[a-z]+) ){{0,5}}?{NOUN}(?: (?:[A-Z][\w-]+|"
    rf"{{place}})){{0,3}}"
    r"(?: [“\"][^“”\"]*[”\"])?(?: \([^(){date}]*\))?"
    r"(?:,? (?:of|to|for|from|with|between|by|on|in|at|via|jointly)\b|"
    r",? (?:co-)?(?:led|hosted|organi[sz]ed|coordinated|chaired) by\b|"
    r", (?:(?:{region}|[A-Z][\w-]+),? )?{date}|"
    r" \((?:(?:{place}|[A-Z][\w-]+), )?{date}|: (?:(?:{place}|[A-Z][\w-]+), )?{date})"
)
#: "Last Joint Readmission Committee with …", "12th Cooperation Council on …": a body's sitting.
_SITS = pattern(
    r" ?(?:{country}: )?(?:[Tt]he )?"
    r"(?i:next|last|latest|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) "
    r"(?:{party}[-–]{party} )?(?:(?:[A-Z][\w'’-]+|steering|joint|on|of|for|and|the|sub-) ?){0,5}?"
    r"(?:[Cc]ommittee|[Cc]ommission|[Cc]ouncil|[Bb]oard|[Gg]roup|[Tt]ask [Ff]orce|{org})"
    r"(?= (?:with|on|in|of|between) |: {date}|, {date}| \({date})|"
    r" ?(?:[A-Z][\w-]+ ){1,4}(?:Committee|Commission|Council|Group)s? with (?:the )?{country} "
    r"(?:on|in) {date}"
)
#: "3 May 2024: visit of A to B", "On 3 May, visit of …": the day comes first.
_DAY_FIRST = pattern(r" ?(?:[Oo]n |[Ii]n )?(?P<d>{date})(?::|,| [–-]) (?=[A-Za-z])")
#: "FOO (EUR 3 million): kick-off in …".
_LABEL = pattern(rf" ?(?:[Tt]he )?{PROJECT_LABEL}")
#: "FOO Joint Action Days, 3 May 2024: …": a meeting before a colon, no project.
_MEETING = pattern(rf" ?{{project}} (?:[A-Z][\w-]+ ){{0,4}}?{NOUN}[^:.;]*{{date}}: ")
#: What of that kind is the sitting of a body.
_SITTING = pattern(r" ?(?:[A-Z][\w-]+ ){1,4}(?:Committee|Commission|Council|Group)s?(?= with |,)")
_PREPARED = re.compile(
    r" ?(?P<what>[^.;:]*?) (?:(?:currently|still|now) )?(?:in|under) "
    r"(?P<noun>preparation|negotiation|discussion|development|the pipeline)\b"
)
#: "Mid-term review due in April 2025".
_DUE = pattern(
    r" ?(?P<what>(?:(?!\b(?:is|are|was|were)\b)[^.;:,])*?\b(?:review|evaluation|report|assessment|"
    rf"audit|{NOUN})(?: of [^.;:,]*?)?) due (?:in|on|by|for) (?:the )?(?P<d>{{date}})"
)
_PEOPLE = r"(?i:officers?|experts?|teams?|advisers?|specialists?)"
#: "Frontex Liaison Officer in place in Dakar as of May".
_POSTED = pattern(
    rf" ?(?P<what>[^.;:]*?\b{_PEOPLE}"
    r"(?: (?:to|for) (?:the )?(?:{any}|[A-Z]\w+))?) (?:in place|in post|on duty|stationed) in |"
    r" ?(?:(?:\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Aa]n?) )?(?P<who>{org} (?:[a-z]+ ){0,2}?"
    rf"{_PEOPLE}) (?=(?:in|at) [^.;]*?,? since {{date}})"
)
_MEANS = {"the pipeline": "preparation"}
_UNDER_WAY = re.compile(
    r" ?(?P<what>[^.;:]*?\b(?:review|evaluation|assessment|negotiations?|discussions?|talks|"
    r"procurement|recruitment|tender|audit|mapping)) (?:(?:currently|still|now) )?"
    r"(?:on-?going|under ?way|in progress)\b"
)
_NONE = re.compile(r" ?(?:No (?![a-z]+, )|None |Neither |\d[\d., ]* [a-z])")
_NONE_OF_IT = re.compile(r"(?::| [-–]) (?:none|nil|no\b(?!\.))")
#: "Arrivals on the route: 29 640 …" reports a number, and so does "Arrivals went down to …".
_REPORTS = re.compile(
    r"(?:[A-Z\ue000-\ue0ff][\w ]*: )?[^.;:]*(?:: (?:some |around |about )?\d[\d., ]* ?(?:%|"
    r"by |in |\(|[.;]|$)|"
    r" (?:went|gone) (?:up|down)\b| (?:up|down) (?:by|to|from) \d|"
    # … or says how things are: "exchange of data works well", "talks remain suspended".
    r" (?:remains?|stays?|works? well|functions? well|goes on)\b)"
)
#: "Contribution of EUR 3 million" is money, no event.
_OF_MONEY = pattern(r" (?:around |about |up to )?{money}")
#: What grew or shrank had no participants.
_CHANGE = re.compile(rf"{GROWTH} in\b", re.IGNORECASE)
_STILL_TO_COME = re.compile(r" ?preparations? (?:to|for) ", re.IGNORECASE)


#: A place between the phrase and its day is no part of its name: "Training on X, Nouakchott".
_PLACE_BEHIND = pattern(r"[,:] (?:{region}|[A-Z][\w’'-]+)[,.]? ?$")
#: What is to be done with it, behind a comma.
_TO_BE = pattern(
    r", to be (?P<verb>adopted|signed|finalised|concluded|launched|presented|submitted|published|"
    r"approved) (?:by|in|on) (?:the )?(?:end of )?(?P<d>{date})"
)
#: What was done to it, or when, is withheld: nothing is told.
_WITHHELD = pattern(r"(?<!\.) {mark}[.;]?$")
#: Where the words for what is prepared end.
_DATED = pattern(r" (?:as of |in |by |on |from )?{date}|[,.;]|$")


class _Bare(NamedTuple):
    """What a sentence without a verb names, where it stands, and whether it has been done."""

    label: str
    phrase: tuple[int, int]
    done: bool = True


def read_bare(passage: Passage, sentence: Sentence, number: int) -> Iterator[Reading]:
    """The event that a sentence without a verb names, if it names one."""
    line, start, end = passage.skeleton.line, sentence.start, sentence.end
    if first := _DAY_FIRST.match(line, start, end):
        start = first.end()
    meeting = _MEETING.match(line, start, end)
    if (told := _LABEL.match(line, start, end)) and not meeting:
        start = told.end()
    if _WITHHELD.search(line, start, end) and not _happens(line, start, end):
        return
    bare = next(filter(None, (read(passage, start, end) for read in _READERS)), None)
    if bare is None and first and _SITTING.match(line, start, end):
        bare = _named(passage, start, end)
    if bare is None:
        return
    yield from _coming(passage, sentence, (bare.label, bare.phrase))
    label = with_projects(passage, bare.label, bare.phrase, number)
    day = passage.date(first.start("d")).when if first else None
    yield from _told(passage, sentence, (label, bare.phrase), day, done=bare.done)


def _prepared(passage: Passage, start: int, end: int) -> _Bare | None:
    found = _PREPARED.match(passage.skeleton.line, start, end)
    if not found:
        return None
    noun, phrase = _MEANS.get(found["noun"], found["noun"]), found.span("what")
    return _Bare(f"{noun} of the {spoken(passage, *phrase)}", phrase, done=False)


def _posted(passage: Passage, start: int, end: int) -> _Bare | None:
    found = _POSTED.match(passage.skeleton.line, start, end)
    phrase = found.span("what" if found["what"] else "who") if found else (0, 0)
    return _Bare(f"deployment of {spoken(passage, *phrase)}", phrase) if found else None


def _under_way(passage: Passage, start: int, end: int) -> _Bare | None:
    found = _UNDER_WAY.match(passage.skeleton.line, start, end)
    phrase = found.span("what") if found else (0, 0)
    return _Bare(spoken(passage, *phrase), phrase, done=False) if found else None


def _still_to_come(passage: Passage, start: int, end: int) -> _Bare | None:
    line = passage.skeleton.line
    found = _STILL_TO_COME.match(line, start, end)
    if not found:
        return None
    stop = _DATED.search(line, found.end(), end)
    phrase = (start, stop.start() if stop else end)
    return _Bare(spoken(passage, *phrase), phrase, done=False)


def _due(passage: Passage, start: int, end: int) -> _Bare | None:
    found = _DUE.match(passage.skeleton.line, start, end)
    return _Bare(spoken(passage, *found.span("what")), found.span("what")) if found else None


def _later(passage: Passage, start: int, end: int) -> _Bare | None:
    line = passage.skeleton.line
    found = LATER_BARE.match(line, start, end)
    return _Bare(named_before(line, start, found), found.span("which")) if found else None


def _deed(passage: Passage, start: int, end: int) -> _Bare | None:
    is_deed = names_deed(passage.skeleton.line, start, end)
    return _named(passage, start, end) if is_deed else None


def _named(passage: Passage, start: int, end: int) -> _Bare:
    """The phrase up to its day and its place."""
    line = passage.skeleton.line
    last = object_end(line, start, end)
    place = _PLACE_BEHIND.search(line[:last], start)
    phrase = (start, place.start() if place else last)
    return _Bare(spoken(passage, *phrase), phrase)


#: What a sentence may name, the most telling first.
_READERS = (_prepared, _posted, _under_way, _still_to_come, _due, _later, _deed)


def _coming(
    passage: Passage, sentence: Sentence, named: tuple[str, tuple[int, int]]
) -> Iterator[Reading]:
    """As in "7th report under preparation, to be adopted by July": the adoption is to come."""
    found = _TO_BE.search(passage.skeleton.line, named[1][1], sentence.end)
    if not found:
        return
    when = passage.date(found.start("d")).when
    noun = forms()[found["verb"]][0].noun
    event = event_name(passage, f"{noun} of the {spoken(passage, *named[1])}", when)
    proof = passage.span(sentence.start, found.end())
    reading = passage.reading(
        subject_of(passage.action), Predicate.EVENT, event, proof, "event-to-come"
    )
    yield reading._replace(when=when, when_role=WhenRole.DUE, modality=Modality.PLANNED)


def names_deed(line: str, start: int, end: int) -> bool:
    """Whether a range of a skeleton begins with something done: "Onboarding of …"."""
    none = _NONE.match(line, start, end) or _NONE_OF_IT.search(line, start, end)
    if none or _REPORTS.match(line, start, end):
        return False
    if _happens(line, start, end):
        return True
    found = _DEED.match(line, start, end)
    if found and _OF_MONEY.match(line, found.end(), end):
        return False
    if not found or _STILL_TO_COME.match(line, start, end):
        return False
    deed = found["deed"].lower()
    if _CHANGE.match(line, found.start("deed")):
        return True
    return is_happening(deed) or bool({deed, deed.removesuffix("s")} & nouns())


def _happens(line: str, start: int, end: int) -> bool:
    """Whether a range begins with a meeting or the like, or with the sitting of a body."""
    return bool(_HAPPENS.match(line, start, end) or _SITS.match(line, start, end))


def _told(
    passage: Passage,
    sentence: Sentence,
    named: tuple[str, tuple[int, int]],
    day: When | None,
    *,
    done: bool,
) -> Iterator[Reading]:
    label, phrase = named
    rest = (phrase[1], sentence.end)
    dates = (passage.date(at).when for at in passage.skeleton.places(*rest, Kind.DATE))
    when = (day or next(dates, None)) if done else None
    proof = stripped(passage.skeleton.line, sentence.start, sentence.end)
    event = event_name(passage, label, when)
    scene = Scene(event, phrase, rest, proof, "event-noun", held=not _CHANGE.match(label))
    reading = passage.reading(
        subject_of(passage.action), Predicate.EVENT, event, passage.span(*proof), scene.rule
    )
    role = role_of(when, passage.written(proof[0])) if when else None
    role = role or (WhenRole.OCCURRED if done else None)
    modality = Modality.DONE if done else Modality.ONGOING
    modality = Modality.PLANNED if role is WhenRole.DUE else modality
    yield reading._replace(when=when, when_role=role, modality=modality)
    yield from members(passage, scene)
    yield from purposes(passage, scene)
