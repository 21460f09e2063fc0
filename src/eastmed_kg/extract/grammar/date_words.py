"""The words that dates are written with, and the words before them: nothing in, patterns out.

Patterns whose names end in ``_BEFORE`` are matched up to a date with :func:`before`; the others
are sources from which ``bare_dates`` composes its shapes. Months are read with their capital only,
because "may" and "march" are verbs. Every run of white space is bounded: a page break inside a
date is a few characters, and an unbounded run would make the search quadratic.
"""

from __future__ import annotations

import re

from ...model.months import MONTH_NAMES, MONTHS
from .number_words import NUMBER_WORD

SPACE = r"\s{1,9}"
GAP = r"\s{0,9}"

_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
}

#: Behind a word: no further letter, but perhaps the mark of a footnote, as in "30 September1".
_WHOLE = r"(?!(?!\d(?!\w))\w)"
FULL_MONTH = rf"(?:{'|'.join((*MONTH_NAMES, *map(str.upper, MONTH_NAMES)))}){_WHOLE}"
MONTH = rf"(?:{FULL_MONTH}|(?:{_SHORT})\b\.?(?!\w))"
SEASON = rf"(?i:{'|'.join(SEASONS)})(?!\w)"
ORDINAL = rf"(?i:{'|'.join((*ORDINALS, 'last', 'final', 'latter'))})"
#: "first nine months": how many months of a year are named together.
SEVERAL_MONTHS = (
    rf"(?P<which>(?i:first|last)){SPACE}(?P<count>(?i:{NUMBER_WORD})|\d{{1,2}}){SPACE}months(?!\w)"
)
#: Years a paper of today can mean; a count such as 2074 lies outside.
YEAR = r"(?:19[5-9]\d|20[0-6]\d)"
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\w)"

#: What joins two dates to one interval. A dash on a new line opens a bullet and joins nothing.
RANGE = rf"(?:[^\S\n]{{0,9}}[-–—]{GAP}|{SPACE}(?:to|until|till|up{SPACE}to|through){SPACE}|/)"
#: What joins the last two members of a list, and any two.
AND_WORD = rf"(?:{GAP},?{SPACE}(?:and|or|as{SPACE}well{SPACE}as){SPACE}|{GAP}&{GAP})"
AND = rf"(?:{AND_WORD}|{GAP},{GAP})"

_VAGUE = rf"""
    (?:the{SPACE})? (?:very{SPACE})?
        (?:beginning | start | middle | end | close | (?:early|first|last){SPACE}days
         | (?:first|second|third|fourth|last|latter|1st|2nd|3rd|4th){SPACE}(?:half|week|part) )
        {SPACE}of{SPACE} (?:the{SPACE}month{SPACE}of{SPACE})?
  | (?:(?:early|mid|late){GAP}(?:/|-|to|or){GAP})? (?:early|mid|late|end) (?:{SPACE}|-)
"""
_HEDGE = rf"(?:at{SPACE}least|about|around|approximately|circa|roughly){SPACE}"
_FIRM = rf"""
    in | during | within | since | until | till | throughout | through | before | after | than
  | as{SPACE}(?:of|from)
  | (?:starting|beginning|ending|commencing) (?:{SPACE}(?:in|on|from|with))? | into | between
  | years? | FY | in{SPACE}the{SPACE}course{SPACE}of
"""


