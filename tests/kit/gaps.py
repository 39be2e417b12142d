"""Gap fields as tests use them: made, typed into by an input method, and pasted into."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from gui.kit.gap_field import Cell, Gap, GapField, Hidden, Known
from kaihu_testing.showing import Show

RARE = "\U00020bb7"
NAME: list[Cell] = [Gap(), Known("小明")]
RESIDENT_ID: list[Cell] = [
    Known("1101"),
    Hidden(),
    Hidden(),
    *[Gap()] * 4,
    *[Hidden()] * 4,
    Known("123X"),
]


def gap_field(show: Show, pattern: list[Cell], *, digits_only: bool = False) -> GapField:
    field = GapField("Name", pattern, digits_only=digits_only)
    field.set_address("name_entry.name")
    field.resize(327, 100)
    show(field)
    return field


def commit(field: GapField, text: str, preedit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(field.line_edit, event)


def paste(field: GapField, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.line_edit.paste()
