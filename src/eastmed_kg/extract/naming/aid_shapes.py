"""The shapes of phrase for aid that is given to somebody, over skeletons, as in phrase_shapes."""

from __future__ import annotations

from .phrase_words import STOP, TAIL

SHAPES: tuple[tuple[str, str], ...] = (
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
            rf"(?:for|to) (?:(?!{STOP}|,| and {{money}}).)*)"
        ),
    ),
    (
        "aid-of-for",
        (
            r"(?P<np>(?:(?P<funder>{fund})[- ](?:funded )?)?"
            r"(?:[Hh]umanitarian|[Ee]mergency) (?:aid|assistance|relief) (?:of|worth) "
            rf"(?P<money>{{money}}) (?:for|to) (?:(?!{STOP}|,| approved| and {{money}}).)*)"
        ),
    ),
    (
        "amount-of-fund-for",
        (
            r"(?P<money>{money}) (?P<np>(?P<funder>{fund}) (?:top-up|contribution|grant|support|"
            r"funding|assistance|envelope) (?:for|to) "
            rf"(?:(?!{STOP}|,| to (?:the )?{{party}}).)*)"
        ),
    ),
    (
        "granted-for",
        (
            r"(?P<money>{money}) (?:(?:ha(?:s|ve) been|was|were) )?"
            r"(?:granted|allocated|awarded|provided) to (?:the )?(?P<country>{country}) "
            rf"(?:(?:under|from) (?:the )?(?P<funder>{{fund}}) )?for (?:the )?(?P<np>{TAIL})"
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
        "granted-of-fund",
        (
            r"(?P<country>{country}) (?:(?:has been|was|is) )?(?:granted|awarded|allocated) "
            r"(?P<money>{money}) (?:of|in|from) (?:the )?"
            r"(?P<np>(?P<funder>{fund})[- ](?:funded )?(?:emergency |financial )?"
            rf"(?:assistance|support|funding)(?: (?:for|to) (?:(?!{STOP}|,).)+)?)"
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
            rf"(?P<np>(?:to|for) (?:the )?(?:(?P<country>{{country}})|(?:(?!{STOP}|,).)+))"
        ),
    ),
)
