"""A passage with its names, dates and money → the projects in it, named, described or meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from ...model.names import Name, Type, fold
from ..passage import Project
from ..syntax.skeleton import Kind, Mention, Skeleton, pattern
from .lexicon import Lexicon
from .phases import Phase, phase_beside, phase_of
from .phrases import Phrase, find_phrases
from .spellings import also_called

_HEADS = (
    r"(?:centre|center|scheme|facility|programme|project|action|initiative|contract|platform|"
    r"campaign)"
)
_MEANT = pattern(
    r"(?i:(?:\bth(?:e|is) (?:current |same )?|(?<=[,;] )(?=\w+ (?:to|is|was|will) ))"
    rf"(?P<head>{_HEADS})\b"
    r"(?! (?:of|to(?! be)|on|for|in|with|by which|under which|[“\"{project}])))"
)
_HEAD_WORDS = tuple(_HEADS.removeprefix("(?:").removesuffix(")").split("|"))
_TOPIC = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?) (?P<np>(?:(?!\bthe\b)[\w-]+ )*?(?P<head>{_HEADS})"
    r"(?: (?:of|in|for) [^,]*)?)(?=,|$)",
    re.IGNORECASE,
)
_DOUBLED = pattern('[“"]?(?P<a>{project}) ?\\((?P<b>{project})\\)[”"]?|[“"](?P<c>{project})[”"]')
_LAST_SHORT = re.compile(r"\((?P<short>[A-Z][A-Za-z0-9-]+)\)$")
_SHORTS = re.compile(r" \([A-Z][A-Za-z0-9-]*\)")
_PLURAL = re.compile(r"\b(action|project|programme|contract)s\b")
_SINGULAR = re.compile(r"\b(Partnership|partnership|system|centre)s\b")
_EACH = re.compile(r" in (?P<one>[A-Z]\w+) and in (?P<two>[A-Z]\w+)$")
#: What the paper adds to the phrase: "(…) from A to B", "under F related to …".
_BEHIND = pattern(
    r"(?: \([^()]*\))?(?P<more> from {country} to {country}| under {fund} related to [a-z ]+[a-z])"
)
#: Nouns that mean the project spoken of last; "the centre" may be any.
_ANY = frozenset(("project", "programme", "action", "contract", "platform", "campaign"))
#: What a project's own name may say of where it is.
_WHERE = (Kind.COUNTRY, Kind.PLACE)
_FILLED = re.compile(r" (?:adopted|newly created) ")
#: "FOO, a pilot project of the MPF" is one project.
_IN_OTHER_WORDS = pattern(
    r"{project}(?: \([^()]*\))?(?:,| is| was) (?:an? |the )?(?:[a-z-]+ |{money} ){0,3}$"
)
#: "FOO: AMIF project", "FOO: Portuguese project for …".
_LABELLED = pattern(r"(?:^|(?<=[.;] )){project}(?: \([^()]*\))?: (?:an? |the )?$")
_SAID_OF_NAME = frozenset(("funded-head", "described-head", "head-under"))
#: "EGYPT: …": where all that follows is.
_HEADING = pattern(r"(?:^|(?<=[.;] ))(?P<c>{country}): [^.;]*$")
_OTHER_PHASE = pattern(
    r"(?:^|(?<=[.;:] ))(?:[Tt]he )?(?P<phase>[Pp]hase (?:\d|[IVX]{1,4})|"
    r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) phase(?= \([^()]*{money}))\b(?! of\b)"
)
#: From where to where a scheme leads is said anew each time.
_WHITHER = re.compile(r" (?:from|to|in) ")
#: So many words make a topic recognised.
_SAME_WORDS = 3
#: An amount is one sign of a skeleton; a blank is between it and what it is worth.
_SIGN_AND_SPACE = 2
#: What stands before an amount inside the words for a project: the label goes without both.
_WORTH = re.compile(r" (?:of |worth |\()$")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a passage can refer to: the document's names, the title's topic, earlier projects."""

    lexicon: Lexicon
    topic: Name | None
    before: tuple[Project, ...]


def topic_of(title: str) -> Name | None:
    """What a title is about, where that is a centre, scheme or project being set up."""
    found = _TOPIC.search(title)
    if not found:
        return None
    short = re.sub(r" (?:in|of|for) .*$", "", found["np"])
    return Name(found["np"], Type.PROJECT, None, (short,) if short != found["np"] else ())


