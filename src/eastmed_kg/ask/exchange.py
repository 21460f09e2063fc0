"""An answer → JSON, for programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from .answer import Answer, Row
from .engine import Asked


def as_json(found: Asked) -> str:
    """Question, slips, answers with outcome, rows and proofs, and the nearest questions."""
    record = {
        "question": found.question,
        "answered": found.answered,
        "slips": [{"typed": slip.typed, "read": slip.read} for slip in found.slips],
        "aside": list(found.aside),
        "answers": [_answer(one) for one in found.answers],
        "nearest": list(found.nearest),
    }
    return json.dumps(record, ensure_ascii=False, indent=1)


def _answer(one: Answer) -> dict[str, object]:
    return {
        "reading": one.reading,
        "outcome": one.outcome.value,
        "text": one.text,
        "rows": [_row(row) for row in one.rows],
        "notes": list(one.notes),
    }


def _row(row: Row) -> dict[str, object]:
    return {"text": row.text, "values": row.values, "proofs": [asdict(p) for p in row.proofs]}
