"""The shapes of phrase that describe a project without a name, over skeletons.

``np`` is the phrase that becomes the label, ``funder``, ``money`` and ``country`` what it says.
"""

from __future__ import annotations

from . import aid_shapes, works_shapes
from .phrase_words import HEAD, LINK, NOT_WITHIN, OWN_HEAD, PART, STOP, TAIL, UNDERTAKING, WORD

#: In this order: what an earlier shape has taken, a later one leaves alone.
SHAPES: tuple[tuple[str, str], ...] = (
    (
        "one-of-several",
        (
            r"\b(?:one|the (?:other|first|second|third|last)(?: one)?) "
            r"(?P<np>(?:to|for|on) (?:(?!\bthe other\b)[^.;])+?)(?= \([^()]*{money}[^()]*\))"
        ),
    ),
    (
        "funded-title",
        (
            rf"(?P<funder>{{payer}})[- ](?:funded |financed )?{HEAD} "
            rf"\([^()]*?(?P<money>{{money}})?[^()]*\) (?:on|for|to|in) (?P<np>[A-Z]{TAIL})"
        ),
    ),
    (
        "amount-to",
        (
            rf"(?P<money>{{money}}) (?P<np>(?:{WORD}){{0,2}}?(?:package|grant(?! agreement)|"
            rf"budget support(?! agreement)|"
            rf"programme|project|(?:support|{HEAD})(?= (?:to|for)))\b"
            rf"(?: (?:to|for|on) (?!{{date}})(?:(?!{STOP}|,| under (?:the )?{{fund}}).)*)?)"
        ),
    ),
    (
        "between-countries",
        (
            r"(?<![\w-])(?P<np>(?:(?!(?:[Tt]he|[Aa]n?|of|under|for|by|in)\b)[A-Za-z][a-z]+ ){0,3}"
            r"(?:schemes?|pilot|project|programme|corridor) {country}[-–]{country})"
        ),
    ),
    *aid_shapes.SHAPES,
    *works_shapes.SHAPES,
    (
        "body-project",
        (
            r"(?:^|(?<=[.;:] )|\b(?:[Aa]n?|[Tt]he) )(?P<np>{org} (?:[a-z]+ )?"
            r"(?:project|programme) (?:in|for|on|with) [^.;:()“”\"{project}]+?)"
            r"(?= \([^()]*{money}[^()]*\))"
        ),
    ),
    (
        "contract-for",
        (
            r"\b[Cc]ontract (?:worth|of|over|\() ?(?P<money>{money})\)? for (?:the )?"
            rf"(?P<np>{TAIL})"
        ),
    ),
    (
        "received-for",
        (
            r"(?P<country>{country}) "
            r"(?:(?:has |have )?received|receives|is to receive|will receive) "
            r"(?P<money>{money}) (?:under|from) (?:the )?(?P<funder>{fund})(?: [A-Za-z ]+?)? "
            rf"(?:for|to) (?:the |an? )?(?P<np>{TAIL})"
        ),
    ),
    (
        "obtained-for",
        (
            r"\b[Uu]nder (?:the )?(?P<funder>{fund})(?: [a-z]+){0,3}?,? (?P<country>{country}) "
            r"(?:obtained|received|was granted|gets|got) (?P<money>{money}) (?:for|to) (?:the )?"
            rf"(?P<np>{TAIL})"
        ),
    ),
    (
        "programme-includes",
        (
            r"(?P<country>{country})['’]s? (?P<funder>{fund}) (?:national )?programme (?:includes|"
            r"foresees|provides|contains|sets aside|allocates|earmarks) (?P<money>{money}) "
            rf"(?:for|to) (?:an? |the )?(?:new )?(?P<np>{TAIL})"
        ),
    ),
    (
        "package-of",
        (
            r"(?:^|(?<=[.;:] )|\b(?:[Aa]n?|[Tt]he) )(?P<np>(?!(?:[Aa]n?|"
            r"[Tt]he) )(?:(?!(?:[Aa]n?|[Tt]he|out|of|from|in|to|under|for|on) )[A-Za-z-]+ ){1,3}"
            r"package(?: (?:on|for|to) (?:(?!\b(?:of|worth)\b)[^.;:,()])+?)?)"
            r"(?= (?:of|worth|amounts? to|amounting to|totals|totalling|stands at) {money})"
        ),
    ),
    (
        "fund-package",
        (
            r"(?P<np>(?P<funder>{fund}) (?:[a-z-]+ ){1,4}(?:package|programme|envelope|measure))"
            r"(?= \([^()]*{money}[^()]*\))"
        ),
    ),
    (
        "goes-into",
        (
            r"(?P<money>{money}) of (?:its|their|the) (?P<funder>{fund})(?: [a-z]+)? "
            r"(?:goes|go|went|is going|are going|will go) (?:in)?to (?:the )?"
            rf"(?P<np>(?={UNDERTAKING})(?:(?!{STOP}|,| along ).)*)"
        ),
    ),
    (
        "earmarked-for",
        (
            r"(?:\b[Uu]nder (?:the )?(?P<funder>{fund}), )?(?P<money>{money}) "
            r"(?:has|have|was|were|is|are) (?:been )?(?:earmarked|set aside|made available|"
            r"reserved|"
            rf"allocated) for (?:the )?(?P<np>(?={UNDERTAKING})(?:(?!{STOP}|,).)*)"
        ),
    ),
    (
        "fund-money-for",
        (
            r"(?P<money>{money}) under (?:the )?(?P<funder>{fund}) for (?:the )?"
            r"(?P<np>(?![^.;:()]*\b(?:to|of)\b)[a-z]+ [a-z-]+(?: [a-z-]+)?)(?=[,.;]|$| in )"
        ),
    ),
    (
        "contract-on",
        (
            r"\b[Cc]ontract (?:on|for) (?:the )?(?P<np>[A-Z](?:(?!\b(?:by|with|will|the|an?)\b)"
            r"[^.;:()“”\"{project}])+?)(?= \([^()]*{money}[^()]*\))"
        ),
    ),
    (
        "amount-of-fund",
        (
            r"(?P<money>{money}) (?:of|from|in) (?:the )?(?P<np>(?P<funder>{fund})[- ]"
            r"(?:funded )?(?:emergency )?(?:assistance|support|grants?)\b)"
            r"(?= (?:ha(?:s|ve) been|was|were) (?:granted|allocated|awarded|provided) to "
            r"(?:the )?(?P<country>{country}))"
        ),
    ),
    (
        "funded-head",
        (
            r"(?P<np>(?P<funder>{fund})[- ]"
            rf"(?:(?:co-)?(?:funded|financed) (?:{WORD}){{0,4}}?{HEAD}|{OWN_HEAD})"
            rf"\b(?: {LINK} {TAIL})?)"
        ),
    ),
    (
        "head-under",
        (
            rf"(?:\b(?:[Aa]n?|[Tt]he) (?P<np>(?:[\w-]+ ){{1,6}}?{HEAD}(?: for [^.;:,()]+?)?)|"
            r"(?:^|(?<=[.;:] ))(?P<first>[A-Z][a-z]+ (?:[a-z-]+ ){1,3}(?:project|programme|"
            r"scheme)))"
            r"(?= under (?:the )?{fund})"
        ),
    ),
    (
        "built-by",
        (
            r"\b(?:An?|[Tt]he) (?P<np>(?:[\w-]+ ){1,5}?(?:systems?|hub|centre|platform|tool|"
            r"network|mechanism|facility|programme|scheme)(?: \([A-Z]{2,}\))?"
            r"(?: (?:for|in) (?:the )?(?:{country}|{place}))?)"
            r"(?=,? (?:(?:is|was|are|were|has been|will be|to be)(?: being)? )?"
            r"(?:developed|set up|established|built|run|operated) by (?:the )?{org})"
        ),
    ),
    (
        "for-which",
        r"\b(?:[Aa]n?|[Tt]he) (?P<np>(?:(?!\b(?:of|for|the)\b)[^,.;()])+?)(?=, for which {money})",
    ),
    (
        "phase-of",
        (
            r"(?:^|(?<=[.;:] )|\b[Tt]he )(?P<np>(?:[Pp]hase (?:\d|[IVX]{1,4})|"
            r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) phase(?: \((?P<money>{money})\))?) "
            r"of the (?:[\w-]+ ){1,4}?"
            r"(?:programme|project|action)(?: (?:for|in|with) (?:the )?{country})?)"
        ),
    ),
    (
        "head-supported",
        (
            rf"\b(?:[Aa]n?|[Tt]he) (?:new )?(?P<np>(?:[\w-]+ ){{1,6}}?{HEAD})"
            r"(?=(?: as of {date})?,? to be (?:supported|funded|financed))"
        ),
    ),
    (
        "described-head",
        (
            rf"(?:^|(?<=[.;:] )|\b(?:[Aa]n?|[Tt]he) )(?P<np>(?:{WORD}){{1,4}}"
            rf"(?:project|programme|measure)(?: (?:of|worth) (?P<money>{{money}}))? {LINK} "
            rf"(?:(?!{STOP}|,| under (?:the )?{{fund}}).)*)"
        ),
    ),
    (
        "amount-behind",
        (
            r"(?:^|(?<=[.;:] )|\b(?:[Aa]n?|[Tt]he) )"
            rf"(?P<np>(?!(?:[Aa]n?|[Tt]he) )(?=[^()]*\b{UNDERTAKING})(?![^()]*\b{PART} of )"
            rf"(?:(?!{NOT_WITHIN} )[^.;:()“”\"{{project}}{{org}}{{fund}}])+?)"
            r"(?= \([^()]*{money}[^()]*\)|, (?:co-)?(?:funded|financed) by (?:the )?{payer})"
        ),
    ),
    (
        "system-with-amount",
        (
            r"(?:\b(?:[Tt]he|[Aa]n?|[Ff]or|[Oo]f) |^|(?<=[.;:] ))"
            r"(?P<np>(?:(?!(?:[Tt]he|an?|of|for) )(?:[a-z-]+|[A-Z]{2,}) ){1,4}"
            r"(?:system|platform|database|network|registry|tool))"
            r"(?= \([^()]*{money}[^()]*\))"
        ),
    ),
    (
        "support-to-body",
        (
            r"(?:^|(?<=[.;:] ))(?P<np>(?:[Ss]upport|[Aa]ssistance|[Ee]quipment) (?:to|for) "
            r"(?:the )?{org}(?:, (?:first|second|third|new) phase)?)(?= \([^()]*{money}[^()]*\))"
        ),
    ),
    (
        "country-programming",
        (
            r"(?:^|(?<=[.;] ))(?P<country>{country}): (?P<np>(?:[a-z]+ )?programming "
            r"(?:for {date} )?(?:on|of|for) [^.;:()]*?)(?= (?:(?:was|were|is|has been) )?"
            r"(?:presented|adopted|approved|discussed|planned|foreseen|under|to be|in) |[.;:(]|$)"
        ),
    ),
    (
        "dated-scheme",
        r"(?<=\b[Tt]he )(?P<date>{date}) (?P<np>(?:(?:[\w-]|{any})+ ){1,7}?(?:scheme|programme))\b",
    ),
)
