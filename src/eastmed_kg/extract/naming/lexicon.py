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
from ..syntax.shapes import Shape, Table, shape
from .initials import ENOUGH, fitted

#: An acronym or camel-case name: at least two capitals, perhaps a numeral or a compound behind it.
ACRONYM = (
    r"(?<!\w)(?:[eE]-)?(?!(?:EUR|USD|GBP|[IVX]+)\b)[A-Z](?=[\w-]*[A-Z])\w+(?:[.-][A-Z]{2,}\w*|(?<=[A-Z]{4})-[A-Z][a-z]+)*\+?"
    r"(?:(?: [A-Z]{2,}(?![\w/-])){0,2}"
    r"(?: (?:[A-Z]{4,}|(?<=[A-Z]{5} )[A-Z]{3}|[A-Z][a-z]+[A-Z]\w+)(?![\w-])))?"
    r"(?:[ -](?:[IVX]{1,4}|\d{1,2})(?![\w/.]))?(?: [A-Z]{2,}-[A-Z]{2,})?"
)
HEAD = r"(?:projects?|programmes?|programs?|actions?|initiatives?|schemes?)"
_TITLE_WORD = r"[A-Z][\w’'-]+"
_SMALL = r"(?:of|and|for|on|the|in|to|against|with|&)"

#: What stands behind "FOO, a": "regional project", "Migration Partnership Facility (MPF) project".
_APPOSED = (
    r"(?:[\w()-]+ ){0,5}?"
    r"(?:project|programme|action|initiative|scheme|pilot|campaign|platform|database)\b"
)
#: What every acronym has; most texts of the table have none.
_CAPITALS = re.compile(r"[A-Z]\w*[A-Z]")
#: Where an acronym can begin.
_BEGIN = re.compile(r"[eA-Z](?:(?<=e)-(?=[A-Z])|(?<=[A-Z])(?=[\w-]*[A-Z]))")
_LIST = rf"{ACRONYM}(?:(?:, | and |, and |/){ACRONYM})*"
#: A short last word of a name: "SHIELD EA", "SEAWATCH HoA"; no numeral.
_SHORT_WORD = re.compile(r"(?!(?:[IVX]{2})\b)(?:[A-Z]{2}|[A-Z][a-z][A-Z])")
_TAIL = rf"(?: {_SHORT_WORD.pattern}(?![\w/-]))?"
#: What a project's name is known by, where the name comes first …
_CUES_BEHIND = Table(
    (shape(rf"(?P<name>{ACRONYM}{_TAIL}){behind}"),)
    for behind in (
        rf" and {ACRONYM} {HEAD}\b",
        r" \((?:project |total budget|budget|targeting|duration)",
        r"(?: [Pp]hase \w+| in [A-Z]\w+(?: and [A-Z]\w+)?)? \([^()]*(?:EUR|€) ?\d",
        r" \([^()]*\d ?(?:MEUR|M€)",
        r" \((?:[^()]*, )?(?:led|run|managed|implemented|coordinated) by ",
        r"(?: \([A-Z][^()]*\))? (?:runs out|expires?d?) on ",
        r" \([^()]*\b[A-Z]{2,}(?: (?:as )?(?:lead|partners?|donors?)|-led)\b",
        r" (?:campaign|facility|(?:in [A-Z]\w+ )?came to an end)\b",
        r" (?:has|with|had) an? (?:total |overall )?budget of\b",
        r" \([A-Z][^()]*\), implemented by ",
        (
            r"(?: \([A-Z][^()]*\))? (?:to|will) be "
            r"(?:developed|set up|established|built|created|rolled out|operationalised)"
        ),
        rf", (?:an?|[A-Z]\w+['’]s?) {_APPOSED}",
        r" (?:\([^()]*\) )?(?:is|are) being (?:implemented|carried out|run|funded|financed)\b",
        r", (?:implemented|funded|financed|co-funded|led|an? [A-Z]\w+ led) ",
        (
            r"(?: \([A-Z][^()]*\))? "
            r"(?:(?:addresses|targets|covers|spans) |kicked off\b|takes over from\b|"
            r"is an? (?:EUR [\d.,]+ (?:million )?)?(?:[a-z-]+ ){0,2}?"
            r"(?:project|programme|campaign)\b|"
            r"is the sister |(?:has been|is|was) (?:up and running|prolonged)\b|"
            r"(?:will )?runs? (?:until|from|since)\b|got under way\b|"
            r"(?:in [A-Z]\w+ )?(?:is|was|will be) (?:run|implemented|managed|co-financed|financed|"
            r"funded|carried out) )"
        ),
    )
)
#: … and where something stands before it.
_HEADED = rf"(?P<name>{ACRONYM}(?: [A-Z][a-z]+)?) {HEAD}\b"
_CUES = Table(
    (shape(*cue) if isinstance(cue, tuple) else shape(cue),)
    for cue in (
        (r"(?:\b[Tt]he |^|: |\b[a-z]+ |['’]s? |\(|– |- )" + _HEADED, _HEADED),
        rf"\b(?:[Pp]roject|{HEAD}):? (?:- )?(?P<names>{_LIST})(?![\w-]*[ -](?:funded|led))",
        rf"[- ](?:funded|financed|led) (?:{HEAD} )?(?P<name>{ACRONYM})(?! {_TITLE_WORD})",
        (
            rf"(?:^|: )(?P<name>{ACRONYM})(?: phase \w+)?(?: \([^()]*\))?"
            r"(?=(?::| –|,) [^.;]*(?:(?:EUR|€) ?\d|\d ?MEUR))"
        ),
        rf"\((?P<name>{ACRONYM})\) (?:to|will) be (?:developed|set up|established|built|created)\b",
        rf"\((?P<name>{ACRONYM} [A-Z][a-z]+(?: [IVX]{{1,4}})?)[,;] [^()]*(?:EUR|€) ?\d",
        rf"\b(?:phase|{HEAD}) \((?P<name>{ACRONYM}), [^()]*(?:EUR|€) ?\d",
        rf"\b(?:programmes|projects|actions) such as (?:the )?(?P<names>{_LIST})",
        r"\b(?P<name>(?:OTF|COP) [A-Z]{3,}(?: [IVX]{1,4})?)(?![\w-])",
        rf"\b(?:[Tt]winning|[Hh]elpline|[Hh]otline) (?P<name>{ACRONYM})",
        rf"\b(?:campaign|project) \((?P<name>{ACRONYM})(?=,|\))",
        rf"\bphase (?:of|for) (?:the )?(?P<name>{ACRONYM})(?![\w-])",
        rf"\b(?:co-)?(?:financ|fund)(?:es?|s|ed|ing) (?:the )?(?P<name>{ACRONYM})(?![\w-])",
        rf"(?P<name>{ACRONYM} [A-Z][a-z]+), an? {_APPOSED}",
        (
            rf"(?P<name>{ACRONYM}(?: [A-Z][a-z]+){{1,2}}(?: [IVX]{{1,4}}| \d{{1,2}})?)"
            r"(?:, (?:run|led|implemented|managed) by [^,.;()]*)? \("
            r"(?:[^()]*(?:EUR|€) ?\d|"
            r"[^()]*\b[A-Z]{2,}(?: (?:as )?(?:lead|partners?|donors?)|-led)\b)"
        ),
        (
            rf"\((?P<name>{ACRONYM})\)(?: in [A-Z]\w+)?,? (?:run by|managed by|started|runs|ended|"
            r"came to an end|will (?:run|start|end|be implemented)|"
            r"has been (?:extended|operational)|"
            r"is (?:being )?(?:implemented|carried out|funded|financed|managed|run))\b"
        ),
        (
            r"(?:(?:[Ii]mplementation|[Ll]aunch|[Kk]ick-off|[Kk]ick-off meeting|[Gg]rant agreement"
            rf"|[Cc]ontract) (?:of|for)) (?P<name>{ACRONYM})"
        ),
        rf"\bwithin (?:the )?(?P<name>{ACRONYM})(?= (?:project|programme)|\))",
        rf"\b[Tt]he (?P<name>{ACRONYM}) (?:platform|system|tool)\b",
        rf"\((?P<name>{ACRONYM})\): (?:EUR|€) ?\d",
        rf"\([^()]*\) and (?P<name>{ACRONYM})(?= (?:\[|\())",
    )
)
_SHORT = rf"\((?P<short>{ACRONYM})(?:(?: [–-]|,) (?:former|formerly|ex) (?P<former>\w+))?\)"
_DEFINED = shape(
    rf"(?<!\w)(?P<long>{_TITLE_WORD}(?: (?:{_TITLE_WORD}|{_SMALL}|project|programme))*) {_SHORT}",
    _SHORT,
)
#: What every definition has: an acronym in brackets, or a title in brackets.
_BRACKETED = re.compile(rf"\((?:{ACRONYM}|{_TITLE_WORD} )")
_LONG = rf"\((?P<long>{_TITLE_WORD}(?: {_TITLE_WORD})+)\)"
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
_INNER_SHORT = re.compile(r" \((?P<short>[^()]{2,60})\)$")
_LABELLED = re.compile(rf": (?P<long>{_TITLE_WORD}[^.:;()]+) \((?P<short>{ACRONYM})\)")

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
        for written in (*_cued(text), *_titled(text)):
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
    return rest if _SHORT_WORD.fullmatch(rest) and is_known(first) else name


