"""All words of a document → the projects it calls by a name, and what each acronym is short for.

A name counts as a project's where the document once says so: "the FOO project", "projects FOO and
BAR", "FOO-funded BAR", "FOO (EUR 5 million …)", "the grant agreement of FOO", a quoted title with a
head noun. From then on every place where it stands is a mention of the project.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ...model.names import Name, Type, fold
from ..syntax.shapes import shape
from .cues import ACRONYM, FURTHER, HEAD, SHORT_WORD, SMALL, TITLE_WORD, cued
from .initials import ENOUGH, fitted

_SHORT = (
    rf"\((?P<short>{ACRONYM}(?: [A-Z][a-z]+)?)"
    r"(?:(?: [–-]|,) (?:former|formerly|ex) (?P<former>\w+))?(?:\)|(?=[;,] [^()]*(?:EUR|€) ?\d))"
)
_DEFINED = shape(
    rf"(?<!\w)(?P<long>{TITLE_WORD}(?: (?:{TITLE_WORD}|{SMALL}|project|programme))*) {_SHORT}",
    _SHORT,
)
#: What every definition has: an acronym in brackets, or a title in brackets.
_BRACKETED = re.compile(rf"\((?:{ACRONYM}|{TITLE_WORD} )")
_LONG = rf"\((?P<long>{TITLE_WORD}(?: {TITLE_WORD})+)\)"
_REVERSED = shape(rf"\b(?P<short>(?:e-)?{ACRONYM}) {_LONG}", _LONG)
_QUOTE = re.compile(r"[“\"](?P<title>[^“”\"]+)[”\"]")
_BEFORE = re.compile(
    rf"\b(?:{HEAD}|contract|grant|pilot|campaign)(?: (?:on|called|entitled|named))?,? $",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?: \([^()]*\))? {HEAD}\b|,? \([^()]*(?:EUR|€)|"
    r" (?:closed|ended|started|began|kicked off|was launched|is (?:being )?implemented)\b"
)
#: A title that says of what it is a phase is a project's.
_PHASED = re.compile(r"\b[Pp]hase (?:[IVX]{1,4}|\d)\b")
_INNER_SHORT = re.compile(r" \((?P<short>[^()]{2,60})\)$")
_LABELLED = re.compile(rf": (?P<long>{TITLE_WORD}[^.:;()]+) \((?P<short>{ACRONYM})\)")

#: Last words of the names of bodies and tools, which are not themselves projects.
_BODY = re.compile(
    r"\b(?:Centre|Center|Agency|Office|Authority|Committee|Council|Network|Directorate|Presidency|"
    r"Ministry|Police|Guard|Service|Unit|Department|Commission|Platform|Cell|Desk|Taskforce|"
    r"Foundation|Association|Federation|Institute|Airlines|Society|Bank|Union|Chamber)$|"
    r"\b(?:Agency|Authority|Commission|Council|Bureau|Office|Committee|Centre) "
    r"(?:for|of|on|against) "
)
#: A quoted title, and the short name in brackets at its end.
_Quoted = tuple[str, str | None]


@dataclass(frozen=True)
class Lexicon:
    """``names``: a project's label → its other spellings; ``long_forms``: acronym → full name."""

    names: dict[str, tuple[str, ...]]
    long_forms: dict[str, str]
    find: re.Pattern[str] | None

    def name(self, label: str) -> Name:
        """The project of that label, with its other spellings."""
        return Name(label, Type.PROJECT, None, self.names.get(label, ()))

    def label(self, written: str) -> str:
        """The label of a project from one of its spellings."""
        return self._labels.get(fold(written), written)

    @cached_property
    def _labels(self) -> dict[str, str]:
        spelled = ((label, (label, *others)) for label, others in self.names.items())
        return {fold(one): label for label, every in reversed(list(spelled)) for one in every}


def lexicon(texts: Iterable[str], is_known: Callable[[str], bool]) -> Lexicon:
    """The projects that the texts call by name; ``is_known`` tells names of the world apart."""
    read = [(text, list(_quoted(text))) for text in texts]
    long_forms = dict(pair for text, quoted in read for pair in _definitions(text, quoted))
    spellings: dict[str, set[str]] = defaultdict(set)
    for text, quoted in read:
        for written in (*cued(text), *_titled(text)):
            short = _unowned(re.sub(r" \(.*\)$", "", written), is_known)
            if not is_known(short):
                name = _own_name(short, long_forms)
                spellings[fold(name)].add(name)
        for title, inner in quoted:
            spellings[fold(title)] |= {title, *([inner] if inner else [])}
    groups = _merged(spellings, long_forms)
    names = {label: tuple(sorted(group - {label})) for label, group in groups}
    return Lexicon(names, long_forms, _finder(names))


