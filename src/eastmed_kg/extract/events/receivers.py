"""The words behind a verb → to whom something is reported or handed over."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.names import Name
from ..passage import Passage
from ..relations.attached import PARTIES
from ..syntax.skeleton import pattern
from .acts import GRANTS
from .parties import ROLE, named

#: A body to which something is presented or reported.
_BEFORE_BODY = pattern(
    r" ?(?:at|to|before|in) (?:the )?(?P<o>{org})"
    r"(?! HQ| [a-z]*(?:conference|meeting|workshop|summit|seminar)\b)"
)
_RECEIVER = pattern(rf" ?to {ROLE}(?P<o>{PARTIES})(?!'s|’s)")
_PAID = pattern(rf" ?(?:to|for|with) {ROLE}(?P<o>{PARTIES})(?!'s|’s)")
_GRANTS = frozenset(verb.replace(" ", "-") for verb in GRANTS)
_HANDS_OVER = frozenset(
    ("hand-over", "pass-on", "lend", "donate", "deliver", "transfer", "provide")
)
_REPORTS = frozenset("present brief report announce submit discuss post second station".split())

_RULES = ((_REPORTS, _BEFORE_BODY), (_GRANTS, _PAID), (_HANDS_OVER, _RECEIVER))


def receivers(passage: Passage, verb: str, rest: tuple[int, int]) -> Iterator[Name]:
    """To whom, at the beginning of ``rest``, by a verb written with hyphens: "hand-over"."""
    rule = next((rule for verbs, rule in _RULES if verb in verbs), None)
    found = rule.match(passage.skeleton.line, *rest) if rule else None
    return named(passage, found) if found else iter(())
