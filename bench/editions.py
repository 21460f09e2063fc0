"""Comparing two editions of a hundred thousand facts each: CPU seconds.

Both are the real paper many times over, its actions numbered on and its things named apart; in the
later one every tenth copy is the invented next edition. Fails only where it takes twice what it
may, so that slower machines stay green.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox

from eastmed_kg.diff import compare_editions
from eastmed_kg.document import read_document
from eastmed_kg.extract.extract import extract
from eastmed_kg.facts.editions import united
from eastmed_kg.facts.resolve import resolve, things_of
from eastmed_kg.graph.load import store_triples
from eastmed_kg.graph.statements import statement_triples
from eastmed_kg.graph.terms import day, edition
from eastmed_kg.graph.things import thing_triples
from eastmed_kg.model.document import Span
from eastmed_kg.model.fact import Entity, Fact
from eastmed_kg.model.ident import action_key
from eastmed_kg.model.names import Type
from eastmed_kg.model.terms import DCTERMS
from eastmed_kg.ontology.names import read_names
from eastmed_kg.query.engine import LocalStore

ROOT = Path(__file__).parents[1]
FACTS, EVERY, LIMIT = 100_000, 10, 5.0
OLD, NEW = "WK-1-2024-INIT", "WK-1-2024-REV-1"


def read() -> list[tuple[str, list[Fact]]]:
    """Text and facts of the real paper and of its invented next edition."""
    names = read_names(ROOT / "ontology" / "names")
    before = read_document(ROOT / "sources" / "WK-10190-2024-INIT.md")
    after = read_document(ROOT / "tests" / "diff" / "WK-10190-2024-REV-1.md")
    world = [name.key for name in names]
    first = resolve(before, extract(before, names), world)
    known = [thing for fact in first for thing in things_of(fact)]
    second = resolve(after, extract(after, names, [before]), world, known)
    return [(before.text, first), (after.text, second)]


def copy(fact: Fact, number: int, name: str, offset: int) -> Fact:
    """The fact in the copy of that number, whose text begins at the offset."""
    moved = tuple(
        replace(one, span=Span(one.span.start + offset, one.span.end + offset))
        for one in fact.evidence
    )
    value = fact.object
    return replace(
        fact, edition=name, action=_action(fact.action, number), evidence=moved, mentions=(),
        subject=_thing(fact.subject, number),
        object=_thing(value, number) if isinstance(value, Entity) else value,
    )  # fmt: skip


def _action(number: str, copies: int) -> str:
    return str(int(number) + 100 * copies)


def _thing(thing: Entity, number: int) -> Entity:
    if thing.type is Type.ACTION:
        action = _action(thing.label.removeprefix("Action "), number)
        return Entity(action_key(action), Type.ACTION, f"Action {action}")
    if thing.known:
        return thing
    return replace(thing, key=f"{thing.key}-{number}", label=f"{thing.label} {number}", aliases=())


def edition_of(
    name: str, papers: list[tuple[str, list[Fact]]], copies: int, texts: dict[str, str]
) -> Iterator[Fact]:
    """The facts of an edition of so many copies; ``papers`` are taken in turn."""
    parts: list[str] = []
    offset = 0
    for number in range(copies):
        text, facts = papers[number % len(papers)]
        yield from (copy(fact, number, name, offset) for fact in facts)
        parts.append(text)
        offset += len(text)
    texts[name] = "".join(parts)


def main() -> int:
    """Build, compare, judge."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--facts", type=int, default=FACTS)
    (before, after), texts = read(), dict[str, str]()
    copies = parser.parse_args().facts // len(before[1]) + 1
    later = [after, *[before] * (EVERY - 1)]
    facts = united(
        [*edition_of(OLD, [before], copies, texts), *edition_of(NEW, later, copies, texts)]
    )
    triples = set(thing_triples(facts))
    for fact in facts:
        triples.update(statement_triples(fact, texts[fact.edition]))
    issued = ox.NamedNode(f"{DCTERMS}issued")
    triples |= {ox.Triple(edition(OLD), issued, day("2024-07-22")),
                ox.Triple(edition(NEW), issued, day("2024-11-18"))}  # fmt: skip
    store = ox.Store()
    store.bulk_extend(ox.Quad(*one) for one in store_triples(triples, ROOT / "ontology"))
    start = time.process_time()
    changes = compare_editions(LocalStore(store), OLD, NEW, texts.__getitem__)
    took = time.process_time() - start
    print(
        f"{len(facts)} facts in two editions, {len(changes)} changes: {took:.2f} s of CPU "
        f"(limit {LIMIT})"
    )
    return 0 if changes and took <= 2 * LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
