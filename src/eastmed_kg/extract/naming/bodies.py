"""A passage's words and names of the world → bodies that have no entry of their own.

"Turkish authorities", "Hungarian Ministry of Interior", "EMN Georgia", "EMN Info Working Group":
named as written, with the network or body whose name they begin with as what they belong to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from ...model.names import Name, Type
from ..syntax.shapes import Table
from ..syntax.skeleton import Kind, Mention, Skeleton, pattern

#: Nouns that a country's body ends or begins with.
_HEADS = (
    r"(?:authorities|government|border police|police|parliament|presidency|border guards?|"
    r"coast guards?|counterparts|consular staff|officials|side|[Ee]mbassy|administration|"
    r"Red Cross|Red Crescent|"
    r"Refugee Council|Armed Forces|Internal Security Forces|Bar Association|armed forces|"
    r"navy|gendarmerie|army)"
)
#: What ministries and offices are of: another one may follow behind "and", no other name.
_SUBJECT = (
    r"(?:Interior|Home|Foreign|Internal|External|Justice|Security|Labou?r|Social|Affairs|Employment|"
    r"Migrations?|Asylum|Immigration|Emigration|Integration|Development|Cooperation|Defen[cs]e|"
    r"Health|Education|Training|Vocational|Finance|Economy|Trade|Industry|Agriculture|Tourism|"
    r"Transport|Citizenship|Equality|Family|Women|Youth|Refugees|Returnees|Expatriates|Diaspora|"
    r"Manpower|Protection|Borders?|Customs|Human|Rights|Law|Local|Public|Administration|Regional|"
    r"International|Overseas|Abroad|Africans|Solidarity|Humanitarian|Relief|Territorial|"
    r"Communit(?:y|ies)|European|Planning|Population|Registration|Inclusion|Polic[ey]|Management|"
    r"Services|Displacement|Displaced|Persons|Digital|Welfare|Safety|Order|Nationals?)"
)
_OFFICE = (
    r"(?:(?:(?:Federal|State|National|Royal|General) )*(?:[A-Z][\w-]+ (?:and )?){0,4}?"
    r"(?:Ministr(?:y|ies)|MFA|MoFA|MoI|MOI|MoD|MoJ|Directorate|"
    r"Police(?: and Border Guard(?: Board)?)?|Border Guard Service|Authority|Agency|"
    r"Gendarmerie|Academy|Service|Navy|Army|Services|Office|Parliament|Presidency|Government|Council|Guard|"
    r"Department|Institute|Cent(?:re|er)|Foundation)(?: (?:of|for) (?:the )?[A-Z][\w-]+"
    rf"(?: [A-Z][\w-]+|(?:,| and|, and) (?:of )?(?:the )?{_SUBJECT}\b)*)?)"
)
#: "Spanish Presidency", but not "German GIZ", which is GIZ.
_NATIONAL = pattern(r"(?P<whole>{demonym} {org})")
_OF_A_COUNTRY = re.compile(r"\b(?:Presidency|Council|Parliament|Government|Commission)$")
#: A working group with no name but that is none in particular.
_OWN = re.compile(
    r"\w+ (?:Working|Task|Contact|Expert)|(?:Group|Party|Force) \w|"
    r"^(?!.*(?:Working|Task|Contact|Expert))"
)
#: Who holds an office, named by it: "Director General for Border Management", "HoU ICU".
_POST = (
    r"(?:(?:Deputy |Executive )?Director(?:[- ]General)?|"
    r"(?:Deputy |Assistant )?Secretary[- ]General|"
    r"(?:Deputy |Prime |Vice |Assistant )?Minister|(?:Interior|Foreign|Justice|Defen[cs]e|"
    r"Home) Minister|(?:Deputy )?Head of (?:Unit|Delegation|Department|Mission)|"
    r"HoU|HoD|(?:Vice-)?Commissioner|(?:Vice-)?President(?! of)|PM|Ambassador|"
    r"Special (?:Envoy|Representative))"
)
#: Of what: "… for Border Management", "… of Interior", "HoU ICU".
_OF_POST = (
    r"(?:(?: (?:for|of|to)(?: the)?)? (?!The\b)(?:(?:von der|van der|de|van|von|al) )?"
    rf"[A-Z][\w-]+(?: [A-Z](?!\w*[A-Z])[\w-]+|,? and {_SUBJECT}\b(?! (?:Minister|Police|Guard)))*|"
    r" (?:for|to) (?:the )?{region}| of (?:the )?{org})"
)
#: What every such holder is called by; few lines have one.
_HOLDER = (
    r"(?:Director|Secretary|Minister|Head of|HoU|HoD|Commissioner|President|PM |Ambassador|"
    r"Special (?:Envoy|Representative))"
)
_SHORT_POST = {"HoU": "Head of Unit", "HoD": "Head of Delegation"}
_OF_COUNTRY = r"(?: of [A-Z][a-z]+(?: and [A-Z][a-z]+)?)? of (?:the )?{country}"
_RULES = (
    pattern(
        rf"(?P<whole>(?:{{demonym}} |{{country}} (?=(?:Assistant |Deputy )?Minister)|"
        rf"{{org}} (?=Special))?{_POST}{_OF_POST}(?: of {{country}})?|"
        rf"(?<=[Tt]he ){_POST})(?![\w-]| level)",
        _HOLDER,
    ),
    pattern(
        r"(?P<whole>{org} (?:(?:Deputy )?Executive Director|ED|Ambassadors?|"
        r"(?:Anti-Trafficking|Return|Migration|Counter-Terrorism) Coordinator))(?![\w-])"
    ),
    pattern(r"(?P<whole>(?:Deputy )?Head of the {org}(?: to {country})?)(?![\w-])"),
    pattern(rf"(?P<whole>{{demonym}} (?P<adj>(?:[a-z]+ ){{0,2}}?){_HEADS})\b"),
    pattern(rf"(?P<whole>{{demonym}} {_OFFICE})(?![\w-])"),
    pattern(
        r"(?P<one>{demonym}),? and (?:the )?(?P<whole>{demonym} (?P<adj>)(?P<head>"
        rf"{_HEADS}))\b"
    ),
    _NATIONAL,
    pattern(r"(?P<whole>(?:{fund}|{org}) (?:(?:Management|Executive|Steering) Board|Committee))\b"),
    pattern(
        r"(?P<whole>partner countries|countries of origin(?:(?:, transit)? and (?:of )?"
        r"(?:transit|destination))?)\b"
    ),
    pattern(
        r"(?P<whole>(?:(?:State|National|Federal|General|Royal) )?(?:(?:Border|Coast|Criminal|"
        r"Migration|Customs|Security|Asylum) ?)?(?:Guard(?: Service)?|Police|Service|Agency|"
        rf"Directorate|Ministry|Office|Authority){_OF_COUNTRY})",
        _OF_COUNTRY,
    ),
    pattern(
        r"(?P<whole>(?:[A-Z][a-z]+ ){1,3}(?:Agency|Bureau|Office|Authority|Directorate|Service)"
        rf"(?: \([A-Z]{{2,}}\))?{_OF_COUNTRY})",
        _OF_COUNTRY,
    ),
    pattern(
        r"(?P<whole>(?:(?:General|State|National|Federal|Central) )+(?:Inspectorate|Directorate|"
        r"Department|Agency|Service|Office|Commissariat|Police|Border Guard)"
        r"(?: (?:of|for) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)*)?)(?![\w-])"
    ),
    pattern(
        r"(?P<whole>EU(?:CAP|BAM|PM|TM|POL|LEX|MM|AM|FOR|MAM|NAVFOR(?: MED)?) "
        r"(?:{country}|{place}|[A-Z][\w-]+))(?![\w-])"
    ),
    pattern(
        r"(?P<whole>{country} (?:[A-Z][a-z]+ ){0,3}Training (?:Cent(?:re|er)|Academy|"
        r"School))(?![\w-])"
    ),
    pattern(
        r"(?P<whole>{country} (?:[A-Z][a-z]+ ){0,3}(?:Police(?: Force| Service)?|Service|Force|"
        r"Agency|Guard|Authority|Commission|Bureau|Department|Navy|Army|Customs))(?![\w-])"
    ),
    pattern(
        r"(?P<whole>{country} (?:[A-Z][A-Za-z]+ )*(?:University|Academy|Institute|College|School)"
        r"(?: (?:of|for) (?:[A-Z][a-z]+ ?)+(?<! ))?)(?![\w-])"
    ),
    pattern(r"(?P<whole>(?P<seat>{org}) (?:for|to) (?:the )?{region})(?![\w’'-])"),
    pattern(r"(?P<whole>M?R?J?RCC (?:{place}|[A-Z][\w-]+(?: [A-Z][\w-]+)?))(?![\w-])"),
    pattern(
        r"\b(?:and|with|by|between|from) (?:the )?(?P<whole>{demonym} [A-Z]{3,6})"
        r"(?= (?:on|in|and|is|was|has|to|signed|since|from|with)\b|[,.;)]|$)"
    ),
    pattern(
        r"\b(?:implemented|carried out|delivered|run|led|managed|coordinated|operated) by (?:the )?"
        r"(?P<whole>[A-Z][\w-]+(?: (?:[A-Z][\w-]+|{country}|{place}))+)"
        r"(?=[,.;)]|$| (?:and|with|in|since|from|until|under|on|for)\b)"
    ),
    pattern(
        r"(?<={party}),? and (?:the )?(?P<whole>[A-Z][\w-]+(?: [A-Z][\w-]+)+)"
        r"(?= as (?:[a-z]+ )?(?:partner|implementer|donor|coordinator)s\b)"
    ),
    pattern(
        r"\bwith (?:the )?(?P<whole>[A-Z][\w-]+(?: (?:[A-Z][\w-]+|{country}|{place}))+)"
        r"(?= as (?:an? |the )?(?:[a-z]+ )?(?:partner|implementer|donor|coordinator)s?\b)"
    ),
    pattern(r"(?P<whole>(?:Government|Parliament|Kingdom|authorities) of (?:the )?{country})"),
    pattern(
        rf"(?P<whole>Ministry of (?:the )?[A-Z]\w+(?: [A-Z]\w+|,? and {_SUBJECT}\b| of [A-Z]\w+)*)"
    ),
    pattern(r"(?P<whole>(?P<own>{org}) of (?:the )?{country})(?!['’])"),
    pattern(r"(?P<whole>(?P<of>{org}) {country})(?!['’/-]|[ ](?:and|,) {country})"),
    pattern(
        r"(?P<whole>(?:(?P<of>{org}) |{place} )?(?:[A-Z][\w-]+ (?:and |& )?){0,7}?"
        r"(?:Working Group|Working Party|Task Force|Contact Group|Expert Group)"
        r"(?: (?:on )?[A-Z][a-z]+(?: (?:{country}|[A-Z][a-z]+))*)?)(?![\w-])"
    ),
)
_TABLE = Table(enumerate(_RULES))
#: Those that are sent to a country or are there for a region.
_SENT = re.compile(r"\b(?:Special (?:Envoy|Representative)|Delegation|Embassy)$")
#: "(FIA)" inside "the Federal Investigation Agency (FIA) of Pakistan".
_SHORT = re.compile(r" \([A-Z][\w-]*\)")
_ONE = 5
_FILLER = re.compile(
    r"^(?:[Tt]he|[Nn]ext|[Ll]ast|[Ff]irst|[Dd]edicated|[Aa]n?|[Ii]ts|[Ii]n|[Oo]n) "
)


def bodies(skeleton: Skeleton) -> list[Mention]:
    """The bodies that the passage names and the ontology does not, none overlapping another."""
    found: list[Mention] = []
    for number, rule in _TABLE.fitting(skeleton.line):
        for match in rule.each(skeleton.line):
            for mention in _mentions(skeleton, match, first=number == _ONE):
                if not any(mention.start < b.end and b.start < mention.end for b in found):
                    found.append(mention)
    return found


def _mentions(skeleton: Skeleton, match: re.Match[str], *, first: bool) -> Iterator[Mention]:
    parts = match.groupdict()
    if first:
        start, end = skeleton.span(*match.span("one"))
        label = f"{skeleton.text[start:end]} {match['head']}"
        yield Mention(start, end, Kind.ORG, Name(label, Type.ORGANISATION))
        return
    start, end = skeleton.span(*match.span("whole"))
    words = skeleton.text[start:end]
    if not _OWN.search(words):
        return
    if parts.get("own") and cast("Name", skeleton.mention(match.start("own")).value).key:
        return
    if parts.get("seat") and not _SENT.search(skeleton.words(*match.span("seat"))):
        return
    if match.re is _NATIONAL.regex and not _OF_A_COUNTRY.search(words):
        return
    if filler := _FILLER.match(words):
        start += filler.end()
        words = words[filler.end() :]
    if parts.get("own"):
        words = _SHORT.sub("", words)
    if parts.get("adj"):
        words = words.replace(match["adj"], "", 1)
    short = words.split()[0]
    full = words.replace(short, _SHORT_POST.get(short, short), 1)
    parent = skeleton.mention(match.start("of")).value if parts.get("of") else None
    yield Mention(start, end, Kind.ORG, _called(full, words), parent)


def _called(label: str, written: str) -> Name:
    return Name(label, Type.ORGANISATION, None, (written,) if written != label else ())
