"""Reference: bare Qt forms that slide in over each other and are typed into. Imports nothing of ours.

Usage: ``bare_screens.py CHANGES KEYS``: makes as many changes of the screen and types as many keys as the subject,
at the same pace, and prints the same figures, the changes under the one name ``form``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPropertyAnimation, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.bench.frame_watch import FrameWatch

WIDTH, HEIGHT = 390, 844
SLIDE_MS = 250
PAUSE_MS = 300
KEY_MS = 30
FIELDS = 4
LABELS = 8


def a_form(window: QWidget) -> tuple[QWidget, QLineEdit]:
    """A form as large as the window, and its first field."""
    form = QWidget(window)
    form.setAutoFillBackground(True)
    column = QVBoxLayout(form)
    for number in range(LABELS):
        label = QLabel(f"What is asked for in line {number + 1} and why it is needed", form)
        label.setWordWrap(True)
        column.addWidget(label)
    fields = [QLineEdit(form) for _ in range(FIELDS)]
    for field in fields:
        column.addWidget(field)
    column.addWidget(QPushButton("Next", form))
    form.resize(WIDTH, HEIGHT)
    return form, fields[0]


def story(window: QWidget, watch: FrameWatch, changes: int, keys: int) -> Iterator[int]:
    """Does it all; yields the milliseconds until it wants to go on."""
    before: QWidget | None = None
    for number in range(changes):
        watch.begin("form")
        form, field = a_form(window)
        form.show()
        field.setFocus()
        slide = QPropertyAnimation(form, b"pos", form)
        slide.setDuration(SLIDE_MS)
        slide.setStartValue(QPoint(WIDTH, 0))
        slide.setEndValue(QPoint(0, 0))
        slide.start()
        yield PAUSE_MS
        if before is not None:
            before.deleteLater()
        before = form
        watch.begin("typing")
        for _ in range(keys // changes + (1 if number < keys % changes else 0)):
            QTest.keyClicks(field, "7")
            yield KEY_MS


def main(changes: int, keys: int) -> None:
    app = QApplication(sys.argv)
    window = QWidget()
    window.resize(WIDTH, HEIGHT)
    window.show()
    watch = FrameWatch()
    steps = story(window, watch, changes, keys)

    def go_on() -> None:
        pause = next(steps, None)
        if pause is None:
            watch.stop()
            app.quit()
        else:
            QTimer.singleShot(pause, go_on)

    watch.start()
    QTimer.singleShot(PAUSE_MS, go_on)
    app.exec()
    print(
        json.dumps(
            {"form": watch.frames["form"], "typing": watch.frames["typing"], "longest": watch.longest()}
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
