"""Draws the gallery: every board and phone screen in both themes and both languages."""

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
from gui.kit.gallery import account_phones, boards, phones
from gui.kit.gallery.words import FOCUS, FOCUS_BY_KEYBOARD, FOCUS_BY_POINTER, Say, say_in
from gui.kit.phone_frame import PhoneFrame
from gui.kit.tokens import Scope, Theme

Build = Callable[[Say], QWidget]

PHONES: dict[str, Build] = {
    "launch": phones.launch,
    "name_entry": phones.name_entry,
    "name_wrong": phones.name_wrong,
    "bind_card": phones.bind_card,
    "verify_code": phones.verify_code,
    "review": phones.review,
    "declined": phones.declined,
    "account_home": account_phones.account_home,
    "limit_raise": account_phones.limit_raise,
    "purchase_sheet": account_phones.purchase_sheet,
}
BOARDS: dict[str, Build] = {
    "buttons": boards.buttons,
    "fields": boards.fields_board,
    "rows": boards.rows,
    "icons": boards.icons,
    "colours": boards.colours,
}
SMALL = (348, 668)


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
            for title, build in {**PHONES, **BOARDS}.items():
                if wanted and title not in wanted:
                    continue
                _picture(build(say_in(language)), folder / f"{title}-{name}-{language}.png")
                if title in PHONES:
                    small = build(say_in(language))
                    small.setFixedSize(*SMALL)
                    _picture(small, folder / f"{title}-small-{name}-{language}.png")
    return 0


def _picture(widget: QWidget, path: Path) -> None:
    # As a child it may be larger than the offscreen screen, and the window around it can have the focus.
    window = QWidget()
    theme.set_scope(window, Scope.STAGE)
    if not isinstance(widget, PhoneFrame):
        theme.set_scope(widget, Scope.PHONE)
    ground = QWidget(window)
    column = QVBoxLayout(ground)
    column.setContentsMargins(24, 24, 24, 24)
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
