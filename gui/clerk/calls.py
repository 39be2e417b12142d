"""What the clerk's desk may ask of the bank; ``gui.gateway.bank_staff`` does it, tests fake it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from models.contract.bank_staff import StaffView
    from models.domain.application import DeclineReason


class StaffCalls(Protocol):
    """The calls of the link clerk to bank. Each returns the desk as it stands, or raises ``ProblemError``; no answer at
    all is the problem ``UNREACHABLE``."""

    def mean_anew(self) -> None:
        """The clerk looks at the desk as it stands now: see ``gui.flow.calls.PaymentCalls``."""

    async def read(self) -> StaffView: ...

    async def await_news(self, after: int) -> StaffView | None:
        """The long poll: what came after version ``after``; ``None`` when nothing came while it was held."""

    async def approve(self, case_id: str) -> StaffView: ...

    async def decline(self, case_id: str, reason: DeclineReason) -> StaffView: ...

    async def freeze(self, account_id: str) -> StaffView: ...

    async def unfreeze(self, account_id: str) -> StaffView: ...
