"""A clause → what it says happened: the name of the event, and the phrase that names it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from ...model.document import Column
from ..relations.attached import PARTIES
from ..syntax.clauses import Clause, Role
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import CONDUCTS, Sort, Verb
from .acts import CONSENT, GRANTS, Deed, act, counted, given, granted, is_count, is_money
from .dating import PUTS_OFF, day_of
from .happenings import is_happening, spoken
from .meetings import attended, held_in, was_attended
from .objects import object_of
from .posts import habitual, is_stationed, stationed
from .states import REFERS, situations
from .telling import GROWS, RUNS, is_told, runs_project
from .told import Told

_NOT_TOLD = frozenset((Mood.POSSIBLE, Mood.ORDER, Mood.HABIT))
#: Nothing happened, or "it was agreed that" something else did.
_DENIED = re.compile(r"[Nn]o (?![a-z]+, )|[Ii]t $|[Nn]one |[Nn]either |[Ww]hether ")
#: "Syria - no returns", "A: none".
_NO_BEHIND = re.compile(r"(?:(?<= - )|(?<= – )|(?<=: ))[Nn]o ")
_ATTENDS = frozenset(("participate", "attend", "take part", "represent"))
#: It grew by itself, and no figure says how much.
_GREW = re.compile(
    r"(?: (?:significantly|considerably|sharply|steadily))?(?: in [^\d.;]*)?(?:[,.;]|$)"
)
_RETOLD = frozenset(("meet", "follow up"))
#: … and what it says was done to the paper on a day: "the agreement, which was signed in May".
_SEALED = frozenset(("sign", "conclude", "initial", "ratify"))
_WORKS = pattern(rf" ?(?:closely |together )?with (?:the )?{PARTIES} (?:towards?|on) ")
_OF_LAST = frozenset(("launch", "sign", "adopt", "approve", "inaugurate", "extend"))
_GIVES = frozenset(
    "support deliver conduct provide perform hold organise organize operate charter".split()
) | {"carry out"}
#: "A visit followed on 3 May".
_AT_TIME = pattern(r" ?(?:(?:on|in|at|from|during) )?(?:the )?(?:{date}|{place})|[ .;,]*$")
_TO_DAY = pattern(r" ?(?:from (?:the )?{date} )?to (?:the )?{date}")
#: "organised in cooperation with A": with whom, not what.
_BESIDE = re.compile(r" (?:in|with|by|under|through|as) (?!the (?:margins|framework)\b)[a-z]")
_WITH_COUNT = re.compile(r" with \d")
_THAT_ONE = frozenset(("The operation", "The exercise", "The event", "The action"))
_ARTICLE = re.compile(r"^[Tt]he ")
_FROM = re.compile(r" ?from ")
_TO = re.compile(r" ?to ")


def deeds(told: Told) -> Iterator[Deed]:
    """What a clause says happened, is going on, or is to happen at one stroke."""
    return (deed for deed in _deeds(told) if deed.label and deed.label not in REFERS)


def _deeds(told: Told) -> Iterator[Deed]:
    verb = told.verb
    if verb is not None and (habit := habitual(told, verb)):
        yield habit
        return
    if told.clause.role is Role.UNSURE or told.mood in _NOT_TOLD or _denied(told):
        return
    if verb is None:
        yield from situations(told)
    elif verb.base in _ATTENDS and told.mood in {Mood.DONE, Mood.ONGOING}:
        done = told.passive and verb.base == "attend"
        yield from was_attended(told) if done else attended(told)
    elif told.clause.role is not Role.RELATIVE or _retold(told, verb):
        yield from _by_sort(told, verb)


def works_towards(line: str, clause: Clause) -> bool:
    """As in "is working with A towards B": work under way, with A in it."""
    return _WORKS.match(line, *clause.rest) is not None


def _denied(told: Told) -> bool:
    start, end = told.clause.subject
    if told.verb is not None and _is_of_last(told, told.verb):
        return False
    found = _DENIED.match(told.line, start, end) or _NO_BEHIND.search(told.line, start, end)
    return found is not None and (told.passive or not found[0].lower().startswith("it"))


def _retold(told: Told, verb: Verb) -> bool:
    """A relative clause that tells of a new event: "where they met", "that were followed up"."""
    sealed = verb.base in _SEALED and told.passive and day_of(told) is not None
    return told.mood is Mood.DONE and (verb.base in _RETOLD or sealed)


def _by_sort(told: Told, verb: Verb) -> Iterator[Deed]:
    if runs_project(told, verb):
        return
    for applies, read in _WAYS:
        if applies(told, verb):
            yield from read(told, verb)
            return


def _is_held(told: Told, verb: Verb) -> bool:
    """Whether the subject is what is held, what happens, or the mission that visits."""
    planned = verb.sort is Sort.PLAN and told.mood is Mood.PLANNED
    held = verb.sort is Sort.HOLD or (verb.base == "carry out" and told.happens)
    visits = verb.base in {"visit", "go to"} and told.mood is Mood.DONE and told.happens
    happens = verb.sort is Sort.HAPPEN or _follows(told, verb)
    return happens or visits or (told.passive and (planned or held))


def _follows(told: Told, verb: Verb) -> bool:
    """As in "A first visit followed on 3 May": it took place."""
    done = verb.base == "follow" and told.mood is Mood.DONE and told.happens
    return done and _AT_TIME.match(told.line, *told.clause.rest) is not None


def _is_put_off(told: Told, verb: Verb) -> bool:
    """As in "The mission was postponed to June": the mission itself is to be in June."""
    new_day = _TO_DAY.match(told.line, *told.clause.rest) is not None
    return verb.base in PUTS_OFF and told.passive and new_day and told.happens


def _meets(told: Told, verb: Verb) -> bool:
    return verb.base == "meet" and told.mood is Mood.PLANNED


def _meeting(told: Told, _: Verb) -> Iterator[Deed]:
    words = spoken(told.passage, *told.clause.subject)
    yield Deed(f"meeting of {words}", told.clause.subject, held=True)


def _kicks_off(told: Told, verb: Verb) -> bool:
    """As in "FOO kicked off in Baghdad": what is at a place is a meeting."""
    placed = any(told.passage.skeleton.places(*told.clause.rest, Kind.PLACE))
    return verb.base == "kick off" and told.mood is Mood.DONE and placed


def _kick_off(told: Told, _: Verb) -> Iterator[Deed]:
    for at, project in islice(told.passage.projects(*told.clause.subject), 1):
        yield Deed(f"kick-off meeting of {project.name.label}", (at, at + 1), held=True)


def _results(told: Told, verb: Verb) -> bool:
    """As in "The joint action day, led by A in May, resulted in 126 arrests": it took place."""
    led_to = verb.base == "lead" and _TO.match(told.line, *told.clause.rest) is not None
    ended = verb.base == "end" and _WITH_COUNT.match(told.line, *told.clause.rest) is not None
    done = told.mood is Mood.DONE and (verb.base == "result" or led_to or ended)
    return done and told.happens


def _with_results(told: Told, _: Verb) -> Iterator[Deed]:
    """The event; called by its letters, "FOO (JAD X)" of before, it is no other one."""
    for deed in held_in(told, told.clause.subject):
        short = f"({_ARTICLE.sub('', deed.label)})"
        meant = told.line[slice(*told.clause.subject)].strip() in _THAT_ONE
        yield deed._replace(known=meant or short in told.passage.text)


def _is_of_last(told: Told, verb: Verb) -> bool:
    """As in "It was launched in Belgrade on 20 November": of the project spoken of last."""
    words = told.line[slice(*told.clause.subject)].strip().lower()
    done = told.passive and told.mood is Mood.DONE and verb.base in _OF_LAST
    return done and words in REFERS and day_of(told) is not None


def _works(told: Told, verb: Verb) -> bool:
    going = verb.base == "work" and told.mood is Mood.ONGOING
    return going and works_towards(told.line, told.clause)


def _work(told: Told, _: Verb) -> Iterator[Deed]:
    words = spoken(told.passage, *told.clause.rest)
    yield Deed(f"work {words}", told.clause.rest, held=False)


def _grew(told: Told, verb: Verb) -> Iterator[Deed]:
    words = spoken(told.passage, *told.clause.subject)
    yield Deed(f"{verb.noun} in the {words}", told.clause.subject, held=False)


def _gives(told: Told, verb: Verb) -> bool:
    done = told.mood is Mood.DONE and not told.passive
    return done and verb.base in _GIVES and counted(told)


def _grants(told: Told, verb: Verb) -> bool:
    done = told.mood is Mood.DONE and told.passive
    return done and verb.base in GRANTS and is_money(told)


def _acts(told: Told, verb: Verb) -> bool:
    return verb.sort in {Sort.ACT, Sort.MILESTONE, Sort.BEGIN} and is_told(told, verb)


def _holds(told: Told, verb: Verb) -> bool:
    """Whether what is held or carried out is the event: "officials carried out a mission"."""
    if verb.sort is Sort.HOLD and is_count(told):
        return False
    beside = verb.base != "proceed" and _BESIDE.match(told.line, *told.clause.rest)
    if verb.sort is Sort.HOLD and not beside:
        ahead = told.mood is Mood.PLANNED and told.passage.column is Column.COMMENTS
        return (ahead and verb.base not in RUNS) or told.mood in {Mood.DONE, Mood.ONGOING}
    gives = verb.base == "give" and not CONSENT.match(told.line, *told.clause.rest)
    conducts = (verb.base in CONDUCTS or gives) and told.mood is Mood.DONE
    return conducts and is_happening(told.line[slice(*object_of(told))])


def _received(told: Told) -> Iterator[Deed]:
    """Whoever benefits from deployments says that there are some."""
    start, end = told.clause.rest
    opening = _FROM.match(told.line, start, end)
    if opening and is_happening(told.line[opening.end() : end]):
        whole = (opening.end(), end)
        yield Deed(spoken(told.passage, *whole), whole, held=False)


#: What a clause tells, by its verb: the first that applies reads it.
_WAYS: tuple[tuple[Callable[[Told, Verb], bool], Callable[[Told, Verb], Iterable[Deed]]], ...] = (
    (_is_put_off, lambda told, _: held_in(told, told.clause.subject)),
    (lambda told, verb: verb.base == "gather" and not told.happens, _meeting),
    (_is_held, lambda told, _: held_in(told, told.clause.subject)),
    (_meets, _meeting),
    (_kicks_off, _kick_off),
    (_holds, lambda told, _: held_in(told, object_of(told))),
    (_results, _with_results),
    (_is_of_last, lambda told, verb: [Deed(verb.noun, told.clause.subject, held=False)]),
    (_works, _work),
    (is_stationed, lambda told, _: [stationed(told)]),
    (lambda _, verb: verb.base == "benefit", lambda told, _: _received(told)),
    (
        lambda told, verb: (
            verb.base in GROWS and _GREW.match(told.line, *told.clause.rest) is not None
        ),
        _grew,
    ),
    (_gives, lambda told, verb: [given(told, verb)]),
    (_grants, granted),
    (_acts, act),
)
