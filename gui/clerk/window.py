"""The clerk's window: what waits at the left, the case or the account that was chosen at the right."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from gui.clerk.account_page import AccountPage
from gui.clerk.case_page import CasePage
from gui.clerk.lists import account_sections, case_note, case_sections
from gui.clerk.page import Nothing
from gui.clerk.presenter import ClerkDesk
from gui.clerk.row_list import RowList
from gui.clerk.state import ClerkState
from gui.clerk.tabs import Tab
from gui.kit.frames import smooth_painter
from gui.kit.icons import IconView
from gui.kit.label import Label, Role
from gui.kit.language import counted, language, translate
from gui.kit.metrics import HAIRLINE, SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.kit.notice import Notice, Tone
from gui.kit.scroll_area import ScrollArea
from gui.kit.theme import tokens_for

SIZE = QSize(760, 720)
SMALLEST = QSize(672, 520)
HEAD = 56
LIST_WIDTH = 292


class ClerkWindow(QWidget):
    """The window itself, and the grounds of its parts. Closing it hides it: the desk listens on."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clerk")
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self).activated.connect(self.close)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, 0, self.width(), HEAD, tokens.card_end)
        painter.fillRect(QRect(0, HEAD, LIST_WIDTH, self.height() - HEAD), tokens.surface)
        painter.fillRect(LIST_WIDTH, HEAD, 1, self.height() - HEAD, tokens.line)


class ClerkView(QObject):
    """Fills the window with what the desk's state says."""

    def __init__(self, desk: ClerkDesk) -> None:
        self.window = ClerkWindow()
        super().__init__(self.window)
        self._desk = desk
        self._declining = False
        self._brand = Label("", Role.STRONG, wrap=False)
        self._standing = Label("", Role.LABEL, wrap=False)
        self._standing.setObjectName("clerk.standing")
        self._cases_tab, self._accounts_tab = Tab("clerk.cases"), Tab("clerk.accounts")
        self._cases, self._accounts = RowList("clerk.case"), RowList("clerk.account")
        self._offline = Notice("", Tone.GOLD)
        self._offline.set_address("clerk.offline")
        self._lists, self._pages = QStackedLayout(), QStackedLayout()
        self._case_page, self._account_page = CasePage(desk), AccountPage(desk)
        self._nothing = Nothing("document", "clerk.nothing")
        self._lay_out()
        self._cases.chosen.connect(desk.choose_case)
        self._accounts.chosen.connect(desk.choose_account)
        self._cases_tab.clicked.connect(self._on_cases_tab_clicked)
        self._accounts_tab.clicked.connect(self._on_accounts_tab_clicked)
        language().language_changed.connect(self._on_language_changed)
        self._choose_tab(self._cases_tab)

    def render(self, state: ClerkState) -> None:
        """Show ``state``. Called with every change of it, and again when the language or the tab changed."""
        self.window.setWindowTitle(translate("clerk", "Bank clerk"))
        self._brand.setText(translate("clerk", "Bank clerk"))
        self._standing.setText(_standing(state))
        self._cases_tab.set_text(translate("clerk", "Cases"))
        self._accounts_tab.set_text(translate("clerk", "Accounts"))
        self._offline.set_text(
            translate(
                "clerk",
                "The bank does not answer. What is shown may be out of date; it is asked again and again.",
            )
        )
        self._offline.setVisible(not state.reachable)
        self._cases.show_sections(case_sections(state, self._desk.clock.now()), state.case_id)
        self._accounts.show_sections(account_sections(state), state.account_id)
        self._render_page(state)
        if state.declining != self._declining:
            self._declining = state.declining
            self._case_page.focus_decision(state)

    def tick(self) -> None:
        """Bring the ages up to the clock."""
        now = self._desk.clock.now()
        for case in self._desk.state.cases:
            self._cases.set_note(case.case_id, case_note(case, now))

    def _render_page(self, state: ClerkState) -> None:
        if self._accounts_tab.isChecked():
            if state.account is not None:
                self._account_page.show_account(state, state.account)
                self._pages.setCurrentWidget(self._account_page)
                return
        elif state.case is not None:
            self._case_page.show_case(state, state.case)
            self._pages.setCurrentWidget(self._case_page)
            return
        self._nothing.say(*_nothing(state, self._accounts_tab.isChecked()))
        self._pages.setCurrentWidget(self._nothing)

    def _lay_out(self) -> None:
        self._brand.set_token("card_ink")
        self._standing.set_token("card_ink_soft")
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_L, 0, SPACE_XL, 0)
        head.setSpacing(SPACE_M)
        head.addWidget(IconView("bank", "card_ink", 24))
        head.addWidget(self._brand)
        head.addStretch(1)
        head.addWidget(self._standing)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, 0)
        tabs.setSpacing(SPACE_XL)
        tabs.addWidget(self._cases_tab)
        tabs.addWidget(self._accounts_tab)
        tabs.addStretch(1)
        for listed in (self._cases, self._accounts):
            self._lists.addWidget(ScrollArea(listed))
        for page in (self._nothing, self._case_page, self._account_page):
            self._pages.addWidget(page)
        left_side = QWidget()
        left_side.setFixedWidth(LIST_WIDTH)
        left = QVBoxLayout(left_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(tabs)
        offline = QVBoxLayout()
        offline.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, 0)
        offline.addWidget(self._offline)
        left.addLayout(offline)
        left.addLayout(self._lists, 1)
        room = QHBoxLayout()
        room.setSpacing(0)
        room.addWidget(left_side)
        room.addSpacing(HAIRLINE)
        room.addLayout(self._pages, 1)
        head_side = QWidget()
        head_side.setFixedHeight(HEAD)
        head_side.setLayout(head)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head_side)
        column.addLayout(room, 1)

    def _choose_tab(self, chosen: Tab) -> None:
        for tab, place in ((self._cases_tab, 0), (self._accounts_tab, 1)):
            tab.setChecked(tab is chosen)
            if tab is chosen:
                self._lists.setCurrentIndex(place)

    def _on_cases_tab_clicked(self) -> None:
        self._choose_tab(self._cases_tab)
        self._desk.turn_over()
        self.render(self._desk.state)

    def _on_accounts_tab_clicked(self) -> None:
        self._choose_tab(self._accounts_tab)
        self._desk.turn_over()
        self.render(self._desk.state)

    def _on_language_changed(self) -> None:
        self.render(self._desk.state)


def _standing(state: ClerkState) -> str:
    if state.desk is None:
        return ""
    if state.waiting == 0:
        return translate("clerk", "Nothing waits")
    return counted(state.waiting, translate("clerk", "1 case waits"), translate("clerk", "{n} cases wait"))


def _nothing(state: ClerkState, accounts: bool) -> tuple[str, str]:
    """Title and text where there is nothing to show."""
    if state.desk is None:
        return translate("clerk", "Asking the bank"), ""
    if accounts:
        return (
            translate("clerk", "No accounts yet"),
            translate("clerk", "Every virtual credit account that the bank opens is listed here."),
        )
    if state.cases:
        return translate("clerk", "Nothing waits"), translate(
            "clerk", "Choose a decided case to look at it again."
        )
    return (
        translate("clerk", "No cases yet"),
        translate(
            "clerk",
            "A case comes when a score leaves the decision to the bank's staff. A form comes on the next working "
            "day at 9:00.",
        ),
    )
