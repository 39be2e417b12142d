"""News can show the same state again at any moment: what a person is doing on the screen stays as it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from gui.kit.device_frame import DeviceFrame
from gui.phone.screen_host import ScreenHost
from kaihu_testing.pictures.picture import picture_of
from tests.screens.cases import CASES, lay_out, show, visible
from tests.screens.looking import enter

each_case = pytest.mark.parametrize("name", sorted(CASES))


@pytest.fixture
def small(frame: DeviceFrame) -> DeviceFrame:
    """The smallest phone, where most screens have to be scrolled."""
    frame.resize(frame.minimumSizeHint())
    return frame


def render_again(host: ScreenHost) -> None:
    assert host.view is not None
    assert host.presenter is not None
    host.view.render(host.presenter.state)
    lay_out()


@each_case
def test_that_the_same_state_again_changes_nothing_that_is_seen(name: str, small: DeviceFrame) -> None:
    host = show(CASES[name], small)
    before = picture_of(small)
    render_again(host)
    assert picture_of(small) == before


@each_case
def test_that_the_same_state_again_moves_neither_focus_nor_scroll(name: str, small: DeviceFrame) -> None:
    host = show(CASES[name], small)
    areas: list[QScrollArea] = visible(small, QScrollArea)
    reachable: list[QWidget] = [
        widget for widget in visible(small, QWidget) if widget.isEnabled() and widget.focusPolicy()
    ]
    for widget in reachable:
        widget.setFocus()
        for area in areas:
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum() // 2)
        before = small.window().focusWidget(), [area.verticalScrollBar().value() for area in areas]
        render_again(host)
        after = small.window().focusWidget(), [area.verticalScrollBar().value() for area in areas]
        assert after == before, widget.objectName()


@each_case
def test_that_the_same_state_again_leaves_text_caret_and_selection(name: str, small: DeviceFrame) -> None:
    host = show(CASES[name], small)
    for edit in visible(small, QLineEdit):
        if edit.isEnabled() and not edit.isReadOnly() and not edit.text():
            edit.setFocus()
            enter(edit, "135")
    for edit in visible(small, QLineEdit):
        length = len(edit.text())
        for start, count in ((0, length), (0, 1), (length // 2, 0)):
            edit.setCursorPosition(start)
            if count:
                edit.setSelection(start, count)
            before = edit.text(), edit.cursorPosition(), edit.selectedText()
            render_again(host)
            assert (edit.text(), edit.cursorPosition(), edit.selectedText()) == before, edit.objectName()
