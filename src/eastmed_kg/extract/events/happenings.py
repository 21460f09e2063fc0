"""A phrase of a passage → the meetings, visits and other happenings that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..passage import Passage, Project
from ..syntax.skeleton import Kind, pattern

#: Nouns of things that happen, as the head of a phrase.
#: Sorted by their first letters, so that a word is compared with few of them.
NOUN = (
    r"(?:[Mm](?:eetings?|issions?|inisterial(?= (?:in|on|of)))|"
    r"[Dd](?:ialogues?|iscussions?|eployments?|ebriefings?|[eé]marches?)|[Bb]riefings?|"
    r"[Ww](?:orkshops?|ebinars?|orking [Gg]roup(?= with))|"
    r"[Cc](?:onferences?|harters?(?! (?:of|flights?)\b)|onsultations?|onclusions|eremony|"
    r"ourses?(?! of\b))|[Rr](?:ound ?[Tt]ables?|ounds?)|[Vv](?:isits?|ideo-?conferences?)|"
    r"[Tt](?:rainings?(?! (?:[Ii]nstitute|[Cc]ent(?:re|er)|[Aa]cademy))|alks)|"
    r"[Ss](?:eminars?|ummits?|essions?|ignature)|[Ff](?:or(?:um|a)s?|airs?)|[Gg]atherings?|"
    r"[Ee](?:vents?|xchanges?|xercises?(?! of\b)|valuations?)|[Nn]egotiations?|"
    r"[Aa](?:nnouncements?|pproval|doption|ssembly|nalys[ie]s|ssessments?|ction [Dd]ays?)|"
    r"[Ll]aunch|[Gg]o-?live|[Ii](?:naugurations?|nterventions?)|[Oo](?:perations?|nboarding|utreach)|[Kk]ick-off|"
    r"[Jj]oint-?[Cc]ommission|JADs?)"
)
_HEAD = re.compile(rf"(?<!\w){NOUN}(?!\w)")
#: What grows or shrinks, as a noun.
GROWTH = r"(?:increase|decrease|rise|reduction|improvement)"
_PLURAL_HEAD = re.compile(
    r"(?P<one>(?:(?! and ).)+?) and (?P<two>(?:(?! and )[^,;()])+?) (?P<head>meetings|workshops|"
    r"conferences|seminars|visits|trainings)\b(?P<tail>.*)$"
)
_AND_OTHER = re.compile(r",? and (?=(?:the|an?) )")
#: "FOO (EUR 3 million, with A): …": what is spoken of.
PROJECT_LABEL = r"{project}(?:[^:.;()]|\([^()]*\))*: "
_BEFORE = pattern(
    r"(?i:[\s,;:.“\"(]*(?:{country}(?::| [-–]) |{org}: |{date}(?::| [–-]) |"
    rf"{PROJECT_LABEL}|No [a-z]+, )?"
    r"(?:(?:the|an?|its|their|last|these|this|both|so far)\s+)*)"
)
_ASIDE = re.compile(r"\s*\([^()]*\)")
_AFTER = re.compile(r"[\s,;:.]+$")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
#: Behind a comma: what is added to the phrase, not a further member of a list.
_ADDED = pattern(
    r"(?=[ ,:])(?:[,:](?= (?:(?:{place}|[A-Z][\w’'-]+), )?{date}(?:,|$))|"
    r" in (?:{place}|[A-Z][\w’'-]+) on {date}(?=,)|"
    r",?(?= (?:(?:co-)?chaired|organi[sz]ed|hosted|headed|convened) by\b)|,(?= [a-z-]+ed by\b)|"
    r",?(?= (?:currently |still )?(?:in|under) preparation\b)|"
    r"(?<={project}),(?= an? [^,;]*\b(?:project|programme|campaign|scheme|initiative|action)\b)|"
    r",(?= (?:attended|with|which|who|where|scheduled|including|focus\w+|held|as|i\.a)\b))"
)


def is_happening(line: str) -> bool:
    """Whether a phrase has a noun of something that happens."""
    return _HEAD.search(line) is not None


def trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    """The range without articles, "last", and what is added behind a comma."""
    while True:
        opening = _BEFORE.match(line, start, end)
        if not opening or opening.end() == start:
            break
        start = opening.end()
    quotes = [found.span() for found in _QUOTED.finditer(line, start, end)]
    for cut in _ADDED.finditer(line, start, end):
        bracketed = line.count("(", start, cut.start()) > line.count(")", start, cut.start())
        if not bracketed and not any(a < cut.start() < b for a, b in quotes):
            end = cut.start()
            break
    closing = _AFTER.search(line, start, end)
    return start, closing.start() if closing else end


def each(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """The happenings of a coordinated phrase: "the conference … and the 13th Workshop …"."""
    start, end = trimmed(line, start, end)
    quotes = [found.span() for found in _QUOTED.finditer(line, start, end)]
    for cut in _AND_OTHER.finditer(line, start, end):
        if any(a < cut.start() < b for a, b in quotes):
            continue
        if is_happening(line[start : cut.start()]) and is_happening(line[cut.end() : end]):
            return [*each(line, start, cut.start()), *each(line, cut.end(), end)]
    return [(start, end)]


def labels(passage: Passage, start: int, end: int) -> list[str]:
    """What a phrase is called; "A and B meetings" are two."""
    words = spoken(passage, start, end)
    found = _PLURAL_HEAD.match(words)
    if not found or is_happening(found["one"]) or is_happening(found["two"]):
        return [words]
    one = found["head"].removesuffix("s")
    whose = _whose(passage, start, end)
    second = "" if not whose or found["two"].startswith(whose) else f"{whose} "
    return [f"{found['one']} {one}{found['tail']}", f"{second}{found['two']} {one}{found['tail']}"]


def _whose(passage: Passage, start: int, end: int) -> str:
    """The name with which a phrase begins: "Budapest Process reference group and …"."""
    start, _ = trimmed(passage.skeleton.line, start, end)
    named = passage.skeleton.holds(start, Kind.ORG, Kind.PROJECT)
    return passage.skeleton.words(start, start + 1) if named else ""


def spoken(passage: Passage, start: int, end: int) -> str:
    """The words of a range without brackets and articles, its first letter small if it may be."""
    line = passage.skeleton.line
    start, end = trimmed(line, start, end)
    parts = list(_outside(line, start, end))
    words = "".join(_named(passage, a, b) for a, b in parts)
    words = " ".join(words.split()).rstrip(" ,;:.")
    words = _TWICE.sub(r"\1", words) if words.lower().count("pro") > 1 else words
    words = _LEFT_OVER.sub("", words)
    name = "\ue000" <= line[start : start + 1] <= "\ue0ff" or _WITHIN.search(line, 0, start)
    return words if name else lowered(words)


#: A capital further on in a sentence begins a name: "refurbishing the Babrru centre".
_WITHIN = re.compile(r"[a-z,] (?:the |an? )?$")
_PROJECT_HEAD = re.compile(r" (?:projects?|programmes?|initiative)\b")
_TWICE = re.compile(
    r"\b(project|programme|program)s? (?:project|programme|program)s?\b", re.IGNORECASE
)
#: What is left of "for 2025-2027" without its date.
_LEFT_OVER = re.compile(r"(?: as)? (?:for|of|on|in|from|until|since|by)$")
_THE = re.compile(r"\bthe [“\"]?$")


def _named(passage: Passage, start: int, end: int) -> str:
    """The words of a range, projects by their label alone: "of the FOO project" is "of FOO"."""
    parts: list[str] = []
    at = start
    for place in passage.skeleton.places(start, end, Kind.PROJECT):
        several = passage.projects_at(place)
        if len(several) == 1 and _is_own_name(passage, place, several[0]):
            before = _THE.sub("", passage.skeleton.words(at, _without_owner(passage, at, place)))
            parts.append(before + several[0].name.label)
            head = _PROJECT_HEAD.match(passage.skeleton.line, place + 1, end)
            at = head.end() if head else place + 1
    return "".join([*parts, passage.skeleton.words(at, end)])


def _without_owner(passage: Passage, at: int, place: int) -> int:
    """Where the words before a project end, without the body that runs it: "Frontex EURP"."""
    owner = place - 2
    owned = owner >= at and passage.skeleton.holds(owner, Kind.ORG)
    return owner if owned and passage.skeleton.line[place - 1] == " " else place


def _is_own_name(passage: Passage, place: int, project: Project) -> bool:
    """Whether the mention is a name, not a description or a word for it."""
    written = passage.skeleton.words(place, place + 1)
    return project.name.label[:1].isupper() and written[:4].lower() != "the "


def _outside(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for aside in _ASIDE.finditer(line, start, end):
        yield at, aside.start()
        at = aside.end()
    yield at, end


#: Words that begin no title.
_NO_TITLE = re.compile(
    r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Next|First|Second|Third|Fourth|Fifth|Sixth|"
    r"Seventh|Final|Further|New|Additional) (?=[A-Z])"
)


def lowered(words: str) -> str:
    """The first letter small where the word is no acronym and no part of a title.

    >>> lowered("Joint Readmission Committee"), lowered("Next Joint Readmission Committee")
    ('Joint Readmission Committee', 'next Joint Readmission Committee')
    """
    titled = re.match(r"\w+[A-Z]|\W|[\w’'-]+ (?:and )?[A-Z]", words)
    if titled and not _NO_TITLE.match(words):
        return words
    return words[:1].lower() + words[1:]


def uncapped(words: str) -> str:
    """The words as they stand inside a sentence; a code keeps its capitals.

    >>> uncapped("Visit of BE"), uncapped("BE to report")
    ('visit of BE', 'BE to report')
    """
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
