"""How releases mark a deletion: the word in brackets, or a run of black blocks."""

from __future__ import annotations

import re

MARK = re.compile(r"\[\s*(?:REDACTED|DELETED|\.\.\.|…)\s*\]|[█▇■]{2,}", re.IGNORECASE)
