"""The clerk's only calls: to the bank, with the staff token."""

from __future__ import annotations

import httpx

from gui.gateway.calls import NOTHING, Gateway
from models.contract import bank_staff as contract
from models.contract.bank_staff import StaffView
from models.domain.application import DeclineReason, ReviewDecision
from models.ports import Entropy


class BankStaffGateway(Gateway):
    """Typed calls of one member of the bank's staff. Each returns the desk as it stands."""

    def __init__(self, transport: httpx.AsyncBaseTransport, entropy: Entropy, token: str) -> None:
        super().__init__(transport, entropy, "http://bank")
        self._token = token

    async def read(self) -> StaffView:
        return await self._call(contract.READ_DESK, NOTHING)

    async def await_news(self, after: int) -> StaffView | None:
        """The long poll: what came after version ``after``; ``None`` when nothing came while it was held."""
        return await self._await_news(contract.AWAIT_DESK_NEWS, after)

    async def approve(self, case_id: str) -> StaffView:
        decision = contract.DecideCase(decision=ReviewDecision.APPROVED)
        return await self._call(contract.DECIDE_CASE, decision, case_id=case_id)

    async def decline(self, case_id: str, reason: DeclineReason) -> StaffView:
        decision = contract.DecideCase(decision=ReviewDecision.DECLINED, reason=reason)
        return await self._call(contract.DECIDE_CASE, decision, case_id=case_id)

    async def freeze(self, account_id: str) -> StaffView:
        return await self._call(contract.FREEZE_ACCOUNT, NOTHING, account_id=account_id)

    async def unfreeze(self, account_id: str) -> StaffView:
        return await self._call(contract.UNFREEZE_ACCOUNT, NOTHING, account_id=account_id)
