"""The shapes of phrase that describe a project without a name, over skeletons.

``np`` is the phrase that becomes the label, ``funder``, ``money`` and ``country`` what it says.
"""

from __future__ import annotations

_HEAD = r"(?:projects?|programmes?|actions?|schemes?|initiatives?|contracts?|facility|support|call)"
#: What may follow an instrument's name directly: "NDICI programme" is the instrument itself.
_OWN_HEAD = r"(?:projects?|actions?|contracts?|grants?(?! agreement)|call)"
#: Words at which a describing phrase ends: its verb, or what is said about it.
_STOP = (
    r"(?: (?:is|are|was|were|has|have|had|will|would|shall|can|could|may|started|starts|took|"
    r"takes|continues?|currently|ongoing|under implementation|already|to be|being|adopted|"
    r"signed|launched|resulted|results|aims|focuses|includes|provides|foresees|which|that|as of|"
    r"as reported|announced|pledged|agreed|published|"
    r"(?:led|run|implemented|managed|funded|financed|carried out) by)\b"
    r"| (?:on|in|since|from|until|by|of|for|during) {date}|[.;:()“”\"{project}])"
)
_TAIL = rf"(?:(?!{_STOP}).)*"
LINK = (
    r"(?:on|to|for|in|of|with|between|at(?= (?:the|its) )|[a-z]+ing(?: on| at)?|aimed at|"
    r"(?:adopted )?in support of|related to|under)"
)
#: Words before a head noun: no articles, no prepositions.
_WORD = r"(?!(?:of|on|in|for|to|[Tt]he|[Aa]n?|with|by|under|from)\b)[A-Za-z][\w-]* "
#: Nouns that something paid for is called by; a body, a place or a clause before an amount is not.
_UNDERTAKING = (
    r"(?i:support|strengthening|development|construction|establishment|upgrad\w+|extension|"
    r"maintenance|installation|projects?|programmes?|actions?|package|schemes?|campaigns?|initiatives?|assistance|training|twinning|"
    r"provision|refurbishment|procurement|purchase|renovation|modernisation|rehabilitation|study|studies)\b"
)
#: Of an undertaking, a part or a step.
_PART = r"(?i:instalment|tranche|payment|signature|launch|start|contract|agreement|phase)"
#: No such phrase holds a verb, or an article but behind a preposition.
_NOT_WITHIN = (
    r"\b(?:is|are|was|were|has|have|had|will|by|"
    r"(?<!\bof )(?<!\bon )(?<!\band )(?<!\bin )(?<!\bto )(?<!\bfor )(?<!\bagainst )(?<!\bat )"
    r"(?<!ing )(?:the|an?))"
)

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
            rf"(?P<funder>{{payer}})[- ](?:funded |financed )?{_HEAD} "
            rf"\([^()]*?(?P<money>{{money}})?[^()]*\) (?:on|for|to|in) (?P<np>[A-Z]{_TAIL})"
        ),
    ),
    (
        "amount-to",
        (
            rf"(?P<money>{{money}}) (?P<np>(?:{_WORD}){{0,2}}?(?:package|grant(?! agreement)|"
            rf"budget support(?! agreement)|"
            rf"programme|project|(?:support|{_HEAD})(?= (?:to|for)))\b"
            rf"(?: (?:to|for|on) (?!{{date}})(?:(?!{_STOP}|,| under (?:the )?{{fund}}).)*)?)"
        ),
    ),
    (
        "between-countries",
        (
            r"(?<![\w-])(?P<np>(?:(?!(?:[Tt]he|[Aa]n?|of|under|for|by|in)\b)[A-Za-z][a-z]+ ){0,3}"
            r"(?:schemes?|pilot|project|programme|corridor) {country}[-–]{country})"
        ),
    ),
    (
        "assistance-under",
        (
            r"(?:^|(?<=[.;:] ))(?P<np>(?:[Ee]mergency |[Ff]inancial |[Tt]echnical |[Ss]pecific )?"
            r"(?:[Aa]ssistance|[Ss]upport|[Aa]ction|[Gg]rant) (?:under|from) (?:the )?"
            r"(?P<funder>{fund})): (?P<money>{money})"
        ),
    ),
    (
        "aid-for",
        (
            r"(?P<money>{money}) (?:in|of|worth of) (?P<np>(?:[a-z]+ )?(?:aid|assistance|relief) "
            rf"(?:for|to) (?:(?!{_STOP}|,| and {{money}}).)*)"
        ),
    ),
    (
        "aid-of-for",
        (
            r"(?P<np>(?:[Hh]umanitarian|[Ee]mergency) (?:aid|assistance|relief) (?:of|worth) "
            rf"(?P<money>{{money}}) (?:for|to) (?:(?!{_STOP}|,| and {{money}}).)*)"
        ),
    ),
    (
        "amount-of-fund-for",
        (
            r"(?P<money>{money}) (?P<np>(?P<funder>{fund}) (?:top-up|contribution|grant|support|"
            r"funding|assistance|envelope) (?:for|to) "
            rf"(?:(?!{_STOP}|,| to (?:the )?{{party}}).)*)"
        ),
    ),
    (
        "granted-for",
        (
            r"(?P<money>{money}) (?:(?:ha(?:s|ve) been|was|were) )?"
            r"(?:granted|allocated|awarded|provided) to (?:the )?(?P<country>{country}) "
            rf"(?:(?:under|from) (?:the )?(?P<funder>{{fund}}) )?for (?:the )?(?P<np>{_TAIL})"
        ),
    ),
    (
        "assistance-to",
        (
            r"(?P<np>(?P<funder>{fund})[- ](?:funded )?(?:emergency |financial )?"
            r"(?:assistance|support|grants?)(?= (?:\(|of )(?P<money>{money})\)? "
            r"(?:(?:(?:has been|have been|was|were|is) )?(?:granted|awarded|allocated|provided) )?"
            r"(?:to|for) (?:the )?(?P<country>{country})))"
        ),
    ),
    (
        "assistance-for",
        (
            r"(?P<np>(?P<funder>{fund})[- ](?:funded )?(?:emergency |financial |technical )"
            r"(?:assistance|support) (?:to|for|in) (?:(?! (?:is|was|has|will) )[^.;:()])+?)"
            r"(?= \([^()]*{money}[^()]*\))"
        ),
    ),
    (
        "assistance-received",
        (
            r"(?P<country>{country}) (?:(?:has |have )?(?:received|obtained)|was granted|receives|"
            r"is to receive|will receive) (?:an? )?"
            r"(?P<np>(?P<funder>{fund})[- ](?:funded )?(?:emergency |financial )?"
            r"(?:assistance|support|grant)(?= (?:\(|of )(?P<money>{money})))"
        ),
    ),
    (
        "allocates-to",
        (
            r"(?P<funder>{payer}) (?:has |have )?(?:allocate[sd]?|earmark(?:ed|s)|set aside) "
            r"(?:(?:around|about|over|a further|another|an additional) )?(?P<money>{money}) "
            rf"(?P<np>(?:to|for) (?:the )?(?:(?P<country>{{country}})|(?:(?!{_STOP}|,).)+))"
        ),
    ),
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
            rf"(?P<np>{_TAIL})"
        ),
    ),
    (
        "received-for",
        (
            r"(?P<country>{country}) "
            r"(?:(?:has |have )?received|receives|is to receive|will receive) "
            r"(?P<money>{money}) (?:under|from) (?:the )?(?P<funder>{fund})(?: [A-Za-z ]+?)? "
            rf"(?:for|to) (?:the |an? )?(?P<np>{_TAIL})"
        ),
    ),
    (
        "obtained-for",
        (
            r"\b[Uu]nder (?:the )?(?P<funder>{fund})(?: [a-z]+){0,3}?,? (?P<country>{country}) "
            r"(?:obtained|received|was granted|gets|got) (?P<money>{money}) (?:for|to) (?:the )?"
            rf"(?P<np>{_TAIL})"
        ),
    ),
    (
        "programme-includes",
        (
            r"(?P<country>{country})['’]s? (?P<funder>{fund}) (?:national )?programme (?:includes|"
            r"foresees|provides|contains|sets aside|allocates|earmarks) (?P<money>{money}) "
            rf"(?:for|to) (?:an? |the )?(?:new )?(?P<np>{_TAIL})"
        ),
    ),
    (
        "package-of",
        (
            r"(?:^|(?<=[.;:] )|\b(?:an?|the) )(?P<np>(?!(?:[Aa]n?|[Tt]he) )(?:[A-Za-z-]+ ){1,3}"
            r"package(?: (?:on|for|to) (?:(?!\b(?:of|worth)\b)[^.;:,()])+?)?)"
            r"(?= (?:of|worth) {money})"
        ),
    ),
    (
        "fund-package",
        (
            r"(?P<np>(?P<funder>{fund}) (?:[a-z-]+ ){1,4}(?:package|programme|envelope))"
            r"(?= \([^()]*{money}[^()]*\))"
        ),
    ),
    (
        "earmarked-for",
        (
            r"(?:\b[Uu]nder (?:the )?(?P<funder>{fund}), )?(?P<money>{money}) "
            r"(?:has|have|was|were|is|are) (?:been )?(?:earmarked|set aside|made available|"
            r"reserved|"
            rf"allocated) for (?:the )?(?P<np>(?={_UNDERTAKING})(?:(?!{_STOP}|,).)*)"
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
            rf"(?:(?:co-)?(?:funded|financed) (?:{_WORD}){{0,4}}?{_HEAD}|{_OWN_HEAD})"
            rf"\b(?: {LINK} {_TAIL})?)"
        ),
    ),
    (
        "head-under",
        (
            rf"(?:\b(?:[Aa]n?|[Tt]he) (?P<np>(?:[\w-]+ ){{1,6}}?{_HEAD}(?: for [^.;:,()]+?)?)|"
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
            rf"\b(?:[Aa]n?|[Tt]he) (?:new )?(?P<np>(?:[\w-]+ ){{1,6}}?{_HEAD})"
            r"(?=(?: as of {date})?,? to be (?:supported|funded|financed))"
        ),
    ),
    (
        "described-head",
        (
            rf"(?:^|(?<=[.;:] )|\b(?:[Aa]n?|[Tt]he) )(?P<np>(?:{_WORD}){{1,4}}"
            rf"(?:project|programme|measure)(?: (?:of|worth) (?P<money>{{money}}))? {LINK} "
            rf"(?:(?!{_STOP}|,| under (?:the )?{{fund}}).)*)"
        ),
    ),
    (
        "amount-behind",
        (
            r"(?:^|(?<=[.;:] )|\b(?:[Aa]n?|[Tt]he) )"
            rf"(?P<np>(?!(?:[Aa]n?|[Tt]he) )(?=[^()]*\b{_UNDERTAKING})(?![^()]*\b{_PART} of )"
            rf"(?:(?!{_NOT_WITHIN} )[^.;:()“”\"{{project}}{{org}}{{fund}}])+?)"
            r"(?= \([^()]*{money}[^()]*\)|, (?:co-)?(?:funded|financed) by (?:the )?{payer})"
        ),
    ),
    (
        "system-with-amount",
        (
            r"\b(?:[Tt]he|[Aa]n?|[Ff]or|[Oo]f) "
            r"(?P<np>(?:(?!(?:the|an?|of|for) )(?:[a-z-]+|[A-Z]{2,}) ){1,4}"
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