def with_projects(text: str, mentions: list[Mention], around: Surroundings) -> Skeleton:
    """The passage folded, projects included."""
    named = list(_named(text, mentions, around.lexicon))
    skeleton = _doubled(Skeleton(text, [*outside(mentions, named), *named]))
    described = [
        _described(skeleton, phrase)
        for phrase in find_phrases(skeleton.line)
        if not _names_again(skeleton.line[: phrase.start], phrase)
    ]
    skeleton = _folded(skeleton, [*described, *_topical(skeleton, around.topic)])
    return _folded(skeleton, [*_meant(skeleton, around), *_phases(skeleton, around)])


def _names_again(before: str, phrase: Phrase) -> bool:
    """Whether a describing phrase says what the project with a name right before it is."""
    labelled = phrase.shape in _SAID_OF_NAME and _LABELLED.search(before)
    return bool(labelled or _IN_OTHER_WORDS.search(before))


def _folded(skeleton: Skeleton, stronger: list[Mention]) -> Skeleton:
    """The skeleton with stronger mentions in place of those they overlap."""
    if not stronger:
        return skeleton
    return Skeleton(skeleton.text, [*outside(skeleton.mentions, stronger), *stronger])


def outside(mentions: Iterable[Mention], stronger: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that overlap none of the stronger ones."""
    taken = [(mention.start, mention.end) for mention in stronger]
    if not taken:
        return iter(mentions)
    return (
        mention
        for mention in mentions
        if not any(mention.start < end and start < mention.end for start, end in taken)
    )


def _mention(*projects: Project) -> Mention:
    return Mention(projects[0].start, projects[0].end, Kind.PROJECT, projects)


def _projects(mention: Mention) -> tuple[Project, ...]:
    return cast("tuple[Project, ...]", mention.value)


def _named(text: str, mentions: list[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Every place where a project of the lexicon is called by one of its names."""
    last: tuple[Name, Phase] | None = None
    for found in lexicon.find.finditer(text) if lexicon.find else ():
        if any(_inside(found, mention) for mention in mentions):
            continue
        name = lexicon.name(lexicon.label(found[0]))
        inside = tuple(
            mention
            for mention in mentions
            if mention.kind in _WHERE and found.start() <= mention.start < found.end()
        )
        one = phase_beside(text, name, *found.span()) or Phase(name, *found.span())
        if last and last[0] == name and text[last[1].end : found.start()] == " (":
            # "the third phase of Long Title (FOO; …": the letters stand for the phase here.
            one = Phase(last[1].name, *found.span())
        last = name, one
        yield _mention(Project(one.name, one.start, one.end, countries=inside, whole=one.whole))


def _inside(found: re.Match[str], mention: Mention) -> bool:
    """Whether a name stands in that of another project: a plan, an operation, an initiative."""
    start, end = mention.start, mention.end
    wider = end - start > found.end() - found.start()
    return mention.kind is Kind.PROJECT and wider and start <= found.start() < end


def _doubled(skeleton: Skeleton) -> Skeleton:
    """The skeleton with "Long Title (FOO)" and a quoted title made one mention each."""
    wider = []
    for found in _DOUBLED.finditer(skeleton.line):
        same = [_projects(skeleton.mention(found.start(g)))[0] for g in "abc" if found[g]]
        if len({project.name.label for project in same}) == 1:
            start, end = skeleton.span(*found.span())
            wider.append(_mention(replace(same[0], start=start, end=end)))
    return _folded(skeleton, wider)


def _described(skeleton: Skeleton, phrase: Phrase) -> Mention:
    """The project a phrase describes, or several: "projects in A and in B" are two."""
    words = _without_money(skeleton, phrase)
    start, end = skeleton.span(phrase.start, phrase.end)
    beside = tuple(skeleton.mention(at) for at in phrase.countries)
    inside = tuple(skeleton.within(phrase.start, phrase.end, *_WHERE))
    whole = Project(
        name=_phrase_name(words, phrase, skeleton),
        start=start,
        end=end,
        funder=skeleton.mention(phrase.funder) if phrase.funder is not None else None,
        money=skeleton.mention(phrase.money) if phrase.money is not None else None,
        countries=(*inside, *beside),
    )
    return _mention(*(_each(whole, words, skeleton.span(*phrase.np)[0]) or (whole,)))


def _without_money(skeleton: Skeleton, phrase: Phrase) -> str:
    """The words of a phrase less its amount; a noun alone keeps it: "EUR 1 billion package"."""
    if phrase.money is not None and " " not in skeleton.words(*phrase.np):
        return skeleton.words(phrase.money, phrase.np[1])
    if phrase.money is None or not phrase.np[0] < phrase.money < phrase.np[1]:
        return skeleton.words(*phrase.np)
    before = skeleton.words(phrase.np[0], phrase.money)
    return _WORTH.sub("", before) + skeleton.words(phrase.money + 1, phrase.np[1]).lstrip(")")


def _each(whole: Project, words: str, start: int) -> tuple[Project, ...]:
    """The parts of "Actions … in A and in B": the same words, one country each."""
    several = _EACH.search(words)
    if not several or not _PLURAL.search(words):
        return ()
    return tuple(
        replace(whole, name=_one_of(whole.name, words, several, place), countries=(country,))
        for place in ("one", "two")
        for country in whole.countries
        if several.start(place) == country.start - start
    )


def _one_of(name: Name, words: str, several: re.Match[str], place: str) -> Name:
    head = _FILLED.sub(" ", _PLURAL.sub(r"\1", words[: several.start()]))
    label = " in ".join((_SINGULAR.sub(r"\1", head), several[place]))
    return name._replace(label=label, aliases=tuple(sorted(also_called(label, [], []))))


def _phrase_name(words: str, phrase: Phrase, skeleton: Skeleton) -> Name:
    label = phrase.lead + _FILLED.sub(" ", _SHORTS.sub("", words))
    funder = [] if phrase.funder is None else [skeleton.mention(phrase.funder)]
    names = [s for m in funder for s in (_name(m).label, *_name(m).aliases)]
    payers = [name for name in names if name.isupper() or name == names[0]]
    heading = _HEADING.search(skeleton.line[: phrase.start])
    at_head = (heading.start("c"),) if heading else ()
    where = [_name(skeleton.mention(at)).label for at in (*phrase.countries, *at_head)]
    places = [place for place in where if place not in label]
    aliases = {phrase.lead + words, words, *also_called(label, payers, places)} - {label}
    short = _LAST_SHORT.search(words)
    if short and phrase.lead:
        aliases |= {f"{short['short']} project"}
    if phrase.money == phrase.np[0] - _SIGN_AND_SPACE:
        aliases |= {skeleton.words(phrase.money, phrase.np[1])}
    behind = _BEHIND.match(skeleton.line, phrase.end)
    if behind:
        aliases |= {label + skeleton.words(*behind.span("more"))}
    return Name(label, Type.PROJECT, None, tuple(sorted(aliases)))


def _name(mention: Mention) -> Name:
    return cast("Name", mention.value)


def _meant(skeleton: Skeleton, around: Surroundings) -> Iterator[Mention]:
    """What "the Centre" means: the title's topic where the noun is the same, else the last one."""
    line = skeleton.line.casefold()
    for found in _MEANT.finditer(skeleton.line) if any(one in line for one in _HEAD_WORDS) else ():
        start, end = skeleton.span(*found.span())
        name = _antecedent(skeleton, found, around)
        if name:
            yield _mention(Project(name, start, end))


def _topical(skeleton: Skeleton, topic: Name | None) -> Iterator[Mention]:
    """The title's topic as a passage calls it: by its first words, as many as are the same."""
    words = _WHITHER.split(topic.label)[0].split() if topic else []
    if not topic or len(words) < _SAME_WORDS or " ".join(words[:2]) not in skeleton.text:
        return
    least, more = words[:_SAME_WORDS], words[_SAME_WORDS:]
    written = " ".join(map(re.escape, least)) + _optional(more)
    for found in re.finditer(rf"\b{written}\b", skeleton.text):
        yield _mention(Project(topic, *found.span()))


def _optional(words: list[str]) -> str:
    """An expression for the first of some words, however many of them follow.

    >>> _optional(["a", "b"])
    '(?: a(?: b)?)?'
    """
    return "".join(f"(?: {re.escape(word)}" for word in words) + ")?" * len(words)


def _phases(skeleton: Skeleton, around: Surroundings) -> Iterator[Mention]:
    """What "Phase II" opens a sentence with: a phase of the project spoken of last."""
    for found in _OTHER_PHASE.finditer(skeleton.line):
        here = [p for m in skeleton.within(0, found.start(), Kind.PROJECT) for p in _projects(m)]
        names = [project.name.label for project in (*around.before, *here)]
        if names:
            start, end = skeleton.span(*found.span("phase"))
            yield _mention(Project(phase_of(names[-1], found["phase"]), start, end))


def _antecedent(skeleton: Skeleton, found: re.Match[str], around: Surroundings) -> Name | None:
    head = fold(found["head"])
    here = [p for m in skeleton.within(0, found.start(), Kind.PROJECT) for p in _projects(m)]
    names = [project.name for project in (*around.before, *here)]
    if around.topic and head in fold(around.topic.label).split():
        return around.topic
    meant = names and (head in _ANY or head in fold(names[-1].label).split())
    return names[-1] if meant else None
