"""A cold `ask` against a cold `query` of the stored query that it binds: CPU, pair by pair.

Prints the median ratio for a question of names alone, for one that describes a thing, and for one
with a date, each beside the limit; with --check, exits 1 when one is above.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from cold_query import cpu_seconds

PAIRS = 15
LIMIT = 2.5
BIN = Path(sys.executable).parent
QUERY = ("query", "stated", "--param", "subject=SCOPE II", "--format", "csv")
QUESTIONS = {
    "names": "Who funds SCOPE II?",
    "description": "How much money has the coastal surveillance system?",
    "date": "What happened in Dhaka on 8 July 2024?",
}


def ratio(question: str) -> float:
    """The median of how many times the CPU of the query the question takes."""
    program = str(BIN / "eastmed-kg")
    asked, query = [program, "ask", question], [program, *QUERY]
    for command in (asked, query):
        cpu_seconds(command)
    return statistics.median(cpu_seconds(asked) / cpu_seconds(query) for _ in range(PAIRS))


def main() -> None:
    """Measure and compare."""
    found = {kind: ratio(question) for kind, question in QUESTIONS.items()}
    for kind, times in found.items():
        print(f"ask, {kind}: {times:.2f} times the CPU of a cold query (limit {LIMIT})")
    if "--check" in sys.argv:
        sys.exit(max(found.values()) > LIMIT)


if __name__ == "__main__":
    main()
