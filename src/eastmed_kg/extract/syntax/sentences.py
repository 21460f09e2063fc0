"""An item's words → where its sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .skeleton import Kind, sign

_MARK = sign(Kind.MARK)
#: A sign (a mention folded away) opens a sentence as a capital does, and a redaction mark ends one.
#: The stop comes first, for it is quickly looked for.
_END = re.compile(
    rf"[.!?;{_MARK}](?P<gap>(?<!{_MARK})(?:[”\"’)]|(?<=[^\W\d][.!?])\d{{1,2}}|(?<=[\ue000-\ue0ff][.!?])\d{{1,2}})?\s+(?=[A-Z“\"‘\[(\d█▇■\ue000-\ue0ff])"
    rf"|(?<={_MARK})\s+(?=[A-Z])"
    r"|(?<=;)\s+(?=[a-z]))|(?<=[a-z)\ue000-\ue0ff])(?P<dash> [-–] )(?=\d[\d.,]* [a-z])"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:i\.a|e\.g|i\.e|incl|approx|No|Nos|Art|Mr|Ms|Mrs|Dr|cf|vs|doc|prev|resp|max|min|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$"
)
#: The longest of these.
_LONGEST = len("approx.")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges of ``text``, one a sentence, in order.

    >>> [("A b. C d."[s:e]) for s, e in sentences("A b. C d.")]
    ['A b.', 'C d.']
    """
    at = 0
    for found in _END.finditer(text):
        group = "dash" if found["dash"] else "gap"
        stop = found.start(group)
        within = text.count("(", at, stop) > text.count(")", at, stop)
        if not within and not _ABBREVIATED.search(text, max(at, stop - _LONGEST), stop):
            yield at, stop + len(found["gap"].rstrip() if found["gap"] else "")
            at = found.end()
    if at < len(text):
        yield at, len(text)
