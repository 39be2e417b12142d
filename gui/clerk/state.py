"""What the clerk's window shows."""

from __future__ import annotations

from dataclasses import dataclass

from gui.flow.problem import Problem
from models.contract.bank_staff import CaseView, StaffAccountView, StaffView
from models.domain.application import DeclineReason


@dataclass(frozen=True)
class ClerkState:
    """``desk`` is ``None`` until the bank answered once; ``reachable`` whether it did the last time.

    ``case_id`` and ``account_id`` are what was chosen, and may be of a desk that is gone. While ``declining``, a reason
    is chosen: ``reason_error`` says that it is missing. ``problem`` is what the last call met.
    """

    desk: StaffView | None = None
    reachable: bool = True
    case_id: str | None = None
    account_id: str | None = None
    declining: bool = False
    reason: DeclineReason | None = None
    reason_error: Problem | None = None
    busy: bool = False
    problem: Problem | None = None

    @property
    def cases(self) -> tuple[CaseView, ...]:
        """Those that wait, oldest first, then those decided, newest first."""
        return self.desk.cases if self.desk is not None else ()

    @property
    def accounts(self) -> tuple[StaffAccountView, ...]:
        return self.desk.accounts if self.desk is not None else ()

    @property
    def waiting(self) -> int:
        """How many cases wait for a decision."""
        return sum(case.decision is None for case in self.cases)

    @property
    def case(self) -> CaseView | None:
        """The case that was chosen, if the desk has it."""
        return next((case for case in self.cases if case.case_id == self.case_id), None)

    @property
    def account(self) -> StaffAccountView | None:
        """The account that was chosen, if the desk has it."""
        return next((account for account in self.accounts if account.account_id == self.account_id), None)
