"""A regular expression → what a line must hold to match it: runs of characters, signs of mentions.

Nothing of what is optional is needed; of several ways, one of the things that they need.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

#: Each of these must stand in a line: a run of characters, or one of several.
Need = str | frozenset[str]

_OPTIONAL = re.compile(r"[?*]|\{0")
_REPEATED = re.compile(r"(?:[+?*]|\{[\d,]+\})[?+]?")
#: Characters that stand for themselves, none of them repeated or optional.
_RUN = re.compile(r"[\w ,;:’'-]+(?![?*+{])")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
#: What tells how deep a place lies, and where a choice is: all else is passed over at once.
_MARK = re.compile(rf"\\.|{_CLASS.pattern}|[()|]", re.DOTALL)
_DEEPER = {"(": 1, ")": -1}
_CAPTURES = re.compile(r"\((?:\?P<\w+>|\?:|\?=)?(?!\?)")
#: Escapes that stand for one character which is the escaped one itself.
_PLAIN = re.compile(r"[^\w\s]")
#: Runs that are in nearly every line: one or two letters, spaces, stops.
_COMMON = re.compile(r"[\w ,.-]{0,2}")


@cache
def needs_of(expression: str) -> tuple[Need, ...]:
    """What every match holds.

    >>> needs_of("(?:the )?grant (?P<x>of|for) [a-z]+, signed")
    ('grant ', ', signed')
    """
    ways = _ways(expression)
    if len(ways) > 1:
        return tuple(_one_of(ways))
    needs: list[Need] = []
    run, at = "", 0
    while at < len(expression):
        item, behind = _item(expression, at)
        optional = _OPTIONAL.match(expression, behind)
        repeated = _REPEATED.match(expression, behind)
        literal = _literal(item)
        if literal and not repeated:
            run += literal
        else:
            needs += [run]
            run = literal if literal and not optional else ""
            needs += () if optional or literal else _inside(item)
        at = repeated.end() if repeated else behind
    return tuple(need for need in [*needs, run] if _tells(need))


def _tells(need: Need) -> bool:
    return isinstance(need, frozenset) or not _COMMON.fullmatch(need)


def _item(expression: str, at: int) -> tuple[str, int]:
    """The next item of an expression, and the place behind it."""
    if found := _RUN.match(expression, at):
        return found[0], found.end()
    if expression[at] == "\\":
        return expression[at : at + 2], at + 2
    if found := _CLASS.match(expression, at):
        return found[0], found.end()
    if expression[at] == "(":
        end = _closing(expression, at)
        return expression[at:end], end
    return expression[at], at + 1


def _closing(expression: str, at: int) -> int:
    """The place behind the bracket that closes the one at a place."""
    depth = 0
    for mark in _MARK.finditer(expression, at):
        depth += _DEEPER.get(mark[0], 0)
        if not depth:
            return mark.end()
    return len(expression)


def _literal(item: str) -> str:
    """The characters that an item stands for, or nothing."""
    if item[0] not in "\\[(.^$|":
        return item
    escaped = item[1:] if item.startswith("\\") else ""
    return escaped if escaped and _PLAIN.fullmatch(escaped) else ""


def _inside(item: str) -> Sequence[Need]:
    """What a group or a class of signs needs."""
    if item.startswith("["):
        signs = frozenset(item[1:-1])
        only_signs = all("\ue000" <= one <= "\ue0ff" for one in signs)
        return (signs,) if only_signs and signs else ()
    opening = _CAPTURES.match(item)
    return needs_of(item[opening.end() : -1]) if opening and item.endswith(")") else ()


def _one_of(ways: list[str]) -> list[Need]:
    """The most telling need of each way, taken together; nothing where one way needs nothing."""
    found: set[str] = set()
    for way in ways:
        needs = needs_of(way)
        if not needs:
            return []
        best = max(needs, key=_telling)
        found |= {best} if isinstance(best, str) else best
    return [frozenset(found)]


def _telling(need: Need) -> tuple[bool, int]:
    """How much a need rules out: one run more than one of several, a long one more than a short."""
    return isinstance(need, str), len(need) if isinstance(need, str) else -len(need)


def _ways(expression: str) -> list[str]:
    """The choices of an expression at its outermost level."""
    ways, start, depth = list[str](), 0, 0
    for mark in _MARK.finditer(expression):
        depth += _DEEPER.get(mark[0], 0)
        if mark[0] == "|" and not depth:
            ways.append(expression[start : mark.start()])
            start = mark.end()
    return [*ways, expression[start:]]
