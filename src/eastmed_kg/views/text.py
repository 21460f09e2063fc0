"""Text of any kind goes in, text that every page can hold and show comes out."""

from __future__ import annotations

import re

#: What no page can hold or show: control characters, halves of pairs, non-characters.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def plain(text: object) -> str:
    r"""Put a replacement sign for each character that no page can show.

    >>> plain("a\x00b") == "a\ufffdb"
    True
    """
    return _UNPRINTABLE.sub("\ufffd", str(text))
