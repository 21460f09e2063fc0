"""The words around a meeting → who else was there: with it, listed, in brackets, taking part."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.names import Name
from ..passage import Passage
from ..relations.attached import PARTIES
from ..syntax.shapes import Shape
from ..syntax.skeleton import pattern
from .happenings import NOUN
from .parties import ROLE, named

_WITH_HELP = pattern(rf"\bwith {ROLE}(?P<o>{PARTIES})(?:['’]s)? (?:support|help|assistance)\b")
WITH = pattern(
    r"\b(?<!border )(?<!borders )(?:with(?: (?:the )?(?:participation|support|involvement|"
    r"attendance|assistance|help) (?:of|from))?|"
    r"attended by|supported by|assisted by|together with|jointly with|alongside|"
    r"in cooperation with|"
    r"bringing together|including|among them|notably|in the presence of|accompanied by|between) "
    r"(?:(?:the )?(?:representatives|officials|experts|delegations|officers) (?:of|from) )?"
    rf"{ROLE}(?P<o>{PARTIES})(?: and {ROLE}(?P<p>{PARTIES}))?(?!'s|’s| support| funding)"
)
#: "(on EU side: A, B and C)".
_ON_SIDE = pattern(rf"\((?:[^():]* side|participants): {ROLE}(?P<o>{PARTIES})")
#: "(3 June 2024) (A, B and C)", "Seminar, Istanbul, 3 June (A, B)".
_LISTED = pattern(
    rf"(?:(?<={{date}} )|(?<={{date}} in {{place}} )|(?<={{place}} on {{date}} ))"
    rf"\((?P<o>{PARTIES})(?: with (?P<p>{PARTIES}))?(?:, [^():]*)?\)|"
    rf"\((?P<q>{PARTIES}) (?:(?:at|around) the table|present|taking part|attending|participating)\)"
)
#: "meeting, Istanbul, 12.2.2025 - A and B", "round: 11/3, online, A and B".
_DASHED = pattern(
    rf"(?<={{date}})(?: [-–] |, (?:online|virtually|"
    rf"by videoconference), )(?P<o>{PARTIES})(?=[,.;]|$)"
)
#: "Technical mission (A, B and C) to …".
_BRACKETED = pattern(rf"\b{NOUN} \((?P<o>{PARTIES})\)")
#: ", A and B taking part".
_TAKING_PART = pattern(
    rf"(?:[,;] |\(){ROLE}(?P<o>{PARTIES}) "
    r"(?:(?:also )?(?:taking part|participating|attending|joining)|present)\b|"
    rf"[,;] which {ROLE}(?P<p>{PARTIES}) (?:also )?(?:attended|joined|took part in)\b|"
    rf"[,;] (?:in|at) which {ROLE}(?P<q>{PARTIES}) (?:also )?(?:participated|took part|spoke)\b"
)
#: "Joint Action Days, with the support of A and B, were carried out".
_HELPED_BY = pattern(
    r", (?:with the (?:support|participation|help) of|assisted by|supported by|accompanied by) "
    rf"{ROLE}(?P<o>{PARTIES})(?!'s|’s)"
)
#: Whose mission it is: "an Ethiopian identification mission".
_NATIONAL = pattern(r"(?P<d>{demonym}) (?:[a-z]+ ){0,2}?(?:missions?|delegations?)\b")


def present(
    passage: Passage, phrase: tuple[int, int], rest: tuple[int, int], beside: tuple[int, int]
) -> Iterator[Name]:
    """Who else was in a meeting, named beside it.

    ``phrase`` is the meeting, ``rest`` what follows the verb, ``beside`` the phrase with what a
    comma adds to it, as ranges of the skeleton.
    """
    for found in _NATIONAL.finditer(passage.skeleton.line, *phrase):
        yield passage.name(found.start("d"))
    yield from _found(passage, _BRACKETED, *phrase)
    for rule in (WITH, _WITH_HELP, _ON_SIDE, _LISTED, _DASHED, _TAKING_PART):
        yield from _found(passage, rule, *rest)
    yield from _found(passage, _HELPED_BY, *beside)


def _found(passage: Passage, rule: Shape, start: int, end: int) -> Iterator[Name]:
    for found in rule.finditer(passage.skeleton.line, start, end):
        yield from named(passage, found)
