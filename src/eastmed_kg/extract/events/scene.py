"""An event and the words around it → who took part, who led it, and where it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model.fact import Predicate, Reading
from ...model.names import Name
from ..passage import Passage
from ..relations.attached import PARTIES, REGIONS, SEVERAL
from ..syntax.shapes import Shape
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import Sort, forms
from .happenings import is_happening
from .leading import GIVEN_BY, LEADING, LED, LED_WITH
from .parties import ROLE, named, parties
from .present import WITH, present
from .receivers import receivers
from .signing import signatories
from .told import TOGETHER, Told, actors
from .whereabouts import visited, whereabouts

_BY = pattern(
    r" ?(?:to (?:the )?{party} )?(?:(?:on|in) {date},? )?(?:(?:on|"
    r"in) (?:(?! [a-z]+ed )[^.;,(){org}{country}])+? )?"
    rf"by {ROLE}(?P<o>{PARTIES})(?!'s|’s)(?:(?:,? (?:together|jointly) with {ROLE}(?P<p>{PARTIES})|"
    rf",? with {ROLE}(?P<q>{PARTIES}))(?!'s|’s| support| help| assistance))?"
)
_JOINED_BY = pattern(
    r"\b(?:with (?:the (?:[a-z]+ )?(?:participation|support|help|assistance) of|"
    r"(?:discussions|talks|consultations) with)|in the presence of) "
    rf"{ROLE}(?P<o>{PARTIES})(?: and {ROLE}(?P<p>{PARTIES}))?(?!'s|’s)|"
    rf"\bwith {ROLE}(?P<q>{PARTIES}) (?:also )?(?:participating|taking part)\b|"
    rf"\bon behalf of {ROLE}(?P<r>{PARTIES})"
)
#: Those whom an event "brought together": the list at the beginning of a range.
_GATHERED = pattern(
    r" ?(?:the )?(?:(?:\d+ )?(?:[a-z]+ )?(?:experts|participants|officials|representatives|"
    r"practitioners|delegates) "
    rf"(?:of|from) (?:the )?)?(?P<o>{PARTIES})(?! {{project}})(?:, [a-z ]+)?"
    rf"(?:,? (?:notably|including) (?P<p>{PARTIES}))?"
)
_STAFF = (
    r"(?:[Oo]fficers?|[Ee]xperts?|[Ss]pecialists?|[Aa]dvis[eo]rs?|[Tt]eams?|[Ss]taff|[Aa]nalysts?|"
    r"[Pp]rosecutors?|[Tt]rainers?|[Mm]agistrates?|"
    r"[Oo]fficials?(?!['’]| Meeting))"
)
#: Whose officer it is that is sent.
_OFFICER = pattern(
    rf"(?P<o>{{org}}) (?:[A-Za-z]+ ){{0,2}}{_STAFF}\b|"
    rf"\b{_STAFF} (?:of|from) {ROLE}(?P<p>{PARTIES})"
)
#: "Paper of A, B and C presented in the group".
_PAPER_OF = pattern(
    r"\b(?i:papers?|proposals?|letters?|non-papers?|notes?) (?:of|by|from) "
    rf"(?:the )?(?P<o>{PARTIES})"
)
#: "selection missions of A and B".
_MISSION_OF = pattern(
    r"\b(?:missions?|visits?|delegations?|patrols?) of (?:the )?"
    rf"(?:(?:representatives|officials|experts|officers) (?:of|from) )?(?P<o>{SEVERAL})"
)
#: With whom a paper or a team is made.
_MADE_WITH = pattern(
    r"\b(?i:contract|agreement|arrangement|memorandum|protocol|roadmap|plan|team|JIT)s?"
    rf" with {ROLE}(?P<o>{PARTIES})"
)
_GIVES_TO = pattern(rf" to {ROLE}(?P<o>{PARTIES})(?!'s|’s)")
_GIVES = frozenset(("hand over", "donate", "deliver"))
_WITHIN = pattern(r"\b(?:within|under|as part of|in the framework of) (?:the )?(?P<o>{project})")
#: Whom a training or a workshop is for.
_FOR = pattern(rf"\bfor (?:the )?(?P<o>{REGIONS})(?!['’])")
#: "SENEGAL: …", and what goes there.
_COUNTRY_LABEL = pattern(r" ?(?P<c>{country}): (?:the |an? )?")
_HEADED_BY = pattern(r"(?:^|(?<=[.;] ))(?P<c>{country}): (?:the |an? )?$")
#: With whom they are is the country that a sentence is headed by.
_TALKS = re.compile(r"\b(?i:rounds?|negotiations?|talks|dialogues?|consultations?)\b")
_MISSION = pattern(r"[^{country}{place}]*?\b(?:missions?|deployments?|assessments?)\b(?! to )")
#: "A and B held their annual meeting", "A held talks with B": neither led it.
_THEIRS = re.compile(
    r" ?(?:their\b|(?:[a-z-]+ ){0,2}?(?:talks|negotiations|discussions|consultations|contacts)\b)"
)
#: Acts done together with those named behind "with".
_MUTUAL = frozenset(
    "exchange sign conclude agree meet work cooperate discuss negotiate consult launch deliver "
    "complete hold initiate establish develop".split()
)
#: Acts in which whom they are done to takes part.
_MEETS = frozenset(
    "visit meet inform support assist brief train consult notify invite host".split()
)


#: What a comma opens so is said of the meeting elsewhere: it adds no place to it.
_OF_ITSELF = (", a ", ", an ", ", which ", ", in which ", ", at which ")
#: Where somebody works from.
_OUT_OF = re.compile(r" ?(?:from|out of) ")
#: What stands behind these is where something came of it.
_CAME_OF_IT = ("-end", "-result", "-lead")


class Scene(NamedTuple):
    """An event named ``event``: its phrase, and the words behind its verb, on the skeleton.

    ``span`` is the evidence; ``held`` says that the phrase names a meeting or the like, whose
    members stand in the phrase, and that who stands behind "by" led it; ``whole`` is the subject
    with what is added to the phrase.
    """

    event: Name
    phrase: tuple[int, int]
    rest: tuple[int, int]
    span: tuple[int, int]
    rule: str
    held: bool
    whole: tuple[int, int] = (0, 0)


Member = tuple[Predicate, Name]


def members(passage: Passage, scene: Scene) -> Iterator[Reading]:
    """The participants, leaders and places of an event that its own words name."""
    yield from _readings(passage, scene, _all(passage, scene))


def doers(told: Told, scene: Scene) -> Iterator[Reading]:
    """Who acts in an active clause, and upon whom; who organises leads."""
    if told.verb and (not told.passive or told.verb.base in _MUTUAL | {"represent"}):
        yield from _readings(told.passage, scene, _doers(told))


def _readings(passage: Passage, scene: Scene, found: Iterator[Member]) -> Iterator[Reading]:
    span = passage.span(*scene.span)
    for predicate, name in dict.fromkeys(found):
        yield passage.reading(scene.event, predicate, name, span, f"{scene.rule}-{predicate}")


def _doers(told: Told) -> Iterator[Member]:
    verb, passage = told.verb, told.passage
    if verb is None:
        return
    sent = verb.base in {"visit", "go to"} and is_happening(told.line[slice(*told.clause.subject)])
    if not sent and (verb.sort is Sort.HAPPEN or verb.base in _MEETS):
        for name in gathered(told):
            yield Predicate.PARTICIPANT, name
    acting = verb.sort is not Sort.HAPPEN and (not told.passive or verb.base == "represent")
    holds = verb.sort is Sort.HOLD and verb.base != "proceed"
    together = _found(passage, TOGETHER, *told.clause.rest) if holds else ()
    acts = [*actors(told), *together] if acting else []
    # What several hold together none of them led.
    holds = holds and not (verb.base == "hold" and len(acts) > 1)
    for name in acts:
        if holds and not _THEIRS.match(told.line, *told.clause.rest):
            yield Predicate.LED_BY, name
        yield Predicate.PARTICIPANT, name
    for name in _found(passage, WITH, *told.clause.rest) if verb.base in _MUTUAL else ():
        yield Predicate.PARTICIPANT, name
    for name in _found(passage, _GIVES_TO, *told.clause.rest) if verb.base in _GIVES else ():
        yield Predicate.PARTICIPANT, name
    for name in _found(passage, LED, *told.clause.subject) if acting else ():
        yield Predicate.LED_BY, name
        yield Predicate.PARTICIPANT, name


def gathered(told: Told) -> Iterator[Name]:
    """Whom a meeting brought together: the list behind the verb."""
    found = _GATHERED.match(told.line, *told.clause.rest)
    return named(told.passage, found) if found else iter(())


def _all(passage: Passage, scene: Scene) -> Iterator[Member]:
    if scene.held:
        yield from _company(passage, scene)
        yield from _for_whom(passage, scene)
    yield from ((Predicate.PARTICIPANT, name) for name in _told_beside(passage, scene))
    for within in _WITHIN.finditer(passage.skeleton.line, *scene.rest):
        yield Predicate.PART_OF, passage.projects_at(within.start("o"))[0].name
    yield from _by_whom(passage, scene)
    yield from ((Predicate.LOCATION, place) for place in _where(passage, scene))


def _told_beside(passage: Passage, scene: Scene) -> Iterator[Name]:
    """Who takes part in any event: who signs with whom, who is sent, who receives."""
    verb = scene.rule.removeprefix("event-")
    if verb in _MUTUAL:
        yield from _found(passage, _MADE_WITH, *scene.phrase)
    for shape in (_OFFICER, _MISSION_OF, _PAPER_OF):
        yield from _found(passage, shape, *scene.phrase)
    yield from _found(passage, _JOINED_BY, *scene.rest)
    yield from _found(passage, _JOINED_BY, scene.phrase[1], max(scene.phrase[1], scene.whole[1]))
    yield from receivers(passage, verb, scene.rest)
    yield from signatories(passage, verb, scene.phrase, scene.rest)


def _where(passage: Passage, scene: Scene) -> Iterator[Name]:
    """What was visited, and every place that the words around an event name."""
    if scene.rule.endswith(("-visit", "-tour", "-go-to")):
        yield from visited(passage, *scene.rest)
    if scene.rule.endswith("-work") and (out := _OUT_OF.match(passage.skeleton.line, *scene.rest)):
        yield from visited(passage, out.end(), scene.rest[1])
    behind = scene.rest if not scene.rule.endswith(_CAME_OF_IT) else (0, 0)
    for area in (scene.phrase, _added(passage, scene), behind):
        yield from whereabouts(passage, *area)


def _added(passage: Passage, scene: Scene) -> tuple[int, int]:
    """What a comma or a colon adds to the phrase: "the roundtable, Rome, 3 May, …"."""
    at = scene.phrase[1]
    line = passage.skeleton.line
    adds = line.startswith((",", ":", " in "), at) and not line.startswith(_OF_ITSELF, at)
    return at, max(at, scene.whole[1]) if adds else at


def _by_whom(passage: Passage, scene: Scene) -> Iterator[Member]:
    """Who stands behind "by"; of a meeting, who led it."""
    found = _BY.match(passage.skeleton.line, *scene.rest)
    leads = scene.held and _is_led(scene.rule.removeprefix("event-"))
    for group in "opq":
        span = found.span(group) if found else (0, 0)
        for at in passage.skeleton.places(*span, Kind.ORG, Kind.COUNTRY):
            if leads and group != "q":
                yield Predicate.LED_BY, passage.name(at)
            yield Predicate.PARTICIPANT, passage.name(at)


def _for_whom(passage: Passage, scene: Scene) -> Iterator[Member]:
    """The countries and regions that a training or a workshop is for."""
    for found in _FOR.finditer(passage.skeleton.line, *scene.phrase):
        for at in passage.skeleton.places(*found.span("o"), Kind.COUNTRY):
            yield Predicate.SUPPORTS_COUNTRY, passage.name(at)
        for at in passage.skeleton.places(*found.span("o"), Kind.PLACE):
            yield Predicate.LOCATION, passage.name(at)


def _is_led(base: str) -> bool:
    """Whether who stands behind "by" led it: not who signed or adopted something."""
    known = forms().get(base.replace("-", " "))
    return known is None or known[0].sort not in {Sort.ACT, Sort.MILESTONE}


def _company(passage: Passage, scene: Scene) -> Iterator[Member]:
    """The members of a meeting and who led it."""
    start, end = scene.phrase
    label = _COUNTRY_LABEL.match(passage.skeleton.line, start, end)
    talks = _TALKS.search(passage.skeleton.line, start, end)
    if talks and (heading := _HEADED_BY.search(passage.skeleton.line, 0, start)):
        yield _labelled(passage, heading, end)
    start = label.end() if label else start
    for name in parties(passage, start, end):
        yield Predicate.PARTICIPANT, name
    if label:
        yield _labelled(passage, label, end)
    # Who leads a project leads no kick-off of it.
    whole = scene.whole if end > start + 1 else scene.phrase
    for area in dict.fromkeys((scene.phrase, whole, scene.rest)):
        for name in _found(passage, LED, *area):
            yield Predicate.LED_BY, name
            yield Predicate.PARTICIPANT, name
    for name in (
        *_found(passage, GIVEN_BY, *scene.phrase),
        *_found(passage, LEADING, *scene.rest),
    ):
        yield Predicate.LED_BY, name
        yield Predicate.PARTICIPANT, name
    for name in _found(passage, LED_WITH, *whole):
        yield Predicate.PARTICIPANT, name
    beside = whole if label is None else scene.phrase
    yield from (
        (Predicate.PARTICIPANT, name) for name in present(passage, scene.phrase, scene.rest, beside)
    )


def _labelled(passage: Passage, label: re.Match[str], end: int) -> Member:
    """As in "SENEGAL: …": where a mission goes, or who takes part in a meeting."""
    sent = _MISSION.match(passage.skeleton.line, label.end(), end)
    predicate = Predicate.LOCATION if sent else Predicate.PARTICIPANT
    return predicate, passage.name(label.start("c"))


def _found(passage: Passage, rule: Shape, start: int, end: int) -> Iterator[Name]:
    for found in rule.finditer(passage.skeleton.line, start, end):
        yield from named(passage, found)
