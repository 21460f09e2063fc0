"""Numbers as words come in, integers go out; and the nouns that make a number a count."""

from __future__ import annotations

import re

_UNDER_TWENTY = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_OVER_TWENTY = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL, _TENS = _UNDER_TWENTY.split(), _OVER_TWENTY.split()
_VALUES = {word: value for value, word in enumerate(_SMALL, start=1)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}

#: Pattern source of a whole number under a hundred in words; compile with ``re.IGNORECASE``.
NUMBER_WORD = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_SMALL[:9])}))?|(?:{'|'.join(_SMALL)}))"
)

#: A noun that follows a number directly: "2024 pledges" are counted, not dated or paid.
COUNTED_NOUN = re.compile(
    r"""\s{1,9}(?:
        (?!(?:was|has|does|this|thus|plus|across|towards|unless|versus|whereas|always|onwards)\b)
        [a-z]{3,30}[a-rt-z]s | people | staff | children | women | men
    )\b""",
    re.VERBOSE,
)


def whole_number(words: str) -> int:
    """Read digits, or a number in words under a hundred.

    >>> whole_number("36"), whole_number("Twenty-four"), whole_number("twelve")
    (36, 24, 12)
    """
    if words.isdecimal():
        return int(words)
    return sum(_VALUES[word] for word in re.split(r"[-\s]", words.lower()))
