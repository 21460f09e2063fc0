"""A regular expression over skeletons that looks first for what a line must hold to match it.

Most rules do not fit most lines. What a rule needs (a sign, a word) is read off its expression
once; a line without it is passed over at the cost of a look-up, and a rule that fits no line is
never compiled.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Generic, TypeVarTuple

from .needs import needs_of

Beside = TypeVarTuple("Beside")
#: The characters that stand for mentions in a line.
_SIGN = re.compile("[\ue000-\ue0ff]")
#: Behind the end of every line.
_END = sys.maxsize
#: What a line must hold, and of what it must hold one each.
_Needs = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
_NOTHING: Iterator[re.Match[str]] = iter(())


class Shape:
    """An expression, compiled when a line first may fit it; it searches as ``re.Pattern`` does.

    ``core`` is a part of it that is quicker to find: lines without it are searched no further.
    """

    def __init__(self, expression: str, core: str = "") -> None:
        self.expression = expression
        self.core = Shape(core) if core else None

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.expression)

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """What a line must hold, signs first: they are the rarest."""
        runs = {need for need in needs_of(self.expression) if isinstance(need, str)}
        return tuple(sorted(runs, key=lambda run: (run[0] < "\ue000", -len(run), run)))

    @cached_property
    def rarest(self) -> str:
        """What most lines that lack anything lack; nothing where all it needs are choices."""
        return self.needs[0] if self.needs else ""

    @cached_property
    def choices(self) -> tuple[tuple[str, ...], ...]:
        """Of each of these a line must hold one, the shortest sets first."""
        sets = {need for need in needs_of(self.expression) if not isinstance(need, str)}
        return tuple(sorted((tuple(sorted(_shortest(one))) for one in sets), key=len))

    @cached_property
    def beside_signs(self) -> _Needs:
        """What a line that has the signs must hold besides: the longest first, and choices."""
        needs = sorted((need for need in self.needs if not _SIGN.fullmatch(need)), key=len)
        choices = (one for one in self.choices if not all(map(_SIGN.fullmatch, one)))
        return tuple(reversed(needs)), tuple(choices)

    def may_fit(self, line: str) -> bool:
        """Whether the line holds everything that a match needs."""
        return _holds(line, self.needs, self.choices)

    def may_fit_signs(self, signs: frozenset[str]) -> bool:
        """Whether a line that has these signs holds all the signs that a match needs."""
        needs = (*((need,) for need in self.needs), *self.choices)
        return all(any(signs.issuperset(_SIGN.findall(one)) for one in need) for need in needs)

    def finditer(self, line: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Every match in a range of the line."""
        if self.rarest in line and self.may_fit(line):
            return self.each(line, start, end)
        return _NOTHING

    def each(self, line: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Every match in a range of a line that is known to hold what a match needs."""
        if self.core and not self.core.search(line, start, end):
            return _NOTHING
        return self.regex.finditer(line, start, end)

    def search(self, line: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first match in a range of the line."""
        fits = self.rarest in line and self.may_fit(line)
        return self.regex.search(line, start, end) if fits else None

    def match(self, line: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The match that begins a range of the line."""
        fits = self.rarest in line and self.may_fit(line)
        return self.regex.match(line, start, end) if fits else None

    def fullmatch(self, line: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The match that is a range of the line."""
        return self.regex.fullmatch(line, start, end) if self.may_fit(line) else None


#: A rule that a line with some signs may fit, and what it needs besides: first of all, and more.
_Likely = tuple[tuple[*Beside, Shape], str, _Needs | None]


class Table(Generic[*Beside]):
    """Rules that end in their shape, of which a line is given to those that it may fit.

    Which of them need no other signs than the line has is found out once for each set of signs.
    """

    def __init__(self, rules: Iterable[tuple[*Beside, Shape]]) -> None:
        self.rules = tuple(rules)
        self._by_signs: dict[frozenset[str], list[_Likely[*Beside]]] = {}

    def fitting(self, line: str) -> list[tuple[*Beside, Shape]]:
        """The rules that the line may fit, in their order."""
        signs = _signs(line)
        likely = self._by_signs.get(signs)
        if likely is None:
            likely = self._by_signs[signs] = [*self._with_signs(signs)]
        return [
            rule
            for rule, first, more in likely
            if first in line and (more is None or _holds(line, *more))
        ]

    def _with_signs(self, signs: frozenset[str]) -> Iterator[_Likely[*Beside]]:
        for rule in self.rules:
            if rule[-1].may_fit_signs(signs):
                needs, choices = rule[-1].beside_signs
                more = (needs[1:], choices)
                yield rule, needs[0] if needs else "", more if any(more) else None


def _shortest(choice: frozenset[str]) -> set[str]:
    """The runs of a choice that hold no other: what holds "programme" holds "program"."""
    return {one for one in choice if not any(other in one for other in choice - {one})}


def _holds(line: str, needs: tuple[str, ...], choices: tuple[tuple[str, ...], ...]) -> bool:
    """Whether the line holds every need, and one of each of the choices."""
    for need in needs:
        if need not in line:
            return False
    for choice in choices:
        for one in choice:
            if one in line:
                break
        else:
            return False
    return True


@lru_cache(maxsize=8)
def _signs(line: str) -> frozenset[str]:
    """The signs of the line in hand, which one table after the other asks for."""
    return frozenset(_SIGN.findall(line))


def shape(expression: str, core: str = "") -> Shape:
    """An expression with what it needs, and perhaps its core.

    >>> shape("(?:a|the) grant of [0-9]+").search("under the grant of 5")[0]
    'the grant of 5'
    """
    return Shape(expression, core)
