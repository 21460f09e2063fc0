"""A document and its facts → what was read past: silent items, names that resolved to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model.document import Action, Column, Document, Item, Span
from ..model.fact import Entity, Fact
from ..model.months import MONTHS
from ..model.names import fold

_RUNNING = (Column.WAY_AHEAD, Column.COMMENTS)
#: An acronym, or words with capitals in a row that do not open a sentence.
_NAME = re.compile(
    r"\b(?:e-)?[A-Z](?=[\w-]*[A-Z])[\w-]*\b|"
    r"(?<=[a-z,] )[A-Z][a-z]+(?: (?:of |and |for )?[A-Z][\w-]+)+"
)
_PARTS = re.compile(r" and |-")
#: A redaction mark is capitals as well; what it hides is listed elsewhere.
_NO_NAME = frozenset({"redacted", "eur"})


def silent_items(document: Document, facts: Iterable[Fact]) -> list[tuple[str, Item]]:
    """The items that no fact rests on, with the number of their action."""
    proofs = [proof.span for fact in facts for proof in fact.evidence]
    return [
        (action.number, item)
        for action in document.actions
        for cell in action.cells
        for item in cell.items
        if not any(span.start < item.span.end and item.span.start < span.end for span in proofs)
    ]


def unresolved_names(document: Document, facts: Iterable[Fact]) -> list[tuple[str, Span]]:
    """The capitalised names of the running text that are no spelling of anything known.

    A name counts as known where it, or each name that "and" or a hyphen joins in it, is a spelling
    of an entity of the facts or part of one. Each is listed once, where it stands first.
    """
    known = " | ".join(sorted({fold(spelling) for spelling in _spellings(facts)}))
    found: dict[str, tuple[str, Span]] = {}
    for action in document.actions:
        for span in _names(document, action):
            words = span.of(document.text)
            if not all(_is_known(part, known) for part in _PARTS.split(words)):
                found.setdefault(fold(words), (action.number, span))
    return list(found.values())


def _is_known(words: str, known: str) -> bool:
    folded = fold(words)
    return folded in known or folded in _NO_NAME or words.casefold() in MONTHS or words.islower()


def _spellings(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        for thing in (fact.subject, fact.object):
            if isinstance(thing, Entity):
                yield from (thing.label, *thing.aliases)


def _names(document: Document, action: Action) -> Iterator[Span]:
    for cell in action.cells or ():
        for item in cell.items if cell.column in _RUNNING else ():
            for found in _NAME.finditer(document.text, item.span.start, item.span.end):
                yield Span(*found.span())
