"""Questions about parts of the paper: sections, numbered actions, items, and what is withheld."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..model.marks import is_mark
from ..model.ordering import action_order
from ..query.bind import with_prefixes
from ..query.engine import Row as Record
from ..query.engine import text
from ..query.stored import MARKER, stored_query
from . import lines
from .answer import Answer, Outcome, Proof, Row, silent
from .context import Question
from .question import roman
from .reading import Reading
from .stated import stated

_COLUMNS = {"WAY_AHEAD": "way ahead", "COMMENTS": "comments"}
_FORMS = {"K_ACTION": "missing action", "TITLE": "missing title", "ITEM": "blank item"}
_MARKED = re.compile(r"redact|black|censor")
#: These ask for nothing but what an action is.
_ABOUT = frozenset({"SAY", "TITLE", "K_ACTION", "DOCUMENT", "NAME_OF"})
_MOST = 8


class _Item(NamedTuple):
    """Where an item begins in its edition, its words; without any it is withheld, or blank."""

    start: int
    words: str
    column: str
    edition: str
    blank: bool = False


def missing(question: Question) -> Answer | None:
    """Actions that the release leaves out, or that no edition has."""
    numbers = question.reading.actions
    there = {one.action for one in question.index.passages.values()}
    gone = [number for number in numbers if number not in there]
    if not gone:
        return None
    hidden = {one["number"] for one in withheld(question) if one["form"] == "missing action"}
    if set(gone) & hidden:
        names = ", ".join(one for one in gone if one in hidden)
        plural = "s" if len(gone) > 1 else ""
        text_ = (
            f"Possibly withheld: the public version has no action{plural} {names}; "
            "the numbers before and after are there."
        )
        return Answer(f"action {names}", Outcome.WITHHELD, text_)
    text_ = f"Outside this paper: it has no action {', '.join(gone)}."
    return Answer(f"action {', '.join(gone)}", Outcome.OUTSIDE, text_)


def section(question: Question) -> Answer | None:
    """The title of a section, or its actions."""
    asked = question.reading.section
    if not asked:
        return None
    name = (roman(asked) or asked).upper()
    records = [r for r in _query(question, "sections") if r["section"].upper() == name]
    if not records:
        text_ = f"Outside this paper: it has no section {name}."
        return Answer(f"section {name}", Outcome.OUTSIDE, text_)
    if "K_ACTION" in question.reading.kinds | question.reading.named_kinds:
        return _actions_of(name, records)
    title = records[0]["title"]
    if title:
        text_ = f"Section {name}: {title}"
        return Answer(f"title of section {name}", Outcome.ANSWERED, text_)
    text_ = f"Possibly withheld: section {name} has no title in the public version."
    return Answer(f"title of section {name}", Outcome.WITHHELD, text_)


def _actions_of(name: str, records: Sequence[dict[str, str]]) -> Answer:
    numbers = _numbers(records)
    text_ = f"Section {name} has {len(numbers)} actions: {', '.join(numbers)}."
    return Answer(f"actions of section {name}", Outcome.ANSWERED, text_)


def sections(question: Question) -> Answer | None:
    """All sections with their titles and actions."""
    r = question.reading
    if not r.has("D_SECTIONS") or r.words or r.names or r.actions:
        return None
    records = _query(question, "sections")
    numerals = list(dict.fromkeys(one["section"] for one in records))
    rows = tuple(_section_row(numeral, records) for numeral in numerals)
    text_ = f"The paper has {len(rows)} sections:"
    return Answer("sections", Outcome.ANSWERED, text_, rows)


def _section_row(numeral: str, records: Sequence[dict[str, str]]) -> Row:
    own = [one for one in records if one["section"] == numeral]
    title = own[0]["title"] or "the title is missing in the public version"
    return Row(f"{numeral}: {title} (actions {', '.join(_numbers(own))})")


def _numbers(records: Sequence[dict[str, str]]) -> list[str]:
    return sorted({one["action"] for one in records}, key=action_order)


def item(question: Question) -> Answer | None:
    """The words of one item of an action: the second bullet of the way ahead of action 10."""
    r = question.reading
    if r.item is None and r.column and r.actions:
        return _column(question, r.actions[0], _COLUMNS[r.column])
    if r.item is None or not r.actions:
        return None
    column = _COLUMNS.get(r.column or "")
    found = sorted(_items(question, r.actions[0], column))
    number = r.item if r.item > 0 else len(found) + 1 + r.item
    where = f"action {r.actions[0]}{', ' + column if column else ''}, item {number}"
    if not 0 < number <= len(found):
        text_ = f"Outside this paper: {where} does not exist; there are {len(found)}."
        return Answer(where, Outcome.OUTSIDE, text_)
    one = found[number - 1]
    if not one.words:
        return Answer(where, Outcome.WITHHELD, _hidden_item(where, one))
    return Answer(where, Outcome.ANSWERED, "", (_item_row(r.actions[0], one),))


def _item_row(action: str, one: _Item) -> Row:
    return Row("", (Proof(one.words, action, one.column, one.edition),))


def _hidden_item(where: str, one: _Item) -> str:
    """A blank item may be a redaction or a slip; a mark in it leaves no doubt."""
    if one.blank:
        return f"Possibly withheld: {where} is blank in the public version."
    return f"Withheld: {where} is redacted in the public version."


def _column(question: Question, action: str, column: str) -> Answer | None:
    """All items of a cell."""
    found = sorted(_items(question, action, column))
    where = f"action {action}, {column}"
    if not found:
        return silent(where, f"anything in {where}; the cell is empty")
    if question.words or question.names:
        return None
    said = [_item_row(action, one) for one in found if one.words]
    blank = len(found) - len(said)
    notes = (f"{blank} of its items are blank or redacted.",) if blank else ()
    return Answer(where, Outcome.ANSWERED if said else Outcome.WITHHELD, "", tuple(said), notes)


def about(question: Question) -> Answer | None:
    """What an action is: its title, who leads it, its status."""
    r = question.reading
    if not r.actions or r.words or r.names or r.asks - {"WHICH"} or r.relations - _ABOUT:
        return None
    titles = [p for p in question.index.passages.values() if p.is_title and p.action in r.actions]
    nodes = {p.action_node for p in titles}
    said = lines.rows(stated(question.engine, nodes, ("leadActor", "status")))
    rows = (*(Row(f"action {p.action}: {p.text}") for p in titles), *said)
    return Answer(f"action {', '.join(r.actions)}", Outcome.ANSWERED, "", rows)


def where(question: Question) -> Answer | None:
    """In which actions something stands."""
    r = question.reading
    if (
        "K_ACTION" not in r.kinds
        or r.has("LEAD", "STATUS", "NO_STATUS", "WITHHELD", "PLAN")
        or r.counted
    ):
        return None
    found = [p for p in question.passages() if not p.is_title]
    if not found:
        return None
    numbers = list(dict.fromkeys(p.action for p in found))
    text_ = f"Action{'s' if numbers[1:] else ''} {', '.join(numbers)}:"
    return Answer(
        "in which actions", Outcome.ANSWERED, text_, tuple(map(lines.passage_row, found[:3]))
    )


def _items(question: Question, action: str, column: str | None) -> Iterable[_Item]:
    """The items of an action, or of one of its columns."""
    hidden = {int(one["start"]): one for one in withheld(question) if one["number"] == action}
    for passage in question.index.passages.values():
        if passage.action == action and not passage.is_title and column in {None, passage.column}:
            words = "" if is_mark(passage.text) else passage.text
            yield _Item(passage.start, words, passage.column, passage.edition)
            hidden.pop(passage.start, None)
    for start, one in hidden.items():
        if one["form"] == "blank item" and column in {None, one["column"]}:
            yield _Item(start, "", one["column"], one["edition"], blank=True)


def hidden(question: Question) -> Answer | None:
    """What is withheld: in an action, of a form, or altogether."""
    r = question.reading
    if "WITHHELD" not in r.relations or r.words or r.names:
        return None
    records = withheld(question)
    if r.actions:
        records = [one for one in records if one["number"] in r.actions]
    forms = _forms(r)
    if forms and not r.actions:
        records = [one for one in records if one["form"] in forms]
    if not records:
        text_ = "Nothing is withheld there, as far as the paper shows."
        return Answer("what is withheld", Outcome.ANSWERED, text_)
    return Answer("what is withheld", Outcome.ANSWERED, _counted(records), _places(records))


def _forms(r: Reading) -> list[str]:
    """The forms that a question is about: what is redacted is marked, what is missing is not."""
    said = " ".join(r.loose).casefold()
    if _MARKED.search(said):
        return ["marked redaction"]
    return [form for name, form in _FORMS.items() if name in r.kinds | r.relations | r.named_kinds]


def _counted(records: Sequence[dict[str, str]]) -> str:
    counts = Counter(one["form"] for one in records)
    return (
        "Withheld: " + ", ".join(f"{n} {form}{'s' * (n > 1)}" for form, n in counts.items()) + "."
    )


def _places(records: Sequence[dict[str, str]]) -> tuple[Row, ...]:
    lines: dict[str, list[str]] = {}
    for one in records:
        where = f"section {one['section']}" if one["section"] else f"action {one['number']}"
        lines.setdefault(one["form"], []).append(
            where + (f" {one['column']}" if one["column"] else "")
        )
    return tuple(Row(f"{form}: {', '.join(where)}") for form, where in lines.items())


def withheld(question: Question) -> list[dict[str, str]]:
    """The rows of the stored query ``withheld``."""
    return _query(question, "withheld")


def _query(question: Question, name: str) -> list[dict[str, str]]:
    sparql = with_prefixes(stored_query(name).sparql.replace(MARKER, ""))
    return [_record(one) for one in question.engine.select(sparql).records()]


def _record(record: Record) -> dict[str, str]:
    return {name: text(term) for name, term in record.items()}
