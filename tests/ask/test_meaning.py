"""Small words that turn a question around: not, more than, before, after, alone."""

from __future__ import annotations

import pytest

from eastmed_kg.ask.engine import asked
from eastmed_kg.ask.reader import Reader
from eastmed_kg.ask.stated import stated


def lines(reader: Reader, question: str) -> list[str]:
    return [row.text for answer in asked(reader, question).answers for row in answer.rows]


def budgets(reader: Reader) -> dict[str, int]:
    found = stated(reader.engine, None, ("budget",))
    return {one.what: int(one.value) for one in found if one.what != "EMPATHY"}


@pytest.mark.parametrize(
    "question",
    ["Which projects does AMIF not fund?", "who does not fund SCOPE II", "projects without Iraq"],
)
def test_what_is_not_so_is_not_told_by_what_is(reader: Reader, question: str) -> None:
    found = asked(reader, question)
    assert not found.answered
    assert "not so" in found.answers[0].text


def test_actions_that_somebody_does_not_lead_are_the_others(reader: Reader) -> None:
    led = lines(reader, "Which actions does Frontex lead?")
    others = lines(reader, "Which actions does Frontex not lead?")
    assert len(led) == 11
    assert len(others) == 13
    assert not set(led) & set(others)


def test_or_not_denies_nothing(reader: Reader) -> None:
    assert lines(reader, "Is SCOPE II funded by the ISF or not?")


def test_more_and_less_than_an_amount(reader: Reader) -> None:
    over = {
        line.split(" has ")[0] for line in lines(reader, "What costs more than EUR 10 million?")
    }
    under = {line.split(" has ")[0] for line in lines(reader, "what costs less than 10 million")}
    known = budgets(reader)
    assert over - {"EMPATHY"} == {what for what, value in known.items() if value > 10**7}
    assert under - {"EMPATHY"} == {what for what, value in known.items() if value < 10**7}


def test_before_and_after_leave_the_time_itself_out(reader: Reader) -> None:
    before = "\n".join(lines(reader, "What happened before March 2023?"))
    after = "\n".join(lines(reader, "What happened after 15 July 2024?"))
    assert "Frontex and Cyprus" in before
    assert "Frontex and Greece" not in before
    assert "15 July 2024" not in after
    assert "17 July 2024" in after


def test_a_day_without_a_year_is_of_any_year(reader: Reader) -> None:
    assert lines(reader, "What happened on 8 July?") == lines(
        reader, "What happened on 8 July 2024?"
    )


def test_alone_leaves_out_what_others_share(reader: Reader) -> None:
    alone = lines(reader, "total money for Bangladesh alone")
    assert [line.split(":")[0] for line in alone] == ["PROTTASHA II"]
    assert lines(reader, "Which action is led by Frontex alone?")[0].startswith("action 16: ")


def test_the_largest_and_the_smallest_come_first(reader: Reader) -> None:
    assert lines(reader, "What is the biggest project?")[1].startswith("PROTTASHA II has")
    assert lines(reader, "which project has the smallest budget")[0].startswith("PARIM II has")
    assert lines(reader, "the largest project in Jordan")[0].endswith("EUR 11 million.")


def test_several_things_are_asked_of_the_paper_at_once(reader: Reader) -> None:
    (line,) = lines(reader, "what is the date, number and author of the paper")
    assert (
        line == "WK 10190/2024 INIT: from Presidency; dated 22 July 2024; number WK 10190/2024 INIT"
    )


def test_the_whole_is_asked_for(reader: Reader) -> None:
    every = asked(reader, "how much money in total").answers[0]
    assert every.text.startswith("all projects: about EUR 301.3 million to EUR 308.8 million")
    assert len(lines(reader, "how many sections are there")) == 5
    assert lines(reader, "list all projects")
    assert lines(reader, "deadlines")


def test_everything_paid_for_in_a_country_is_all_of_it(reader: Reader) -> None:
    every = asked(reader, "everything the EU funds in Pakistan").answers[0]
    assert every.text == "5 projects for Pakistan:"
    assert lines(reader, "projects in Pakistan") == lines(reader, "which projects are in Pakistan")


def test_a_withheld_item_is_told_from_a_blank_one(reader: Reader) -> None:
    blank = asked(reader, "last bullet of the way ahead of action 10").answers[0]
    assert blank.text.startswith("Possibly withheld: ")


def test_since_when_something_may_be_done_is_a_date(reader: Reader) -> None:
    said = lines(reader, "since when can Turkish tourists visit Kastellorizo?")
    assert said[-1].endswith("30 April 2024.")


def test_a_first_word_is_a_question_word(reader: Reader) -> None:
    assert lines(reader, "wen does EMPATHY end") == lines(reader, "when does EMPATHY end")


def test_one_thing_that_is_not_there_is_not_brought_together(reader: Reader) -> None:
    silent = asked(reader, "is there anything on Libya?").answers[0]
    assert silent.text == "Not stated in this paper: nothing in it speaks of Libya."


def test_what_a_total_leaves_out_is_named_in_full(reader: Reader) -> None:
    (note, *_) = asked(reader, "how much does NDICI spend overall").answers[0].notes
    assert "Talent Partnership in Bangladesh" in note
    assert "Talent Partnership in Pakistan" in note


def test_what_somebody_did_is_what_they_took_part_in(reader: Reader) -> None:
    found = "\n".join(lines(reader, "What did Frontex do in 2023?"))
    assert "Joint Action Days" in found
    assert "Frontex and Greece" in found
    assert "Europol" not in found
    assert "Joint Communication" not in found


def test_bodies_that_are_asked_for_are_bodies(reader: Reader) -> None:
    found = lines(reader, "Which agencies work with Türkiye?")
    assert "Frontex cooperates with Türkiye." in found


def test_a_day_that_no_words_give_is_said_to_be_computed(reader: Reader) -> None:
    assert lines(reader, "When does EMPATHY end?") == [
        "EMPATHY ends 30 April 2027 (computed from its start and duration)."
    ]
    assert not any("computed" in line for line in lines(reader, "When does EMPATHY start?"))


def test_a_conference_is_a_meeting_and_not_the_other_way_round(reader: Reader) -> None:
    meetings = "\n".join(lines(reader, "Which meetings took place in November 2023?"))
    assert "High Level Dialogue" in meetings
    assert "meeting of Steering Committee" in meetings
    conferences = lines(reader, "Which conferences took place in November 2023?")
    assert conferences
    assert all("conference" in line for line in conferences)


@pytest.mark.parametrize(
    "question",
    ["what did Frontex and Bangladesh sign?", "what did Frontex sign with Bangladesh?"],
)
def test_what_is_said_of_one_is_not_said_of_both(reader: Reader, question: str) -> None:
    assert not asked(reader, question).answered


def test_what_is_said_of_both_is_told(reader: Reader) -> None:
    (answer,) = asked(reader, "what did Frontex and IOM conclude?").answers
    assert "working procedures" in answer.rows[0].proofs[0].quote
