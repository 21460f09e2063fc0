"""A text → the joint operations that it names: "Frontex Joint Operation (JO) NEREUS"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.names import Name, Type
from ..passage import Project
from ..syntax.skeleton import Kind, Mention

#: "JO" alone is Jordan, but behind the agency that runs such operations.
_OPERATION = re.compile(
    r"(?<!\w)(?:[Jj]oint [Oo]peration(?: \(JO\))?|(?<=Frontex )JO) "
    r"(?P<name>[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|20\d\d(?!\d|/))){0,2})"
)


def operations(text: str) -> Iterator[Mention]:
    """Each joint operation with a name of its own, as a mention of a project."""
    if "peration" in text or "JO" in text:
        for found in _OPERATION.finditer(text):
            project = Project(_called(found["name"]), *found.span())
            yield Mention(*found.span(), Kind.PROJECT, (project,))


def _called(name: str) -> Name:
    """The operation with what else it is called by."""
    label = f"Joint Operation {name}"
    others = (f"Frontex JO {name}", f"Frontex {label}", f"JO {name}")
    return Name(label, Type.PROJECT, None, others)
