"""Draws the gallery: every board in both themes and both languages."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.kit import motion, theme
from gui.kit.gallery import boards
from gui.kit.gallery.boards import FOCUS, FOCUS_BY_KEYBOARD, FOCUS_BY_POINTER, Say
from gui.kit.metrics import SPACE_XL
from gui.kit.tokens import Scope, Theme

Build = Callable[[Say], QWidget]

BOARDS: dict[str, Build] = {
    "buttons": boards.buttons,
    "fields": boards.fields_board,
    "rows": boards.rows,
    "icons": boards.icons,
    "colours": boards.colours,
}


def main(arguments: list[str]) -> int:
    """Write the pictures into the folder named first; names after it choose among them."""
    if not arguments:
        print("usage: python -m gui.kit.gallery OUT_DIR [NAME...]", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    motion.set_motion(False)
    theme.apply(app)
    wanted = set(arguments[1:])
    for name in Theme:
        theme.theme().set_theme(name)
        theme.theme().set_stage_theme(name)
        for language in ("zh", "en"):
            for title, build in BOARDS.items():
                if not wanted or title in wanted:
                    _picture(build(_say_in(language)), folder / f"{title}-{name}-{language}.png")
    return 0


def _say_in(language: str) -> Say:
    return lambda chinese, english: chinese if language == "zh" else english


def _picture(widget: QWidget, path: Path) -> None:
    # As a child it may be larger than the offscreen screen, and the window around it can have the focus.
    window = QWidget()
    theme.set_scope(window, Scope.STAGE)
    theme.set_scope(widget, Scope.PHONE)
    ground = QWidget(window)
    column = QVBoxLayout(ground)
    column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
    column.addWidget(widget)
    ground.adjustSize()
    ground.setAutoFillBackground(True)
    window.show()
    QTest.qWaitForWindowActive(window)
    _give_focus(widget)
    # Layouts within scroll areas take more than one round of events to settle.
    QTest.qWait(1)
    ground.grab().save(str(path))
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _give_focus(widget: QWidget) -> None:
    reasons = {
        FOCUS_BY_KEYBOARD: Qt.FocusReason.TabFocusReason,
        FOCUS_BY_POINTER: Qt.FocusReason.MouseFocusReason,
    }
    for child in widget.findChildren(QWidget):
        reason = reasons.get(child.property(FOCUS))
        if reason is not None:
            child.setFocus(reason)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
