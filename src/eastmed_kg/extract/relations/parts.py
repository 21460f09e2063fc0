"""A passage → what belongs to what, and what a project builds or backs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from ...model.fact import Literal, Object, Predicate, Reading
from ...model.names import Name, Type
from ..events.names import event_name
from ..passage import Passage, Project
from ..syntax.shapes import shape
from ..syntax.skeleton import Kind, pattern
from .attached import GAP

_GROUP = re.compile(r"(?:Working (?:Group|Party)|Task Force|Contact Group|Expert Group)\b")
_UNDER = (
    r"(?:under|within|as part of|in the framework of|a component of|part of) "
    r"(?:the )?(?P<q>{project})(?: project| programme)?"
)
_WITHIN = pattern(rf"(?P<p>{{project}}){GAP} ?(?:[^.;{{project}}]*? )?" + _UNDER, _UNDER)
#: "FOO, a pilot project of the BAR facility".
_ONE_OF = pattern(
    r"(?P<p>{project}), an? (?:[a-z-]+ ){0,3}(?:project|programme|initiative|scheme|component) "
    r"(?:of|under|within) (?:the )?(?P<q>{project}|{fund})"
)
#: "It forms part of the regional programme FOO": of the one spoken of last.
_FORMS_PART = pattern(
    r"\b(?:[Ii]t|[Tt]he (?:project|programme|action)|and) (?:is|forms|makes) (?:a )?"
    r"(?:part|component) of (?:the )?(?:[a-z]+ ){0,3}(?P<q>{project})"
)
_ARTICLE = shape(
    r"\b(?P<part>[Aa]rticle \d+(?:\(\d+\))?[a-z]?(?:\(\d+\))?) of (?:the )?(?P<whole>(?:EU )?"
    r"[A-Z][\w-]+(?: (?:(?:of|on|and|for)(?: the)? (?=[A-Z]))?[A-Z][\w/-]+)*)"
)
#: "FOO (…) under FUND on support to X and developing Y".
_BACKS = pattern(
    r"(?P<p>{project})(?: \([^()]*\))?(?: under {fund})? (?:on support to|related to|dedicated to) "
    r"(?P<what>[^.;,]+?)(?: and (?:[a-z]+ing) (?P<more>[^.;,]+)|"
    r"(?= for (?:the )?{party}| (?:is|was|has|will) |[.;,]|$))"
)
_IN_SUPPORT = re.compile(r"\bin support of (?:the )?(?P<what>.+)$")
_AIM = re.compile(
    r"(?:.*\b(?:project|programme|action) )?"
    r"to (?:develop|support|build|establish|set up|create|strengthen|operationalise|upgrade) "
    r"(?:the )?(?:(?:operationali[sz]ation|establishment|development|implementation|creation|"
    r"setting up|opening) of )?(?:the |an? )?(?:newly created |new )?(?P<what>.+)$"
)


#: "EMPACT OAP on …", "EMPACT for the Operational Action Plan …": a plan of a programme.
_PLAN_OF = pattern(r"(?P<q>{project})(?: \([^()]*\))? (?:for (?:the )?)?(?P<p>{project})")
PLAN = re.compile(r"\b(?:Plan|Strategy|Roadmap|Framework)\b")
#: "a total of 8 deployments supporting the implementation of the FOO programme".
_HELPS = pattern(
    r"(?P<what>(?:deployments?|missions?|trainings?|workshops?|activities|visits?) "
    r"(?:supporting|in support of) (?:the )?"
    r"(?:(?:implementation|development|delivery|roll-out) of )?"
    r"(?:the )?(?P<p>{project}))(?: \({project}\))?"
)
#: "a Skills and Talent Mobility package, including a proposal for a Regulation …".
_INCLUDES = shape(
    r"(?P<whole>(?:[A-Z][\w-]+ (?:(?:and|on|for|of) )*){1,6}(?:[Pp]ackage|[Pp]lan|[Pp]rogramme))"
    r"(?:, | )(?:including|which includes|comprising) (?:an? |the )?"
    r"(?P<part>(?:proposals?|recommendations?|communications?) (?:for|on) [^.;,]+)"
)
#: "a Regulation establishing an EU Talent Pool".
_FOUNDS = re.compile(r"\b(?:establishing|setting up|creating) (?:an? |the )?(?P<what>.+)$")


def read_plans(passage: Passage) -> Iterator[Reading]:
    """The programmes that plans named by an acronym belong to."""
    for found in _PLAN_OF.finditer(passage.skeleton.line):
        child = passage.projects_at(found.start("p"))[0].name
        parent = passage.projects_at(found.start("q"))[0].name
        if PLAN.search(child.label) and child != parent:
            proof = passage.span(*found.span())
            yield passage.reading(child, Predicate.PART_OF, parent, proof, "plan-of")


def read_parts(passage: Passage) -> Iterator[Reading]:
    """Every partOf of the passage, and the supports of described projects."""
    yield from _groups(passage)
    yield from read_plans(passage)
    yield from _articles(passage)
    yield from _included(passage)
    if passage.names_project:
        yield from _of_projects(passage)


def _of_projects(passage: Passage) -> Iterator[Reading]:
    yield from _helping(passage)
    matches = (shape.finditer(passage.skeleton.line) for shape in (_WITHIN, _ONE_OF))
    for found in chain.from_iterable(matches):
        child = passage.projects_at(found.start("p"))[0]
        parent = _whole(passage, found.start("q"))
        if child.name != parent:
            span = passage.span(*found.span())
            yield passage.reading(child.name, Predicate.PART_OF, parent, span, "under-project")
    yield from _forming_part(passage)
    for _, project in passage.projects():
        yield from _aim(passage, project)
        if project.whole:
            span = passage.inner(project.start, project.end)
            yield passage.reading(project.name, Predicate.PART_OF, project.whole, span, "phase-of")
    for found in _BACKS.finditer(passage.skeleton.line):
        project = passage.projects_at(found.start("p"))[0]
        for group in ("what", "more"):
            if words := passage.skeleton.words(*found.span(group)):
                value, proof = (
                    Literal(words, Type.TEXT),
                    passage.span(found.start(), found.end(group)),
                )
                yield passage.reading(project.name, Predicate.SUPPORTS, value, proof, "backs")


def _forming_part(passage: Passage) -> Iterator[Reading]:
    for found in _FORMS_PART.finditer(passage.skeleton.line):
        before = [project.name for _, project in passage.projects(0, found.start())]
        parent = passage.projects_at(found.start("q"))[0].name
        if before and before[-1] != parent:
            proof = passage.span(*found.span())
            yield passage.reading(before[-1], Predicate.PART_OF, parent, proof, "forms-part")


def _whole(passage: Passage, at: int) -> Name:
    if passage.skeleton.holds(at, Kind.PROJECT):
        return passage.projects_at(at)[0].name
    return passage.name(at)


def _groups(passage: Passage) -> Iterator[Reading]:
    for mention in passage.skeleton.mentions:
        name, whole = mention.value, mention.part_of
        if not (isinstance(name, Name) and isinstance(whole, Name)):
            continue
        if mention.kind is Kind.ORG and _GROUP.search(name.label):
            span = passage.inner(mention.start, mention.end)
            yield passage.reading(name, Predicate.PART_OF, whole, span, "group-of")


def _helping(passage: Passage) -> Iterator[Reading]:
    """Deployments, missions and the like "supporting the implementation of" a programme."""
    for found in _HELPS.finditer(passage.skeleton.line):
        what = event_name(passage, passage.skeleton.words(*found.span("what")), None)
        project = passage.projects_at(found.start("p"))[0].name
        span = passage.span(*found.span())
        yield passage.reading(what, Predicate.SUPPORTS, project, span, "helping")


def _articles(passage: Passage) -> Iterator[Reading]:
    for found in _ARTICLE.finditer(passage.text):
        part = Name(found[0], Type.LEGAL_ACT, None, (found["part"],))
        whole = Name(found["whole"], Type.LEGAL_ACT)
        yield passage.reading(
            part, Predicate.PART_OF, whole, passage.inner(*found.span()), "article-of"
        )


def _included(passage: Passage) -> Iterator[Reading]:
    for found in _INCLUDES.finditer(passage.text):
        part, whole = (Name(found[group], Type.DOCUMENT) for group in ("part", "whole"))
        span = passage.inner(*found.span())
        yield passage.reading(part, Predicate.PART_OF, whole, span, "included")
        if founds := _FOUNDS.search(found["part"]):
            value = Literal(founds["what"], Type.TEXT)
            yield passage.reading(part, Predicate.SUPPORTS, value, span, "act-founds")


def _aim(passage: Passage, project: Project) -> Iterator[Reading]:
    """What "one to develop X" develops."""
    words = passage.text[project.start : project.end]
    found = _AIM.match(words) or _IN_SUPPORT.search(project.name.label)
    if found:
        value: Object = Literal(found["what"], Type.TEXT)
        span = passage.inner(project.start, project.end)
        yield passage.reading(project.name, Predicate.SUPPORTS, value, span, "aim")
