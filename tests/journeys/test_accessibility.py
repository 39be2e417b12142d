"""What somebody meets who does not see the phone, or has no mouse: names, masks, and the order of Tab."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from gui.kit.announce import Announcement
from gui.kit.device_frame import DeviceFrame
from gui.runs.scenario import scenario_by_id
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing import actions
from models.domain.people import person_by_id
from tests.announced import announced, forget_announcements

LONG_NUMBER = re.compile(r"\d[\d ]{4,}\d")
"""Six digits or more: a code, or more of a number than its last four."""
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def steps_of_main(phone: PhoneDriver) -> Iterator[None]:
    """The main scenario, step by step, and the wallet at its end."""
    scenario = scenario_by_id("main")
    phone.sign_in(scenario.person)
    yield
    for step in scenario.steps:
        phone.do([step])
        yield
    if phone.get("raise_result.next").is_reachable():
        phone.tap("raise_result.next")
        yield
    phone.tap("account_home.back")
    yield


def frame_of(phone: PhoneDriver) -> DeviceFrame:
    return phone.phone.frame


def usable(frame: DeviceFrame) -> list[QWidget]:
    """Everything that Tab can reach."""
    return [
        widget
        for widget in frame.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def tab_round(frame: DeviceFrame) -> list[QWidget]:
    """What has the focus, in turn, until it is where it began; a text with two links has it twice."""
    first = frame.window().focusWidget()
    assert first is not None
    found, widget = [first], first
    while True:
        actions.press(widget, "Tab")
        following = frame.window().focusWidget()
        assert following is not None
        widget = following
        if widget is first:
            return found
        if widget is not found[-1]:
            found.append(widget)


def reading_order(frame: DeviceFrame, widgets: list[QWidget]) -> list[QWidget]:
    def place(widget: QWidget) -> tuple[int, int]:
        point = widget.mapTo(frame, QPoint(0, 0))
        return point.y(), point.x()

    return sorted(widgets, key=place)


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_that_everything_to_use_has_a_name_in_the_language_spoken(phone: PhoneDriver, spoken: str) -> None:
    phone.switch_language(spoken)
    for _step in steps_of_main(phone):
        for widget in usable(frame_of(phone)):
            name = name_of(widget)
            assert name, widget.objectName()
            # A key of the number pad is called as it is in any language.
            if not name.isdigit():
                assert bool(CHINESE.search(name)) is (spoken == "zh"), (widget.objectName(), name)


def test_that_no_name_holds_a_number_or_a_code_in_full(phone: PhoneDriver) -> None:
    for _step in steps_of_main(phone):
        for widget in frame_of(phone).findChildren(QWidget):
            assert not LONG_NUMBER.search(widget.accessibleName()), widget.objectName()
            # Who cannot see the message has to hear it, as long as it is there.
            if widget.objectName() != "phone.sms" or not widget.isVisible():
                assert not LONG_NUMBER.search(widget.accessibleDescription()), widget.objectName()
        assert not LONG_NUMBER.search(frame_of(phone).window().windowTitle())


def test_that_tab_goes_through_every_screen_as_it_is_read(phone: PhoneDriver) -> None:
    """From the top to the foot and round; a message that dropped in may come anywhere."""
    seen: set[str] = set()
    for _step in steps_of_main(phone):
        screen = phone.phone.screen_id
        if screen is None or phone.get("account_home.sheet_close").is_shown():
            continue
        seen.add(screen)
        page = [widget for widget in tab_round(frame_of(phone)) if widget.objectName().startswith(screen)]
        wanted = reading_order(frame_of(phone), page)
        start = page.index(wanted[0])
        names = [widget.objectName() for widget in (*page[start:], *page[:start])]
        assert names == [widget.objectName() for widget in wanted], screen
    assert len(seen) == 9


def said() -> list[Announcement]:
    """What has been announced since this was last asked."""
    announcements = list(announced())
    forget_announcements()
    return announcements


def test_that_each_screen_says_its_title_when_it_appears(phone: PhoneDriver) -> None:
    forget_announcements()
    for _step in steps_of_main(phone):
        title = phone.get(f"{phone.phone.screen_id}.title")
        if title.is_shown():
            assert Announcement(title.text, False) in announced(), title


def test_that_the_countdown_of_a_code_is_told_at_its_milestones_and_its_end(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    phone.world.clock.advance(seconds=230)
    said()
    for seconds in (9, 1, 10, 20, 10, 10):
        phone.world.clock.advance(seconds=seconds)
    told = [announcement.text for announcement in said()]
    assert told == ["Expires in 1:00", "Expires in 0:30", "Expires in 0:10"]
    phone.world.clock.advance(seconds=30)
    assert said()[-1] == Announcement(phone.get("verify_code.code.error").text, True)


def test_that_a_wrong_code_interrupts(phone: PhoneDriver) -> None:
    phone.reach("code_entry")
    said()
    phone.type("verify_code.code", "wrong_code:1")
    assert Announcement(phone.get("verify_code.code.error").text, True) in said()


def test_that_an_approval_is_told_with_its_limit(phone: PhoneDriver) -> None:
    phone.reach("in_review")
    said()
    while not phone.get("review_status.limit").is_shown():
        phone.world.clock.to_next()
    (approval,) = [announcement.text for announcement in said() if "limit" in announcement.text]
    assert phone.get("review_status.limit").text in approval


def test_that_nothing_is_announced_of_who_it_is_and_no_number_but_the_code_of_the_message(
    phone: PhoneDriver,
) -> None:
    person = person_by_id(scenario_by_id("main").person)
    forget_announcements()
    whole = set()
    for _step in steps_of_main(phone):
        for announcement in said():
            assert person.name not in announcement.text
            if LONG_NUMBER.search(announcement.text):
                whole.add(announcement.text)
    (message,) = whole
    assert message.startswith("Message, now, [Heron Bank]")
