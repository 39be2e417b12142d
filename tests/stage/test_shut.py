"""What is said when there is no world to open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from gui.kit.device_frame import DeviceFrame
from gui.kit.label import Label
from gui.kit.language import Language, language
from gui.stage.lock import FolderInUse
from gui.stage.program import shut_hint, shut_text
from gui.stage.shut_notice import ShutNotice


@pytest.mark.parametrize("say", [shut_text, shut_hint])
def test_that_each_reason_has_advice_of_its_own(say: Callable[[Exception], str], qapp: QApplication) -> None:
    language().set_language(Language.EN)
    damaged, in_use = say(ValueError()), say(FolderInUse(Path("data")))
    for cannot in (FileExistsError(), PermissionError()):
        assert "another folder" in say(cannot)
        assert "--fresh" not in say(cannot)
    assert "--fresh" in damaged
    assert "running already" in in_use


def texts(frame: DeviceFrame) -> list[str]:
    return [label.text() for label in frame.findChildren(Label) if label.isVisible()]


def test_that_the_phone_says_why_there_is_no_world_and_offers_to_begin_anew(qtbot: QtBot) -> None:
    language().set_language(Language.EN)
    frame, asked = DeviceFrame(), list[bool]()
    qtbot.addWidget(frame)
    frame.show()
    ShutNotice(frame, lambda: shut_text(ValueError()).format(folder="data"), lambda: asked.append(True))
    assert any("The data in data cannot be opened" in text for text in texts(frame))
    button = frame.findChild(QAbstractButton, "stage.shut.action")
    assert button is not None
    button.click()
    assert asked == [True]


def test_that_nothing_is_offered_where_beginning_anew_would_not_help(qtbot: QtBot) -> None:
    frame = DeviceFrame()
    qtbot.addWidget(frame)
    frame.show()
    ShutNotice(frame, lambda: shut_text(PermissionError()).format(folder="data"), None)
    button = frame.findChild(QAbstractButton, "stage.shut.action")
    assert button is not None
    assert not button.isVisible()
