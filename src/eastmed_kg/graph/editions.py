"""One Document → its edition: what the first page says, its sections, and what it withholds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import pyoxigraph as ox

from ..model.document import Column, Document, HeaderField, Span, Withheld, WithheldForm
from ..model.fact import Evidence
from ..model.ident import action_key, section_key
from ..model.terms import DCAT, DCTERMS, PROV, RDF_TYPE, SKOS, WH, XSD
from .statements import evidence_node, evidence_triples
from .terms import Term, Triples, column_term, day, edition, em, english, thing

_A = ox.NamedNode(RDF_TYPE)
_DERIVED = ox.NamedNode(f"{PROV}wasDerivedFrom")
_DAYS = {
    "issued": ox.NamedNode(f"{DCTERMS}issued"),
    "released": em("released"),
    "meeting": em("meeting"),
}
_WORDS = {
    "number": ox.NamedNode(f"{DCTERMS}identifier"),
    "subject": ox.NamedNode(f"{DCTERMS}title"),
    "from": ox.NamedNode(f"{DCTERMS}creator"),
    "to": ox.NamedNode(f"{DCTERMS}audience"),
    "code": em("subjectCode"),
    "marking": em("marking"),
    "access": ox.NamedNode(f"{DCTERMS}accessRights"),
    "meeting name": em("meetingName"),
}
_CLASSES = {
    WithheldForm.MARKED: "MarkedRedaction",
    WithheldForm.BLANK_ITEM: "BlankItem",
    WithheldForm.MISSING_TITLE: "MissingTitle",
    WithheldForm.MISSING_ACTION: "MissingAction",
}
_RULES = {form: form.value.replace(" ", "-") for form in WithheldForm}


def edition_triples(document: Document, sha256: str) -> Triples:
    """The edition; ``sha256`` is that of the source file's bytes."""
    node = edition(document.name)
    yield ox.Triple(node, _A, em("Edition"))
    yield ox.Triple(node, em("sha256"), ox.Literal(sha256))
    yield ox.Triple(node, em("pages"), _count(document.pages))
    yield ox.Triple(node, em("codePoints"), _count(len(document.text)))
    for found in document.header:
        yield from _header(document, node, found)
    numbers: Counter[str] = Counter()
    for gap in document.withheld:
        where = (gap.action or gap.section or "").replace(" ", "-").replace(".", "-")
        numbers[where] += 1
        yield from _withheld(document, gap, f"{document.name}-{where}-{numbers[where]}")


def file_triples(editions: Sequence[Document], number: Sequence[str]) -> Triples:
    """The file of which these are the editions, known by the ``number`` of the first."""
    node = thing(f"file-{'-'.join(number)}".casefold())
    first = editions[0]
    yield ox.Triple(node, _A, em("File"))
    label = first.value("subject") or first.value("number") or first.name
    yield ox.Triple(node, ox.NamedNode(f"{SKOS}prefLabel"), english(label))
    for one in editions:
        yield ox.Triple(edition(one.name), ox.NamedNode(f"{DCAT}isVersionOf"), node)


def _header(document: Document, node: ox.NamedNode, found: HeaderField) -> Triples:
    if found.name in _DAYS:
        yield ox.Triple(node, _DAYS[found.name], day(found.value))
    elif found.name in _WORDS:
        yield ox.Triple(node, _WORDS[found.name], ox.Literal(found.value))
    elif found.name == "previous":
        yield from _previous(node, found.value)
    proof = _proof(document, found.span, f"header-{found.name.replace(' ', '-')}")
    yield ox.Triple(node, _DERIVED, evidence_node(document.name, None, proof))
    yield from evidence_triples(document.name, None, proof, document.text)


def _previous(node: ox.NamedNode, number: str) -> Triples:
    """The edition before, known by its number only."""
    before = edition("-".join(part for part in number.replace("/", " ").split()))
    yield ox.Triple(node, ox.NamedNode(f"{DCAT}previousVersion"), before)
    yield ox.Triple(before, _A, em("Edition"))
    yield ox.Triple(before, _WORDS["number"], ox.Literal(number))


def section_triples(documents: Iterable[Document]) -> Triples:
    """The sections of all editions; one that is called otherwise later has both names."""
    titles: dict[str, list[str]] = {}
    for document in documents:
        for section in document.sections:
            told = titles.setdefault(section.numeral, [])
            title = section.title.of(document.text) if section.title else None
            told += [title] if title and title not in told else []
    for numeral, told in titles.items():
        yield from _section(numeral, told)


def _section(numeral: str, titles: Sequence[str]) -> Triples:
    node = thing(section_key(numeral))
    yield ox.Triple(node, _A, em("Section"))
    yield ox.Triple(node, ox.NamedNode(f"{SKOS}notation"), ox.Literal(numeral))
    for number, title in enumerate(titles):
        name = "altLabel" if number else "prefLabel"
        yield ox.Triple(node, ox.NamedNode(SKOS + name), english(title))


def _withheld(document: Document, found: Withheld, key: str) -> Triples:
    node = ox.NamedNode(WH + key)
    proof = _proof(document, found.span, _RULES[found.form], found.column)
    action = None if found.form is WithheldForm.MISSING_ACTION else found.action
    yield ox.Triple(node, _A, em(_CLASSES[found.form]))
    yield ox.Triple(node, em("inEdition"), edition(document.name))
    yield ox.Triple(node, _DERIVED, evidence_node(document.name, action, proof))
    yield from evidence_triples(document.name, action, proof, document.text)
    if found.action:
        yield ox.Triple(node, em("inAction"), thing(action_key(found.action)))
    if found.section:
        yield ox.Triple(node, em("inSection"), thing(section_key(found.section)))
    if found.column:
        yield ox.Triple(node, em("inColumn"), column_term(found.column))
    if found.form is WithheldForm.MISSING_ACTION and found.action:
        yield from _number_only(found.action)


def _number_only(number: str) -> Triples:
    """An action of which the release shows nothing but the gap in the numbering."""
    node = thing(action_key(number))
    yield ox.Triple(node, _A, em("Action"))
    yield ox.Triple(node, ox.NamedNode(f"{SKOS}notation"), ox.Literal(number))
    yield ox.Triple(node, ox.NamedNode(f"{SKOS}prefLabel"), english(f"Action {number}"))
    folded = ox.NamedNode(f"{SKOS}hiddenLabel")
    yield ox.Triple(node, folded, ox.Literal(f"action {number}"))


def _proof(document: Document, span: Span, rule: str, column: Column | None = None) -> Evidence:
    quote = span.of(document.text).replace("\n", " ")
    return Evidence(column or Column.ACTION, span, quote, rule)


def _count(number: int) -> Term:
    return ox.Literal(str(number), datatype=ox.NamedNode(f"{XSD}nonNegativeInteger"))
