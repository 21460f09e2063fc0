"""Places that a list of names knows, and words that are written like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.names import Name, Type
from ..passage import Passage
from ..syntax.skeleton import Kind

_WORD = r"(?:al-|el-)?[A-Z][a-z][\w’'-]+"
_WRITTEN = rf"{_WORD}(?: {_WORD})*"
#: One place; several in a row.
PLACE = rf"(?:{{place}}|{_WRITTEN})"
PLACES = rf"{PLACE}(?:(?:, | and |, and ){PLACE})*"
#: What is written so but is no place: languages and months.
_NO_PLACE = re.compile(
    r"(?:Arabic|English|French|German|Italian|Spanish|Portuguese|Turkish|Russian|Somali|Dari|Pashto|"
    r"Farsi|Urdu|Bangla|Amharic|Tigrinya|Wolof|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Phase|Quarter|Member|Spring|Summer|Autumn|Winter)\b.*"
)
_NAME = re.compile(_WRITTEN)


def places_in(passage: Passage, start: int, end: int) -> Iterator[Name]:
    """The places of a range of the skeleton: those that a list knows first."""
    yield from map(passage.name, passage.skeleton.places(start, end, Kind.PLACE))
    for written in _NAME.findall(passage.skeleton.line, start, end):
        if not _NO_PLACE.fullmatch(written):
            yield Name(written, Type.PLACE)
