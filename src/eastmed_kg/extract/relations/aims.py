"""A passage → what a project is for, where the paper says so: "aimed at …", "main aim is …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.fact import Literal, Object, Predicate, Reading
from ...model.names import Type
from ..passage import Passage, Project
from ..syntax.skeleton import Kind, pattern
from ..syntax.verbs import Form, forms
from .attached import GAP, HEAD

_INFINITIVE = re.compile(r" to ([a-z]+)\b")

_BUILDS = (
    r"(?:enhanc|improv|strengthen|reinforc|support|increas|develop|build|boost|contribut|"
    r"facilitat|promot|foster|prevent|combat|counter|address|modernis|digitalis)"
    r"(?:e|ing|es|ting|)"
)
_VERB = rf"{_BUILDS}(?: to)?"
_AIMS = (
    r"(?:aim(?:ed|ing|s) (?:at|to)|with the (?:aim|objective|purpose) of|designed to|intended to)"
)
#: Behind a project: "… programme ongoing to enhance X, contribute to Y and reinforce Z".
_OPENS = (
    pattern(rf"(?P<p>{{project}})(?:[^.;{{project}}])*?,? {_AIMS} (?={_VERB} )"),
    pattern(
        rf"(?<!within the )(?<!under the )(?<!through the )(?P<p>{{project}}){GAP} to (?={_VERB} )"
    ),
)
#: A sentence of its own, about the project that was spoken of last.
_AIM_IS = re.compile(
    r"(?:[Tt]he |[Ii]ts )?(?:[Mm]ain |[Oo]verall |[Ss]pecific |[Gg]eneral )?"
    r"(?:[Aa]im|[Oo]bjective|[Gg]oal|[Pp]urpose)s?(?: of the (?:project|programme|action))? "
    r"(?:is|are) (?:to )?(?=\S)"
)
_FOCUS_ON = re.compile(
    r"(?:(?:[Tt]he |[Ii]ts )?[Aa]ctivities|[Ii]t|[Tt]he (?:project|programme|action)) "
    r"(?:focus(?:es)?|concentrates?) on "
)
_NOUN = (
    r"(?:the )?(?:development|strengthening|improvement|enhancement|establishment|reinforcement|"
    r"support) of (?:the )?"
)
#: "support X through the operational assistance of FOO", "improve X, e.g. via the FOO".
_MEANS = pattern(
    rf"\b(?i:{_BUILDS}) (?:the )?(?P<what>(?!(?:in|to|for|by|from|of) )[^.;:{{project}}]+?),? "
    r"(?:e\.g\. |i\.a\. |notably |including )?"
    r"(?:through|via) (?:the )?(?:[a-z]+ ){0,2}(?:of (?:the )?)?(?:{fund}[- ]funded )?(?:{org} )?"
    r"(?P<p>{project})"
)
#: "FOO is committed to providing ongoing support to X".
_BACKING = pattern(
    rf"(?P<p>{{project}}){HEAD}(?: \({{project}}\))? "
    r"(?:(?:is|are|was|were|has been|committed|to|will|"
    r"continues?|also) )*provid(?:es?|ing|ed) (?:[a-z]+ )?(?:support|assistance) (?:to|for|on) "
    r"(?:the )?(?P<what>[^.;,()]+)"
)
#: "FOO (EUR 3 million) equips the centre in A", "It supports the guard of B".
_EQUIPS = pattern(
    rf"(?:(?P<p>{{project}}){HEAD}(?: \([^()]*\))*,?(?: also)?|(?:^|(?<=[.;] ))It(?: also)?) "
    r"(?:supports|equips|assists|backs|strengthens) (?:the )?"
    r"(?P<what>(?![a-z]+ing )(?!\d)(?!{country})[^.;,()]+?)(?: with [^.;,()]+)?(?=[.;,(]|$)"
)
_BODIES = pattern(r"{org}(?:(?:, | and |, and )(?:the )?{org})*")
#: One thing that is built: up to the next verb, or a stop.
_THING = pattern(
    rf"(?:(?:,|, and| and)? )?(?:{_NOUN}|{_VERB} (?:{_NOUN})?(?:the )?|(?<= on )(?:the )?)"
    rf"(?P<what>(?:(?!,? (?:and )?{_BUILDS} | while | in order | so that | through | by )"
    r"[^.;,(])+(?<! ))(?: \([^()]*\))?"
)


def read_aims(passage: Passage) -> Iterator[Reading]:
    """Every ``supports`` that a stated aim of a project tells."""
    line = passage.skeleton.line
    for shape in _OPENS:
        for found in shape.finditer(line):
            project = passage.projects_at(found.start("p"))[0]
            yield from _things(passage, project, found.start("p"), found.end())
    for shape in (_MEANS, _BACKING):
        for found in shape.finditer(line):
            yield _backed(passage, found)
    for found in _EQUIPS.finditer(line):
        at = found.end("p") if found["p"] else found.start()
        before = [project for _, project in passage.projects(0, at)]
        yield from _equipped(passage, before[-1], found) if before else ()
    for sentence in passage.sentences:
        for rule in (_AIM_IS, _FOCUS_ON):
            found_aim = rule.match(line, sentence.start, sentence.end)
            spoken_of = list(passage.projects(0, sentence.start)) if found_aim else []
            if found_aim and spoken_of:
                yield from _things(passage, spoken_of[-1][1], found_aim.start(), found_aim.end())


def _equipped(passage: Passage, project: Project, found: re.Match[str]) -> Iterator[Reading]:
    proof = passage.span(*found.span())
    several = _BODIES.fullmatch(passage.skeleton.line, *found.span("what"))
    bodies = passage.skeleton.places(*found.span("what"), Kind.ORG) if several else ()
    each: list[Object] = [passage.name(at) for at in bodies]
    text = Literal(passage.skeleton.words(*found.span("what")).strip(), Type.TEXT)
    for value in each or [text]:
        yield passage.reading(project.name, Predicate.SUPPORTS, value, proof, "equips")


def _backed(passage: Passage, found: re.Match[str]) -> Reading:
    project = passage.projects_at(found.start("p"))[0]
    value = Literal(passage.skeleton.words(*found.span("what")).strip(), Type.TEXT)
    proof = passage.span(*found.span())
    return passage.reading(project.name, Predicate.SUPPORTS, value, proof, "backs")


def _end(line: str, start: int, end: int) -> int:
    """Where the noun phrase ends: before "to fight", which says what the capacity is for."""
    for infinitive in _INFINITIVE.finditer(line, start, end):
        known = forms().get(infinitive[1])
        if known and Form.BASE in known[1]:
            return infinitive.start()
    return end


def _things(passage: Passage, project: Project, start: int, at: int) -> Iterator[Reading]:
    """What is built, one verb after the other; each is proven from the project on."""
    while found := _THING.match(passage.skeleton.line, at):
        begin, end = found.start("what"), _end(passage.skeleton.line, *found.span("what"))
        if end > begin:
            value = Literal(passage.skeleton.words(begin, end), Type.TEXT)
            proof = passage.span(start, end)
            yield passage.reading(project.name, Predicate.SUPPORTS, value, proof, "stated-aim")
        at = found.end()
