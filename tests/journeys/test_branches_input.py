"""Input as people give it: spaces, full width, whole messages, whole names, rare characters."""

from __future__ import annotations

import pytest

from gui.runs.scenario import scenario_by_id
from gui.runs.steps import Step, Tap
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from models.contract.problems import ProblemType
from tests.journeys.branches import Books, play_until

OPENED = (
    "input-spaced",
    "input-full-width",
    "middle-dot",
    "rare-name",
    "compound-surname",
    "lower-check-letter",
)


@pytest.mark.parametrize("scenario", OPENED)
def test_that_nothing_of_it_is_refused_and_one_account_is_opened(
    phone: PhoneDriver, books: Books, scenario: str
) -> None:
    phone.play(scenario_by_id(scenario))
    problems = [event.problem for event in phone.events if event.kind == "message" and event.problem]
    assert problems == []
    books.show_one_opening()


def test_that_a_whole_message_in_the_cells_gives_its_code(phone: PhoneDriver, books: Books) -> None:
    phone.play(scenario_by_id("input-sms"))
    expect(phone).to_have_sent("card_verified", times=1)
    assert ProblemType.CODE_WRONG not in {event.problem for event in phone.events if event.kind == "message"}
    books.show_one_opening()


def is_name_sent(step: Step) -> bool:
    return step == Tap(tap="name_entry.submit")


def test_that_a_whole_name_and_number_give_the_gaps_their_characters(phone: PhoneDriver) -> None:
    play_until(phone, "input-whole-name", is_name_sent)
    expect(phone).to_be_in("card_entry")
    expect(phone).to_have_sent("partial_real_name", times=1)
    expect(phone).to_have_sent("real_name_record", times=1)


def test_that_of_a_compound_surname_the_gap_takes_the_character_it_asks_for(phone: PhoneDriver) -> None:
    phone.reach("name_entry", person="ouyang-tuo")
    phone.type("name_entry.name", "persona.name_start")
    expect(phone.get("name_entry.name")).to_have_text("欧")
    phone.type("name_entry.document", "persona.document_gap")
    phone.tap("name_entry.submit")
    expect(phone).to_show("bind_card")
