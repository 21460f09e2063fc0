"""How documents are numbered: the shape of a number, whose it is, and its name for files."""

from __future__ import annotations

import re

SUFFIX = r"(?:INIT|(?:REV|ADD|COR|EXT|DCL)(?: +\d{1,2})?)\b"
#: "WK 10190/2024 INIT", "16820/1/23 REV 1", the suffix perhaps on the next line; an
#: interinstitutional file such as "2023/0123 (COD)" is none.
NUMBER = (
    r"(?:(?:WK|ST|CM|SN|DS|CP)\s?\d{1,6}|\b\d{3,6})(?:/\d{1,2})?/\d{2,4}\b(?!\s?\([A-Z]{3}\))"
    rf"(?:\s+{SUFFIX})*"
)


def same_paper(one: str, other: str) -> bool:
    """Whether two numbers are those of one paper, whatever edition they name.

    >>> same_paper("WK 401/2025 INIT", "401/2025"), same_paper("WK 401/2025", "WK 402/2025")
    (True, False)
    """
    return number_and_year(one) == number_and_year(other)


def number_and_year(number: str) -> tuple[str, ...]:
    """What every edition of a paper has; between the two may stand the number of the revision.

    >>> number_and_year("16820/1/23 REV 1")
    ('16820', '23')
    """
    found = re.findall(r"\d+", re.sub(SUFFIX, "", number))
    return (*found[:1], *(year[-2:] for year in found[-1:]))


def file_name(number: str) -> str:
    """A document number as a name for files and IRIs.

    >>> file_name("WK 16820/2023 INIT")
    'WK-16820-2023-INIT'
    """
    return re.sub(r"[^A-Za-z0-9]+", "-", number).strip("-")
