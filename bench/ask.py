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
EVENT = "https://w3id.org/eastmed-kg/ontology#event"
#: A question of each kind, and the parameters with which it binds the stored query ``stated``.
QUESTIONS = {
    "names": ("Who funds SCOPE II?", "subject=SCOPE II"),
    "description": ("How much money has the coastal surveillance system?", "subject=SCOPE II"),
    "date": ("What happened on 8 July 2024?", f"predicate={EVENT}"),
}


def ratio(question: str, parameter: str) -> float:
    """The median of how many times the CPU of the query the question takes."""
    program = str(BIN / "eastmed-kg")
    asked = [program, "ask", question]
    query = [program, "query", "stated", "--param", parameter, "--format", "csv"]
    for command in (asked, query):
        cpu_seconds(command)
    return statistics.median(cpu_seconds(asked) / cpu_seconds(query) for _ in range(PAIRS))


def main() -> None:
    """Measure and compare."""
    found = {kind: ratio(*asked) for kind, asked in QUESTIONS.items()}
    for kind, times in found.items():
        print(f"ask, {kind}: {times:.2f} times the CPU of a cold query (limit {LIMIT})")
    if "--check" in sys.argv:
        sys.exit(max(found.values()) > LIMIT)


if __name__ == "__main__":
    main()
