"""Cards: the faces of every bank, and the field that becomes one."""

from __future__ import annotations

from collections.abc import Callable

from gui.gallery.board import Board, Component, shows_only
from gui.gallery.boards.fields import never_pressed_or_busy
from gui.kit.card_face import CardFace
from gui.kit.card_field import CardField
from gui.kit.language import language, translate
from models.domain.cards import bank_name, card_products


def title() -> str:
    return translate("gallery", "Cards")


def board() -> Board:
    banks = dict.fromkeys(product.bank_id for product in reversed(card_products()))
    faces = {bank_name(bank, language().language): _face_of(bank) for bank in banks}
    faces[translate("gallery", "As a strip")] = _strip
    return Board(
        title(),
        (
            Component(
                CardField,
                _typed,
                never_pressed_or_busy(),
                {
                    translate("gallery", "Empty"): lambda: _field(""),
                    translate("gallery", "Whole"): lambda: _field("9530044020177351064"),
                },
            ),
            Component(CardFace, _blank, shows_only(), faces),
        ),
    )


def _field(number: str) -> CardField:
    field = CardField()
    field.set_label(translate("gallery", "Card number"))
    field.set_holder("*小明")
    field.set_text(number)
    return field


def _typed() -> CardField:
    return _field("9530044020")


def _blank() -> CardFace:
    face = CardFace()
    face.set_title(translate("gallery", "Your debit card"))
    face.set_subtitle(translate("gallery", "The first digits tell the bank"))
    face.set_muted(True)
    return face


def _strip() -> CardFace:
    face = _face_of("kite")()
    face.set_slim(True)
    return face


def _face_of(bank: str) -> Callable[[], CardFace]:
    def make() -> CardFace:
        face = CardFace()
        face.set_bank(bank)
        face.set_title(bank_name(bank, language().language))
        face.set_subtitle(translate("gallery", "Bound to your wallet"))
        face.set_number("•••• •••• •••• 1064")
        face.set_caption("*小明")
        face.set_badge(translate("gallery", "Debit"))
        return face

    return make
