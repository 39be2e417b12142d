"""A start by a snapshot is the start by real messages: log and end of the journey are the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gui.runs.scenario import scenario_by_id
from gui.testing.markers import By, SetUp
from gui.testing.phone_driver import PhoneDriver
from gui.testing.snapshots import NeverReached, Starts
from gui.testing.world_driver import WorldDriver
from kaihu_testing.act import Act
from models.run.events import dump_line

MAIN = scenario_by_id("main")
STARTS = (
    *("not_started", "name_entry", "card_entry", "code_entry", "bound", "in_review", "approved", "active"),
    *("raise_open", "raise_decided"),
)
"""Every state that the main scenario comes to."""

Begin = Callable[[str, By], PhoneDriver]


@pytest.fixture
def starts(tmp_path: Path) -> Starts:
    return Starts(tmp_path)


def begun(phone: PhoneDriver, starts: Starts, start: str, by: By = "snapshot") -> None:
    """Begin a test at ``start`` in a world made anew, with a phone that nobody has."""
    phone.close()
    phone.world.finish(phone.world.world.reset(), "a world made anew")
    phone._open()
    starts.bring(phone, SetUp(person=MAIN.person, scenario=MAIN, start=start, by=by))


def told(phone: PhoneDriver) -> list[str]:
    return [dump_line(event) for event in phone.events]


def seen(phone: PhoneDriver) -> tuple[object, ...]:
    """What a person and the parties know, but for what is dated by real time."""
    parties = (phone.world.payment, phone.world.bank)
    rows = [
        getattr(party, name).rows() for party in parties for name in party.tables() if name != "used_nonces"
    ]
    texts = {address: phone.hand.reads(address) for address in phone.hand.addresses()}
    return phone.state, phone.phone.screen_id, texts, rows


@pytest.mark.parametrize("start", STARTS)
def test_that_nothing_tells_a_start_by_a_snapshot_from_one_by_messages(
    phone: PhoneDriver, starts: Starts, start: str
) -> None:
    begun(phone, starts, start)
    begun(phone, starts, start, "messages")
    at_the_start = told(phone), seen(phone)
    phone.go_on()
    by_messages = told(phone), seen(phone)
    begun(phone, starts, start)
    assert (told(phone), seen(phone)) == at_the_start
    phone.go_on()
    assert (told(phone), seen(phone)) == by_messages
    assert phone.state == MAIN.expected_end


def test_that_a_start_is_gone_to_by_messages_once_and_each_time_where_that_is_asked(
    phone: PhoneDriver, starts: Starts, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked: list[PhoneDriver] = []
    sign_in = PhoneDriver.sign_in

    def counted(driver: PhoneDriver, person: str) -> Act[None]:
        walked.append(driver)
        return sign_in(driver, person)

    monkeypatch.setattr(PhoneDriver, "sign_in", counted)
    begun(phone, starts, "name_entry")
    begun(phone, starts, "name_entry")
    assert len(walked) == 1, "the second time no message was sent"
    begun(phone, starts, "name_entry", "messages")
    assert len(walked) == 2


def test_that_a_fault_on_the_way_is_never_lost_to_a_snapshot(
    phone: PhoneDriver, world: WorldDriver, starts: Starts
) -> None:
    scenario = scenario_by_id("bank-unreachable")
    for _ in range(2):
        phone.close()
        world.finish(world.world.reset(), "a world made anew")
        phone._open()
        starts.bring(phone, SetUp(person=scenario.person, scenario=scenario, start="code_entry"))
        phone.go_on()
        assert phone.state == scenario.expected_end


def test_that_a_place_that_the_scenario_never_comes_to_is_answered_with_those_it_does(
    phone: PhoneDriver, starts: Starts
) -> None:
    with pytest.raises(NeverReached, match=r"'main' does not come to 'declined'; .* comes to .*, approved, "):
        begun(phone, starts, "declined")
