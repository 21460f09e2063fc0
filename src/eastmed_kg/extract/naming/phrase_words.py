"""What the shapes of a describing phrase are made of: head nouns, and where a phrase ends."""

from __future__ import annotations

HEAD = r"(?:projects?|programmes?|actions?|schemes?|initiatives?|contracts?|facility|support|call)"
#: What may follow an instrument's name directly: "NDICI programme" is the instrument itself.
OWN_HEAD = r"(?:projects?|actions?|contracts?|grants?(?! agreement)|call)"
#: Words at which a describing phrase ends: its verb, or what is said about it.
STOP = (
    r"(?: (?:is|are|was|were|has|have|had|will|would|shall|can|could|may|started|starts|took|"
    r"takes|continues?|in preparation|under negotiation|in the pipeline|currently|ongoing|"
    r"under implementation|already|to be|being|adopted|"
    r"signed|launched|resulted|results|aims|focuses|includes|provides|foresees|which|that|as of|"
    r"as reported|announced|pledged|agreed|published|"
    r"(?:led|run|implemented|managed|funded|financed|carried out) by)\b"
    r"| (?:on|in|since|from|until|by|of|for|during) {date}|[.;:()“”\"{project}])"
)
TAIL = rf"(?:(?!{STOP}).)*"
LINK = (
    r"(?:on|to|for|in|of|with|between|at(?= (?:the|its) )|[a-z]+ing(?: on| at)?|aimed at|"
    r"(?:adopted )?in support of|related to|under)"
)
#: Words before a head noun: no articles, no prepositions.
WORD = r"(?!(?:of|on|in|for|to|[Tt]he|[Aa]n?|with|by|under|from)\b)[A-Za-z][\w-]* "
#: Nouns that something paid for is called by; a body, a place or a clause before an amount is not.
UNDERTAKING = (
    r"(?i:support|strengthening|development|construction|establishment|upgrad\w+|extension|"
    r"maintenance|installation|projects?|programmes?|actions?|package|schemes?|campaigns?|initiatives?|assistance|training|twinning|"
    r"provision|refurbishment|procurement|purchase|renovation|modernisation|rehabilitation|study|studies)\b"
)
#: Of an undertaking, a part or a step.
PART = r"(?i:instalment|tranche|payment|signature|launch|start|contract|agreement|phase)"
#: No such phrase holds a verb, or an article but behind a preposition.
NOT_WITHIN = (
    r"\b(?:is|are|was|were|has|have|had|will|by|"
    r"(?<!\bof )(?<!\bon )(?<!\band )(?<!\bin )(?<!\bto )(?<!\bfor )(?<!\bagainst )(?<!\bat )"
    r"(?<!ing )(?:the|an?))"
)
