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


#: "Team Europe Initiative (TEI) on Migration in the Horn of Africa".
_INITIATIVE = re.compile(
    r"\b(?P<name>Team Europe Initiative)(?: \(TEI\))? (?P<on>(?:on|for) (?:the )?[A-Z][\w’'-]*"
    r"(?: (?:(?:and|in|of|the|for|on|from) ){0,2}[A-Z][\w’'-]*)*)"
)


def operations(text: str) -> Iterator[Mention]:
    """Each operation or initiative with a name of its own, as a mention of a project."""
    for found in _INITIATIVE.finditer(text) if "Team Europe" in text else ():
        name = Name(f"{found['name']} {found['on']}", Type.PROJECT, None, (f"TEI {found['on']}",))
        yield Mention(*found.span(), Kind.PROJECT, (Project(name, *found.span()),))
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
