"""The lines before the table → what the first page says: number, dates, codes, marking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..model.document import HeaderField, Span
from ..model.months import MONTHS

_NUMBER = (
    r"(?:(?:WK|ST|CM|SN|DS|CP)\s?\d{1,6}|\d{3,6})(?:/\d{1,2})?/\d{2,4}"
    r"(?: +(?:INIT|REV|ADD|COR|EXT|DCL)(?: +\d{1,2}\b)?)*"
)
_DAY = (
    r"(?P<day>\d{1,2})(?:\s+(?P<month>[A-Z][a-z]+)\s+|[./](?P<number>\d{1,2})[./])(?P<year>\d{4})"
)
_LABEL = re.compile(
    r"(?P<label>From|To|Subject|N[°ºo]\.?\s?(?:prev\.\s?doc|Cion\s(?:doc|prop))?\.?)\s*:\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("issued", re.compile(rf"(?:Brussels|Luxembourg|Strasbourg),\s+(?P<value>{_DAY})")),
    ("released", re.compile(rf"PUBLIC\s*\(\s*(?P<value>{_DAY})\s*\)", re.IGNORECASE)),
    (
        "meeting",
        re.compile(
            rf"(?:In view of|for) the (?P<name>[^.,\n]{{3,80}}?) (?:of|on) (?P<value>{_DAY})"
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
_LABELS = {"from": "from", "to": "to", "subject": "subject"}
_NOT_CODES = frozenset({"LIMITE", "NOTE", "PUBLIC", "INIT", "COUNCIL", "REPORT"})


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
    labelled = list(_labelled(header))
    fields = [*labelled, *_ruled(header)]
    taken = [found.span for found in labelled]
    number = next(
        (m for m in re.finditer(_NUMBER, header.text) if not _inside(header, m, taken)), None
    )
    if number:
        fields.append(HeaderField("number", number[0], header.span(*number.span())))
    return sorted(fields, key=lambda found: (found.span, found.name))


def _inside(header: HeaderText, found: re.Match[str], spans: list[Span]) -> bool:
    place = header.span(*found.span())
    return any(span.start <= place.start and place.end <= span.end for span in spans)


def _ruled(header: HeaderText) -> Iterator[HeaderField]:
    """What is found by its shape alone."""
    for name, rule in _RULES:
        for found in rule.finditer(header.text):
            value = _value(name, found)
            if value:
                yield HeaderField(name, value, header.span(*found.span("value")))
                yield from _meeting_name(header, name, found)


def _meeting_name(header: HeaderText, rule: str, found: re.Match[str]) -> Iterator[HeaderField]:
    if rule == "meeting":
        yield HeaderField("meeting name", found["name"], header.span(*found.span("name")))


def _value(name: str, found: re.Match[str]) -> str | None:
    if name in {"issued", "released", "meeting"}:
        return _iso(found)
    if name == "code" and found["value"] in _NOT_CODES:
        return None
    return " ".join(found["value"].split())


def _iso(found: re.Match[str]) -> str | None:
    """The day as YYYY-MM-DD; None when there is no such day."""
    word = found["month"]
    month = MONTHS.get(word.casefold()) if word else int(found["number"])
    try:
        return date(int(found["year"]), month or 0, int(found["day"])).isoformat()
    except ValueError:
        return None


def _labelled(header: HeaderText) -> Iterator[HeaderField]:
    """Label and value on one line, on two, or all labels first and then all values."""
    waiting: list[str] = []
    for start, line in _lines(header.text):
        label = _LABEL.match(line)
        if label and not label["value"]:
            waiting.append(label["label"])
        elif label:
            yield from _field(header, label["label"], label["value"], start + label.start("value"))
        elif waiting:
            yield from _field(header, waiting.pop(0), line, start)


def _field(header: HeaderText, label: str, value: str, start: int) -> Iterator[HeaderField]:
    name = _LABELS.get(label.casefold(), "previous" if "prev" in label.casefold() else "reference")
    yield HeaderField(name, value, header.span(start, start + len(value)))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        if line:
            yield at, line
        at += len(line) + 1


def file_name(number: str) -> str:
    """A document number as a name for files and IRIs.

    >>> file_name("WK 16820/2023 INIT")
    'WK-16820-2023-INIT'
    """
    return re.sub(r"[^A-Za-z0-9]+", "-", number).strip("-")
