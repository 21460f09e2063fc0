"""A text → what it names: names of the world, plans, bodies that the document itself defines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from ...model.names import Name, Type
from ..passage import Project
from ..syntax.shapes import shape
from ..syntax.skeleton import Kind, Mention, Skeleton, pattern
from .initials import alike
from .lexicon import Lexicon, is_body
from .operations import operations
from .plans import PlanFinder, plan_finder, plans
from .spot import Spotted, Spotter

_KINDS = {
    Type.FUNDING_INSTRUMENT: Kind.FUND,
    Type.ORGANISATION: Kind.ORG,
    Type.COUNTRY: Kind.COUNTRY,
    Type.PLACE: Kind.PLACE,
}
#: An organisation that is called one but has no name in the ontology: "the Italian NGO META".
_CALLED = shape(
    r"\b(?:NGO (?P<ngo>[A-ZÀ-Þ][\w-]+(?: (?:(?:du|de|des|del|di|la|für|of|for) )?[A-ZÀ-Þ][\w-]+)"
    r"{0,2})|(?:consortium|foundation|agency|association|(?:employment|border|migration) service) "
    r"(?P<name>[A-Z][\w-]*[A-Z][\w-]*))\b"
)

_ACRONYM = re.compile(r"[A-Z]{3}")
#: An acronym that nobody lists, beside a party.
_BESIDE_PARTY = pattern(
    r"\b(?:with|by|between|and|partners?:?) (?:the )?(?:{party}(?:, | and |, and )(?:the )?"
    r"(?P<after>[A-Z]{3,})(?![\w-])|(?P<before>[A-Z]{3,})(?:, | and |, and )(?:the )?{party})",
    "[A-Z]{3}",
)
#: Who does it, by an acronym that nobody lists.
_DONE_BY = shape(
    r"\b(?:[Ii]mplemented|[Cc]arried out|delivered|run|led|managed|coordinated|hosted|organised|"
    r"organized|chaired|convened) by (?:the )?"
    r"(?P<who>[A-Z][A-Z-]{2,}[A-Z]?)(?![\w-])"
)
#: Between the parties of an agreement.
_DASH = re.compile(r"[-–]")
#: Types of names that the rules have a sign for.
_READ = frozenset((*_KINDS, Type.PROJECT))
#: Before a name: it is a part of another ("Joint-Commission").
_COMPOUND = re.compile(r"\b(?:[Jj]oint|[Ss]ub|[Nn]on|[Ii]nter)-$")


class Named:
    """Finds names with what the document's lexicon knows."""

    def __init__(self, spotter: Spotter, lexicon: Lexicon) -> None:
        self.spotter, self.lexicon = spotter, lexicon

    def plans(self, text: str) -> list[Mention]:
        """The plans and operations that the text names; their names hold others."""
        return [*plans(text, self._plans), *operations(text)]

    def find(self, text: str) -> Iterator[Mention]:
        """All other names, the longest where two overlap.

        An acronym that the document itself explains is what the document says it is.
        """
        own = [*self._bodies.finditer(text)] if self._may_name_body(text) else []
        known = [
            one
            for one in self.spotter.find(text)
            if not self._means_another(text, one)
            and not any(body.start() <= one.start < body.end() for body in own)
        ]
        spotted = _joined(text, reversed(known), _with_code)
        for found in _joined(text, spotted, _of_country):
            if _COMPOUND.search(text, max(0, found.start - 7), found.start):
                continue
            yield from _mention(found) if found.name.type in _READ else self._parties(text, found)
        for body in own:
            yield Mention(*body.span(), Kind.ORG, self._written[body[0]])
        for called in _CALLED.finditer(text):
            group = "ngo" if called["ngo"] else "name"
            yield Mention(*called.span(group), Kind.ORG, Name(called[group], Type.ORGANISATION))

    def _parties(self, text: str, found: Spotted) -> Iterator[Mention]:
        """As in "EU-Tunisia Memorandum of Understanding": those whose agreement it is."""
        dash = _DASH.search(text, found.start, found.end)
        if found.name.type is not Type.AGREEMENT or dash is None:
            return
        for start, end in ((found.start, dash.start()), (dash.end(), found.end)):
            for one in self.spotter.find(text[start:end]):
                yield from _mention(one._replace(start=start + one.start, end=start + one.end))

    def is_no_party(self, mention: Mention, text: str) -> bool:
        """Whether the whole is called so in the world, and is a law, a plan or the like."""
        words = text[mention.start : mention.end]
        return any(
            found.end - found.start == len(words) and found.name.type not in _READ
            for found in self.spotter.find(words)
        )

    def listed(self, skeleton: Skeleton) -> Iterator[Mention]:
        """Acronyms in one list with parties, no project's: "with IOM and VDAB"."""
        for found in _BESIDE_PARTY.finditer(skeleton.line):
            yield from self._acronym(skeleton, found, "after" if found["after"] else "before")
        for found in _DONE_BY.finditer(skeleton.line):
            yield from self._acronym(skeleton, found, "who")

    def _means_another(self, text: str, found: Spotted) -> bool:
        """Whether the document has long words for an acronym, and they are not its own."""
        long = self.lexicon.long_forms.get(text[found.start : found.end])
        return long is not None and not any(
            alike(long, name) for name in (found.world.label, *found.world.names)
        )

    def _acronym(self, skeleton: Skeleton, found: re.Match[str], group: str) -> Iterator[Mention]:
        short = found[group]
        if short not in self._spelled and short not in self.lexicon.long_forms:
            yield Mention(*skeleton.span(*found.span(group)), Kind.ORG, _body(short))

    @cached_property
    def _spelled(self) -> frozenset[str]:
        every = ((label, *others) for label, others in self.lexicon.names.items())
        return frozenset(one for names in every for one in names)

    @cached_property
    def _plans(self) -> PlanFinder:
        return plan_finder(self.lexicon.long_forms)

    @cached_property
    def _written(self) -> dict[str, Name]:
        """How the document writes the centres and agencies that it defines an acronym for."""
        found: dict[str, Name] = {}
        for short, long in self.lexicon.long_forms.items():
            known = [one for one in self.spotter.find(short) if one.end == len(short)]
            own = all(self._means_another(short, one) for one in known)
            if is_body(long) and own and not is_known(self.spotter, long):
                name = Name(long, Type.ORGANISATION, None, (short,))
                found |= dict.fromkeys((f"{long} ({short})", long, short), name)
        return found

    @cached_property
    def _bodies(self) -> re.Pattern[str]:
        written = sorted(self._written, key=lambda one: (-len(one), one))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, written))})(?!\w)")

    def _may_name_body(self, text: str) -> bool:
        return any(name in text for name in self._written)


