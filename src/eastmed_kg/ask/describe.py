"""The terms of a description → what it describes: the things that all of them fit, best first.

A term fits a thing the closer, the closer it stands to it: in its name, in what the thing is linked
to, in a passage that tells of it, in the title of the action. What a required term does not fit at
all is out, so nothing is found that only shares a word or two with the question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from .index import Index, Node, Passage
from .terms import Term

#: Costs of where a term stands; what stands nowhere costs nothing but is out.
_NAME, NEAR, _PASSAGE, _TITLE, _ACTION = 0, 2, 3, 5, 7
#: How much worse than the best a fit may be that is still tried.
_WORSE = 3
#: What an optional term that does not stand there costs.
_LOOSE = 1


class Found(NamedTuple):
    """A thing that fits, and what fitting costs: 0 when all terms stand in its name.

    ``words`` is what the words alone cost; ``named`` says whether any term stands in its name,
    ``by_name`` whether a name does.
    """

    node: Node
    cost: int
    loose: int
    words: int
    named: bool
    by_name: bool = False


def is_meant(found: Found, terms: Iterable[Term]) -> bool:
    """Whether a fit is close enough to be what is described, and not only told of beside it."""
    return found.named and is_close(found, terms)


def is_close(found: Found, terms: Iterable[Term]) -> bool:
    """Whether the words stand near the thing; names may stand further off, in its action.

    Where the thing bears a name of the description, the words may stand beside it in a passage.
    """
    limit = _PASSAGE if found.by_name else NEAR
    return found.words <= limit * sum(term.required and not term.things for term in terms)


def things(
    index: Index, terms: Sequence[Term], types: Collection[str], *, wide: bool = False
) -> list[Found]:
    """The things of these classes that fit, best first; ``wide`` looks at whole actions too."""
    nodes = (node for node in index.nodes.values() if node.type in types)
    found = [fit for node in nodes if (fit := _fit(index, node, terms, wide=wide))]
    return sorted(found, key=lambda one: (one.cost, one.loose, one.node.label, one.node.node))


def best(found: Sequence[Found]) -> list[Node]:
    """The things that fit equally well and better than the others."""
    return [one.node for one in found if (one.cost, one.loose) == (found[0].cost, found[0].loose)]


def groups(fits: Sequence[Found]) -> list[list[Found]]:
    """The fits that are as good as each other together, the best first.

    Worse ones are kept up to a limit, and only where they bear the names as well as the best do.
    """
    found: dict[tuple[int, int], list[Found]] = {}
    for fit in fits:
        as_named = fit.cost - fit.words <= fits[0].cost - fits[0].words
        if as_named and fit.cost <= fits[0].cost + _WORSE:
            found.setdefault((fit.cost, fit.loose), []).append(fit)
    return list(found.values())


def _fit(index: Index, node: Node, terms: Iterable[Term], *, wide: bool) -> Found | None:
    cost = loose = words = 0
    named = by_name = False
    for term in terms:
        own = _cost(index, node, term, wide=wide)
        if own is None and term.required:
            return None
        if term.required:
            cost += own or 0
            words += 0 if term.things else own or 0
            named = named or own == _NAME
            by_name = by_name or (own == _NAME and bool(term.things))
        else:
            loose += _LOOSE if own is None or own > NEAR else 0
    return Found(node, cost, loose, words, named, by_name)


def _cost(index: Index, node: Node, term: Term, *, wide: bool) -> int | None:
    """What it costs that the term stands where it does; None where it stands nowhere."""
    texts = index.texts
    if node.node in term.things or term.stands_in(texts[node.node]):
        return _NAME
    if term.things & node.near or any(
        term.stands_in(texts[one]) for one in node.near if one in index.nodes
    ):
        return NEAR
    if any(term.stands_in(texts[one]) for one in node.passages):
        return _PASSAGE
    actions = {index.passages[one].action_node for one in node.passages}
    return _in_actions(index, actions, term, wide=wide or node.type == "Action")


def _in_actions(index: Index, actions: set[str], term: Term, *, wide: bool) -> int | None:
    cost = None
    for action in actions:
        if action in index.nodes and term.things & index.nodes[action].near:
            return _TITLE
        for passage in index.of_action[action]:
            if term.stands_in(index.texts[passage.node]):
                if passage.is_title:
                    return _TITLE
                cost = _ACTION if wide else None
    return cost


def passages(index: Index, terms: Sequence[Term]) -> list[Passage]:
    """The passages in which, with the title of their action, all required terms stand.

    A name may also stand in another passage of the action. Those that need the title less come
    first, then in the order of the document.
    """
    found = []
    for passage in index.passages.values():
        titles = [one for one in index.of_action[passage.action_node] if one.is_title]
        own = [term for term in terms if term.stands_in(index.texts[passage.node])]
        rest = [term for term in terms if term.required and term not in own]
        headed = all(_heads(index, passage, titles, term) for term in rest)
        if any(term.required for term in own) and headed:
            missing = len(terms) - len(own)
            found.append((len(rest), missing, passage))
    return [passage for _, _, passage in sorted(found, key=lambda one: one[:2])]


def _heads(index: Index, passage: Passage, titles: Iterable[Passage], term: Term) -> bool:
    """Whether a term that a passage lacks stands in the title above it.

    A name may stand beside it, or be that of a lead actor.
    """
    action = index.nodes.get(passage.action_node)
    if action and term.things & action.near:
        return True
    others = index.of_action[passage.action_node] if term.things else titles
    return any(term.stands_in(index.texts[one.node]) for one in others)
