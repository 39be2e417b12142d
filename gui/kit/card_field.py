"""A card number with the card it belongs to: the face takes on the bank's colours while the number is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.card_face import MISSING, CardFace
from gui.kit.digits import group_digits
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_L
from gui.kit.text_field import TextField
from models.domain.cards import CardKind, recognise

GROUP = 4
USUAL_LENGTH = 16
"""How many digits the face has room for until the bank is known."""
LONGEST_NUMBER = 19


class CardField(QWidget):
    """The face above, the field for the number under it; it says whose card it is and how many digits are missing."""

    text_edited = Signal(str)
    """The digits, after every change a person made."""
    submitted = Signal()
    """Enter was pressed in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = CardFace()
        self._field = TextField(grouping=GROUP, digits=LONGEST_NUMBER)
        self.line_edit = self._field.line_edit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        column.addWidget(self._face)
        column.addWidget(self._field)
        self.setFocusProxy(self._field)
        self._field.text_edited.connect(self._on_field_text_edited)
        self._field.submitted.connect(self.submitted)
        self._show()

    def set_address(self, address: str) -> None:
        """Name the editor `address`, its error `<address>.error`, its note `<address>.note`, the face `<address>.face`."""
        self._field.set_address(address)
        self._face.setObjectName(f"{address}.face")

    def set_label(self, label: str) -> None:
        self._field.set_label(label)

    def set_holder(self, holder: str) -> None:
        """Who the card must belong to, at the foot of the face."""
        self._face.set_caption(holder)

    def set_slim(self, slim: bool) -> None:
        """Draw the card as a strip, where there is no room for all of it."""
        self._face.set_slim(slim)

    def text(self) -> str:
        """The digits that were typed."""
        return self._field.text()

    def set_text(self, digits: str) -> None:
        """Put a number into the field as if it had always stood there; nothing is emitted."""
        self._field.set_text(digits)
        self._show()

    def set_done(self, done: bool) -> None:
        """Tick a number with which nothing is wrong as far as can be told here."""
        self._field.set_done(done)

    def set_error(self, text: str | None) -> None:
        """Say under the field what is wrong with the number, or nothing."""
        self._field.set_error(text)

    @property
    def error(self) -> str | None:
        return self._field.error

    def set_read_only(self, read_only: bool) -> None:
        self._field.set_read_only(read_only)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _on_field_text_edited(self, digits: str) -> None:
        self._show()
        self.text_edited.emit(digits)

    def _show(self) -> None:
        """Draw the card as far as the number tells it."""
        digits = self._field.text()
        product = recognise(digits)
        length = product.length if product is not None else USUAL_LENGTH
        missing = max(0, length - len(digits))
        self._face.set_number(group_digits(digits + missing * MISSING, GROUP))
        self._face.set_muted(product is None)
        self._face.set_bank(product.bank_id if product is not None else "")
        if product is None:
            self._face.set_title(translate("kit", "Your debit card"))
            self._face.set_subtitle(translate("kit", "The first digits tell the bank"))
            self._face.set_badge("")
            self._field.set_missing(0)
            return
        debit = product.kind is CardKind.DEBIT
        self._face.set_title(product.bank_name(language().language))
        self._face.set_subtitle(translate("kit", "Recognised"))
        self._face.set_badge(translate("kit", "Debit") if debit else translate("kit", "Credit"))
        self._field.set_missing(missing if debit else 0)
