"""Characters that know where in the source they stand; joining, cutting and cleaning keep that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_SPACE = re.compile(r"[\s\u00a0\u200b\ufeff]+")


@dataclass(frozen=True, slots=True)
class Traced:
    """Text with, for each character, the code point of the source it came from."""

    text: str
    starts: tuple[int, ...]

    def cut(self, start: int, end: int | None = None) -> Traced:
        """The part from ``start`` to ``end``."""
        return Traced(self.text[start:end], self.starts[start:end])

    def tidy(self) -> Traced:
        r"""White space collapsed to single spaces, none at the ends.

        >>> Traced("  a \n b ", tuple(range(8))).tidy()
        Traced(text='a b', starts=(2, 3, 6))
        """
        text: list[str] = []
        starts: list[int] = []
        for part, at in _words_and_gaps(self.text):
            text.append(part)
            starts.extend(self.starts[at : at + len(part)])
        return Traced("".join(text), tuple(starts)).strip()

    def strip(self) -> Traced:
        """Without single spaces at the ends."""
        lead = len(self.text) - len(self.text.lstrip(" "))
        return self.cut(lead, len(self.text.rstrip(" ")) or None) if self.text.strip(" ") else EMPTY


EMPTY = Traced("", ())


def _words_and_gaps(text: str) -> Iterator[tuple[str, int]]:
    """Runs without white space as they are, each run of white space as one space."""
    at = 0
    for gap in _SPACE.finditer(text):
        yield text[at : gap.start()], at
        yield " ", gap.start()
        at = gap.end()
    yield text[at:], at


def join(parts: Iterable[Traced], between: str = "") -> Traced:
    """One text of many; ``between`` takes the place of the character after it."""
    text: list[str] = []
    starts: list[int] = []
    for part in parts:
        if text and between and part.starts:
            text.append(between)
            starts.extend([part.starts[0]] * len(between))
        text.append(part.text)
        starts.extend(part.starts)
    return Traced("".join(text), tuple(starts))
