"""The clerk's window over a desk whose calls are only noted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.clerk.presenter import ClerkDesk
from gui.clerk.view import ClerkView
from gui.tasks import TaskRunner
from kaihu_testing.hand import Hand
from models.contract.bank_staff import CaseKind, StaffView
from models.contract.payment_bank import AccountState
from tests.presenters.desks import FakeBank, account, approved, case, declined, desk
from tests.presenters.fakes import FakeClock

FULL = desk(
    1,
    case(1),
    case(2, kind=CaseKind.FORM, minutes=90),
    approved(3),
    declined(4),
    accounts=(account(1), account(2, AccountState.FROZEN), account(3, AccountState.IN_REVIEW)),
)


class Desk:
    """A window over a desk whose calls are only noted."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.desk = ClerkDesk(FakeBank(), TaskRunner(), self.clock)
        self.called: list[str] = []
        self.desk._call = lambda key, work: self.called.append(key)  # type: ignore[method-assign]
        self.view = ClerkView(self.desk)
        self.desk.attach(self.view)
        self.window = self.view.window
        self.window.show()
        self.hand = Hand(self.window)

    def show(self, standing: StaffView) -> None:
        self.desk._take_over(standing)
        QCoreApplication.sendPostedEvents()

    def tap(self, address: str) -> None:
        self.hand.tap(address)
        QCoreApplication.sendPostedEvents()

    def reads(self, address: str) -> str:
        return self.hand.reads(address)

    def focused(self) -> str:
        return self.window.focusWidget().objectName()
