"""The face of a bank card: blank until the card is known."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from gui.kit.card_face import MISSING, CardFace
from gui.kit.theme import theme, tokens_for
from gui.kit.tokens import Theme
from kaihu_testing.showing import Show


def face(show: Show) -> CardFace:
    card = CardFace()
    show.own(card)
    card.resize(card.sizeHint())
    return card


def ground(card: CardFace) -> QColor:
    """The colour between title and number, where nothing is written."""
    image: QImage = card.grab().toImage()
    return image.pixelColor(card.width() // 3, card.height() // 2 - 10)


@pytest.mark.parametrize("name", Theme)
def test_that_an_unknown_card_is_blank_and_a_known_one_has_its_colours(name: Theme, show: Show) -> None:
    theme().set_theme(name)
    card = face(show)
    known = ground(card)
    card.set_muted(True)
    assert ground(card) == tokens_for(card).surface_hover
    card.set_muted(False)
    assert ground(card) == known != tokens_for(card).surface_hover


def test_that_a_slim_card_is_a_strip_that_says_the_same(show: Show) -> None:
    card = face(show)
    card.set_title("Kite Bank")
    card.set_number("•••• •••• •••• 8812")
    whole, spoken = card.heightForWidth(342), card.accessibleName()
    card.set_slim(True)
    assert card.heightForWidth(342) < whole / 2
    assert card.heightForWidth(520) == card.heightForWidth(342)
    assert card.accessibleName() == spoken
    card.resize(342, card.heightForWidth(342))
    before = card.grab().toImage()
    card.set_number("•••• •••• •••• 8813")
    assert card.grab().toImage() != before


def test_that_digits_to_come_are_drawn_and_not_spoken(show: Show) -> None:
    card = face(show)
    card.set_number("9530")
    before, spoken = card.grab().toImage(), card.accessibleName()
    card.set_number(f"9530 {MISSING * 4}")
    assert card.grab().toImage() != before
    assert card.accessibleName() == spoken
