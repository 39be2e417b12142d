"""Wallet and card are bound; what the bank makes of it arrives while the result is shown (step 7 and 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from gui.flow.binding import BindingWay, binding_way
from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from models.contract.application_view import ApplicationView


class BankSide(StrEnum):
    """How far the bank is with the virtual credit account."""

    PENDING = "pending"
    """The binding result has not reached the bank yet."""
    IN_REVIEW = "in_review"
    WITH_CLERK = "with_clerk"
    """The review left the decision to a clerk."""
    APPROVED = "approved"
    DECLINED = "declined"


@dataclass(frozen=True)
class BindingResultState(ScreenState):
    """The first binding is wallet and card; the second, once approved, wallet and virtual account.

    ``wallet_opened_at`` is set where the wallet was opened on the way (leaves D and E). ``bank_id`` is known once the
    bank has decided; ``limit`` is in fen and 0 until the approval.
    """

    binding: BindingWay = BindingWay.CARD
    wallet_opened_at: datetime | None = None
    card_bank_id: str = ""
    card_last_four: str = ""
    bound_at: datetime | None = None
    bank_side: BankSide = BankSide.PENDING
    created_at: datetime | None = None
    review_due_at: datetime | None = None
    reviewed_at: datetime | None = None
    bank_id: str = ""
    account_last_four: str = ""
    limit: int = 0


class BindingResultPresenter(Presenter[BindingResultState]):
    screen_id: ClassVar[str] = "binding_result"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, BindingResultState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        side = bank_side(application)
        card = application.wallet.cards[-1] if application.wallet.cards else None
        account, declined = application.account, application.declined
        decided = account or declined
        approved = side is BankSide.APPROVED and account is not None
        self._update(
            binding=binding_way(application) or BindingWay.CARD,
            wallet_opened_at=application.timeline.wallet_opened_at,
            card_bank_id=card.bank_id if card else "",
            card_last_four=card.last_four if card else "",
            bound_at=application.timeline.card_bound_at,
            bank_side=side,
            created_at=application.timeline.account_created_at,
            review_due_at=application.timeline.review_due_at,
            reviewed_at=application.timeline.reviewed_at,
            bank_id=decided.bank_id if decided else "",
            account_last_four=account.last_four if approved and account else "",
            limit=account.limit if approved and account else 0,
        )

    def leave(self) -> None:
        """The result was seen; what follows depends on the bank."""
        self._call("leave", self.context.gateway.leave_binding_result)


def bank_side(application: ApplicationView) -> BankSide:
    """How far the bank is, from what payment knows of it."""
    if application.declined is not None:
        return BankSide.DECLINED
    if application.timeline.reviewed_at is not None:
        return BankSide.APPROVED
    if application.timeline.referred_at is not None:
        return BankSide.WITH_CLERK
    if application.timeline.account_created_at is not None:
        return BankSide.IN_REVIEW
    return BankSide.PENDING
