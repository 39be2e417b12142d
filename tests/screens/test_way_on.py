"""No state of a screen is a dead end: one primary action at the most, always a way on, and first what matters most."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.kit.buttons import PrimaryButton
from gui.kit.device_frame import DeviceFrame
from gui.kit.timeline import Timeline
from models.contract.application_view import ApplicationView
from tests.presenters.fakes import Phone
from tests.presenters.paper_standings import RETRY_AT, form_declined, in_verification
from tests.presenters.standings import declined, in_review
from tests.screens.cases import CASES, lay_out, show, visible
from tests.screens.looking import find
from tests.screens.looking import show as show_application
from tests.screens.shown import show_in


@pytest.mark.parametrize("name", sorted(CASES))
def test_that_a_screen_has_one_primary_action_at_the_most_and_a_way_on(name: str, frame: DeviceFrame) -> None:
    show(CASES[name], frame)
    page = frame.shown_screen
    assert page is not None
    primary = [button for button in visible(frame, PrimaryButton) if page.isAncestorOf(button)]
    assert len(primary) <= 1, [button.objectName() for button in primary]
    ways = [button for button in visible(frame, QAbstractButton) if button.isEnabled()]
    assert [way.objectName() for way in ways if ".pad." not in way.objectName()]


def top(frame: DeviceFrame, widget: QWidget) -> int:
    return widget.mapTo(frame, QPoint(0, 0)).y()


@pytest.mark.parametrize(
    ("waiting", "ended", "screen"),
    [(in_review(), declined(2), "review_status"), (in_verification(), form_declined(2), "paper_status")],
    ids=["review", "form"],
)
def test_that_why_it_ended_comes_before_how_it_went(
    waiting: ApplicationView, ended: ApplicationView, screen: str, frame: DeviceFrame
) -> None:
    phone = show_application(waiting, frame)
    lay_out()
    (timeline,) = visible(frame, Timeline)
    notice = find(frame, f"{screen}.notice", QWidget)
    assert top(frame, timeline) < top(frame, notice)
    phone.navigator.apply(ended)
    lay_out()
    assert (
        top(frame, notice) < top(frame, find(frame, f"{screen}.way_on.when", QWidget)) < top(frame, timeline)
    )


def test_that_the_focus_goes_to_the_way_on_as_soon_as_there_is_one(frame: DeviceFrame) -> None:
    phone = Phone(form_declined())
    host = show_in(frame, phone)
    assert find(frame, "paper_status.wallet", QWidget).hasFocus()
    phone.clock.advance(RETRY_AT - phone.clock.now())
    host.tick()
    assert find(frame, "paper_status.next", QWidget).hasFocus()
