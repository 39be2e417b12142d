"""The stage around the phone: people, what they would type, the clock, language, theme, reset."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.flow.session import ClientMemory
from gui.kit import theme
from gui.kit.language import Language, language
from gui.kit.tokens import Theme
from kaihu_testing.expecting import expect
from models.domain.application import Leaf
from models.domain.people import load_people, person_by_id
from tests.journeys.staged import Stage

WANG = person_by_id("wang-xiaoming")


def test_that_the_first_start_signs_the_main_person_in_and_remembers_the_choice(
    stage: Stage, tmp_path: Path
) -> None:
    assert stage.phone.person == WANG
    stage.tap("stage.person.lin-xia")
    assert stage.phone.person == person_by_id("lin-xia")
    assert ClientMemory(tmp_path).read().person == "lin-xia"
    assert stage.button("stage.person.lin-xia").isChecked()
    assert not stage.button("stage.person.wang-xiaoming").isChecked()


def test_that_clicks_on_the_inputs_alone_bind_the_card(stage: Stage) -> None:
    stage.tap("wallet_home.open_account")
    stage.tap("stage.input.name")
    stage.tap("stage.input.document")
    stage.tap("name_entry.submit")
    assert stage.phone.screen_id == "bind_card"
    stage.tap("stage.input.card")
    stage.tap("stage.input.mobile")
    stage.tap("bind_card.terms")
    stage.tap("bind_card.submit")
    assert stage.phone.screen_id == "verify_code"
    stage.tap("stage.input.code")
    assert stage.phone.screen_id == "binding_result"


def test_that_an_input_whose_field_is_not_shown_goes_to_the_field_in_use(stage: Stage) -> None:
    stage.tap("wallet_home.open_account")
    stage.tap("stage.input.name")
    stage.tap("stage.input.document")
    stage.tap("name_entry.submit")
    stage.tap("bind_card.number")
    stage.tap("stage.input.document")
    assert stage.get("bind_card.number").text.replace(" ", "") == WANG.document_number


def test_that_an_input_that_cannot_be_a_code_costs_no_try(stage: Stage) -> None:
    stage.tap("wallet_home.open_account")
    stage.tap("stage.input.name")
    stage.tap("stage.input.document")
    stage.tap("name_entry.submit")
    stage.tap("stage.input.card")
    stage.tap("stage.input.mobile")
    stage.tap("bind_card.terms")
    stage.tap("bind_card.submit")
    for wrong in ("card", "mobile", "document", "name"):
        stage.tap(f"stage.input.{wrong}")
        expect(stage.get("verify_code.code")).to_have_text("")
        assert (
            stage.get("verify_code.code.error").text == "Only 6 digits fit here, so this was not filled in."
        )
    assert stage.phone.application is not None
    assert stage.phone.application.verification is not None
    assert stage.phone.application.verification.remaining == 5
    stage.tap("stage.input.code")
    assert stage.phone.screen_id == "binding_result"


def test_that_a_locked_field_takes_no_input_and_its_chip_says_so(stage: Stage) -> None:
    stage.tap("wallet_home.open_account")
    assert stage.ready("stage.input.document")
    stage.tap("name_entry.document")
    for _ in range(5):
        stage.type("name_entry.name", "李")
        stage.type("name_entry.document", "0000")
        stage.tap("name_entry.submit")
    assert stage.phone.application is not None
    assert stage.phone.application.state == "locked"
    assert not stage.ready("stage.input.document")
    for chip in ("document", "mobile"):
        stage.tap(f"stage.input.{chip}")
        expect(stage.get("name_entry.document")).to_have_text("0000")


def test_that_an_input_with_no_field_to_go_to_does_no_harm(stage: Stage) -> None:
    stage.tap("stage.input.mobile")
    assert stage.phone.screen_id == "wallet_home"
    expect(stage.get("phone.toast")).to_be_hidden()


def test_that_the_clock_is_moved_by_a_minute_and_to_the_next_event(stage: Stage) -> None:
    clock = stage.world.world.clock
    before = clock.now()
    stage.tap("stage.minute")
    assert clock.now() - before == timedelta(minutes=1)
    assert not stage.button("stage.next_event").isEnabled()


def test_that_the_clock_is_frozen_released_and_sped_up(stage: Stage) -> None:
    clock = stage.world.world.clock
    assert stage.button("stage.freeze").isChecked()
    stage.tap("stage.freeze")
    released = clock.frozen
    stage.tap("stage.fast")
    fast = clock.rate
    stage.tap("stage.fast")
    stage.tap("stage.freeze")
    assert (released, fast, clock.rate, clock.frozen) == (False, 10.0, 1.0, True)


def test_that_one_key_starts_the_world_anew(stage: Stage) -> None:
    stage.tap("wallet_home.open_account")
    assert stage.phone.screen_id == "name_entry"
    stage.desk.activateWindow()
    stage.press("F5")
    stage.reset()
    assert stage.phone.screen_id == "wallet_home"
    assert stage.phone.person == WANG
    expect(stage.get("phone.toast")).to_be_hidden()
    stage.tap("wallet_home.open_account")
    assert stage.phone.screen_id == "name_entry"


def test_that_the_reset_says_what_it_takes_before_it_is_pressed(stage: Stage) -> None:
    assert "everything opened so far is gone" in stage.button("stage.reset").toolTip()


def test_that_language_and_theme_are_switched_in_mid_typing(stage: Stage) -> None:
    stage.tap("wallet_home.open_account")
    stage.tap("stage.input.document")
    typed = stage.get("name_entry.document").text
    stage.tap("stage.language")
    stage.tap("stage.theme")
    assert language().language is Language.ZH
    assert theme.theme().name is Theme.DARK
    expect(stage.get("name_entry.document")).to_have_text(typed)
    expect(stage.get("name_entry.title")).to_have_text("补全您的姓名与证件号")
    expect(stage.get("stage.language")).to_have_text("English")
    assert "王小明" in stage.button("stage.person.wang-xiaoming").accessibleName()


def test_that_everything_to_press_on_the_stage_has_an_address_and_a_name(stage: Stage) -> None:
    pressable = [
        widget
        for widget in stage.desk.findChildren(QAbstractButton)
        if widget.isVisible() and not stage.desk.frame.isAncestorOf(widget)
    ]
    assert len(pressable) > 15
    for widget in pressable:
        assert widget.objectName().startswith("stage."), widget
        assert widget.accessibleName(), widget.objectName()
    addresses = [widget.objectName() for widget in pressable]
    assert len(addresses) == len(set(addresses))


def test_that_everyone_has_a_row_whatever_their_leaf(stage: Stage) -> None:
    assert {person.leaf for person in load_people()} == set(Leaf)
    for person in load_people():
        assert stage.desk.findChild(QWidget, f"stage.person.{person.id}") is not None


def test_that_the_window_keeps_the_size_that_the_person_gave_it(stage: Stage) -> None:
    stage.desk.resize(760, 700)
    stage.desk.hide()
    stage.desk.show()
    assert (stage.desk.width(), stage.desk.height()) == (760, 700)