def _ending(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of whole words that end where the search ends."""
    return re.compile(rf"(?<!\w)(?:{pattern})\Z", re.VERBOSE | re.IGNORECASE)


def before(pattern: re.Pattern[str], text: str, at: int, floor: int = 0) -> re.Match[str] | None:
    """Match a ``_BEFORE`` pattern that ends at ``at`` and doesn't reach back over ``floor``."""
    return pattern.search(text, max(floor, at - 72), at)


def month_number(name: str) -> int:
    """Look up the number of a month by its name or abbreviation.

    >>> month_number("Sept."), month_number("MAY")
    (9, 5)
    """
    return MONTHS[name[:3].lower()]


#: Weekdays and vague words that belong to the date's phrase but not to the date.
LEAD_BEFORE = _ending(
    rf"(?:{_VAGUE} | {_HEDGE} | (?:this|last|next){SPACE} | {WEEKDAY},?{SPACE}(?:the{SPACE})?)+"
)
#: The last words of these, without the marks and spaces behind them.
LEAD_ENDS = tuple(
    "of early mid late end least about around approximately circa roughly this last next the day "
    "mon tue tues wed thu thur thus thurs fri sat sun".split()
)
#: The article of "by the third quarter", "before the summer", "by the 7th of June".
ARTICLE_BEFORE = _ending(rf"the{SPACE}")

#: Words after which a lone year, "May" or a season is a date for certain …
FIRM_CUE_BEFORE = _ending(rf"(?:{_FIRM}){SPACE}(?:{_HEDGE})? | (?:{_VAGUE})")
#: … and words after which it may also be a count.
LOOSE_CUE_BEFORE = _ending(
    rf"(?<!total\s)(?<!number\s)(?<!out\s)(?<!some\s)(?<!one\s)(?<!average\s)(?<!maximum\s)"
    rf"(?:of|for|by|to|from|up{SPACE}to){SPACE}"
)
#: Words before a month that no verb can follow.
ARTICLE_CUE_BEFORE = _ending(rf"(?:the|this|last|next){SPACE}")
#: Which one of the years around the paper's date is meant.
TURN_BEFORE = _ending(rf"(?P<turn>this|last|next){SPACE}")
TURNS = {"this": 0, "last": -1, "next": 1}

_BODY = rf"(?:EUCO|Coreper|Council|JHA|FAC|GAC|PSC|ECOFIN|SCIFA|HLD|HLWG)(?:{SPACE}I{{1,2}})?"
#: Words that make 5/6 a day and month, whatever its digits …
DAY_CUE_BEFORE = _ending(
    rf"(?:on|since|until|till|before|dated|{_BODY}|{WEEKDAY}|deadline:?|"
    rf"(?:planned|scheduled|set|foreseen|pencilled{SPACE}in|fixed|announced){SPACE}for|"
    rf"signed|held|met|adopted|launched|opened|closed|published|submitted|approved|concluded)"
    rf"{SPACE}"
)
#: A day, a quarter or a season by itself at the end of what it dates: "Next JAD: Q4", ", autumn."
APART_BEFORE = re.compile(rf"[A-Za-z)\]][,:]{SPACE}\Z")
ENDS_AFTER = re.compile(r"[.;)]*\Z|[.;)]\s|,\s(?!\d)")
#: … words that do so unless it is a common fraction …
LOOSE_DAY_CUE_BEFORE = _ending(rf"(?:of|by|from|to|and){SPACE}")
FRACTIONS = frozenset(
    {
        (1, 2),
        (1, 3),
        (2, 3),
        (1, 4),
        (3, 4),
        (1, 5),
        (2, 5),
        (3, 5),
        (4, 5),
        (1, 6),
        (1, 8),
        (1, 10),
    }
)
#: … and words that make it a number of something else.
PLACE_IN_PAPER_BEFORE = _ending(
    rf"(?:pages?|pp?\.|slides?|items?|points?|annex(?:es)?|articles?|arts?\.|phases?|parts?|sections?"
    rf"|steps?|versions?|v\.|chapters?|para(?:graph)?s?|actions?|rows?|tables?|figures?|rev\.?"
    rf"|no\.?|n[°º]|nr\.?){GAP}"
)
_NO = rf"(?:no|n[°º]|nr)\.?{GAP}"
_PAPER = rf"""
    (?: regulation | directive | decision | recommendation | resolution | opinion | case | act | law
      | joint{SPACE}action | WK | ST | SN | COM | SWD | JOIN | doc(?:ument|\.)? | OJ{SPACE}[CL] )
"""
#: Legal acts and documents are numbered 2021/1148 and 5/2024.
NUMBERED_PAPER_BEFORE = _ending(
    rf"(?:{_PAPER}{GAP}(?:\([A-Z][^()]{{0,20}}\){GAP})?(?:{_NO})?"
    rf"|\((?:EU|EC|EEC|CFSP|Euratom)[^()]{{0,20}}\){GAP}(?:{_NO})?|{_NO})"
)

_SINCE = rf"""
    since | as{SPACE}(?:of|from) | after | not{SPACE}before | not?{SPACE}earlier{SPACE}than
  | with{SPACE}effect{SPACE}from
  | effective(?:{SPACE}(?:from|as{SPACE}of))?
  | (?:starting|beginning|commencing)(?:{SPACE}(?:in|on|from|with|as{SPACE}of))?
"""
_UNTIL = rf"""
    until | till | up{SPACE}(?:to|until) | through | ending(?:{SPACE}(?:in|on|by))?
  | (?:end|ends|expire|expires|expiring){SPACE}(?:in|on|by)
  | (?:extended|prolonged|runs|running){SPACE}to
"""
_BY = rf"""
    (?:at{SPACE}the{SPACE}latest{SPACE}|latest{SPACE})?(?:by|before)
  | (?:by{SPACE})?not?{SPACE}later{SPACE}than | at{SPACE}the{SPACE}latest{SPACE}(?:in|on)
  | prior{SPACE}to | ahead{SPACE}of | due(?:{SPACE}(?:by|on|in|for))?
  | deadline(?:{SPACE}(?:is|was|of|on|in|by|for{SPACE}\w{{1,30}}(?:{SPACE}is)?))?{GAP}[:–-]?
"""
_DURING = rf"""
    during | throughout | within | (?:in|over){SPACE}the{SPACE}course{SPACE}of
  | (?:in|for|over|during){SPACE}the{SPACE}(?:period|years?)(?:{SPACE}of)?
"""
#: What the words before a date say about it; the group that matched is the answer.
RELATION_BEFORE = _ending(
    rf"(?:(?P<by>{_BY})|(?P<until>{_UNTIL})|(?P<since>{_SINCE})|(?P<during>{_DURING})"
    rf"|(?:(?:during|for|in|over){SPACE}the{SPACE}period{SPACE})?(?:(?P<source>from)|(?P<between>between)))"
    rf"{SPACE}"
)
BETWEEN_BEFORE = _ending(rf"between{SPACE}")
_MOVED = rf"(?:postponed|moved|rescheduled|delayed|shifted|brought{SPACE}forward){SPACE}"
#: A paper "from 14 May" bears that date, what was moved "from 14 May" had it: nothing lasts since.
NOT_SINCE_BEFORE = _ending(
    rf"(?:communications?|releases?|letters?|reports?|statements?|conclusions|notes?|decisions?|papers?"
    rf"|minutes|proposals?|data|figures|documents?|declarations?|guidance|versions?|editions?|meetings?)"
    rf"{SPACE} | {_MOVED}"
)
#: "Moved from May to June" is two dates, "rose from 1990 to 2024" is none.
MOVED_BEFORE = _ending(
    rf"{_MOVED}from{SPACE}|(?:extended|prolonged|renewed)(?:{SPACE}(?:on|in))?{SPACE}"
)
#: "prolonged in July until May 2026" is two dates, and the first one's year is not the other's.
PROLONGED_BEFORE = _ending(rf"(?:extended|prolonged|renewed){SPACE}(?:on|in){SPACE}")
GREW_BEFORE = _ending(
    rf"(?:increas|decreas|ris|rose|fell|fall|drop|grew|grow|reduc|went)\w{{0,9}}{SPACE}from{SPACE}"
)
#: What the words after a date say about it.
RELATION_AFTER = re.compile(
    rf"""(?P<since>{SPACE}onwards?|{SPACE}and{SPACE}(?:onwards?|beyond))
       | (?P<by>,?{SPACE}at{SPACE}the{SPACE}latest)""",
    re.VERBOSE,
)
