"""Labels and facts written short, about one sentence of an invented paper."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from eastmed_kg.evaluate import Comparison, compare
from eastmed_kg.evaluate.labels import read_labels
from eastmed_kg.evaluate.records import Found, found_facts

TEXT = (
    "1. Step up cooperation\nCommission\nOngoing\n"
    "- Open talks with Türkiye in Q3 2024.\n"
    "- Kick-off of ALPHA (EUR 1.5 million, with IOM) was held on 2 May 2024 in Vienna\n"
    "with DE and AT, 12 people trained.\n\n"
    "2. Train\nMember States\n- Kick-off of BETA took place in Vienna.\n"
)
KICK_OFF = "Kick-off of ALPHA (EUR 1.5 million, with IOM) was held on 2 May 2024"


def line(p: str, o: str, s: str = "ALPHA", **more: object) -> dict[str, Any]:
    """A line in the exchange form, as far as labels have it."""
    return {"action": "1", "s": s, "p": p, "o": o, "quote": "Kick-off of ALPHA", **more}


def fact(p: str, o: str, s: str = "ALPHA", **more: object) -> dict[str, Any]:
    """A fact of the graph, with the place of its words."""
    stated = line(p, o, s, **more)
    start = TEXT.index(stated["quote"])
    place = {"start": start, "end": start + len(stated["quote"]), "origin": "extracted"}
    return {**place, **stated}


def title(action: str, words: str) -> dict[str, Any]:
    """The fact by which an action is found in the text."""
    return fact("title", words, f"Action {action}", action=action, quote=words)


TITLES = (title("1", "Step up cooperation"), title("2", "Train"))


def found(*records: dict[str, Any]) -> list[Found]:
    return list(found_facts(records))


def write(folder: Path, *records: dict[str, Any]) -> Path:
    path = folder / "labels.jsonl"
    path.write_text("".join(f"{json.dumps(one)}\n" for one in records), encoding="utf-8")
    return path


def compared(folder: Path, labels: list[dict[str, Any]], facts: list[dict[str, Any]]) -> Comparison:
    """Labels against facts; the titles are neither, where no label is a title."""
    read = read_labels(write(folder, *labels))
    return compare(read, found(*facts), TEXT)
