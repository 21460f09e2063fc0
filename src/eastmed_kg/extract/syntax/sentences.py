"""An item's words → where its sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .skeleton import Kind, sign

_MARK, _DATE, _PLACE = sign(Kind.MARK), sign(Kind.DATE), sign(Kind.PLACE)
#: A sign (a mention folded away) opens a sentence as a capital does, and a redaction mark ends one.
#: The stop comes first, for it is quickly looked for.
_END = re.compile(
    rf"[.!?;{_MARK}](?P<gap>(?<!{_MARK})(?:[”\"’)]|(?<=[^\W\d][.!?])\d{{1,2}}|"
    r"(?<=[\ue000-\ue0ff][.!?])\d{1,2})?\s+(?=[A-Z“\"‘\[(\d█▇■\ue000-\ue0ff])"
    rf"|(?<={_MARK})\s+(?=[A-Z])"
    r"|(?<=;)\s+(?=[a-z]))"
)
#: A happening with its day behind a comma is told of by itself: ", kick-off in A on 3 May".
_THEN = re.compile(
    rf"(?<=[{_DATE}{_PLACE}]),(?P<gap> )(?=(?:kick-off|launch|closing|opening|"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|next|final) "
    r"(?:meeting|round|session|workshop|mission|(?:[Ss]teering )?[Cc]ommittee|dialogue|training|"
    r"visit|conference|seminar|roundtable|one))(?: of [a-z]+)?"
    rf"(?: in (?:{_PLACE}|[A-Z]\w+))?,? (?:on |in )?{_DATE}(?:[.,;]| \(| in | with |$))"
)
#: What a label lists goes on: "Talks with A: first round on 3 May, second round in …".
_SERIES = re.compile(r": (?:first|second|third|fourth|last|next|\d+\w\w) [a-z]")
#: A dash before a number of things begins another: "Phase 1 closed - 312 sessions held".
_DASH = re.compile(r"(?<=[a-z)\ue000-\ue0ff])(?P<gap> [-–] )(?=\d[\d.,]* [a-z])")
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
    for found in _ends(text):
        stop = found.start("gap")
        within = text.count("(", at, stop) > text.count(")", at, stop)
        within = within or (text[stop - 1] == "," and _SERIES.search(text, at, stop) is not None)
        if not within and not _ABBREVIATED.search(text, max(at, stop - _LONGEST), stop):
            yield at, stop + _kept(found["gap"])
            at = found.end()
    if at < len(text):
        yield at, len(text)


def _ends(text: str) -> list[re.Match[str]]:
    found = list(_END.finditer(text))
    if " - " in text or " – " in text:
        found += _DASH.finditer(text)
    if ", " in text and _DATE in text:
        found += _THEN.finditer(text)
    return sorted(found, key=lambda one: one.start("gap"))


def _kept(gap: str) -> int:
    """How much of a gap still belongs to the sentence before: its closing quote, no dash."""
    return 0 if gap[:1] == " " else len(gap.rstrip())
