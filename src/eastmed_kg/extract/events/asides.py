"""A passage → happenings it names beside its own news: "following the April 2024 Conclusions"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import When
from ..passage import Passage
from ..relations.attached import PARTIES
from ..syntax.moods import Mood
from ..syntax.shapes import Table
from ..syntax.skeleton import pattern
from ..syntax.verbs import forms, nouns
from .aside import POSTED, WITHIN, Aside, date_of, parties_of
from .happenings import GROWTH, NOUN, is_happening, spoken
from .names import with_projects
from .papers import PAPERS

_OPENERS = (
    r"(?:\b[Ff]ollowing up on|\b[Ff]ollowing|\b[Aa]fter|\b[Ff]urther to|\b[Aa]t|\b[Ff]rom|"
    r"\b(?:[Ii]n|[Aa]t) the (?:context|framework|margins) of|\b[Dd]uring|\b[Ss]ince|"
    r"\b[Oo]n the (?:occasion|margins) of|\b[Aa]s a follow-up to)"
)
_OPENED = pattern(
    rf"{_OPENERS} (?:the |an? )?(?:(?P<early>{{date}}) )?(?P<what>{WITHIN}*?\b{NOUN}{WITHIN}*?)"
    rf"(?:, (?:co-)?(?:chaired|hosted|organi[sz]ed) by (?:the )?{PARTIES}(?: in {{place}})?"
    r"(?: on (?P<later>{date}))?|"
    r", which (?:was held|took place|met|reconvened|convened)(?: in {place})? (?:on|in) "
    r"(?P<held>{date})|"
    r" (?:on|in|of|at) (?P<late>{date})| \((?:{place}, )?(?P<aside>{date})\)|"
    r"(?=[,.;)]| following\b| where\b|$))"
)
#: Openers that tell of something past even where no day is given.
#: "since July comprised 6 workshops".
_PAST_OPENS = re.compile(r"[a-z]+ed \d")
_PAST = re.compile(r"following|after|further", re.IGNORECASE)
#: A list that shares its last words: "EUCO Conclusions and Coreper discussions on …".
_SHARED = pattern(
    rf"(?P<one>{{org}} (?:[\w-]+ )*?{NOUN}) and (?P<two>{{org}} (?:[\w-]+ )*?{NOUN})"
    r"(?P<tail> (?:on|between|with|of) .*)?$"
)
_IN_LINE = pattern(r"\b[Ii]n line with (?:the )?(?P<what>(?:agreement|decision) (?:on|to) [^,;.]+)")
#: ", first meeting to be held by June", ", adoption planned for May", "(next round: Q3 2025)".
_COMING = (
    r"(?:to (?:be (?:held|organised|signed|adopted)|take place)(?: (?:in|at) (?:the )?"
    r"(?:{place}|[A-Z]\w+))?|planned|foreseen|scheduled|expected|due)"
    r"(?: (?:by|for|in|on))?(?: the)?"
)
_TO_COME = pattern(
    r"(?:(?:, |; |\()(?P<what>(?:the )?"
    r"(?:(?:first|second|third|next|further|another) [^,;.:()]*?|(?:start|launch|"
    r"signature|adoption|publication|kick-off)(?: of [^,;.:()]*?)?))"
    rf"(?: (?:(?:is|are|now|currently|still) )*{_COMING}|:)|"
    rf"\((?P<inside>(?:[a-z-]+ ){{0,4}}?{NOUN}(?: [a-z -]+?)?) {_COMING}) (?P<d>{{date}})"
)
#: "From its launch on 20 January": a project's start, and no event of its own.
_BEGINNING = frozenset(("launch", "start"))
#: "Until the Roadmap is adopted, …": it is still to be adopted.
_AWAITED = pattern(
    r"\b(?:[Uu]ntil|[Oo]nce|[Aa]s soon as) "
    r"(?P<what>(?:(?:the|an?|its|their) )?(?:[\w’'-]+ |{any} )+?)"
    r"(?:is|are|has been|have been) (?:formally |finally )?"
    r"(?P<verb>adopted|signed|approved|concluded|finalised|launched|established|ratified)\b"
)
#: "… dialogues launched with A and B in 2023", beside the sentence's own verb.
_DONE = (
    r"(?P<verb>launched|signed|adopted|agreed|concluded|established|opened|endorsed|approved|"
    r"announced) "
    rf"(?:(?:with|by|between) (?:the )?(?P<o>{PARTIES})(?: in {{place}})? (?:on|in) "
    r"(?P<d>{date})|"
    rf"(?:on|in) (?P<e>{{date}}) (?:with|by|between) (?:the )?(?P<q>{PARTIES})|"
    r"in {place} (?:on|in) (?P<f>{date}))"
)
#: "As of 1 March Frontex has 620 officers deployed in A and B": their deployment.
_POSTED = pattern(
    r"(?:(?P<d>{date}),? )?(?:[Tt]he )?(?P<o>{org}) (?:currently |now )?(?:has|have|had) "
    r"(?:some |around |about |over |a total of )?(?:\d[\d ,.]*|[a-z]+) "
    rf"(?P<what>(?:[a-z]+ ){{0,3}}?{POSTED}(?: (?:of|from) (?:the )?[a-z ]+?)?(?:, [^.;:()]*?)?) "
    r"(?:deployed|posted|stationed) (?P<where>(?:in|at|to|on) [^.;]*)"
)
#: "the centre in A, whose opening is planned for September".
_WHOSE = pattern(
    r"\b[Tt]he (?P<of>(?:(?!\b[Tt]he\b)[^.;,:])+), whose "
    r"(?P<what>opening|launch|adoption|signature|inauguration|completion|entry into force|start) "
    r"[^.;,]*?(?:for|on|in|by) (?:the )?(?P<d>{date})"
)
#: The words before it can be any.
_WORDS = r"(?:(?:[\w-]+|{any}|{any}-{any}) )"
_CLOSED = r"(?:(?:[\w-]+|{any}), )?"
_REDUCED = (
    pattern(rf"(?P<what>{_WORDS}{{1,6}}?{_CLOSED})" + _DONE, _DONE),
    #: What opens a sentence is told of whole: "The Joint Declaration on …, signed by A and B on …".
    pattern(rf"(?:^|(?<=[.;] ))(?P<what>{_WORDS}{{6,12}}?(?:[\w-]+|{{any}}), )" + _DONE, _DONE),
)
#: "the FOO project, which A joined in May".
_JOINED = pattern(
    rf"(?P<p>{{project}})(?: [a-z]+)?(?: \([^()]*\))?, which (?:the )?(?P<o>{PARTIES}) "
    r"(?:has |have )?(?:also |recently )?joined (?:in|on) (?P<d>{date})"
)
#: "from 3 to 5 March for talks": what the visit was for.
_LINKS = re.compile(r" ?(?:for|with|to|by|as|confirmed) ")
_NO_LINK = re.compile(r"^(?:.* )?(?:of|the|in|within|under|on|for) ")
#: "The Working Group … has meetings on a monthly basis".
_REGULAR = pattern(
    r"(?:\((?P<each>[^()]*)\) )?(?P<o>{org}) (?:has|have|holds?) "
    r"(?P<what>(?:regular )?(?:meetings|sessions|calls))"
    r"(?: on an? (?P<often>[a-z]+) basis)?"
)
#: A series that followed, proposals by a day, an onboarding with its day in brackets.
_NAMED = (
    pattern(
        rf", with (?P<what>an? [^.;,]*?(?:{NOUN}|follow-up)\b[^.;,]*?) (?:on|in) (?P<d>{{date}})"
    ),
    pattern(rf", followed by (?P<what>[^.;,]*\b{NOUN}[^.;,]*)"),
    pattern(r"\bfor (?:the )?(?P<what>[a-z]+ of [a-z ]+) by (?P<d>{date})"),
    pattern(
        r"\b(?P<what>(?P<deed>[a-z]+) of (?:[^.;,()]|\([^()]*\))+?) \((?:in |on )?(?P<d>{date})\)"
    ),
)
_RESULTED = pattern(r"\bresulted(?: so far)? in (?P<what>[^.;:]+)")
#: Members of a list of outcomes; one with its day in brackets is told by that.
_EACH_OUTCOME = pattern(
    r"(?:^|(?<=in )|(?<=, )|(?<=and ))(?:an? |the )(?P<one>(?:(?!, (?:an?|the) | and (?:an?|the) )"
    r"[^()])++)(?! ?\([^()]*{date})"
)
_OUTCOME = re.compile(rf"(?:[a-z-]+ ){{0,2}}?(?:{GROWTH}|{NOUN})\b")
#: The rule that reads what is still to come.
AWAITED = "awaited"
_ATTENDING = frozenset(("represent", "participate", "attend"))


def asides(passage: Passage) -> Iterator[Aside]:
    """Every happening that a passage names in passing, and papers by their day."""
    return (aside for aside in _asides(passage) if aside.label)


def _asides(passage: Passage) -> Iterator[Aside]:
    line = passage.skeleton.line
    for read, shape in _TABLE.fitting(line):
        for found in shape.each(line):
            yield from read(passage, found)
    for found in _OPENED.finditer(line) if is_happening(line) else ():
        yield from _opened(passage, found)


def _awaited(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    label = f"{forms()[found['verb']][0].noun} of the {spoken(passage, *found.span('what'))}"
    yield Aside(label, (0, 0), found.span(), None, AWAITED)


def _to_come(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    own = [clause.group for sentence in passage.sentences for clause in sentence.clauses]
    told = any(group.mood is Mood.PLANNED for group in own)
    number = sum(one.start < found.start() for one in passage.sentences)
    phrase = found.span("what") if found["what"] else found.span("inside")
    label = with_projects(passage, spoken(passage, *phrase), phrase, number)
    if not told:
        yield Aside(label, phrase, found.span(), date_of(passage, found, "d"), "to-come")


def _in_line(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    yield Aside(spoken(passage, *found.span("what")), (0, 0), found.span(), None, "in-line-with")


def _reduced(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    own = {clause.rest[0] for sentence in passage.sentences for clause in sentence.clauses}
    if found.end("verb") not in own:
        whole = _REDUCED[1]
        opens = found.re is whole.regex
        wider = whole.finditer(passage.skeleton.line)
        if not opens and any(one.end("verb") == found.end("verb") for one in wider):
            return
        words = spoken(passage, *found.span("what"))
        words = words if opens else _NO_LINK.sub("", words)
        label = f"{forms()[found['verb']][0].noun} of the {words}"
        parties = found.span("o") if found["o"] else found.span("q") if found["q"] else (0, 0)
        when, names = date_of(passage, found, "d", "e", "f"), parties_of(passage, *parties)
        yield Aside(label, (0, 0), found.span(), when, "reduced", names)


def _joined(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    names = parties_of(passage, *found.span("o"))
    project = passage.projects_at(found.start("p"))[0].name.label
    label = f"joining of {project} by {' and '.join(name.label for name in names)}"
    yield Aside(label, (0, 0), found.span(), date_of(passage, found, "d"), "joined", names)


def _regular(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    name = passage.name(found.start("o"))
    often = f"{found['often']} " if found["often"] else ""
    label = f"{often}{found['what']} of the {name.label}"
    members = parties_of(passage, *found.span("each")) if found["each"] else ()
    yield Aside(label, (0, 0), found.span(), None, "regular", (name, *members))


def _whose(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    of = passage.skeleton.words(*found.span("of"))
    when = date_of(passage, found, "d")
    yield Aside(f"{found['what']} of the {of}", found.span("of"), found.span(), when, "whose")


def _posted(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    who, where = passage.name(found.start("o")), found.span("where")
    words = passage.skeleton.words(*where).partition(":")[0].strip(" .,")
    label = f"deployment of {who.label} {found['what'].split(',')[0]} {words}"
    yield Aside(label, where, found.span(), date_of(passage, found, "d"), "posted", (who,))


def _named(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    deed = found.groupdict().get("deed")
    if not deed or deed in nouns():
        phrase, when = found.span("what"), date_of(passage, found, "d")
        yield Aside(spoken(passage, *phrase), phrase, found.span(), when, "in-passing")


def _outcomes(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    """As in "… resulted in an increase in X, a gap analysis for Y": what came of it, undated."""
    line = passage.skeleton.line
    dated = [one.start("what") for one in _NAMED[-1].finditer(line)]
    for part in _EACH_OUTCOME.finditer(line, *found.span("what")):
        start, end = part.span("one")
        if start not in dated and _OUTCOME.match(line, start, end):
            label = spoken(passage, start, end)
            yield Aside(label, (start, end), (found.start(), end), None, "outcome")


#: Each shape beside what reads it.
_TABLE = Table(
    (
        *PAPERS,
        (_awaited, _AWAITED),
        (_in_line, _IN_LINE),
        (_to_come, _TO_COME),
        *((_reduced, shape) for shape in _REDUCED),
        (_regular, _REGULAR),
        (_joined, _JOINED),
        (_posted, _POSTED),
        (_whose, _WHOSE),
        *((_named, shape) for shape in _NAMED),
        (_outcomes, _RESULTED),
    )
)


def _opened(passage: Passage, found: re.Match[str]) -> Iterator[Aside]:
    when = date_of(passage, found, "early", "late", "later", "aside", "held")
    past = _PAST.match(passage.skeleton.line, found.start())
    if (when or past) and not (_attended(passage, found.start()) or _holds_verb(passage, found)):
        yield from _apart(passage, found, when)


def _holds_verb(passage: Passage, found: re.Match[str]) -> bool:
    """As in "From May to July the EUAA supported 3 missions": a sentence's own words, no phrase."""
    start, end = found.span("what")
    if _LINKS.match(passage.skeleton.line, start):
        return True
    if _PAST_OPENS.match(passage.skeleton.line, start):
        return True
    clauses = (clause for sentence in passage.sentences for clause in sentence.clauses)
    return any(start < one.rest[0] < end and start <= one.subject[0] for one in clauses)


def _attended(passage: Passage, at: int) -> bool:
    """Whether the place stands behind a verb of attending, whose event it names."""
    clauses = (clause for sentence in passage.sentences for clause in sentence.clauses)
    return any(
        clause.rest[0] <= at < clause.rest[1]
        and clause.group.verb is not None
        and clause.group.verb.base in _ATTENDING
        for clause in clauses
    )


def _apart(passage: Passage, found: re.Match[str], when: When | None) -> Iterator[Aside]:
    """The happening of a phrase, or the two of it that share their last words."""
    start, end = found.span("what")
    shared = _SHARED.search(passage.skeleton.line[start:end])
    if not shared:
        label = spoken(passage, start, end)
        if label not in _BEGINNING:
            yield Aside(label, (start, end), found.span(), when, "in-passing")
        return
    tail = passage.skeleton.words(*_moved(shared.span("tail"), start)) if shared["tail"] else ""
    for part in ("one", "two"):
        phrase = _moved(shared.span(part), start)
        own = when if part == "one" or not found["early"] else None
        yield Aside(spoken(passage, *phrase) + tail, phrase, found.span(), own, "in-passing")


def _moved(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by
