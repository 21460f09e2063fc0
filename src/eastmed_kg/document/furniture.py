"""A line between two pages → whether it is a page mark or a running foot, which no row holds."""

from __future__ import annotations

import re

from .reference import NUMBER, same_paper

_NUMBER = re.compile(NUMBER)
_PLAIN = re.compile(r"(?:\d{1,3}|public|limite|en)?", re.IGNORECASE)
#: What only a running foot has: who may read it, its language, who typed it, which unit.
_MARK = re.compile(
    r"LIMITE|PUBLIC|EN|[A-Z]{2,4}/[a-z]{2,4}(?:/[a-z]{2,4})?|[A-Z]{2,6}(?:\.\d[A-Z\d]?)(?:\.[A-Z\d]+)*"
)
#: What may stand beside it: the page's number, the part of the document.
_BESIDE = re.compile(r"\d{1,3}(?:/\d{1,3})?|[Pp]age|of|ANNEX|-")


def is_furniture(text: str, own: str | None = None) -> bool:
    """Whether every word of a line belongs to a running foot; ``own`` is the paper's number.

    >>> is_furniture("WK 401/2025 INIT PO/ik 3"), is_furniture("JAI.1 LIMITE EN")
    (True, True)
    >>> is_furniture("WK 7/2024 3", own="WK 8/2024"), is_furniture("EN and FR")
    (False, False)
    """
    if _PLAIN.fullmatch(text):
        return True
    numbers = [found[0] for found in _NUMBER.finditer(text)]
    if own and not all(same_paper(number, own) for number in numbers):
        return False
    words = _NUMBER.sub(" ", text).split()
    marks = [word for word in words if _MARK.fullmatch(word)]
    rest = [word for word in words if not _MARK.fullmatch(word)]
    return bool(numbers or marks) and all(_BESIDE.fullmatch(word) for word in rest)
