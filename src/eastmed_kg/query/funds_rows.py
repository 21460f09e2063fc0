"""Records of funding → rows to print, and the notes that go under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from .funds import Amount, Funding, Party
from .rows import Rows
from .totals import totals

_HOW = {"implementedBy": "", "ledBy": "led by ", "partner": "with "}
#: Parts of one cell of a narrow table.
_DOT = " · "
_COLUMNS = ("what", "fundedBy", "amount", "deliveredBy", "where", "when", "action")


def full_rows(found: Sequence[Funding]) -> Rows:
    """One row a project, every column: for files, and for wide terminals."""
    if any(one.held for one in found):
        return Rows((*_COLUMNS, "held"), [(*_row(one), one.held) for one in found])
    return Rows(_COLUMNS, [_row(one) for one in found])


def narrow_rows(found: Sequence[Funding]) -> Rows:
    """The same in four columns: what, where and when under one another."""
    rows = []
    for one in found:
        what, payers, amount, deliverers, where, when, action = _row(one)
        below = _DOT.join(part for part in (where, when, one.held) if part)
        rows.append(("\n".join(filter(None, (what, below))), payers, amount, deliverers, action))
    return Rows(("what", "fundedBy", "amount", "deliveredBy", "action"), rows)


def _row(one: Funding) -> tuple[str, ...]:
    return (
        one.short if len(one.label) > len(one.short) + 40 else one.label,
        "; ".join(_party(payer) for payer in one.payers) or "not stated",
        amount_words(one),
        "; ".join(_deliverers(one)),
        ", ".join(party.label for party in one.countries),
        when_words(one),
        ", ".join(one.actions),
    )


def _deliverers(one: Funding) -> Iterator[str]:
    """Who carries it out, who leads it, who joins in, each once under one heading."""
    for how, words in _HOW.items():
        own = [_party(party) for party in one.deliverers if party.how == how]
        if own:
            yield words + ", ".join(own)


def _party(party: Party) -> str:
    planned = {"planned": " (planned)", "expected": " (expected)"}.get(party.modality, "")
    return party.short + planned


def amount_words(one: Funding) -> str:
    """The amount, or that it is contradicted, withheld or not stated."""
    if one.contradicted:
        stated = " ≠ ".join(f"{_money(a)} (action {', '.join(a.actions)})" for a in one.amounts)
        return f"contradiction: {stated}"
    if one.amounts:
        before = " ≠ ".join(map(_money, one.earlier))
        return _money(one.amounts[0]) + (f" (before: {before})" if before else "")
    return "withheld [REDACTED]" if one.withheld else "not stated"


def brief_words(one: Funding) -> str:
    """The amounts alone, contradicting ones beside each other, or what is said in their place."""
    return " ≠ ".join(map(_money, one.amounts)) if one.contradicted else amount_words(one)


def _money(amount: Amount) -> str:
    about = "≈ " if amount.approximate else ""
    return f"{about}{money_words(amount.value, amount.currency)}"


def money_words(value: Decimal, currency: str) -> str:
    """An amount as people read it.

    >>> money_words(Decimal(12500000), "EUR"), money_words(Decimal(90000), "EUR")
    ('EUR 12.5 million', 'EUR 90 000')
    """
    million = value / 1_000_000
    if million >= 1:
        return f"{currency} {f'{million.normalize():,f}'.replace(',', ' ')} million"
    return f"{currency} {f'{value:,f}'.replace(',', ' ')}"


def when_words(one: Funding) -> str:
    """From when until when and for how long, as the paper gives it."""
    dates = dict(one.dates)
    start, end = dates.get("start", ""), dates.get("end", "")
    span = (
        f"{start} – {end}"
        if start and end
        else f"from {start}"
        if start
        else f"until {end}"
        if end
        else ""
    )
    lasts = duration_words(dates["duration"]) if "duration" in dates else ""
    return ", ".join(part for part in (span, lasts) if part)


def duration_words(iso: str) -> str:
    """An ISO 8601 duration as people say it.

    >>> duration_words("P36M"), duration_words("P1Y6M"), duration_words("P1D")
    ('36 months', '1 year 6 months', '1 day')
    """
    units = {"Y": "year", "M": "month", "W": "week", "D": "day"}
    parts = re.findall(r"(\d+)([YMWD])", iso)
    return " ".join(f"{n} {units[unit]}{'' if n == '1' else 's'}" for n, unit in parts) or iso


def notes(found: Sequence[Funding], country: str | None = None) -> Iterator[str]:
    """What has to be said under the rows: totals, and everything no total holds."""
    alone = [one for one in found if not country or len(one.countries) == 1]
    for total in totals(alone):
        low, high = (money_words(v, total.currency) for v in (total.low, total.high))
        about = "about " if total.approximate else ""
        amount = f"{about}{low}" if low == high else f"between {about}{low} and {high}"
        where = f" for {country} alone" if country else ""
        yield f"Stated{where}: {amount}, over {_projects(total.projects)}, each counted once."
    shared = [one for one in found if country and len(one.countries) > 1 and one.amounts]
    for one in shared:
        places = " and ".join(party.label for party in one.countries)
        yield f"In no country's sum: {one.short}, {amount_words(one)}, is for {places} together."
    for one in found:
        if one.contradicted:
            yield (
                f"The paper contradicts itself over {one.short}; "
                "the sum takes the smaller, then the larger."
            )
    yield from _missing(found)


def _missing(found: Sequence[Funding]) -> Iterator[str]:
    unknown = [one for one in found if not one.amounts and not one.withheld]
    hidden = [one for one in found if not one.amounts and one.withheld]
    if unknown:
        yield f"No amount is stated for {_projects(len(unknown))}."
    if hidden:
        names = ", ".join(one.short for one in hidden)
        yield f"Withheld, not zero: a redaction mark stands behind {names}."


def _projects(count: int) -> str:
    return f"{count} project{'' if count == 1 else 's'}"
