"""A passage → the numbers it reports: how many of what, whose, and for which time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..model.fact import Literal, Predicate, Reading
from ..model.names import Name, Type
from .about import subject_of
from .counted import Count, is_done_to, says_deed
from .counts import dated, of_before
from .events.happenings import is_happening, lowered
from .grammar.date_words import FULL_MONTH
from .money_reported import read_reported_money
from .moved import read_moved, whole
from .passage import Passage
from .relations.attached import PARTIES
from .shared_counts import SHARED, done_together, read_shared
from .syntax.clauses import Clause, Role, Sentence
from .syntax.moods import Mood
from .syntax.skeleton import pattern
from .syntax.verbs import Sort

_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
#: Words before a number that make it the number of something, not a count.
_NO_COUNT = re.compile(
    r"(?:\b(?:[Aa]rticles?|[Nn]o|[Nn]os|[Pp]hase|[Rr]egulation|[Aa]ctions?|[Cc]hapters?|[Pp]illar|"
    r"[Pp]oints?|[Pp]ages?|[Aa]nnex|[Ss]ection|[Tt]rack|[Oo]bjectives?|[Pp]riority|[Ll]ine|part)"
    rf"\.? |\b{FULL_MONTH} |\b(?:[Aa]ll|these|those|both|other) |[\d.,/-])$"
)
_NUMBER = re.compile(
    # How a number can begin, first: most places are told by that alone.
    r"(?=[\dTtFfSsEeNn])(?<![\w/.,\ue000-\ue0ff-])"
    # "the 2024 Annual Action Plan" is that of a year.
    r"(?!(?<=[Tt]he )20[0-6]\d [A-Za-z\ue000-\ue0ff])"
    r"(?P<n>\d{1,3}(?:[., ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|"
    + "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _WORDS)
    + r")"
    r"(?P<pct> ?%| per ?cent)?(?![\w/-]|[.,]\d|°)"
)
#: "Arrivals on the Atlantic route: 29 640": what is counted stands before.
_LABEL = pattern(r"(?:^|(?<=[.;] ))(?P<what>[A-Z][a-z]+(?: [\w-]+| {any}){0,8}): $")
#: "+ 61 %".
_CHANGE = re.compile(r"([+–−-]) ?$")
_CHANGES = {"+": "increase", "–": "decrease", "−": "decrease", "-": "decrease"}
#: "Departures from the coast fell by 79 %".
_MOVED = pattern(
    r"(?:^|(?<=[.;,] ))(?P<what>(?:[A-Z][a-z]+|[Tt]he [a-z]+|(?<=, )[a-z]+)"
    r"(?: [\w-]+| {any}){0,8}?) (?:has |have )?"
    r"(?:(?P<up>rose|risen|increased|grew|grown|went up|(?:(?:is|are|was|were) )?up)|"
    r"(?:(?:is|are|was|were) )?down|fell|fallen|decreased|dropped|declined|"
    r"went down)(?: [a-z]+ly)? by (?:about |around |some )?$"
)
#: A year that stands alone counts nothing: "under the operational plan 2024".
_A_YEAR = re.compile(r"20[0-6]\d")
_OF_WHOM = re.compile(r"\bof (?:whom|which) $")
_THESE = re.compile(r" of (?:them|these)\b(?! \w+s\b)")
_OF_THESE = re.compile(
    r" (?:(?:further|additional|more|other|new) )?(?:out )?of (?:the |these |those )?"
    rf"(?:(?:\d+|{'|'.join(_WORDS)}) )?"
)
#: What is counted: words up to the next preposition, sign or mark.
_WHAT = pattern(
    r" (?P<what>(?:(?:more|further|additional|new) )?(?:search and rescue )?"
    r"(?:(?!(?:of|in|on|at|to|for|by|with|from|and|or|under|during|until|since|as|is|are|"
    r"was|were|has|have|had|will|worth|the|which|that|who|including|leading|compared|out|"
    r"supporting|across|between|up(?= to)|"
    r"within|through|via|per|so|all|each|off(?= )|near|outside)\b)"
    r"(?:\w[\w’'-]*|{org}|{country}|{place}|{demonym}) ?){1,7})"
)
#: What behind a number is no thing that is counted; "90% comes from A" is a share of money.
_UNITS = re.compile(r"(?:worth|days?|weeks?|months?|years?|hours?|first|st|nd|rd|th|comes?|came)\b")
_ELLIPTIC = pattern(
    r"\s*(?:of (?:them|these)\b|[.,;)]|and\b|(?:to|in|on|from) (?:the )?{region}|in {date}|$)"
)
#: "2 150 of them to Guinea", "3,150 from Lebanon": of those counted before, and where.
_SHARE = pattern(r"(?: of (?:them|these))?(?P<where> (?:to|from|in|on) (?:the )?{region})?")
_PAST = re.compile(r"\b\w+(?:ed|en)$")
_ADVERB = re.compile(r" (?:\w+ly|related|linked)$")
#: What may stand between a verb and the number that it counts.
_DIRECT = re.compile(r" ?(?P<link>in |to )?(?:an? |the )?(?:total of |further |additional )?$")
#: What says that the number is not exact, or one end of what it may be.
_ABOUT = re.compile(
    r"\b(?P<how>(?i:around|about|approximately|approx\.|roughly|some|circa|over|more than|nearly|"
    r"almost|at least|up to|less than|fewer than|close to)) $"
)
#: Where the things counted are: "10 islands in the eastern Aegean".
_WHERE = pattern(r" in (?:the )?(?:(?:eastern|western|northern|southern|central) )?{place}")
#: "620 officers deployed in the region: 204 in A".
_PLACED = re.compile(r" in (?:the )?[A-Z][^,;]*$")
#: "It is part of the regional programme FOO": what follows is not of FOO.
_PART_OF = re.compile(r"\bpart of (?:the )?(?:[a-z]+ ){0,3}$")
_SAYS_LITTLE = frozenset(("increase", "make", "take", "give"))
_UP_TO_STOP = re.compile(r"[^.;(]*[^.;(\s]")
#: What kind of those counted before: "of which 7,800 voluntary".
_KINDS = frozenset(("voluntary", "forced", "assisted", "positive", "negative", "new"))
_FROM = re.compile(r"\b(?:from|across|by|with)(?: the)? $")
#: "IOM: 1,118 assisted returns", "At the end of May Frontex had 186 officers on the ground".
_OF_PARTY = pattern(
    r" ?(?:[^.;:()]*: )?(?:(?:[Ii]n|[Oo]n|[Bb]y|[Aa]t|[Aa]s of) [^.;,:]{0,30}{date},? )?"
    r"(?:[Tt]he )?(?P<o>{party})"
    r"(?:: (?=\d)| (?:(?:currently|now) )?(?:has|have|had|counts?|counted|hosts) (?=[\d\w]))"
)
#: "…, Ukraine in 7": whose the number alone is.
_OWN = pattern(r"(?P<o>{party}) in (?:a further )?$")
#: What stands before a colon is what is spoken of, not who does it.
_SPOKEN_OF = re.compile(r"[^.;]*: ")
#: "The EUAA-Türkiye Roadmap delivered …".
_PAPER = pattern(
    r"(?:[Tt]he )?(?P<o>{party}[-–]{party} (?:[A-Z][a-z]+ )?"
    r"(?:[Rr]oadmap|[Aa]greement|[Pp]lan|[Pp]rotocol|[Aa]rrangement|[Pp]artnership))"
)
_SUBJECT = pattern(rf"(?:[Tt]he )?(?:{{party}} )?(?P<o>{PARTIES})(?![-–])")


def read_indicators(passage: Passage) -> Iterator[Reading]:
    """Every reported number of the passage; one without a noun counts what the last one did."""
    last = ""
    yield from read_moved(passage)
    yield from read_reported_money(passage)
    yield from read_shared(passage)
    for sentence in passage.sentences:
        for count in _counts(passage, sentence):
            what = count.what or last
            aside = what in _KINDS or _is_aside(passage, count)
            last = last if last and aside else what
            clause = _clause_of(sentence, count.start)
            if what and _reports(clause):
                what = f"{what} {last}" if what in _KINDS and what != last else what
                what = _PLACED.sub("", what) if count.where else what
                whole_count = replace(count, what=f"{what}{count.where}")
                yield _reading(passage, sentence, clause, whole_count)


def _is_aside(passage: Passage, count: Count) -> bool:
    """As in "assisted 9,450 returnees from 21 Member States, 860 of them …": of the returnees."""
    return _FROM.search(passage.skeleton.line, 0, count.start) is not None


def _counts(passage: Passage, sentence: Sentence) -> Iterator[Count]:
    line = passage.skeleton.line
    shared = [one.span() for one in SHARED.finditer(line, sentence.start, sentence.end)]
    for found in _NUMBER.finditer(line, sentence.start, sentence.end):
        if any(start < found.start() < end for start, end in shared):
            continue
        if not _NO_COUNT.search(line, max(0, found.start() - 14), found.start()):
            yield from _counted(passage, sentence, found)


def _counted(passage: Passage, sentence: Sentence, found: re.Match[str]) -> Iterator[Count]:
    line, number = passage.skeleton.line, found["n"]
    plain = whole(number)
    value = str(_WORDS.get(number.lower(), plain)) + (" %" if found["pct"] else "")
    of_these = _OF_THESE.match(line, found.end())
    at = of_these.end() - 1 if of_these else found.end()
    if found["pct"] and (change := _CHANGE.search(line, sentence.start, found.start())):
        yield Count(change.start(), found.end(), value, _CHANGES[change[1]])
        return
    if found["pct"] and (moved := _MOVED.search(line, sentence.start, found.start())):
        words = lowered(passage.skeleton.words(*moved.span("what")).strip())
        way = "increase" if moved["up"] else "decrease"
        yield Count(moved.start("what"), found.end(), value, f"{way} in {words}")
        return
    these = _THESE.match(line, found.end())
    counted = None if these else _WHAT.match(line, at, _limit(sentence, at))
    if counted and not _UNITS.match(counted["what"]):
        end = counted.start() + len(_ADVERB.sub("", counted[0].rstrip()))
        where = _WHERE.match(line, end, _limit(sentence, at))
        end = where.end() if where else end
        words = passage.skeleton.words(counted.start("what"), end)
        yield Count(found.start(), end, value, words)
    elif not counted and (these or _is_elliptic(line, *found.span(), number)):
        label = _LABEL.search(line[sentence.start : found.start()])
        start = sentence.start + label.start() if label else found.start()
        share = _SHARE.match(line, found.end())
        end = share.end() if share else found.end()
        of = passage.skeleton.words(*share.span("where")) if share and share["where"] else ""
        yield Count(start, end, value, _labelled(passage, label, sentence.start), of)


def _is_elliptic(line: str, start: int, end: int, number: str) -> bool:
    """Whether a number goes without its noun: "and 5", "of whom 38 on …", "Arrivals: 20 by …"."""
    if number.lower() in _WORDS or _A_YEAR.fullmatch(number):
        return False
    before = line[:start]
    alone = _OF_WHOM.search(before) or _LABEL.search(before)
    return bool(_ELLIPTIC.match(line, end) or alone)


def _labelled(passage: Passage, label: re.Match[str] | None, at: int) -> str:
    return (
        lowered(passage.skeleton.words(at + label.start("what"), at + label.end("what")))
        if label
        else ""
    )


def _limit(sentence: Sentence, at: int) -> int:
    """Where what is counted ends at the latest: before the verb, if it is the subject."""
    clause = _clause_of(sentence, at)
    is_subject = clause is not None and clause.subject[0] <= at < clause.subject[1]
    return clause.subject[1] if clause and is_subject else sentence.end


def _clause_of(sentence: Sentence, at: int) -> Clause | None:
    around = [clause for clause in sentence.clauses if clause.start <= at < clause.end]
    return around[-1] if around else None


def _reports(clause: Clause | None) -> bool:
    """Whether the number is said of what is or was, not of what may be or shall be."""
    if clause is None:
        return True
    told = clause.group.mood not in {Mood.POSSIBLE, Mood.PLANNED, Mood.ORDER}
    return told and clause.role is not Role.UNSURE


def _reading(passage: Passage, sentence: Sentence, clause: Clause | None, count: Count) -> Reading:
    start = min(clause.subject[0], count.start) if clause else count.start
    line = passage.skeleton.line
    done = _done(clause, count, line) if clause else ""
    done = done or done_together(line, count.end, count.what)
    about = _ABOUT.search(line, start, count.start)
    words = f"{count.value} {count.what}{done}"
    value = Literal(f"{about['how'].lower()} {words}" if about else words, Type.QUANTITY)
    subject = _whose(passage, sentence, clause, count.start)
    said = dated(passage, sentence, clause, count)
    days = [said.at] if said.at is not None and said.at >= sentence.start else []
    end = max([_end(line, clause, count), *(at + 1 for at in days)])
    proof = passage.span(min([start, *days]), end)
    reading = passage.reading(subject, Predicate.INDICATOR, value, proof, "count")
    return reading._replace(when=said.when, when_role=said.role)


def _end(line: str, clause: Clause | None, count: Count) -> int:
    """Where the words for a number end; of a subject, with what it did."""
    if not clause or not clause.subject[0] <= count.start < clause.subject[1]:
        return count.end
    told = _UP_TO_STOP.match(line, clause.rest[0], clause.rest[1])
    return max(count.end, told.end() if told else 0)


def _done(clause: Clause, count: Count, line: str) -> str:
    """The verb whose object the count is: "4 Operational Actions led"."""
    verb, before = clause.group.verb, clause.rest[0]
    if verb is None or _PAST.search(count.what):
        return ""
    if is_done_to(clause, count, line):
        return "" if says_deed(count.what) or is_happening(count.what) else f" {verb.participle}"
    if clause.group.passive or count.start < before:
        return ""
    direct = _DIRECT.match(line[before : count.start])
    if not direct or verb.sort is Sort.STATE or verb.base in _SAYS_LITTLE:
        return ""
    return f" {verb.participle}{' ' + direct['link'].strip() if direct['link'] else ''}"


def _whose(passage: Passage, sentence: Sentence, clause: Clause | None, at: int) -> Name:
    """Who the clause is about; unsaid, the project spoken of, else the action."""
    line = passage.skeleton.line
    if clause is None and of_before(line, sentence, at):
        clause = next((one for one in reversed(sentence.clauses) if one.end <= at), None)
    if own := _OWN.search(line, max(sentence.start, at - 16), at):
        return passage.name(own.start("o"))
    if clause:
        label = _SPOKEN_OF.match(line, *clause.subject)
        subject = (label.end() if label else clause.subject[0], clause.subject[1])
        if inside := next(passage.projects(*subject), None):
            return inside[1].name
        if paper := _PAPER.match(line, *subject):
            return Name(passage.skeleton.words(*paper.span("o")), Type.AGREEMENT)
        if found := _SUBJECT.match(line, *subject):
            return passage.name(found.start("o"))
    if labelled := _OF_PARTY.match(passage.skeleton.line, sentence.start, sentence.end):
        return passage.name(labelled.start("o"))
    before = [*passage.projects(0, sentence.start)]
    whole = [project.name for at, project in before if not _PART_OF.search(line, 0, at)]
    names = whole or [project.name for _, project in before]
    return names[-1] if names else subject_of(passage.action)
