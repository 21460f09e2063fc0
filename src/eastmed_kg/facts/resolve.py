"""Readings → facts: names become entities, readings of one statement become one fact."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model.document import Document
from ..model.fact import Amount, Entity, Evidence, Fact, Literal, Reading
from ..model.ident import statement_key
from ..model.names import Name, Type, fold

_LONGEST_KEY = 72
_LONGEST_LABEL = 110

#: Words that two tellings of one event may place differently.
_SMALL = frozenset("a an and at between by for from in of on the to with".split())
_BRIEF = re.compile(
    r"(?P<fund>[\w-]+?)[- ](?:funded )?(?P<head>action|project|contract|programme) "
    r"in (?P<place>[A-Z]\w+)"
)


def resolve(
    document: Document,
    readings: Iterable[Reading],
    world: Iterable[str] = (),
    earlier: Iterable[Entity] = (),
) -> list[Fact]:
    """The facts of one edition, in the order in which the document states them.

    ``world`` are the keys of the names of the world, which no thing of the document may take;
    ``earlier`` are the things of the editions before, which keep their keys.
    """
    readings = list(readings)
    entities = _entities(readings, set(world), list(earlier))
    grouped: dict[tuple[str, str], list[tuple[Fact, Evidence]]] = defaultdict(list)
    for reading in readings:
        evidence = _evidence(document, reading)
        fact = _fact(document, reading, evidence, entities)
        grouped[fact.action, statement_key(fact)].append((fact, evidence))
    return [_united(group) for group in grouped.values()]


def things_of(fact: Fact) -> Iterator[Entity]:
    """The things that a fact names which the ontology does not list."""
    for thing in (fact.subject, fact.object):
        if isinstance(thing, Entity) and not thing.known:
            yield thing


def _united(group: list[tuple[Fact, Evidence]]) -> Fact:
    """One fact with all its evidence, the shortest words first."""
    proofs = sorted(
        {evidence for _, evidence in group},
        key=lambda proof: (len(proof.quote), proof.span, proof.rule),
    )
    first = group[0][0]
    mentions = {thing.key: thing for fact, _ in group for thing in fact.mentions}
    return replace(
        first, evidence=tuple(proofs), mentions=tuple(mentions[key] for key in sorted(mentions))
    )


def _evidence(document: Document, reading: Reading) -> Evidence:
    quote = reading.span.of(document.text).replace("\n", " ")
    return Evidence(reading.column, reading.span, quote, reading.rule, reading.origin)


def _fact(
    document: Document, reading: Reading, evidence: Evidence, entities: dict[Name, Entity]
) -> Fact:
    value = reading.object
    return Fact(
        edition=document.name,
        action=reading.action,
        subject=entities[reading.subject],
        predicate=reading.predicate,
        object=value if isinstance(value, Literal | Amount) else entities[value],
        evidence=(evidence,),
        when=reading.when,
        when_role=reading.when_role,
        modality=reading.modality,
        mentions=tuple(entities[name] for name in reading.mentions if name in entities),
    )


def _names(readings: Iterable[Reading]) -> Iterator[Name]:
    for reading in readings:
        yield reading.subject
        if isinstance(reading.object, Name):
            yield reading.object


def _entities(
    readings: list[Reading], taken: set[str], earlier: list[Entity]
) -> dict[Name, Entity]:
    """Each name's entity: names of the world by their key, others by the spellings they share."""
    names = list(dict.fromkeys(_names(readings)))
    mentioned = (name for reading in readings for name in reading.mentions)
    entities = {
        name: Entity(name.key, name.type, name.label, name.aliases, known=True)
        for name in (*names, *mentioned)
        if name.key is not None
    }
    taken |= {entity.key for entity in (*entities.values(), *earlier)}
    known = _by_identity(earlier)
    for group in _with_brief(list(_same([name for name in names if name.key is None]))):
        entity = _met_before(group, known) or _entity(group, taken)
        taken.add(entity.key)
        entities.update(dict.fromkeys(group, entity))
    return entities


def _by_identity(earlier: Iterable[Entity]) -> dict[tuple[str, str, str], Entity]:
    """Things of editions before by all that makes a name theirs; the first to take it keeps it."""
    known: dict[tuple[str, str, str], Entity] = {}
    for entity in earlier:
        own = Name(entity.label, entity.type, None, entity.aliases, entity.moment)
        for identity in _identities(own):
            known.setdefault(identity, entity)
    return known


