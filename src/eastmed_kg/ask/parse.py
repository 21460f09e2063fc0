"""Typed tokens → the parts of the question: a run of parts in any order.

Parts of several words are what the grammar is for: "which EU fund", "how many running projects",
"actions 24 to 28", "second bullet of the way ahead". Small words are not among the tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from parsy import Parser, alt, any_char, seq, test_item

from .tokens import Token


class Part(NamedTuple):
    """One part: the rule of the grammar it is, and its tokens."""

    rule: str
    tokens: tuple[Token, ...]


def _is(*types: str) -> Parser:
    return test_item(lambda token: token.type in types, " or ".join(types))


def _part(rule: str, *parsers: Parser) -> Parser:
    """A part of these parsers one after the other; what is optional and not there is left out."""
    return seq(*parsers).map(lambda found: Part(rule, tuple(_flat(found))))


def _flat(found: Sequence[object]) -> list[Token]:
    tokens: list[Token] = []
    for one in found:
        tokens += [one] if isinstance(one, Token) else _flat(one) if isinstance(one, list) else []
    return tokens


_KIND = _is("K_FUND", "K_PROJECT", "K_ACTION", "K_COUNTRY", "K_ORG", "K_EVENT", "K_LANGUAGE")
#: "Which contractor", "what funds": they ask who does it.
_DOER = _is("FUND", "IMPLEMENT", "LEAD", "PARTNER")
#: What may stand between "which" and the kind of thing that is asked for.
_BESIDE = _is("NAME", "WORD", "SUPPORT", "RUNNING", "PLAN", "MONEY", "SOLE", "COUNTED").times(0, 2)
_COLUMN = _is("WAY_AHEAD", "COMMENTS")

_ASKED = _part("asked", _is("WHICH"), _BESIDE, _KIND) | _part(
    "asked", _is("WHICH"), _is("NAME").times(0, 1), _DOER
)
_COUNTED = _part("counted", _is("HOW_MANY"), _BESIDE, _KIND)
_ACTIONS = _part("actions", _is("K_ACTION"), seq(_is("OR").optional(), _is("NUMBER")).at_least(1))
_SECTION = _part("section", _is("SECTION", "ROLE"), _is("NUMERAL")) | _part(
    "section", _is("SECTION"), _is("NUMBER")
)
_ITEM = alt(
    _part("item", _is("ORDINAL"), _COLUMN.optional(), _is("ITEM")),
    _part("item", _is("ORDINAL"), _COLUMN),
    _part("item", _COLUMN, _is("ORDINAL").optional(), _is("ITEM")),
    _part("item", _is("ITEM"), _is("NUMBER", "ORDINAL")),
)
_ALONE = any_char.map(lambda token: Part(_rule(token), (token,)))
_QUESTION = alt(_ACTIONS, _SECTION, _ITEM, _ASKED, _COUNTED, _ALONE).many()
_RULES = {"NAME": "name", "WORD": "word", "DATE": "date", "AMOUNT": "amount", "OR": "join"}


def _rule(token: Token) -> str:
    return "kind" if token.type.startswith("K_") else _RULES.get(token.type, "relation")


def parse(tokens: Sequence[Token]) -> list[Part]:
    """The parts in order; every token is in one."""
    found: list[Part] = _QUESTION.parse(list(tokens))
    return found
