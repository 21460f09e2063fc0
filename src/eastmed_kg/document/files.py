"""Documents → the files they are editions of, each file's editions in the order of their days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model.document import Document
from ..model.folding import fold
from .reference import number_and_year


def files(documents: Iterable[Document]) -> list[list[Document]]:
    """The editions of each file, the oldest first; files in the order of their first edition.

    Editions of one file have the same number but for REV or ADD, or one names the other as the
    document before it, or their subject is the same.
    """
    groups: list[tuple[set[object], list[Document]]] = []
    for document in sorted(documents, key=_age):
        keys, members = set[object](_keys(document)), [document]
        for group in [group for group in groups if group[0] & keys]:
            groups.remove(group)
            keys, members = keys | group[0], [*group[1], *members]
        groups.append((keys, members))
    return [sorted(members, key=_age) for _, members in groups]


def first_number(editions: Sequence[Document]) -> tuple[str, ...]:
    """Number and year of a file's first edition; its name where it has no number."""
    first = editions[0]
    return number_and_year(first.value("number") or "") or (first.name,)


def _age(document: Document) -> tuple[str, str]:
    return document.value("issued") or "", document.name


def _keys(document: Document) -> Iterable[object]:
    """What a document shares with other editions of its file."""
    for number in (document.value("number") or document.name, document.value("previous")):
        if number:
            yield number_and_year(number)
    if subject := document.value("subject"):
        yield fold(subject)
