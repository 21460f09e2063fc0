"""What reading costs: extraction alone, its growth with the text, and a complete build.

Prints megabytes of source a second on one core, the cost of a megabyte at 10 and at 100 copies of
the paper's table against one, and the CPU seconds of a build in a process of its own. Each copy has
other numbers, amounts and days, drawn from a fixed seed, so that nothing remembered from one helps
with another. The speeds depend on the machine and on how its Python was built: what is aimed at is
printed beside them, and the run fails, with exit 1, only at a third of that speed, at twice that
time for a build, or where the cost grows faster than the text.
"""

from __future__ import annotations

import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from eastmed_kg.document import read_document
from eastmed_kg.extract.extract import extract
from eastmed_kg.folders import project
from eastmed_kg.model.names import WorldName
from eastmed_kg.ontology.names import read_names

COPIES = (1, 10, 100)
#: How often each is read. The quickest tells the speed, as whatever else runs only slows it down;
#: growth is told by what is usual, since the longest run cannot be repeated until it is quick.
TIMES = {1: 21, 10: 3, 100: 1}
#: What is aimed at on one core of a small server, and how far off it may be elsewhere.
MEGABYTES_A_SECOND, BUILD_SECONDS = 0.5, 3.0
SLOWER, LONGER = 3.0, 2.0
#: The cost of a megabyte at 100 copies against one; this depends on no machine.
GROWTH = 1.5
TABLE = "Action\tLead actor(s)"
BIN = Path(sys.executable).parent

_ACTION = re.compile(r"(?<=<b>)\d+(?=\. )")
_NUMBER = re.compile(r"(?<!<b>)(?<![\w&#/])\d+(?!\w)")


def copies(source: str, count: int, seed: int) -> str:
    """The paper with its table ``count`` times over, each time with other numbers."""
    at = source.index(TABLE)
    return source[:at] + "\n\n".join(_varied(source[at:], seed + one, one) for one in range(count))


def _varied(table: str, seed: int, copy: int) -> str:
    draw = random.Random(seed)  # noqa: S311  # the same for every run, and no secret
    table = _NUMBER.sub(lambda number: _other(number[0], draw), table)
    return _ACTION.sub(lambda number: f"{copy + 1}.{number[0]}", table)


def _other(number: str, draw: random.Random) -> str:
    """Another number of the kind: a day stays a day, a year a year."""
    if len(number) <= 2:
        return str(draw.randint(1, 28))
    if len(number) == 4 and number.startswith("20"):
        return str(draw.randint(2016, 2026))
    return str(draw.randint(10 ** (len(number) - 1), 10 ** len(number) - 1))


def seconds_a_megabyte(source: str, count: int, names: tuple[WorldName, ...]) -> list[float]:
    """The CPU time of extraction for each megabyte of source, run by run."""
    return [_once(copies(source, count, 1000 * run), names) for run in range(TIMES[count])]


def _once(text: str, names: tuple[WorldName, ...]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copies.md"
        path.write_text(text, encoding="utf-8")
        document = read_document(path)
    start = time.process_time()
    found = extract(document, names)
    spent = time.process_time() - start
    if len(found) < len(document.actions):
        sys.exit("the copies are not read as the paper is")
    return spent / len(text.encode()) * 1e6


def build_seconds() -> float:
    """The CPU time of the quickest of three builds, everything included."""
    return min(_build() for _ in range(3))


def _build() -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        command = [str(BIN / "eastmed-kg"), "build", "--out", folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure, print, compare with the floors."""
    root = project()
    source = min(root.sources.glob("WK-*.md")).read_text(encoding="utf-8")
    names = read_names(root.ontology / "names")
    costs = {count: seconds_a_megabyte(source, count, names) for count in COPIES}
    speed, build = 1 / min(costs[1]), build_seconds()
    usual = {count: statistics.median(cost) for count, cost in costs.items()}
    ratios = {count: usual[count] / usual[1] for count in COPIES}
    print(f"extraction: {speed:.2f} MB/s on one core (aim {MEGABYTES_A_SECOND})")
    for count, ratio in ratios.items():
        print(f"cost of a megabyte at {count:>3} copies: {ratio:.2f} of that at one")
    print(f"limit at {COPIES[-1]} copies: {GROWTH}")
    print(f"build, everything included: {build:.2f} s CPU (aim {BUILD_SECONDS})")
    slow = speed * SLOWER < MEGABYTES_A_SECOND or build > BUILD_SECONDS * LONGER
    sys.exit(slow or ratios[COPIES[-1]] > GROWTH)


if __name__ == "__main__":
    main()
