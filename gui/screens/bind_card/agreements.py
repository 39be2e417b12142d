"""The two invented agreements that binding a card asks for, to be read in a sheet."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.buttons import SecondaryButton
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.scroll_area import ScrollArea
from gui.kit.sheet import Sheet

HEIGHT = 420
"""Pixels of an agreement that are seen at once."""


class Agreement(StrEnum):
    QUICK_PAYMENT = "quick_payment"
    PERSONAL_DATA = "personal_data"


def agreement_title(agreement: Agreement) -> str:
    if agreement is Agreement.QUICK_PAYMENT:
        return translate("bind_card", "Quick Payment Agreement")
    return translate("bind_card", "Personal Data Authorisation")


def agreement_clauses(agreement: Agreement) -> tuple[str, ...]:
    """The clauses in order. Invented for the demonstration, like everyone named in them."""
    if agreement is Agreement.QUICK_PAYMENT:
        return (
            translate(
                "bind_card",
                "1. This agreement is between you, Osmanthus Pay and the bank that issued your card.",
            ),
            translate(
                "bind_card",
                "2. By binding the card you let Osmanthus Pay ask the bank to pay from it when you say so: for a "
                "repayment or a purchase that you confirm. Nothing is taken without your word.",
            ),
            translate(
                "bind_card",
                "3. The bank checks that the card is yours and sends a code to the mobile number it has on record. "
                "Tell nobody the code, whoever asks.",
            ),
            translate(
                "bind_card",
                "4. You can unbind the card at any time once nothing is owed. If you lose it or your phone, tell the "
                "bank at once; from then on what is paid is not at your risk.",
            ),
            translate(
                "bind_card", "5. This is a demonstration: the bank, the card and the money are invented."
            ),
        )
    return (
        translate(
            "bind_card",
            "1. You allow Osmanthus Pay to send your real-name record to Heron Bank: name, document and mobile number. "
            "It is sent whole only after you have proved that it is yours.",
        ),
        translate(
            "bind_card",
            "2. You allow the bank to use history data for your credit limit: payments and sign-ins of this wallet, "
            "and the social, mail and wealth accounts that you have linked.",
        ),
        translate(
            "bind_card",
            "3. The data serves this account and nothing else. It is sent encrypted, seen by nobody who does not need "
            "it, and deleted when the account is closed and the law allows it.",
        ),
        translate(
            "bind_card",
            "4. You can see which data was used, have mistakes corrected, and take this permission back; the account "
            "is then closed once nothing is owed.",
        ),
        translate("bind_card", "5. This is a demonstration: the people and their data are invented."),
    )


class AgreementSheet(Sheet):
    """One agreement over the phone's screen."""

    def __init__(self, page: QWidget, agreement: Agreement) -> None:
        self._agreement = agreement
        self._clauses = [Label("", Role.TEXT) for _ in agreement_clauses(agreement)]
        self._close = SecondaryButton()
        self._close.setObjectName("bind_card.sheet_close")
        super().__init__(page, self._build_content())
        self._close.clicked.connect(self.dismiss)
        self.dismissed.connect(self.deleteLater)
        language().language_changed.connect(self._retranslate)
        self._retranslate()

    def _build_content(self) -> QWidget:
        page = QWidget()
        clauses = QVBoxLayout(page)
        clauses.setContentsMargins(0, 0, 12, 0)
        clauses.setSpacing(14)
        for clause in self._clauses:
            clauses.addWidget(clause)
        clauses.addStretch(1)
        scroll = ScrollArea(page)
        # It is what the keyboard scrolls while the sheet is read.
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setMinimumHeight(HEIGHT)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(scroll, 1)
        column.addWidget(self._close)
        return content

    def _retranslate(self) -> None:
        self.set_title(agreement_title(self._agreement))
        self._close.setText(translate("bind_card", "Close"))
        for label, clause in zip(self._clauses, agreement_clauses(self._agreement), strict=True):
            label.setText(clause)
