"""What a user reads who made a mistake, or whose document means harm."""

from __future__ import annotations

import pytest

from program import run

MISTAKES = [
    (["funds", "Turky"], 1, "nothing in the graph is called 'Turky'; did you mean Türkiye"),
    (["funds", "Xyzzy Foo"], 1, "nothing in the graph is called 'Xyzzy Foo'"),
    (["query", "who-fund-what"], 1, "did you mean who-funds-what"),
    (["query", "-"], 1, "not valid SPARQL"),
    (["query", "none.rq"], 1, "cannot be read as a query"),
    (["query", "due-next", "--param", "day"], 2, "is not NAME=VALUE"),
    (["query", "who-leads-most", "--evidence"], 1, "name no statement"),
    (["facts", "--edition", "WK 1/2020 INIT"], 1, "has no edition «WK 1/2020 INIT»"),
    (["facts", "--action", "99"], 1, "has no action «99»"),
    (["query", "due-next", "--param", "day=2024-02-31"], 1, "is not a day such as"),
    (["evidence", "not-an-id"], 1, "is no statement's id"),
    (["evidence", "0123456789abcdef"], 1, "no statement has the id"),
    (["facts", "--predicate", "loves"], 1, "has the predicate «loves»"),
    (["funds", "--store", "/no/such/graph"], 1, "neither a built graph nor a store is there"),
    (["funds", "--store", "http://127.0.0.1/sparql"], 1, "remote endpoints cannot be asked yet"),
    (["funds", "--no-such-option"], 2, "No such option"),
    (["view", "network", "-o", "/no/such/folder/x.html"], 1, "cannot be written"),
    (["build", "none.md", "--out", "/proc/none"], 1, "cannot be read"),
    (["nonsense"], 2, "No such command"),
]


@pytest.mark.parametrize(
    ("arguments", "status", "says"), MISTAKES, ids=[" ".join(mistake[0]) for mistake in MISTAKES]
)
def test_a_mistake_gets_one_sentence(arguments: list[str], status: int, says: str) -> None:
    done = run(*arguments, text="SELECT WHERE")
    assert done.returncode == status
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    if status == 1:
        assert len(done.stderr.strip().splitlines()) == 1


def test_a_known_name_without_money_is_told_apart_from_an_unknown_one() -> None:
    done = run("funds", "Brazil")
    assert done.returncode == 0
    assert "Brazil: no funding is stated in this graph" in done.stderr


def test_control_characters_of_a_document_never_reach_the_terminal() -> None:
    sparql = 'SELECT ?x WHERE { VALUES ?x { "\\u001b[2Jgone\\u202e" } }'
    shown = run("query", "-", "--format", "table", text=sparql).stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
