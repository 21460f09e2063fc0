"""Whatever is folded away or spelled otherwise, a range of a skeleton leads back to its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eastmed_kg.extract.syntax.skeleton import Kind, Mention, Skeleton

PIECES = st.lists(
    st.sampled_from(["a ", "b", " & ", "&", "co-op", "Co-ord", "e\u00adu", "\u00ad", " ", "."]),
    max_size=12,
)


def places(skeleton: Skeleton) -> list[int]:
    return [skeleton.span(at, at + 1)[0] for at in range(len(skeleton.line))]


@given(before=PIECES, behind=PIECES)
def test_places_go_forward_and_meet_the_mention(before: list[str], behind: list[str]) -> None:
    first, last = "".join(before), "".join(behind)
    mention = Mention(len(first), len(first) + 3, Kind.ORG, None)
    skeleton = Skeleton(f"{first}FOO{last}", [mention])
    at = skeleton.line.index("\ue001")
    assert places(skeleton) == sorted(places(skeleton))
    assert skeleton.words(at, at + 1) == "FOO"
    assert skeleton.words(0, at).replace("\u00ad", "") == first.replace("\u00ad", "")
    assert skeleton.words(at + 1, len(skeleton.line)).strip("\u00ad") == last.strip("\u00ad")


def test_what_is_spelled_otherwise_keeps_its_place() -> None:
    skeleton = Skeleton("Search & rescue, co-operation", [])
    assert skeleton.line == "Search and rescue, cooperation"
    assert skeleton.words(7, 10) == "&"
    assert skeleton.words(19, 30) == "co-operation"
