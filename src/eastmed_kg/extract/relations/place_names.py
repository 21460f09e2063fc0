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
#: What is written so but is no place: languages, months, parts of papers.
_NO_PLACE = frozenset(
    "Albanian Amharic Arabic Bambara Bangla Bengali Bulgarian Croatian Dari Dutch English Farsi "
    "French Fula Fulani Georgian German Greek Hausa Hindi Igbo Italian Kanuri Krio Kurdish "
    "Kurmanji Lingala Macedonian Mandinka Nepali Oromo Pashto Persian Pidgin Polish Portuguese "
    "Punjabi Romanian Russian Serbian Somali Sorani Soninke Spanish Swahili Sylheti Tamazight "
    "Tamil Tigrinya Turkish Ukrainian Urdu Uzbek Vietnamese Wolof Yoruba "
    "January February March April May June July August September October November December "
    "Spring Summer Autumn Winter Quarter Phase Annex Article Chapter Section Action Member Joint "
    "Working Operational Council Parliament Committee Lot Component Pillar".split()
)
_NAME = re.compile(_WRITTEN)


def places_in(passage: Passage, start: int, end: int) -> Iterator[Name]:
    """The places of a range of the skeleton: those that a list knows first."""
    yield from map(passage.name, passage.skeleton.places(start, end, Kind.PLACE))
    for written in _NAME.findall(passage.skeleton.line, start, end):
        if written.split(" ")[0] not in _NO_PLACE:
            yield Name(written, Type.PLACE)