def may_list(line: str) -> bool:
    """Whether a skeleton has an acronym left that may be a body's."""
    return _ACRONYM.search(line) is not None


def _body(short: str) -> Name:
    return Name(short, Type.ORGANISATION)


def is_known(spotter: Spotter, name: str) -> bool:
    """Whether the whole of a name is one of the world's; in capitals, a place is not meant."""
    return any(
        found.end - found.start == len(name)
        and not (name.isupper() and found.name.type is Type.PLACE and _in_capitals(found.name))
        for found in spotter.find(name)
    )


def _in_capitals(name: Name) -> bool:
    """Whether a name only matches where a text has it in capitals: SAHARA is no Sahara."""
    return not any(one.isupper() for one in (name.label, *name.aliases))


def _mention(found: Spotted) -> Iterator[Mention]:
    """A name of the world as a mention, if the rules have a sign for its kind."""
    name = found.name
    if found.demonym:
        yield Mention(found.start, found.end, Kind.DEMONYM, name)
    elif name.type is Type.PROJECT:
        project = Project(name, found.start, found.end)
        yield Mention(found.start, found.end, Kind.PROJECT, (project,))
    elif kind := _KINDS.get(name.type):
        yield Mention(found.start, found.end, kind, name)


def _joined(
    text: str,
    found: Iterable[Spotted],
    join: Callable[[str, Spotted, Spotted], Spotted | None],
) -> Iterator[Spotted]:
    """What was found, last first, with each made one with what stands behind it where they join."""
    behind: Spotted | None = None
    for spotted in found:
        one = join(text, spotted, behind) if behind else None
        if behind and not one:
            yield behind
        behind = one or spotted
    if behind:
        yield behind


def _of_country(text: str, spotted: Spotted, behind: Spotted) -> Spotted | None:
    """A full name with the country in it: "Federal Investigation Agency (FIA) of Pakistan"."""
    between = text[spotted.end : behind.start]
    own = between in {" of ", " of the "}
    within = own and spotted.name.label.endswith(f"{between}{behind.name.label}")
    return spotted._replace(end=behind.end) if within else None


def _with_code(text: str, spotted: Spotted, behind: Spotted) -> Spotted | None:
    """A name with its code: "Full Name (CODE)" is one mention of the thing."""
    bracketed = text[spotted.end : behind.start] == " (" and text.startswith(")", behind.end)
    same = bracketed and behind.world == spotted.world
    return spotted._replace(end=behind.end + 1) if same else None
