"""The lines before the table → what the first page says: number, dates, codes, marking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.document import HeaderField, Span
from .days import DAY, iso
from .labels import read_labels
from .reference import NUMBER, SUFFIX

_DAYS = frozenset({"issued", "released", "meeting"})
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "issued",
        re.compile(rf"(?:Brussels|Bruxelles|Luxembourg|Strasbourg),?\s+(?:le\s+)?(?P<value>{DAY})"),
    ),
    ("released", re.compile(rf"PUBLIC\s*\(\s*(?P<value>{DAY})\s*\)", re.IGNORECASE)),
    (
        "meeting",
        re.compile(
            r"(?i:in view of|with a view to|ahead of|in preparation (?:of|for)|for) the "
            rf"(?P<name>[^.,\n]{{3,80}}?) (?:of|on) (?P<value>{DAY})"
        ),
    ),
    (
        "access",
        re.compile(
            r"(?P<value>DOCUMENT (?:PARTIALLY )?ACCESSIBLE\s+TO\s+THE\s+PUBLIC)", re.IGNORECASE
        ),
    ),
    ("marking", re.compile(r"^(?P<value>LIMITE|RESTREINT UE.*|PUBLIC)$", re.MULTILINE)),
    ("code", re.compile(r"^(?P<value>[A-Z]{3,9}(?: \d{1,4})?)$", re.MULTILINE)),
)
_NOT_CODES = re.compile(rf"LIMITE|NOTE|PUBLIC|COUNCIL|REPORT|ANNEX|{SUFFIX}")


@dataclass(frozen=True)
class HeaderText:
    """The lines before the table as they stand in the canonical text."""

    text: str
    start: int

    def span(self, start: int, end: int) -> Span:
        """A range of ``text`` as a span of the canonical text."""
        return Span(self.start + start, self.start + end)


def read_header(header: HeaderText) -> list[HeaderField]:
    """Every field that is found; a field that is not there is left out.

    Values: ``number`` as printed, ``previous`` likewise, days as YYYY-MM-DD, the rest as words.
    """
    labelled = read_labels(header.text, header.start)
    fields = [*labelled, *_ruled(header, labelled)]
    for found in re.finditer(NUMBER, header.text):
        if not _is_inside(header, found, labelled):
            value = " ".join(found[0].split())
            fields.append(HeaderField("number", value, header.span(*found.span())))
            break
    return sorted(fields, key=lambda found: (found.span, found.name))


def _is_inside(header: HeaderText, found: re.Match[str], fields: list[HeaderField]) -> bool:
    """Whether a match begins in one of the fields; it may run over into the next line."""
    at = header.start + found.start()
    return any(field.span.start <= at < field.span.end for field in fields)


def _ruled(header: HeaderText, labelled: list[HeaderField]) -> Iterator[HeaderField]:
    """What is found by its shape alone; a meeting in a subject is that of another paper."""
    for name, rule in _RULES:
        for found in rule.finditer(header.text):
            value = _value(name, found)
            if value and not (name == "meeting" and _is_inside(header, found, labelled)):
                yield HeaderField(name, value, header.span(*found.span("value")))
                yield from _meeting_name(header, name, found)


def _meeting_name(header: HeaderText, rule: str, found: re.Match[str]) -> Iterator[HeaderField]:
    if rule == "meeting":
        yield HeaderField("meeting name", found["name"], header.span(*found.span("name")))


def _value(name: str, found: re.Match[str]) -> str | None:
    if name in _DAYS:
        return iso(found)
    if name == "code" and _NOT_CODES.fullmatch(found["value"]):
        return None
    return " ".join(found["value"].split())
