"""An anchored question at a million statements, with a date and without.

The question is what is said of one thing; the same is asked as of a quarter of a year. Both run
over the same things, one after the other, on a store on disk; a last time as of a period so long
that every row stays, which is shown and not judged: then each row pays for one look-up more. Fails
where the date costs more than a fifth.
"""

from __future__ import annotations

import argparse
import io
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from eastmed_kg.model.terms import EM, EV, ID, OA, PROV, RDF, SKOS, ST
from eastmed_kg.query.bind import bind, with_prefixes
from eastmed_kg.query.engine import LocalStore
from eastmed_kg.query.stored import stored_query

STATEMENTS, OF_EACH = 1_000_000, 40
ASKED, ROUNDS, LIMIT = 60, 5, 1.2
QUARTER = {"from": "2024-07-01", "until": "2024-09-30", "thing": "x"}
ALWAYS = {"from": "2000-01-01", "until": "2040-12-31", "thing": "x"}
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
UNDATED = """
SELECT DISTINCT ?what ?edge ?object ?date ?action ?statement WHERE {
  # parameters
  ?statement rdf:subject ?thing ; rdf:predicate ?edge_ ; rdf:object ?object_ ;
    prov:wasDerivedFrom/em:inAction/skos:notation ?action .
  ?thing skos:prefLabel ?what .
  OPTIONAL { ?object_ skos:prefLabel ?label }
  OPTIONAL { ?statement em:edtf ?date_ }
  BIND(STRAFTER(STR(?edge_), "#") AS ?edge)
  BIND(COALESCE(?label, STR(?object_)) AS ?object)
  BIND(STR(?date_) AS ?date)
}
ORDER BY ?what ?edge ?object ?date ?action ?statement
"""


def lines(count: int) -> Iterator[str]:
    """The statements as N-Triples: forty of each thing, each dated within ten years."""
    chance = random.Random(1)  # noqa: S311  # the same data in every run
    for number in range(200):
        yield f'<{ID}action-{number}> <{SKOS}notation> "{number}" .\n'
        yield f'<{ID}object-{number}> <{SKOS}prefLabel> "Object {number}"@en .\n'
    for number in range(count // OF_EACH):
        yield f'<{ID}thing-{number}> <{SKOS}prefLabel> "Thing {number}"@en .\n'
    for number in range(count):
        year, month = chance.randint(2018, 2027), chance.randint(1, 12)
        first, last = f"{year}-{month:02d}-01", f"{year}-{month:02d}-28"
        node, proof = f"<{ST}{number:016x}>", f"<{EV}{number}>"
        yield (
            f"{node} <{RDF}subject> <{ID}thing-{number // OF_EACH}> .\n"
            f"{node} <{RDF}predicate> <{EM}partner> .\n"
            f"{node} <{RDF}object> <{ID}object-{number % 200}> .\n"
            f'{node} <{EM}heldBounds> "{first} {last} {first} {last}" .\n'
            f'{node} <{EM}edtf> "{year}-{month:02d}"^^<{EDTF}> .\n'
            f"{node} <{PROV}wasDerivedFrom> {proof} .\n"
            f"{proof} <{EM}inAction> <{ID}action-{number % 200}> .\n"
            f"{proof} <{OA}hasSource> <{EM}edition> .\n"
        )


class _Lines(io.RawIOBase):
    """Lines as a stream of bytes, made while they are read."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source, self._rest = source, b""

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed says Buffer, which 3.11 lacks
        """Fill the buffer with what comes next."""
        while len(self._rest) < len(buffer):
            more = next(self._source, None)
            if more is None:
                break
            self._rest += more.encode()
        taken = self._rest[: len(buffer)]
        buffer[: len(taken)], self._rest = taken, self._rest[len(taken) :]
        return len(taken)


def cost(store: LocalStore, queries: list[str]) -> float:
    """Median over rounds of the CPU seconds that all the queries take."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for query in queries:
            store.select(query)
        rounds.append(time.process_time() - start)
    return statistics.median(rounds)


def main() -> int:
    """Load, ask, compare."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--statements", type=int, default=STATEMENTS)
    count = parser.parse_args().statements
    with tempfile.TemporaryDirectory() as folder:
        store = ox.Store(folder)
        store.bulk_load(io.BufferedReader(_Lines(lines(count)), 1 << 20), ox.RdfFormat.N_TRIPLES)
        store.optimize()
        chosen = random.Random(2).sample(range(count // OF_EACH), ASKED)  # noqa: S311  # the same in every run
        things = [ox.NamedNode(f"{ID}thing-{number}") for number in chosen]
        dated = stored_query("held-as-of", Path(__file__).parents[1] / "queries")
        with_date, always = (
            [bind(dated, period, {"x": [thing]}.__getitem__) for thing in things]
            for period in (QUARTER, ALWAYS)
        )
        block = "# parameters"
        without = [
            with_prefixes(UNDATED.replace(block, f"VALUES ?thing {{ {thing} }}"))
            for thing in things
        ]
        local = LocalStore(store)
        rows = sum(len(local.select(query).rows) for query in with_date)
        plain, limited, whole = (cost(local, asked) for asked in (without, with_date, always))
    print(
        f"{count} statements, {ASKED} things of {OF_EACH}: without a date {plain * 1e3:.0f} ms, "
        f"as of a quarter {limited * 1e3:.0f} ms ({rows} rows), {limited / plain:.2f} times; "
        f"as of all time, every row kept, {whole / plain:.2f} times (limit {LIMIT})"
    )
    return 0 if rows and limited <= LIMIT * plain else 1


if __name__ == "__main__":
    sys.exit(main())
