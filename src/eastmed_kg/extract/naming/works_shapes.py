"""The shapes of phrase for works under way, over skeletons: "A is refurbishing the centre (EUR …)".

The shape's name is what the label begins with: "refurbishment of the centre".
"""

from __future__ import annotations

_WORKS = {
    "refurbishing": "refurbishment",
    "renovating": "renovation",
    "rehabilitating": "rehabilitation",
    "modernising": "modernisation",
    "upgrading": "upgrade",
    "extending": "extension",
    "constructing": "construction",
    "building": "construction",
}
#: Works that a clause tells of.
DOING = rf"(?:is|are) (?:currently |now )?(?:{'|'.join(_WORKS)})"

SHAPES: tuple[tuple[str, str], ...] = tuple(
    (
        f"{noun} of",
        (
            rf"(?<= (?:is|re) {gerund} )(?P<np>(?:the |an? )?[^.;:,(){{money}}{{project}}]+?)"
            r"(?= \([^()]*{money}[^()]*\)| with {money})"
        ),
    )
    for gerund, noun in _WORKS.items()
)
