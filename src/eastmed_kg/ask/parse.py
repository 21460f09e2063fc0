"""Typed tokens → the parts of the question, by the grammar in ``grammar.lark``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

import lark
from lark.lexer import Lexer

from .tokens import Token


class Part(NamedTuple):
    """One part: the rule of the grammar it is, and its tokens."""

    rule: str
    tokens: tuple[Token, ...]


class _Typed(Lexer):
    """Hands the typed tokens on: the words were told apart before."""

    def __init__(self, _conf: object) -> None:
        pass

    def lex(  # type: ignore[override]  # the words come in as a list
        self, data: Sequence[Token]
    ) -> Iterator[lark.Token]:
        return (lark.Token(token.type, token) for token in data)


@cache
def _parser() -> lark.Lark:
    grammar = resources.files(__package__).joinpath("grammar.lark").read_text(encoding="utf-8")
    return lark.Lark(grammar, start="question", parser="earley", lexer=_Typed)


def parse(tokens: Sequence[Token]) -> list[Part]:
    """The parts in order; every token is in one."""
    tree = _parser().parse(tokens)
    return [_part(child) for child in tree.children if isinstance(child, lark.Tree)]


def _part(tree: lark.Tree[lark.Token]) -> Part:
    found = tree.scan_values(lambda one: isinstance(one, lark.Token))
    return Part(tree.data, tuple(token.value for token in found))
