"""The main line while everything moves: nobody waits for a movement, and none is left behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QVariantAnimation

from gui.kit import motion
from gui.kit.passing import Passing
from gui.runs.scenario import scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from kaihu_testing.waiting import wait_until


@pytest.fixture
def moving_phone(phone: PhoneDriver) -> Iterator[PhoneDriver]:
    motion.set_motion(True)
    yield phone
    motion.set_motion(False)


def passing(phone: PhoneDriver) -> list[Passing]:
    return phone.phone.frame.overlay.findChildren(Passing)


def rising(phone: PhoneDriver) -> bool:
    """Whether anything moves that takes clicks."""
    return any(
        animation.state() == QVariantAnimation.State.Running and animation.loopCount() == 1
        for animation in phone.phone.frame.findChildren(QVariantAnimation)
        if not isinstance(animation.parent(), Passing)
    )


def test_that_the_main_line_comes_to_the_same_end(moving_phone: PhoneDriver) -> None:
    scenario = scenario_by_id("main")
    moving_phone.sign_in(scenario.person)
    for step in scenario.steps:
        # A sheet has to rise and a message to drop until they can be tapped; a screen takes taps from its first moment.
        wait_until(lambda: not rising(moving_phone), "the end of what rises or drops")
        moving_phone.do([step])
    expect(moving_phone).to_be_in(scenario.expected_end)
    wait_until(lambda: not passing(moving_phone), "the end of all that moves")


def test_that_a_phone_can_be_closed_while_a_screen_comes(moving_phone: PhoneDriver) -> None:
    moving_phone.sign_in("wang-xiaoming")
    moving_phone.tap("wallet_home.open_account")
    assert len(passing(moving_phone)) == 1


def test_that_another_person_signs_in_while_a_screen_comes(moving_phone: PhoneDriver) -> None:
    moving_phone.sign_in("wang-xiaoming")
    moving_phone.tap("wallet_home.open_account")
    moving_phone.sign_in("lin-xia")
    expect(moving_phone).to_show("wallet_home")
    assert len(passing(moving_phone)) == 1
