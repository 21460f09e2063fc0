"""The labels of a first page ("From:", "No. prev. doc.:") → the value of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..model.document import HeaderField, Span
from .reference import NUMBER

_LABEL = re.compile(
    r"(?P<label>From|To|Subject|N[°ºo]s?\.?\s?(?:prev\.\s?docs?|Cion\s(?:docs?|prop))?\.?)"
    r"\s*:\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_NAMES = {"from": "from", "to": "to", "subject": "subject"}
_NUMBER = re.compile(rf"{NUMBER}|(?:COM|SWD|SEC|JOIN|C)\s?\(\d{{4}}\)", re.IGNORECASE)
#: What goes on in the next line: a sentence in the middle, words in brackets.
_MORE = re.compile(r"\(|[^\W\d_A-Z]")
_LONGEST = 400


@dataclass
class _Labels:
    """Labels that wait for their value, and the fields found so far."""

    start: int
    waiting: list[str] = field(default_factory=list)
    found: list[HeaderField] = field(default_factory=list)

    def label(self, name: str, value: str, at: int) -> None:
        """A label; one with its value beside it tells that those before it have none."""
        if value:
            self.waiting.clear()
            self._add(name, value, at)
        elif name not in self.waiting:
            self.waiting.append(name)

    def line(self, text: str, at: int) -> None:
        """A line without a label: the value of a waiting one, or more of the value before."""
        if not self.waiting:
            self._more(text, self.start + at)
            return
        fits = next((n for n, name in enumerate(self.waiting) if _fits(name, text)), None)
        if fits is not None:
            self._add(self.waiting[fits], text, at)
            del self.waiting[: fits + 1]

    def _more(self, text: str, at: int) -> None:
        """A line just below a value goes on with it when it begins in the middle of a sentence."""
        last = self.found[-1] if self.found else None
        if last and last.span.end + 1 == at and _MORE.match(text) and len(last.value) < _LONGEST:
            span = Span(last.span.start, at + len(text))
            self.found[-1] = replace(last, value=f"{last.value} {text}", span=span)

    def _add(self, name: str, value: str, at: int) -> None:
        """The field; several numbers of papers before are one field each."""
        numbers = list(re.finditer(NUMBER, value)) if name == "previous" else []
        if len(numbers) > 1:
            for number in numbers:
                self._add(name, number[0], at + number.start())
            return
        span = Span(self.start + at, self.start + at + len(value))
        self.found.append(HeaderField(name, value, span))


def read_labels(text: str, start: int) -> list[HeaderField]:
    """Label and value on one line, on two, or all labels first and then all values.

    ``start`` is where ``text`` begins in the canonical text. Labels without a value are left out:
    one for numbers waits for a number, so that the value of the next label is not taken for it.
    """
    labels = _Labels(start)
    for at, line in _lines(text):
        label = _LABEL.match(line)
        if label:
            labels.label(_name(label["label"]), label["value"], at + label.start("value"))
        else:
            labels.line(line, at)
    return labels.found


def _name(label: str) -> str:
    plain = label.casefold()
    return _NAMES.get(plain, "previous" if "prev" in plain else "reference")


def _fits(name: str, value: str) -> bool:
    return name in _NAMES or _NUMBER.match(value) is not None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        if line:
            yield at, line
        at += len(line) + 1
