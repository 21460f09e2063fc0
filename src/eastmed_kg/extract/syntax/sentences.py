"""An item's words → where its sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .skeleton import Kind, sign

#: A sign (a mention folded away) opens a sentence as a capital does, and a redaction mark ends one.
_END = re.compile(
    r"(?<=[.!?;])[”\"’)]?\s+(?=[A-Z“\"‘\[(\d█▇■\ue000-\ue0ff])"
    rf"|(?<={sign(Kind.MARK)})\s+(?=[A-Z])"
    r"|(?<=;)\s+(?=[a-z])"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:i\.a|e\.g|i\.e|incl|approx|No|Nos|Art|Mr|Ms|Mrs|Dr|cf|vs|doc|prev|resp|max|min|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges of ``text``, one a sentence, in order.

    >>> [("A b. C d."[s:e]) for s, e in sentences("A b. C d.")]
    ['A b.', 'C d.']
    """
    at = 0
    for gap in _END.finditer(text):
        within = text.count("(", at, gap.start()) > text.count(")", at, gap.start())
        if not within and not _ABBREVIATED.search(text, at, gap.start()):
            yield at, gap.start() + len(gap[0].rstrip())
            at = gap.end()
    if at < len(text):
        yield at, len(text)
