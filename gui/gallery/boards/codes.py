"""Codes, passwords and masked records."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.gallery.board import Board, Component, without
from gui.gallery.boards.fields import never_pressed_or_busy
from gui.gallery.states import State, put_in
from gui.kit.code_field import CodeField
from gui.kit.gap_field import Cell, Gap, GapField, Hidden, Known
from gui.kit.language import translate
from gui.kit.metrics import SPACE_XL
from gui.kit.password_pad import PasswordPad

NAME: tuple[Cell, ...] = (Gap(), Known("小明"))
NUMBER: tuple[Cell, ...] = (Known("1101"), *2 * [Hidden()], *4 * [Gap()], *4 * [Hidden()], Known("123X"))


def title() -> str:
    return translate("gallery", "Codes and gaps")


def board() -> Board:
    never = never_pressed_or_busy()
    never |= without(translate("gallery", "its cells say already where to type"), State.HOVER)
    return Board(
        title(),
        (
            Component(
                GapField,
                _number,
                never,
                {
                    translate("gallery", "Empty"): lambda: _gap(NUMBER, ""),
                    translate("gallery", "A name"): lambda: _gap(NAME, ""),
                    translate("gallery", "A name, filled in"): lambda: _gap(NAME, "王"),
                },
            ),
            Component(
                CodeField,
                _code,
                never,
                {
                    translate("gallery", "Empty"): lambda: _code(""),
                    translate("gallery", "Whole"): lambda: _code("482193"),
                    translate("gallery", "A password"): lambda: _code("482", secret=True),
                },
            ),
            Component(
                PasswordPad,
                _pad,
                {
                    **without(translate("gallery", "what is wrong is said under the cells"), State.ERROR),
                    **without(
                        translate("gallery", "its form's button shows that; the cells take no input"),
                        State.BUSY,
                    ),
                },
                states={state: _pad_in(state) for state in (State.HOVER, State.PRESSED, State.FOCUS)},
            ),
        ),
    )


def _gap(pattern: tuple[Cell, ...], text: str) -> GapField:
    named = pattern is NAME
    field = GapField(translate("gallery", "Name") if named else translate("gallery", "Resident ID"), pattern)
    field.set_text(text)
    return field


def _number() -> GapField:
    return _gap(NUMBER, "19")


def _code(text: str = "482", *, secret: bool = False) -> CodeField:
    label = (
        translate("gallery", "Wallet password") if secret else translate("gallery", "Code from the message")
    )
    field = CodeField(label, secret=secret)
    field.set_text(text)
    return field


def _pad() -> QWidget:
    place = QWidget()
    cells, pad = CodeField(translate("gallery", "Wallet password"), secret=True), PasswordPad()
    pad.serve(cells.line_edit)
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_XL)
    column.addWidget(cells)
    column.addWidget(pad)
    return place


def _pad_in(state: State) -> Callable[[QWidget], None]:
    """How the pad comes into a state, and not the cells above it."""

    def put_pad_in(place: QWidget) -> None:
        pad = place.findChild(PasswordPad)
        assert isinstance(pad, PasswordPad)
        put_in(state, pad)

    return put_pad_in
