"""One account, to be frozen and unfrozen."""

from __future__ import annotations

from gui.clerk.decision_foot import ProblemLine
from gui.clerk.page import Facts, Page
from gui.clerk.presenter import ClerkDesk
from gui.clerk.state import ClerkState
from gui.clerk.words import STATES, clerk_problem_text, say
from gui.kit.buttons import PrimaryButton, SecondaryButton
from gui.kit.formats import format_money
from gui.kit.label import Label, Role
from gui.kit.language import language, translate
from gui.kit.metrics import SPACE_L, SPACE_XL, SPACE_XS
from models.contract.bank_staff import StaffAccountView
from models.contract.payment_bank import AccountState


class AccountPage(Page):
    """The account that was chosen."""

    def __init__(self, desk: ClerkDesk) -> None:
        super().__init__()
        self._name = Label("", Role.TITLE)
        self._name.setObjectName("clerk.account_name")
        self._card = Label("")
        self._facts = Facts("clerk.account_state", "clerk.account_limit", "clerk.account_used")
        self._hint = Label("")
        self._hint.setObjectName("clerk.account_hint")
        self._problem = ProblemLine("clerk.problem")
        self._freeze, self._unfreeze = SecondaryButton(), PrimaryButton()
        self._freeze.setObjectName("clerk.freeze")
        self._unfreeze.setObjectName("clerk.unfreeze")
        self._freeze.clicked.connect(desk.freeze)
        self._unfreeze.clicked.connect(desk.unfreeze)
        for part, space in (
            (self._name, SPACE_XS),
            (self._card, SPACE_L),
            (self._facts, SPACE_XL),
            (self._hint, 0),
        ):
            self.body.addWidget(part)
            self.body.addSpacing(space)
        self.body.addStretch(1)
        for foot_part in (self._problem, self._freeze, self._unfreeze):
            self.foot.column.addWidget(foot_part)

    def show_account(self, state: ClerkState, account: StaffAccountView) -> None:
        locale = language().locale
        frozen, usable = account.state is AccountState.FROZEN, account.state is AccountState.APPROVED
        self._name.setText(account.masked_name)
        self._card.setText(
            translate("clerk", "Virtual card ending in {digits}").format(digits=account.last_four)
        )
        self._facts.show_facts(
            (translate("clerk", "State"), say(STATES, account.state)),
            (translate("clerk", "Credit limit"), format_money(account.limit, locale)),
            (translate("clerk", "Used"), format_money(account.used, locale)),
        )
        self._hint.setText(_hint(account.state))
        self._problem.show_text(clerk_problem_text(state.problem) if state.problem is not None else "")
        had_focus = any(button.hasFocus() for button in (self._freeze, self._unfreeze))
        self._freeze.setText(translate("clerk", "Freeze the account"))
        self._unfreeze.setText(translate("clerk", "Unfreeze the account"))
        self._freeze.setVisible(usable)
        self._unfreeze.setVisible(frozen)
        for button in (self._freeze, self._unfreeze):
            button.set_busy(state.busy)
            if had_focus and button.isVisibleTo(self):
                button.setFocus()
        self.show_foot(usable or frozen or state.problem is not None)


def _hint(state: AccountState) -> str:
    """What freezing, or its end, means for the person."""
    if state is AccountState.FROZEN:
        return translate(
            "clerk", "Nothing can be bought or repaid, and the limit cannot be raised, until it is unfrozen."
        )
    if state is AccountState.APPROVED:
        return translate(
            "clerk",
            "If frozen, the account stays as it is, and the person sees that the bank has stopped its use.",
        )
    return translate("clerk", "Only an account in use can be frozen.")
