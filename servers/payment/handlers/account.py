"""Step 10 for the client: a purchase draws on the limit, a repayment restores it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from models.contract.client_payment import ApplicationView, Purchase, Repayment
from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemError, ProblemType
from models.domain.shops import load_shops
from models.tables.payment import Delivery, Movement, VirtualAccount
from servers.context import PartyContext
from servers.payment import changes, outbox, repository
from servers.payment.changes import Change, Outcome
from servers.payment.transitions import Event
from servers.serving import Call

LARGEST_AMOUNT: Final = 10**12
"""No account reaches so far, in fen; what is above it is a slip of the finger or worse."""


async def make_purchase(context: PartyContext, call: Call, request: Purchase) -> Outcome:
    """Draw on the limit at a shop. Raises ``NOT_FOUND`` for an unknown shop, and the bank's refusals."""

    def counterparty(_change: Change, _account: VirtualAccount) -> str:
        if request.shop_id not in {shop.id for shop in load_shops()}:
            raise ProblemError(ProblemType.NOT_FOUND, 404, field="shop_id")
        return request.shop_id

    return await _move_money(context, call, request.amount, counterparty)


async def make_repayment(context: PartyContext, call: Call, request: Repayment) -> Outcome:
    """Restore the limit from the bound card. Raises ``WRONG_STATE`` without one, and the bank's refusals."""

    def counterparty(change: Change, account: VirtualAccount) -> str:
        card = repository.card_bound_by(change.session, account.application_id)
        if card is None or card.savings_account_ref is None:
            raise ProblemError(ProblemType.WRONG_STATE, 409, detail="no card is bound to repay from")
        return card.savings_account_ref

    return await _move_money(context, call, -request.amount, counterparty)


@dataclass(frozen=True, slots=True)
class _Noted:
    """The outbox's key of the movement to make."""

    key: str


@dataclass(frozen=True, slots=True)
class _Earlier:
    """The outbox's key of an earlier movement that the bank has to answer first."""

    key: str


async def _move_money(
    context: PartyContext, call: Call, amount: int, counterparty_of: Callable[[Change, VirtualAccount], str]
) -> Outcome:
    """Move ``amount`` fen, below 0 for a repayment: written down, sent to the bank, booked or taken back.

    Without an answer the movement stays in the outbox, and a call with the same key finds it there.
    """
    if abs(amount) > LARGEST_AMOUNT:
        raise ProblemError(ProblemType.AMOUNT_INVALID, field="amount")

    def note(change: Change) -> _Noted | _Earlier | ApplicationView:
        account = _usable_account(change)
        movement = repository.movement_asked_with(change.session, account, call.key)
        if movement is not None and movement.booked_at is not None:
            return change.shown()
        waiting = repository.open_movement(change.session, account)
        if waiting is not None and waiting is not movement:
            return _Earlier(outbox.key_of(Delivery.MOVEMENT, waiting.id))
        if movement is None:
            movement = Movement(
                id=context.entropy.identifier("movement"),
                account_id=account.account_id,
                number=repository.next_movement_number(change.session, account),
                amount=amount,
                counterparty=counterparty_of(change, account),
                request_key=call.key,
            )
            change.session.add(movement)
        return _Noted(
            outbox.put(change.session, Delivery.MOVEMENT, change.wallet.id, movement.id, change.now)
        )

    while isinstance(noted := await changes.run(context, call, note), _Earlier):
        await outbox.deliver_now(context, noted.key)
    if isinstance(noted, ApplicationView):
        return noted
    return await outbox.send_and_show(context, call, noted.key)


def _usable_account(change: Change) -> VirtualAccount:
    application = change.application
    account = None if application is None else application.account
    if account is not None and account.facts.state in (AccountState.IN_REVIEW, AccountState.DECLINED):
        raise ProblemError(ProblemType.ACCOUNT_NOT_USABLE, 409, retry_at=account.facts.retry_at)
    return change.account(change.require(Event.MONEY_MOVED))
