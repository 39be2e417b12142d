"""A pause in a test: its windows stay usable, and it goes on by key."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid

from kaihu_testing.headed import UNSEEN
from kaihu_testing.waiting import until

KEY = Qt.Key.Key_F8
HINT = "Paused. F8 goes on."
HINT_NAME = "kaihu_testing.paused"
_MARGIN = 8
_STYLE = "background: #1b1b1f; color: #ffffff; padding: 4px 10px; border-radius: 6px; font-size: 13px;"

_skipped: list[str] = []


async def pause(windows: Sequence[QWidget]) -> None:
    """Wait until F8 is pressed, or none of the windows is open any longer. Where nobody can see them, go on at once."""
    if QGuiApplication.platformName() in UNSEEN:
        _skipped.append(", ".join(window.windowTitle() or type(window).__name__ for window in windows))
        return
    await wait_for_key(windows)


async def wait_for_key(windows: Sequence[QWidget]) -> None:
    """The pause itself, on whatever platform."""
    with _listening() as key, _hinted(windows):
        await until(lambda: key.pressed or not _any_open(windows), "the key F8", math.inf)


def take_skipped() -> list[str]:
    """The windows of the pauses that nobody could see, and forget them."""
    skipped = _skipped[:]
    _skipped.clear()
    return skipped


class _Key(QObject):
    """Hears F8 whatever has the focus, and keeps it from the program."""

    pressed = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == KEY:
            if event.type() == QEvent.Type.KeyPress:
                self.pressed = True
            return isinstance(watched, QWidget)
        return False


@contextmanager
def _listening() -> Iterator[_Key]:
    app = QCoreApplication.instance()
    assert app is not None
    key = _Key()
    app.installEventFilter(key)
    app.aboutToQuit.connect(key.deleteLater)
    try:
        yield key
    finally:
        app.removeEventFilter(key)
        app.aboutToQuit.disconnect(key.deleteLater)


@contextmanager
def _hinted(windows: Sequence[QWidget]) -> Iterator[None]:
    """A word at the foot of each window that is open. It lets touches through."""
    hints = [_hint(window) for window in windows if window.isVisible()]
    try:
        yield
    finally:
        for hint in hints:
            if isValid(hint):
                hint.hide()
                hint.deleteLater()


def _hint(window: QWidget) -> QLabel:
    hint = QLabel(HINT, window)
    hint.setObjectName(HINT_NAME)
    hint.setStyleSheet(_STYLE)
    hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    hint.adjustSize()
    hint.move((window.width() - hint.width()) // 2, window.height() - hint.height() - _MARGIN)
    hint.raise_()
    hint.show()
    return hint


def _any_open(windows: Sequence[QWidget]) -> bool:
    return any(isValid(window) and window.isVisible() for window in windows)


def open_windows() -> list[QWidget]:
    """What a person could use now."""
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]
