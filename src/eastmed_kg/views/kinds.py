"""What a type or a relation looks like: its name goes in; its mark, family or wording comes out."""

from __future__ import annotations

from dataclasses import dataclass

#: Outlines within about one unit round the origin, as SVG path data, with about the same area.
_CIRCLE = "M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z"
_SQUARE = "M-.7-.9H.7A.2.2 0 0 1 .9-.7V.7A.2.2 0 0 1 .7.9H-.7A.2.2 0 0 1-.9.7V-.7A.2.2 0 0 1-.7-.9Z"
_HEXAGON = "M1.1 0L.55.95H-.55L-1.1 0L-.55-.95H.55Z"
_TRIANGLE = "M0-1.3L1.26.88H-1.26Z"
_WEDGE = "M0 1.3L1.26-.88H-1.26Z"
_DIAMOND = "M0-1.12L1.12 0L0 1.12L-1.12 0Z"
_STAR = "M0-1.4L.41-.57L1.33-.43L.67.22L.82 1.13L0 .7L-.82 1.13L-.67.22L-1.33-.43L-.41-.57Z"
_PIN = "M0 1.45C-.55.65-1.02.1-1.02-.4A1.02 1.02 0 0 1 1.02-.4C1.02.1.55.65 0 1.45Z"
_CROSS = "M-.42-1.15H.42V-.42H1.15V.42H.42V1.15H-.42V.42H-1.15V-.42H-.42Z"
_PAGE = "M-.8-1.1H.3L.8-.6V1.1H-.8Z"
_BAR = "M-1.4-.5H1.4V.5H-1.4Z"
_FLAG = "M-.75-1.15H.95L.45-.5L.95.15H-.4V1.15H-.75Z"
_GAUGE = "M-1.05.9V.1H-.5V.9ZM-.28.9V-.5H.28V.9ZM.5.9V-1.05H1.05V.9Z"
_BLOCK = "M-1.3-.62H1.3V.62H-1.3Z"


@dataclass(frozen=True, slots=True)
class Kind:
    """A type as it is drawn: the word for several of them, the mark, and its radius at least."""

    plural: str
    outline: str
    least: float = 5.0


#: In the order of the legend. Colours are in the style sheet, which knows light, dark and paper.
KINDS = {
    "Action": Kind("Actions", _SQUARE, least=13.0),
    "Organisation": Kind("Organisations", _CIRCLE),
    "Country": Kind("Countries", _HEXAGON),
    "Project": Kind("Projects", _TRIANGLE),
    "FundingInstrument": Kind("Funding instruments", _STAR),
    "Event": Kind("Events", _DIAMOND, least=4.0),
    "Place": Kind("Places", _PIN),
    "Agreement": Kind("Agreements", _CROSS),
    "LegalAct": Kind("Legal acts", _WEDGE),
    "Document": Kind("Documents", _PAGE),
    "Commitment": Kind("Commitments", _FLAG, least=4.0),
    "Indicator": Kind("Indicators", _GAUGE, least=4.0),
    "MarkedRedaction": Kind("Marked redactions", _BLOCK, least=6.0),
    "BlankItem": Kind("Blank items", _BLOCK, least=5.0),
    "Section": Kind("Sections", _BAR),
}
_OTHER = "Other"


def legend_place(type_: str) -> tuple[int, str]:
    """Where the type stands in the legend; types not known here come last, by name."""
    return (list(KINDS).index(type_) if type_ in KINDS else len(KINDS), type_)


def kind_of(type_: str) -> Kind:
    """The kind of that type; a type not known here is drawn as a circle under its own name."""
    return KINDS.get(type_) or Kind(type_ or _OTHER, _CIRCLE)


@dataclass(frozen=True, slots=True)
class Relation:
    """How an edge is drawn (its colour family), how hard it pulls, and how its object reads it."""

    family: str = "other"
    pull: float = 1.0
    back: str = ""


#: No statements of their own: where a thing is spoken of, and which action withholds a place.
TIES = frozenset(("spokenOfIn", "withholds"))
#: The families of relations in the order of the legend, each with its words.
FAMILIES = {
    "money": "money",
    "work": "projects",
    "event": "events",
    "plan": "commitments",
    "figure": "reported figures",
    "lead": "lead actors",
    "mention": "mentions",
    "gap": "withheld words",
    "other": "other relations",
}
#: Who leads is known of every action and joins everything to the Commission, so it pulls least.
#: Sections are not drawn, but their actions are to lie together whatever else these are joined to.
RELATIONS = {
    "leadActor": Relation("lead", 0.25, "leads"),
    "section": Relation("other", 6.0, "contains"),
    "spokenOfIn": Relation("mention", 0.5, "speaks of"),
    "withholds": Relation("gap", 1.0, "withheld in"),
    "commitment": Relation("plan", 1.0, "committed to in"),
    "indicator": Relation("figure", 1.0, "reported in"),
    "fundedBy": Relation("money", 1.0, "funds"),
    "budget": Relation("money"),
    "withheld": Relation("money"),
    "start": Relation("work"),
    "end": Relation("work"),
    "duration": Relation("work"),
    "role": Relation("work"),
    "implementedBy": Relation("work", 1.0, "implements"),
    "ledBy": Relation("work", 1.0, "leads"),
    "partner": Relation("work", 0.8, "partner in"),
    "partOf": Relation("work", 1.0, "contains"),
    "supports": Relation("work", 1.0, "supported by"),
    "supportsCountry": Relation("work", 0.8, "supported by"),
    "memberOf": Relation("work", 1.0, "has as member"),
    "cooperatesWith": Relation("work", 0.8, "cooperates with"),
    "event": Relation("event", 1.0, "listed under"),
    "participant": Relation("event", 0.6, "takes part in"),
    "location": Relation("event", 0.8, "place of"),
}


def relation_of(predicate: str) -> Relation:
    """How that predicate is drawn; one not known here is drawn as "other"."""
    return RELATIONS.get(predicate) or Relation()


def back_words(predicate: str, label: str) -> str:
    """The relation as its object reads it.

    >>> back_words("fundedBy", "funded by"), back_words("praisedBy", "praised by")
    ('funds', 'is the “praised by” of')
    """
    return relation_of(predicate).back or f"is the “{label}” of"


def words_of(predicate: str) -> str:
    """A camelCase name as words.

    >>> words_of("supportsCountry")
    'supports country'
    """
    return "".join(f" {c.lower()}" if c.isupper() else c for c in predicate).strip()
