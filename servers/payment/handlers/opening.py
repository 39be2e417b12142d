"""Steps 1 to 4 for the client: what is stated of the real name, the bank's answer, and which leaf follows."""

from __future__ import annotations

from functools import partial

from models.contract.application_view import ApplicationView
from models.contract.client_payment import FullRealName, PartialRealName
from models.contract.payment_bank import CreditAccountLookup, RealNameRecord
from models.contract.problems import ProblemError, ProblemType
from models.contract.wire import Nothing
from models.domain.application import ApplicationState, Leaf
from models.domain.partial import asked_windows
from models.tables.payment import Application
from servers.context import PartyContext
from servers.payment import accounts, changes, locks, repository, wallets
from servers.payment.bank_client import BankClient
from servers.payment.changes import Change, Outcome
from servers.payment.handlers.passwords import password_state
from servers.payment.matching import count_miss, locked, parts_match, release_lock
from servers.payment.records import check_full_name
from servers.payment.transitions import Event, require
from servers.web.serving import Call


async def start(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Begin an application. Raises ``RETRY_TOO_EARLY`` while a decline still counts."""

    def work(change: Change) -> ApplicationView:
        require(change.state, Event.START)
        if change.application is not None and change.state is ApplicationState.DECLINED:
            _check_retry(change, change.application)
        wallet, window, state = change.wallet, 0, ApplicationState.RECORD_ENTRY
        if wallet.opened_at is not None:
            windows = asked_windows(wallets.record_of(wallet).document_number)
            window, state = context.entropy.below(windows), ApplicationState.NAME_ENTRY
        change.application = Application(
            id=context.entropy.identifier("application"),
            wallet_id=wallet.id,
            number=repository.next_application_number(change.session, wallet.id),
            state=state,
            started_at=change.now,
            window=window,
            misses=0,
        )
        change.session.add(change.application)
        return change.done()

    return await changes.run(context, call, work)


def _check_retry(change: Change, declined: Application) -> None:
    retry_at = change.account(declined).facts.retry_at
    if retry_at is not None and change.now < retry_at:
        raise ProblemError(ProblemType.RETRY_TOO_EARLY, 409, retry_at=retry_at)


async def submit_partial_name(context: PartyContext, call: Call, request: PartialRealName) -> Outcome:
    """Step 1: match the parts; on a match ask the bank (2, 3) and give the bind instruction (4)."""

    def match(change: Change) -> RealNameRecord | ProblemError:
        if _still_locked(change, ApplicationState.LOCKED):
            return change.refused(locked(change.require(Event.LOCK_RELEASED)))
        application = change.require(Event.RECORD_MATCHED, ApplicationState.NAME_ENTRY)
        record = wallets.record_of(change.wallet)
        if parts_match(record, application, request):
            return record
        return _missed(context, ProblemType.NAME_MISMATCH, change)

    record = await changes.run(context, call, match)
    if isinstance(record, ProblemError):
        return record
    found = await BankClient(context).look_up(record, call.key)
    return await changes.run(context, call, partial(_record_matched, found))


async def submit_full_name(context: PartyContext, call: Call, request: FullRealName) -> Outcome:
    """Step 1 without a wallet (leaves D and E): the bank tells whether it knows the record otherwise.

    Raises one problem at its field for what cannot be right, and ``WALLET_EXISTS`` for a document whose owner has an
    open wallet, though only to who knows the owner's name: the number of a document alone tells a stranger nothing.
    """

    def check(change: Change) -> RealNameRecord | ProblemError:
        if _still_locked(change, ApplicationState.RECORD_LOCKED):
            return change.refused(locked(change.require(Event.LOCK_RELEASED)))
        change.require(Event.RECORD_MATCHED, ApplicationState.RECORD_ENTRY)
        record = check_full_name(request)
        owner = wallets.owner_of(change.session, record)
        if owner is None:
            return record
        if owner.name != record.name:
            return _missed(context, ProblemType.RECORD_MISMATCH, change)
        raise ProblemError(ProblemType.WALLET_EXISTS, 409, field="document_number")

    record = await changes.run(context, call, check)
    if isinstance(record, ProblemError):
        return record
    try:
        found = await BankClient(context).look_up(record, call.key)
    except ProblemError as problem:
        if problem.problem is not ProblemType.RECORD_MISMATCH:
            raise
        return await changes.run(context, call, partial(_missed, context, ProblemType.RECORD_MISMATCH))
    return await changes.run(context, call, partial(_record_found, record, found))


async def change_record(context: PartyContext, call: Call, _request: Nothing) -> Outcome:
    """Go back to the full record. Raises ``WRONG_STATE`` for an open wallet, whose record stays as it is."""

    def work(change: Change) -> ApplicationView:
        application = change.require(Event.RECORD_CHANGED)
        if change.wallet.opened_at is not None:
            raise ProblemError(ProblemType.WRONG_STATE, 409, detail="the wallet is open")
        change.move(Event.RECORD_CHANGED)
        application.leaf = application.matched_at = application.on_record = None
        application.is_credit = False
        return change.done()

    return await changes.run(context, call, work)


def _still_locked(change: Change, state: ApplicationState) -> bool:
    """Whether the application is locked in ``state``; a lock whose time has come is released."""
    if change.application is None or change.state is not state:
        return False
    if not release_lock(change.application, change.now):
        return True
    change.wallet.version += 1
    return False


def _missed(context: PartyContext, miss: ProblemType, change: Change) -> ProblemError:
    application = change.require(Event.PARTS_MISSED)
    problem = count_miss(application, miss, change.now)
    locks.arm(context, application)
    return change.refused(problem, visible=True)


def _record_matched(found: CreditAccountLookup, change: Change) -> Outcome:
    """The leaves part: an account that is there, a credit account (A), a bound card (B), or none of them (C)."""
    application = change.require(Event.RECORD_MATCHED, ApplicationState.NAME_ENTRY)
    confirmable = repository.confirmable_card(change.session, change.wallet)
    application.leaf = Leaf.A if found.credit_account else Leaf.C if confirmable is None else Leaf.B
    application.matched_at = change.now
    _keep_on_record(application, found)
    if found.virtual_account is not None:
        change.call.reply_name = "application"
        account = accounts.note(change.session, application, found.virtual_account, change.now)
        change.move(Event.RECORD_MATCHED, accounts.reached(account.facts))
    elif found.credit_account:
        change.call.reply_name = "account_found"
        change.move(Event.RECORD_MATCHED, ApplicationState.ACCOUNT_FOUND)
    elif confirmable is not None:
        change.call.reply_name = "bound_card_found"
        change.move(Event.RECORD_MATCHED, password_state(change.wallet, change.now))
    else:
        change.move(Event.RECORD_MATCHED, ApplicationState.CARD_ENTRY)
    return change.done()


def _record_found(record: RealNameRecord, found: CreditAccountLookup, change: Change) -> Outcome:
    """Without a wallet nobody is let into an account for knowing a name and a number: a code comes first."""
    application = change.require(Event.RECORD_MATCHED, ApplicationState.RECORD_ENTRY)
    wallets.keep_record(change.wallet, record)
    application.leaf = Leaf.E if found.on_record is None else Leaf.D
    application.matched_at = change.now
    _keep_on_record(application, found)
    if application.leaf is Leaf.D:
        change.call.reply_name = "account_found"
        change.move(Event.RECORD_MATCHED, ApplicationState.ACCOUNT_FOUND)
    else:
        change.move(Event.RECORD_MATCHED, ApplicationState.CARD_ENTRY)
    return change.done()


def _keep_on_record(application: Application, found: CreditAccountLookup) -> None:
    application.on_record = found.on_record
    application.is_credit = found.credit_account
