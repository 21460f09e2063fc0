"""A clause → what it says happened: the name of the event, and the phrase that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.document import Column
from ..relations.attached import HEAD, PARTIES
from ..syntax.clauses import Clause, Role
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import CONDUCTS, Sort, Verb
from .acts import GRANTS, Deed, act, counted, given, granted, is_count, is_money
from .happenings import NOUN, each, is_happening, labels, spoken, trimmed
from .objects import object_end, object_of
from .told import Told

_NOT_TOLD = frozenset((Mood.POSSIBLE, Mood.ORDER, Mood.HABIT))
#: Nothing happened, or "it was agreed that" something else did.
_DENIED = re.compile(r"[Nn]o (?![a-z]+, )|[Ii]t $|[Nn]one |[Nn]either |[Ww]hether ")
_ATTENDS = frozenset(("participate", "attend", "take part", "represent"))
#: Said of how things went, no event of their own.
_GOES = frozenset(("increase", "decrease", "work", "become", "benefit"))
_GROWS = frozenset(("increase", "decrease"))
#: It grew by itself, and no figure says how much.
_GREW = re.compile(
    r"(?: (?:significantly|considerably|sharply|steadily))?(?: in [^\d.;]*)?(?:[,.;]|$)"
)
_RETOLD = frozenset(("meet", "follow up"))
_STATE = re.compile(
    r"^ ?(?:ongoing|underway|under way|in progress\b|(?:under|in) (?P<noun>discussion|negotiation|"
    r"preparation|review|finalisation|consideration|development|elaboration)\b|"
    r"(?P<out>(?:(?:publicly|now|already) )*available)(?= online\b|\d?[.;]?$))"
)
#: Words that only refer to what has a name elsewhere.
#: Who is sent, and how it is said that they are there.
_STAFF = re.compile(r"\b(?:officers?|experts?|teams?|advisers?|staff|specialists?|analysts?)\b")
_POSTED = pattern(r" ?(?:in place|present|based|operational) (?:in|at) ")
_WORKS = pattern(rf" ?(?:closely |together )?with (?:the )?{PARTIES} (?:towards?|on) ")
_GIVES = frozenset(("support", "deliver", "conduct", "carry out", "provide", "perform", "hold"))
#: What goes on for long when it is held.
RUNS = frozenset(("run", "coordinate", "manage", "lead"))
_REFERS = frozenset(("it", "this", "they", "both", "the latter"))
_IMPLEMENTATION = re.compile(r"^(?:the )?implementation(?: of .*)?$", re.IGNORECASE)
_PARTNER = pattern(rf"with (?:the )?{PARTIES}$")
_COUNTED = re.compile(r"^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten) (?=\w+)")
_ALL = re.compile(r" all (?=with )")
_IN = re.compile(r" ?(?:actively )?(?:in|at) ")
_MANY = re.compile(r"all (?:the )?(?=[A-Z])")
_FROM = re.compile(r" ?from ")
_IN_PLACE = pattern(r" in (?:the )?(?P<o>{place})")
#: What is one of those named before.
_LATER = pattern(
    r"(?:^|(?<=[,;] )|(?<=and ))(?:[Tt]he )?(?P<which>(?i:next|second|third|fourth|fifth|another|"
    r"further|last)) ones? ?$"
)
_NOUNS = re.compile(rf"\b{NOUN}\b")
_IS_PROJECT = pattern(rf" ?(?:[Tt]he )?{{project}}{HEAD} ?")


def deeds(told: Told) -> Iterator[Deed]:
    """What a clause says happened, is going on, or is to happen at one stroke."""
    return (deed for deed in _deeds(told) if deed.label and deed.label not in _REFERS)


def _deeds(told: Told) -> Iterator[Deed]:
    if told.clause.role is Role.UNSURE or told.mood in _NOT_TOLD or _denied(told):
        return
    verb = told.verb
    if verb is None:
        yield from _in_place(told)
        yield from _state(told)
    elif verb.base in _ATTENDS and told.mood is Mood.DONE:
        attended = told.passive and verb.base != "represent"
        yield from _was_attended(told) if attended else _attended(told)
    elif told.clause.role is not Role.RELATIVE or _retold(told, verb):
        yield from _by_sort(told, verb)


def _works(told: Told, verb: Verb) -> bool:
    going = verb.base == "work" and told.mood is Mood.ONGOING
    return going and works_towards(told.line, told.clause)


def works_towards(line: str, clause: Clause) -> bool:
    """As in "is working with A towards B": work under way, with A in it."""
    return _WORKS.match(line, *clause.rest) is not None


def _is_empty(words: str) -> bool:
    """Whether words name nothing of their own."""
    return words.lower() in _REFERS or _IMPLEMENTATION.match(words) is not None


def _denied(told: Told) -> bool:
    start, end = told.clause.subject
    found = _DENIED.match(told.line, start, end)
    return found is not None and (told.passive or not found[0].lower().startswith("it"))


def _retold(told: Told, verb: Verb) -> bool:
    """A relative clause that tells of a new event: "where they met", "that were followed up"."""
    return told.mood is Mood.DONE and verb.base in _RETOLD


def _by_sort(told: Told, verb: Verb) -> Iterator[Deed]:
    if _runs_project(told, verb):
        return
    planned = verb.sort is Sort.PLAN and told.mood is Mood.PLANNED
    held = verb.sort is Sort.HOLD or (verb.base == "carry out" and _is_happening(told))
    if (
        verb.sort is Sort.HAPPEN
        or (told.passive and (planned or held))
        or (verb.base == "visit" and told.mood is Mood.DONE and _is_happening(told))
    ):
        yield from _held(told, told.clause.subject)
    elif _holds(told, verb):
        yield from _held(told, object_of(told))
    elif (
        verb.base == "work" and told.mood is Mood.ONGOING and works_towards(told.line, told.clause)
    ):
        words = spoken(told.passage, *told.clause.rest)
        yield Deed(f"work {words}", told.clause.rest, held=False)
    elif verb.base == "benefit":
        yield from _received(told)
    elif verb.base in _GROWS and _GREW.match(told.line, *told.clause.rest):
        words = spoken(told.passage, *told.clause.subject)
        yield Deed(f"{verb.noun} in the {words}", told.clause.subject, held=False)
    elif told.mood is Mood.DONE and not told.passive and verb.base in _GIVES and counted(told):
        yield given(told, verb)
    elif verb.base in GRANTS and told.passive and told.mood is Mood.DONE and is_money(told):
        yield from granted(told, verb)
    elif verb.sort in {Sort.ACT, Sort.MILESTONE, Sort.BEGIN} and _is_told(told, verb):
        yield from act(told, verb)


def _runs_project(told: Told, verb: Verb) -> bool:
    """A project that somebody runs or coordinates is no event."""
    runs = verb.base in RUNS
    return runs and _IS_PROJECT.fullmatch(told.line, *told.clause.subject) is not None


def _holds(told: Told, verb: Verb) -> bool:
    """Whether what is held or carried out is the event: "officials carried out a mission"."""
    if verb.sort is Sort.HOLD and is_count(told):
        return False
    if verb.sort is Sort.HOLD:
        ahead = told.mood is Mood.PLANNED and told.passage.column is Column.COMMENTS
        return (ahead and verb.base not in RUNS) or told.mood in {Mood.DONE, Mood.ONGOING}
    conducts = verb.base in CONDUCTS and told.mood is Mood.DONE
    return conducts and is_happening(told.line[slice(*object_of(told))])


def _is_happening(told: Told) -> bool:
    return is_happening(told.line[slice(*told.clause.subject)])


def _held(told: Told, phrase: tuple[int, int]) -> Iterator[Deed]:
    """The meetings of a phrase; "A and B with Egypt" are both with Egypt."""
    if later := later_one(told.line, *phrase):
        yield Deed(_named_before(told, later), later.span(), held=True)
        return
    parts = each(told.line, *phrase)
    tail = _partner(told, parts[-1]) if len(parts) > 1 else ""
    for start, end in parts:
        lacks = bool(tail) and not _partner(told, (start, end))
        area = (start, parts[-1][1]) if lacks else (start, end)
        for label in labels(told.passage, start, end):
            yield Deed(_uncounted(f"{label} {tail}" if lacks else label), area, held=True)


def later_one(line: str, start: int, end: int) -> re.Match[str] | None:
    """Where a phrase ends in "the next one"."""
    return _LATER.search(line, start, end)


def _named_before(told: Told, later: re.Match[str]) -> str:
    """As in "third round …, fourth one planned": the noun is that of the phrase before."""
    own = _NOUNS.findall(told.line[told.sentence.start : later.start()])[:1]
    nouns = own or _NOUNS.findall(told.line[: told.sentence.start])[-1:]
    return f"{later['which'].lower()} {nouns[0].lower()}" if nouns else ""


def _partner(told: Told, phrase: tuple[int, int]) -> str:
    found = _PARTNER.search(told.line[slice(*phrase)])
    return told.passage.skeleton.words(phrase[0] + found.start(), phrase[1]) if found else ""


def _uncounted(label: str) -> str:
    return _ALL.sub(" ", _COUNTED.sub("", label))


def _state(told: Told) -> Iterator[Deed]:
    """As in "Negotiations are ongoing", "the contract is under negotiation"."""
    state = _STATE.match(told.line[slice(*told.clause.rest)].lower())
    words = spoken(told.passage, *told.clause.subject)
    if state and not _is_empty(words):
        noun = "publication" if state["out"] else state["noun"]
        held = is_happening(words)
        label = words if held or not noun else f"{noun} of the {words}"
        yield Deed(label, told.clause.subject, held)


def _in_place(told: Told) -> Iterator[Deed]:
    """As in "A liaison officer is in place in Dakar as of May": a deployment."""
    words = spoken(told.passage, *told.clause.subject)
    if _POSTED.match(told.line, *told.clause.rest) and _STAFF.search(words):
        yield Deed(f"deployment of {words}", told.clause.subject, held=False)


def _was_attended(told: Told) -> Iterator[Deed]:
    """As in "The kick-off in Madrid on 3 May was attended by A": its day is no part of its name."""
    start, end = trimmed(told.line, *told.clause.subject)
    for label in labels(told.passage, start, object_end(told.line, start, end)):
        yield Deed(_uncounted(label), (start, end), held=True)


def _attended(told: Told) -> Iterator[Deed]:
    """To take part in a meeting makes no event of its own: the meeting is the event."""
    line, (start, end) = told.line, told.clause.rest
    for opening in _IN.finditer(line, start, object_end(line, start, end)):
        stop = object_end(line, opening.end(), end)
        phrase = line[opening.end() : stop]
        many = _MANY.match(phrase)
        if many or is_happening(re.split(r" (?:at|in) ", phrase)[0]):
            whole = (opening.end() + (many.end() if many else 0), stop)
            yield Deed(_placed(told, whole), whole, held=True, known=many is not None)
            return


def _placed(told: Told, phrase: tuple[int, int]) -> str:
    """The label; a bare noun says nothing without its place: "conference in Brussels"."""
    label = spoken(told.passage, *phrase)
    place = _IN_PLACE.match(told.line, phrase[1])
    if " " in label or not place:
        return label
    return f"{label} in {told.passage.name(place.start('o')).label}"


def _is_told(told: Told, verb: Verb) -> bool:
    """Whether the clause tells of an act, not of how a project or a number goes."""
    if told.mood is Mood.PLANNED:
        coming = verb.sort is Sort.BEGIN or (told.passive and verb.sort is Sort.MILESTONE)
        return coming and _begins(told, verb)
    if told.passive:
        return told.mood is not Mood.ONGOING and _begins(told, verb)
    return verb.base not in _GOES and _begins(told, verb)


def _begins(told: Told, verb: Verb) -> bool:
    """Of beginnings and ends only those that are no project's, which has a start of its own."""
    if verb.sort is not Sort.BEGIN:
        return True
    subject = told.clause.subject
    is_project = any(told.passage.projects(*subject))
    withheld = any(told.passage.skeleton.places(*told.clause.rest, Kind.MARK))
    told_when = any(told.passage.skeleton.places(*told.clause.rest, Kind.DATE))
    undated = told.mood is Mood.PLANNED and not told_when and not withheld
    return (undated or not is_project) and not _is_empty(spoken(told.passage, *subject))


def _received(told: Told) -> Iterator[Deed]:
    """Whoever benefits from deployments says that there are some."""
    start, end = told.clause.rest
    opening = _FROM.match(told.line, start, end)
    if opening and is_happening(told.line[opening.end() : end]):
        whole = (opening.end(), end)
        yield Deed(spoken(told.passage, *whole), whole, held=False)
