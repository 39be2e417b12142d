"""The stage for people of the other leaves, and with the bank's clerk beside it."""

from __future__ import annotations

import errno
import shutil

import pytest

from kaihu_testing.expecting import expect
from kaihu_testing.waiting import wait_until
from models.domain.people import person_by_id
from tests.journeys.staged import Stage, take_to_review


def test_that_who_has_no_wallet_is_signed_in_by_the_phone_and_types_the_whole_record(stage: Stage) -> None:
    stage.tap("stage.person.wu-ge")
    stage.tap("wallet_home.open_account")
    assert stage.phone.screen_id == "record_entry"
    for item in ("name", "document", "mobile"):
        stage.tap(f"stage.input.{item}")
    stage.tap("record_entry.submit")
    assert stage.phone.screen_id == "bind_card"


def test_that_the_wallet_password_can_be_typed_without_being_shown(stage: Stage) -> None:
    li_jing = person_by_id("li-jing")
    stage.tap("stage.person.li-jing")
    stage.tap("wallet_home.open_account")
    stage.tap("stage.input.name")
    stage.tap("stage.input.document")
    stage.tap("name_entry.submit")
    assert stage.phone.screen_id == "confirm_card"
    assert stage.ready("stage.input.password")
    chip = stage.button("stage.input.password")
    assert li_jing.wallet_password is not None
    assert li_jing.wallet_password not in chip.text() + chip.accessibleName()
    stage.tap("stage.input.password")
    stage.tap("confirm_card.terms")
    stage.tap("confirm_card.submit")
    assert stage.phone.screen_id == "binding_result"


def test_that_the_clerk_decides_at_a_window_beside_the_desk(stage: Stage) -> None:
    stage.tap("stage.person.xu-lan")
    take_to_review(stage)
    stage.world.clock.to_next()
    stage.rest()
    assert stage.phone.application is not None
    assert stage.phone.application.state == "with_clerk"
    chip = stage.button("stage.clerk")
    assert chip.accessibleDescription() == "1 case is waiting"
    stage.press("F6")
    window = stage.show.clerk.window
    assert window.isVisible()
    stage.tap("clerk.case.1")
    stage.tap("clerk.approve")
    assert stage.phone.application.state == "approved"
    assert chip.accessibleDescription() == ""
    window.close()
    stage.tap("stage.clerk")
    assert stage.show.clerk.window is window
    assert window.isVisible()


def test_that_the_keys_work_in_the_clerks_window_too(stage: Stage) -> None:
    stage.press("F6")
    window = stage.show.clerk.window
    wait_until(window.isActiveWindow, "the clerk's window in front")
    stage.of(window).press("F6")
    wait_until(stage.desk.isActiveWindow, "the desk in front")
    stage.press("F6")
    wait_until(window.isActiveWindow, "the clerk's window in front again")
    stage.of(window).press("F5")
    stage.reset()
    assert window.isVisible()


def test_that_the_clerks_window_goes_with_the_program(stage: Stage) -> None:
    stage.tap("stage.clerk")
    window = stage.show.clerk.window
    stage.show.leave()
    assert not window.isVisible()


def test_that_a_reset_empties_the_clerks_desk_again(stage: Stage) -> None:
    first = stage.show.clerk.desk.state.desk
    assert first is not None
    stage.tap("stage.person.xu-lan")
    take_to_review(stage)
    stage.world.clock.to_next()
    stage.rest()
    assert stage.show.clerk.waiting == 1
    stage.tap("stage.reset")
    stage.reset()
    assert stage.show.clerk.waiting == 0
    assert stage.show.clerk.desk.state.desk == first
    assert stage.show.clerk.desk.state.reachable


def test_that_a_reset_for_which_there_is_no_room_is_said_and_leaves_all_as_it_is(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    stage.tap("stage.person.xu-lan")
    take_to_review(stage)
    with monkeypatch.context() as full:
        full.setattr(shutil, "copyfile", no_room)
        stage.tap("stage.reset")
        stage.reset()
    expect(stage.get("phone.toast")).to_have_name("The reset did not happen")
    assert "no room left" in stage.button("phone.toast").accessibleDescription()
    assert stage.phone.screen_id == "review_status"
    stage.tap("phone.toast")
    stage.tap("stage.reset")
    stage.reset()
    expect(stage.get("phone.toast")).to_be_hidden()
    assert stage.phone.screen_id == "wallet_home"