def _met_before(group: list[Name], known: dict[tuple[str, str, str], Entity]) -> Entity | None:
    """The thing of an earlier edition that the names mean, with the spellings they add to it."""
    identities = (identity for name in group for identity in _identities(name))
    met = next((known[identity] for identity in identities if identity in known), None)
    if met is None:
        return None
    spellings = {s for name in group for s in (name.label, *name.aliases)} | set(met.aliases)
    return replace(met, aliases=tuple(sorted(spellings - {met.label})))


def _same(names: list[Name]) -> Iterator[list[Name]]:
    """Groups of names of one type that share a spelling, in the order of their first mention."""
    groups: dict[tuple[str, str, str], list[Name]] = {}
    for name in names:
        keys = list(_identities(name))
        merged = [name]
        for group in {id(groups[key]): groups[key] for key in keys if key in groups}.values():
            merged = [*group, *merged]
        for other in merged:
            groups.update(dict.fromkeys(_identities(other), merged))
    yield from {id(group): group for group in groups.values()}.values()


def _identities(name: Name) -> Iterator[tuple[str, str, str]]:
    """What makes two names one: type and spelling; of events their words and their day."""
    for spelling in (name.label, *name.aliases):
        folded = fold(spelling)
        if name.type is Type.EVENT:
            folded = " ".join(sorted(set(folded.split()) - _SMALL))
        yield name.type.value, folded, name.moment


def _with_brief(groups: list[list[Name]]) -> list[list[Name]]:
    """The groups, "FOO-action in Bar" in that of the only "FOO-funded action on … in Bar"."""
    for group in list(groups):
        brief = next((found for name in group if (found := _BRIEF.fullmatch(name.label))), None)
        fuller = [
            other
            for other in groups
            if brief and other is not group and any(_fuller(name.label, brief) for name in other)
        ]
        if len(fuller) == 1:
            groups.remove(group)
            fuller[0].extend(group)
    return groups


def _fuller(label: str, brief: re.Match[str]) -> bool:
    start, end = f"{brief['fund']}-funded {brief['head']} ", f" in {brief['place']}"
    return label.startswith(start) and label.endswith(end) and len(label) > len(start + end)


def _entity(group: list[Name], taken: set[str]) -> Entity:
    label = min({name.label for name in group}, key=_fullness)
    spellings = {s for name in group for s in (name.label, *name.aliases)} - {label}
    kind = group[0].type
    key = _event_key(label, group[0].moment) if group[0].moment else _key(label, spellings)
    return Entity(
        f"{key}-{fold(kind.value)}" if key in taken else key, kind, label,
        tuple(sorted(spellings)), moment=group[0].moment,
    )  # fmt: skip


def _event_key(label: str, moment: str) -> str:
    """An event's key names its day, so that the next edition's further meeting has its own.

    >>> _event_key("kick-off meeting of SCOPE II", "2023-12-05/2023-12-07")
    'kick-off-meeting-of-scope-ii-2023-12-05-2023-12-07'
    """
    return f"{_key(label, set())}-{fold(moment).replace(' ', '-')}"


def _fullness(label: str) -> tuple[bool, bool, int, str]:
    """Names before descriptions ("project to …"), then the longest that a reader can take in."""
    return label[:1].islower(), len(label) > _LONGEST_LABEL, -len(label), label


def _key(label: str, spellings: set[str]) -> str:
    """A short name for the IRI: an acronym where there is one, else the label's words.

    >>> _key("Łódź border post", set()), len(_key("Ελλάδα", set()))
    ('lodz-border-post', 8)
    """
    acronyms = sorted((s for s in spellings if re.fullmatch(r"[A-Z][\w-]{2,19}", s)), key=len)
    words = fold(acronyms[0] if acronyms and len(label) > len(acronyms[0]) else label)
    slug = words.encode("ascii", "ignore").decode().strip().replace(" ", "-")
    has_letters = re.search("[a-z]", slug)
    if has_letters and len(slug) <= _LONGEST_KEY:
        return slug
    digest = hashlib.sha256((words or label).encode()).hexdigest()[:8]
    if not has_letters:
        return digest
    return f"{slug[:_LONGEST_KEY].rsplit('-', 1)[0]}-{digest}"
