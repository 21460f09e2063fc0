"""A file of labelled facts, one JSON object a line → labels; what is no label is refused."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..errors import LabelError
from ..model.edtf import is_edtf
from .names import plain
from .records import Label, Said, predicate_named, said

Record = dict[str, Any]
_NEEDED = ("action", "s", "p", "o", "quote")


def read_labels(path: Path) -> tuple[Label, ...]:
    """The labels of a file, in its order.

    What one line gives as aliases of a name counts wherever the file uses the name. Raises
    LabelError, with the line, for a line that is no label, and for a file without any.
    """
    records = dict(_records(path))
    if not records:
        raise LabelError(f"{path}: no labelled fact is there")
    known = _aliases(records.values())
    return tuple(_label(record, number, known) for number, record in records.items())


def labels_of(labels: Iterable[Label], action: str) -> tuple[Label, ...]:
    """The labels of one action; "Action 4" is 4.

    Raises LabelError when there is none.
    """
    number = action.casefold().removeprefix("action").strip()
    found = tuple(label for label in labels if label.own.action.casefold() == number)
    if not found:
        raise LabelError(f"no labelled fact is about action «{action}»")
    return found


def _records(path: Path) -> Iterator[tuple[int, Record]]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LabelError(f"{path}: cannot be read as labels ({_reason(error)})") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, _record(f"{path}, line {number}", line)


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error.strerror)


def _record(place: str, line: str) -> Record:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LabelError(f"{place}: not JSON ({error})") from error
    if not isinstance(record, dict):
        raise LabelError(f"{place}: not a JSON object")
    problem = _shape_problem(record) or next(filter(None, map(_problem, _variants(record))), None)
    if problem:
        raise LabelError(f"{place}: {problem}")
    return record


def _shape_problem(record: Record) -> str | None:
    """What keeps the line from being taken apart into readings."""
    others = record.get("alt") or []
    if not isinstance(others, list) or not all(isinstance(other, dict) for other in others):
        return "«alt» is not a list of objects"
    if not isinstance(record.get("core", False), bool):
        return "«core» is neither true nor false"
    if not all(_are_aliases(one.get("aliases") or {}) for one in (record, *others)):
        return "«aliases» is not a list of names for «s» or «o»"
    return None


def _are_aliases(given: object) -> bool:
    return isinstance(given, dict) and all(
        key in {"s", "o"} and isinstance(names, list) and all(isinstance(n, str) for n in names)
        for key, names in given.items()
    )


def _problem(record: Record) -> str | None:
    """What is wrong with one reading, in words."""
    missing = [key for key in _NEEDED if not str(record.get(key, "") or "").strip()]
    if missing:
        return f"«{missing[0]}» is missing"
    if not predicate_named(str(record["p"])):
        return f"«{record['p']}» is no predicate of labelled facts"
    when = record.get("when")
    if when and not (isinstance(when, str) and is_edtf(when)):
        return f"«{when}» is no EDTF date"
    return None


def _variants(record: Record) -> list[Record]:
    """The line and its alternatives; a name that one of them replaces takes its aliases along."""
    aliases = record.get("aliases") or {}
    return [
        record,
        *(
            {**record, "aliases": {k: v for k, v in aliases.items() if k not in other}, **other}
            for other in record.get("alt") or []
        ),
    ]


def _aliases(records: Iterable[Record]) -> Mapping[str, frozenset[str]]:
    """Every alias that some line gives, by the folded name it belongs to."""
    known: dict[str, frozenset[str]] = defaultdict(frozenset)
    for record in records:
        for key, names in (record.get("aliases") or {}).items():
            known[plain(str(record[key]))] |= {plain(name) for name in names} - {""}
    return known


def _label(record: Record, number: int, known: Mapping[str, frozenset[str]]) -> Label:
    return Label(tuple(_readings(record, known)), record.get("core", False), number)


def _readings(record: Record, known: Mapping[str, frozenset[str]]) -> Iterator[Said]:
    for variant in _variants(record):
        predicate = predicate_named(str(variant["p"]))
        if predicate:
            yield said(variant, predicate, known)
