"""What is asked of a thing that the question describes: who pays for it, how much, from when."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ..model.marks import MARK
from ..model.ordering import action_order
from . import describe, lines
from .answer import Answer, Outcome, Proof, Row, silent
from .context import Question
from .describe import Found
from .index import Node
from .stated import Stated, stated
from .wanted import Aspect, wanted

#: More things than these share a description that is none.
_MANY = 9
#: Who asks for a fund is not told that the EU or a country pays.
_FUNDS = ("FundingInstrument",)
#: Who asks which countries pay, carry out or take part is not told of bodies and funds.
_COUNTRIES = ("Country",)
_BODIES = ("Organisation",)
_OF_BODIES = frozenset(("fundedBy", "implementedBy", "partner"))
#: So many things are named in a heading.
_NAMED = 4


def answer(question: Question) -> Answer | None:
    """What is stated of the described things under every aspect asked for; None where none is."""
    aspects = wanted(question.reading)
    if not aspects:
        return None
    types = _types(question, aspects)
    found = _described(question, types)
    if not found or len(found[0]) > _MANY:
        return None
    for group in found:
        answered = _stated_of(question, group, aspects)
        if any(said for _, said in answered):
            return _answered(question, group, answered)
    closed = [aspect for aspect in aspects if aspect.closed]
    return _silent(question, found[0], closed) if closed else None


def _types(question: Question, aspects: Sequence[Aspect]) -> tuple[str, ...]:
    """The classes of what may be described; "the lead actors of the visa action" is an action."""
    types = tuple(dict.fromkeys(kind for aspect in aspects for kind in aspect.types))
    r = question.reading
    if "Action" not in types or r.actions:
        return types
    titled = any(fit.cost == 0 for fit in question.described(("Action",)))
    if any(aspect.edges[0] == "leadActor" for aspect in aspects):
        of_action = "K_ACTION" in r.kinds | r.named_kinds or titled
        return ("Action",) if of_action and not r.named("Project") else types
    others = tuple(kind for kind in types if kind != "Action")
    return ("Action",) if titled and not question.described(others) else others


def _described(question: Question, types: Sequence[str]) -> list[list[Found]]:
    """The fits, the best group first; worse ones only where the best do not bear the name."""
    actions = set(question.reading.actions)
    if actions and not any(term.required for term in question.terms()):
        return _of_actions(question, actions) if "Action" in types else []
    if named := _named(question, types):
        return [named]
    terms = question.terms()
    fits = [fit for fit in question.described(types, wide=True) if describe.is_meant(fit, terms)]
    found = describe.groups([fit for fit in fits if _is_within(question, fit, actions)])
    return [group for group in found if group[0].cost == 0 or found[0][0].cost > 0]


def _named(question: Question, types: Sequence[str]) -> list[Found]:
    """The things that names alone give, one by one: PARIM II and MIRAMI."""
    r = question.reading
    things = [t for name in r.names for t in name.things if t.type in types]
    if r.words or r.amounts or r.actions or len(things) < len(r.names):
        return []
    nodes = [Node(t.node, t.type, t.label, frozenset(), frozenset()) for t in things]
    return [Found(node, 0, 0, 0, named=True) for node in nodes]


def _of_actions(question: Question, numbers: set[str]) -> list[list[Found]]:
    nodes = [
        Found(question.index.nodes[node], 0, 0, 0, named=True)
        for node, passages in question.index.of_action.items()
        if passages[0].action in numbers and node in question.index.nodes
    ]
    return [nodes] if nodes else []


def _is_within(question: Question, fit: Found, numbers: Collection[str]) -> bool:
    """Whether a thing is told of in one of these actions, if any are named."""
    passages = question.index.passages
    return not numbers or any(passages[one].action in numbers for one in fit.node.passages)


def _stated_of(
    question: Question, group: Sequence[Found], aspects: Sequence[Aspect]
) -> list[tuple[Aspect, list[Stated]]]:
    nodes = [fit.node.node for fit in group]
    edges = [edge for aspect in aspects for edge in (*aspect.edges, *aspect.instead)]
    said = stated(question.engine, nodes, dict.fromkeys(edges))
    return [(aspect, _of_aspect(aspect, said, _kinds(question, aspect))) for aspect in aspects]


def _kinds(question: Question, aspect: Aspect) -> tuple[str, ...]:
    """The classes of what may answer."""
    asked = question.reading.kinds
    if "K_FUND" in asked and "fundedBy" in aspect.edges:
        return _FUNDS
    if aspect.edges[0] not in _OF_BODIES:
        return aspect.kinds
    bodies = _BODIES if "K_ORG" in asked else aspect.kinds
    return _COUNTRIES if "K_COUNTRY" in asked else bodies


def _of_aspect(aspect: Aspect, said: Sequence[Stated], kinds: Collection[str]) -> list[Stated]:
    """By what answers it; of a thing that has nothing of it, by what comes next to it."""
    said = [one for one in said if not kinds or one.kind in kinds]
    direct = [one for one in said if one.edge in aspect.edges]
    having = {one.subject for one in direct}
    return direct + [
        one for one in said if one.edge in aspect.instead and one.subject not in having
    ]


def _answered(
    question: Question, group: Sequence[Found], found: list[tuple[Aspect, list[Stated]]]
) -> Answer:
    told = lines.rows(one for _, said in found for one in said)
    lacking = [aspect.name for aspect, said in found if not said]
    notes = [f"Not stated in this paper: {name}." for name in lacking]
    notes += _lacking(question, group, found)
    return Answer(
        _reading(group, [aspect for aspect, _ in found]), Outcome.ANSWERED, "", told, tuple(notes)
    )


def _lacking(
    question: Question, group: Sequence[Found], found: list[tuple[Aspect, list[Stated]]]
) -> list[str]:
    """Of several things asked about by name, those of which nothing is stated, and why."""
    told = {one.subject for _, said in found for one in said}
    bare = [fit.node for fit in group if fit.node.node not in told]
    if len(question.reading.names) < len(group) or not bare:
        return []
    hidden = {one.subject for one in stated(question.engine, [n.node for n in bare], ("withheld",))}
    return [
        f"{node.label}: {'withheld' if node.node in hidden else 'not stated'}." for node in bare
    ]


def _reading(group: Sequence[Found], aspects: Sequence[Aspect]) -> str:
    names = ", ".join(fit.node.label for fit in group[:_NAMED])
    return f"{', '.join(aspect.name for aspect in aspects)}: {names}"


def _silent(question: Question, group: Sequence[Found], aspects: Sequence[Aspect]) -> Answer:
    """Nothing is stated: whether it is withheld, and where, or simply not there."""
    labels = ", ".join(fit.node.label for fit in group[:_NAMED])
    hidden = stated(question.engine, [fit.node.node for fit in group], ("withheld",))
    what = ", ".join(aspect.name for aspect in aspects)
    reading = _reading(group, aspects)
    if not hidden:
        return _with_gaps(question, group, silent(reading, f"{what} ({labels})"))
    proofs = (Proof(one.quote, one.action, one.column, one.edition) for one in hidden)
    text = f"Withheld: {labels} is followed by a redaction, and {what} is not stated."
    return Answer(reading, Outcome.WITHHELD, text, tuple(Row("", (proof,)) for proof in proofs))


def _with_gaps(question: Question, group: Sequence[Found], answer: Answer) -> Answer:
    """The silence, with where a passage about the same thing is redacted."""
    nodes, passages = question.index.nodes, question.index.passages
    places = {one for fit in group if (node := nodes.get(fit.node.node)) for one in node.passages}
    hidden = {passages[one].action for one in places if MARK.search(passages[one].text)}
    if not hidden:
        return answer
    where = ", ".join(sorted(hidden, key=action_order))
    note = f"A passage about it is redacted (action {where}), and may have told it."
    return replace(answer, notes=(*answer.notes, note))
