"""What the clerk's window shows: what waits at the left, the case or the account that was chosen at the right.

Where there is no room for both, one is shown at a time, with a way back from what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from gui.clerk.account_page import AccountPage
from gui.clerk.case_page import CasePage
from gui.clerk.lists import account_sections, case_note, case_sections, nothing_to_show, standing
from gui.clerk.page import Nothing
from gui.clerk.presenter import ClerkDesk
from gui.clerk.row_list import RowList
from gui.clerk.state import ClerkState
from gui.clerk.tabs import Tab
from gui.clerk.window import HEAD, LIST_WIDTH, ClerkWindow
from gui.kit.announce import announce
from gui.kit.brand import LogoView
from gui.kit.icon_button import IconButton
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import HAIRLINE, SPACE_L, SPACE_M, SPACE_S, SPACE_XL, scaled
from gui.kit.notice import Notice, Tone
from gui.kit.scroll_area import ScrollArea
from gui.kit.theme import theme
from models.domain.brand_choice import brand

BOTH = 672
"""The width from which on there is room for the list and for what was chosen."""


class ClerkView(QObject):
    """Fills the window with what the desk's state says."""

    def __init__(self, desk: ClerkDesk) -> None:
        self.window = ClerkWindow()
        super().__init__(self.window)
        self._desk = desk
        self._declining = False
        self._waiting = 0
        # Whether what was chosen is shown in the list's place, where there is no room for both.
        self._turned = False
        self._back = IconButton("back", token="card_ink")
        self._back.setObjectName("clerk.back")
        self._sign = LogoView(brand().bank.logo, "card_ink")
        self._left_side, self._head_side, self._right_side = QWidget(), QWidget(), QWidget()
        self._brand = Label("", Role.STRONG, wrap=False)
        self._standing = Label("", Role.LABEL, wrap=False)
        self._standing.setObjectName("clerk.standing")
        self._cases_tab, self._accounts_tab = Tab("clerk.cases"), Tab("clerk.accounts")
        self._cases, self._accounts = RowList("clerk.case"), RowList("clerk.account")
        self._offline = Notice("", Tone.GOLD)
        self._offline.set_address("clerk.offline")
        self._head = QHBoxLayout()
        self._lists, self._pages = QStackedLayout(), QStackedLayout()
        self._case_page, self._account_page = CasePage(desk), AccountPage(desk)
        self._nothing = Nothing("document", "clerk.nothing")
        # The same in the list's place, where there is no room for both.
        self._nothing_listed = Nothing("document", "clerk.nothing_listed")
        self._lay_out()
        self._cases.chosen.connect(self._on_case_chosen)
        self._accounts.chosen.connect(self._on_account_chosen)
        self._back.clicked.connect(self._on_back_clicked)
        self.window.back_requested.connect(self._on_back_clicked)
        self.window.shown.connect(self._on_window_shown)
        self.window.width_changed.connect(self._arrange)
        self._cases_tab.clicked.connect(self._on_cases_tab_clicked)
        self._accounts_tab.clicked.connect(self._on_accounts_tab_clicked)
        for tab in (self._cases_tab, self._accounts_tab):
            tab.left_downwards.connect(self._on_tab_left_downwards)
        language().language_changed.connect(self._on_language_changed)
        theme().theme_changed.connect(self._arrange)
        self._choose_tab(self._cases_tab)
        self._arrange()

    def render(self, state: ClerkState) -> None:
        """Show ``state``. Called with every change of it, and again when the language or the tab changed."""
        self.window.setWindowTitle(translate("clerk", "Bank clerk"))
        self._brand.setText(translate("clerk", "Bank clerk"))
        self._standing.setText(standing(state))
        self._back.set_text(translate("clerk", "Back to the list"))
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
        self._arrange()
        self._tell(state)
        if state.declining != self._declining:
            self._declining = state.declining
            self._case_page.focus_decision(state)

    def _tell(self, state: ClerkState) -> None:
        """Say how many cases wait when another one has come."""
        before, self._waiting = self._waiting, state.waiting
        if state.waiting > before and self.window.isVisible():
            announce(self.window, standing(state))

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
        self._nothing.say(*nothing_to_show(state, self._accounts_tab.isChecked()))
        self._pages.setCurrentWidget(self._nothing)

    def _show_list(self) -> None:
        """Show the list of the chosen tab, or what is said in its place."""
        both = self._shows_both
        for listed in (self._cases, self._accounts):
            listed.set_marks(both)
        if self._shown_list.is_empty and not both:
            self._nothing_listed.say(*nothing_to_show(self._desk.state, self._accounts_tab.isChecked()))
            self._lists.setCurrentWidget(self._nothing_listed)
        else:
            self._lists.setCurrentIndex(int(self._accounts_tab.isChecked()))

    def _lay_out(self) -> None:
        self._brand.set_token("card_ink")
        self._standing.set_token("card_ink_soft")
        head = self._head
        head.setContentsMargins(SPACE_L, 0, SPACE_XL, 0)
        head.setSpacing(SPACE_M)
        head.addWidget(self._back)
        head.addWidget(self._sign)
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
        self._lists.addWidget(self._nothing_listed)
        for page in (self._nothing, self._case_page, self._account_page):
            self._pages.addWidget(page)
        left = QVBoxLayout(self._left_side)
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
        room.addWidget(self._left_side)
        right = QVBoxLayout(self._right_side)
        right.setContentsMargins(HAIRLINE, 0, 0, 0)
        right.addLayout(self._pages)
        room.addWidget(self._right_side, 1)
        self._head_side.setLayout(head)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head_side)
        column.addLayout(room, 1)

    def _arrange(self) -> None:
        """Show the list, what was chosen, or both, as there is room."""
        both = self._shows_both
        listed, shown = both or not self._turned, both or self._turned
        width = scaled(LIST_WIDTH) if both else self.window.width()
        self.window.list_width = width if listed else 0
        self._show_list()
        self._left_side.setFixedWidth(width)
        self._left_side.setVisible(listed)
        self._right_side.setVisible(shown)
        self._back.setVisible(not listed)
        self._sign.setVisible(listed)
        self._head.invalidate()
        self._standing.setVisible(True)
        self._standing.setVisible(self._head.minimumSize().width() <= self.window.width())
        self._head_side.setFixedHeight(scaled(HEAD))
        self.window.update()

    @property
    def _shows_both(self) -> bool:
        return self.window.width() >= scaled(BOTH)

    def _turn(self, turned: bool) -> None:
        """Go to what was chosen, or back to the list, where one is shown at a time; the focus goes along."""
        if turned == self._turned:
            return
        self._turned = turned
        self._arrange()
        if self._shows_both:
            return
        if turned:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._shown_list.focus_row(Qt.FocusReason.OtherFocusReason)

    @property
    def _shown_list(self) -> RowList:
        return self._accounts if self._accounts_tab.isChecked() else self._cases

    def _choose_tab(self, chosen: Tab) -> None:
        for tab in (self._cases_tab, self._accounts_tab):
            tab.setChecked(tab is chosen)

    def _on_case_chosen(self, case_id: str) -> None:
        self._desk.choose_case(case_id)
        self._turn(True)

    def _on_account_chosen(self, account_id: str) -> None:
        self._desk.choose_account(account_id)
        self._turn(True)

    def _on_window_shown(self) -> None:
        if self.window.focusWidget() is None:
            self._shown_list.focus_row(Qt.FocusReason.OtherFocusReason)

    def _on_tab_left_downwards(self) -> None:
        self._shown_list.focus_row(Qt.FocusReason.TabFocusReason)

    def _on_back_clicked(self) -> None:
        self._turn(False)

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