def _cued(text: str) -> Iterator[str]:
    if not _CAPITALS.search(text):
        return
    begins = [begin.start() for begin in _BEGIN.finditer(text)]
    for (cue,) in _CUES_BEHIND.fitting(text):
        yield from (found["name"] for found in _from(begins, cue, text))
    for (cue,) in _CUES.fitting(text):
        for found in cue.each(text):
            parts = found.groupdict()
            yield from re.findall(ACRONYM, parts["names"]) if "names" in parts else [parts["name"]]


def _from(begins: list[int], cue: Shape, text: str) -> Iterator[re.Match[str]]:
    """The matches of an expression that can begin at these places alone, none over another."""
    at = 0
    for begin in begins:
        if begin >= at and (found := cue.regex.match(text, begin)):
            yield found
            at = found.end()


def _titled(text: str) -> Iterator[str]:
    """The short names in "… Project (FOO)" and in "projects: Long Title (FOO)"."""
    if not _BRACKETED.search(text):
        return
    for found in _DEFINED.finditer(text):
        if re.search(rf"\b{HEAD}$|\bFacility$", found["long"], re.IGNORECASE):
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
        if _BEFORE.search(text[: found.start()][-40:]) or _AFTER.match(text, found.end()):
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
    return not re.match(r"(?:[ivx]+|\d+)\b", added) and not re.search(r" (?:[ivx]+|\d+)$", added)


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
    return re.compile(rf"(?<!\w)(?=[{first}])(?:{'|'.join(loose)})(?!\w)") if loose else None
