"""What reading costs: extraction alone, its growth with the text, and a complete build.

Prints megabytes of source a second on one core, the cost of a megabyte at 10 and at 100 copies of
the paper's table against one, and the CPU seconds of a build in a process of its own. Each copy has
other numbers, amounts and days, drawn from a fixed seed, so that nothing remembered from one helps
with another. The speeds depend on the machine, on what else it does, and on how its Python was
built; what is aimed at is printed beside them. What is judged are ratios: the cost against a peer
of the same kind, pure Python and regular expressions, measured in turn with it (``html.parser``
over the same text), and the cost of a megabyte at 100 copies against one. The run fails, with
exit 1, where one of these is over its limit.
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
from html.parser import HTMLParser
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
#: What is aimed at on one core of a small server.
MEGABYTES_A_SECOND, BUILD_SECONDS = 0.5, 3.0
#: How many times the peer reads the text, and how many such readings extraction may cost.
PEER_TIMES, PEERS = 20, 200.0
#: How many readings of the text by the peer a build may cost.
PEERS_A_BUILD = 3300.0
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


def peer_seconds(text: str) -> float:
    """The CPU time in which the peer reads a text once."""
    start = time.process_time()
    for _ in range(PEER_TIMES):
        HTMLParser().feed(text)
    return (time.process_time() - start) / PEER_TIMES


def against_peer(source: str, names: tuple[WorldName, ...]) -> tuple[float, float]:
    """How many readings by the peer one extraction costs, and what one reading takes.

    Both are measured in turn; the ratio is the median of the pairs.
    """
    text = copies(source, 1, 0)
    peers, ratios = [], []
    for run in range(TIMES[1]):
        peers.append(peer_seconds(text))
        cost = _once(copies(source, 1, 1000 * run), names) * len(text.encode()) / 1e6
        ratios.append(cost / peers[-1])
    return statistics.median(ratios), min(peers)


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
    ratio, peer = against_peer(source, names)
    print(f"extraction: {ratio:.0f} times html.parser over the same text (limit {PEERS:.0f})")
    print(f"build, everything included: {build:.2f} s CPU (aim {BUILD_SECONDS})")
    print(f"build: {build / peer:.0f} times html.parser over the text (limit {PEERS_A_BUILD:.0f})")
    slow = ratio > PEERS or build / peer > PEERS_A_BUILD
    sys.exit(slow or ratios[COPIES[-1]] > GROWTH)


if __name__ == "__main__":
    main()
