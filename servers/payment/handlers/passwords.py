"""The wallet password for the client: it confirms the bound card (leaf B), and is set once a wallet was opened."""

from __future__ import annotations

from datetime import datetime

from models.contract.application_view import ApplicationView
from models.contract.client_payment import NewWalletPassword, WalletPassword
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.domain.application import ApplicationState
from models.domain.passwords import is_trivial
from models.tables.payment import Delivery, Wallet
from servers.context import PartyContext
from servers.payment import changes, locks, outbox, passwords, repository
from servers.payment.changes import Change, Outcome
from servers.payment.transitions import Event
from servers.payment.wallets import record_of
from servers.web.serving import Call


def password_state(wallet: Wallet, now: datetime) -> ApplicationState:
    """Where an application comes to that asks for the wallet password."""
    passwords.release_lock(wallet, now)
    locked = wallet.password_locked_until is not None
    return ApplicationState.PASSWORD_LOCKED if locked else ApplicationState.PASSWORD_ENTRY


async def submit_password(context: PartyContext, call: Call, request: WalletPassword) -> Outcome:
    """Step 6 of leaf B: the password confirms the bound card, and the binding is reported (step 7)."""

    def work(change: Change) -> Outcome:
        wallet = change.wallet
        if change.state is ApplicationState.PASSWORD_LOCKED and not _release_lock(change):
            return change.refused(passwords.locked(wallet))
        change.require(Event.CARD_BOUND, ApplicationState.PASSWORD_ENTRY)
        if not request.terms_accepted:
            raise ProblemError(ProblemType.TERMS_NOT_ACCEPTED, field="terms_accepted")
        if passwords.is_right(context, wallet, passwords.read(request.password)):
            return _confirm(context, change)
        problem = passwords.count_miss(wallet, change.now)
        change.move(Event.PASSWORD_MISSED, password_state(wallet, change.now))
        locks.arm_password(context, wallet)
        return change.refused(problem, visible=True)

    return await changes.run(context, call, work)


def _release_lock(change: Change) -> bool:
    """Whether the password's lock has ended by now."""
    if not passwords.release_lock(change.wallet, change.now):
        return False
    locks.follow_password(change.application)
    change.wallet.version += 1
    return True


def _confirm(context: PartyContext, change: Change) -> ApplicationView:
    application = change.move(Event.CARD_BOUND)
    change.wallet.password_misses = 0
    application.card = repository.confirmable_card(change.session, change.wallet)
    application.card_bound_at = change.now
    key = outbox.put(change.session, Delivery.BINDING, change.wallet.id, application.id, change.now)
    outbox.deliver_soon(context, key)
    return change.done()


async def use_bound_card(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Go back from another card to the one that the wallet password can confirm."""

    def work(change: Change) -> ApplicationView:
        change.require(Event.BOUND_CARD_CHOSEN)
        if repository.confirmable_card(change.session, change.wallet) is None:
            raise ProblemError(
                ProblemType.WRONG_STATE, 409, detail="no card is bound that could be confirmed"
            )
        change.move(Event.BOUND_CARD_CHOSEN, password_state(change.wallet, change.now))
        return change.done()

    return await changes.run(context, call, work)


async def set_password(context: PartyContext, call: Call, request: NewWalletPassword) -> Outcome:
    """Give the opened wallet its password. Raises ``PASSWORD_TRIVIAL`` for one that is easily guessed."""

    def work(change: Change) -> ApplicationView:
        change.require(Event.PASSWORD_SET)
        password, record = passwords.read(request.password), record_of(change.wallet)
        if is_trivial(password, record.document_number, record.mobile):
            raise ProblemError(ProblemType.PASSWORD_TRIVIAL, field="password")
        passwords.keep(context, change.wallet, password)
        change.move(Event.PASSWORD_SET)
        return change.done()

    return await changes.run(context, call, work)
