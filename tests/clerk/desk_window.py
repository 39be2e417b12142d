"""The clerk's window over a desk whose calls are only noted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.clerk.presenter import ClerkDesk
from gui.clerk.view import ClerkView
from gui.tasks import TaskRunner
from kaihu_testing.context import Context
from kaihu_testing.surface import Surface
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


class Desk(Surface):
    """A window over a desk whose calls are only noted."""

    def __init__(self, context: Context) -> None:
        self.clock = FakeClock()
        self.desk = ClerkDesk(FakeBank(), TaskRunner(), self.clock)
        self.called: list[str] = []
        self.desk._call = lambda key, work: self.called.append(key)  # type: ignore[method-assign]
        self.view = ClerkView(self.desk)
        self.desk.attach(self.view)
        self.window = self.view.window
        self.window.show()
        super().__init__(self.window, context=context)

    def stand_at(self, standing: StaffView) -> None:
        self.desk._take_over(standing)
        QCoreApplication.sendPostedEvents()
