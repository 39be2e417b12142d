"""Step 10 for the client: a purchase draws on the limit, a repayment restores it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from models.contract.application_view import ApplicationView
from models.contract.client_payment import Purchase, Repayment
from models.contract.payment_bank import AccountState
from models.contract.problems import ProblemError, ProblemType
from models.domain.shops import load_shops
from models.tables.payment import Delivery, Movement, VirtualAccount
from servers.context import PartyContext
from servers.payment import accounts, changes, outbox, repository
from servers.payment.changes import Change, Outcome
from servers.payment.transitions import Event
from servers.web.serving import Call

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
        card = account.application.card or repository.newest_card(change.session, change.wallet.id)
        if card is None:
            raise ProblemError(ProblemType.WRONG_STATE, 409, detail="no card is bound to repay from")
        return card.savings_account_ref

    return await _move_money(context, call, -request.amount, counterparty)


async def _move_money(
    context: PartyContext, call: Call, amount: int, counterparty_of: Callable[[Change, VirtualAccount], str]
) -> Outcome:
    """Move ``amount`` fen, below 0 for a repayment: written down, sent to the bank, booked or taken back.

    Without an answer the movement stays in the outbox, and a call with the same key finds it there. Until the
    bank has answered, any other is refused with ``MOVEMENT_WAITING``: no movement is made behind the back of a
    person who may take it for failed.
    """
    if abs(amount) > LARGEST_AMOUNT:
        raise ProblemError(ProblemType.AMOUNT_INVALID, field="amount")

    def note(change: Change) -> str | ApplicationView:
        account = _usable_account(change)
        counterparty = counterparty_of(change, account)
        movement = repository.movement_asked_with(change.session, account, call.key)
        if movement is not None and (movement.amount, movement.counterparty) != (amount, counterparty):
            # The key stays the first request's, which may still be asked again.
            call.finished = True
            raise ProblemError(ProblemType.KEY_REUSED)
        if movement is not None and movement.booked_at is not None:
            return change.shown()
        if movement is None:
            accounts.require_not_frozen(account)
            if repository.open_movement(change.session, account) is not None:
                raise ProblemError(ProblemType.MOVEMENT_WAITING, 409)
            movement = Movement(
                id=context.entropy.identifier("movement"),
                account_id=account.account_id,
                number=repository.next_movement_number(change.session, account),
                amount=amount,
                counterparty=counterparty,
                request_key=call.key,
            )
            change.session.add(movement)
        return outbox.put(change.session, Delivery.MOVEMENT, change.wallet.id, movement.id, change.now)

    noted = await changes.run(context, call, note)
    if isinstance(noted, ApplicationView):
        return noted
    return await outbox.send_and_show(context, call, noted)


def _usable_account(change: Change) -> VirtualAccount:
    application = change.application
    account = None if application is None else application.account
    if account is not None and account.facts.state in (AccountState.IN_REVIEW, AccountState.DECLINED):
        raise ProblemError(ProblemType.ACCOUNT_NOT_USABLE, 409, retry_at=account.facts.retry_at)
    return change.account(change.require(Event.MONEY_MOVED))
