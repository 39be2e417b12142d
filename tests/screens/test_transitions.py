"""One screen takes the place of another while things move."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.flow.registry import ScreenRegistry
from gui.kit import motion
from gui.kit.device_frame import DeviceFrame
from gui.kit.transition import ScreenTransition
from gui.phone.screen_host import ScreenHost
from kaihu_testing.pictures.compare import compare
from kaihu_testing.pictures.picture import picture_of
from kaihu_testing.waiting import wait_until
from models.contract.application_view import ApplicationView
from tests.screens.cases import CASES, lay_out, show
from tests.screens.entries import is_shown
from tests.screens.looking import click, enter, find


@pytest.fixture
def moving_frame(frame: DeviceFrame) -> Iterator[DeviceFrame]:
    yield frame
    motion.set_motion(False)


def begin_at(case: str, frame: DeviceFrame) -> ScreenHost:
    motion.set_motion(False)
    host = show(CASES[case], frame)
    motion.set_motion(True)
    return host


def go_on_to(case: str, host: ScreenHost) -> None:
    assert host.presenter is not None
    navigator = host.presenter.context.navigator
    assert navigator.application is not None
    newer = {"version": navigator.application.version + 1}
    shown = CASES[case].application
    assert isinstance(shown, ApplicationView)
    navigator.apply(shown.model_copy(update=newer))
    lay_out()


def transitions(frame: DeviceFrame) -> list[ScreenTransition]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return frame.overlay.findChildren(ScreenTransition)


def test_that_a_new_screen_takes_keys_and_clicks_from_its_first_moment(moving_frame: DeviceFrame) -> None:
    host = begin_at("code", moving_frame)
    go_on_to("card", host)
    assert len(transitions(moving_frame)) == 1
    enter(find(moving_frame, "bind_card.number", QLineEdit), "9530")
    click(moving_frame, "bind_card.submit")
    assert find(moving_frame, "bind_card.number", QLineEdit).text() == "9530"
    assert is_shown(moving_frame, "bind_card.number.error")
    assert len(transitions(moving_frame)) == 1


def test_that_what_comes_of_a_click_is_seen_on_the_moving_screen(moving_frame: DeviceFrame) -> None:
    host = begin_at("code", moving_frame)
    go_on_to("card", host)
    (transition,) = transitions(moving_frame)
    transition.hold_at(0.5)
    click(moving_frame, "bind_card.submit")
    lay_out()
    transition.hold_at(0.99)
    moving = picture_of(moving_frame.overlay)
    transition.finish()
    assert compare(picture_of(moving_frame.overlay), moving) is None


def test_that_the_focus_is_on_the_new_screen_at_once(moving_frame: DeviceFrame) -> None:
    host = begin_at("code", moving_frame)
    go_on_to("card", host)
    focused = moving_frame.window().focusWidget()
    assert isinstance(focused, QLineEdit)
    enter(focused, "95")
    assert find(moving_frame, "bind_card.number", QLineEdit).text() == "95"


def test_that_a_second_change_ends_the_first(moving_frame: DeviceFrame) -> None:
    host = begin_at("card", moving_frame)
    go_on_to("code", host)
    (first,) = transitions(moving_frame)
    go_on_to("in_review", host)
    (second,) = transitions(moving_frame)
    assert second is not first
    second.finish()
    assert host.spec is not None
    assert host.spec.id == "review_status"
    assert host.view is not None
    assert moving_frame.shown_screen is host.view.page


@pytest.mark.parametrize(("here", "there", "back"), [("card", "code", False), ("code", "card", True)])
def test_that_the_way_back_is_gone_backwards(
    here: str, there: str, back: bool, moving_frame: DeviceFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[bool] = []

    class Watched(ScreenTransition):
        def __init__(self, before: QWidget, *, back: bool) -> None:
            gone.append(back)
            super().__init__(before, back=back)

    monkeypatch.setattr("gui.phone.screen_host.ScreenTransition", Watched)
    go_on_to(there, begin_at(here, moving_frame))
    assert gone == [back]


def test_that_another_state_of_the_same_screen_moves_nothing(moving_frame: DeviceFrame) -> None:
    host = begin_at("in_review", moving_frame)
    go_on_to("approved", host)
    assert transitions(moving_frame) == []


def test_that_nothing_moves_while_motion_is_off(moving_frame: DeviceFrame) -> None:
    host = begin_at("card", moving_frame)
    motion.set_motion(False)
    go_on_to("code", host)
    assert moving_frame.overlay.findChildren(ScreenTransition) == []


def test_that_letting_the_screen_go_ends_its_coming(moving_frame: DeviceFrame) -> None:
    host = begin_at("card", moving_frame)
    go_on_to("code", host)
    moving_frame.show_launch()
    host.close()
    assert transitions(moving_frame) == []


def test_that_it_comes_to_its_end_by_itself(moving_frame: DeviceFrame) -> None:
    host = begin_at("card", moving_frame)
    go_on_to("code", host)
    wait_until(lambda: not transitions(moving_frame), "the end of the transition")


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("wallet_home", "name_entry"),
        ("wallet_home", "account_home"),
        ("record_entry", "account_found"),
        ("name_entry", "bind_card"),
        ("confirm_card", "bind_card"),
        ("bind_card", "verify_code"),
        ("binding_result", "review_status"),
        ("account_home", "limit_raise"),
        ("limit_raise", "raise_result"),
        ("review_status", "paper_form"),
    ],
)
def test_that_the_way_knows_which_screen_lies_before_which(earlier: str, later: str) -> None:
    registry = ScreenRegistry.discover("gui.screens")
    before, after = registry.by_id(earlier), registry.by_id(later)
    assert before is not None
    assert after is not None
    assert before.comes_before(after)
    assert not after.comes_before(before)
