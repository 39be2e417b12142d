"""Sheets over a screen: terms to read, values to choose."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.gallery.board import COLUMN, Board, Component, shows_only
from gui.gallery.boards.stand import Stand
from gui.kit.buttons import SecondaryButton
from gui.kit.choice_field import Choice, ChoiceField
from gui.kit.label import Label, Role
from gui.kit.language import translate
from gui.kit.sheet import Sheet

HEIGHT = 480


def title() -> str:
    return translate("gallery", "Sheets")


def board() -> Board:
    return Board(
        title(),
        (
            Component(
                Sheet,
                _terms,
                shows_only(),
                {
                    translate("gallery", "More than fits"): _long_terms,
                    translate("gallery", "A choice"): _choices,
                },
            ),
        ),
    )


def _terms(paragraphs: int = 1) -> Stand:
    stand = Stand(COLUMN, HEIGHT)
    text = translate(
        "gallery",
        "You allow the platform to charge the card you bind for what you repay. You can end this at any time.",
    )
    close = SecondaryButton(translate("gallery", "Close"))
    sheet = Sheet(
        stand.page,
        Label("\n\n".join(paragraphs * [text]), Role.TEXT),
        translate("gallery", "Quick Payment Agreement"),
        close,
    )
    sheet.open()
    return stand


def _long_terms() -> Stand:
    return _terms(9)


def _choices() -> QWidget:
    stand = Stand(COLUMN, HEIGHT)
    field = ChoiceField(stand.page, "gallery.choice", "gallery.choices", ("id", "passport", "permit"))
    field.setParent(stand.page)
    field.set_texts(
        translate("gallery", "Kind of document"),
        translate("gallery", "Close"),
        (
            Choice("id", translate("gallery", "Resident ID card"), translate("gallery", "18 digits")),
            Choice("passport", translate("gallery", "Passport")),
            Choice("permit", translate("gallery", "Permit")),
        ),
    )
    row = field.findChild(QAbstractButton, "gallery.choice")
    assert isinstance(row, QAbstractButton)
    row.click()
    return stand
