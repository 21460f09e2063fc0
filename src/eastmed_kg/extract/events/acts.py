"""A clause with a verb of doing → the event of it: "signature of the contract"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..relations.attached import PARTIES
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import Sort, Verb
from .happenings import is_happening, spoken, trimmed, uncapped
from .objects import object_end, object_of
from .told import Told, actors


class Deed(NamedTuple):
    """An event's label and its phrase; ``held`` where the phrase names a meeting or the like.

    ``known`` where the clause only says who took part in events that are told of elsewhere.
    """

    label: str
    phrase: tuple[int, int]
    held: bool
    known: bool = False


#: Verbs that say little: what was made or taken is what happened.
_LIGHT = frozenset(("make", "take", "give", "reach", "bring"))
#: "decided on 3 May to suspend …".
_TO_DO = pattern(r" ?(?:(?:on|in) {date},? )?to (?P<what>[a-z][^.;]*)")
CONSENT = re.compile(
    r" (?:(?:its|their|the) )?(?:consent|agreement|approval|green light|go-ahead)\b"
)
#: A bare count is a reported number, no event.
_COUNT = re.compile(
    r"(?:[A-Z][^:.;]{0,80}: )?"
    r"(?:(?:so far,?|to date,?|further|some|over|around|about|nearly|more than|in total|"
    r"(?:a )?total of|"
    r"altogether) )?"
    r"\d[\d.,]*(?!\w)",
    re.IGNORECASE,
)
#: What is given to others, however many pieces, is given at one time: an event.
_GIVEN = frozenset(("hand over", "pass on", "lend", "donate", "second"))
#: What is promised is promised at one time.
_PROMISED = frozenset(("pledge",))
#: People who are sent somewhere, however many, are one deployment.
SENT = frozenset(("deploy", "post", "station", "send", "second"))
#: "deployed 5 return specialists to Spain in September".
_SENT_TO = pattern(
    r"[^.;,]*? (?:to|in) (?:the )?(?:{country}|{place})(?: in {country})? (?:in|on|since|"
    r"as of) (?:the )?{date}"
)
#: Verbs by which money goes to somebody.
GRANTS = frozenset(
    "grant award allocate earmark pledge mobilise disburse commit contract pay".split()
) | {"pay out", "make available", "set aside"}
#: "EUR 5 million grant agreement": what is worth so much is told of, not the money.
_OF_SUM = pattern(
    r" (?:{project}|(?:[a-z]+ ){0,3}(?:agreement|contract|grant|package|loan|programme)\b)"
)
_TO = pattern(rf" ?(?P<link>to|for|with) (?:the )?(?P<o>{PARTIES})")
_UP_TO_NOW = re.compile(r" ?(?:to date|so far)\b")
_WITH = re.compile(r" ?(?:with|by) ")
_BY_PARTY = pattern(r" by (?:the )?{party}")
#: Where and when together: what was done to many was done there at one time.
_AT_ONCE = pattern(r" in (?:the )?{place}(?: and (?:in )?{place})?,? ?(?:\(|on |from |in )?{date}")
_FIRST_NUMBER = re.compile(
    r"^(?:a total of |some |more than |over |around |about |nearly )?\d[\d.,]* (?:[a-z]+ and )?"
)
#: What is looked into may be no more than possible; that it is looked into happens.
_LOOKS_INTO = frozenset(("investigate", "study", "examine", "assess"))
_DOER = pattern(rf" ?(?:[Tt]he )?{PARTIES} ?")
_NUMBER = re.compile(
    r" ?(?:a total of |some |around )?(?:\d[\d ,.]*|two|three|four|five|six|seven|eight|nine|ten) "
)
_SO_FAR = re.compile(r" (?:so far|to date|with \d.*)$")
_HAPPENINGS = re.compile(
    _NUMBER.pattern
    + r"(?:[a-z-]+ ){0,3}?(?:flights|charters|operations|missions|trainings?|courses|"
    r"workshops|sessions|activities|visits|seminars|events|campaigns|deployments|exercises)\b"
)
#: What is taken or made so is no thing: "stock was taken".
_IDIOMS = frozenset("stock note place part account care action steps progress use".split())
_MADE = re.compile(
    r" (?:available|possible|aware|part|into|to (?:an|its) (?:end|close)|under way)\b"
)
_INTO_FORCE = re.compile(r" into (?:force|operation|effect)\b")
#: Who joins others as a donor pays; that is no event.
_AS_DONOR = pattern(rf" (?:the )?{PARTIES} as (?:an? )?(?:co-)?(?:donor|funder|partner)s?\b")
_SAID = re.compile(r" ?(?:that|whether|if|how|no|not) ")
#: Objects that make no event: what may be, and bare totals, which are indicators.
_NO_OBJECT = re.compile(
    r"possibilit|opportunit|option|feasib|(?:to )?(?:an? |the )?(?:total of |more than |"
    r"over |about |around |some )?\d(?!\d{3}[-–/]\d)|"
    r"(?:the )?(?:voluntary )?(?:returns?|transfers?|relocations?|resettlement|evacuations?) of \d|"
    r"(?:to|in|on|by|for|from|at|with)?$"
)
_PREPOSED = re.compile(r" (?:to|in|with|from)$")
_LINK = re.compile(r"(?:in|of|to|with|on|from|for|by|at) ")
#: Who receives money is told by its project.
_GETS = frozenset(("receive", "obtain", "get"))
_OF_MONEY = pattern(r" (?:around |about |up to |another |an additional |a further )?{money}")
#: What stands for the project or the paper told of before, whose name is added.
_MEANT = frozenset(("it", "them"))
_THE = pattern(r"[Tt]he (?!{project})")


def act(told: Told, verb: Verb) -> Iterator[Deed]:
    """What a clause says was done, by the kind of its verb."""
    subject = told.clause.subject
    if verb.base == "follow up":
        yield from _followed(told)
    elif verb.base == "decide" and (resolved := _TO_DO.match(told.line, *told.clause.rest)):
        what = spoken(told.passage, *resolved.span("what"))
        yield Deed(_by_actors(told, f"decision to {what}", ""), resolved.span("what"), held=False)
    elif verb.base == "enter" and (found := _INTO_FORCE.match(told.line, *told.clause.rest)):
        words = f"{_article(told)}{spoken(told.passage, *subject)}"
        yield Deed(f"entry{found[0]} of {words}", subject, held=False)
    elif verb.base in _LIGHT:
        words = spoken(told.passage, *subject)
        made = _MADE.match(told.line, *told.clause.rest)
        idiom = words.lower() in _IDIOMS
        if told.passive and not (idiom or made) and not _COUNT.match(words):
            yield Deed(words, subject, held=False)
        elif not told.passive and CONSENT.match(told.line, *told.clause.rest):
            yield _consent(told)
    elif told.passive or verb.sort is Sort.BEGIN:
        yield from _undergone(told, verb)
    else:
        yield from _done(told, verb)


def _consent(told: Told) -> Deed:
    """As in "The Council gave its approval": approval by the Council."""
    phrase = object_of(told)
    return Deed(_by_actors(told, spoken(told.passage, *phrase), ""), phrase, held=False)


def _by_actors(told: Told, what: str, done: str) -> str:
    """What was done, with those who did it, if the clause names them: "flights supported by A"."""
    by = " and ".join(name.label for name in actors(told))
    return f"{what}{done} by {by}" if by else what


def _followed(told: Told) -> Iterator[Deed]:
    """As in "… that were followed up with X": X happened."""
    start, end = told.clause.rest
    opening = _WITH.match(told.line, start, end)
    if told.passive and opening:
        yield Deed(spoken(told.passage, opening.end(), end), (opening.end(), end), held=False)


def _undergone(told: Told, verb: Verb) -> Iterator[Deed]:
    """As in "The contract was signed": signature of the contract."""
    subject = told.clause.subject
    words = spoken(told.passage, *subject)
    given = _is_given(told, verb) and not _UP_TO_NOW.match(told.line, *told.clause.rest)
    counted = _COUNT.match(words) and not is_happening(words.split(": ")[-1]) and not given
    if counted and (verb.base == "train" or verb.base in SENT) and _is_placed(told):
        yield Deed(f"{verb.noun} of {_uncounted(words)}", subject, held=False)
    elif words and not counted and not is_money(told):
        noun = _PREPOSED.sub("", verb.noun)
        held = is_happening(told.line[slice(*subject)]) or verb.base == "meet"
        yield Deed(f"{noun} of {_article(told)}{words}", subject, held)


def _is_given(told: Told, verb: Verb) -> bool:
    """Whether something goes to somebody at one time; deliveries go on unless it says to whom."""
    delivered = verb.base == "deliver" and _TO.match(told.line, *told.clause.rest) is not None
    return verb.base in _GIVEN or delivered


def _is_placed(told: Told) -> bool:
    """Whether it is said where or by whom people were trained, so that it was one training."""
    placed = any(told.passage.skeleton.places(*told.clause.rest, Kind.PLACE))
    return placed or _BY_PARTY.search(told.line, *told.clause.rest) is not None


def _uncounted(words: str) -> str:
    return _FIRST_NUMBER.sub("", words)


def granted(told: Told, verb: Verb) -> Iterator[Deed]:
    """As in "EUR 3 million were granted to A": grant of EUR 3 million to A."""
    subject = told.clause.subject
    receiver = _TO.match(told.line, *told.clause.rest)
    if receiver:
        places = told.passage.skeleton.places(*receiver.span("o"))
        to = " and ".join(told.passage.name(at).label for at in places)
        money = uncapped(spoken(told.passage, *subject))
        yield Deed(f"{verb.noun} of {money} {receiver['link']} {to}", subject, held=False)


def counted(told: Told) -> bool:
    """Whether a party did a number of things that happen: "supported 21 charter flights"."""
    doer = _DOER.fullmatch(told.line, *told.clause.subject)
    return doer is not None and _HAPPENINGS.match(told.line, *told.clause.rest) is not None


def given(told: Told, verb: Verb) -> Deed:
    """As in "Frontex supported 21 charter flights": charter flights supported by Frontex."""
    start, end = told.clause.rest
    number = _NUMBER.match(told.line, start, end)
    phrase = (number.end() if number else start, object_end(told.line, start, end))
    what = _SO_FAR.sub("", spoken(told.passage, *phrase))
    return Deed(_by_actors(told, what, f" {verb.participle}"), phrase, held=False)


def is_count(told: Told) -> bool:
    """Whether the object is a number of what does not happen: "hosts 120 000 persons"."""
    what = told.line[slice(*object_of(told))].strip()
    return _COUNT.match(what) is not None and not is_happening(what)


def _article(told: Told) -> str:
    opening = told.line[slice(*told.clause.subject)].lstrip(" (")
    return "the " if _THE.match(opening) else ""


def is_money(told: Told) -> bool:
    """Whether an amount is what a clause is about; what stands before a colon is a label."""
    start, end = told.clause.subject
    start, _ = trimmed(told.line, max(start, told.line.rfind(": ", start, end)), end)
    return told.passage.skeleton.holds(start, Kind.MONEY) and not _OF_SUM.match(
        told.line, start + 1
    )


def _done(told: Told, verb: Verb) -> Iterator[Deed]:
    """As in "Greece joined the EURP": joining of the EURP by Greece."""
    phrase = object_of(told)
    what = spoken(told.passage, *phrase)
    behind = told.clause.rest[0]
    said = _SAID.match(told.line, *told.clause.rest) or _AS_DONOR.match(
        told.line, behind, told.sentence.end
    )
    at_once = _AT_ONCE.search(told.line, *told.clause.rest)
    if verb.base == "train" and _COUNT.match(what) and at_once:
        yield Deed(_label(told, verb, _uncounted(what)), phrase, held=False)
        return
    if verb.base in SENT and _COUNT.match(what) and _SENT_TO.match(told.line, *told.clause.rest):
        yield Deed(_label(told, verb, _uncounted(what)), phrase, held=False)
        return
    alone = not what and verb.base != "meet"
    about = is_happening(told.line[slice(*told.clause.subject)])
    none = what and _NO_OBJECT.match(what) and verb.base not in _GIVEN | _LOOKS_INTO | _PROMISED
    if about and any(told.passage.skeleton.places(*told.clause.subject, Kind.DATE)):
        start, end = told.clause.subject
        area = trimmed(told.line, start, object_end(told.line, start, end))
        yield Deed(spoken(told.passage, *area), told.clause.subject, held=True)
    counts = _COUNT.match(told.line[slice(*told.clause.subject)].strip())
    paid = verb.base in _GETS and _OF_MONEY.match(told.line, *told.clause.rest)
    if not (said or alone or about or none or counts or paid):
        yield Deed(_label(told, verb, what), phrase, held=False)


def _label(told: Told, verb: Verb, what: str) -> str:
    names = [name.label for name in actors(told)]
    by = f" by {' and '.join(names)}" if names else ""
    what = "" if what in _MEANT else what
    if names and verb.base == "meet" and not what:
        return f"meeting of {' and '.join(names)}"
    if what and verb.base == "meet" and not _LINK.match(what):
        return f"meeting with {what}{by}"
    if what and _PREPOSED.search(verb.noun) and not _LINK.match(what):
        return f"{verb.noun} {what}{by}"
    of = "" if not what or _LINK.match(what) else "of "
    return f"{_PREPOSED.sub('', verb.noun)} {of}{what}".strip() + by
