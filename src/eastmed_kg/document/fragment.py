"""One cell's markup → its paragraphs as plain text that still knows its place in the source."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from .traced import Traced, join

_BREAKS = frozenset({"p", "li", "ul", "ol", "br", "div", "tr", "td", "table"})
_EMPHASIS = re.compile(r"\*\*|__|\\(?=[^\w\s])")


class _Paragraphs(HTMLParser):
    """Collects text pieces, starting a new paragraph at each block tag."""

    def __init__(self, base: int, lines: list[int]) -> None:
        super().__init__(convert_charrefs=False)
        self.base, self.lines = base, lines
        self.pieces: list[list[Traced]] = [[]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _BREAKS:
            self.pieces.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.pieces.append([])

    def handle_data(self, data: str) -> None:
        at = self._here()
        self._add(data, tuple(range(at, at + len(data))))

    def handle_entityref(self, name: str) -> None:
        self._character(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._character(f"&#{name};")

    def _character(self, reference: str) -> None:
        text = html.unescape(reference)
        self._add(text, (self._here(),) * len(text))

    def _here(self) -> int:
        line, column = self.getpos()
        return self.base + self.lines[line - 1] + column

    def _add(self, text: str, starts: tuple[int, ...]) -> None:
        self.pieces[-1].append(Traced(text, starts))


def paragraphs(markup: str, base: int) -> list[Traced]:
    """The paragraphs of a cell, empty ones left out; ``base`` is where ``markup`` begins.

    >>> [p.text for p in paragraphs("<ul><li>- one</li> <li>- two &amp; 3</li></ul>", 0)]
    ['- one', '- two & 3']
    """
    lines = [0, *(found.end() for found in re.finditer("\n", markup))]
    parser = _Paragraphs(base, lines)
    parser.feed(markup)
    parser.close()
    found = [_without_emphasis(join(pieces)).tidy() for pieces in parser.pieces]
    return [paragraph for paragraph in found if paragraph.text]


def _without_emphasis(text: Traced) -> Traced:
    """Markdown's emphasis marks and escapes taken out."""
    if "*" not in text.text and "\\" not in text.text and "__" not in text.text:
        return text
    at, kept = 0, []
    for mark in _EMPHASIS.finditer(text.text):
        kept.append(text.cut(at, mark.start()))
        at = mark.end()
    return join([*kept, text.cut(at)])
