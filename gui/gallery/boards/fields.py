"""Fields to fill in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.gallery.board import Board, Component, without
from gui.gallery.states import State
from gui.kit.check_row import CheckRow
from gui.kit.choice_field import Choice, ChoiceField
from gui.kit.document_field import DocumentField
from gui.kit.language import translate
from gui.kit.mobile_field import MobileField
from gui.kit.text_field import TextField
from models.domain.documents import DocumentType


def never_pressed_or_busy() -> dict[State, str]:
    """The states that what is typed into has not."""
    return {
        **without(translate("gallery", "a press puts the caret into it"), State.PRESSED),
        **without(
            translate("gallery", "its form's button shows that; the field takes no input and keeps its look"),
            State.BUSY,
        ),
    }


def title() -> str:
    return translate("gallery", "Fields")


def board() -> Board:
    never = never_pressed_or_busy()
    return Board(
        title(),
        (
            Component(
                TextField,
                _filled,
                never,
                {
                    translate("gallery", "Empty"): _empty,
                    translate("gallery", "With a note"): _with_note,
                    translate("gallery", "With a link"): _with_link,
                    translate("gallery", "Right as far as can be told"): _right,
                },
            ),
            Component(DocumentField, _document, never),
            Component(MobileField, _mobile, never),
            Component(
                ChoiceField,
                _choice,
                {
                    **without(translate("gallery", "each of its values is right"), State.ERROR),
                    **without(
                        translate("gallery", "it opens a sheet at once and waits for nobody"), State.BUSY
                    ),
                },
            ),
            Component(
                CheckRow,
                _check,
                {
                    **without(translate("gallery", "a press ticks it"), State.PRESSED),
                    **without(
                        translate("gallery", "its form's button shows that; the tick stays"), State.BUSY
                    ),
                },
                {translate("gallery", "Ticked"): _ticked},
                {State.ERROR: _wrong},
            ),
        ),
    )


def _filled() -> TextField:
    field = _empty()
    field.set_text("13800001234")
    return field


def _empty() -> TextField:
    return TextField(translate("gallery", "Mobile number you gave the bank"), digits=11)


def _with_note() -> TextField:
    field = TextField(translate("gallery", "Card number"), grouping=4, digits=19)
    field.set_text("9530044020")
    field.set_note(translate("gallery", "9 more digits"), "primary")
    return field


def _with_link() -> TextField:
    field = TextField(translate("gallery", "Amount in yuan"))
    field.set_text("120.50")
    field.set_action(translate("gallery", "All of it"))
    return field


def _right() -> TextField:
    field = _filled()
    field.set_done(True)
    return field


def _document() -> DocumentField:
    field = DocumentField()
    field.set_document_type(DocumentType.PASSPORT)
    return field


def _mobile() -> MobileField:
    field = MobileField(translate("gallery", "Mobile number you gave the bank"))
    field.set_text("1380000")
    return field


def _choice() -> QWidget:
    place = QWidget()
    field = ChoiceField(place, "gallery.choice", "gallery.choices", ("passport", "permit"))
    field.set_texts(
        translate("gallery", "Kind of document"),
        translate("gallery", "Close"),
        (
            Choice("passport", translate("gallery", "Passport")),
            Choice("permit", translate("gallery", "Permit")),
        ),
    )
    return field


def _check() -> CheckRow:
    return CheckRow(
        translate("gallery", 'I have read and accept the <a href="a">Quick Payment Agreement</a>')
    )


def _ticked() -> CheckRow:
    row = _check()
    row.set_checked(True)
    return row


def _wrong(row: QWidget) -> None:
    assert isinstance(row, CheckRow)
    row.set_wrong(True)
