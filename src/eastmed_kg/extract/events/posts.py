"""Staff who work from somewhere since a day, and calls that close on one: habits with a day."""

from __future__ import annotations

import re

from ..syntax.moods import Mood
from ..syntax.skeleton import pattern
from ..syntax.verbs import Verb
from .acts import Deed
from .dating import day_of
from .happenings import spoken
from .states import STAFF
from .told import Told

#: "has been based in Amman since January".
_STATIONED = pattern(r" ?(?:in|at) (?:the )?{place}")
_SERVES = frozenset(("work", "serve", "operate"))
_GOING = frozenset((Mood.HABIT, Mood.ONGOING, Mood.DONE))
_POST = pattern(
    r" ?(?:from|at|out of|in) (?:the )?(?:{place}|[^.;,]*\b(?:cent(?:re|er)|office|"
    r"headquarters|delegation|hub)\b)"
)
_SOMEONE = re.compile(rf" ?(?:[Aa]n?|[Oo]ne|[Tt]he first|[Tt]he) [^.;:]*{STAFF.pattern}")
_OPENS = frozenset(("open", "close"))
_CALL = re.compile(r"\b(?i:calls?|tenders?|registrations?|applications|consultations?)\b")
_ON_DAY = pattern(r" ?(?:on |in |at )?(?:the end of )?{date}")


def is_stationed(told: Told, verb: Verb) -> bool:
    """As in "A liaison officer has been based in Amman since January"."""
    placed = verb.base == "base" and told.passive and _STATIONED.match(told.line, *told.clause.rest)
    return bool(placed) and STAFF.search(spoken(told.passage, *told.clause.subject)) is not None


def habitual(told: Told, verb: Verb) -> Deed | None:
    """What a habit with a day tells of: a deployment since then, or a call that closes then."""
    if _serves(told, verb):
        return stationed(told)
    return _called(told, verb) if _calls(told, verb) else None


def _serves(told: Told, verb: Verb) -> bool:
    """As in "Since May a Europol analyst works from the centre in Rabat"; a number of them is one.

    Without a day it is how things are.
    """
    works = verb.base in _SERVES and told.mood in _GOING and not told.passive
    posted = works and _POST.match(told.line, *told.clause.rest) is not None
    someone = posted and _SOMEONE.match(told.line, *told.clause.subject) is not None
    return someone and day_of(told) is not None


def stationed(told: Told) -> Deed:
    """Their deployment, which goes on since."""
    words = spoken(told.passage, *told.clause.subject)
    return Deed(f"deployment of {words}", told.clause.subject, held=False)


def _calls(told: Told, verb: Verb) -> bool:
    """As in "The call for proposals closes on 29 November": it will be closed then."""
    alone = verb.base in _OPENS and told.mood is Mood.HABIT and not told.passive
    named = alone and _CALL.search(told.line, *told.clause.subject) is not None
    return named and _ON_DAY.match(told.line, *told.clause.rest) is not None


def _called(told: Told, verb: Verb) -> Deed:
    """The opening or the closure of the call."""
    words = spoken(told.passage, *told.clause.subject)
    return Deed(f"{verb.noun} of the {words}", told.clause.subject, held=False)