def _unowned(name: str, is_known: Callable[[str], bool]) -> str:
    """The name without the body or fund that stands before it: "AMIF MPF" is the MPF."""
    first, _, rest = name.partition(" ")
    return rest if SHORT_WORD.fullmatch(rest) and is_known(first) else name


def _titled(text: str) -> Iterator[str]:
    """The short names in "… Project (FOO)" and in "projects: Long Title (FOO)"."""
    if not _BRACKETED.search(text):
        return
    for found in _DEFINED.finditer(text):
        if re.search(rf"\b{HEAD}$|\b(?:Facility|System)$", found["long"], re.IGNORECASE):
            yield found["short"]
    for found in _LABELLED.finditer(text):
        if re.search(rf"\b{HEAD}\b[^.;]*$", text[: found.start()]):
            yield found["short"]


def _definitions(text: str, quoted: Iterable[_Quoted]) -> Iterator[tuple[str, str]]:
    """Acronyms with the long forms of which most of their letters are initials, in order."""
    for rule in (_LABELLED, _DEFINED, _REVERSED) if _BRACKETED.search(text) else ():
        for found in rule.finditer(text):
            kept, long = fitted(found["short"], found["long"])
            if kept >= ENOUGH:
                yield found["short"], long
    yield from ((inner, title) for title, inner in quoted if inner)


def _quoted(text: str) -> Iterator[_Quoted]:
    """Quoted titles that a head noun or an amount beside them says are projects."""
    for found in _QUOTE.finditer(text):
        beside = _BEFORE.search(text[: found.start()][-40:]) or _AFTER.match(text, found.end())
        if beside or _PHASED.search(found["title"]):
            title = found["title"].strip()
            inner = _INNER_SHORT.search(title)
            yield (title[: inner.start()], inner["short"]) if inner else (title, None)


def is_body(name: str) -> bool:
    """Whether a name is that of a centre, an agency or the like."""
    return _BODY.search(name) is not None


def _own_name(short: str, long_forms: dict[str, str]) -> str:
    """The name itself, or "FOO project" where FOO is a body that the project is about."""
    is_body = _BODY.search(long_forms.get(short, ""))
    return f"{short} project" if is_body else short


def _merged(
    spellings: dict[str, set[str]], long_forms: dict[str, str]
) -> Iterator[tuple[str, set[str]]]:
    """One group a project: a name and its long form, and a name and its only longer compound."""
    groups = {key: set(group) for key, group in sorted(spellings.items())}
    for key in list(groups):
        longer = [k for k in groups if k.startswith(f"{key} ") and _qualifies(k, key)]
        if len(longer) == 1:
            groups[longer[0]] |= groups.pop(key)
    for group in groups.values():
        group |= {long_forms[name] for name in group if name in long_forms}
    yield from _by_label(groups.values(), long_forms)


def _by_label(
    groups: Iterable[set[str]], long_forms: dict[str, str]
) -> Iterator[tuple[str, set[str]]]:
    done: dict[str, set[str]] = {}
    for group in groups:
        shared = next((label for label, names in done.items() if names & group), None)
        if shared:
            done[shared] |= group
        else:
            done[_label(group, long_forms)] = group
    yield from done.items()


def _qualifies(longer: str, name: str) -> bool:
    """Whether what the longer name adds is a compound, not a number that makes it another one."""
    added = longer[len(name) + 1 :]
    further = rf"(?:[ivx]+|\d+)\b|{FURTHER}"
    return not re.match(further, added, re.IGNORECASE) and not re.search(r" (?:[ivx]+|\d+)$", added)


def _label(group: set[str], long_forms: dict[str, str]) -> str:
    """The fullest usual name: a long form where the document has one, else the longest spelling."""
    full = [long_forms[name] for name in sorted(group) if name in long_forms]
    return min(full) if full else max(sorted(group), key=lambda name: (len(name), "-" not in name))


def _finder(names: dict[str, tuple[str, ...]]) -> re.Pattern[str] | None:
    """All spellings in one expression, the longest first; a space also stands for a hyphen."""
    written = sorted(
        {s for label in names for s in (label, *names[label])}, key=lambda s: (-len(s), s)
    )
    loose = [re.escape(s).replace(r"\ ", "[ -]") for s in written]
    first = "".join(sorted({re.escape(s[0]) for s in written}))
    words = "|".join(loose)
    return re.compile(rf"(?<!\w)(?<!\be-)(?=[{first}])(?:{words})(?!\w)") if loose else None
