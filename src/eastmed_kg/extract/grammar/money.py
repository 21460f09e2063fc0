"""Text comes in, amounts of money go out: in whole units of their currency, with where they stand.

A number without a currency is never money. Separators: a comma or dot before exactly three digits
parts the thousands, unless a scale word follows a dot ("1.125 million"); any other is a decimal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from eastmed_kg.model.fact import Amount, AmountRole

from .date_words import BETWEEN_BEFORE, GAP, SPACE, before
from .number_words import COUNTED_NOUN, NUMBER_WORD, whole_number

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class MoneyMention:
    """An amount in a text; ``start``..``end``, in code points, takes in what qualifies it.

    ``upper`` is the higher end of a range, whose lower end is ``amount.value``; ``per`` is what the
    amount is counted by: "each", "project", "year".
    """

    start: int
    end: int
    amount: Amount
    upper: Decimal | None = None
    per: str | None = None


_SCALES = (
    (re.compile(r"[mM]illions?|[mM]io\.?|mln\.?|mn|[mM]"), Decimal(10**6)),
    (re.compile(r"[bB]illions?|[mM]rd\.?|bln\.?|bn"), Decimal(10**9)),
    (re.compile(r"[tT]housand|[kK]"), Decimal(10**3)),
    (re.compile(r"[tT]rillions?|tn"), Decimal(10**12)),
)
_ONE = Decimal(1)
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}
_NAMES = {"euro": "EUR", "us dollar": "USD", "dollar": "USD", "pound": "GBP", "swiss franc": "CHF"}
_CODE = (
    r"(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|ISK|UAH|TRY|RSD|MKD|BAM|GEL|MDL|AMD|AZN"
    r"|JOD|LBP|EGP|MAD|TND|LYD|DZD|IQD|IRR|SYP|AFN|PKR|BDT|INR|LKR|NPR|CNY|JPY|CAD|AUD)"
)
_WORD = (
    rf"(?:{_CODE}|(?i:euros?|(?:us{SPACE})?dollars?|pounds?(?:{SPACE}sterling)?"
    rf"|swiss{SPACE}francs?))(?![A-Za-z])"
)
_CURRENCY = rf"(?:(?<![A-Za-z]){_WORD}|(?<![A-Za-z])US{GAP}\$|(?<![A-Z])[€$£])"
#: A currency behind its number; one that stands before the next number belongs to that.
_BEHIND = rf"[-\s]{{0,9}}(?:of{SPACE})?(?:{_WORD}|US\$|[€$£])(?!{GAP}\d(?!\d{{3}}[-–]\d{{4}}))"
_ABOUT = r"(?:approximately|approx\b\.?|around|about|roughly|circa|ca\b\.?|c\.|~|≈)"

#: Groups and digits are bounded, so that every value stays exact as a Decimal.
_NUMBER = r"""(?:
    \d{1,3} (?:[.,'’\u00a0\u2007\u2009\u202f\ ]\d{3}){1,4} (?:[.,]\d{1,2})? (?!\d)
  | \d{1,15} (?:[.,]\d{1,6})? (?!\d)
)"""
_SCALE = rf"(?:{'|'.join(words.pattern for words, _ in _SCALES)})(?=\W|\Z|{_CODE})"
#: What an amount can begin with: an amount is tried nowhere else.
_FIRST = r"(?=[\d€$£A-Zedpsutfno])"
_AMOUNT = re.compile(
    rf"""
    {_FIRST} (?: (?:(?P<million>(?<!\w)M)(?=(?:€|EUR){GAP}\d))?
        (?P<front>{_CURRENCY}|(?<=(?<!\w)M)(?:€|EUR)) {GAP}
        (?:(?P<about>{_ABOUT}){GAP})? | (?<![\w.,/]) )
    (?P<number>{_NUMBER}|{NUMBER_WORD}(?=[-\s][mb]illion))
    (?:(?:{GAP}|-)(?P<scale>{_SCALE}))?
    (?P<behind>{_BEHIND})?
    (?P<range>
        (?:{GAP}[-–—]{GAP} | {SPACE}to{SPACE} | (?P<and>{SPACE}and{SPACE})) (?:{_CURRENCY}{GAP})?
        (?P<upper>{_NUMBER}) (?:{GAP}(?P<upper_scale>{_SCALE}))? (?P<last>{_BEHIND})?
    )?
    """,
    re.VERBOSE,
)
_QUALIFIER = rf"""
    {_ABOUT} | some | nearly | almost | (?:just{SPACE})?over | just{SPACE}under
  | (?:not?{SPACE})?(?:more|less){SPACE}than
  | up{SPACE}to | at{SPACE}(?:least|most) | (?:an?{SPACE})?(?:maximum|minimum)(?:{SPACE}of)?
  | close{SPACE}to | in{SPACE}excess{SPACE}of | not{SPACE}exceeding
  | (?:an{SPACE})?estimated(?:{SPACE}at)?
"""
_OF = rf"""
    (?:{SPACE}(?: is | was | of | for | worth | valued{SPACE}at | amount(?:s|ing){SPACE}to
        | total(?:l?ing|s) | (?:with|for){SPACE}a{SPACE}value{SPACE}of ))?
    {GAP}[:=–-]? {GAP}
"""


def _ending(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern}){GAP}\Z", re.VERBOSE | re.IGNORECASE)


_QUALIFIER_BEFORE = _ending(_QUALIFIER)
_TOTAL_BEFORE = _ending(
    rf"(?:total|overall){SPACE}(?:(?:project|estimated|EU){SPACE})?"
    rf"(?:budget|costs?|envelope|funding|amount|allocation){_OF}"
)
_GRANT_BEFORE = _ending(rf"grants?(?:{SPACE}agreements?)?{_OF}")
_CONTRACT_BEFORE = _ending(rf"contracts?{_OF}")
_ROLES_AFTER: Mapping[AmountRole, re.Pattern[str]] = {
    AmountRole.TOTAL_BUDGET: re.compile(rf"{SPACE}(?:in{SPACE})?total{SPACE}budget\b"),
    AmountRole.GRANT: re.compile(r"[-\s]{1,9}grants?\b"),
    AmountRole.CONTRACT: re.compile(r"[-\s]{1,9}contracts?\b"),
}
_PER_AFTER = re.compile(
    rf"""{SPACE}(?P<yearly>annually|yearly|per{SPACE}annum|p\.a\.)
      | {SPACE}(?:an?|each|every){SPACE}(?P<period>year|month|week|day)\b
      | {SPACE}(?P<each>each)\b
      | (?:{SPACE}(?:per|every){SPACE}|/)(?P<unit>Member{SPACE}State|[A-Za-z][\w-]{{1,30}})""",
    re.VERBOSE,
)


_DIGIT = re.compile(r"\d")
#: Every currency is written with one of these.
_SIGN_OR_CODE = re.compile(rf"€|\$|£|{_CODE.removeprefix('(?:').removesuffix(')')}")
_CURRENCY_WORDS = ("euro", "dollar", "pound", "franc")


def find_money(text: str) -> list[MoneyMention]:
    """All amounts of the text, in order, without overlap.

    >>> found = find_money("total budget: EUR 1.1 million; approx. 90 000 euro per year")
    >>> [(str(money.amount), money.amount.role.value, money.per) for money in found]
    [('EUR 1100000', 'total budget', None), ('EUR 90000', 'budget', 'year')]
    """
    mentions: list[MoneyMention] = []
    at = 0 if _may_hold_money(text) else len(text)
    while found := _AMOUNT.search(text, at):
        sum_of_money = _sum_of_money(found)
        if sum_of_money:
            mentions.append(_mention(found, sum_of_money, mentions[-1].end if mentions else 0))
        at = mentions[-1].end if sum_of_money else found.end("number")
    return mentions


def _may_hold_money(text: str) -> bool:
    """Whether a number and a currency stand in the text, which is quicker to see than an amount."""
    low = text.lower()
    paid = _SIGN_OR_CODE.search(text) or any(word in low for word in _CURRENCY_WORDS)
    return bool(paid and (_DIGIT.search(text) or "illion" in text))


@dataclass(frozen=True, slots=True)
class _Sum:
    """The bare figures of an amount, and where they end."""

    currency: str
    value: Decimal
    upper: Decimal | None
    end: int


def _sum_of_money(found: re.Match[str]) -> _Sum | None:
    lower = _value(found["number"], _scale(found))
    upper = _range(found)
    currency = found["front"] or found["behind"] or (found["last"] if upper else None)
    if not currency:
        return None
    if upper:
        return _Sum(_code(currency), *upper, found.end())
    end = found.start("range") if found["range"] else found.end()
    return _Sum(_code(currency), lower, None, end)


def _scale(found: re.Match[str]) -> str | None:
    """The word behind the number that multiplies it, or the M of "M€ 2.4"."""
    return found["scale"] or ("million" if found["million"] else None)


def _range(found: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """Both ends, where "to", a dash or "between … and" makes them a range that rises."""
    if not found["range"] or (found["and"] and not _before(BETWEEN_BEFORE, found)):
        return None
    bare = not (found["upper_scale"] or found["last"])
    if bare and COUNTED_NOUN.match(found.string, found.end()):
        return None
    lower = _value(found["number"], _scale(found))
    upper = _value(found["upper"], found["upper_scale"])
    shared = _value(found["number"], found["upper_scale"])
    if not _scale(found) and shared < upper:
        lower = shared
    return (lower, upper) if lower < upper else None


def _mention(found: re.Match[str], figures: _Sum, floor: int) -> MoneyMention:
    text, start = found.string, found.start()
    lead = before(BETWEEN_BEFORE, text, start, floor) if figures.upper else None
    qualifier = before(_QUALIFIER_BEFORE, text, lead.start() if lead else start, floor)
    start = min(match.start() for match in (found, lead, qualifier) if match)
    total = before(_TOTAL_BEFORE, text, start, floor)
    role = AmountRole.TOTAL_BUDGET if total else _role(text, start, figures.end)
    per = _PER_AFTER.match(text, figures.end)
    about = bool(qualifier or found["about"])
    return MoneyMention(
        start=total.start() if total else start,
        end=per.end() if per else figures.end,
        amount=Amount(figures.value, figures.currency, about, role),
        upper=figures.upper,
        per=_counted_by(per) if per else None,
    )


def _role(text: str, start: int, end: int) -> AmountRole:
    """Tell its role; those words stay outside, for they may name the thing paid for."""
    if before(_GRANT_BEFORE, text, start):
        return AmountRole.GRANT
    if before(_CONTRACT_BEFORE, text, start):
        return AmountRole.CONTRACT
    after = (role for role, words in _ROLES_AFTER.items() if words.match(text, end))
    return next(after, AmountRole.BUDGET)


def _counted_by(per: re.Match[str]) -> str:
    if per["yearly"]:
        return "year"
    return " ".join((per["period"] or per["each"] or per["unit"]).split())


def _before(pattern: re.Pattern[str], found: re.Match[str]) -> bool:
    return before(pattern, found.string, found.start()) is not None


def _code(currency: str) -> str:
    """Give the ISO 4217 code of a code, sign or word."""
    word = " ".join(currency.strip(" -\t\n\u00a0").removeprefix("of ").split())
    sign = next((code for sign, code in _SIGNS.items() if word.endswith(sign)), None)
    name = next((code for name, code in _NAMES.items() if word.lower().startswith(name)), None)
    return sign or name or word.upper()


def _value(number: str, scale: str | None) -> Decimal:
    """Read the exact value in whole units.

    >>> _value("1.200.000", None), _value("12,5", "million"), _value("12,500", "million")
    (Decimal('1200000'), Decimal('12500000'), Decimal('12500000000'))
    """
    if number.isalpha() or "-" in number:
        value = Decimal(whole_number(number))
    else:
        value = _decimal(re.sub(r"[\s'’]", "", number), scaled=scale is not None)
    value *= next((factor for words, factor in _SCALES if scale and words.fullmatch(scale)), _ONE)
    return value.quantize(_ONE) if value == value.to_integral_value() else value.normalize()


def _decimal(number: str, *, scaled: bool) -> Decimal:
    at = max(number.rfind("."), number.rfind(","))
    if at < 0:
        return Decimal(number)
    whole, mark, rest = number[:at], number[at], number[at + 1 :]
    first = re.split("[.,]", whole)[0]
    thousands = len(rest) == 3 and len(first) <= 3 and not first.startswith("0")
    if thousands and (mark in whole or mark == "," or not scaled):
        return Decimal(re.sub("[.,]", "", whole) + rest)
    return Decimal(f"{re.sub('[.,]', '', whole)}.{rest}")
