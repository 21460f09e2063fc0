"""How releases mark a deletion: words in brackets, or a run of black blocks."""

from __future__ import annotations

import re

_WORDS = r"REDACTED|NOT\s+(?:PUBLICLY\s+)?ACCESSIBLE(?:\s+TO\s+THE\s+PUBLIC)?"
#: "(deleted)" and "(…)" in round brackets are the author's: an action given up, words left out.
MARK = re.compile(
    rf"\[\s*(?:{_WORDS}|DELETED|\.\.\.|…)\s*\]|\(\s*(?:{_WORDS})\s*\)|"
    r"█[█▇■]+|▇[█▇■]+|■[█▇■]+",  # each way begins with a character, for quick looking
    re.IGNORECASE,
)


def is_mark(text: str) -> bool:
    """Whether a text is nothing but marks.

    >>> is_mark("[REDACTED]."), is_mark("██ ██"), is_mark("Budget [REDACTED]"), is_mark("-")
    (True, True, False, False)
    """
    return bool(MARK.search(text)) and not MARK.sub("", text).strip(" .,;-")
