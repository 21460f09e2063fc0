"""A stored query in a fresh process against the native engine on the same store: CPU, pair by pair.

Prints the median ratio of the pairs beside the limit; with --check, exits 1 when it is above.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from eastmed_kg.folders import project
from eastmed_kg.query.bind import bind
from eastmed_kg.query.stored import stored_query

PAIRS = 25
LIMIT = 4.5
BIN = Path(sys.executable).parent


def cpu_seconds(command: list[str]) -> float:
    """User and system time of one run of the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and compare."""
    root = project()
    manifest = json.loads((root.graph / "manifest.json").read_bytes())
    store = root.graph / manifest["store"]
    with tempfile.TemporaryDirectory() as folder:
        sparql = Path(folder) / "query.rq"
        sparql.write_text(bind(stored_query("who-funds-what"), {}, lambda _: []), encoding="utf-8")
        native = [
            str(BIN / "oxigraph"), "query", "--location", str(store), "--query-file", str(sparql),
            "--results-format", "csv",
        ]  # fmt: skip
        ours = [str(BIN / "eastmed-kg"), "query", "who-funds-what", "--format", "csv"]
        for command in (native, ours):
            cpu_seconds(command)
        pairs = [(cpu_seconds(native), cpu_seconds(ours)) for _ in range(PAIRS)]
    ratios = [own / other for other, own in pairs]
    middle = statistics.median(ratios)
    print(f"native oxigraph query: {statistics.median(n for n, _ in pairs) * 1000:.1f} ms CPU")
    print(f"eastmed-kg query:      {statistics.median(o for _, o in pairs) * 1000:.1f} ms CPU")
    spread = f"from {min(ratios):.2f} to {max(ratios):.2f}"
    print(f"ratio, median of {PAIRS} pairs: {middle:.2f} ({spread})")
    print(f"limit: {LIMIT}")
    if "--check" in sys.argv:
        sys.exit(middle > LIMIT)


if __name__ == "__main__":
    main()
