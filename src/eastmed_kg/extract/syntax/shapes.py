"""A regular expression over skeletons that looks first for what a line must hold to match it.

Most rules do not fit most lines. What a rule needs (a sign, a word) is read off its expression
once; a line without it is passed over at the cost of a look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

#: Each of these must stand in a line: a run of characters, or one of several.
Need = str | frozenset[str]

_OPTIONAL = re.compile(r"[?*]|\{0")
_REPEATED = re.compile(r"(?:[+?*]|\{[\d,]+\})[?+]?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_CAPTURES = re.compile(r"\((?:\?P<\w+>|\?:|\?=)?(?!\?)")
#: Escapes that stand for one character which is the escaped one itself.
_PLAIN = re.compile(r"[^\w\s]")
#: Shorter runs are in nearly every line.
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """A compiled expression with what it needs; its searches are those of ``re.Pattern``."""

    regex: re.Pattern[str]
    needs: tuple[Need, ...] = field(repr=False)

    def may_fit(self, line: str) -> bool:
        """Whether the line holds everything that a match needs."""
        for need in self.needs:
            if isinstance(need, str):
                if need not in line:
                    return False
            elif not any(one in line for one in need):
                return False
        return True

    def finditer(
        self, line: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Every match in a range of the line."""
        stop = len(line) if end is None else end
        return self.regex.finditer(line, start, stop) if self.may_fit(line) else iter(())

    def search(self, line: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in a range of the line."""
        stop = len(line) if end is None else end
        return self.regex.search(line, start, stop) if self.may_fit(line) else None

    def match(self, line: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match that begins a range of the line."""
        stop = len(line) if end is None else end
        return self.regex.match(line, start, stop) if self.may_fit(line) else None

    def fullmatch(self, line: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match that is a range of the line."""
        stop = len(line) if end is None else end
        return self.regex.fullmatch(line, start, stop) if self.may_fit(line) else None


def shape(expression: str) -> Shape:
    """Compile an expression and read off what it needs.

    >>> shape("(?:the )?grant (?P<x>of|for) [a-z]+, signed").needs
    ('grant ', ', signed')
    """
    return Shape(re.compile(expression), tuple(_needs(expression)))


def _needs(expression: str) -> list[Need]:
    """What every match holds: nothing of what is optional or one of several ways."""
    if _has_ways(expression):
        return []
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
            needs += [] if optional or literal else _inside(item)
        at = repeated.end() if repeated else behind
    return [need for need in [*needs, run] if _tells(need)]


def _tells(need: Need) -> bool:
    if isinstance(need, frozenset):
        return True
    return len(need) >= _LEAST or any("\ue000" <= one <= "\ue0ff" for one in need)


def _item(expression: str, at: int) -> tuple[str, int]:
    """The next item of an expression, and the place behind it."""
    if expression[at] == "\\":
        return expression[at : at + 2], at + 2
    if found := _CLASS.match(expression, at):
        return found[0], found.end()
    if expression[at] == "(":
        end = _closing(expression, at)
        return expression[at:end], end
    return expression[at], at + 1


def _closing(expression: str, at: int) -> int:
    depth = 0
    while at < len(expression):
        if expression[at] == "\\":
            at += 2
            continue
        if found := _CLASS.match(expression, at):
            at = found.end()
            continue
        depth += (expression[at] == "(") - (expression[at] == ")")
        at += 1
        if not depth:
            return at
    return at


def _literal(item: str) -> str:
    """The character that an item stands for, or nothing."""
    if len(item) == 1 and item not in ".^$|":
        return item
    escaped = item[1:] if item.startswith("\\") else ""
    return escaped if escaped and _PLAIN.fullmatch(escaped) else ""


def _inside(item: str) -> list[Need]:
    """What a group or a class of signs needs."""
    if item.startswith("["):
        signs = frozenset(item[1:-1])
        only_signs = all("\ue000" <= one <= "\ue0ff" for one in signs)
        return [signs] if only_signs and signs else []
    opening = _CAPTURES.match(item)
    return _needs(item[opening.end() : -1]) if opening and item.endswith(")") else []


def _has_ways(expression: str) -> bool:
    """Whether an expression is a choice at its outermost level."""
    at = 0
    while at < len(expression):
        if expression[at] == "|":
            return True
        _, at = _item(expression, at)
    return False
