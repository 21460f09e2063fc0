"""A reading that has no answer → questions near to it, which may have one."""

from __future__ import annotations

from collections.abc import Iterator

from .names import Thing
from .reading import Reading

#: By the class of a thing, what can be asked of it; what is told of most stands first.
_FORMS = {
    "Project": (
        "Who funds {}?",
        "How much money has {}?",
        "Who implements {}?",
        "When does {} end?",
    ),
    "Country": ("Which projects are in {}?", "{} timeline", "Which actions does {} lead?"),
    "Organisation": ("Which actions does {} lead?", "Which projects does {} carry out?"),
    "FundingInstrument": ("What does {} pay for?",),
    "Agreement": ("Who are the partners of {}?",),
    "Place": ("What took place in {}?",),
}
#: What can be asked of any paper.
_ALWAYS = ("Which actions have no status?", "What is withheld?", "How many actions are there?")


def nearest(found: Reading) -> Iterator[str]:
    """Questions about what the reading names; where it names nothing, about the paper."""
    things = [name.things[0] for name in found.names]
    for thing in things:
        yield from _of(thing)
    yield from (f"What is action {number} about?" for number in found.actions)
    if not things:
        yield from _ALWAYS


def _of(thing: Thing) -> list[str]:
    """The forms of question for a thing.

    >>> _of(Thing("id:isf", "FundingInstrument", "ISF"))
    ['What does ISF pay for?']
    """
    return [form.format(thing.label) for form in _FORMS.get(thing.type, ())]
