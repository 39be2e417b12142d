"""The brand on the screens: its names in texts, its logos, the colours of its cards.

Texts name neither platform nor bank. They have ``{platform}`` and ``{bank}`` in them, which ``branded`` fills in::

    branded(translate("wallet_home", "Welcome to {platform}"))
    branded(translate("verify_code", "{bank} sent a code"), bank=bank_name(bank_id, language().language))

Logos are painted in one colour: ``draw_logo(painter, rect, brand().platform.logo, tokens.primary)``, or stand by
themselves as ``LogoView()``. A card has its bank's colours by ``CardFace.set_bank(bank_id)``.

The brand is chosen once, before anything is shown: by the option of ``gui.kit.brand_option``, or with
``choose_brand(checked_brand(choice))``.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.kit.frames import draw_panel
from gui.kit.language import language, translate
from gui.kit.metrics import CHIP_CORNER
from gui.kit.theme import theme, tokens_for
from gui.kit.tokens import Theme, Tokens
from models.domain.brand import BankLook
from models.domain.brand_choice import brand

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer


_SIGN_INSET = 0.2
"""The part of a sign's width that is left free around the logo."""


def platform_name() -> str:
    """The platform's name in the present language."""
    return brand().platform.name.text(language().language)


def main_bank_name() -> str:
    """The name of the bank of the main story in the present language."""
    return brand().bank.name.text(language().language)


def branded(text: str, **others: object) -> str:
    """``text`` with ``{platform}``, ``{bank}`` and its ``others`` filled in. Without another ``bank`` it is the
    brand's."""
    return text.format(**{"platform": platform_name(), "bank": main_bank_name(), **others})


def pairing(bank: str) -> str:
    """Whose card of both of them it is: the platform first, then the ``bank`` by its name."""
    return branded(translate("brand", "{platform} × {bank}"), bank=bank)


def draw_logo(painter: QPainter, place: QRect | QRectF, logo: Path, colour: QColor) -> None:
    """Draw the SVG centred in ``place``, as large as the shorter side; sharp at any scale."""
    shape = QRectF(place)
    size = min(shape.width(), shape.height())
    centred = QRectF(0, 0, size, size)
    centred.moveCenter(QPointF(shape.center()))
    painter.save()
    painter.setOpacity(painter.opacity() * colour.alphaF())
    _renderer(logo, colour.name()).render(painter, centred)
    painter.restore()


@lru_cache(maxsize=64)
def _renderer(logo: Path, colour: str) -> QSvgRenderer:
    # Imported here because QtSvg costs start-up time, and the first paint does without a logo.
    from PySide6.QtSvg import QSvgRenderer

    return QSvgRenderer(logo.read_text(encoding="utf-8").replace("currentColor", colour).encode())


def card_colours(look: BankLook | None, tokens: Tokens) -> tuple[QColor, QColor, QColor]:
    """The colours of a bank's cards from the upper left to the lower right.

    Without a bank, and where contrast comes before colour, they are the theme's.
    """
    if look is None or theme().name is Theme.HIGH_CONTRAST:
        return tokens.card_start, tokens.card_middle, tokens.card_end
    return QColor(look.card.start), QColor(look.card.middle), QColor(look.card.end)


def draw_bank_sign(painter: QPainter, place: QRect, look: BankLook, tokens: Tokens) -> None:
    """Draw the bank's logo on a ground of its colour, as the sign of a row or of a message."""
    draw_panel(painter, place, CHIP_CORNER, card_colours(look, tokens)[0])
    inset = round(place.width() * _SIGN_INSET)
    draw_logo(painter, place.adjusted(inset, inset, -inset, -inset), look.logo, tokens.card_ink)


class LogoView(QWidget):
    """A logo by itself, ``size`` pixels square; the platform's when no other is given. It says the platform's name
    only where no text beside it does (``spoken``)."""

    def __init__(
        self,
        logo: Path | None = None,
        token: str = "primary",
        size: int = 24,
        parent: QWidget | None = None,
        *,
        spoken: bool = False,
    ) -> None:
        super().__init__(parent)
        self._logo = logo or brand().platform.logo
        self._token = token
        self._spoken = spoken
        self.setFixedSize(size, size)
        self._name()
        language().language_changed.connect(self._name)

    def _name(self) -> None:
        self.setAccessibleName(platform_name() if self._spoken else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_logo(painter, self.rect(), self._logo, getattr(tokens_for(self), self._token))
