"""A text → the operations that it names: "Frontex Joint Operation (JO) NEREUS".

So are the task forces of Europol called: "Operational Task Force (OTF) ATLAS".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.names import Name, Type
from ..passage import Project
from ..syntax.skeleton import Kind, Mention

#: "JO" alone is Jordan, but behind the agency that runs such operations.
_OPERATION = re.compile(
    r"(?<!\w)(?:(?P<force>[Oo]perational [Tt]ask [Ff]orce(?: \(OTF\))?)|"
    r"[Jj]oint [Oo]peration(?: \(JO\))?|(?:(?<=Frontex )|(?<=[.;] )|^)JO) [“\"]?"
    r"(?P<name>[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|20\d\d(?!\d|/))){0,2})(?:(?<=\w)[”\"])?"
)


def operations(text: str) -> Iterator[Mention]:
    """Each operation with a name of its own, as a mention of a project."""
    if "peration" in text or "JO" in text:
        for found in _OPERATION.finditer(text):
            name = _task_force(found["name"]) if found["force"] else _operation(found["name"])
            project = Project(name, *found.span())
            yield Mention(*found.span(), Kind.PROJECT, (project,))


def _task_force(name: str) -> Name:
    """The task force with what else it is called by."""
    return Name(f"Operational Task Force {name}", Type.PROJECT, None, (f"OTF {name}",))


def _operation(name: str) -> Name:
    """The joint operation with what else it is called by."""
    label = f"Joint Operation {name}"
    others = (f"Frontex JO {name}", f"Frontex {label}", f"JO {name}")
    return Name(label, Type.PROJECT, None, others)
