"""Words that nothing knows → the one known word they are a slip of, if there is only one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ..model.months import MONTH_NAMES
from .concepts import aside, concepts, small
from .question import Word
from .stems import stem

#: Shorter words are too near to too many others.
_SHORTEST = 4
#: The words that open a question, which are known by their place, and the shortest slip of one.
_OPENER = 3
_OPENERS = "who", "whom", "whose", "what", "when", "where", "which", "why", "how"
#: From so many letters on a word may have two slips.
_LONG = 8
#: The shortest first and second part of a word that is two.
_PARTS = 4, 3


class Slip(NamedTuple):
    """A word as typed and as it was read."""

    typed: str
    read: str


def british(word: str) -> str:
    """The British spelling, which the word lists have.

    >>> british("organization"), british("labor"), british("size")
    ('organisation', 'labour', 'size')
    """
    word = re.sub(r"(?<=[a-z]{3})iz(?=e$|es$|ed$|er$|ers$|ing$|ation$|ations$)", "is", word)
    word = {"center": "centre", "centers": "centres", "program": "programme"}.get(word, word)
    return {"programs": "programmes", "labor": "labour"}.get(word, word)


def corrected(
    words: Sequence[Word], unknown: Iterable[int], known: Collection[str]
) -> tuple[list[Word], list[Slip]]:
    """The words with slips mended, and the slips; ``unknown`` are the places of words to try.

    A word is mended only where exactly one known word is nearest; of a number nothing is.
    """
    mended, slips = list(words), []
    for at in unknown:
        read = _opener(words[at].folded) if at == 0 else None
        read = read or (_read(words[at], known) if _may_be_slip(words[at]) else None)
        read = read or _in_two(words[at].folded, known)
        if read:
            mended[at] = words[at]._replace(folded=read, raw=_cased(words[at].raw, read))
            slips.append(Slip(words[at].raw, mended[at].raw))
    return mended, slips


def _opener(word: str) -> str | None:
    """The question word that a first word, however short, is a slip of: wen, whre."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  # as below

    near = [one for one in _OPENERS if OSA.distance(word, one, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 and len(word) >= _OPENER else None


def _in_two(word: str, known: Collection[str]) -> str | None:
    """Two known words written as one: kickoff."""
    ways = [
        f"{word[:at]} {word[at:]}" for at in range(_PARTS[0], len(word) - _PARTS[1] + 1)
        if word[:at] in known and word[at:] in known
    ]  # fmt: skip
    return ways[0] if len(ways) == 1 else None


def _read(word: Word, known: Collection[str]) -> str | None:
    """Of a short word only two letters may have changed places; an acronym is a name.

    Another form of a word of the lists is no slip of it.
    """
    if len(word.folded) > _SHORTEST or word.raw.isupper():
        return nearest(word.folded, known) or _form(word.folded)
    swapped = {_swapped(word.folded, at) for at in range(len(word.folded) - 1)} & set(known)
    return next(iter(swapped)) if len(swapped) == 1 else None


def _form(word: str) -> str | None:
    """The word of the lists that this is a form of."""
    own = (one for one in sorted(lists()) if one[:3] == word[:3] and stem(one) == stem(word))
    return next(own, None)


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _may_be_slip(word: Word) -> bool:
    """Short words are near to too many others, but for acronyms, which are names."""
    return len(word.folded) >= _SHORTEST and word.folded.isalpha()


def _cased(raw: str, read: str) -> str:
    return read.upper() if raw.isupper() else read.capitalize() if raw[0].isupper() else read


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word one slip away, or two in a long word; none where two are as near."""
    best = _one_word(nearest_all(word, known))
    return next(iter(best)) if len(best) == 1 else None


def nearest_all(word: str, known: Collection[str]) -> set[str]:
    """All known words that are nearest. The first letter is hardly ever the one that is wrong.

    >>> nearest_all("bordr", {"border", "borders", "order"})
    {'border'}
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415  # most questions have no slip

    most = 2 if len(word) >= _LONG else 1
    near: dict[float, set[str]] = {}
    for other in _numbers(known):
        if len(other) >= _SHORTEST and other[0] == word[0] and abs(len(other) - len(word)) <= most:
            distance: float = OSA.distance(word, other, score_cutoff=most)
            # Letters that changed places are the likeliest slip, then a letter left out.
            distance -= 0.5 if sorted(word) == sorted(other) else 0
            distance -= 0.25 if len(other) - len(word) == distance else 0
            near.setdefault(distance, set()).add(other)
    return near[min(near)] if near and min(near) <= most else set()


def _numbers(known: Collection[str]) -> set[str]:
    """The words, in the singular and the plural."""
    singular = (word[:-1] for word in known if word.endswith("s"))
    plural = (f"{word}s" for word in known if not word.endswith("s"))
    return {*known, *singular, *plural}


def _one_word(near: set[str]) -> set[str]:
    """Forms of one word are one: the shortest stands for them."""
    return (
        {min(near, key=lambda word: (len(word), word))}
        if len({stem(w) for w in near}) == 1
        else near
    )


def lists() -> frozenset[str]:
    """Every word that the word lists know."""
    phrases = {word for phrase in concepts().meaning for word in phrase}
    return frozenset(phrases | small() | aside() | {name.casefold() for name in MONTH_NAMES})
