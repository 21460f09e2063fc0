"""How releases mark a deletion: words in brackets, or a run of black blocks."""

from __future__ import annotations

import re

_WORDS = r"REDACTED|NOT\s+(?:PUBLICLY\s+)?ACCESSIBLE(?:\s+TO\s+THE\s+PUBLIC)?"
#: "(deleted)" and "(…)" in round brackets are the author's: an action given up, words left out.
MARK = re.compile(
    rf"\[\s*(?:{_WORDS}|DELETED|\.\.\.|…)\s*\]|\(\s*(?:{_WORDS})\s*\)|[█▇■]{{2,}}", re.IGNORECASE
)
