"""Further accounts are linked so that the bank can score again (step 9, ¶83)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gui.flow.addresses import numbered
from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.problem import Problem
from models.contract.application_view import ApplicationView, LinkableView
from models.contract.history_data import AccountKind


@dataclass(frozen=True)
class LinkRow:
    """One account that can be linked; ``number`` tells it from others of its kind. ``address`` ends its objectName:
    the kind, numbered from the second on."""

    kind: AccountKind
    account: str
    number: str
    linked: bool
    adds_data: bool
    address: str


@dataclass(frozen=True)
class LimitRaiseState(ScreenState):
    """``limit`` and ``maximum_limit`` in fen. ``switching`` is the address of the row whose call is under way,
    ``link_error`` what its last call met, at the row ``error_at``."""

    rows: tuple[LinkRow, ...] = ()
    limit: int = 0
    maximum_limit: int = 0
    switching: str = ""
    link_error: Problem | None = None
    error_at: str = ""
    submitting: bool = False


class LimitRaisePresenter(Presenter[LimitRaiseState]):
    screen_id: ClassVar[str] = "limit_raise"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, LimitRaiseState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        account = application.account
        self._update(
            rows=_rows(application.limit_raise.linkable) if application.limit_raise else (),
            limit=account.limit if account else 0,
            maximum_limit=account.maximum_limit if account else 0,
        )

    def switch(self, address: str) -> None:
        """Link the account of the row ``address``, or take its link back."""
        row = next(row for row in self.state.rows if row.address == address)
        gateway = self.context.gateway
        change = gateway.unlink_account if row.linked else gateway.link_account

        def refused(problem: Problem) -> None:
            self._update(link_error=problem, error_at=address)

        if not self.state.busy:
            self._update(switching=address, submitting=False, link_error=None, error_at="")
            self._call("switch", lambda: change(row.kind, row.account), refused)

    def submit(self) -> None:
        """Ask the bank to score again with what is linked now."""
        if not self.state.busy:
            self._update(switching="", submitting=True, link_error=None, error_at="")
            self._call("submit", self.context.gateway.submit_raise)

    def give_up(self) -> None:
        """Back to the account; nothing was asked of the bank."""
        if not self.state.busy:
            self._update(switching="", submitting=False)
            self._call("give_up", self.context.gateway.close_raise)


def _rows(linkable: tuple[LinkableView, ...]) -> tuple[LinkRow, ...]:
    addresses = numbered(account.kind.value for account in linkable)
    return tuple(
        LinkRow(
            kind=account.kind,
            account=account.account,
            number=account.account.rpartition("-")[2],
            linked=account.linked,
            adds_data=account.adds_data,
            address=address,
        )
        for account, address in zip(linkable, addresses, strict=True)
    )
