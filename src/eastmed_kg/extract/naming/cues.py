"""A text → the projects' names that it calls so: what stands beside a name and says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..syntax.shapes import Shape, Table, shape

#: An acronym or camel-case name: at least two capitals, perhaps a numeral or a compound behind it.
ACRONYM = (
    r"(?<!\w)(?:[eE]-)?(?!(?:EUR|USD|GBP|[IVX]+)\b)[A-Z](?=[\w-]*[A-Z])\w+(?:[.-][A-Z]{2,}\w*|(?:(?<=[A-Z]{4})|(?<=\d[A-Z]{3}))-[A-Z][a-z]+)*\+?"
    r"(?:(?: [A-Z]{2,}(?![\w/-])){0,2}"
    r"(?: (?:[A-Z]{4,}|(?<=[A-Z]{5} )[A-Z]{3}|[A-Z][a-z]+[A-Z]\w+)(?![\w-])))?"
    r"(?:[ -](?:[IVX]{1,4}|\d{1,2})(?![\w/.]))?(?: [A-Z]{2,}-[A-Z]{2,})?(?: Plus\b)?"
)
#: A last word of a name that makes it another project's: "RUMI Plus".
FURTHER = r"Plus\b"
HEAD = r"(?:projects?|programmes?|programs?|actions?|initiatives?|schemes?)"
TITLE_WORD = r"[A-Z][\w’'-]+"
SMALL = r"(?:of|and|for|on|the|in|to|against|with|&)"

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
SHORT_WORD = re.compile(r"(?!(?:[IVX]{2})\b)(?:[A-Z]{2}|[A-Z][a-z][A-Z])")
_TAIL = rf"(?: {SHORT_WORD.pattern}(?![\w/-]))?"
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
        r" \([A-Z][^()]*, with [A-Z]",
        r" \((?:until|since) \d",
        (
            r"(?: \([A-Z][^()]*\))?, (?:[A-Z][\w-]+, )?(?:started|running|launched) "
            r"(?:on |in |since )?\d"
        ),
        r" \([^()]*\b[A-Z]{2,}(?: (?:as )?(?:lead|partners?|donors?)|-led)\b",
        r" (?:campaign|facility|(?:in [A-Z]\w+ )?came to an end)\b",
        r" (?:has|with|had) an? (?:total |overall )?budget of\b",
        r" \([A-Z][^()]*\), implemented by ",
        (
            r"(?: \([A-Z][^()]*\))? (?:to|will) be "
            r"(?:developed|set up|established|built|created|rolled out|operationalised)"
        ),
        rf", (?:an?|the|[A-Z]\w+['’]s?) {_APPOSED}",
        r", (?:[A-Z][\w-]+ ){1,4}(?:\([A-Z]+\) )?(?:project|programme|campaign)(?=[,.;(]| \()",
        r" (?:\([^()]*\) )?(?:is|are) being (?:implemented|carried out|run|funded|financed)\b",
        r", (?:implemented|funded|financed|co-funded|led|an? [A-Z]\w+ led) ",
        (
            r"(?: \([^()]*\))? "
            r"(?:(?:addresses|targets|covers|spans) |kicked off\b|takes over from\b|"
            r"is an? (?:EUR [\d.,]+ (?:million )?)?(?:[A-Z][\w-]+ )?(?:[a-z-]+ ){0,2}?"
            r"(?:project|programme|campaign)\b|"
            r"is the sister |(?:has been|is|was) (?:up and running|prolonged)\b|"
            r"(?:will )?runs? (?:until|from|since)\b|got under way\b|"
            r"(?:in [A-Z]\w+ )?(?:is|was|will be) "
            r"(?:run|led|co-led|coordinated|implemented|managed|co-financed|financed|funded|"
            r"carried out) )"
        ),
    )
)
#: … and where something stands before it.
_HEADED = rf"(?P<name>{ACRONYM}(?: [A-Z][a-z]+)?) {HEAD}\b(?! [A-Z]{{4,}})"
_CUES = Table(
    (shape(*cue) if isinstance(cue, tuple) else shape(cue),)
    for cue in (
        (r"(?:\b[Tt]he |^|: |\b(?!and )[a-z]+ |[A-Z\d] and |['’]s? |\(|– |- )" + _HEADED, _HEADED),
        rf"\b(?:[Pp]roject|{HEAD}):? (?:- )?(?P<names>{_LIST})(?![\w-]*[ -](?:funded|led))",
        rf"[- ](?:funded|financed|led) (?:{HEAD} )?(?P<name>{ACRONYM})(?! {TITLE_WORD})",
        (
            rf"(?:^|: )(?P<name>{ACRONYM})(?: phase \w+)?(?: \([^()]*\))?"
            r"(?=(?::| –| -|,) [^.;]*(?:(?:EUR|€) ?\d|\d ?MEUR))"
        ),
        #: "POC Senegal II: EUR 9 million", "JOKKO in Senegal: EUR 30 million".
        (
            rf"(?:^|: )(?P<name>{ACRONYM}(?: [A-Z][a-z]+){{1,2}}(?: [IVX]{{1,4}})?)"
            r"(?=(?: in [A-Z]\w+)?: [^.;:]{0,20}?(?:EUR|€) ?\d)"
        ),
        rf"(?:^|: )(?P<name>{ACRONYM})(?= in [A-Z]\w+: [^.;:]{{0,20}}?(?:EUR|€) ?\d)",
        #: "BMP Tunisia III (A) funded by B".
        (
            rf"(?<!by )(?<!and )(?P<name>{ACRONYM}(?: [A-Z][a-z]+){{0,2}}(?: [IVX]{{1,4}})?)"
            r"(?: \([^()]*\))?(?=,? (?:funded|financed|co-funded|co-financed|"
            r"implemented) (?:by|under|from) )"
        ),
        #: "an MPF project, FOO, supports …".
        rf"\b{HEAD}, (?P<name>{ACRONYM})(?=, )",
        rf"\((?P<name>{ACRONYM})\) (?:to|will) be (?:developed|set up|established|built|created)\b",
        rf"\((?P<name>{ACRONYM} [A-Z][a-z]+(?: [IVX]{{1,4}})?)[,;] [^()]*(?:EUR|€) ?\d",
        rf"\b(?:phase|[Ff]acility|{HEAD}) \((?P<name>{ACRONYM}), [^()]*(?:EUR|€) ?\d",
        rf"\b(?:Programme|Facility|Project|Initiative) \((?P<name>{ACRONYM})[,)]",
        rf"\bOperational Partnership (?:with|on|for) [A-Z]\w+ \((?P<name>{ACRONYM})[,;)]",
        r"\b[Tt]he (?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}) campaign\b",
        rf"\b(?:programmes|projects|actions) such as (?:the )?(?P<names>{_LIST})",
        r"\b(?P<name>(?:OTF|COP|JIT) [A-Z][\w-]{3,}(?: [IVX]{1,4})?)(?![\w-])",
        rf"\b(?:[Tt]winning|[Hh]elpline|[Hh]otline) (?P<name>{ACRONYM})",
        rf"\b(?:campaign|project) \((?P<name>{ACRONYM})(?=,|\))",
        rf"\bphase (?:of|for) (?:the )?(?P<name>{ACRONYM})(?![\w-])",
        rf"\b(?:co-)?(?:financ|fund)(?:es?|s|ed|ing) (?:the )?(?P<name>{ACRONYM})(?![\w-])",
        rf"(?P<name>{ACRONYM} [A-Z][a-z]+), an? {_APPOSED}",
        (
            rf"(?P<name>(?:EU )?{ACRONYM}(?: [A-Z][a-z]+){{1,2}}(?: [IVX]{{1,4}}| \d{{1,2}})?)"
            r"(?: [Pp]hase \w+|, (?:run|led|implemented|managed) by [^,.;()]*)? \("
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
        rf"\((?P<name>{ACRONYM}(?: [A-Z][a-z]+)?)\)(?: in [A-Z]\w+)? \([^()]*(?:EUR|€) ?\d",
        (
            r"\b(?:project|programme) (?:on|for) (?:(?!\b(?:by|with|from|under)\b)[^.;:()])+ "
            rf"\((?P<name>{ACRONYM}(?: [A-Z][a-z]+)?(?: [IVX]{{1,4}})?)\)"
        ),
        rf"\((?P<name>{ACRONYM})\) (?i:project|programme)\b(?! [“\"(A-Z])",
        rf"\([^()]*\) and (?P<name>{ACRONYM})(?= (?:\[|\())",
    )
)


def cued(text: str) -> Iterator[str]:
    """Every name that the words beside it say is a project's."""
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
