"""The run log: numbered at rest, each event after the one it follows from."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest

from gui.runs.last_call import last_problem
from gui.runs.recorder import Recorder
from models.ports import Clock, MessageRecord, TextMessage, World
from models.run.events import AnyEvent, parse_line

START = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)


class StillClock:
    def __init__(self) -> None:
        self.time = START

    def now(self) -> datetime:
        return self.time


class NewWorld:
    reporter: object = None

    def __init__(self) -> None:
        self.clock = StillClock()
        self.clock.time += timedelta(days=1)

    def set_reporter(self, reporter: object) -> None:
        self.reporter = reporter


def recorder(clock: StillClock | None = None) -> Recorder:
    made = Recorder("short-1", cast(Clock, clock or StillClock()))
    made.started("short", "wang-xiaoming", 1, "en", "light")
    return made


def request(number: int, cause: int | None, sender: str, receiver: str, name: str) -> MessageRecord:
    return MessageRecord(number, cause, sender, receiver, 2, name, None, key="key-1")


def reply(number: int, cause: int, sender: str, receiver: str, name: str) -> MessageRecord:
    return MessageRecord(number, cause, sender, receiver, 3, name, 200)


def refusal(number: int, cause: int) -> MessageRecord:
    return MessageRecord(number, cause, "payment", "client", 1, "name-mismatch", 422, problem="name-mismatch")


def kinds(made: Recorder) -> list[str]:
    return [event.kind for event in made.events]


def causes(made: Recorder) -> dict[int, int | None]:
    return {event.seq: event.cause for event in made.events}


def test_that_what_the_servers_say_is_numbered_only_when_gathered() -> None:
    made = recorder()
    made.message(request(1, None, "client", "payment", "partial_real_name"))
    assert kinds(made) == ["run"]
    assert made.gather() == 1
    assert kinds(made) == ["run", "message"]
    assert made.gather() == 0


def test_that_the_servers_lane_comes_before_the_screen_that_followed() -> None:
    made = recorder()
    made.action("tap", "name_entry.submit")
    made.message(request(1, None, "client", "payment", "partial_real_name"))
    made.message(reply(2, 1, "payment", "client", "bind_instruction"))
    made.screen("bind_card", "card_entry", "02-bind_card.png", "00")
    assert kinds(made) == ["run", "action", "message", "message", "screen"]


def test_that_each_event_names_the_one_it_follows_from() -> None:
    made = recorder()
    made.screen("name_entry", "name_entry")  # 2
    made.action("tap", "name_entry.submit")  # 3
    made.message(request(1, None, "client", "payment", "partial_real_name"))  # 4
    made.message(request(2, 1, "payment", "bank", "real_name_record"))  # 5
    made.message(reply(3, 2, "bank", "payment", "credit_account_absent"))  # 6
    made.message(reply(4, 1, "payment", "client", "bind_instruction"))  # 7
    made.screen("bind_card", "card_entry")  # 8
    made.ended("card_entry", "card_entry", ok=True)  # 9
    assert causes(made) == {1: None, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 4, 8: 7, 9: 8}


def test_that_an_sms_follows_from_the_message_that_asked_for_it() -> None:
    made = recorder()
    made.action("tap", "bind_card.submit")  # 2
    made.message(request(7, None, "client", "payment", "savings_account"))  # 3
    made.text_message(TextMessage("13800001234", "Heron Bank", "482193", START, 300), cause=7)
    made.gather()
    assert made.events[-1].kind == "sms"
    assert made.events[-1].cause == 3


def test_that_what_falls_due_follows_from_the_clock() -> None:
    clock = StillClock()
    made = recorder(clock)
    clock.time += timedelta(seconds=90)
    moved = made.clock_moved(90)
    made.message(request(1, None, "bank", "payment", "review_result"))
    made.gather()
    assert made.events[-1].cause == moved
    assert made.events[-1].at == START + timedelta(seconds=90)


def test_that_a_log_reads_back_and_holds_no_personal_value() -> None:
    made = recorder()
    made.action("type", "bind_card.number", "persona.card")
    made.action("type", "bind_card.mobile", typed="digits:11")
    made.text_message(TextMessage("13800001234", "Heron Bank", "482193", START, 300), cause=None)
    made.ended("code_entry", "code_entry", ok=True)
    lines = made.tail(99)
    events: list[AnyEvent] = [parse_line(line) for line in lines]
    text = "".join(lines)
    assert tuple(events) == made.events
    assert "13800001234" not in text
    assert "482193" not in text


def test_that_the_tail_is_the_end_of_the_log() -> None:
    made = recorder()
    made.action("tap", "a.b")
    assert len(made.tail(5)) == 2
    assert '"element":"a.b"' in made.tail(1)[0]


def test_that_every_message_says_from_to_step_name_and_status() -> None:
    made = recorder()
    made.message(request(1, None, "client", "payment", "partial_real_name"))
    made.message(reply(2, 1, "payment", "client", "bind_instruction"))
    made.gather()
    asked, answered = (json.loads(line) for line in made.tail(2))
    assert (asked["from"], asked["to"], asked["step"], asked["name"]) == (
        "client",
        "payment",
        2,
        "partial_real_name",
    )
    assert asked["status"] is None
    assert answered["status"] == 200


def test_that_after_a_restart_numbers_and_clock_are_those_of_the_new_world() -> None:
    made = recorder()
    made.message(request(1, None, "client", "payment", "partial_real_name"))  # 2
    restarted = made.restarted("world")  # 3
    world = NewWorld()
    made.go_on_in(cast(World, world))
    assert world.reporter is made
    made.message(reply(2, 1, "payment", "client", "bind_instruction"))
    made.gather()
    assert made.events[-1].cause == restarted
    assert made.events[-1].at == START + timedelta(days=1)


@pytest.mark.parametrize(
    ("answers", "ended"),
    [
        ([reply(2, 1, "payment", "client", "bind_instruction")], None),
        ([refusal(2, 1)], "name-mismatch"),
        ([replace(refusal(2, 1), lost=True)], "unreachable"),
        ([], "unreachable"),
        ([refusal(2, 1), request(3, None, "client", "payment", "news_request")], "name-mismatch"),
    ],
)
def test_that_the_last_call_is_known_by_what_it_ended_with(
    answers: list[MessageRecord], ended: str | None
) -> None:
    made = recorder()
    made.message(request(1, None, "client", "payment", "partial_real_name"))
    for answer in answers:
        made.message(answer)
    made.gather()
    assert last_problem(made.events) == ended


def test_that_without_a_call_there_is_no_last_problem() -> None:
    assert last_problem(recorder().events) is None
