"""The two invented agreements that opening an account asks for: the line to tick, and the sheet to read them in."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.kit.brand import branded
from gui.kit.buttons import SecondaryButton
from gui.kit.check_row import CheckRow
from gui.kit.field import FieldError
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_M
from gui.kit.problem_text import ProblemLike, problem_text
from gui.kit.sheet import Sheet


class Agreement(StrEnum):
    QUICK_PAYMENT = "quick_payment"
    PERSONAL_DATA = "personal_data"


def agreement_title(agreement: Agreement) -> str:
    if agreement is Agreement.QUICK_PAYMENT:
        return translate("agreements", "Quick Payment Agreement")
    return translate("agreements", "Personal Data Authorisation")


def agreement_clauses(agreement: Agreement) -> tuple[str, ...]:
    """The clauses in order, to be ``branded``. Invented for the demonstration, like everyone named in them."""
    if agreement is Agreement.QUICK_PAYMENT:
        return (
            translate(
                "agreements",
                "1. This agreement is between you, {platform} and the bank that issued your card.",
            ),
            translate(
                "agreements",
                "2. By binding the card you let {platform} ask the bank to pay from it when you say so: for a "
                "repayment or a purchase that you confirm. Nothing is taken without your consent.",
            ),
            translate(
                "agreements",
                "3. A code to the mobile number that the bank has on record shows that the card is yours; for a card "
                "that was bound before, your wallet password does. Share neither, whoever asks.",
            ),
            translate(
                "agreements",
                "4. You can unbind the card at any time once nothing is owed. If you lose it or your phone, tell the "
                "bank at once; what is paid after that is not at your risk.",
            ),
            translate(
                "agreements", "5. This is a demonstration: the bank, the card and the money are invented."
            ),
        )
    return (
        translate(
            "agreements",
            "1. You allow {platform} to send your real-name record to {bank}: name, document and mobile number. "
            "What the wallet holds already is sent in full only after you have shown that it is yours; what you enter "
            "yourself is sent when you submit it.",
        ),
        translate(
            "agreements",
            "2. You allow the bank to use history data for your credit limit: payments and sign-ins of this wallet, "
            "and the social, mail and wealth accounts that you have linked.",
        ),
        translate(
            "agreements",
            "3. The data serves this account and nothing else. It is sent encrypted, seen by nobody who does not need "
            "it, and deleted when the account is closed and the law allows it.",
        ),
        translate(
            "agreements",
            "4. You can see which data was used, have mistakes corrected, and withdraw this permission; the account "
            "is then closed once nothing is owed.",
        ),
        translate("agreements", "5. This is a demonstration: the people and their data are invented."),
    )


class AgreementSheet(Sheet):
    """One agreement over the phone's screen; `screen` is the first part of the addresses in it."""

    def __init__(self, page: QWidget, screen: str, agreement: Agreement) -> None:
        self._agreement = agreement
        self._clauses = [Label("", Role.TEXT) for _ in agreement_clauses(agreement)]
        self._close = SecondaryButton()
        self._close.setObjectName(f"{screen}.sheet_close")
        super().__init__(page, self._build_content(), foot=self._close)
        self.scroll_by_keys()
        self._close.clicked.connect(self.dismiss)
        self.dismissed.connect(self.deleteLater)
        language().language_changed.connect(self._retranslate)
        self._retranslate()

    def _build_content(self) -> QWidget:
        content = QWidget()
        clauses = QVBoxLayout(content)
        clauses.setContentsMargins(0, 0, 0, 0)
        clauses.setSpacing(SPACE_M)
        for clause in self._clauses:
            clauses.addWidget(clause)
        return content

    def _retranslate(self) -> None:
        self.set_title(agreement_title(self._agreement))
        self._close.setText(translate("agreements", "Close"))
        for label, clause in zip(self._clauses, agreement_clauses(self._agreement), strict=True):
            label.setText(branded(clause))


class Terms(QWidget):
    """The line to tick that accepts both agreements, unticked at first; each opens over `page`."""

    toggled = Signal(bool)

    def __init__(self, page: QWidget, screen: str) -> None:
        super().__init__()
        self._page = page
        self._screen = screen
        self._row = CheckRow()
        self._row.set_address(f"{screen}.terms")
        self._error = FieldError()
        self._error.label.setObjectName(f"{screen}.terms.error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self._error)
        self.setFocusProxy(self._row)
        self._row.toggled.connect(self.toggled)
        self._row.link_activated.connect(self._on_row_link_activated)
        language().language_changed.connect(self._retranslate)
        self._retranslate()

    def show_state(self, accepted: bool, problem: ProblemLike | None, *, read_only: bool = False) -> None:
        """Show whether the terms are accepted, and what is wrong with that; `read_only` while a call runs."""
        self._row.set_checked(accepted)
        self._row.set_read_only(read_only)
        self._row.set_wrong(problem is not None)
        self._row.check_box.setAccessibleDescription(problem_text(problem) if problem is not None else "")
        self._error.label.setText(problem_text(problem) if problem is not None else "")
        self._error.setVisible(problem is not None)

    def _retranslate(self) -> None:
        text = translate("agreements", "I have read and accept the {quick_payment} and the {personal_data}")
        self._row.set_html(
            text.format(
                quick_payment=_link_to(Agreement.QUICK_PAYMENT),
                personal_data=_link_to(Agreement.PERSONAL_DATA),
            )
        )

    def _on_row_link_activated(self, href: str) -> None:
        AgreementSheet(self._page, self._screen, Agreement(href)).open()


def _link_to(agreement: Agreement) -> str:
    return f'<a href="{agreement}">{agreement_title(agreement)}</a>'
