"""Whether a clause tells of an event at all, or of how a project or a number goes."""

from __future__ import annotations

import re

from ..naming.works_shapes import DOING
from ..relations.attached import HEAD, REGIONS
from ..syntax.moods import Mood
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import Sort, Verb
from .dating import day_of
from .happenings import spoken, trimmed
from .states import STAFF, is_empty
from .told import Told, actors

#: Said of how things went, no event of their own.
_GOES = frozenset(("increase", "decrease", "work", "become", "benefit"))
GROWS = frozenset(("increase", "decrease"))
#: By how many percent something grew, or from what to what, is a figure, told as an indicator.
_ABOUT = r"(?:some |about |around |over |nearly |almost )?\d[\d., ]*"
_BY_SHARE = re.compile(rf" ?(?:by {_ABOUT}%|from {_ABOUT}(?:in [^.;]*? )?to )")
_SENDS = frozenset(("post", "deploy", "second", "station"))
_THERE = pattern(r" (?:the )?(?:{place}|{country})")
_IS_PROJECT = pattern(
    rf" ?(?:[Tt]he )?(?:{{fund}}[- ](?:funded )?)?(?:project |programme |action |campaign )?"
    rf"{{project}}{HEAD}(?: \([^()]*\))?(?:(?: in)? (?:the )?{REGIONS})?(?: \([^()]*\))?,? ?"
)
#: Works that have a name of their own are no event.
_AT_WORK = pattern(rf" ?{DOING} {{project}}")
#: "FOO, an NDICI project run by A".
_OF_PROJECT = pattern(
    r"(?:{project}|\b(?:project|programme|action|campaign|scheme|system|network|centre)) ?$"
)
#: What goes on for long when it is held.
RUNS = frozenset(("run", "coordinate", "manage", "lead"))


def runs_project(told: Told, verb: Verb) -> bool:
    """A project that somebody runs or coordinates is no event, nor what is run all the time."""
    if _AT_WORK.match(told.line, told.clause.subject[1], told.clause.end):
        return True
    runs = verb.base in RUNS
    if runs and told.passive and _OF_PROJECT.search(told.line, *told.clause.subject):
        return True
    if runs and told.passive and told.mood is Mood.ONGOING and not told.happens:
        return True
    return runs and _IS_PROJECT.fullmatch(told.line, *told.clause.subject) is not None


def is_told(told: Told, verb: Verb) -> bool:
    """Whether the clause tells of an act, not of how a project or a number goes."""
    if verb.base == "go to" and not _went_there(told):
        return False
    if verb.base in GROWS and _BY_SHARE.match(told.line, *told.clause.rest):
        return False
    if told.mood is Mood.PLANNED:
        coming = verb.sort is Sort.BEGIN or (told.passive and verb.sort is Sort.MILESTONE)
        return coming and _begins(told, verb)
    if told.passive:
        sent = verb.base in _SENDS
        return (sent or told.mood is not Mood.ONGOING) and _begins(told, verb)
    goes_on = told.mood is Mood.ONGOING and _IS_PROJECT.fullmatch(told.line, *told.clause.subject)
    return verb.base not in _GOES and not goes_on and _begins(told, verb)


def _went_there(told: Told) -> bool:
    """As in "Experts of A went to B on 3 May": not money, and not what went well."""
    somebody = bool(actors(told)) or STAFF.search(told.line, *told.clause.subject) is not None
    there = _THERE.match(told.line, *told.clause.rest) is not None
    return somebody and there and told.mood is Mood.DONE and day_of(told) is not None


def _begins(told: Told, verb: Verb) -> bool:
    """Of beginnings and ends only those that are no project's, which has a start of its own."""
    if verb.sort is not Sort.BEGIN:
        return True
    subject = trimmed(told.line, *told.clause.subject)
    is_project = any(told.passage.projects(*subject))
    withheld = any(told.passage.skeleton.places(*told.clause.rest, Kind.MARK))
    told_when = any(told.passage.skeleton.places(*told.clause.rest, Kind.DATE))
    undated = told.mood is Mood.PLANNED and not told_when and not withheld
    return (undated or not is_project) and not is_empty(spoken(told.passage, *subject))
